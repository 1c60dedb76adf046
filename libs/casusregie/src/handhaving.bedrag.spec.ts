import fc from 'fast-check';
import { plusDagen } from '@wegwijs/kernel';
import { berekenBoete, plafondOp, tredeVan, type BoeteVraag, type StaandeBoete } from './handhaving.bedrag.ts';
import { VERWIJTBAARHEDEN, type Verwijtbaarheid } from './handhaving.woorden.ts';

const boete = (geconstateerdOp: string, anders: Partial<StaandeBoete> = {}): StaandeBoete =>
  ({ artikel: '23', geconstateerdOp, trede: 1, bedrag: 2_500, onherroepelijkVanaf: plusDagen(geconstateerdOp, 100), ...anders });
const vraag = (anders: Partial<BoeteVraag> = {}): BoeteVraag =>
  ({ artikel: '23', verwijtbaarheid: 'opzet', geconstateerdOp: '2026-09-01', staande: [], nieuweTermijnen: [], ...anders });

test.each<[number, number, number, number, number]>([
  [1, 5_000, 3_750, 2_500, 1_250], [2, 10_000, 7_500, 5_000, 2_500], [3, 20_000, 15_000, 10_000, 5_000], [4, 40_000, 30_000, 20_000, 10_000],
  [5, 80_000, 60_000, 40_000, 20_000], [6, 80_000, 60_000, 40_000, 20_000], [9, 80_000, 60_000, 40_000, 20_000],
])('Besluit art. 7.1 lid 2-4: step %i costs %i, %i, %i, %i cents', (trede, ...bedragen) => {
  const staande = trede === 1 ? [] : [boete('2026-02-01', { trede: trede - 1, bedrag: 0 })];
  const graden: Verwijtbaarheid[] = ['opzet', 'grove-schuld', 'gewoon', 'verminderd'];
  expect(graden.map((verwijtbaarheid) => berekenBoete(vraag({ verwijtbaarheid, staande })).bedrag)).toEqual(bedragen);
  expect(berekenBoete(vraag({ staande })).trede).toBe(trede);
});

test('Besluit art. 7.1 lid 4 onder c (case 60): ordinary blame at a first offence is € 25 and not € 50, and the sum says why', () => {
  expect(berekenBoete(vraag({ verwijtbaarheid: 'gewoon' }))).toMatchObject({
    trede: 1, percentage: 50, bedrag: 2_500, ruimte: 240_000,
    regels: [{ wat: 'basisbedrag', bedrag: 5_000, bron: expect.stringContaining('art. 7.1 lid 2') }, { wat: 'verwijtbaarheid', bedrag: 2_500, bron: expect.stringContaining('art. 7.1 lid 4') }],
  });
});

test.each<[string, StaandeBoete[], number]>([
  ['case 53: a breach three weeks earlier, its boete not irrevocable yet', [boete('2026-08-11', { onherroepelijkVanaf: '2026-11-01' })], 1],
  ['case 54: the first boete is under bezwaar', [boete('2026-01-10', { onherroepelijkVanaf: undefined })], 1],
  ['case 54: twelve months back to the day counts', [boete('2025-09-01')], 2],
  ['case 54: a day more does not', [boete('2025-08-31')], 1],
  ['irrevocable on the day itself counts', [boete('2026-05-01', { onherroepelijkVanaf: '2026-09-01' })], 2],
  ['irrevocable a day later does not', [boete('2026-05-01', { onherroepelijkVanaf: '2026-09-02' })], 1],
  ['found on the same day is not earlier', [boete('2026-09-01', { onherroepelijkVanaf: '2026-09-01' })], 1],
  ['found later does not count', [boete('2026-10-01', { onherroepelijkVanaf: '2026-08-01' })], 1],
  ['art. 22 does not double art. 23', [boete('2026-02-01', { artikel: '22', trede: null, bedrag: 25_000 })], 1],
  ['of two that count the highest does', [boete('2026-02-01', { trede: 3 }), boete('2026-03-01', { trede: 1 })], 4],
])('Besluit art. 7.1 lid 3: %s', (_t, staande, trede) => {
  expect(tredeVan('2026-09-01', staande)).toBe(trede);
});

