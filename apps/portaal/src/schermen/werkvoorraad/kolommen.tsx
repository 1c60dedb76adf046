import { DOELGROEP_WOORD, FASE_WOORD, KOLOM_WOORD, LEERROUTE_WOORD, type WerkvoorraadKolom } from '@wegwijs/intake';
import type { ReactNode } from 'react';
import type { components } from '../../api/intake.gen.d.ts';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Dossierlink } from '../../ui/Dossierlink.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Termijn } from '../../ui/Termijn.tsx';

export type Regel = components['schemas']['WerkvoorraadRegel'];
type Klok = Regel['wettelijk'];

/** The term that a row is sorted and counted by: the one of the law, or our promise while that has not begun. */
export const leidend = (r: Regel): { klok: Klok; streef: boolean } => {
  const streef = r.wettelijk.stand === 'nog niet gestart' && r.streefnorm.stand !== 'nog niet gestart';
  return { klok: streef ? r.streefnorm : r.wettelijk, streef };
};
function Klokcel({ klok, streef }: { klok: Klok; streef?: boolean }) {
  return (
    <span className="wi-termijncel">
      <Termijn stand={klok.stand} dagen={klok.dagen} />
      {klok.einde && <span className="wi-zacht wi-termijncel__dag">{streef && <small>{t.streefKort}<span className="wi-alleen-voorlezen">{t.streefRest}</span> </small>}<Dag op={klok.einde} /></span>}
    </span>
  );
}
export const Naam = ({ huis, regel }: { huis: string; regel: Regel }) => <Dossierlink huis={huis} id={regel.id}><bdi>{regel.naam}</bdi></Dossierlink>;
export const Leerroute = ({ regel }: { regel: Regel }) => (regel.leerroute ? LEERROUTE_WOORD[regel.leerroute] : <span className="wi-zacht">{t.nogOpen}</span>);
export const Behandelaar = ({ regel }: { regel: Regel }) => (regel.behandelaarNaam ? <bdi>{regel.behandelaarNaam}</bdi> : <span className="wi-zacht">{t.niemand}</span>);

type Cel = Pick<Kolom<Regel>, 'sorteer' | 'rijkop'> & { toon: (r: Regel, huis: string) => ReactNode };
const CELLEN: Record<WerkvoorraadKolom, Cel> = {
  termijn: { sorteer: 'deadline', toon: (r) => <Klokcel {...leidend(r)} /> },
  streefnorm: { toon: (r) => <Klokcel klok={r.streefnorm} /> },
  naam: { sorteer: 'naam', rijkop: true, toon: (r, huis) => <Naam huis={huis} regel={r} /> },
  volgendeStap: { toon: (r) => r.volgendeStap.tekst },
  fase: { toon: (r) => <span className="wi-nietafbreken">{FASE_WOORD[r.fase]}</span> },
  leerroute: { toon: (r) => <Leerroute regel={r} /> },
  doelgroep: { toon: (r) => DOELGROEP_WOORD[r.doelgroep] ?? <Geen /> },
  behandelaar: { toon: (r) => <Behandelaar regel={r} /> },
  gekoppeldOp: { sorteer: 'gekoppeldOp', toon: (r) => <Dag op={r.gekoppeldOp} /> },
  zaaknummer: { toon: (r) => <span className="wi-nietafbreken">{r.zaaknummer}</span> },
};
/** What a column is called on the screen: short where the word of the file is long. */
export const kolomNaam = (code: WerkvoorraadKolom): string => (t.kolom as Partial<Record<WerkvoorraadKolom, string>>)[code] ?? KOLOM_WOORD[code];
export const tabelKolommen = (codes: readonly WerkvoorraadKolom[], huis: string): Kolom<Regel>[] =>
  codes.map((code) => ({ code, kop: kolomNaam(code), sorteer: CELLEN[code].sorteer, rijkop: CELLEN[code].rijkop, cel: (r) => CELLEN[code].toon(r, huis) }));
