export default function Serie() {
  return null;
}
