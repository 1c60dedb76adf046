export default function Sturing() {
  return null;
}
