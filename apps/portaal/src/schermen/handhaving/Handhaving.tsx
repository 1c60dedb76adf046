export default function Handhaving() {
  return null;
}
