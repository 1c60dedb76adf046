import { controleerTabel, geldend, plusDagen, type Normtabel, type Uitkomst } from '@wegwijs/kernel';
import { magBetaalstap, type Betaalstap, type Betaling } from './handhaving.betaling.ts';
import {
  beslistermijn, houdtVast, magBesluiten, magConstateren, magInStand, magRapport, naHandeling, vervaldag, ZAAKHANDELINGEN, zienswijzetermijn, type Boetebesluit, type ConstateringVraag,
} from './handhaving.ts';
import { magStap, magStapUitkomst, waarschuwingVoor, type Handhavingsstap } from './handhaving.ladder.ts';
import { isOpTijd, magRechtsgang, magRechtsgangBeslissen, onherroepelijkVanaf, rechtsgangtermijn, type Rechtsgangbesluit, type Rechtsgangstap } from './handhaving.rechtsgang.ts';
import { magClaimen, type Sanctieclaim } from './handhaving.sanctie.ts';
import { ZAAKSTANDEN, type Zaakstand } from './handhaving.woorden.ts';
import * as normen from './normen.handhaving.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? '' : u.reden);

test.each(Object.entries(normen))('norm %s is sound and holds today', (_naam, tabel) => {
  expect(controleerTabel(tabel as Normtabel<unknown>)).toEqual([]);
  expect(geldend(tabel as Normtabel<unknown>, '2026-11-24').bron).toMatch(/art\.|Beleid/);
});

/** The whole machine, by hand: what each standing allows, and where that leads. Everything else is refused. */
const MACHINE: Record<Zaakstand, Partial<Record<(typeof ZAAKHANDELINGEN)[number], Zaakstand>>> = {
  geconstateerd: { 'vraag-sanctie': 'onderzoek', afzien: 'afgezien', stop: 'vervallen' },
  onderzoek: { rapport: 'voornemen', afzien: 'afgezien', stop: 'vervallen' },
  voornemen: { zienswijze: 'voornemen', besluit: 'besloten', afzien: 'afgezien', stop: 'vervallen' },
  besloten: { bekendmaking: 'bekendgemaakt', afzien: 'afgezien', stop: 'vervallen' },
  bekendgemaakt: { rechtsgang: 'bekendgemaakt', betaling: 'bekendgemaakt', herroeping: 'herroepen' },
  afgezien: {}, herroepen: {}, vervallen: {},
};

test.each(ZAAKSTANDEN.flatMap((stand) => ZAAKHANDELINGEN.map((h) => [stand, h] as const)))('the machine, every pair: %s, %s', (stand, handeling) => {
  const verwacht = MACHINE[stand][handeling];
  const uit = magInStand(stand, handeling);
  expect(uit.toegestaan).toBe(verwacht !== undefined);
  if (verwacht) expect(naHandeling(stand, handeling)).toBe(verwacht);
  else expect(() => naHandeling(stand, handeling)).toThrow(RangeError);
  if (!uit.toegestaan) expect(uit).toMatchObject({ reden: 'KanNietInDezeStand', bron: expect.stringMatching(/art\./) });
});

test('the machine: a boete is only reached through question, rapport and besluit, in that order', () => {
  const paden = (stand: Zaakstand, pad: string[]): string[][] => (stand === 'bekendgemaakt' ? [pad]
    : Object.entries(MACHINE[stand]).filter(([, naar]) => naar !== stand).flatMap(([h, naar]) => paden(naar, [...pad, h])));
  expect(paden('geconstateerd', [])).toEqual([['vraag-sanctie', 'rapport', 'besluit', 'bekendmaking']]);
});

test('a gedraging is held from the question until the zaak ends without a boete', () => {
  expect(ZAAKSTANDEN.filter(houdtVast)).toEqual(['onderzoek', 'voornemen', 'besloten', 'bekendgemaakt']);
});

const gewaarschuwd: Handhavingsstap[] = [
  { gedraging: 'map', soort: 'oproep', verzondenOp: '2026-05-01', termijnTot: '2026-05-15', uitkomst: 'niet-nagekomen', uitkomstOp: '2026-05-16' },
  { gedraging: 'map', soort: 'waarschuwing', verzondenOp: '2026-05-20', termijnTot: '2026-06-03', uitkomst: 'niet-nagekomen', uitkomstOp: '2026-06-04' },
];
const alle = (['leerroute', 'pvt', 'begeleiding'] as const).flatMap((gedraging) => gewaarschuwd.map((s) => ({ ...s, gedraging })));
const constatering = (anders: Partial<ConstateringVraag> = {}): ConstateringVraag => ({
  gedraging: 'map', van: '2026-06-04', tot: '2026-06-04', geconstateerdOp: '2026-06-08', doelgroep: 'asiel', leerroute: 'b1', termijnBegin: '2026-03-11',
  stappen: [...gewaarschuwd, ...alle], eerdere: [], ...anders,
});

