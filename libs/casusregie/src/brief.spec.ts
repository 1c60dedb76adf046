import { geldend, type Uitkomst } from '@wegwijs/kernel';
import type { Blok } from '@wegwijs/kernel/brief';
import { vastgelegdeFeiten } from './brief.feiten.ts';
import { LEEG_VELD, maakBrief, type BriefGegevens } from './brief.inhoud.ts';
import { leesbaarheid } from './brief.leesbaar.ts';
import { BRIEF_SOORTEN, BRIEF_TALEN, type BriefSoort } from './brief.sjabloon.ts';
import { alleSjablonen, sjabloonOp } from './brief.sjablonen.ts';
import { briefgebreken, magBewaren, magDezeVerzenden, magSchrijven, magVerzenden, magZaakbrief, motiveringsdelen, type Briefzaak, type Motiveringszin } from './brief.toets.ts';
import { TAAL_NAAM, taalVan, talenVan, vertalingVan } from './brief.vertalingen.ts';
import { BRIEF_ZIN_WOORDEN } from './normen.brief.ts';

const DAG = '2026-11-24';
const GESPREK = '00000000-0000-4000-8000-000000000001';
const reden = (u: Uitkomst): string => (u.toegestaan ? 'mag' : u.reden);
const sjabloon = (soort: BriefSoort) => sjabloonOp(soort, DAG)!;
const feiten = vastgelegdeFeiten(
  { doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10', termijnEinde: '2029-03-10', gehuisvestOp: null, ingeschrevenOp: null, voortgangsgesprekken: 12 },
  [{ id: GESPREK, op: '2026-10-01', soort: 'gesprek-niet-verschenen' }]);
const zin = (deel: Motiveringszin['deel'], anders: Partial<Motiveringszin> = {}): Motiveringszin => ({ deel, zin: 'U kwam niet naar het gesprek.', artikel: 'Wi2021 art. 23 lid 1', feit: GESPREK, ...anders });

/** Every field of a template filled with something of its kind. */
const waardenVan = (soort: BriefSoort): Record<string, string> => Object.fromEntries(sjabloon(soort).velden.map((v) =>
  [v.code, { tekst: v.code === 'onderwerp' ? 'Uw taalcursus' : 'De balie', datum: '2026-12-07', tijd: '09:30', bedrag: '2500' }[v.soort]]));
const gegevens = (soort: BriefSoort, anders: Partial<BriefGegevens> = {}): BriefGegevens => ({
  sjabloon: sjabloon(soort), waarden: waardenVan(soort), motivering: motiveringsdelen(sjabloon(soort), 'asiel').map((d) => zin(d)), feiten, doelgroep: 'asiel', kenmerk: 'BR-0299-2026-000001', dagtekening: DAG,
  afzender: { naam: 'Gemeente Zevenaar', adres: ['Postbus 10', '6900 AA Zevenaar'] }, geadresseerde: { naam: 'S. Haddad', adres: ['Kerkstraat 1', '6901 AB Zevenaar'] },
  ...(sjabloon(soort).karakter !== 'bericht' && { bezwaar: { spoor: 'wi' as const, bekendgemaaktOp: '2026-11-13', wijze: 'post' as const, orgaan: 'het college van Zevenaar' } }), ...anders,
});
const teksten = (blokken: readonly Blok[]): string[] => blokken.flatMap((b) => (b.soort === 'lijst' ? b.punten : b.soort === 'tabel' ? [...b.koppen, ...b.rijen.flat()] : [b.tekst]));
const alles = (g: BriefGegevens): string => teksten(maakBrief(g).document.blokken).join('\n');

describe('elk sjabloon', () => {
  test.each(BRIEF_SOORTEN)('%s: leesbaar op B1', (soort) => {
    expect(leesbaarheid(maakBrief(gegevens(soort)).document.blokken, DAG)).toMatchObject({ teLang: [], moeilijk: [], voldoet: true });
  });

  test.each(BRIEF_SOORTEN)('%s: geen leeg veld als alles is ingevuld, en elk veld staat in de brief', (soort) => {
    const g = gegevens(soort);
    const tekst = (w: BriefGegevens['waarden']): string => `${maakBrief({ ...g, waarden: w }).document.titel}\n${alles({ ...g, waarden: w })}`;
    expect(tekst(g.waarden)).not.toContain(LEEG_VELD);
    expect(tekst(g.waarden)).not.toMatch(/[{}]/);
    for (const v of g.sjabloon.velden) expect([v.code, tekst({ ...g.waarden, [v.code]: '' }) === tekst(g.waarden)]).toEqual([v.code, false]);
  });

  test.each(BRIEF_SOORTEN)('%s: noemt alleen velden die het sjabloon heeft, en heeft een bron met een artikel', (soort) => {
    const s = sjabloon(soort);
    const genoemd = [...JSON.stringify([s.titel, s.blokken]).matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
    expect(genoemd.filter((c) => !s.velden.some((v) => v.code === c))).toEqual([]);
    expect(s.bron).toMatch(/art\. \d/);
  });

  test('versies van een sjabloon sluiten aan en overlappen niet', () => {
    for (const soort of BRIEF_SOORTEN) {
      const rijen = alleSjablonen().filter((s) => s.soort === soort);
      expect(rijen.map((r) => r.versie)).toEqual(rijen.map((_, i) => i + 1));
      rijen.slice(1).forEach((r, i) => expect(rijen[i]?.tot).toBe(r.vanaf));
    }
    expect(sjabloonOp('waarschuwing', '2021-12-31')).toBeUndefined();
  });
});

describe('vertalingen', () => {
  const INVITATIES = ['uitnodiging-voortgang', 'uitnodiging-pvt', 'certificaat-uitreiking'] as const;
  test.each(INVITATIES.flatMap((s) => BRIEF_TALEN.map((t) => [s, t] as const)))('%s in het %s: dezelfde velden als de verplichte van het Nederlands', (soort, taal) => {
    const v = vertalingVan(soort, 1, taal)!;
    const velden = (x: unknown): string[] => [...new Set([...JSON.stringify(x).matchAll(/\{(\w+)\}/g)].map((m) => m[1]!))].sort();
    expect(velden(v)).toEqual(sjabloon(soort).velden.filter((x) => x.verplicht).map((x) => x.code).sort());
    const gemaakt = maakBrief(gegevens(soort, { taal }));
    expect(gemaakt.vertaling).toMatchObject({ taal, richting: taal === 'ar' ? 'rtl' : 'ltr', nagezien: false });
    expect(teksten(gemaakt.vertaling!.blokken).join(' ')).toContain('07-12-2026');
  });

  test.each<[BriefSoort, 'en' | 'ar' | 'ti', string]>([
    ['uitnodiging-voortgang', 'en', 'Dit is een vertaling in het Engels. Alleen de Nederlandse tekst geldt.'],
    ['uitnodiging-voortgang', 'ar', 'Wij hebben deze tekst ook in het Arabisch.'],
    ['waarschuwing', 'ti', 'Wij hebben deze brief niet in het Tigrinya. Vraag uw contactpersoon om een tolk.'],
  ])('%s met %s: het papier zegt hoe het zit', (soort, taal, verwacht) => expect(alles(gegevens(soort, { taal }))).toContain(verwacht));

  test('een schrift dat het papier niet kent, komt er niet op', () => {
    expect(alles(gegevens('uitnodiging-pvt', { taal: 'ar' }))).not.toMatch(/\p{Script=Arabic}/u);
    expect(alles(gegevens('uitnodiging-pvt', { taal: 'tr' }))).toContain('Katılım beyanı');
  });

  test.each([['Tigrinya', 'ti'], ['arabisch', 'ar'], ['Türkçe', 'tr'], ['Dari', undefined], [null, undefined]])('de taal van de intake %s wordt %s', (naam, code) => expect(taalVan(naam)).toBe(code));
  test('een nieuwe versie van de tekst heeft geen vertaling totdat die er is', () => {
    expect(vertalingVan('uitnodiging-pvt', 2, 'en')).toBeUndefined();
    expect(talenVan('waarschuwing', 1)).toEqual([]);
    expect(Object.keys(TAAL_NAAM)).toEqual([...BRIEF_TALEN]);
  });
});

describe('velden (magBewaren)', () => {
  test.each<[string, Record<string, string>, string]>([
    ['half ingevuld mag', { datum: '2026-12-07' }, 'mag'],
    ['datum die niet bestaat', { datum: '2026-02-30' }, 'VeldOngeldig'],
    ['tijd die niet bestaat', { tijd: '24:00' }, 'VeldOngeldig'],
    ['te lange tekst', { plaats: 'x'.repeat(201) }, 'VeldOngeldig'],
    ['alleen spaties', { plaats: '   ' }, 'VeldOngeldig'],
    ['veld dat er niet is', { kleur: 'rood' }, 'VeldOnbekend'],
    ['wat uit het dossier komt, typt niemand over', { telefoon: '0900-1234' }, 'VeldOnbekend'],
    ['prototype', { constructor: 'x' }, 'VeldOnbekend'],
  ])('%s', (_naam, invoer, verwacht) => expect(reden(magBewaren(sjabloon('uitnodiging-voortgang'), invoer))).toBe(verwacht));

  test('het bedrag van een boete komt uit de zaak', () => expect(reden(magBewaren(sjabloon('boetebesluit'), { bedrag: '1' }))).toBe('VeldOnbekend'));
});

describe('motivering (Awb art. 3:46)', () => {
  const toets = (anders: Partial<BriefGegevens>, soort: BriefSoort = 'waarschuwing') => briefgebreken(gegevens(soort, anders)).map((g) => g.reden);
  test.each<[string, Partial<BriefGegevens>, string[]]>([
    ['compleet', {}, []],
    ['zonder motivering', { motivering: [] }, ['MotiveringOntbreekt', 'MotiveringOntbreekt']],
    ['een deel ontbreekt', { motivering: [zin('gedraging')] }, ['MotiveringOntbreekt']],
    ['zin zonder artikel', { motivering: [zin('gedraging', { artikel: 'de wet' }), zin('verplichting')] }, ['ArtikelOntbreekt']],
    ['feit dat niemand vastlegde', { motivering: [zin('gedraging', { feit: '00000000-0000-4000-8000-000000000009' }), zin('verplichting')] }, ['FeitNietVastgelegd']],
    ['feit van het dossier', { motivering: [zin('gedraging', { feit: 'leerroute' }), zin('verplichting')] }, []],
    ['feit dat leeg is in het dossier', { motivering: [zin('gedraging', { feit: 'gehuisvest' }), zin('verplichting')] }, ['FeitNietVastgelegd']],
    ['lege zin', { motivering: [zin('gedraging', { zin: '  ' }), zin('verplichting')] }, ['ZinLeeg']],
    ['verplicht veld leeg', { waarden: { ...waardenVan('waarschuwing'), actie: '' } }, ['VeldOntbreekt']],
  ])('%s', (_naam, anders, verwacht) => expect(toets(anders)).toEqual(verwacht));

  test.each<[string, BriefSoort, string, number]>([
    ['HvJ EU C-158/23 Keren: boete voor een asielstatushouder', 'boetebesluit', 'asiel', 5],
    ['Keren geldt ook voor het voornemen', 'voornemen-boete', 'asiel', 5],
    ['gezinsmigrant', 'boetebesluit', 'gezin', 2],
    ['een waarschuwing is geen boete', 'waarschuwing', 'asiel', 2],
  ])('%s: %s voor %s vraagt %i delen', (_naam, soort, doelgroep, aantal) => {
    expect(motiveringsdelen(sjabloon(soort), doelgroep)).toHaveLength(aantal);
    const zonder = gegevens(soort, { doelgroep, motivering: sjabloon(soort).motivering.map((d) => zin(d)) });
    expect(reden(magVerzenden(zonder))).toBe(aantal === 5 ? 'MotiveringOntbreekt' : 'mag');
  });

  test('elke zin staat in de brief met zijn artikel en zijn feit', () => {
    expect(alles(gegevens('waarschuwing'))).toContain('U kwam niet naar het gesprek. (Wi2021 art. 23 lid 1)');
    expect(alles(gegevens('waarschuwing'))).toContain('1 oktober 2026: gesprek niet verschenen');
  });
});

test.each<[BriefSoort, string, string, string]>([
  ['boetebesluit', 'a', 'a', 'VierOgen'], ['boetebesluit', 'a', 'b', 'mag'], ['besluit', 'a', 'a', 'VierOgen'], ['uitnodiging-pvt', 'a', 'a', 'mag'],
])('vier ogen: %s, geschreven door %s, verzonden door %s: %s', (soort, a, b, verwacht) => expect(reden(magDezeVerzenden(sjabloon(soort), [a, 'c'], b))).toBe(verwacht));

test.each<[string, BriefSoort, string, string | null, string | null, string]>([
  ['loopt', 'waarschuwing', 'pip-vastgesteld', null, null, 'mag'],
  ['Besluit 9.9: na overlijden niets meer', 'vrije-brief', 'pip-vastgesteld', '2026-10-01', 'overlijden', 'GeenBrievenNaOverlijden'],
  ['na voldaan geen waarschuwing', 'waarschuwing', 'pip-vastgesteld', '2026-10-01', 'voldaan', 'PlichtGeeindigd'],
  ['na voldaan wel het certificaat', 'certificaat-uitreiking', 'pip-vastgesteld', '2026-10-01', 'voldaan', 'mag'],
  ['verhuisd', 'vrije-brief', 'overgedragen', null, null, 'DossierGesloten'],
])('schrijven, %s', (_naam, soort, stand, plichtEinde, plichtEindeGrond, verwacht) => {
  expect(reden(magSchrijven(sjabloon(soort), { stand, plichtEinde, plichtEindeGrond }))).toBe(verwacht);
});

test.each<['wi' | 'pw', string]>([['wi', 'Raad van State'], ['pw', 'Centrale Raad van Beroep']])('Awb 3:45: de clausule van een %s-besluit rekent de laatste dag uit en noemt %s', (spoor, hof) => {
  const tekst = alles(gegevens('besluit', { bezwaar: { spoor, bekendgemaaktOp: '2026-02-20', wijze: 'uitreiking', orgaan: 'het college' } }));
  expect(tekst).toContain('7 april 2026');
  expect(tekst).toContain('3 april 2026 (Goede Vrijdag)');
  expect(tekst).toContain('aan u gegeven op 20 februari 2026');
  expect(tekst).toContain(hof);
});

test('een getypte accolade wordt geen veld', () => {
  expect(alles(gegevens('vrije-brief', { waarden: { ...waardenVan('vrije-brief'), tekst: 'Lees {telefoon} en {geheim}.\n\nGroet' } }))).toContain('Lees {telefoon} en {geheim}.');
});

test.each<[string, string, boolean]>([
  ['kort en gewoon', 'U komt morgen. Neem uw pas mee.', true],
  ['een woord van ambtenaren', 'Indien u niet komt, bel ons.', false],
  ['te lange zin', `${'woord '.repeat(geldend(BRIEF_ZIN_WOORDEN, DAG).waarde + 1)}.`, false],
  ['een verwijzing tussen haakjes telt niet mee', `U komt morgen langs bij ons op het stadhuis in Zevenaar om over uw lessen te praten (Wet inburgering 2021, artikel 23, eerste lid).`, true],
])('leesbaarheid: %s', (_naam, tekst, voldoet) => expect(leesbaarheid([{ soort: 'alinea', tekst }], DAG).teLang.length + leesbaarheid([{ soort: 'alinea', tekst }], DAG).moeilijk.length === 0).toBe(voldoet));

const zaak = (stand: Briefzaak['stand'], bekendgemaaktOp: string | null = null): Briefzaak => ({ stand, bekendgemaaktOp });
test.each<[string, BriefSoort, Briefzaak | undefined, string]>([
  ['Awb 5:48: voornemen na het rapport', 'voornemen-boete', zaak('voornemen'), 'mag'],
  ['geen voornemen zonder rapport', 'voornemen-boete', zaak('onderzoek'), 'GeenVoornemen'],
  ['geen boete die niemand oplegde', 'boetebesluit', undefined, 'ZaakOntbreekt'],
  ['besloten', 'boetebesluit', zaak('besloten'), 'mag'],
  ['nog niet besloten', 'boetebesluit', zaak('voornemen'), 'BoeteNietBesloten'],
  ['herroepen', 'boetebesluit', zaak('herroepen', DAG), 'BoeteNietBesloten'],
  ['Awb 3:41: de dag van de brief is de dag van bekendmaking', 'boetebesluit', zaak('bekendgemaakt', '2026-11-20'), 'AndereDagDanBekendmaking'],
  ['op de dag van bekendmaking', 'boetebesluit', zaak('bekendgemaakt', DAG), 'mag'],
  ['een uitnodiging gaat over geen zaak', 'uitnodiging-pvt', zaak('besloten'), 'BriefZonderZaak'],
])('boetebrief, %s', (_naam, soort, z, verwacht) => expect(reden(magZaakbrief(soort, z, DAG))).toBe(verwacht));
