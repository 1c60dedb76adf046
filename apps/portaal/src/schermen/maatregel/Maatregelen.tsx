export default function Maatregelen() {
  return null;
}
