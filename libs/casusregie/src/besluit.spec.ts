import type { Uitkomst } from '@wegwijs/kernel';
import {
  bezwaarklok, bezwaartermijn, hogerBeroepVan, magBekendmaken, magBezwaarVastleggen, magIntrekken, magNemen, magOpBezwaarBeslissen, magVervangen, type Bezwaarbeslissing, type BesluitStand,
} from './besluit.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? 'mag' : u.reden);
const VANDAAG = '2026-06-01';

test.each([
  ['Awb 6:7, Atw 1: Goede Vrijdag en Pasen', '2026-02-20', '2026-04-07'],
  ['Koningsdag', '2026-03-16', '2026-04-28'],
  ['Hemelvaart en de vrijdag erna', '2026-04-02', '2026-05-18'],
  ['eerste Kerstdag', '2026-11-13', '2026-12-28'],
  ['Nieuwjaar', '2026-11-20', '2027-01-04'],
  ['Nieuwjaar en 2 januari 2026', '2025-11-20', '2026-01-05'],
  ['5 mei, Hemelvaart, gelijkgestelde vrijdag', '2027-03-24', '2027-05-10'],
])('bezwaartermijn, %s: bekendgemaakt op %s', (_naam, op, einde) => expect(bezwaartermijn(op).einde).toBe(einde));

test('wet.md §14.10: gedateerd op 1 maart, gepost op 9 maart: bezwaar telt vanaf 10 maart (Awb art. 6:8)', () => {
  expect(bezwaartermijn('2026-03-09')).toMatchObject({ dag0: '2026-03-09', einde: '2026-04-20' });
});

test.each<[string, Parameters<typeof bezwaarklok>[0], boolean, string | undefined]>([
  ['op de laatste dag', { bekendgemaaktOp: '2026-02-20', ontvangenOp: '2026-04-07', commissie: false }, true, '2026-05-19'],
  ['een dag later, niet per post', { bekendgemaaktOp: '2026-02-20', ontvangenOp: '2026-04-08', commissie: false }, false, '2026-05-20'],
  ['Awb 6:9 lid 2: op tijd gepost, binnen een week binnen', { bekendgemaaktOp: '2026-02-20', gepostOp: '2026-04-07', ontvangenOp: '2026-04-14', commissie: false }, true, '2026-05-26'],
  ['op tijd gepost, na meer dan een week binnen', { bekendgemaaktOp: '2026-02-20', gepostOp: '2026-04-07', ontvangenOp: '2026-04-15', commissie: false }, false, '2026-05-27'],
  ['Awb 7:13: met een commissie twaalf weken', { bekendgemaaktOp: '2026-02-20', ontvangenOp: '2026-04-01', commissie: true }, true, '2026-06-30'],
  ['Awb 6:10: voor de bekendmaking loopt er nog geen termijn', { bekendgemaaktOp: null, ontvangenOp: '2026-02-19', commissie: false }, true, undefined],
])('bezwaarklok, %s', (_naam, v, opTijd, beslissen) => {
  const klok = bezwaarklok(v);
  expect([klok.opTijd, klok.beslissen?.einde]).toEqual([opTijd, beslissen]);
});

test('wet.md §14.66: twee sporen, twee wegen in hoger beroep', () => {
  expect([hogerBeroepVan('wi'), hogerBeroepVan('pw')]).toEqual(['Afdeling bestuursrechtspraak van de Raad van State', 'Centrale Raad van Beroep']);
});

test.each<[string, Parameters<typeof magNemen>[0], string]>([
  ['een ander beslist', { stand: 'concept', opstellers: ['c', 'a'], beslisser: 'b' }, 'mag'],
  ['vier ogen (Awb 10:3)', { stand: 'concept', opstellers: ['c', 'a'], beslisser: 'a' }, 'VierOgen'],
  ['twee keer', { stand: 'genomen', opstellers: ['c', 'a'], beslisser: 'b' }, 'BesluitAlGenomen'],
])('nemen, %s', (_naam, v, verwacht) => expect(reden(magNemen(v))).toBe(verwacht));

test.each<[string, BesluitStand, string | null, string, string]>([
  ['vandaag', 'genomen', '2026-06-01', '2026-06-01', 'mag'],
  ['Awb 3:41: morgen kan niet vandaag worden vastgelegd', 'genomen', '2026-06-01', '2026-06-02', 'BekendmakingInDeToekomst'],
  ['voor de datum op de brief', 'genomen', '2026-05-20', '2026-05-19', 'BekendmakingVoorDagtekening'],
  ['nog niet genomen', 'concept', null, '2026-06-01', 'BesluitNietGenomen'],
  ['al bekend', 'bekendgemaakt', '2026-05-20', '2026-06-01', 'BesluitNietGenomen'],
])('bekendmaken, %s', (_naam, stand, dagtekening, op, verwacht) => expect(reden(magBekendmaken({ stand, dagtekening, op }, VANDAAG))).toBe(verwacht));