test.each<[string, Partial<ConstateringVraag>, string]>([
  ['art. 23 lid 1: MAP skipped after a warning', {}, ''],
  ['case 56, art. 15 lid 2: a gezinsmigrant skips language class', { gedraging: 'leerroute', doelgroep: 'gezin' }, 'GeenVastgesteldeIntensiteit'],
  ['case 56: and so does an overige migrant', { gedraging: 'leerroute', doelgroep: 'overig' }, 'GeenVastgesteldeIntensiteit'],
  ['case 56: not so for an asielstatushouder', { gedraging: 'leerroute' }, ''],
  ['case 56: begeleiding, PVT and MAP do bind a gezinsmigrant', { gedraging: 'pvt', doelgroep: 'gezin' }, ''],
  ['art. 8 lid 3: MAP is not due in the onderwijsroute', { leerroute: 'onderwijs' }, 'MapNietVerplicht'],
  ['art. 15: no PIP, no intensity', { termijnBegin: null }, 'GeenPip'],
  ['art. 15: before the term began', { van: '2026-03-10', tot: '2026-03-10' }, 'GeenPip'],
  ['ultimum remedium: no warning', { stappen: gewaarschuwd.slice(0, 1) }, 'WaarschuwingOntbreekt'],
  ['ultimum remedium: a warning that was heeded', { stappen: gewaarschuwd.map((s) => ({ ...s, uitkomst: 'nagekomen' as const })) }, 'WaarschuwingOntbreekt'],
  ['ultimum remedium: warned about something else', { stappen: alle }, 'WaarschuwingOntbreekt'],
  ['ultimum remedium: the warning came after', { geconstateerdOp: '2026-06-03', van: '2026-06-02', tot: '2026-06-02' }, 'WaarschuwingOntbreekt'],
  ['tomorrow', { geconstateerdOp: '2026-06-11' }, 'ConstateringInDeToekomst'],
  ['found before it ended', { tot: '2026-06-09', geconstateerdOp: '2026-06-08' }, 'ConstateringVoorGedraging'],
  ['a period that runs back', { van: '2026-06-05' }, 'PeriodeOmgekeerd'],
  ['Awb art. 5:43: the same days again', { eerdere: [{ gedraging: 'map', van: '2026-06-01', tot: '2026-06-04', stand: 'bekendgemaakt', rapport: true }] }, 'GedragingAlInProcedure'],
  ['Awb art. 5:43: also when that boete was revoked', { eerdere: [{ gedraging: 'map', van: '2026-06-04', tot: '2026-06-06', stand: 'herroepen', rapport: true }] }, 'GedragingAlInProcedure'],
  ['Awb art. 5:50: also when the person was told that none would follow', { eerdere: [{ gedraging: 'map', van: '2026-06-04', tot: '2026-06-04', stand: 'afgezien', rapport: true }] }, 'GedragingAlInProcedure'],
  ['a mistake that was put right before the rapport', { eerdere: [{ gedraging: 'map', van: '2026-06-04', tot: '2026-06-04', stand: 'afgezien', rapport: false }] }, ''],
  ['other days', { eerdere: [{ gedraging: 'map', van: '2026-05-01', tot: '2026-06-03', stand: 'bekendgemaakt', rapport: true }] }, ''],
  ['other conduct on the same day', { eerdere: [{ gedraging: 'pvt', van: '2026-06-04', tot: '2026-06-04', stand: 'bekendgemaakt', rapport: true }] }, ''],
])('Wi2021 art. 23, constatering: %s', (_t, anders, verwacht) => {
  expect(reden(magConstateren(constatering(anders), '2026-06-10'))).toBe(verwacht);
});

