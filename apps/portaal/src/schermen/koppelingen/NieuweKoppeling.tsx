import { algemeen } from '../../tekst/algemeen.ts';
import { Paginakop } from '../../ui/Titel.tsx';

export default function NieuweKoppeling() {
  return <Paginakop titel={algemeen.binnenkort} />;
}
