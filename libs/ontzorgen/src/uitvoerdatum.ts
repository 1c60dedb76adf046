import { eerstePaasdag, plusDagen, weekdag, type Datum, type Normtabel } from '@wegwijs/kernel';

/** Days on which TARGET is closed besides weekends: fixed days of the year, and days from the first day of Easter. */
export const TARGET_GESLOTEN: Normtabel<{ vast: readonly string[]; vanafPasen: readonly number[] }> = [
  { code: 'target.gesloten', waarde: { vast: ['01-01', '05-01', '12-25', '12-26'], vanafPasen: [-2, 1] }, eenheid: 'dagen', vanaf: '2000-01-01', bron: 'ECB, TARGET long-term calendar [memory]; Koningsdag is open', soort: 'wettelijk' },
];

const bekend = new Map<string, Set<Datum>>();
function gesloten(jaar: string): Set<Datum> {
  const had = bekend.get(jaar);
  if (had) return had;
  const { vast, vanafPasen } = TARGET_GESLOTEN[0]!.waarde;
  const pasen = eerstePaasdag(Number(jaar));
  const dagen = new Set([...vast.map((d) => `${jaar}-${d}`), ...vanafPasen.map((n) => plusDagen(pasen, n))]);
  bekend.set(jaar, dagen);
  return dagen;
}

/** Does TARGET settle on this day? */
export const isBankdag = (d: Datum): boolean => weekdag(d) < 6 && !gesloten(d.slice(0, 4)).has(d);

const gevonden = new Map<Datum, Datum>();
/** The day on which the bank must carry it out: the last TARGET day on or before the day it is due. */
export function uitvoerdatum(vervaldag: Datum): Datum {
  const had = gevonden.get(vervaldag);
  if (had) return had;
  let d = vervaldag;
  while (!isBankdag(d)) d = plusDagen(d, -1);
  if (gevonden.size < 10_000) gevonden.set(vervaldag, d);
  return d;
}