test('Besluit art. 7.1 lid 1: art. 22 is € 250 whatever the blame, and its percentage table does not apply', () => {
  for (const verwijtbaarheid of ['opzet', 'grove-schuld', 'gewoon', 'verminderd'] as const) {
    expect(berekenBoete(vraag({ artikel: '22', verwijtbaarheid }))).toMatchObject({ bedrag: 25_000, trede: null, percentage: null });
  }
});

test.each(['22', '23'] as const)('Awb art. 5:41: without blame there is no boete of art. %s', (artikel) => {
  expect(berekenBoete(vraag({ artikel, verwijtbaarheid: 'geen' })).bedrag).toBe(0);
});

test.each<[string, number, number]>([['€ 50 left', 235_000, 5_000], ['€ 10 left', 239_000, 1_000], ['case 59: nothing left', 240_000, 0]])('Besluit art. 7.1 lid 5: %s', (_t, eerder, bedrag) => {
  const uit = berekenBoete(vraag({ staande: [boete('2026-08-30', { artikel: '22', trede: null, bedrag: eerder })] }));
  expect(uit).toMatchObject({ bedrag, ruimte: 240_000 - eerder });
  expect(uit.regels.some((r) => r.wat === 'plafond' && r.bron.includes('lid 5'))).toBe(bedrag < 5_000);
});

test.each([[6, 40_000], [12, 80_000], [18, 120_000], [24, 160_000]] as const)('Besluit art. 7.1 lid 5 (case 59): a new term of %i months starts its own cap of %i cents', (maanden, maximum) => {
  const nieuweTermijnen = [{ begin: '2029-03-11', maanden }];
  const staande = [boete('2027-01-01', { bedrag: 240_000 }), boete('2029-03-11', { bedrag: 10_000 })];
  expect(plafondOp('2029-03-10', staande, nieuweTermijnen)).toMatchObject({ maximum: 240_000, opgelegd: 240_000, ruimte: 0 });
  expect(plafondOp('2029-03-11', staande, nieuweTermijnen)).toMatchObject({ maximum, opgelegd: 10_000, ruimte: maximum - 10_000 });
});

const dag = fc.integer({ min: 0, max: 3000 }).map((n) => plusDagen('2024-01-01', n));
const maanden = fc.constantFrom(6, 12, 18, 24) as fc.Arbitrary<6 | 12 | 18 | 24>;

test('Besluit art. 7.1 lid 3, 5: whatever comes, no cap is exceeded, no boete is above its maximum, and none doubles without an irrevocable one', () => {
  const overtreding = fc.record({ artikel: fc.constantFrom('22', '23'), geconstateerdOp: dag, verwijtbaarheid: fc.constantFrom(...VERWIJTBAARHEDEN), na: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }) });
  fc.assert(fc.property(fc.array(overtreding, { maxLength: 40 }), fc.uniqueArray(fc.record({ begin: dag, maanden }), { maxLength: 3, selector: (t) => t.begin }), (overtredingen, nieuweTermijnen) => {
    const staande: StaandeBoete[] = [];
    for (const o of overtredingen as { artikel: '22' | '23'; geconstateerdOp: string; verwijtbaarheid: Verwijtbaarheid; na?: number }[]) {
      const { bedrag, trede } = berekenBoete({ ...o, staande, nieuweTermijnen });
      expect(bedrag).toBeGreaterThanOrEqual(0);
      expect(bedrag).toBeLessThanOrEqual(o.artikel === '22' ? 25_000 : 80_000);
      if ((trede ?? 1) > 1) expect(staande.some((b) => b.artikel === '23' && b.trede === trede! - 1 && b.onherroepelijkVanaf && b.onherroepelijkVanaf <= o.geconstateerdOp && b.geconstateerdOp < o.geconstateerdOp)).toBe(true);
      if (bedrag > 0) staande.push({ artikel: o.artikel, geconstateerdOp: o.geconstateerdOp, trede, bedrag, ...(o.na !== undefined && { onherroepelijkVanaf: plusDagen(o.geconstateerdOp, o.na) }) });
    }
    for (const b of staande) {
      const { maximum, opgelegd } = plafondOp(b.geconstateerdOp, staande, nieuweTermijnen);
      expect(opgelegd).toBeLessThanOrEqual(maximum);
    }
  }), { numRuns: 300 });
});
