import { leesInvoer } from '@wegwijs/kernel';
import { BriefInvulling, gevuld, open, SerieInvulling } from './invulling.ts';
import type { SjabloonUit } from './query.ts';

const veld = (code: string, herkomst: 'invoer' | 'dossier') => ({ code, naam: code, soort: 'tekst' as const, herkomst, verplicht: true });
const SJABLOON = { velden: [veld('datum', 'invoer'), veld('telefoon', 'dossier'), veld('plaats', 'invoer')] } as unknown as SjabloonUit;

test('the form asks only what a person fills in, in the order of the template', () => {
  expect(open(SJABLOON, [{ code: 'plaats', waarde: 'Zevenaar' }])).toEqual([{ code: 'datum', waarde: '' }, { code: 'plaats', waarde: 'Zevenaar' }]);
});
test('an empty blank is not sent', () => {
  expect(gevuld([{ code: 'datum' }, { code: 'plaats', waarde: 'Zevenaar' }])).toEqual([{ code: 'plaats', waarde: 'Zevenaar' }]);
});
test('a concept may be half written; what is written is checked as the server does', async () => {
  expect((await leesInvoer(BriefInvulling, { velden: [{ code: 'datum' }], motivering: [] })).fouten).toEqual([]);
  expect((await leesInvoer(BriefInvulling, { velden: [{ code: 'datum' }, { code: 'plaats', waarde: 'x'.repeat(4001) }], motivering: [{ deel: 'reden' }] })).fouten.map((f) => f.veld)).toEqual(expect.arrayContaining(['velden[1].waarde', 'motivering[0].zin']));
  expect((await leesInvoer(SerieInvulling, { soort: 'uitnodiging-pvt', velden: [{ code: 'datum' }], metTaal: false, filter: {} })).fouten).toEqual([]);
});
