import { controleerTabel } from '@wegwijs/kernel';
import {
  bekendmakingUiterlijk, beoordeelVerschuiving, berekenTaakstelling, berekenTaakstellingen, grenzenVan, halfjaarVan, peildatumVan, realisatieVerloop,
  schattingen, TAAKSTELLING_STARTNOTITIE, verklaarStartnotitie, volgendHalfjaar,
} from './taakstelling.ts';

test.each([
  ['exactly whole stays', 1000, 26, 1000, 26],
  ['a whisker above goes up', 1000, 26_001, 1_000_000, 27],
  ['nearly whole goes up too', 9979, 44_100, 17_440_000, 26],
  ['Westervoort 2022-1', 9979, 14_950, 17_440_000, 9],
  ['nothing to divide', 0, 44_100, 17_440_000, 0],
])('Huisvestingswet art. 29 lid 1, always up: %s', (_t, landelijk, inwoners, inwonersNederland, aantal) => {
  expect(berekenTaakstelling({ gemeentecode: '0299', landelijk, inwoners, inwonersNederland }).aantal).toBe(aantal);
});

test('Huisvestingswet art. 29 lid 1 (case 71): the sum of three exceeds the rounding of their sum', () => {
  const uit = berekenTaakstellingen({ landelijk: 9979, inwonersNederland: 17_440_000, gemeenten: [{ gemeentecode: '0226', inwoners: 25_000 }, { gemeentecode: '0293', inwoners: 14_950 }, { gemeentecode: '0299', inwoners: 44_100 }] });
  expect(uit).toMatchObject({ som: 50, somInEenKeer: 49, verschil: 1 });
  expect(uit.perGemeente.map((t) => t.aantal)).toEqual([15, 9, 26]);
});

test.each([[1.5, 1, 1], [1, 1, 0], [-1, 1, 1]])('a taakstelling of %s over %s and %s inhabitants is no whole number', (landelijk, inwoners, inwonersNederland) => {
  expect(() => berekenTaakstelling({ gemeentecode: '0299', landelijk, inwoners, inwonersNederland })).toThrow(RangeError);
});

test.each([
  ['equal sum', [['0226', 8, 2], ['0299', 14, -2]], undefined],
  ['sum changes', [['0226', 8, 2], ['0299', 14, -1]], 'SomVerandert'],
  ['below nought', [['0226', 8, 15], ['0299', 14, -15]], 'TaakstellingOnderNul'],
] as const)('Huisvestingswet art. 29 lid 2, shifting: %s', (_t, rijen, reden) => {
  const uit = beoordeelVerschuiving(rijen.map(([gemeentecode, taakstelling, verschil]) => ({ gemeentecode, taakstelling, verschil })));
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test('Huisvestingswet art. 29: arrears and lead roll over', () => {
  const verloop = realisatieVerloop([
    { halfjaar: '2025-1', taakstelling: 20, gerealiseerd: 15 },
    { halfjaar: '2025-2', taakstelling: 20, gerealiseerd: 28 },
    { halfjaar: '2026-1', taakstelling: 20, gerealiseerd: 17 },
  ], 2);
  expect(verloop.map(({ opgave, achterstand, voorsprong, promille }) => [opgave, achterstand, voorsprong, promille])).toEqual([[22, 7, 0, 682], [27, 0, 1, 1037], [19, 2, 0, 895]]);
  expect(() => realisatieVerloop([{ halfjaar: '2025-1', taakstelling: 1, gerealiseerd: 0 }, { halfjaar: '2026-1', taakstelling: 1, gerealiseerd: 0 }])).toThrow('Na 2025-1 hoort 2025-2');
  expect(realisatieVerloop([{ halfjaar: '2025-1', taakstelling: 0, gerealiseerd: 0 }])[0]?.promille).toBeUndefined();
});

test('Startnotitie §6: 34 is the sum of three figures cut down, 35,1 is 65% of 54', () => {
  expect(verklaarStartnotitie()).toMatchObject({
    jaar: 54, exact: '35,1', gedrukt: 34, verschil: '1,1',
    regels: [{ exact: '10,4', gedrukt: 10, weg: '0,4' }, { exact: '6,5', gedrukt: 6, weg: '0,5' }, { exact: '18,2', gedrukt: 18, weg: '0,2' }],
  });
});

test('Startnotitie §6 and Regeling art. 10.1: both rates, exact beside rounded', () => {
  expect(schattingen(54, '2026-11-24')).toMatchObject({ startnotitie: { exact: '35,1', afgerond: 35, procent: 65 }, spuk: { exact: '37,8', afgerond: 38, procent: 70 } });
});

test.each(Object.entries(TAAKSTELLING_STARTNOTITIE))('Startnotitie §6, table: %s is a sound table of norms', (_code, tabel) => expect(controleerTabel(tabel)).toEqual([]));

test.each([
  ['2026-01-01', '2026-1', '2026-07-01', '2026-04-01', '2025-10-02', '2026-2'],
  ['2026-06-30', '2026-1', '2026-07-01', '2026-04-01', '2025-10-02', '2026-2'],
  ['2026-07-01', '2026-2', '2027-01-01', '2026-10-01', '2026-04-01', '2027-1'],
])('Huisvestingswet art. 29 lid 1: %s falls in %s', (dag, halfjaar, tot, peildatum, bekend, volgend) => {
  expect([halfjaarVan(dag), grenzenVan(halfjaar).tot, peildatumVan(halfjaar), bekendmakingUiterlijk(halfjaar).einde, volgendHalfjaar(halfjaar)]).toEqual([halfjaar, tot, peildatum, bekend, volgend]);
  expect(() => grenzenVan('2026-3')).toThrow(RangeError);
});
