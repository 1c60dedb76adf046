import {
  beoordeelAfwezigheid, beoordeelOproep, beoordeelUitkomst, boetevoorstellen, ladderstand, LEGE_LADDER, legUitkomstVast, loopVoorbijPip, roepOp, rondLadderAf, verschijntAlsnog,
  type Afspraakuitkomst, type NieuweOproep, type Oproepladder,
} from './oproep.ts';

const VANDAAG = '2026-12-31';
const oproep = (verzondenOp: string, termijnTot: string, meer: Partial<NieuweOproep> = {}): NieuweOproep => ({ verzondenOp, termijnTot, schriftelijk: true, waarschuwing: false, ...meer });
const EERSTE = oproep('2026-09-01', '2026-09-08'), TWEEDE = oproep('2026-09-10', '2026-09-17', { waarschuwing: true }), DERDE = oproep('2026-09-20', '2026-10-04', { waarschuwing: true });
const loop = (...stappen: [NieuweOproep, Afspraakuitkomst?, string?][]): Oproepladder => stappen.reduce((l, [o, uitkomst, op]) => {
  const met = roepOp(l, o, VANDAAG);
  return uitkomst ? legUitkomstVast(met, { uitkomst, uitkomstOp: op ?? VANDAAG }, VANDAAG) : met;
}, LEGE_LADDER);
const EEN_MIS = loop([EERSTE, 'niet-verschenen', '2026-09-09']);
const TWEE_MIS = loop([EERSTE, 'niet-verschenen', '2026-09-09'], [TWEEDE, 'niet-verschenen', '2026-09-18']);
const DRIE_MIS = loop([EERSTE, 'niet-verschenen', '2026-09-09'], [TWEEDE, 'niet-verschenen', '2026-09-18'], [DERDE, 'niet-verschenen', '2026-10-05']);

test.each<[string, Oproepladder, string, number, number]>([
  ['nothing yet', LEGE_LADDER, 'op te roepen', 0, 0],
  ['first call-up sent', loop([EERSTE]), 'wacht op uitkomst', 0, 0],
  ['case 57: first no-show, no boete', EEN_MIS, 'te waarschuwen', 1, 0],
  ['second call-up with warning sent', loop([EERSTE, 'niet-verschenen', '2026-09-09'], [TWEEDE]), 'wacht op uitkomst', 1, 0],
  ['missed after the warning: first boete proposed', TWEE_MIS, 'hersteltermijn', 2, 1],
  ['missed the third: second boete, and in absence', DRIE_MIS, 'af te ronden bij afwezigheid', 3, 2],
  ['came after the first boete: it stays proposed', loop([EERSTE, 'niet-verschenen', '2026-09-09'], [TWEEDE, 'niet-verschenen', '2026-09-18'], [DERDE, 'verschenen', '2026-09-25']), 'verschenen', 2, 1],
  ['a good reason repeats the step', loop([EERSTE, 'verschoonbaar', '2026-09-05']), 'opnieuw op te roepen', 0, 0],
  ['a good reason after the warning does not climb', loop([EERSTE, 'niet-verschenen', '2026-09-09'], [TWEEDE, 'verschoonbaar', '2026-09-12']), 'opnieuw op te roepen', 1, 0],
  ['refusing the leerbaarheidstoets counts (art. 22 lid 1)', loop([EERSTE, 'weigert-leerbaarheidstoets', '2026-09-03']), 'te waarschuwen', 1, 0],
  ['insufficient cooperation counts', loop([EERSTE, 'onvoldoende-medewerking', '2026-09-03'], [TWEEDE, 'onvoldoende-medewerking', '2026-09-11']), 'hersteltermijn', 2, 1],
  ['closed in person', rondLadderAf(loop([EERSTE, 'verschenen', '2026-09-05']), 'in-persoon'), 'afgerond', 0, 0],
])('Wi2021 art. 14, 22: %s', (_t, ladder, stap, trede, boetes) => {
  const uit = ladderstand(ladder);
  expect([uit.stap, uit.trede, uit.boetes.length]).toEqual([stap, trede, boetes]);
});

test('Wi2021 art. 22, Besluit art. 7.1 lid 1: the proposal carries warning, day, € 250 and the longest new term', () => {
  expect(boetevoorstellen(DRIE_MIS)).toEqual([
    { artikel: 'Wi2021 art. 22', overtreding: 1, geconstateerdOp: '2026-09-18', waarschuwingOp: '2026-09-10', bedrag: 25_000, hersteltermijnTotUiterlijk: '2026-11-18', bron: expect.stringContaining('art. 7.1 lid 1') },
    { artikel: 'Wi2021 art. 22', overtreding: 2, geconstateerdOp: '2026-10-05', waarschuwingOp: '2026-09-10', bedrag: 25_000, hersteltermijnTotUiterlijk: '2026-12-05', bron: expect.any(String) },
  ]);
});

test('Wi2021 art. 14, 22 (case 57): a warning in the first letter is no warning after a miss', () => {
  const gedreigd = oproep('2026-09-01', '2026-09-08', { waarschuwing: true });
  expect(boetevoorstellen(loop([gedreigd, 'niet-verschenen', '2026-09-09']))).toEqual([]);
  expect(boetevoorstellen(loop([gedreigd, 'niet-verschenen', '2026-09-09'], [TWEEDE, 'niet-verschenen', '2026-09-18'])).map((b) => b.waarschuwingOp)).toEqual(['2026-09-10']);
});

