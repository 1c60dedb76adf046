export default function Series() {
  return null;
}
