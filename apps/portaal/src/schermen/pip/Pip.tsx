import { algemeen } from '../../tekst/algemeen.ts';
import { Paginakop } from '../../ui/Titel.tsx';

export default function Pip() {
  return <Paginakop titel={algemeen.binnenkort} />;
}
