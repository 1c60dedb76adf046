import { opsomming, schrijfDatum, type BriefDocument } from '@wegwijs/kernel/brief';
import type { BriefGegevens } from './brief.gegevens.ts';
import { briefInhoud } from './brief.inhoud.ts';
import { motivering } from './brief.motivering.ts';
import { meetlat } from './brief.woorden.ts';
import { bekendgemaakt, doel, feiten, feitenGezin, inhoud, inhoudGezin, inhoudZ, PIP_1 } from './pip.voorbeeld.ts';

const gegevens = (anders: Partial<BriefGegevens> = {}): BriefGegevens => ({
  pip: bekendgemaakt({ dagtekening: '2026-02-18', dagtekeningInitieel: '2026-02-18' }), inhoud: inhoud(), feiten: feiten(), bekendmaking: { op: '2026-02-20', wijze: 'post' }, kenmerk: 'PIP-2026-0012',
  geadresseerde: { naam: 'Mevrouw S. Haddad', adres: ['Kerkstraat 1', '6901 AB Zevenaar'] },
  afzender: { naam: 'Gemeente Zevenaar', adres: ['Postbus 10', '6900 AA Zevenaar'] },
  contactpersoon: { naam: 'J. de Wit', telefoon: '0316 12 34 56' },
  bezwaar: {
    pip: { orgaan: 'het college van burgemeester en wethouders van Zevenaar', adres: ['Postbus 10', '6900 AA Zevenaar'] },
    ontzorgen: { orgaan: 'het college van burgemeester en wethouders van Zevenaar, RSD de Liemers', adres: ['Postbus 20', '6900 AB Zevenaar'] },
  },
  ondertekening: { naam: 'A. Bos', functie: 'teamleider', namens: 'het college van burgemeester en wethouders van Zevenaar', mandaat: 'Mandaatregister 2026, nr. 12' }, ...anders,
});

const tekst = (d: BriefDocument): string => d.blokken.map((b) => {
  if (b.soort === 'lijst') return b.punten.join('\n');
  if (b.soort === 'tabel') return [b.koppen, ...b.rijen].map((r) => r.join(' | ')).join('\n');
  return b.tekst;
}).join('\n');
const stuk = (d: BriefDocument, van: string): string => {
  const koppen = d.blokken.flatMap((b, i) => (b.soort === 'kop' && b.niveau === 1 ? [i] : []));
  const begin = koppen.find((i) => { const b = d.blokken[i]; return b?.soort === 'kop' && b.tekst === van; });
  if (begin === undefined) return '';
  return tekst({ ...d, blokken: d.blokken.slice(begin, koppen.find((i) => i > begin)) });
};

test('Wi2021 art. 15: de brief noemt besluit, termijn, route, uren, doelen, hulp, gesprekken en ondertekening', () => {
  const brief = briefInhoud(gegevens());
  expect(brief).toMatchObject({ sjabloon: 'pip-beschikking versie 1 (2026-11-24)', kenmerk: 'PIP-2026-0012', dagtekening: '2026-02-18' });
  const t = tekst(brief);
  for (const deel of [
    'van 19 februari 2026 tot en met 18 februari 2029', 'U volgt de B1-route', 'Les per week | 12 uur', 'Les in totaal | 900 uur', 'Participatieverklaringstraject (PVT) | 12 uur',
    'Module Arbeidsmarkt en Participatie (MAP) | 60 uur', 'Examen spreken halen op niveau B1 | Taalniveau B1 | 30 juni 2028 | U | Uitslag van het examen', '12 voortgangsgesprekken',
    'U krijgt deze hulp: een taalmaatje', 'A. Bos, teamleider', 'Mandaat: Mandaatregister 2026, nr. 12', 'Namens het college',
  ]) expect(t).toContain(deel);
});

test('Awb art. 3:45 en 6:8: de clausule noemt de laatste dag en waarom die verschuift', () => {
  const clausule = stuk(briefInhoud(gegevens()), 'Niet eens met uw PIP?');
  expect(clausule).toContain('tot en met 7 april 2026');
  expect(clausule).toContain('Wij hebben deze brief verstuurd op 20 februari 2026');
  expect(clausule).toMatch(/3 april 2026 \(.*Goede Vrijdag.*\)/);
  expect(clausule).toContain('Afdeling bestuursrechtspraak van de Raad van State');
  expect(clausule).not.toContain('Centrale Raad van Beroep');
});

test('Wi2021 art. 15 lid 3, Pw art. 56a: ontzorgen is een eigen stuk met eigen kenmerk, mandaat en rechtsgang', () => {
  const ontzorgen = stuk(briefInhoud(gegevens()), 'Besluit over het betalen van uw vaste lasten (ontzorgen)');
  for (const deel of ['RSD-2026-77', 'van 15 februari 2026 tot en met 14 augustus 2026', 'Mandaatregister RSD 2026, nr. 4', 'tot en met 7 april 2026', 'Centrale Raad van Beroep', 'Postbus 20']) expect(ontzorgen).toContain(deel);
  expect(ontzorgen).not.toContain('Raad van State');
});

test('Pw art. 56a: zonder ontzorgbesluit staat er niets over vaste lasten', () => {
  const t = tekst(briefInhoud(gegevens({ inhoud: inhoudGezin(), feiten: feitenGezin() })));
  expect(t).not.toMatch(/vaste lasten|Centrale Raad/);
});

