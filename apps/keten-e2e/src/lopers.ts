import { plusDagen, plusJaren, plusMaanden, type Datum } from '@wegwijs/kernel';
import { proefBsn, proefVnummer } from './gegevens.ts';

export type Route = 'b1' | 'onderwijs' | 'z';
export type Doelgroep = 'asiel' | 'gezin';

/** Somebody whose PIP is two years old: with six of them every route and every target group comes by. */
export interface Loper {
  naam: string;
  route: Route;
  doelgroep: Doelgroep;
  dossierId: string;
}
export const LOPERS: readonly Omit<Loper, 'dossierId'>[] = [
  { naam: 'Amal', route: 'b1', doelgroep: 'asiel' }, { naam: 'Berat', route: 'b1', doelgroep: 'gezin' },
  { naam: 'Dalia', route: 'onderwijs', doelgroep: 'asiel' }, { naam: 'Emin', route: 'onderwijs', doelgroep: 'gezin' },
  { naam: 'Farida', route: 'z', doelgroep: 'asiel' }, { naam: 'Gulsen', route: 'z', doelgroep: 'gezin' },
];

/** The days of those who came before: two years back, and every fact after the PIP. */
export function eerder(vandaag: Datum) {
  const pip = plusDagen(plusJaren(vandaag, -2), -14);
  const na = (maanden: number) => plusMaanden(pip, maanden);
  return {
    pip, koppeling: plusDagen(pip, -90), betrokken: plusDagen(pip, -50), ingeschreven: plusDagen(pip, -49), kennisgeving: plusDagen(pip, -45), intake: plusDagen(pip, -7), bekend: plusDagen(pip, 1),
    lessenVan: na(1), lessenTot: na(18), pvt: [na(1), na(2), na(3), na(4)] as const, map: na(6), werkVan: na(5), werkTot: na(8), mapEinde: na(9), participatieVan: na(2), participatieTot: na(20), examen: na(21), eindgesprek: na(22),
  };
}
export type Eerder = ReturnType<typeof eerder>;

export const koppeling = (l: Pick<Loper, 'naam' | 'doelgroep'>, d: Eerder) => ({
  voornamen: l.naam, achternaam: 'Voorbeeld', nationaliteit: l.doelgroep === 'asiel' ? 'Syrische' : 'Turkse', verblijf: l.doelgroep === 'asiel' ? 'asiel-bepaalde-tijd' : 'regulier-gezin', regime: 'Wi2021',
  geboortedatum: plusJaren(d.pip, -33), bsn: proefBsn(), vnummer: proefVnummer(), taal: l.doelgroep === 'asiel' ? 'Arabisch' : 'Turks', gekoppeldOp: d.koppeling, gezinsleden: [],
});

/** What the letter of two years ago says: hours only where the law sets them (Wi2021 art. 15 lid 2). */
export const lopendPip = (l: Pick<Loper, 'route' | 'doelgroep'>, d: Eerder) => ({
  inhoud: {
    leerroute: l.route, pvtUren: 12, voortgangsgesprekken: l.doelgroep === 'asiel' ? 12 : 6, doelen: [], ...(l.route !== 'onderwijs' && { mapUren: 60, mapPraktijkuren: 40 }),
    ...(l.doelgroep === 'asiel' && { urenPerWeek: 12, cursusuren: l.route === 'onderwijs' ? 1500 : 800 }), ...(l.route === 'z' && { cursusuren: 800, ...(l.doelgroep === 'asiel' && { participatieuren: 800 }) }),
  },
  intakeAfgerondOp: d.intake, dagtekening: d.pip, bekendgemaaktOp: d.bekend, wijze: 'post', ondertekenaar: 'A. van Dijk, teamleider', mandaat: 'Mandaatregister, nr. 3', bewaarplaats: 'Zaaksysteem van voor Wegwijs',
});