test('Wi2021 art. 14, 22 (case 57): without a written warning no boete, however often missed', () => {
  const mis = { uitkomst: 'niet-verschenen', uitkomstOp: '2026-10-05' } as const;
  const ladder: Oproepladder = { oproepen: [{ ...EERSTE, ...mis }, { ...TWEEDE, waarschuwing: false, ...mis }, { ...DERDE, schriftelijk: false, ...mis }] };
  expect(boetevoorstellen(ladder)).toEqual([]);
});

test.each<[string, Oproepladder, NieuweOproep, string]>([
  ['another is still open', loop([EERSTE]), TWEEDE, 'OproepLooptNog'],
  ['the second without warning (case 57)', EEN_MIS, oproep('2026-09-10', '2026-09-17'), 'SchriftelijkeWaarschuwingOntbreekt'],
  ['the second with a warning by telephone', EEN_MIS, oproep('2026-09-10', '2026-09-17', { waarschuwing: true, schriftelijk: false }), 'SchriftelijkeWaarschuwingOntbreekt'],
  ['the third with more than two months (art. 22 lid 2)', TWEE_MIS, oproep('2026-09-20', '2026-11-21', { waarschuwing: true }), 'HersteltermijnTeLang'],
  ['a fourth', DRIE_MIS, oproep('2026-10-10', '2026-10-17'), 'OproepenUitgeput'],
  ['no term', LEGE_LADDER, oproep('2026-09-01', '2026-09-01'), 'GeenTermijn'],
  ['dated tomorrow', LEGE_LADDER, oproep('2027-01-01', '2027-01-08'), 'OproepInDeToekomst'],
  ['before the last outcome', EEN_MIS, oproep('2026-09-08', '2026-09-17', { waarschuwing: true }), 'OproepVoorVorigeUitkomst'],
  ['appointment after the term', LEGE_LADDER, { ...EERSTE, afspraakOp: '2026-09-09' }, 'AfspraakBuitenTermijn'],
  ['who came needs no call-up', loop([EERSTE, 'verschenen', '2026-09-05']), TWEEDE, 'IntakeAlVerschenenOfAfgerond'],
])('Wi2021 art. 14, 22: refused: %s', (_t, ladder, o, reden) => {
  expect(beoordeelOproep(ladder, o, VANDAAG)).toMatchObject({ toegestaan: false, reden });
  expect(() => roepOp(ladder, o, VANDAAG)).toThrow(reden);
});

test('Wi2021 art. 22 lid 2: exactly two months is allowed', () => {
  expect(beoordeelOproep(TWEE_MIS, oproep('2026-09-20', '2026-11-20', { waarschuwing: true }), VANDAAG)).toEqual({ toegestaan: true });
});

test.each<[string, Oproepladder, Afspraakuitkomst, string, string]>([
  ['no-show on the last day', loop([EERSTE]), 'niet-verschenen', '2026-09-08', 'TermijnLooptNog'],
  ['no open call-up', EEN_MIS, 'verschenen', '2026-09-10', 'GeenOpenOproep'],
  ['before the letter', loop([EERSTE]), 'verschenen', '2026-08-31', 'UitkomstVoorOproep'],
  ['tomorrow', loop([EERSTE]), 'verschenen', '2027-01-01', 'UitkomstInDeToekomst'],
])('Wi2021 art. 14 lid 1: outcome refused: %s', (_t, ladder, uitkomst, uitkomstOp, reden) => {
  expect(beoordeelUitkomst(ladder, { uitkomst, uitkomstOp }, VANDAAG)).toMatchObject({ toegestaan: false, reden });
});

test.each<[string, Oproepladder, string | undefined]>([
  ['none', LEGE_LADDER, 'TeWeinigOproepen'], ['two', TWEE_MIS, 'TeWeinigOproepen'], ['three', DRIE_MIS, undefined],
  ['came at last', loop([EERSTE, 'verschenen', '2026-09-05']), 'IsVerschenen'], ['closed', rondLadderAf(DRIE_MIS, 'bij-afwezigheid'), 'AlAfgerond'],
])('Wi2021 art. 14 lid 2: in absence after %s call-ups', (_t, ladder, reden) => {
  const uit = beoordeelAfwezigheid(ladder);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
  if (reden) expect(() => rondLadderAf(ladder, 'bij-afwezigheid')).toThrow(RangeError);
});

test('Wi2021 art. 14 lid 2, 17 lid 2 (case 58): appears after completion in absence', () => {
  expect(verschijntAlsnog(rondLadderAf(DRIE_MIS, 'bij-afwezigheid'))).toMatchObject({ intakeOpnieuwVerplicht: false, pipAanpasbaar: true, boetesBlijven: 2 });
  expect(verschijntAlsnog(DRIE_MIS)).toBeUndefined();
});

test.each([['2026-11-17', '2026-11-16', true], ['2026-11-16', '2026-11-16', false], ['2027-01-01', undefined, false]])('Besluit art. 5.3 lid 2: a term to %s with the PIP due %s', (tot, pip, uit) => {
  expect(loopVoorbijPip(tot, pip)).toBe(uit);
});
