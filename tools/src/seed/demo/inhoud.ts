import { plusDagen, plusMaanden, type Datum } from '@wegwijs/kernel';
import type { Geval, Leerroute } from './geval.ts';
import { HERKOMST } from './personen.ts';

const BEROEPEN = ['kapper', 'lasser', 'verpleegkundige', 'kok', 'elektricien', 'leraar', 'chauffeur', 'boekhouder', 'naaister', 'landbouwer'] as const;

/** Which route this person looks like: the toets decided it, or will. */
const routeVan = (g: Geval): Leerroute => (g.toets === 'z' || g.toets === 'onderwijs' ? g.toets : 'b1');
const peuters = (g: Geval): number => g.leden?.filter((l) => l.relatie === 'kind' && l.leeftijd < 4).length ?? 0;

/** Every component of the brede intake for this person, recorded on `op`. `n` gives people different answers. */
export function onderdelen(g: Geval, op: Datum, n: number): Record<string, object> {
  const { land, taal, schrift } = HERKOMST[g.mens.uit];
  const route = routeVan(g);
  const kinderen = g.leden?.filter((l) => l.relatie === 'kind').length ?? 0;
  const dag = { vastgelegdOp: op };
  return {
    'recht-alleen-gehoord': { ...dag, gewezenOpRecht: true, alleenGehoord: true, aanwezig: n % 2 ? ['tolk'] : ['alleen', 'tolk'] },
    'opleiding': {
      ...dag, ...(route === 'z' ? { niveau: 'basis', jaren: 4, diploma: false } : { niveau: route === 'onderwijs' ? 'hoger' : 'middelbaar-hoog', jaren: route === 'onderwijs' ? 14 : 11, diploma: true }),
      land, studiewens: route === 'onderwijs', waarderingAangevraagd: g.derde?.grond === 'diplomawaardering',
    },
    'werkervaring': { ...dag, jaren: Math.max(0, g.mens.leeftijd - 22), beroep: BEROEPEN[n % BEROEPEN.length], land },
    'omstandigheden': { ...dag, thuiswonendeKinderen: kinderen, mantelzorg: n % 7 === 3, alleenstaandeOuder: false },
    'gezondheid': { ...dag, lichamelijk: n % 4 === 1 ? 'enige' : 'geen', geestelijk: n % 3 === 1 ? 'enige' : 'geen' },
    'vve': { ...dag, kinderen: Math.max(1, peuters(g)), geplaatst: false, afspraken: 'Aangemeld bij de peuteropvang, vier dagdelen per week.' },
    'taalniveau': { ...dag, niveau: route === 'z' ? 'A0' : 'A1', alfabetisering: schrift, moedertaal: taal, urenVoorinburgering: (n % 5) * 20 },
    'arbeidsparticipatie': { ...dag, kanNuWerken: n % 3 !== 0, urenPerWeek: n % 3 === 0 ? 0 : 16, beschikbaar: ['dag'], beroepswens: BEROEPEN[(n + 1) % BEROEPEN.length] },
    'zelfredzaamheid': { ...dag, financien: 1 + (n % 4), wonen: 3, digitaal: 2 + (n % 3), netwerk: 2, instanties: 1 + (n % 3) },
  };
}

/** A plan that is whole: what art. 15 asks of this person, and goals that are SMART. */
export function plan(g: Geval, o: { vandaag: Datum; bijstandVanaf: Datum; vve: boolean }): object {
  const route = routeVan(g);
  const asiel = g.verblijf !== 'regulier-gezin';
  const inkoop = { urenPerWeek: route === 'onderwijs' ? 24 : 12, startniveau: 'A1', lesdagen: ['maandag', 'woensdag', 'vrijdag'], kinderopvangNodig: o.vve };
  const ontzorgbesluit = { kenmerk: `RSD-${o.vandaag.slice(0, 4)}-${g.gekoppeld}${g.mens.leeftijd}`, rechtVanaf: o.bijstandVanaf, mandaat: 'Mandaatregister RSD de Liemers, nr. 4 (voorbeeld)' };
  return {
    leerroute: route, leerrouteMotivering: MOTIVERING[route], pvtUren: 12, ...(route !== 'onderwijs' && { mapUren: 60, mapPraktijkuren: 40 }),
    begeleiding: 'een taalmaatje en hulp bij het zoeken van werk', voortgangsgesprekken: asiel ? 12 : 6,
    ...(asiel && { ...inkoop, cursusuren: route === 'onderwijs' ? 1500 : route === 'z' ? 800 : 900 }),
    ...(asiel && route === 'z' && { participatieuren: 800 }),
    ...(route === 'onderwijs' && { onderwijsrouteAfweging: 'U wilt studeren, bent jong en hebt de vooropleiding daarvoor.' }),
    ...(o.vve && { vveAfspraken: 'Uw kind gaat vier dagdelen per week naar de peuteropvang.' }),
    ...(g.bijstand && { ontzorgbesluit }),
    doelen: [
      DOEL[route](plusMaanden(o.vandaag, 24)),
      { omschrijving: 'Meedoen als vrijwilliger in de eigen buurt', meetsoort: 'aantal', streefwaarde: 40, eenheid: 'uur', uiterlijk: plusMaanden(o.vandaag, 9), eigenaar: 'gemeente', bewijs: 'verklaring' },
    ],
  };
}

const MOTIVERING: Record<Leerroute, string> = {
  b1: 'U leert snel en u hebt eerder een opleiding afgemaakt. Wij denken dat u niveau B1 binnen drie jaar haalt.',
  z: 'Leren uit boeken gaat u moeilijk af. Op deze route leert u de taal vooral door te doen.',
  onderwijs: 'U wilt een beroepsopleiding volgen. Deze route brengt u daar het snelst.',
};
const DOEL: Record<Leerroute, (uiterlijk: Datum) => object> = {
  b1: (uiterlijk) => ({ omschrijving: 'Examen spreken halen op niveau B1', meetsoort: 'taalniveau', taalniveau: 'B1', uiterlijk, eigenaar: 'inburgeraar', bewijs: 'examenuitslag' }),
  z: (uiterlijk) => ({ omschrijving: 'Alle lessen van de cursus volgen', meetsoort: 'aantal', streefwaarde: 800, eenheid: 'uur', uiterlijk, eigenaar: 'inburgeraar', bewijs: 'presentie' }),
  onderwijs: (uiterlijk) => ({ omschrijving: 'Toelating tot een opleiding op mbo niveau 4', meetsoort: 'resultaat', resultaat: 'bewijs van inschrijving van de school', uiterlijk, eigenaar: 'inburgeraar', bewijs: 'verklaring' }),
};

/** A call-up letter of one week; every one after the first is the written warning. */
export function oproep(g: Geval, verzondenOp: Datum, trede: number, plaats: string): object {
  return {
    doel: 'brede-intake', verzondenOp, afspraakOp: plusDagen(verzondenOp, 6), afspraakTijd: '10:30', plaats, termijnTot: plusDagen(verzondenOp, 7), schriftelijk: true, waarschuwing: trede > 0,
    tolktaal: HERKOMST[g.mens.uit].taal,
  };
}
