import type { Datum } from '@wegwijs/kernel';
import { beoordeelPlichtEinde, gevolgVanPlichtEinde, LOPENDE_ZAKEN, PLICHT_EINDE_GRONDEN, type PlichtEinde, type PlichtEindeFeiten } from './einde.ts';

const VANDAAG = '2027-06-01';
const einde = (meer: Partial<PlichtEinde> = {}): PlichtEinde => ({ grond: 'naturalisatie', op: '2027-05-01', ...meer });
const feiten = (meer: Partial<PlichtEindeFeiten> = {}): PlichtEindeFeiten => ({ eerder: null, aowOp: null, langeOnderbrekingen: [], ...meer });
const reden = (e: PlichtEinde, f: PlichtEindeFeiten, correctie = false) => {
  const uit = beoordeelPlichtEinde(e, f, VANDAAG, correctie);
  return uit.toegestaan ? null : uit.reden;
};
const AL = feiten({ eerder: { grond: 'naturalisatie', op: '2027-05-01' } });

test.each<[string, PlichtEinde, PlichtEindeFeiten, string | null]>([
  ['art. 3: naturalised last month', einde(), feiten(), null],
  ['art. 3: today', einde({ op: VANDAAG }), feiten(), null],
  ['art. 3: tomorrow', einde({ op: '2027-06-02' }), feiten(), 'EindeInDeToekomst'],
  ['art. 3 lid 1 (case 21): AOW-age on its day', einde({ grond: 'aow-leeftijd' }), feiten({ aowOp: '2027-05-01' }), null],
  ['art. 3 lid 1 (case 21): AOW-age on another day', einde({ grond: 'aow-leeftijd' }), feiten({ aowOp: '2027-04-30' }), 'AndereAowDag'],
  ['art. 3 lid 1 (case 21): AOW-age not reached', einde({ grond: 'aow-leeftijd' }), feiten({ aowOp: '2027-06-02' }), 'AowLeeftijdNogNietBereikt'],
  ['art. 3 lid 1: AOW-age of somebody whose birth date we do not know', einde({ grond: 'aow-leeftijd' }), feiten(), null],
  ['Besluit art. 2.1 lid 2 (case 25): away since that day', einde({ grond: 'onderbreking-langer-dan-een-jaar', op: '2026-01-01' }), feiten({ langeOnderbrekingen: ['2026-01-01'] }), null],
  ['Besluit art. 2.1 lid 2 (case 25): another day than the first day away', einde({ grond: 'onderbreking-langer-dan-een-jaar' }), feiten({ langeOnderbrekingen: ['2026-01-01'] }), 'AndereDagDanOnderbreking'],
  ['Besluit art. 2.1 lid 2 (case 25): no gap on record', einde({ grond: 'onderbreking-langer-dan-een-jaar' }), feiten(), 'GeenOnderbrekingLangerDanEenJaar'],
  ['art. 9.9 lid 1 b (case 29): death, not confirmed', einde({ grond: 'overlijden' }), feiten(), 'WissenNietBevestigd'],
  ['art. 9.9 lid 1 b (case 29): death, confirmed', einde({ grond: 'overlijden', wissenBevestigd: true }), feiten(), null],
  ['art. 54 (case 28): mistake of DUO, confirmed', einde({ grond: 'onterecht-wi2021', wissenBevestigd: true }), feiten(), null],
  ['Besluit art. 2.1 lid 1 (case 26): residence lost while a renewal is pending', einde({ grond: 'verblijf-vervallen', verlengingVerblijfAangevraagd: true }), feiten(), 'VerblijfsverlengingLoopt'],
  ['Besluit art. 2.1 lid 1 (case 26): residence lost, nobody looked for a renewal', einde({ grond: 'verblijf-vervallen' }), feiten(), 'VerblijfsverlengingOnbekend'],
  ['Besluit art. 2.1 lid 1 (case 26): residence lost, no renewal asked for', einde({ grond: 'verblijf-vervallen', verlengingVerblijfAangevraagd: false }), feiten(), null],
  ['a second end is a correction', einde(), AL, 'PlichtAlGeeindigd'],
  ['art. 9.9 lid 1 b: death after another end still removes what is kept', einde({ grond: 'overlijden', wissenBevestigd: true }), AL, null],
])('Wi2021 %s', (_t, e, f, verwacht) => expect(reden(e, f)).toBe(verwacht));

test('a correction needs an end to correct, and meets the same rules', () => {
  expect(reden(einde({ op: '2027-03-01' }), AL, true)).toBe(null);
  expect(reden(einde(), feiten(), true)).toBe('PlichtLooptNog');
  expect(reden(einde({ op: '2027-06-02' }), AL, true)).toBe('EindeInDeToekomst');
});

test.each(PLICHT_EINDE_GRONDEN.map((g) => [g, g === 'overlijden' || g === 'onterecht-wi2021'] as const))('Besluit art. 9.9 (case 29, 28, 68): after %s, wipe at once: %s', (grond, wissen) => {
  const uit = gevolgVanPlichtEinde(grond, '2027-02-28');
  expect(uit.gegevens).toBe(wissen ? 'wissen' : 'bewaren');
  expect(uit.bewaarTot?.einde).toBe(wissen ? undefined : '2032-02-28');
  expect(uit.stopt).toEqual(wissen ? [...LOPENDE_ZAKEN] : LOPENDE_ZAKEN.filter((z) => z !== 'brieven'));
  expect(uit.bron).toMatch(/art\. \d/);
});

test.each<[Datum, Datum]>([['2028-02-29', '2033-02-28'], ['2027-06-05', '2032-06-05']])('Besluit art. 9.9 lid 1 (case 68): five years after %s, not moved: %s', (op, tot) => {
  expect(gevolgVanPlichtEinde('voldaan', op).bewaarTot?.einde).toBe(tot);
});
