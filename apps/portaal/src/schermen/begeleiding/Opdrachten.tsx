import { OPDRACHT_TAKEN, OpdrachtInvoer, OpdrachtReden } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Keuzeveld, Tekstvlak } from '../../formulier/index.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { taakWoord } from '../../tekst/taken.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, Klik, Rijdaad } from './Daad.tsx';
import type { OpdrachtUit } from './query.ts';

const isOpen = (o: OpdrachtUit): boolean => o.stand === 'aangeboden' || o.stand === 'aanvaard';
const adres = (o: OpdrachtUit, sleutel: string) => ({ params: { path: { id: o.id }, header: kop(o.versie, sleutel) } });
const wie = (o: OpdrachtUit): string => o.naam ?? t.zonderNaam;

/** The receiver's answer to an offer. @param hoofd this is what the page asks for: only one row of a page may have it */
export function Beantwoorden({ opdracht: o, hoofd }: { opdracht: OpdrachtUit; hoofd?: boolean }) {
  return (
    <span className="wi-rij">
      <Klik hoofd={hoofd} tekst={t.aanvaard} over={wie(o)} gelukt={t.aanvaardGelukt(wie(o))} doe={(s) => haal(casusregie.POST('/v1/opdrachten/{id}/aanvaarden', adres(o, s)))} />
      <Teruggeven opdracht={o} />
    </span>
  );
}

/** Work that was taken on may be given back too, with a reason. */
export const Teruggeven = ({ opdracht: o }: { opdracht: OpdrachtUit }) => (
  <Rijdaad klas={OpdrachtReden} titel={t.geefTerugTitel} tekst={t.geefTerug} over={wie(o)} uitleg={t.geefTerugUitleg} naam={`terug-${o.id}`} knop={t.geefTerugTitel} gelukt={t.teruggegeven} doe={(body, s) => haal(casusregie.POST('/v1/opdrachten/{id}/teruggeven', { ...adres(o, s), body }))}>
    <Tekstvlak naam="reden" regels={3} />
  </Rijdaad>
);

const Intrekken = ({ opdracht: o }: { opdracht: OpdrachtUit }) => (isOpen(o) ? (
  <Rijdaad klas={OpdrachtReden} titel={t.trekInOpdracht} tekst={t.trekIn} over={taakWoord(o.taak)} uitleg={t.trekInUitleg} naam={`opdracht-in-${o.id}`} knop={t.trekInOpdracht} gelukt={t.opdrachtIn} doe={(body, s) => haal(casusregie.POST('/v1/opdrachten/{id}/intrekken', { ...adres(o, s), body }))}>
    <Tekstvlak naam="reden" regels={3} />
  </Rijdaad>
) : null);

const stand = (o: OpdrachtUit) => {
  const dag = o.geeindigdOp ?? o.beantwoordOp;
  return (
    <>
      {t.opdrachtstand[o.stand]}{dag ? <> <Dag op={dag} /></> : <span className="wi-klein wi-zacht"><br />{t.antwoordVoor} <Dag op={o.antwoordUiterlijk} /></span>}
      {o.beantwoordDoorNaam && <span className="wi-klein wi-zacht"><br />{t.door(o.beantwoordDoorNaam)}</span>}{o.reden && <span className="wi-klein"><br />{o.reden}</span>}
    </>
  );
};

/** All work that was given for this person, and where it stands. */
export function Opdrachten({ dossierId, opdrachten, mag }: { dossierId: string; opdrachten: readonly OpdrachtUit[]; mag: boolean }) {
  const lopend = opdrachten.filter(isOpen).map((o) => o.taak as string);
  const vrij = OPDRACHT_TAKEN.filter((taak) => !lopend.includes(taak));
  const kolommen: Kolom<OpdrachtUit>[] = [
    { code: 'taak', kop: t.taak, rijkop: true, cel: (o) => <>{taakWoord(o.taak)}{o.vraag && <span className="wi-klein wi-zacht"><br />{o.vraag}</span>}</> }, { code: 'wie', kop: t.uitvoerder, cel: (o) => t.organisatie(o.organisatie) },
    { code: 'op', kop: t.aangeboden, cel: (o) => <Dag op={o.aangebodenOp} /> }, { code: 'stand', kop: t.kolomStand, cel: stand },
    ...(mag ? [{ code: 'doen', kop: t.doen, cel: (o: OpdrachtUit) => <Intrekken opdracht={o} /> }] : []),
  ];
  return (
    <>
      <Kaart titel={t.opdrachten} vol><Rijen titel={t.opdrachten} leeg={t.geenOpdrachten} rijen={[...opdrachten].reverse()} sleutel={(o) => o.id} kolommen={kolommen} /></Kaart>
      {mag && vrij.length > 0 && (
        <Vouw titel={t.geef} nu={false}>
          <Daad klas={OpdrachtInvoer} naam={`opdracht-${dossierId}`} knop={t.geef} gelukt={t.gegeven1} doe={(body, s) => haal(casusregie.POST('/v1/dossiers/{id}/opdrachten', { params: { path: { id: dossierId }, header: { 'Idempotency-Key': s } }, body }))}>
            <Keuzeveld naam="taak" opties={vrij.map((waarde) => ({ waarde, tekst: taakWoord(waarde) }))} /><Tekstvlak naam="vraag" regels={2} hint={t.vraagHint} optioneel />
          </Daad>
        </Vouw>
      )}
    </>
  );
}
