import { beoordeelDuoTermijn, beoordeelVerklaring, beoordeelVerlengingUitkomst } from './termijn.besluit.ts';
import type { VerlengingUitkomstInvoer } from './termijn.invoer.ts';

const VANDAAG = '2028-12-01';
const reden = (u: ReturnType<typeof beoordeelDuoTermijn>) => (u.toegestaan ? null : u.reden);

test.each<[string, [string, string, string], string | null]>([
  ['its days', ['2026-03-11', '2029-03-10', '2026-03-20'], null],
  ['received tomorrow', ['2026-03-11', '2029-03-10', '2028-12-02'], 'DagInDeToekomst'],
  ['ends on its first day', ['2026-03-11', '2026-03-11', '2026-03-20'], 'EindeVoorBegin'],
])('Besluit art. 9.3 lid 3: DUO says %s', (_t, [begin, einde, ontvangenOp], verwacht) => expect(reden(beoordeelDuoTermijn({ begin, einde, ontvangenOp }, VANDAAG))).toBe(verwacht));

test.each<[string, Parameters<typeof beoordeelVerklaring>, string | null]>([
  ['no offer, declared', ['geen-aanbod', '2028-11-01', VANDAAG], null],
  ['no offer, not declared', ['geen-aanbod', undefined, VANDAAG], 'VerklaringOntbreekt'],
  ['no offer, declared tomorrow', ['geen-aanbod', '2028-12-02', VANDAAG], 'DagInDeToekomst'],
  ['illness, declared by the college', ['ziekte', '2028-11-01', VANDAAG], 'VerklaringNietNodig'],
  ['illness', ['ziekte', undefined, VANDAAG], null],
])('Regeling art. 4.1 lid 1 onder g (case 64): %s', (_t, invoer, verwacht) => expect(reden(beoordeelVerklaring(...invoer))).toBe(verwacht));

const toegekend: VerlengingUitkomstInvoer = { uitkomst: 'toegekend', beslotenOp: '2028-11-20', duur: 90, eenheid: 'dagen', nieuwEinde: '2029-06-08' };
test.each<[string, Partial<VerlengingUitkomstInvoer>, string | null]>([
  ['granted', {}, null],
  ['granted without a length', { duur: undefined }, 'DuurOfEindeOntbreekt'],
  ['granted without a new last day', { nieuwEinde: undefined }, 'DuurOfEindeOntbreekt'],
  ['refused', { uitkomst: 'afgewezen', duur: undefined, eenheid: undefined, nieuwEinde: undefined }, null],
  ['refused with a length', { uitkomst: 'afgewezen', eenheid: undefined, nieuwEinde: undefined }, 'DuurHoortBijToekenning'],
  ['decided tomorrow', { beslotenOp: '2028-12-02' }, 'DagInDeToekomst'],
  ['decided before the request', { beslotenOp: '2028-10-31' }, 'BesluitVoorVerzoek'],
])('Wi2021 art. 12: DUO %s', (_t, anders, verwacht) => expect(reden(beoordeelVerlengingUitkomst({ stand: 'aangevraagd', aangevraagdOp: '2028-11-01' }, { ...toegekend, ...anders }, VANDAAG))).toBe(verwacht));

test('Wi2021 art. 12: DUO decides once', () => {
  expect(reden(beoordeelVerlengingUitkomst({ stand: 'afgewezen', aangevraagdOp: '2028-11-01' }, toegekend, VANDAAG))).toBe('AlBeslist');
});
