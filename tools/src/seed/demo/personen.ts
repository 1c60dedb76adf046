import { isBsn, plusDagen, plusJaren, type Datum } from '@wegwijs/kernel';

/** Where somebody comes from, and what goes with it in the intake. */
export interface Herkomst {
  land: string;
  nationaliteit: string;
  taal: string;
  schrift: 'latijns' | 'ander-schrift';
}
const herkomst = (land: string, nationaliteit: string, taal: string, schrift: Herkomst['schrift'] = 'ander-schrift'): Herkomst => ({ land, nationaliteit, taal, schrift });

export const HERKOMST = {
  sy: herkomst('Syrië', 'Syrische', 'Arabisch'),
  er: herkomst('Eritrea', 'Eritrese', 'Tigrinya'),
  af: herkomst('Afghanistan', 'Afghaanse', 'Dari'),
  ye: herkomst('Jemen', 'Jemenitische', 'Arabisch'),
  iq: herkomst('Irak', 'Iraakse', 'Sorani'),
  so: herkomst('Somalië', 'Somalische', 'Somalisch', 'latijns'),
  ir: herkomst('Iran', 'Iraanse', 'Farsi'),
  tr: herkomst('Turkije', 'Turkse', 'Turks', 'latijns'),
  sd: herkomst('Soedan', 'Soedanese', 'Arabisch'),
  ma: herkomst('Marokko', 'Marokkaanse', 'Arabisch'),
  th: herkomst('Thailand', 'Thaise', 'Thai'),
  br: herkomst('Brazilië', 'Braziliaanse', 'Portugees', 'latijns'),
} as const;
export type HerkomstCode = keyof typeof HERKOMST;

/** An invented person: names, origin and age in years. */
export interface Mens {
  voornamen: string;
  achternaam: string;
  uit: HerkomstCode;
  leeftijd: number;
}
export interface Gezinslid {
  voornamen: string;
  relatie: 'partner' | 'kind' | 'ouder';
  leeftijd: number;
}

/**
 * Numbers for invented people: a BSN that passes the elfproef out of the high numbers that nobody was ever given, and a V-number.
 * @param reeks four digits, a series of its own per gemeente
 */
export function nummers(reeks: string): { bsn(): string; vnummer(): string } {
  let bsn = 990_000_000 + Number(reeks) * 10_000;
  let vnummer = 0;
  return {
    bsn() {
      do bsn += 1; while (!isBsn(String(bsn)));
      return String(bsn);
    },
    vnummer: () => `80${reeks}${String(++vnummer).padStart(4, '0')}`,
  };
}

/** A birthday for this age; `n` spreads the people over the year. */
export const geborenOp = (vandaag: Datum, leeftijd: number, n: number): Datum => plusDagen(plusJaren(vandaag, -leeftijd), -(17 + ((n * 47) % 300)));
