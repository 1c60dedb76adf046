import { controleerTabel } from '@wegwijs/kernel';
import { beschermdAantal, beschermdGetal, getalVan, KPI_CODES, KPIS, meetperiode, oordeel, streefwaarde, type EigenStreefwaarde } from './sturing.ts';
import { KPI_WOORD } from './sturing.woorden.ts';

const DAG = '2026-11-24';

test('every KPI has a bron and words, and every target a sound table of one code', () => {
  for (const code of KPI_CODES) {
    expect(KPIS[code].bron).not.toBe('');
    expect(KPI_WOORD[code]).not.toBe('');
    if (KPIS[code].streef) expect(controleerTabel(KPIS[code].streef)).toEqual([]);
    expect(KPIS[code].beter === null).toBe(KPIS[code].streef === null);
  }
  expect(new Set(KPI_CODES.map((c) => KPIS[c].streef?.[0]?.code).filter(Boolean)).size).toBe(KPI_CODES.filter((c) => KPIS[c].streef).length);
});

test.each([
  ['2026', true, { van: '2026-01-01', totEnMet: '2026-11-24' }],
  ['2026', false, { van: '2026-01-01', totEnMet: '2026-10-31' }],
  ['2026-K1', false, { van: '2026-01-01', totEnMet: '2026-03-31' }],
  ['2026-K4', true, { van: '2026-10-01', totEnMet: '2026-11-24' }],
  ['2026-K4', false, { van: '2026-10-01', totEnMet: '2026-10-31' }],
  ['2024-K1', true, { van: '2024-01-01', totEnMet: '2024-03-31' }],
  ['2025', false, { van: '2025-01-01', totEnMet: '2025-12-31' }],
  ['2027', true, undefined],
])('a period that counts what has been: %s, own caseload %s', (periode, eigen, verwacht) => {
  expect(meetperiode(periode, DAG, eigen)).toEqual(verwacht);
});

test('in January nothing of the new year can be told about a gemeente yet', () => {
  expect(meetperiode('2027', '2027-01-31', false)).toBeUndefined();
  expect(meetperiode('2027', '2027-02-01', false)).toEqual({ van: '2027-01-01', totEnMet: '2027-01-31' });
});

test.each([
  ['procent', { noemer: 3, teller: 1, dagen: null }, 33], ['procent', { noemer: 0, teller: 0, dagen: null }, null], ['procent', { noemer: 4, teller: 4, dagen: 12 }, 100],
  ['dagen', { noemer: 2, teller: 2, dagen: 41.5 }, 42], ['dagen', { noemer: 0, teller: 0, dagen: null }, null], ['aantal', { noemer: 2, teller: 2, dagen: null }, 2],
] as const)('%s of %j over the own caseload is exact', (eenheid, telling, waarde) => {
  expect(getalVan(eenheid, telling)).toEqual({ waarde, teller: telling.teller, noemer: telling.noemer, klein: false });
});

describe('counts outside the own caseload (AVG art. 5 lid 1 onder c)', () => {
  test('1 to 4 is never told, 0 is, and every other is a multiple of 5 less than 5 away, the same each time', () => {
    for (let cel = 0; cel < 200; cel++) {
      expect(beschermdAantal(0, `c${cel}`, DAG)).toBe(0);
      for (let n = 1; n < 5; n++) expect(beschermdAantal(n, `c${cel}`, DAG)).toBeNull();
      for (let n = 5; n < 60; n++) {
        const gezien = beschermdAantal(n, `c${cel}`, DAG)!;
        expect([gezien % 5, Math.abs(gezien - n) < 5, gezien >= 5, beschermdAantal(n, `c${cel}`, DAG)]).toEqual([0, true, true, gezien]);
      }
    }
  });

  test('whoever knows the rule still has at least five possible counts for what is told', () => {
    for (let cel = 0; cel < 200; cel++) {
      for (const gezien of [10, 15, 20]) {
        expect(Array.from({ length: 40 }, (_, n) => n).filter((n) => beschermdAantal(n, `c${cel}`, DAG) === gezien).length).toBeGreaterThanOrEqual(5);
      }
    }
  });

  test('a share is made of protected counts, and of few people nothing is told', () => {
    expect(beschermdGetal('procent', { noemer: 4, teller: 4, dagen: null }, 'c', DAG)).toEqual({ waarde: null, teller: null, noemer: null, klein: true });
    expect(beschermdGetal('procent', { noemer: 40, teller: 3, dagen: null }, 'c', DAG)).toMatchObject({ waarde: null, teller: null, klein: true });
    expect(beschermdGetal('dagen', { noemer: 3, teller: 3, dagen: 90 }, 'c', DAG)).toMatchObject({ waarde: null, klein: true });
    for (let cel = 0; cel < 100; cel++) {
      const uit = beschermdGetal('procent', { noemer: 22, teller: 22, dagen: null }, `c${cel}`, DAG);
      expect(uit.waarde).toBe(Math.round((100 * uit.teller!) / uit.noemer!));
      expect(uit.waarde).toBeLessThanOrEqual(100);
    }
    expect(beschermdGetal('aantal', { noemer: 0, teller: 0, dagen: null }, 'c', DAG)).toMatchObject({ waarde: 0, klein: false });
  });
});

test.each([
  ['hoger', 80, 80, 'gehaald'], ['hoger', 79, 80, 'niet-gehaald'], ['lager', 42, 42, 'gehaald'], ['lager', 43, 42, 'niet-gehaald'], [null, 1, 1, null], ['hoger', null, 80, null], ['hoger', 80, null, null],
] as const)('%s is better: %s against %s is %s', (beter, waarde, streef, verwacht) => {
  expect(oordeel(beter, waarde, streef)).toBe(verwacht);
});

test('the last target that the gemeente set by that day counts; before it the default does; some have none', () => {
  const eigen: EigenStreefwaarde[] = [
    { kpi: 'pip-belofte', vanaf: '2026-06-01', waarde: 70, toelichting: 'Raad 1 mei' }, { kpi: 'pip-belofte', vanaf: '2027-01-01', waarde: 90, toelichting: 'Raad 1 december' },
  ];
  expect(streefwaarde('pip-belofte', eigen, '2026-05-31')).toMatchObject({ waarde: 80, eigen: false });
  expect(streefwaarde('pip-belofte', eigen, '2026-06-01')).toMatchObject({ waarde: 70, eigen: true, bron: 'Raad 1 mei' });
  expect(streefwaarde('pip-belofte', eigen, '2027-02-01')).toMatchObject({ waarde: 90 });
  expect(streefwaarde('pip-op-tijd', eigen, DAG)).toMatchObject({ waarde: 100, soort: 'wettelijk' });
  expect(streefwaarde('boetes', eigen, DAG)).toBeNull();
});
