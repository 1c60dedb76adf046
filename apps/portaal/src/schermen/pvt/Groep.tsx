export default function Groep() {
  return null;
}
