import {
  beoordeelAanwezigheid, beoordeelDeelname, beoordeelElders, beoordeelNietVoltooid, beoordeelOndertekening, beoordeelPvtAfronding, beoordeelSessie, beoordeelUitvoering, pvtStand, type PvtAanwezig, type PvtFeiten,
} from './pvt.ts';
import { pvtTaak } from './opdracht.ts';

let nummer = 0;
const sessie = (soort: PvtAanwezig['soort'], op: string, minuten: number, meer: Partial<PvtAanwezig> = {}): PvtAanwezig =>
  ({ sessieId: `s${++nummer}`, soort, op, minuten, kernwaarden: ['vrijheid'], aanwezigheid: 'aanwezig', ...meer });
const LES = [sessie('bijeenkomst', '2026-09-01', 240), sessie('bijeenkomst', '2026-09-08', 240)];
const UIT = sessie('activiteit', '2026-09-15', 180);
const TEKENEN = sessie('ondertekening', '2026-09-22', 60);
const heel = (meer: Partial<PvtFeiten> = {}): PvtFeiten => ({ sessies: [...LES, UIT, TEKENEN], aftrekUren: 0, getekendOp: '2026-09-22', ...meer });
const DAG = '2026-12-01';

test.each<[string, PvtFeiten, string[], string | undefined]>([
  ['12 hours, an activity and signed while present', heel(), [], '2026-09-22'],
  ['11 hours and 59 minutes is not 12', heel({ sessies: [LES[0]!, { ...LES[1]!, minuten: 239 }, UIT, TEKENEN] }), ['uren'], undefined],
  ['§14.40: hours complete, signing ceremony missed', heel({ getekendOp: null, sessies: [...LES, UIT, sessie('bijeenkomst', '2026-09-20', 60), { ...TEKENEN, aanwezigheid: 'afwezig', minuten: 0 }] }), ['ondertekening'], undefined],
  ['present at the ceremony, did not sign', heel({ getekendOp: null }), ['ondertekening'], undefined],
  ['a signature on a day without ceremony is none', heel({ getekendOp: '2026-09-23' }), ['ondertekening'], undefined],
  ['a signature at an ordinary meeting is none', heel({ getekendOp: '2026-09-08' }), ['ondertekening'], undefined],
  ['hours without an activity', heel({ sessies: [...LES, { ...UIT, soort: 'bijeenkomst' }, TEKENEN] }), ['activiteit'], undefined],
  ['an activity about none of the kernwaarden', heel({ sessies: [...LES, { ...UIT, kernwaarden: [] }, TEKENEN] }), ['activiteit'], undefined],
  ['absent with a good reason still gives no hours', heel({ sessies: [LES[0]!, { ...LES[1]!, aanwezigheid: 'afgemeld' }, UIT, TEKENEN] }), ['uren'], undefined],
  ['lid 5: four hours of the brede intake deducted', heel({ aftrekUren: 4, sessies: [LES[0]!, UIT, TEKENEN] }), [], '2026-09-22'],
  ['lid 5: all twelve deducted leaves activity and signing', heel({ aftrekUren: 12, sessies: [], getekendOp: null }), ['activiteit', 'ondertekening'], undefined],
  ['what comes last makes it complete', heel({ sessies: [LES[0]!, UIT, TEKENEN, sessie('bijeenkomst', '2026-10-01', 240)] }), [], '2026-10-01'],
  ['a session from before there was a norm', heel({ sessies: [sessie('bijeenkomst', '1999-01-01', 240), LES[1]!, UIT, TEKENEN] }), [], '2026-09-22'],
  ['nothing yet', { sessies: [], aftrekUren: 0 }, ['uren', 'activiteit', 'ondertekening'], undefined],
])('Besluit art. 3.1: %s', (_t, feiten, ontbreekt, op) => {
  const uit = pvtStand(feiten, DAG);
  expect([uit.ontbreekt, uit.compleet, uit.compleetOp]).toEqual([ontbreekt, ontbreekt.length === 0, op]);
});

