import type { Huisvestingsstap } from '@wegwijs/intake';

/** Texts of the housing of a household. */
export const huisvesting = {
  geen: 'Dit gezin is niet door de gemeente gehuisvest. Leg de inschrijving vast bij Gegevens.',
  stand: 'Hoe ver is de huisvesting?',
  stap: { gekoppeld: 'Gekoppeld', aangeboden: 'Woning aangeboden', huur: 'Huur begint', betrokken: 'Woning betrokken', ingeschreven: 'Ingeschreven in de BRP' } satisfies Record<Huisvestingsstap, string>,
  volgende: { gekoppeld: 'Aanbod van een woning vastleggen', aangeboden: 'Begin van de huur vastleggen', huur: 'Verhuizing vastleggen', betrokken: 'Inschrijving in de BRP vastleggen', ingeschreven: '' } satisfies Record<Huisvestingsstap, string>,
  heleGezin: (n: number) => `Dit geldt voor het hele gezin (${n} personen).`,
  klaar: 'De huisvesting is rond. Een verkeerde datum kunt u hieronder verbeteren.',
  adres: 'Adres', verhuurder: 'Verhuurder',
  labels: {
    aangebodenOp: 'Op welke dag is de woning aangeboden?', straat: 'Straat', huisnummer: 'Huisnummer', toevoeging: 'Toevoeging', postcode: 'Postcode', woonplaats: 'Woonplaats', verhuurder: 'Verhuurder',
    huurVanaf: 'Vanaf welke dag loopt de huur?', betrokkenOp: 'Op welke dag is het gezin in de woning gaan wonen?', ingeschrevenOp: 'Vanaf welke dag staat het gezin ingeschreven?',
    vervallenOp: 'Op welke dag ging het aanbod niet door?', reden: 'Waarom?', toelichting: 'Toelichting', stap: 'Welke datum klopt niet?', op: 'Wat is de juiste datum?',
  },
  leg: 'Vastleggen', gelukt: 'Vastgelegd.',
  vervallen: 'Het aanbod gaat niet door', vervallenUitleg: 'Het gezin staat daarna weer op “gekoppeld” en wacht op een ander aanbod.',
  redenen: { 'geweigerd-door-inburgeraar': 'De inburgeraar weigert', 'ingetrokken-door-verhuurder': 'De verhuurder trekt het aanbod in', 'niet-passend': 'De woning past niet bij het gezin', 'andere-reden': 'Een andere reden' } as Record<string, string>,
  correctie: 'Een datum verbeteren', correctieUitleg: 'De oude datum en uw reden blijven bewaard.', correctieReden: 'Waarom was de datum verkeerd?', verbeter: 'Verbeteren',
  termijnen: 'Streefnormen', logboek: 'Logboek', logLeeg: 'Er is nog niets vastgelegd.', wanneer: 'Wanneer', wat: 'Wat', dag: 'Datum', was: (dag: string) => `eerst ${dag}`, door: 'Door', waarom: 'Reden',
  dicht: 'Dit dossier is gesloten. U kunt er niets meer in vastleggen.',
  verbeterd: (stap: string) => `Datum verbeterd: ${stap.toLowerCase()}`,
  aanbodVerviel: 'Aanbod ging niet door',
};

/** The reason of an offer that fell through is kept as a code, with what was written about it behind it. */
export function redenWoorden(reden: string): string {
  const [code = '', ...rest] = reden.split(': ');
  const woord = huisvesting.redenen[code];
  return woord === undefined ? reden : [woord, ...(rest.length > 0 ? [rest.join(': ')] : [])].join('. ');
}
