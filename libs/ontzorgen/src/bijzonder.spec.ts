import type { Uitkomst } from '@wegwijs/kernel';
import fc from 'fast-check';
import { magBeslissen, magUitbetalen } from './bijzonder.ts';
import { magAflossen, magInhouden, magTermijnen, termijnenVan, termijnenVanAantal, termijnenVanBedrag } from './lening.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? '' : u.reden);

test('EX-B8: 4.500,00 for inrichting, half of it a gift: 36 terms of 62,50, exact', () => {
  expect(termijnenVanAantal(4_500_00 / 2, 36)).toEqual({ termijnen: 36, termijnbedrag: 62_50, laatste: 62_50 });
});
test('EX-B8: 3.500,00 in 36 terms: 35 of 97,22 and a last one of 97,30', () => {
  expect(termijnenVanAantal(3_500_00, 36)).toEqual({ termijnen: 36, termijnbedrag: 97_22, laatste: 97_30 });
});
test('EX-B8: 2.250,00 with 5% of the norm (100,11): 22 terms and a last one of 47,58', () => {
  expect(termijnenVanBedrag(2_250_00, 100_11)).toEqual({ termijnen: 23, termijnbedrag: 100_11, laatste: 47_58 });
});
test.each([[100, 100, { termijnen: 1, termijnbedrag: 100, laatste: 100 }], [99, 100, { termijnen: 1, termijnbedrag: 99, laatste: 99 }], [101, 100, { termijnen: 2, termijnbedrag: 100, laatste: 1 }], [200, 100, { termijnen: 2, termijnbedrag: 100, laatste: 100 }]] as const)(
  'EX-B8, edges: %i with %i', (bedrag, termijn, verwacht) => expect(termijnenVanBedrag(bedrag, termijn)).toEqual(verwacht));

test('EX-B10: terms sum exactly, however they are cut', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5_000_00 }), fc.integer({ min: 1, max: 120 }), (bedrag, n) => {
    for (const plan of [...(n <= bedrag ? [termijnenVanAantal(bedrag, n)] : []), termijnenVanBedrag(bedrag, n * 100)]) {
      const termijnen = termijnenVan(plan, '2026-01-01');
      expect(termijnen.reduce((s, t) => s + t.bedrag, 0)).toBe(bedrag);
      expect(termijnen.every((t) => t.bedrag > 0)).toBe(true);
      expect(new Set(termijnen.map((t) => t.maand)).size).toBe(plan.termijnen);
    }
  }));
});

test.each<[string, number, { termijnen?: number; termijnbedrag?: number }, string]>([
  ['36 months', 2_250_00, { termijnen: 36 }, ''], ['37 months', 2_250_00, { termijnen: 37 }, 'LeningTeLang'], ['an amount that takes 37', 3_700_00, { termijnbedrag: 100_00 }, 'LeningTeLang'],
  ['both', 2_250_00, { termijnen: 3, termijnbedrag: 100 }, 'TermijnenOfTermijnbedrag'], ['neither', 2_250_00, {}, 'TermijnenOfTermijnbedrag'], ['a gift without', 0, {}, ''],
  ['a gift with', 0, { termijnen: 3 }, 'GiftHeeftGeenTermijnen'], ['less than a cent', 2, { termijnen: 3 }, 'TermijnOnderEenCent'],
])('Participatiewet art. 48, terms: %s', (_, lening, v, verwacht) => expect(reden(magTermijnen(lening, v, '2026-03-01'))).toBe(verwacht));