test.each<[string, Parameters<typeof magRapport>[0], string]>([
  ['without interview', { stand: 'onderzoek', rapportOp: '2026-06-10', geconstateerdOp: '2026-06-08', verhoord: false, cautie: false }, ''],
  ['interviewed with cautie', { stand: 'onderzoek', rapportOp: '2026-06-10', geconstateerdOp: '2026-06-08', verhoord: true, cautie: true }, ''],
  ['interviewed without cautie (art. 5:10a)', { stand: 'onderzoek', rapportOp: '2026-06-10', geconstateerdOp: '2026-06-08', verhoord: true, cautie: false }, 'CautieOntbreekt'],
  ['before the question to RSD', { stand: 'geconstateerd', rapportOp: '2026-06-10', geconstateerdOp: '2026-06-08', verhoord: false, cautie: false }, 'KanNietInDezeStand'],
  ['before the constatering', { stand: 'onderzoek', rapportOp: '2026-06-07', geconstateerdOp: '2026-06-08', verhoord: false, cautie: false }, 'RapportVoorConstatering'],
  ['of tomorrow', { stand: 'onderzoek', rapportOp: '2026-06-11', geconstateerdOp: '2026-06-08', verhoord: false, cautie: false }, 'RapportInDeToekomst'],
])('Awb art. 5:48: a rapport %s', (_t, v, verwacht) => {
  expect(reden(magRapport(v, '2026-06-10'))).toBe(verwacht);
});

const KEREN = { aanhoudendGebrek: 'drie keer opgeroepen', omstandigheden: 'geen zorgtaken', minderIngrijpend: 'twee gesprekken' };
const besluit = (anders: Partial<Boetebesluit> = {}): Boetebesluit => ({
  stand: 'voornemen', artikel: '23', doelgroep: 'asiel', tot: '2026-06-04', sanctie: 'niet-verlaagd', rapportOp: '2026-06-10', zienswijzeTot: '2026-06-24', zienswijzeGegeven: false,
  verwijtbaarheid: 'gewoon', bedrag: 2_500, keren: KEREN, overtreding: null, beslisser: 'c', voorbereiders: ['a', 'b'], ...anders,
});
const ART22 = { artikel: '22', overtreding: 1, bedrag: 25_000 } as const;

test.each<[string, Partial<Boetebesluit>, string, string]>([
  ['everything in order', {}, '2026-06-25', ''],
  ['art. 27: RSD was not asked', { sanctie: 'niet-gevraagd' }, '2026-06-25', 'SanctievraagNietBeantwoord'],
  ['art. 27: RSD has not answered', { sanctie: 'gevraagd' }, '2026-06-25', 'SanctievraagNietBeantwoord'],
  ['case 55, art. 27: bijstand was lowered', { sanctie: 'verlaagd' }, '2026-06-25', 'BijstandVerlaagd'],
  ['Awb art. 5:53: the zienswijze is still open', {}, '2026-06-24', 'ZienswijzetermijnLoopt'],
  ['Awb art. 5:53: unless it has come', { zienswijzeGegeven: true }, '2026-06-12', ''],
  ['Awb art. 10:3 lid 4: who reported decides', { beslisser: 'b' }, '2026-06-25', 'ZelfdePersoonRapporteerde'],
  ['Awb art. 5:41: no blame', { verwijtbaarheid: 'geen' }, '2026-06-25', 'GeenVerwijt'],
  ['case 59: the cap is reached', { bedrag: 0 }, '2026-06-25', 'PlafondBereikt'],
  ['case 62, Keren: no motivation for an asielstatushouder', { keren: undefined }, '2026-06-25', 'KerenMotiveringOntbreekt'],
  ['Keren: not for a gezinsmigrant', { keren: undefined, doelgroep: 'gezin' }, '2026-06-25', ''],
  ['Awb art. 5:51: the last day of the thirteen weeks', {}, '2026-09-09', ''],
  ['Awb art. 5:51: a day later without a reason', {}, '2026-09-10', 'BeslistermijnVoorbij'],
  ['Awb art. 5:51: a day later with a reason', { redenOverschrijding: 'wachten op de tolk' }, '2026-09-10', ''],
  ['Awb art. 5:45: five years for art. 23', { redenOverschrijding: 'x' }, '2031-06-04', ''],
  ['Awb art. 5:45: and not a day more', { redenOverschrijding: 'x' }, '2031-06-05', 'BevoegdheidVervallen'],
  ['Awb art. 5:45: three years for art. 22', { ...ART22, redenOverschrijding: 'x' }, '2029-06-05', 'BevoegdheidVervallen'],
  ['art. 22 lid 2: a first boete sets a new term', ART22, '2026-06-25', 'HersteltermijnOntbreekt'],
  ['art. 22 lid 2: of at most two months', { ...ART22, hersteltermijnTot: '2026-08-26' }, '2026-06-25', 'HersteltermijnTeLang'],
  ['art. 22 lid 2: two months to the day', { ...ART22, hersteltermijnTot: '2026-08-25' }, '2026-06-25', ''],
  ['art. 22 lid 2: a term that is past is none', { ...ART22, hersteltermijnTot: '2026-06-25' }, '2026-06-25', 'HersteltermijnOntbreekt'],
  ['art. 14 lid 2: after the second the intake is completed in absence', { ...ART22, overtreding: 2, hersteltermijnTot: '2026-08-01' }, '2026-06-25', 'GeenHersteltermijn'],
  ['art. 23 sets no term', { hersteltermijnTot: '2026-08-01' }, '2026-06-25', 'GeenHersteltermijn'],
  ...(['geconstateerd', 'onderzoek', 'besloten', 'bekendgemaakt', 'afgezien', 'herroepen', 'vervallen'] as const).map((stand): [string, Partial<Boetebesluit>, string, string] =>
    [`case 63 and the rest: standing ${stand}`, { stand }, '2026-06-25', 'KanNietInDezeStand']),
])('Wi2021 art. 22, 23, besluit: %s', (_t, anders, vandaag, verwacht) => {
  const uit = magBesluiten(besluit(anders), vandaag);
  expect(reden(uit)).toBe(verwacht);
  if (!uit.toegestaan) expect(uit.bron.length).toBeGreaterThan(5);
});

