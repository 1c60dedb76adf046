import { DuoBoeteInvoer } from '@wegwijs/casusregie';
import { euro } from '@wegwijs/kernel';
import { casusregie, haal } from '../../api/client.ts';
import { Datumveld, Radioveld, keuzes } from '../../formulier/index.ts';
import { handhaving as t } from '../../tekst/handhaving.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Bedragveld } from './Bedragveld.tsx';
import { type HandhavingUit } from './query.ts';

const ARTIKELEN = keuzes(['24', '25'], t.duoArtikel);
const MAANDEN = ['6', '12', '18', '24'].map((waarde) => ({ waarde, tekst: t.maanden(waarde) }));

/** What DUO imposed. It is DUO's decision: only to be read, and to be written down as DUO told it. */
export function DuoBoetes({ id, boetes, mag }: { id: string; boetes: HandhavingUit['duoBoetes']; mag: boolean }) {
  return (
    <>
      <Kaart titel={t.duo}>
        <p className="wi-zacht">{t.duoUitleg}</p>
        {boetes.length === 0 ? <p>{t.geenDuo}</p> : (
          <ul className="wi-punten">
            {boetes.map((b) => <li key={b.id}><strong>{euro(b.bedrag)}</strong>, {t.opgelegd.toLowerCase()} <Dag op={b.opgelegdOp} lang /> ({t.duoArtikel[b.artikel]})<span className="wi-klein"><br />{t.nieuweTermijn}: {t.maanden(b.nieuweTermijn)}, <Dag op={b.termijnBegin} lang /> – <Dag op={b.termijnEinde} lang /></span></li>)}
          </ul>
        )}
      </Kaart>
      {mag && (
        <Vouw titel={t.legDuo} nu={false}>
          <Handeling key={boetes.length} klas={DuoBoeteInvoer} labels={t.labels} naam="duo-boete" knop={t.legDuo} gelukt={t.duoVast} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/duo-boetes', { params: { path: { id }, header: { 'Idempotency-Key': s } }, body }))}>
            <Radioveld naam="artikel" opties={ARTIKELEN} /><Bedragveld naam="bedrag" /><Datumveld naam="opgelegdOp" /><Radioveld naam="nieuweTermijn" opties={MAANDEN} /><Datumveld naam="termijnBegin" /><Datumveld naam="termijnEinde" />
          </Handeling>
        </Vouw>
      )}
    </>
  );
}
