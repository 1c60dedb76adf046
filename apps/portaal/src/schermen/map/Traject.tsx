export default function Traject() {
  return null;
}