test('the clocks explain themselves: two weeks, thirteen weeks (Atw art. 4: these do not roll)', () => {
  expect(zienswijzetermijn('2026-03-20')).toMatchObject({ einde: '2026-04-03', zonderAtw: { reden: expect.stringContaining('streefnorm') } });
  expect(beslistermijn('2026-01-02')).toMatchObject({ einde: '2026-04-03', zonderAtw: { bron: 'Atw art. 4 onder a' } });
  expect(vervaldag('22', '2024-02-29')).toMatchObject({ einde: '2027-02-28' });
});

const stap = (anders: Partial<Handhavingsstap>): Handhavingsstap => ({ gedraging: 'map', soort: 'oproep', verzondenOp: '2026-06-10', termijnTot: '2026-06-20', ...anders });
test.each<[string, Handhavingsstap[], Partial<Handhavingsstap>, string]>([
  ['a first call-up', [], {}, ''],
  ['a warning at once', [], { soort: 'waarschuwing' }, 'WaarschuwingZonderOproep'],
  ['a warning after a miss', gewaarschuwd.slice(0, 1), { soort: 'waarschuwing' }, ''],
  ['a warning for other conduct', gewaarschuwd.slice(0, 1), { soort: 'waarschuwing', gedraging: 'pvt' }, 'WaarschuwingZonderOproep'],
  ['a warning after a good reason', [{ ...gewaarschuwd[0]!, uitkomst: 'verschoonbaar' }], { soort: 'waarschuwing' }, 'WaarschuwingZonderOproep'],
  ['while one is open', [stap({ verzondenOp: '2026-06-01' })], {}, 'StapLooptNog'],
  ['without a term', [], { termijnTot: '2026-06-10' }, 'GeenTermijn'],
  ['of tomorrow', [], { verzondenOp: '2026-06-11' }, 'StapInDeToekomst'],
])('ladder of art. 23: %s', (_t, stappen, anders, verwacht) => {
  expect(reden(magStap(stappen, stap(anders), '2026-06-10'))).toBe(verwacht);
});

test.each<[string, string, string]>([['niet-nagekomen', '2026-06-20', 'TermijnLooptNog'], ['niet-nagekomen', '2026-06-21', ''], ['nagekomen', '2026-06-12', ''], ['nagekomen', '2026-06-09', 'UitkomstVoorVerzending'], ['verschoonbaar', '2026-06-23', 'UitkomstInDeToekomst']])(
  'ladder of art. 23: %s on %s', (uitkomst, uitkomstOp, verwacht) => {
    expect(reden(magStapUitkomst(stap({}), { uitkomst: uitkomst as 'nagekomen', uitkomstOp }, '2026-06-22'))).toBe(verwacht);
    expect(reden(magStapUitkomst(stap({ uitkomst: 'nagekomen' }), { uitkomst: 'nagekomen', uitkomstOp }, '2026-06-22'))).toBe('UitkomstStaatVast');
  });

test('the warning that counts is the last before the constatering', () => {
  expect(waarschuwingVoor(gewaarschuwd, 'map', '2026-06-04')?.verzondenOp).toBe('2026-05-20');
  expect(waarschuwingVoor(gewaarschuwd, 'map', '2026-06-03')).toBeUndefined();
});

