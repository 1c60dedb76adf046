import { isDatum, type Datum } from '@wegwijs/kernel';

const BRON_LENGTE = 35;

/**
 * The name of a payment from start to finish, the same however often it is computed: `ONTZ-H0001-202603-02`, and `…-R1` the first time it is paid again.
 * @param nummer of the household, 1 or more
 * @param maand first day of the month
 * @param volgnummer place in the month of that household, 1 to 99
 * @throws RangeError (Dutch) when it cannot be an EndToEndId (ISO 20022 Max35Text)
 */
export function eindId(nummer: number, maand: Datum, volgnummer: number, herhaling = 0): string {
  if (!isDatum(maand)) throw new RangeError(`'${String(maand)}' is geen bestaande datum (JJJJ-MM-DD).`);
  for (const [wat, n, min, max] of [['huishoudnummer', nummer, 1, 9_999_999], ['volgnummer', volgnummer, 1, 99], ['herhaling', herhaling, 0, 99]] as const) {
    if (!Number.isInteger(n) || n < min || n > max) throw new RangeError(`Het ${wat} ${n} moet een geheel getal van ${min} tot en met ${max} zijn.`);
  }
  const id = `ONTZ-H${String(nummer).padStart(4, '0')}-${maand.slice(0, 4)}${maand.slice(5, 7)}-${String(volgnummer).padStart(2, '0')}${herhaling > 0 ? `-R${herhaling}` : ''}`;
  if (id.length > BRON_LENGTE) throw new RangeError(`'${id}' is langer dan ${BRON_LENGTE} tekens.`);
  return id;
}
