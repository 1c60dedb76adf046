export default function Trajecten() {
  return null;
}