const B = '2026-02-20';
const rechtsgang = (soort: Rechtsgangstap['soort'], uitkomst?: Rechtsgangstap['uitkomst'], uitkomstOp?: string): Rechtsgangstap => ({ soort, ontvangenOp: '2026-03-01', ...(uitkomst && { uitkomst, uitkomstOp }) });
test.each<[string, Rechtsgangstap[], string | undefined]>([
  ['six weeks and the holidays of Easter pass', [], '2026-04-08'],
  ['case 54: an open bezwaar blocks it, however long', [rechtsgang('bezwaar')], undefined],
  ['ongegrond: six weeks more for beroep', [rechtsgang('bezwaar', 'ongegrond', '2026-06-01')], '2026-07-14'],
  ['withdrawn within the term: the term itself', [rechtsgang('bezwaar', 'ingetrokken', '2026-03-05')], '2026-04-08'],
  ['withdrawn after the term: that day', [rechtsgang('bezwaar', 'ingetrokken', '2026-06-01')], '2026-06-01'],
  ['revoked: never', [rechtsgang('bezwaar', 'herroepen', '2026-06-01')], undefined],
  ['an open beroep', [rechtsgang('bezwaar', 'ongegrond', '2026-06-01'), rechtsgang('beroep')], undefined],
  ['the last court', [rechtsgang('bezwaar', 'ongegrond', '2026-06-01'), rechtsgang('beroep', 'ongegrond', '2026-12-01'), rechtsgang('hoger-beroep', 'ongegrond', '2027-05-03')], '2027-05-03'],
])('Besluit art. 7.1 lid 3, irrevocable: %s', (_t, stappen, verwacht) => {
  expect(onherroepelijkVanaf(B, stappen)).toBe(verwacht);
});
test('what was not made known is never irrevocable', () => expect(onherroepelijkVanaf(undefined, [])).toBeUndefined());

test.each<[string, string, string | undefined, boolean]>([['on the last day', '2026-04-07', undefined, true], ['a day late', '2026-04-08', undefined, false], ['posted in time, within a week', '2026-04-14', '2026-04-07', true], ['posted in time, over a week', '2026-04-15', '2026-04-07', false]])(
  'Awb art. 6:9: %s', (_t, ontvangen, gepost, opTijd) => {
    expect(isOpTijd(rechtsgangtermijn(B, []), ontvangen, gepost)).toBe(opTijd);
  });

test.each<[string, string | undefined, Rechtsgangstap[], Rechtsgangstap['soort'], string, string]>([
  ['bezwaar', B, [], 'bezwaar', '2026-03-01', ''],
  ['late bezwaar is registered too', B, [], 'bezwaar', '2026-05-30', ''],
  ['beroep without bezwaar', B, [], 'beroep', '2026-03-01', 'RechtsgangNietAanDeBeurt'],
  ['a second while one is open', B, [rechtsgang('bezwaar')], 'beroep', '2026-03-02', 'RechtsgangLoopt'],
  ['beroep after the answer', B, [rechtsgang('bezwaar', 'ongegrond', '2026-04-01')], 'beroep', '2026-04-20', ''],
  ['beroep before the answer was known', B, [rechtsgang('bezwaar', 'ongegrond', '2026-04-01')], 'beroep', '2026-03-20', 'RechtsgangVoorBesluit'],
  ['bezwaar again after withdrawal', B, [rechtsgang('bezwaar', 'ingetrokken', '2026-03-02')], 'bezwaar', '2026-03-03', ''],
  ['against what was revoked', B, [rechtsgang('bezwaar', 'herroepen', '2026-03-02')], 'beroep', '2026-03-03', 'BoeteHerroepen'],
  ['before the bekendmaking', undefined, [], 'bezwaar', '2026-03-01', 'BesluitNietBekendgemaakt'],
  ['of tomorrow', B, [], 'bezwaar', '2026-06-02', 'OntvangstInDeToekomst'],
])('rechtsgang: %s', (_t, bekend, stappen, soort, ontvangenOp, verwacht) => {
  expect(reden(magRechtsgang(bekend, stappen, { soort, ontvangenOp }, '2026-06-01'))).toBe(verwacht);
});