const AANVRAAG = { stand: 'aangevraagd', gevraagd: 4_500_00, aangevraagdDoor: 'ria' };
test.each<[string, Parameters<typeof magBeslissen>, string]>([
  ['as asked, within the local amount', [AANVRAAG, { gift: 2_250_00, lening: 2_250_00 }, 'ton', 4_500_00], ''],
  ['by who entered it', [AANVRAAG, { gift: 1, lening: 0 }, 'ria', 4_500_00], 'BeslisserIsInvoerder'],
  ['a cent more than asked', [AANVRAAG, { gift: 2_250_01, lening: 2_250_00, motivering: 'ja' }, 'ton', 9_000_00], 'MeerDanGevraagd'],
  ['a cent above the local amount', [AANVRAAG, { gift: 4_000_01, lening: 0 }, 'ton', 4_000_00], 'BovenLokaalBedrag'],
  ['above the local amount, with reasons', [AANVRAAG, { gift: 4_500_00, lening: 0, motivering: 'vier kinderen' }, 'ton', 4_000_00], ''],
  ['no local amount', [AANVRAAG, { gift: 1, lening: 0 }, 'ton', undefined], 'TariefOnbekend'],
  ['nothing, without reasons', [AANVRAAG, { gift: 0, lening: 0 }, 'ton', 4_000_00], 'AfwijzingZonderMotivering'],
  ['nothing, with reasons', [AANVRAAG, { gift: 0, lening: 0, motivering: 'voorliggend' }, 'ton', 4_000_00], ''],
  ['twice', [{ ...AANVRAAG, stand: 'toegekend' }, { gift: 1, lening: 0 }, 'ton', 4_000_00], 'BesluitIsGenomen'],
])('Participatiewet art. 35, deciding: %s', (_, argumenten, verwacht) => expect(reden(magBeslissen(...argumenten))).toBe(verwacht));

test.each([[4_500_00, 0, 4_500_00, ''], [4_500_00, 0, 4_500_01, 'MeerDanToegekend'], [4_500_00, 4_000_00, 500_01, 'MeerDanToegekend'], [4_500_00, 4_000_00, 500_00, '']])(
  'Participatiewet art. 35, paying %i of which %i is paid: %i', (toegekend, uitbetaald, bedrag, verwacht) => expect(reden(magUitbetalen({ stand: 'toegekend', toegekend, uitbetaald }, bedrag))).toBe(verwacht));
test('Participatiewet art. 35, paying what was not awarded', () => expect(reden(magUitbetalen({ stand: 'afgewezen', toegekend: 0, uitbetaald: 0 }, 1))).toBe('NietToegekend'));

test.each<[string, { stand: string; open: number }, number, string, string]>([
  ['all of it', { stand: 'loopt', open: 100 }, 100, '2026-03-01', ''], ['a cent too much', { stand: 'loopt', open: 100 }, 101, '2026-03-01', 'MeerDanDeLening'],
  ['tomorrow', { stand: 'loopt', open: 100 }, 1, '2026-03-02', 'AflossingInDeToekomst'], ['what is paid back', { stand: 'afgelost', open: 0 }, 1, '2026-03-01', 'LeningIsAfgelost'],
])('Participatiewet art. 48, paying back %s', (_, l, bedrag, datum, verwacht) => expect(reden(magAflossen(l, bedrag, datum, '2026-03-01'))).toBe(verwacht));

const LOOPT = { stand: 'loopt', postLijn: null, betaald: 0 };
test.each<[string, Parameters<typeof magInhouden>, string]>([
  ['from this month', [LOOPT, '2026-03-05', '2026-03-01', '2026-03-05'], ''], ['from last month', [LOOPT, '2026-03-05', '2026-02-01', '2026-03-05'], 'EersteMaandOngeldig'],
  ['halfway a month', [LOOPT, '2026-03-05', '2026-04-15', '2026-03-05'], 'EersteMaandOngeldig'], ['consent tomorrow', [LOOPT, '2026-03-06', '2026-04-01', '2026-03-05'], 'ToestemmingInDeToekomst'],
  ['twice', [{ ...LOOPT, postLijn: 'x' }, '2026-03-05', '2026-04-01', '2026-03-05'], 'InhoudingLooptAl'], ['half paid back', [{ ...LOOPT, betaald: 1 }, '2026-03-05', '2026-04-01', '2026-03-05'], 'AlDeelsAfgelost'],
  ['paid back', [{ ...LOOPT, stand: 'afgelost' }, '2026-03-05', '2026-04-01', '2026-03-05'], 'LeningIsAfgelost'],
])('Participatiewet art. 48, withholding: %s', (_, argumenten, verwacht) => expect(reden(magInhouden(...argumenten))).toBe(verwacht));
