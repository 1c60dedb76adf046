export default function Groepen() {
  return null;
}
