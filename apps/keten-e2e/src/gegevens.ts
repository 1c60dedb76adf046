import { randomInt } from 'node:crypto';
import { isBsn, plusDagen, plusJaren, plusMaanden, type Datum } from '@wegwijs/kernel';

/** Digits at random, so that the story can be played again beside what earlier ones left. */
const cijfers = (aantal: number) => Array.from({ length: aantal }, () => randomInt(10)).join('');

/** A BSN that passes the elfproef, out of the high numbers that nobody was ever given. */
export function proefBsn(): string {
  for (;;) {
    const kandidaat = `99${cijfers(7)}`;
    if (isBsn(kandidaat)) return kandidaat;
  }
}
export const proefVnummer = (): string => `9${cijfers(9)}`;

/** The days of the story, counted back from today: it is told on the day that the PIP is decided. */
export function dagen(vandaag: Datum) {
  const terug = (n: number) => plusDagen(vandaag, -n);
  return {
    vandaag, vergunning: terug(68), koppeling: terug(58), aanbod: terug(45), huur: terug(32), betrokken: terug(30), ingeschreven: terug(29), kennisgeving: terug(24),
    bijstand: terug(30), toetsAfname: terug(12), toetsUitslag: terug(6), gesprek: terug(8), afronding: terug(3),
  };
}
export type Dagen = ReturnType<typeof dagen>;

/** Somebody with an asylum permit, the partner who came after with a derived one, and a child that is old enough for the peuterspeelzaal. */
export function gezin(d: Dagen) {
  const gezamenlijk = { achternaam: 'Haddad', nationaliteit: 'Syrische', verblijf: 'asiel-bepaalde-tijd', regime: 'Wi2021' };
  return {
    ...gezamenlijk, voornamen: 'Samira', geboortedatum: plusJaren(d.vandaag, -31), bsn: proefBsn(), vnummer: proefVnummer(), taal: 'Arabisch',
    gekoppeldOp: d.koppeling, vergunningOp: d.vergunning, azc: 'azc Zevenaar',
    gezinsleden: [
      { ...gezamenlijk, relatie: 'partner', voornamen: 'Yousef', geboortedatum: plusJaren(d.vandaag, -34), bsn: proefBsn(), vnummer: proefVnummer(), taal: 'Arabisch' },
      { ...gezamenlijk, relatie: 'kind', voornamen: 'Lina', geboortedatum: plusMaanden(d.vandaag, -38), bsn: proefBsn(), vnummer: proefVnummer() },
    ],
  };
}

export const woning = (d: Dagen) => ({
  aangebodenOp: d.aanbod, straat: 'Voorbeeldstraat', huisnummer: 12, postcode: '6901 AB', woonplaats: 'Zevenaar', verhuurder: 'Woningcorporatie (voorbeeld)',
});

/** The components of the brede intake in the order in which one talks about them (Wi2021 art. 14 lid 3, Besluit art. 5.2). */
export function onderdelen(d: Dagen): [code: string, gegevens: object][] {
  const op = { vastgelegdOp: d.gesprek };
  return [
    ['recht-alleen-gehoord', { ...op, gewezenOpRecht: true, alleenGehoord: true, aanwezig: ['tolk'] }],
    ['opleiding', { ...op, niveau: 'middelbaar-hoog', jaren: 12, land: 'Syrië', diploma: true, studiewens: false, bevindingen: 'Diploma van de middelbare school, niet meegenomen.' }],
    ['werkervaring', { ...op, jaren: 6, beroep: 'apothekersassistent', land: 'Syrië' }],
    ['omstandigheden', { ...op, thuiswonendeKinderen: 1, mantelzorg: false, alleenstaandeOuder: false }],
    ['gezondheid', { ...op, lichamelijk: 'geen', geestelijk: 'enige', bevindingen: 'Slaapt slecht; is bekend bij de huisarts.' }],
    ['vve', { ...op, kinderen: 1, geplaatst: false, afspraken: 'Lina gaat vier dagdelen per week naar de peuterspeelzaal.' }],
    ['taalniveau', { ...op, niveau: 'A1', alfabetisering: 'latijns', moedertaal: 'Arabisch', urenVoorinburgering: 40 }],
    ['arbeidsparticipatie', { ...op, kanNuWerken: true, urenPerWeek: 24, beschikbaar: ['dag'], beroepswens: 'apothekersassistent' }],
    ['zelfredzaamheid', { ...op, financien: 2, wonen: 3, digitaal: 4, netwerk: 2, instanties: 2 }],
  ];
}

/** A concept as one first writes it: with goals that say little, and without the besluit on ontzorgen. */
export const eersteConcept = () => ({
  leerroute: 'b1', leerrouteMotivering: 'U leert snel en u kunt al lezen en schrijven in ons alfabet.', urenPerWeek: 12, cursusuren: 600, pvtUren: 12, mapUren: 60, mapPraktijkuren: 40,
  begeleiding: 'een taalmaatje, en hulp van de RSD bij het vinden van werk in een apotheek', startniveau: 'A1', lesdagen: ['maandag', 'woensdag'], kinderopvangNodig: true,
  doelen: [{ omschrijving: 'Nederlands leren' }, { omschrijving: 'Zo snel mogelijk werken in een apotheek' }],
});

/** The same plan, whole: every goal SMART, and what the law asks beside it. */
export const heelPlan = (d: Dagen) => ({
  ...eersteConcept(),
  voortgangsgesprekken: 12, vveAfspraken: 'Lina gaat vier dagdelen per week naar de peuterspeelzaal.',
  ontzorgbesluit: { kenmerk: `RSD-${d.vandaag.slice(0, 4)}-${cijfers(5)}`, rechtVanaf: d.bijstand, mandaat: 'Mandaatregister RSD de Liemers, nr. 4' },
  doelen: [
    { omschrijving: 'Examen spreken halen op niveau B1', meetsoort: 'taalniveau', taalniveau: 'B1', uiterlijk: plusMaanden(d.vandaag, 24), eigenaar: 'inburgeraar', bewijs: 'examenuitslag' },
    { omschrijving: 'Werkervaring opdoen in een apotheek in Zevenaar', meetsoort: 'aantal', streefwaarde: 200, eenheid: 'uur', uiterlijk: plusMaanden(d.vandaag, 9), eigenaar: 'rsd', bewijs: 'verklaring' },
  ],
});
