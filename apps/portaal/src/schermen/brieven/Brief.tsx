export default function Brief() {
  return null;
}
