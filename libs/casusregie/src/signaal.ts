import { berekenTermijn, dagenTussen, geldend, plusDagen, type Datum, type Normtabel, type Duur, type Soort } from '@wegwijs/kernel';
import { aanbodtermijn, type AanbodFeiten } from './aanbod.ts';
import { GESPREK_VERSLAG, OPDRACHT_ANTWOORD, PVT_MAP_SIGNAAL, TERMIJN_EINDE_SIGNAAL } from './normen.voortgang.ts';
import { gesprektermijn, type Aanwezigheid, type Gesprekplan, type UrenOpPlan } from './voortgang.ts';

/** What casusregie warns about. A signal asks for a look by a person; it never decides anything by itself. */
export const SIGNAALSOORTEN = [
  'geen-gesprek', 'gesprek-zonder-verslag', 'aanwezigheid-onder-norm', 'uren-achter', 'termijn-eindigt', 'geen-aanbod', 'pvt-niet-afgerond', 'map-niet-afgerond',
  'opdracht-onbeantwoord', 'bezwaartermijn-voorbij', 'begeleiding-niet-gestart', 'begeleiding-eindigt', 'aow-leeftijd', 'termijn-verschilt-van-duo', 'onderbreking-te-lang', 'opdracht-teruggegeven',
] as const;
export type SignaalSoort = (typeof SIGNAALSOORTEN)[number];

export const SIGNAAL_STANDEN = ['open', 'gezien', 'afgehandeld'] as const;
export type SignaalStand = (typeof SIGNAAL_STANDEN)[number];

/** How a signal ended: somebody did something, it asked for nothing, or what it was about came to be. */
export const AFHANDELWIJZEN = ['opgepakt', 'niet-nodig', 'vanzelf'] as const;
export type Afhandelwijze = (typeof AFHANDELWIJZEN)[number];

/** A deadline that runs: when it ends, from which day on it is a signal, and by which norm. */
export interface Klokslag {
  soort: SignaalSoort;
  /** Last day, inclusive. */
  uiterlijk: Datum;
  /** First day on which it is a signal. */
  valtOp: Datum;
  norm: string;
  normsoort: Soort;
  bron: string;
}

const na = (soort: SignaalSoort, t: { code: string; bron: string; soort: Soort }, uiterlijk: Datum): Klokslag =>
  ({ soort, uiterlijk, valtOp: plusDagen(uiterlijk, 1), norm: t.code, normsoort: t.soort, bron: t.bron });

const vooraf = (soort: SignaalSoort, tabel: Normtabel<Duur>, einde: Datum): Klokslag => {
  const t = berekenTermijn({ norm: geldend(tabel, einde), aanleiding: 'einde van de inburgeringstermijn', dag0: einde, terugtellend: true });
  return { soort, uiterlijk: einde, valtOp: t.einde, norm: t.code, normsoort: t.soort, bron: t.bron };
};

/** The next talk; undefined when none is left to plan. */
export function klokVanGesprek(plan: Gesprekplan): Klokslag | undefined {
  const g = gesprektermijn(plan);
  return g && na('geen-gesprek', g.termijn, g.uiterlijk);
}

/** The report of an appointment. */
export function klokVanVerslag(geplandOp: Datum): Klokslag {
  const t = berekenTermijn({ norm: geldend(GESPREK_VERSLAG, geplandOp), aanleiding: 'afspraak', dag0: geplandOp });
  return na('gesprek-zonder-verslag', t, t.einde);
}

/** The end of the inburgeringstermijn comes near; PVT and (not in the onderwijsroute, Wi2021 art. 8 lid 3) MAP should be done before. */
export const klokkenVanTermijn = (einde: Datum, leerroute: AanbodFeiten['leerroute']): Klokslag[] => [
  vooraf('termijn-eindigt', TERMIJN_EINDE_SIGNAAL, einde),
  vooraf('pvt-niet-afgerond', PVT_MAP_SIGNAAL, einde),
  ...(leerroute === 'onderwijs' ? [] : [vooraf('map-niet-afgerond', PVT_MAP_SIGNAAL, einde)]),
];

/** The offer of a course (wet.md case 64); undefined for who gets none from the college. */
export function klokVanAanbod(f: Pick<AanbodFeiten, 'doelgroep' | 'leerroute' | 'dagtekening'>): Klokslag | undefined {
  const t = aanbodtermijn(f);
  return t && na('geen-aanbod', t, t.einde);
}

/**
 * Opdrachten that nobody answered: those given up to and including `gegevenTot` are a signal today. Their executors see nothing of casusregie and
 * so keep no clock; the sweep looks at the opdrachten themselves.
 */
export function opdrachtenTot(vandaag: Datum): Pick<Klokslag, 'soort' | 'norm' | 'normsoort' | 'bron'> & { gegevenTot: Datum; dagen: number } {
  const t = berekenTermijn({ norm: geldend(OPDRACHT_ANTWOORD, vandaag), aanleiding: 'opdracht gegeven', dag0: vandaag, terugtellend: true });
  return { soort: 'opdracht-onbeantwoord', norm: t.code, normsoort: t.soort, bron: t.bron, gegevenTot: plusDagen(t.einde, -1), dagen: dagenTussen(t.einde, vandaag) };
}

/** The day after the bezwaartermijn: from then on the PIP stands. `bezwaarEinde` is its last day, inclusive. */
export const klokVanBezwaar = (bezwaarEinde: Datum): Klokslag =>
  na('bezwaartermijn-voorbij', { code: 'bezwaar.termijn', bron: 'Awb art. 6:7, art. 6:8', soort: 'wettelijk' }, bezwaarEinde);

/** What the reports of a school say now that was not so before: signals without a clock. `op` is the last day reported. */
export function signalenVanUren(a: Aanwezigheid, u: UrenOpPlan | undefined, op: Datum): Klokslag[] {
  const nu = (soort: SignaalSoort, norm: string, bron: string): Klokslag => ({ soort, uiterlijk: op, valtOp: op, norm, normsoort: 'streefnorm', bron });
  return [
    ...(a.onderNorm ? [nu('aanwezigheid-onder-norm', 'voortgang.aanwezigheid', a.bron)] : []),
    ...(u?.achter ? [nu('uren-achter', 'voortgang.uren-op-plan', u.bron)] : []),
  ];
}