test('Besluit art. 3.1: what is dated later does not count yet', () => {
  expect(pvtStand(heel(), '2026-09-14')).toMatchObject({ minuten: 480, ontbreekt: ['uren', 'activiteit', 'ondertekening'] });
});

test('Besluit art. 3.1: each part says what is there, what is needed and where that stands', () => {
  expect(pvtStand(heel({ aftrekUren: 2, getekendOp: null }), DAG).onderdelen).toEqual([
    { code: 'uren', gehaald: 14, nodig: 12, bron: expect.stringContaining('art. 3.1'), voldaan: true },
    { code: 'activiteit', gehaald: 1, nodig: 1, bron: expect.stringContaining('art. 3.1'), voldaan: true },
    { code: 'ondertekening', gehaald: 0, nodig: 1, bron: 'Besluit inburgering 2021 art. 3.1', voldaan: false },
  ]);
});

test.each([['asiel', 'pvt-asiel'], ['gezin', 'pvt-gezin'], ['overig', 'pvt-gezin']] as const)('schaalniveau-matrix: the PVT of %s is the row %s', (doelgroep, taak) => {
  expect(pvtTaak(doelgroep)).toBe(taak);
});

const OPEN = { stand: 'open', getekendOp: null } as const;
test.each<[string, Parameters<typeof beoordeelAanwezigheid>, string | undefined]>([
  ['there the whole time', [TEKENEN, { aanwezigheid: 'aanwezig' }, OPEN, DAG], undefined],
  ['left early', [TEKENEN, { aanwezigheid: 'aanwezig', minuten: 30 }, OPEN, DAG], undefined],
  ['on the day itself', [TEKENEN, { aanwezigheid: 'afwezig' }, OPEN, '2026-09-22'], undefined],
  ['a day to come', [TEKENEN, { aanwezigheid: 'aanwezig' }, OPEN, '2026-09-21'], 'SessieInDeToekomst'],
  ['longer than it lasted', [TEKENEN, { aanwezigheid: 'aanwezig', minuten: 61 }, OPEN, DAG], 'MeerMinutenDanSessie'],
  ['absent, with minutes', [TEKENEN, { aanwezigheid: 'afwezig', minuten: 10 }, OPEN, DAG], 'MinutenZonderAanwezigheid'],
  ['closed already', [TEKENEN, { aanwezigheid: 'aanwezig' }, { stand: 'afgerond' }, DAG], 'PvtAlAfgesloten'],
  ['who signed that day was there', [TEKENEN, { aanwezigheid: 'afwezig' }, { stand: 'open', getekendOp: '2026-09-22' }, DAG], 'HeeftGetekendOpDezeDag'],
])('Besluit art. 3.1, registering attendance: %s', (_t, vraag, reden) => {
  const uit = beoordeelAanwezigheid(...vraag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each<[string, Parameters<typeof beoordeelOndertekening>, string | undefined]>([
  ['present at the ceremony', [OPEN, TEKENEN], undefined],
  ['absent', [OPEN, { ...TEKENEN, aanwezigheid: 'afwezig' }], 'NietAanwezigBijOndertekening'],
  ['attendance not recorded', [OPEN, undefined], 'NietAanwezigBijOndertekening'],
  ['an ordinary meeting', [OPEN, LES[0]], 'NietAanwezigBijOndertekening'],
  ['signed before', [{ stand: 'open', getekendOp: '2026-09-22' }, TEKENEN], 'AlGetekend'],
  ['stopped', [{ stand: 'gestopt' }, TEKENEN], 'PvtAlAfgesloten'],
])('Besluit art. 3.1, signing: %s', (_t, vraag, reden) => {
  const uit = beoordeelOndertekening(...vraag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test('Besluit art. 3.1, Wi2021 art. 24: completed and not completed exclude each other', () => {
  const klaar = pvtStand(heel(), DAG), mist = pvtStand(heel({ getekendOp: null }), DAG);
  expect(beoordeelPvtAfronding(OPEN, klaar)).toEqual({ toegestaan: true });
  expect(beoordeelNietVoltooid(OPEN, klaar)).toMatchObject({ reden: 'PvtIsCompleet' });
  expect(beoordeelPvtAfronding(OPEN, mist)).toMatchObject({ reden: 'PvtNietCompleet', bron: expect.stringContaining('art. 3.1'), feiten: { ontbreekt: 'ondertekening' } });
  expect(beoordeelNietVoltooid(OPEN, mist)).toEqual({ toegestaan: true });
  for (const stand of ['afgerond', 'niet-voltooid', 'gestopt'] as const) {
    expect(beoordeelPvtAfronding({ stand }, klaar)).toMatchObject({ reden: 'PvtAlAfgesloten' });
    expect(beoordeelNietVoltooid({ stand }, mist)).toMatchObject({ reden: 'PvtAlAfgesloten' });
  }
});

const GROEP = { id: 'g', stand: 'open', capaciteit: 12, bezet: 11 } as const;
test.each<[string, Parameters<typeof beoordeelDeelname>, string | undefined]>([
  ['the last place', [{ stand: 'open' }, GROEP], undefined],
  ['moving from another group', [{ stand: 'open', groepId: 'anders' }, GROEP], undefined],
  ['full', [{ stand: 'open' }, { ...GROEP, bezet: 12 }], 'GroepVol'],
  ['closed', [{ stand: 'open' }, { ...GROEP, stand: 'gesloten' }], 'GroepGesloten'],
  ['in it already', [{ stand: 'open', groepId: 'g' }, { ...GROEP, bezet: 12 }], 'ZitAlInGroep'],
  ['finished already', [{ stand: 'afgerond' }, GROEP], 'PvtAlAfgesloten'],
])('joining a PVT group: %s', (_t, vraag, reden) => {
  const uit = beoordeelDeelname(...vraag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each<[string, Parameters<typeof beoordeelSessie>, string | undefined]>([
  ['a meeting', [{ soort: 'bijeenkomst', kernwaarden: [] }, { stand: 'open' }, 0], undefined],
  ['an excursion about solidariteit', [{ soort: 'activiteit', kernwaarden: ['solidariteit'] }, { stand: 'open' }, 0], undefined],
  ['an excursion about nothing', [{ soort: 'activiteit', kernwaarden: [] }, { stand: 'open' }, 0], 'KernwaardeOntbreekt'],
  ['in a closed group', [{ soort: 'bijeenkomst', kernwaarden: [] }, { stand: 'gesloten' }, 0], 'GroepGesloten'],
  ['changed after attendance was recorded', [{ soort: 'bijeenkomst', kernwaarden: [] }, { stand: 'open' }, 3], 'AanwezigheidAlGeregistreerd'],
])('Besluit art. 3.1, a session: %s', (_t, vraag, reden) => {
  const uit = beoordeelSessie(...vraag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each([['aanvaard', true], ['aangeboden', false], ['teruggegeven', false], ['ingetrokken', false], ['afgerond', false], [undefined, false]])('the executor works on an opdracht that is %s: %s', (stand, mag) => {
  expect(beoordeelUitvoering(stand).toegestaan).toBe(mag);
});

test.each<[string, Parameters<typeof beoordeelElders>, string | undefined]>([
  ['in the past', [{ stand: 'open' }, { afgerondOp: '2025-05-01' }, DAG], undefined],
  ['while it had stopped here', [{ stand: 'gestopt' }, { afgerondOp: DAG }, DAG], undefined],
  ['tomorrow', [{ stand: 'open' }, { afgerondOp: '2026-12-02' }, DAG], 'AfrondingInDeToekomst'],
  ['completed here already', [{ stand: 'afgerond' }, { afgerondOp: '2025-05-01' }, DAG], 'PvtAlAfgesloten'],
])('Wi2021 art. 6 lid 1, completed before a move: %s', (_t, vraag, reden) => {
  const uit = beoordeelElders(...vraag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});
