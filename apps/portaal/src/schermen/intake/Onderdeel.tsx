import { OpleidingInvoer } from '@wegwijs/intake';
import { Formulier, Getalveld, Datumveld } from '../../formulier/index.ts';
import { Paginakop } from '../../ui/Titel.tsx';

export default function Onderdeel() {
  return <><Paginakop titel="x" /><Formulier klas={OpleidingInvoer} labels={{ jaren: 'Jaren', vastgelegdOp: 'Op' }} knop="x" verzend={async () => undefined}><Getalveld naam="jaren" /><Datumveld naam="vastgelegdOp" /></Formulier></>;
}
