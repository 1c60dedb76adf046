import { geldend, normaliseerIban, isIban, type Datum, type Normtabel } from '@wegwijs/kernel';

const KERN = 'AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM VA';
const BRON = 'EPC409-09, EPC List of SEPA Scheme Countries; lid 2: land van de IBAN [memory: landen en dagen van toetreding niet nagezien]';
const rij = (vanaf: Datum, landen: string, tot?: Datum) => ({ code: 'sepa.landen', waarde: landen, eenheid: 'landcodes', vanaf, ...(tot && { tot }), bron: BRON, soort: 'wettelijk' as const, atw: false });

/** Country codes of IBANs that a SEPA credit transfer reaches; territories use the IBAN of their country. */
export const SEPA_LANDEN: Normtabel<string> = [
  rij('2024-01-01', KERN, '2025-10-05'),
  rij('2025-10-05', `${KERN} AL MD ME MK`, '2026-05-01'),
  rij('2026-05-01', `${KERN} AL MD ME MK RS`),
];

/** Can a SEPA credit transfer on this day reach the account? A wrong IBAN: no. */
export function bereiktSepa(iban: string, dag: Datum): boolean {
  return isIban(iban) && geldend(SEPA_LANDEN, dag).waarde.split(' ').includes(normaliseerIban(iban).slice(0, 2));
}
