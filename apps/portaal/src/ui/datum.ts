import { isDatum, type Datum } from '@wegwijs/kernel';

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const KORT = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const WEEKDAGEN = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const delen = (d: string) => d.split('-').map(Number) as [number, number, number];

/** Made once: making one takes a hundred times as long as using it, and a list of fifty rows shows a hundred days. */
const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const TIJD = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });
/** Today in the Netherlands, whatever the clock of this machine is set to. For showing only: every legal day comes from the server. */
export const vandaag = (): Datum => DAG.format(new Date());

/** `27 november 2026`. A day has no time zone, so it does not pass through a JS Date. */
export function datumLang(d: string): string {
  const [jaar, maand, dag] = delen(d);
  return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
}
export const weekdag = (d: string): string => WEEKDAGEN[new Date(`${d}T00:00:00Z`).getUTCDay()] ?? '';
/** `27 nov`, with the year only when it is not this one. */
export function datumKort(d: string, nu = vandaag()): string {
  const [jaar, maand, dag] = delen(d);
  return `${dag} ${KORT[maand - 1]}${String(jaar) === nu.slice(0, 4) ? '' : ` ${jaar}`}`;
}
export const maandJaar = (d: string): string => `${MAANDEN[delen(d)[1] - 1]} ${delen(d)[0]}`;
/** `10.30 uur` on the clock of the Netherlands, of a moment. */
export const tijd = (moment: string | number | Date): string =>
  `${TIJD.format(new Date(moment)).replace(':', '.')} uur`;
/** The day in the Netherlands of a moment. */
export const dagVan = (moment: string): Datum => DAG.format(new Date(moment));

const eeuw = (jaar: number) => (jaar >= 100 ? jaar : jaar + (jaar > 30 ? 1900 : 2000));

/** A day the way people type it, as `YYYY-MM-DD`; undefined when it is no day. Two digits for a year: 31–99 are of the last century. */
export function leesDatum(tekst: string): Datum | undefined {
  const kaal = tekst.trim().toLowerCase();
  const cijfers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(kaal) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(kaal);
  const woord = /^(\d{1,2}) ?([a-z]{3,9})\.? ?(\d{4})$/.exec(kaal);
  const maand = woord ? Math.max(MAANDEN.indexOf(woord[2]!), KORT.indexOf(woord[2]!)) + 1 : Number(cijfers?.[2]);
  const d = woord ?? cijfers;
  const iso = d ? `${String(eeuw(Number(d[3]))).padStart(4, '0')}-${String(maand).padStart(2, '0')}-${d[1]!.padStart(2, '0')}` : kaal;
  return isDatum(iso) ? iso : undefined;
}
export const toonDatumInVeld = (iso: string): string => (isDatum(iso) ? iso.split('-').reverse().join('-') : iso);
