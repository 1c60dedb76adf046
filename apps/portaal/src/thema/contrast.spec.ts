import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAP = import.meta.dirname;
const lees = (naam: string) => readFileSync(join(MAP, naam), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
const tokens = (blok: string): Map<string, string> => new Map([...blok.matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map((m) => [m[1] as string, (m[2] as string).trim()]));

/** What layer 2 is for (ui.md §2): the header and the colour of acts. Whatever else an organisation sets would make a state look different in its house. */
const VAN_ORGANISATIE = /^--(wi-kop-(bg|accent)|basis-color-action-1-(color-default|color-hover|bg-default|bg-hover|bg-subtle|border-default))$/;
const organisaties = [...lees('organisaties.css').matchAll(/([^{}]+)\{([^}]*)\}/g)].flatMap(([, wie, blok]) =>
  [...(wie as string).matchAll(/\[data-huis='([\w-]+)'\]/g)].map((m) => ({ huis: m[1] as string, eigen: tokens(blok as string) })));
const basis = tokens(lees('basis.css'));
const componenten = tokens(lees('componenten.css'));
const kleurenVan = (eigen: Map<string, string>) => new Map([...basis, ...componenten, ...eigen]);

/** The colour behind a name, through every var() on the way. */
function los(waarde: string, alle: Map<string, string>, diep = 0): string {
  if (diep > 8) throw new Error(`${waarde} verwijst in een kring`);
  const naam = /^var\((--[\w-]+)(?:,\s*([^)]+))?\)$/.exec(waarde);
  if (!naam) return waarde;
  const volgende = alle.get(naam[1] as string) ?? naam[2];
  if (volgende === undefined) throw new Error(`${naam[1]} bestaat niet`);
  return los(volgende, alle, diep + 1);
}
function helderheid(kleur: string): number {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(kleur)?.[1];
  if (!hex) throw new Error(`${kleur} is geen kleur`);
  const zes = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(zes.slice(i, i + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
/** WCAG 2.2, 1.4.3: from 1 to 21. */
function contrast(een: string, ander: string): number {
  const [licht, donker] = [helderheid(een), helderheid(ander)].sort((a, b) => b - a) as [number, number];
  return (licht + 0.05) / (donker + 0.05);
}

const k = (rest: string) => `var(--basis-color-${rest})`;
const WIT = k('default-bg-document');
/** Every ground that text can stand on, by what is drawn there. */
const GRONDEN = [WIT, k('default-bg-subtle'), k('default-bg-hover')];
const STATEN = ['negative', 'warning', 'highlight', 'positive', 'info'];
type Paar = [wat: string, voor: string, achter: string, minstens: number];
const PAREN: Paar[] = [
  ...GRONDEN.flatMap((g): Paar[] => [
    ['tekst', k('default-color-document'), g, 7], ['zachte tekst', k('default-color-subtle'), g, 4.5], ['link', k('action-1-color-default'), g, 4.5], ['link onder de muis', k('action-1-color-hover'), g, 4.5],
  ]),
  ...STATEN.flatMap((s): Paar[] => [
    [`${s}: tekst`, k(`${s}-color-default`), k(`${s}-bg-subtle`), 4.5], [`${s}: gewone tekst`, k('default-color-document'), k(`${s}-bg-subtle`), 7], [`${s}: zachte tekst`, k('default-color-subtle'), k(`${s}-bg-subtle`), 4.5],
    [`${s}: rand en icoon`, k(`${s}-border-default`), WIT, 3], [`${s}: rand en icoon op eigen grond`, k(`${s}-border-default`), k(`${s}-bg-subtle`), 3], [`${s}: link`, k('action-1-color-default'), k(`${s}-bg-subtle`), 4.5],
  ]),
  ['fouttekst', k('negative-color-default'), WIT, 4.5], ['merkje gepland', k('highlight-color-default'), WIT, 4.5],
  ['veldrand', k('default-border-default'), WIT, 3], ['veldrand op grijs', k('default-border-default'), k('default-bg-subtle'), 3], ['teller in een bolletje', k('default-color-document'), k('default-bg-default'), 4.5],
  ['kop', '#fff', 'var(--wi-kop-bg)', 7], ['streep onder de kop', 'var(--wi-kop-accent)', 'var(--wi-kop-bg)', 3],
  ['hoofdknop', 'var(--nl-button-primary-color)', 'var(--nl-button-primary-background-color)', 4.5], ['hoofdknop onder de muis', 'var(--nl-button-primary-hover-color)', 'var(--nl-button-primary-hover-background-color)', 4.5],
  ['hoofdknop naast wit', 'var(--nl-button-primary-background-color)', WIT, 3], ['gewone knop', 'var(--nl-button-secondary-color)', 'var(--nl-button-secondary-background-color)', 4.5],
  ['rand van de gewone knop', 'var(--nl-button-secondary-border-color)', WIT, 3], ['stille knop onder de muis', 'var(--nl-button-subtle-hover-color)', 'var(--nl-button-subtle-hover-background-color)', 4.5],
  ['gekozen', k('default-color-document'), k('action-1-bg-subtle'), 7], ['gekozen: actiekleur', k('action-1-color-default'), k('action-1-bg-subtle'), 4.5], ['gekozen: rand', k('action-1-bg-default'), k('action-1-bg-subtle'), 3], ['rand van een keuze', k('action-1-border-default'), WIT, 3],
  ['focus: tekst', 'var(--basis-focus-color)', 'var(--basis-focus-background-color)', 7], ['focus: rand', 'var(--basis-focus-outline-color)', k('default-bg-subtle'), 3], ['focus: rand naast geel', 'var(--basis-focus-outline-color)', 'var(--basis-focus-background-color)', 3],
];

test('the organisations are found', () => {
  expect(organisaties.map((o) => o.huis).sort()).toEqual(['duiven', 'regio-midden-gelderland', 'rsd-de-liemers', 'vwon', 'westervoort', 'zevenaar']);
});

describe.each(organisaties)('$huis', ({ eigen }) => {
  const alle = kleurenVan(eigen);
  test.each(PAREN)('%s (%s op %s) is minstens %d', (_wat, voor, achter, minstens) => {
    expect(contrast(los(voor, alle), los(achter, alle))).toBeGreaterThanOrEqual(minstens);
  });

  test('sets all of layer 2 and nothing else', () => {
    expect([...eigen.keys()].filter((naam) => !VAN_ORGANISATIE.test(naam))).toEqual([]);
    expect(eigen.size).toBe(8);
  });
});

test('layer 1 says nothing of an organisation, and layers 3 and 4 have no colour of their own', () => {
  expect([...basis.keys()].filter((naam) => VAN_ORGANISATIE.test(naam))).toEqual([]);
  expect([...componenten].filter(([, waarde]) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(/i.test(waarde)).map(([naam]) => naam)).toEqual([]);
  const eigen = readdirSync(MAP).filter((n) => n.endsWith('.css') && !['basis.css', 'organisaties.css', 'componenten.css'].includes(n))
    .flatMap((n) => [...lees(n).matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\)/gi)].map((m) => `${n}: ${m[0]}`));
  // White on the dark header, its search box, and the veil behind a dialog: the same in every house.
  expect([...new Set(eigen)].sort()).toEqual(['app.css: #fff', 'app.css: rgb(24 34 44 / 0.55)']);
});

const gebruikt = new Set(readdirSync(MAP).filter((n) => n.endsWith('.css')).flatMap((n) => [...lees(n).matchAll(/var\((--(?:basis|wi)-[\w-]+)/g)].map((m) => m[1] as string)));
const colour = (naam: string) => /^--(basis-color|basis-focus|wi-kop)-/.test(naam);
const genoemd = new Set(PAREN.flatMap(([, voor, achter]) => [voor, achter]).flatMap((w) => [...w.matchAll(/var\((--[\w-]+)/g)].map((m) => m[1] as string))
  .flatMap((naam) => [naam, ...[...(componenten.get(naam) ?? '').matchAll(/var\((--[\w-]+)/g)].map((m) => m[1] as string)]));
/** Lines that only divide: nothing is lost without them. */
const VERSIERING = new Set(['--basis-color-default-border-subtle']);

test('every token that is used exists, and every colour is in a pair', () => {
  const alle = kleurenVan(organisaties[0]!.eigen);
  expect([...gebruikt].filter((naam) => !alle.has(naam) && naam !== '--wi-icoon-wit')).toEqual([]);
  expect([...gebruikt].filter((naam) => colour(naam) && !genoemd.has(naam) && !VERSIERING.has(naam))).toEqual([]);
});

test('the measure is right: black on white is 21, grey 767676 on white just passes', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#fff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777', '#fff')).toBeLessThan(4.5);
  expect(() => los('var(--a)', new Map([['--a', 'var(--a)']]))).toThrow('kring');
  expect(() => los('var(--weg)', new Map())).toThrow('bestaat niet');
});
