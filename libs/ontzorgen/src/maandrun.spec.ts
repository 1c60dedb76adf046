import type { Uitkomst } from '@wegwijs/kernel';
import { berekenMaand, type MaandUitkomst } from './maand.ts';
import { beoordeel, magGezien, magHerberekenen, magMaandrun, magNogEenRun, magOpnemen, magTekortBesluit, type Regelfeiten } from './maandrun.ts';
import { Tarieven } from './tarief.bedrag.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? '' : u.reden);

test.each([
  ['2026-03-01', ''], ['2026-05-01', ''], ['2026-06-01', 'MaandTeVerVooruit'], ['2025-12-01', ''], ['2025-11-01', 'MaandTeLangGeleden'], ['2026-03-02', 'GeenMaand'],
  ['2026-13-01', 'GeenMaand'], ['2026-02-01', ''], ['2026-03-01', ''],
] as const)('Participatiewet art. 45 lid 1, the month %s on 31 March: %s', (maand, verwacht) => expect(reden(magMaandrun(maand, '2026-03-31'))).toBe(verwacht));
test('on 29 February the month two ahead is April', () => expect([reden(magMaandrun('2028-04-01', '2028-02-29')), reden(magMaandrun('2028-05-01', '2028-02-29'))]).toEqual(['', 'MaandTeVerVooruit']));
test.each([[0, 'MaandAlVrijgegeven'], [1, '']])('Participatiewet art. 45: another run of a released month for %i households: %s', (huishoudens, verwacht) => expect(reden(magNogEenRun(huishoudens))).toBe(verwacht));
test.each([['concept', ''], ['aangeboden', 'RunNietInConcept'], ['vrijgegeven', 'RunNietInConcept']] as const)('computing again: %s', (stand, verwacht) => expect(reden(magHerberekenen(stand))).toBe(verwacht));
test.each([['controleren', ''], ['geblokkeerd', 'RegelGeblokkeerd'], ['akkoord', 'RegelNietTeControleren'], ['uitgesloten', 'RegelNietTeControleren']] as const)('looked at: %s', (stand, verwacht) => expect(reden(magGezien(stand))).toBe(verwacht));
test.each([['uitgesloten', ''], ['akkoord', 'RegelNietUitgesloten'], ['geblokkeerd', 'RegelNietUitgesloten']] as const)('an exclusion taken back: %s', (stand, verwacht) => expect(reden(magOpnemen(stand))).toBe(verwacht));

const GOED: Regelfeiten = { ibanNietGecontroleerd: false, nieuwIban: false, geenRekeningKlant: false, eersteMaand: false, geenMachtiging: false };
const maand = (anders: Partial<MaandUitkomst> = {}): MaandUitkomst => ({
  ...berekenMaand({ maand: '2026-03-01', leden: [{ rol: 'aanvrager', geboortedatum: '1990-01-01', teltMee: true, vanaf: '2026-01-01' }], bijstand: [{ vanaf: '2026-01-01', leefvorm: 'alleenstaand', kostendelers: 1, aanvulling: 0 }],
    inkomen: [], posten: [], recht: [], partnerAkkoord: false, tarieven: new Tarieven(), correcties: [] }), ...anders });
test.each<[string, Partial<Regelfeiten>, Partial<MaandUitkomst>, string, string[]]>([
  ['nothing', {}, {}, 'akkoord', []], ['IBAN not checked', { ibanNietGecontroleerd: true }, {}, 'geblokkeerd', ['IbanNietGecontroleerd']], ['nowhere to pay the client', { geenRekeningKlant: true }, {}, 'geblokkeerd', ['GeenRekeningKlant']],
  ['nowhere to pay nothing', { geenRekeningKlant: true }, { naarKlant: 0 }, 'akkoord', []], ['limit', {}, { naarKlant: 500_001 }, 'geblokkeerd', ['BedragTeHoog']], ['at the limit', {}, { naarKlant: 500_000 }, 'akkoord', []],
  ['first month', { eersteMaand: true }, {}, 'controleren', ['EersteMaand']], ['rent 3%', { huur: 103_00, vorigeHuur: 100_00 }, {}, 'akkoord', []], ['rent above 3%', { huur: 103_01, vorigeHuur: 100_00 }, {}, 'controleren', ['HuurAfwijking']],
  ['rent lower', { huur: 96_99, vorigeHuur: 100_00 }, {}, 'controleren', ['HuurAfwijking']], ['tekort and first month', { eersteMaand: true }, { redenen: ['Tekort'] }, 'geblokkeerd', ['EersteMaand', 'Tekort']],
])('row: %s', (_t, f, u, stand, redenen) => expect(beoordeel(maand(u), { ...GOED, ...f }, '2026-03-01')).toEqual({ stand, redenen }));

test.each([
  ['open', { besluit: 'uit-leefgeld' }, 0, ''], ['open', { besluit: 'uit-leefgeld' }, 1, 'BesluitDektTekortNiet'], ['besloten', { besluit: 'uit-leefgeld' }, 0, 'TekortNietOpen'], ['open', { besluit: 'overdragen' }, 0, 'PostOntbreekt'],
  ['open', { besluit: 'afspraak-schuldeiser', lijn: 'x' }, 0, 'AfgesprokenBedragOntbreekt'], ['open', { besluit: 'afspraak-schuldeiser', lijn: 'x', afgesproken: 0 }, 0, ''],
] as const)('Participatiewet art. 56a, a shortfall that is %s, %j, %i left: %s', (stand, besluit, rest, verwacht) => expect(reden(magTekortBesluit(stand, besluit, rest))).toBe(verwacht));
