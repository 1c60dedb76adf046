export default function Bewaren() {
  return null;
}
