import type { components } from '../../api/intake.gen.d.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { Berekening } from '../../ui/Berekening.tsx';
import { Dag } from '../../ui/Datum.tsx';
import { Termijn } from '../../ui/Termijn.tsx';

type Klok = components['schemas']['KlokUit'];

/** One clock: its last day, where it stands, and the sum behind it. */
export function KlokRegel({ naam, klok }: { naam: string; klok: Klok }) {
  return (
    <li>
      <div className="wi-rij wi-uiteen"><strong>{naam}</strong><Termijn stand={klok.stand} dagen={klok.dagen} /></div>
      {klok.termijn && <Dag op={klok.termijn.einde} lang />}
      {klok.wachtOp && klok.wachtOp.length > 0 && <p className="wi-zacht">{t.wachtOp(klok.wachtOp.join(', '))}</p>}
      {klok.termijn && <Berekening termijn={klok.termijn} />}
    </li>
  );
}