test.each([
  ['art. 15 lid 2: gezinsmigrant zonder lesuren', { inhoud: inhoudGezin(), feiten: feitenGezin() }, 'U kiest en betaalt zelf uw taalcursus', 'Les per week'],
  ['art. 8 lid 3: onderwijsroute zonder MAP', { inhoud: inhoud({ leerroute: 'onderwijs', mapUren: undefined, mapPraktijkuren: undefined, onderwijsrouteAfweging: 'U bent apotheker.', afwijkingMotivering: 'U kunt meer.' }), feiten: feiten({ studiewens: true }) }, 'hoort niet bij de onderwijsroute', 'Van de MAP'],
  ['art. 9: Z-route', { inhoud: inhoudZ({ zExamenonderdelen: ['lezen', 'knm'] }) }, 'U mag wel examen doen voor lezen en kennis van de Nederlandse maatschappij (KNM)', 'op niveau B1 voor'],
  ['art. 9: Z-route, participatie', { inhoud: inhoudZ() }, 'Meedoen in de samenleving (participatie) | 800 uur', 'op niveau B1 voor'],
  ['art. 17 lid 3: schrijven op A2', { inhoud: inhoud({ a2Onderdelen: ['schrijven'] }) }, 'op niveau A2 voor schrijven', 'op niveau B1 voor lezen, luisteren, schrijven'],
  ['art. 15 lid 1 d: VVE', { inhoud: inhoud({ vveAfspraken: 'vier dagdelen per week.' }), feiten: feiten({ vveVanToepassing: true }) }, 'vier dagdelen per week.', 'undefined'],
] as const)('Wi2021 %s', (_titel, anders, wel, niet) => {
  const t = tekst(briefInhoud(gegevens(anders)));
  expect(t).toContain(wel);
  expect(t).not.toContain(niet);
});

test('Wi2021 art. 11 lid 3: een gewijzigd PIP noemt de eerste dagtekening en dezelfde termijn', () => {
  const t = tekst(briefInhoud(gegevens({
    pip: bekendgemaakt({ pipVersie: 2, soort: 'na-bezwaar', dagtekening: '2026-08-03', dagtekeningInitieel: '2026-02-18', vervangtPipId: PIP_1 }),
    bekendmaking: { op: '2026-08-04', wijze: 'uitreiking' }, wijziging: { soort: 'na-bezwaar', motivering: 'U kreeg gelijk in bezwaar.', bezwaarKenmerk: 'BZW-3' },
  })));
  for (const deel of ['tot en met 18 februari 2029', 'Dat was 18 februari 2026', 'verandert niet door dit nieuwe PIP', 'Wij hebben deze brief aan u gegeven op 4 augustus 2026', 'U kreeg gelijk in bezwaar.']) expect(t).toContain(deel);
});

test('Awb art. 3:46: elke zin van de motivering heeft een feit, een veld en een artikel', () => {
  const v = gegevens({ inhoud: inhoudZ({ onderwijsrouteAfweging: 'Uw diploma sluit niet aan.' }), feiten: feiten({ studiewens: true }) });
  const zinnen = motivering(v);
  expect(zinnen.map((z) => z.veld)).toEqual([
    'feiten.inburgeringsplichtig', 'feiten.bredeIntake', 'feiten.leerbaarheidstoets.advies', 'inhoud.afwijkingMotivering', 'inhoud.leerrouteMotivering', 'inhoud.onderwijsrouteAfweging',
  ]);
  const t = tekst(briefInhoud(v));
  for (const z of zinnen) {
    expect(z.feit).not.toBe('');
    expect(t).toContain(`${z.zin} (${z.artikel})`);
    expect(t).toContain(`${z.feit} | ${z.artikel}`);
  }
});

test('elke tabel is rechthoekig en niets is leeg of ongedefinieerd', () => {
  for (const i of [inhoud(), inhoudZ(), inhoud({ doelen: [doel({ meetsoort: 'aantal', streefwaarde: 40, eenheid: 'uur' })] })]) {
    const brief = briefInhoud(gegevens({ inhoud: i }));
    for (const b of brief.blokken) if (b.soort === 'tabel') for (const r of b.rijen) expect(r).toHaveLength(b.koppen.length);
    expect(tekst(brief)).not.toMatch(/undefined|null|NaN|\d{4}-\d{2}-\d{2}/);
  }
});

test.each([
  ['zonder dagtekening', { pip: bekendgemaakt({ dagtekening: undefined }) }],
  ['bekendmaking voor de dagtekening', { bekendmaking: { op: '2026-02-17', wijze: 'post' as const } }],
])('Awb art. 3:41: geen brief %s', (_titel, anders) => {
  expect(() => briefInhoud(gegevens(anders))).toThrow(RangeError);
});

test.each([['2026-04-07', '7 april 2026'], ['2028-02-29', '29 februari 2028'], ['2026-12-31', '31 december 2026']])('datum %s is voluit %s', (d, woorden) => {
  expect(schrijfDatum(d)).toBe(woorden);
});

test('opsomming en meetlat', () => {
  expect([opsomming([]), opsomming(['a']), opsomming(['a', 'b']), opsomming(['a', 'b', 'c'])]).toEqual(['', 'a', 'a en b', 'a, b en c']);
  expect(meetlat(doel({ meetsoort: 'aantal', streefwaarde: 40, eenheid: 'uur werk' }))).toBe('40 uur werk');
});
