import { alsCorrectie, leesMaand, perHuishouden, som } from './som.ts';

test('both sides add up, and half typed amounts count as nothing', () => {
  expect(som([{ debet: 1250 }, { credit: 1000 }, { credit: '2,5' }, { debet: undefined, credit: 250 }])).toEqual({ debet: 1250, credit: 1250 });
});

test('a line on an account of a household names it, another line does not', () => {
  expect(perHuishouden('vpl')).toBe(true);
  expect(perHuishouden('bank')).toBe(false);
  expect(perHuishouden('toString')).toBe(false);
});

test('a reversal is sent without lines, and a household of an account without one is left out', () => {
  const v = { gemeentecode: '0299', journaalId: 'j', reden: 'Dubbel geboekt', regels: [{ rekening: 'vpl' as const, huishoudenId: 'h', debet: 5 }, { rekening: 'vraagpost' as const, huishoudenId: 'h', credit: 5 }] };
  expect(alsCorrectie(v, false)).toEqual({ gemeentecode: '0299', journaalId: 'j', reden: 'Dubbel geboekt' });
  expect(alsCorrectie(v, true).regels).toEqual([{ rekening: 'vpl', huishoudenId: 'h', debet: 5 }, { rekening: 'vraagpost', credit: 5 }]);
});

test.each([['2026-03', '2026-03-01'], [undefined, '2026-11-01'], ['2026-13', '2026-11-01'], ['nonsense', '2026-11-01']])('month %s is %s', (tekst, maand) => {
  expect(leesMaand(tekst, '2026-11-25')).toBe(maand);
});
