import { dagenTussen, plusDagen } from '@wegwijs/kernel';
import fc from 'fast-check';
import {
  aanwezigheid, gesprekdagen, gesprektermijn, magAanwezigheidMelden, magGesprekPlannen, magGesprekVastleggen, magGesprekVerzetten, streefaantalGesprekken, urenOpPlan, voortgangstand,
  type Gesprekplan, type GesprekUitkomst,
} from './voortgang.ts';

const PLAN: Gesprekplan = { aantal: 12, begin: '2026-03-11', einde: '2029-03-10', gehouden: [] };

test('Besluit art. 5.3 lid 4: the number of the PIP is spread evenly over the termijn', () => {
  const dagen = gesprekdagen(PLAN);
  expect(dagen).toHaveLength(12);
  expect([dagen[0], dagen[1], dagen.at(-1)]).toEqual(['2026-06-03', '2026-08-26', '2028-12-15']);
});

test.each<[string, Partial<Gesprekplan>, string | undefined]>([
  ['a talk that came late spreads the rest anew', { gehouden: ['2026-09-01'] }, '2026-11-16'],
  ['a longer termijn gives more room', { einde: '2029-09-10' }, '2026-06-17'],
  ['one talk falls in the middle', { aantal: 1 }, '2027-09-09'],
  ['all held', { aantal: 1, gehouden: ['2026-05-01'] }, undefined],
  ['more than the number', { aantal: 1, gehouden: ['2026-05-01', '2026-06-01'] }, undefined],
  ['the termijn is over', { gehouden: ['2029-03-10'] }, undefined],
])('Besluit art. 5.3 lid 4: %s', (_t, anders, eerste) => {
  expect(gesprekdagen({ ...PLAN, ...anders })[0]).toBe(eerste);
});

test('Besluit art. 5.3 lid 4: whatever the numbers, the days are in order, inside the termijn and as many as are left', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 2000 }), (aantal, gedaan, dagen) => {
    const gehouden = Array.from({ length: gedaan }, () => '2026-03-11');
    const uit = gesprekdagen({ aantal, begin: '2026-03-11', einde: plusDagen('2026-03-11', dagen), gehouden });
    expect(uit).toHaveLength(Math.max(0, aantal - gedaan));
    for (const [i, d] of uit.entries()) {
      expect(dagenTussen(uit[i - 1] ?? '2026-03-11', d)).toBeGreaterThanOrEqual(0);
      expect(dagenTussen('2026-03-11', d)).toBeLessThan(dagen);
    }
  }));
});

test('Wi2021 art. 17 lid 1 (policy): the talk may be four weeks past its day, and never past the termijn', () => {
  expect(gesprektermijn(PLAN)).toMatchObject({ streefdag: '2026-06-03', uiterlijk: '2026-07-01', termijn: { soort: 'streefnorm', dag0: '2026-06-03' } });
  expect(gesprektermijn({ ...PLAN, aantal: 1, begin: '2029-02-20' })).toMatchObject({ streefdag: '2029-03-01', uiterlijk: '2029-03-10' });
});

test.each([['asiel', 12], ['gezin', 6], ['overig', 6]] as const)('wet.md §2.6 (policy): the norm for %s over three years is %i', (doelgroep, aantal) => {
  expect(streefaantalGesprekken(doelgroep, PLAN.begin, PLAN.einde)).toBe(aantal);
});

test.each([
  ['te-laat', { volgendeOp: '2026-06-03', uiterlijk: '2026-07-01' }, '2026-07-02'],
  ['te-plannen', { volgendeOp: '2026-06-03', uiterlijk: '2026-07-01' }, '2026-07-01'],
  ['te-plannen', { volgendeOp: '2026-06-03', uiterlijk: '2026-07-01' }, '2026-05-06'],
  ['op-schema', { volgendeOp: '2026-06-03', uiterlijk: '2026-07-01' }, '2026-05-05'],
  ['gepland', { volgendeOp: '2026-06-03', uiterlijk: '2026-07-01', geplandOp: '2026-07-10' }, '2026-07-10'],
  ['verslag-ontbreekt', { volgendeOp: '2026-06-03', uiterlijk: '2026-07-01', geplandOp: '2026-07-10' }, '2026-07-11'],
  ['geen-nodig', {}, '2026-07-11'],
] as const)('the talks are %s', (stand, f, vandaag) => {
  expect(voortgangstand(f, vandaag)).toBe(stand);
});

test.each([
  [{ openGesprek: false, geplandOp: '2026-06-03' }, undefined],
  [{ openGesprek: true, geplandOp: '2026-06-03' }, 'GesprekStaatAl'],
  [{ openGesprek: false, geplandOp: '2026-06-01' }, 'GesprekInVerleden'],
])('Wi2021 art. 17 lid 1: plan %j → %s', (f, reden) => {
  expect(magGesprekPlannen(f, '2026-06-02')).toMatchObject(reden ? { reden } : { toegestaan: true });
});

