export default function Zaak() {
  return null;
}
