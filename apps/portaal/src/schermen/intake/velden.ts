import { AANWEZIGEN, ALFABETISERING, BELEMMERINGEN, ONDERDEELINVOER, OPLEIDINGSNIVEAUS, TAALNIVEAUS, TIJDENS, type OnderdeelCode } from '@wegwijs/intake';
import { leesInvoer } from '@wegwijs/kernel';
import { intake as t } from '../../tekst/intake.ts';
import type { BredeIntake, Onderdeelstand } from './query.ts';

/** The components that are a form of this screen; the leerbaarheidstoets has a tab of its own. */
export type Formuliercode = Exclude<OnderdeelCode, 'leerbaarheidstoets'>;

export interface Veld {
  naam: string;
  soort: 'getal' | 'tekst' | 'vlak' | 'keuze' | 'keuzes' | 'janee' | 'datum' | 'schaal';
  waarden?: readonly string[];
  optioneel?: true;
}

const v = (naam: string, soort: Veld['soort'], meer: Partial<Veld> = {}): Veld => ({ naam, soort, ...meer });
const SCHAAL = ['financien', 'wonen', 'digitaal', 'netwerk', 'instanties'] as const;

/** What is asked per component, closed questions first. The class of the server says what is a good answer. */
export const VELDEN: Readonly<Record<Formuliercode, readonly Veld[]>> = {
  'opleiding': [v('niveau', 'keuze', { waarden: OPLEIDINGSNIVEAUS }), v('jaren', 'getal'), v('diploma', 'janee'), v('waarderingAangevraagd', 'janee', { optioneel: true }), v('studiewens', 'janee'), v('land', 'tekst', { optioneel: true }), v('richting', 'tekst', { optioneel: true })],
  'werkervaring': [v('jaren', 'getal'), v('beroep', 'tekst', { optioneel: true }), v('land', 'tekst', { optioneel: true })],
  'taalniveau': [v('niveau', 'keuze', { waarden: [...TAALNIVEAUS, 'onbekend'] }), v('alfabetisering', 'keuze', { waarden: ALFABETISERING }), v('moedertaal', 'tekst', { optioneel: true }), v('urenVoorinburgering', 'getal', { optioneel: true })],
  'omstandigheden': [v('thuiswonendeKinderen', 'getal'), v('alleenstaandeOuder', 'janee'), v('mantelzorg', 'janee')],
  'gezondheid': [v('lichamelijk', 'keuze', { waarden: BELEMMERINGEN }), v('geestelijk', 'keuze', { waarden: BELEMMERINGEN })],
  'vve': [v('kinderen', 'getal'), v('geplaatst', 'janee'), v('afspraken', 'vlak')],
  'arbeidsparticipatie': [v('kanNuWerken', 'janee'), v('urenPerWeek', 'getal'), v('beschikbaar', 'keuzes', { waarden: TIJDENS }), v('beroepswens', 'tekst', { optioneel: true })],
  'zelfredzaamheid': SCHAAL.map((naam) => v(naam, 'schaal')),
  'recht-alleen-gehoord': [v('gewezenOpRecht', 'janee'), v('alleenGehoord', 'janee'), v('aanwezig', 'keuzes', { waarden: AANWEZIGEN })],
};
export const ALTIJD: readonly Veld[] = [v('bevindingen', 'vlak', { optioneel: true }), v('vastgelegdOp', 'datum')];
export const FORMULIEREN = Object.keys(ONDERDEELINVOER) as Formuliercode[];
export const isFormulier = (code: string): code is Formuliercode => (FORMULIEREN as string[]).includes(code);

/** Under which name the answers of a component stand in what the app gives: the code without its hyphens. */
export const sleutelVan = (code: Formuliercode): string => code.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export const labelsVan = (code: Formuliercode): Record<string, string> => ({ ...t.velden.altijd, ...t.velden[code] });

const woord = (w: unknown): string =>
  w === undefined || w === null || w === '' ? t.leeg : w === true ? t.ja : w === false ? t.nee : Array.isArray(w) ? w.map(woord).join(', ') : (t.waarden[String(w)] ?? String(w));

type Waarden = Readonly<Record<string, unknown>>;
const veldenVan = (code: Formuliercode) => [...VELDEN[code], ...ALTIJD];
const gelijk = (a: unknown, b: unknown): boolean => woord(a) === woord(b);

/** What was answered, as words, for who may read and not write. */
export const antwoorden = (code: Formuliercode, gegevens: Waarden): [label: string, antwoord: string | undefined][] =>
  veldenVan(code).map(({ naam }) => [labelsVan(code)[naam] ?? naam, gegevens[naam] === undefined ? undefined : woord(gegevens[naam])]);

/**
 * What a colleague changed since `basis`, beside what was typed here. A field that only one of the two touched is no choice, but it is shown: it says
 * what is new.
 */
export function verschillen(code: Formuliercode, basis: Waarden, hun: Waarden, mijn: Waarden): { veld: string; hun: string; uw: string }[] {
  const labels = labelsVan(code);
  return veldenVan(code).filter(({ naam }) => !gelijk(hun[naam], basis[naam]) && !gelijk(hun[naam], mijn[naam]))
    .map(({ naam }) => ({ veld: labels[naam] ?? naam, hun: woord(hun[naam]), uw: gelijk(mijn[naam], basis[naam]) ? t.nietVeranderd : woord(mijn[naam]) }));
}

/** My answers on top of theirs: where nothing was typed here, the colleague's change stays. */
export const samengevoegd = (code: Formuliercode, basis: Waarden, hun: Waarden, mijn: Waarden): Record<string, unknown> =>
  Object.fromEntries(veldenVan(code).map(({ naam }) => [naam, gelijk(mijn[naam], basis[naam]) ? hun[naam] : mijn[naam]]));

/**
 * What of a form can be kept already: a draft may miss answers, but one that is wrong would have the app refuse all the others.
 * @param waarden without empty boxes
 */
export async function bruikbaar(code: Formuliercode, waarden: Waarden): Promise<{ body: Record<string, unknown>; fout: string[]; compleet: boolean }> {
  const { fouten } = await leesInvoer(ONDERDEELINVOER[code], waarden);
  const mis = new Set(fouten.map((f) => f.veld.split(/[.[]/)[0] as string));
  return { body: Object.fromEntries(Object.entries(waarden).filter(([naam]) => !mis.has(naam))), fout: [...mis].filter((naam) => naam in waarden), compleet: fouten.length === 0 };
}

/** The intake with one component as the server just kept it: who comes back to it finds what he typed, on the version that it has now. */
export function metOnderdeel(intake: BredeIntake, nieuw: Onderdeelstand, gegevens: Waarden): BredeIntake {
  return {
    ...intake, onderdelen: intake.onderdelen.map((o) => (o.code === nieuw.code ? nieuw : o)),
    gegevens: { ...intake.gegevens, [sleutelVan(nieuw.code as Formuliercode)]: gegevens },
  };
}

/** Where to go on: what was begun, else the first that is empty, else the first. Only what holds for this person. */
export function hervat(onderdelen: readonly { code: string; vanToepassing: boolean; stand: string; bijgewerktOp?: string | null }[]): Formuliercode {
  const open = onderdelen.filter((o) => o.vanToepassing && isFormulier(o.code));
  const begonnen = open.filter((o) => o.stand === 'concept').sort((a, b) => (b.bijgewerktOp ?? '').localeCompare(a.bijgewerktOp ?? ''));
  return ((begonnen[0] ?? open.find((o) => o.stand === 'leeg') ?? open[0])?.code ?? 'opleiding') as Formuliercode;
}
