export default function Begeleiding() {
  return null;
}
