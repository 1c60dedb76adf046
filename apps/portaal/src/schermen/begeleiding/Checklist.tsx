import { ChecklistpuntInvoer, PUNTSTANDEN } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Radioveld, Tekstveld } from '../../formulier/index.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Klik, Rijdaad } from './Daad.tsx';
import type { BegeleidingUit } from './query.ts';

type Punt = BegeleidingUit['checklist'][number];
const STANDEN = PUNTSTANDEN.map((waarde) => ({ waarde, tekst: t.puntstand[waarde] ?? waarde }));

const wie = (p: Punt): string => t.wieDoet[p.wie] ?? p.wie;

function Standcel({ p }: { p: Punt }) {
  if (p.teLaat) return <span className="wi-termijn wi-termijn--te-laat"><Icoon naam="driehoek" maat={16} />{t.teLaat}</span>;
  return <>{t.puntstand[p.stand]}{p.op && <span className="wi-zacht"> <Dag op={p.op} /></span>}{p.doorNaam && <span className="wi-klein wi-zacht"><br />{t.door(p.doorNaam)}</span>}</>;
}

function Doen({ b, p }: { b: BegeleidingUit; p: Punt }) {
  const zet = (sleutel: string, body: ChecklistpuntInvoer) => haal(casusregie.PUT('/v1/begeleidingen/{id}/punten/{puntId}', { params: { path: { id: b.id, puntId: p.id }, header: kop(b.versie, sleutel) }, body }));
  if (p.stand !== 'open') return <Klik tekst={t.weerOpen} over={p.omschrijving} gelukt={t.openGelukt(p.omschrijving)} doe={(s) => zet(s, { stand: 'open' })} />;
  return (
    <span className="wi-rij">
      <Klik tekst={t.klaar} over={p.omschrijving} gelukt={t.klaarGelukt(p.omschrijving)} doe={(s) => zet(s, { stand: 'gedaan' })} />
      <Rijdaad klas={ChecklistpuntInvoer} titel={t.andersTitel} tekst={t.anders} over={p.omschrijving} naam={`punt-${p.id}`} knop={t.andersTitel} gelukt={t.puntVast} doe={(body, s) => zet(s, body)}>
        <Radioveld naam="stand" opties={STANDEN.filter((o) => o.waarde !== 'open')} /><Datumveld naam="op" hint={t.opHint} optioneel /><Tekstveld naam="toelichting" optioneel />
      </Rijdaad>
    </span>
  );
}

/** The practical matters, each with its last day and who does it. @param mag the work is this organisation's own, and runs */
export function Checklist({ begeleiding: b, mag }: { begeleiding: BegeleidingUit; mag: boolean }) {
  const kolommen: Kolom<Punt>[] = [
    { code: 'wat', kop: t.punt, rijkop: true, cel: (p) => <>{p.omschrijving}{mag && <span className="wi-klein wi-zacht"><br />{wie(p)}</span>}{p.toelichting && <span className="wi-klein wi-zacht"><br />{p.toelichting}</span>}</> },
    // Beside the buttons there is no room for a column of one word.
    ...(mag ? [] : [{ code: 'wie', kop: t.doet, cel: wie }]),
    { code: 'uiterlijk', kop: t.uiterlijkKop, cel: (p) => <Dag op={p.uiterlijk} /> }, { code: 'stand', kop: t.kolomStand, cel: (p) => <Standcel p={p} /> },
    ...(mag ? [{ code: 'doen', kop: t.doen, cel: (p: Punt) => <Doen b={b} p={p} /> }] : []),
  ];
  return (
    <Kaart titel={t.checklist} vol acties={b.punten > 0 && <span className="wi-klein wi-zacht">{t.punten(b.punten - b.openPunten, b.punten)}</span>}>
      <Rijen titel={t.checklist} leeg={t.puntLeeg} rijen={b.checklist} sleutel={(p) => p.id} kolommen={kolommen} />
    </Kaart>
  );
}
