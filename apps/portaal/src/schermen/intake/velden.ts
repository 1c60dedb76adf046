import { AANWEZIGEN, ALFABETISERING, BELEMMERINGEN, ONDERDEELINVOER, OPLEIDINGSNIVEAUS, TAALNIVEAUS, TIJDENS, type OnderdeelCode } from '@wegwijs/intake';
import { intake as t } from '../../tekst/intake.ts';

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

/** What differs between what stands on the server now and what was typed here, in words. */
export function verschillen(code: Formuliercode, hun: Readonly<Record<string, unknown>>, mijn: Readonly<Record<string, unknown>>): { veld: string; hun: string; uw: string }[] {
  const labels = labelsVan(code);
  return [...VELDEN[code], ...ALTIJD].map(({ naam }) => ({ veld: labels[naam] ?? naam, hun: woord(hun[naam]), uw: woord(mijn[naam]) })).filter((x) => x.hun !== x.uw);
}

/** Where to go on: what was begun, else the first that is empty, else the first. Only what holds for this person. */
export function hervat(onderdelen: readonly { code: string; vanToepassing: boolean; stand: string; bijgewerktOp?: string | null }[]): Formuliercode {
  const open = onderdelen.filter((o) => o.vanToepassing && isFormulier(o.code));
  const begonnen = open.filter((o) => o.stand === 'concept').sort((a, b) => (b.bijgewerktOp ?? '').localeCompare(a.bijgewerktOp ?? ''));
  return ((begonnen[0] ?? open.find((o) => o.stand === 'leeg') ?? open[0])?.code ?? 'opleiding') as Formuliercode;
}
