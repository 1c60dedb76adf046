export default function Begeleidingen() {
  return null;
}