test.each<[BesluitStand, string]>([['concept', 'mag'], ['genomen', 'mag'], ['bekendgemaakt', 'BesluitAlBekendgemaakt'], ['herroepen', 'BesluitAlBekendgemaakt'], ['vervangen', 'BesluitAlBekendgemaakt'], ['ingetrokken', 'BesluitAlBekendgemaakt']])(
  'Awb 3:40: intrekken van een besluit dat %s is: %s', (stand, verwacht) => expect(reden(magIntrekken(stand))).toBe(verwacht));

test.each<[string, BesluitStand, 'wi' | 'pw', 'wi' | 'pw', boolean, string]>([
  ['in werking', 'bekendgemaakt', 'wi', 'wi', false, 'mag'],
  ['na herroeping (Awb 7:11)', 'herroepen', 'wi', 'wi', false, 'mag'],
  ['Wi2021 15 lid 3: een Pw-besluit vervangt geen Wi-besluit', 'bekendgemaakt', 'wi', 'pw', false, 'AnderSpoor'],
  ['nog niet bekendgemaakt', 'genomen', 'wi', 'wi', false, 'BesluitNietBekendgemaakt'],
  ['er is al een opvolger', 'bekendgemaakt', 'wi', 'wi', true, 'OpvolgerBestaatAl'],
])('vervangen, %s', (_naam, stand, oud, nieuw, opvolgerLoopt, verwacht) => expect(reden(magVervangen({ stand, spoor: oud }, { spoor: nieuw, opvolgerLoopt }))).toBe(verwacht));

test.each<[string, Partial<Parameters<typeof magBezwaarVastleggen>[0]>, string]>([
  ['te laat wordt ook vastgelegd (Awb 6:11)', { ontvangenOp: '2026-06-01' }, 'mag'],
  ['Awb 6:10: na het nemen, voor de bekendmaking', { stand: 'genomen', ontvangenOp: '2026-02-19' }, 'mag'],
  ['tegen een besluit dat intussen is vervangen (Awb 6:19)', { stand: 'vervangen' }, 'mag'],
  ['tegen een concept', { stand: 'concept', genomenOp: null }, 'GeenBesluit'],
  ['ontvangen voor het besluit', { ontvangenOp: '2026-02-17' }, 'OntvangstVoorBesluit'],
  ['ontvangen in de toekomst', { ontvangenOp: '2026-06-02' }, 'OntvangstInDeToekomst'],
  ['gepost na ontvangst', { gepostOp: '2026-03-11' }, 'GepostNaOntvangst'],
])('bezwaar vastleggen, %s', (_naam, anders, verwacht) => {
  expect(reden(magBezwaarVastleggen({ stand: 'bekendgemaakt', genomenOp: '2026-02-18', ontvangenOp: '2026-03-10', ...anders }, VANDAAG))).toBe(verwacht);
});

const beslissing = (anders: Partial<Bezwaarbeslissing> = {}): Bezwaarbeslissing => ({
  beslist: false, opTijd: true, ontvangenOp: '2026-03-10', besluitStand: 'bekendgemaakt', uitkomst: 'gegrond', beslistOp: '2026-05-01', verschoonbaar: false, herroepen: true, beslisser: 'b', nemer: 'a', ...anders,
});
test.each<[string, Partial<Bezwaarbeslissing>, string]>([
  ['gegrond en herroepen (Awb 7:11)', {}, 'mag'],
  ['Awb 10:3 lid 3: wie het besluit nam, beslist niet op het bezwaar', { beslisser: 'a' }, 'BeslisserNamBesluit'],
  ['maar een keer', { beslist: true }, 'BezwaarAlBeslist'],
  ['te laat en toch gegrond', { opTijd: false }, 'BezwaarTeLaat'],
  ['te laat, verschoonbaar (Awb 6:11)', { opTijd: false, verschoonbaar: true }, 'mag'],
  ['te laat, niet-ontvankelijk', { opTijd: false, uitkomst: 'niet-ontvankelijk', herroepen: false }, 'mag'],
  ['ongegrond herroept niets', { uitkomst: 'ongegrond' }, 'HerroepenAlleenBijGegrond'],
  ['wat al herroepen is, kan niet nog eens', { besluitStand: 'herroepen' }, 'BesluitGeldtNietMeer'],
  ['beslist voor de ontvangst', { beslistOp: '2026-03-09' }, 'BeslisdatumOnmogelijk'],
  ['beslist in de toekomst', { beslistOp: '2026-06-02' }, 'BeslisdatumOnmogelijk'],
])('op bezwaar beslissen, %s', (_naam, anders, verwacht) => expect(reden(magOpBezwaarBeslissen(beslissing(anders), VANDAAG))).toBe(verwacht));