test.each(['gehouden', 'niet-verschenen', 'afgezegd'] as const)('Wi2021 art. 17 lid 1: what is %s cannot be moved', (stand) => {
  expect(magGesprekVerzetten({ stand, geplandOp: '2026-06-03' }, '2026-06-02')).toMatchObject({ reden: 'GesprekNietOpen' });
});

test.each<[string, GesprekUitkomst, string | undefined]>([
  ['held with a report', { uitkomst: 'gehouden', gehoudenOp: '2026-06-03', verslag: 'Gaat goed.' }, undefined],
  ['held earlier than planned', { uitkomst: 'gehouden', gehoudenOp: '2026-06-01', verslag: 'Gaat goed.' }, undefined],
  ['without a report', { uitkomst: 'gehouden', gehoudenOp: '2026-06-03', verslag: '  ' }, 'VerslagOntbreekt'],
  ['a miss needs no report', { uitkomst: 'niet-verschenen', gehoudenOp: '2026-06-03' }, undefined],
  ['a miss before the appointment', { uitkomst: 'niet-verschenen', gehoudenOp: '2026-06-02' }, 'AfspraakNogNietGeweest'],
  ['tomorrow', { uitkomst: 'gehouden', gehoudenOp: '2026-06-05', verslag: 'x' }, 'GesprekInDeToekomst'],
  ['before the PIP (Besluit art. 5.3: effort before it does not count)', { uitkomst: 'gehouden', gehoudenOp: '2026-03-10', verslag: 'x' }, 'GesprekVoorPip'],
])('Wi2021 art. 17 lid 1: %s', (_t, u, reden) => {
  expect(magGesprekVastleggen({ stand: 'gepland', geplandOp: '2026-06-03', begin: '2026-03-11' }, u, '2026-06-04')).toMatchObject(reden ? { reden } : { toegestaan: true });
});

test.each([
  ['80% is enough', [80, 0, 20], 80, false],
  ['79% is not', [79, 0, 21], 79, true],
  ['leave does not count', [40, 40, 10], 80, false],
  ['a rounding never helps', [799, 0, 201], 79, true],
  ['too few hours to say', [0, 0, 19], undefined, false],
  ['just enough to say', [0, 0, 20], 0, true],
  ['no report', [0, 0, 0], undefined, false],
] as const)('Besluit art. 9.2 lid 4 (norm is policy): %s', (_t, [gevolgd, geoorloofd, ongeoorloofd], procent, onderNorm) => {
  const uit = aanwezigheid([{ gevolgd, geoorloofd, ongeoorloofd }], '2026-06-01');
  expect([uit.procent, uit.onderNorm]).toEqual([procent, onderNorm]);
});

const MAAND = { van: '2026-05-01', totEnMet: '2026-05-31', gevolgd: 40, geoorloofd: 0, ongeoorloofd: 4 };
test.each([
  ['the first', {}, [], undefined],
  ['the next month', {}, [{ van: '2026-04-01', totEnMet: '2026-04-30' }], undefined],
  ['one day twice', {}, [{ van: '2026-04-01', totEnMet: '2026-05-01' }], 'PeriodeOverlapt'],
  ['end before begin', { totEnMet: '2026-04-30' }, [], 'EindeVoorBegin'],
  ['a month that is not over', { totEnMet: '2026-06-02' }, [], 'PeriodeInDeToekomst'],
  ['no hours', { gevolgd: 0, ongeoorloofd: 0 }, [], 'GeenUren'],
])('Besluit art. 9.2 lid 4: a report of %s', (_t, anders, eerder, reden) => {
  expect(magAanwezigheidMelden({ ...MAAND, ...anders }, eerder, '2026-06-01')).toMatchObject(reden ? { reden } : { toegestaan: true });
});

const WEKEN8 = { urenPerWeek: 12, cursusuren: 900, startOp: '2026-04-06', totEnMet: '2026-05-31' };
test.each([
  ['on plan', { gevolgd: 77 }, { gepland: 96, achter: false }],
  ['behind', { gevolgd: 76 }, { gepland: 96, achter: true }],
  ['never more than the course has', { cursusuren: 50, gevolgd: 40 }, { gepland: 50, achter: false }],
  ['the first days say nothing', { totEnMet: '2026-04-12', gevolgd: 0 }, { gepland: 12, achter: false }],
] as const)('Wi2021 art. 15 lid 2 (norm is policy): %s', (_t, f, uit) => {
  expect(urenOpPlan({ ...WEKEN8, ...f }, '2026-06-01')).toMatchObject(uit);
});
test.each([{ urenPerWeek: null }, { startOp: null }, { totEnMet: null }, { totEnMet: '2026-04-05' }])('Wi2021 art. 15 lid 2: no plan to hold hours against (%j)', (f) => {
  expect(urenOpPlan({ ...WEKEN8, gevolgd: 0, ...f }, '2026-06-01')).toBeUndefined();
});
