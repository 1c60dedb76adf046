import { delenVan, type Datum } from '@wegwijs/kernel';

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** '24 november 2026' */
export function dagTekst(d: Datum): string {
  const { jaar, maand, dag } = delenVan(d);
  return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
}

/** Today on the legal calendar: that of Amsterdam, wherever this machine stands. */
export const vandaag = (): Datum => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

/** A term as the API explains it. */
export interface Termijn {
  aanleiding: string;
  dag0: Datum;
  duur: { aantal: number; eenheid: string };
  bron: string;
  soort: 'wettelijk' | 'streefnorm';
  ruwEinde: Datum;
  opschortingen: { van: Datum; tot: Datum; reden: string; bron: string }[];
  verlengingen: { duur: { aantal: number; eenheid: string }; reden: string; bron: string }[];
  verschuivingen: { van: Datum; naar: Datum; reden: string; bron: string }[];
  einde: Datum;
}
export interface Klok {
  stand: string;
  dagen?: number;
  termijn?: Termijn;
  wachtOp?: string[];
  bron?: string;
}
export interface Klokken {
  streefnorm: Klok;
  wettelijk: Klok;
}

const ENKEL: Record<string, string> = { dagen: 'dag', weken: 'week', maanden: 'maand', jaren: 'jaar' };
const duur = ({ aantal, eenheid }: Termijn['duur']) => `${aantal} ${aantal === 1 ? (ENKEL[eenheid] ?? eenheid) : eenheid}`;

/** The last day with its reason, in one breath: for in a sentence. */
export function kort(klok: Klok): string {
  if (!klok.termijn) return klok.wachtOp ? `nog geen laatste dag (wacht op ${klok.wachtOp.join(' en ')})` : klok.stand;
  const { aanleiding, dag0, einde, duur: lengte } = klok.termijn;
  return `uiterlijk ${dagTekst(einde)} (${duur(lengte)} na: ${aanleiding.charAt(0).toLowerCase()}${aanleiding.slice(1)}, ${dagTekst(dag0)})`;
}

const stand = ({ stand: s, dagen }: Klok) => (dagen === undefined ? s : `${s}, ${dagen < 0 ? `${duur({ aantal: -dagen, eenheid: 'dagen' })} te laat` : `${duur({ aantal: dagen, eenheid: 'dagen' })} over`}`);

/** How a last day was found, step by step: what a caseworker reads behind "Hoe is dit berekend?". */
export function uitleg(naam: string, klok: Klok): string[] {
  const { termijn: t } = klok;
  if (!t) return [`${naam}: ${kort(klok)}${klok.bron ? ` [${klok.bron}]` : ''}`];
  return [
    `${naam}: ${stand(klok)}`,
    `    begin        ${dagTekst(t.dag0)}: ${t.aanleiding}`,
    `    + ${duur(t.duur).padEnd(11)}${dagTekst(t.ruwEinde)} [${t.bron}]`,
    ...t.opschortingen.map((o) => `    opgeschort   van ${dagTekst(o.van)} tot ${dagTekst(o.tot)}: ${o.reden} [${o.bron}]`),
    ...t.verlengingen.map((v) => `    verlengd     met ${duur(v.duur)}: ${v.reden} [${v.bron}]`),
    ...t.verschuivingen.map((v) => `    verschoven   van ${dagTekst(v.van)} naar ${dagTekst(v.naar)}: ${v.reden} [${v.bron}]`),
    `    laatste dag  ${dagTekst(t.einde)}`,
  ];
}

/** The code of a reason as words: 'OmschrijvingTeKort' → 'omschrijving te kort'. */
export const gewoon = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z0-9])/g, ' ').toLowerCase();
