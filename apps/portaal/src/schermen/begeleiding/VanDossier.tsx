export default function VanDossier() {
  return null;
}