test.each<[string, Partial<Rechtsgangbesluit>, boolean, string]>([
  ['ongegrond', {}, true, ''], ['revoked', { uitkomst: 'herroepen' }, true, ''], ['lowered', { uitkomst: 'verlaagd', bedrag: 1_250 }, true, ''],
  ['raised (art. 7:11)', { uitkomst: 'verlaagd', bedrag: 2_500 }, true, 'BedragNietLager'], ['lowered without amount', { uitkomst: 'verlaagd' }, true, 'BedragHoortBijVerlaging'],
  ['an amount without lowering', { bedrag: 1_250 }, true, 'BedragHoortBijVerlaging'], ['by who decided (art. 10:3)', { beslisser: 'd' }, true, 'ZelfdePersoonBesliste'],
  ['withdrawn, noted by who decided', { beslisser: 'd', uitkomst: 'ingetrokken' }, true, ''], ['too late and not excusable', {}, false, 'BezwaarTeLaat'], ['too late', { uitkomst: 'niet-ontvankelijk' }, false, ''],
  ['of tomorrow', { uitkomstOp: '2026-06-02' }, true, 'UitkomstInDeToekomst'], ['before it came in', { uitkomstOp: '2026-02-28' }, true, 'UitkomstVoorOntvangst'],
])('Awb art. 7:11, answer on bezwaar: %s', (_t, anders, opTijd, verwacht) => {
  const b: Rechtsgangbesluit = { uitkomst: 'ongegrond', uitkomstOp: '2026-05-01', beslisser: 'e', besluitDoor: 'd', ...anders };
  expect(reden(magRechtsgangBeslissen({ ...rechtsgang('bezwaar'), opTijd }, b, { bedrag: 2_500, vandaag: '2026-06-01', verschoonbaar: false }))).toBe(verwacht);
});

const betaling = (anders: Partial<Betaling> = {}): Betaling => ({ bekendgemaaktOp: B, ...anders });
test.each<[string, Betaling, Betaalstap, string, string]>([
  ['paid at once', betaling(), 'betaald', B, ''], ['aanmaning on the last day', betaling(), 'aanmaning', '2026-04-07', 'BetaaltermijnLoopt'], ['aanmaning a day later', betaling(), 'aanmaning', '2026-04-08', ''],
  ['dwangbevel without aanmaning', betaling(), 'dwangbevel', '2026-05-01', 'AanmaningOntbreekt'], ['dwangbevel within the aanmaning', betaling({ aangemaandOp: '2026-04-08' }), 'dwangbevel', '2026-04-22', 'BetaaltermijnLoopt'],
  ['dwangbevel after it', betaling({ aangemaandOp: '2026-04-08' }), 'dwangbevel', '2026-04-23', ''], ['anything after payment', betaling({ betaaldOp: B }), 'aanmaning', '2026-04-08', 'AlBetaald'],
  ['twice', betaling({ aangemaandOp: '2026-04-08' }), 'aanmaning', '2026-05-01', 'AlAangemaand'], ['paid before it was known', betaling(), 'betaald', '2026-02-19', 'StapVoorBekendmaking'], ['of tomorrow', betaling(), 'betaald', plusDagen('2026-06-01', 1), 'StapInDeToekomst'],
])('Awb art. 4:87, payment: %s', (_t, b, s, op, verwacht) => {
  expect(reden(magBetaalstap(b, s, op, '2026-06-01'))).toBe(verwacht);
});

const claim = (anders: Partial<Sanctieclaim> = {}): Sanctieclaim => ({ houder: 'boete', verwijzing: 'een', gedraging: 'map', van: '2026-06-01', tot: '2026-06-05', ...anders });
test.each<[string, Sanctieclaim[], string]>([
  ['nobody holds it', [], ''], ['RSD holds it (art. 27)', [claim({ houder: 'maatregel', verwijzing: 'twee' })], 'BijstandVerlaagd'], ['a boete holds it', [claim({ verwijzing: 'twee' })], 'GedragingAlInProcedure'],
  ['it holds it itself', [claim()], ''], ['one common day is enough', [claim({ houder: 'maatregel', verwijzing: 'twee', van: '2026-06-05', tot: '2026-07-01' })], 'BijstandVerlaagd'],
  ['the day after', [claim({ houder: 'maatregel', verwijzing: 'twee', van: '2026-06-06', tot: '2026-07-01' })], ''], ['other conduct', [claim({ houder: 'maatregel', verwijzing: 'twee', gedraging: 'pvt' })], ''],
])('Wi2021 art. 27, claim: %s', (_t, claims, verwacht) => {
  expect(reden(magClaimen(claims, claim()))).toBe(verwacht);
});
