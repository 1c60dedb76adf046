import { plusDagen, weekdag } from './datum.ts';
import { eerstePaasdag, feestdagen, feestdagOp, GELIJKGESTELDE_DAGEN, isWerkdag } from './feestdagen.ts';

const jaren = Array.from({ length: 301 }, (_, i) => 1900 + i);

describe('Pasen', () => {
  test.each([
    [1818, '1818-03-22'], [1943, '1943-04-25'], [1954, '1954-04-18'], [1981, '1981-04-19'], [2000, '2000-04-23'], [2008, '2008-03-23'],
    [2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'], [2027, '2027-03-28'], [2028, '2028-04-16'], [2038, '2038-04-25'],
    [2049, '2049-04-18'], [2285, '2285-03-22'],
  ])('%i valt op %s', (jaar, dag) => expect(eerstePaasdag(jaar)).toBe(dag));

  test('is van 1900 tot en met 2200 een zondag van 22 maart tot en met 25 april', () => {
    const fout = jaren.filter((j) => {
      const p = eerstePaasdag(j);
      return weekdag(p) !== 7 || p < `${j}-03-22` || p > `${j}-04-25`;
    });
    expect(fout).toEqual([]);
  });

  test.each([1582, 2026.5, Number.NaN, 10_000])('het jaar %p wordt geweigerd', (j) => expect(() => eerstePaasdag(j)).toThrow('Pasen is niet te berekenen'));
});

describe('feestdagen van een jaar (Atw art. 3)', () => {
  test('2026: de hele lijst, met naam en artikel', () => {
    expect(feestdagen(2026).map((f) => `${f.datum} ${f.naam} | ${f.bron.slice(0, 16)}`)).toEqual([
      '2026-01-01 Nieuwjaarsdag | Atw art. 3 lid 1',
      '2026-01-02 dag na Nieuwjaarsdag | Atw art. 3 lid 3',
      '2026-04-03 Goede Vrijdag | Atw art. 3 lid 2',
      '2026-04-06 2e Paasdag | Atw art. 3 lid 1',
      '2026-04-27 Koningsdag | Atw art. 3 lid 1',
      '2026-05-05 Bevrijdingsdag | Atw art. 3 lid 1',
      '2026-05-14 Hemelvaartsdag | Atw art. 3 lid 1',
      '2026-05-15 dag na Hemelvaartsdag | Atw art. 3 lid 3',
      '2026-05-25 2e Pinksterdag | Atw art. 3 lid 1',
      '2026-12-25 1e Kerstdag | Atw art. 3 lid 1',
      '2026-12-26 2e Kerstdag | Atw art. 3 lid 1',
    ]);
  });

  test.each([
    ['Koningsdag 2025 op zaterdag de 26e, want de 27e is een zondag', '2025-04-26', 'Koningsdag'],
    ['Koningsdag 2031 op zaterdag de 26e', '2031-04-26', 'Koningsdag'],
    ['Koningsdag 2026 op de 27e', '2026-04-27', 'Koningsdag'],
    ['5 mei in een jaar zonder lustrum (geval 5)', '2027-05-05', 'Bevrijdingsdag'],
    ['Hemelvaart valt in 2016 op 5 mei: één dag, twee redenen', '2016-05-05', 'Bevrijdingsdag'],
  ])('%s', (_, dag, naam) => expect(feestdagOp(dag)?.naam).toBe(naam));

  test.each([
    ['zondag 27 april 2025 is geen Koningsdag', '2025-04-27'],
    ['1e Paasdag staat niet in de lijst: het is al een zondag', '2026-04-05'],
  ])('%s', (_, dag) => expect(feestdagOp(dag)).toBeUndefined());

  test('Koningsdag valt van 1900 tot en met 2200 nooit op een zondag', () => {
    const dagen = jaren.flatMap((j) => feestdagen(j).filter((f) => f.naam === 'Koningsdag'));
    expect(dagen).toHaveLength(jaren.length);
    expect(dagen.filter((f) => weekdag(f.datum) === 7)).toEqual([]);
  });
});

describe('gelijkgestelde dagen (Atw art. 3 lid 3)', () => {
  test.each(GELIJKGESTELDE_DAGEN.map((f) => [f.datum, f.naam, f] as const))('%s (%s) grenst aan een feestdag en noemt het besluit', (dag, _naam, f) => {
    expect(feestdagOp(plusDagen(dag, -1))?.bron).toBe('Atw art. 3 lid 1');
    expect(weekdag(dag)).toBe(5);
    expect(f.bron).toMatch(/Atw art\. 3 lid 3; Besluit gelijkstelling van .*\(Staatscourant\)/);
  });
});

describe('werkdag (Atw art. 1 lid 1)', () => {
  test.each([
    ['dag na Hemelvaart 2026: in het KB (geval 4)', '2026-05-15', false],
    ['dag na Hemelvaart 2029: nog geen KB, dus werkdag (geval 4)', '2029-05-11', true],
    ['Goede Vrijdag', '2026-04-03', false],
    ['31 december (geval 6)', '2026-12-31', true],
    ['carnavalsmaandag (geval 6)', '2026-02-16', true],
    ['lokale brugdag, maandag voor Bevrijdingsdag (geval 6)', '2026-05-04', true],
    ['1 mei', '2028-05-01', true],
    ['zaterdag', '2026-11-28', false],
    ['zondag', '2026-11-29', false],
    ['2e Kerstdag op zaterdag', '2026-12-26', false],
  ])('%s', (_, dag, werkdag) => expect(isWerkdag(dag)).toBe(werkdag));
});
