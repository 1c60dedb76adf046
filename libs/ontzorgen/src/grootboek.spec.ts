import type { Uitkomst } from '@wegwijs/kernel';
import fc from 'fast-check';
import { boekIn, isJournaalpost, magCorrigeren, opEigenKant, REKENINGEN, REKENINGSCHEMA, saldosleutel, tegenboeking, type Boekregel, type Rekening, type Saldi } from './grootboek.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? '' : u.reden);
const LEEG: Saldi = new Map();
const H = 'h1';
const boekAlles = (posten: readonly Boekregel[][]) => posten.reduce((s, regels) => boekIn(s, regels).saldi, LEEG);
const bank = (bedrag: number): Boekregel[] => [{ rekening: 'onderweg', debet: bedrag }, { rekening: 'bank', credit: bedrag }];

describe('EX-B7: return of the energy payment', () => {
  const stap: Boekregel[][] = [
    [{ rekening: 'last-bijstand', debet: 1_291_70 }, { rekening: 'vpl', huishoudenId: H, credit: 1_227_11 }, { rekening: 'vt', huishoudenId: H, credit: 64_59 }],
    [{ rekening: 'vpl', huishoudenId: H, debet: 1_227_11 }, { rekening: 'onderweg', credit: 1_227_11 }],
    bank(1_227_11),
    [{ rekening: 'bank', debet: 106_45 }, { rekening: 'retour', huishoudenId: H, credit: 106_45 }],
    [{ rekening: 'retour', huishoudenId: H, debet: 106_45 }, { rekening: 'onderweg', credit: 106_45 }],
    bank(106_45),
  ];
  test.each([
    [2, { 'last-bijstand': 1_291_70, 'vpl/h1': 0, 'vt/h1': 64_59, onderweg: 1_227_11 }], [4, { bank: -1_120_66, 'retour/h1': 106_45, onderweg: 0 }], [6, { bank: -1_227_11, 'vpl/h1': 0, 'vt/h1': 64_59, onderweg: 0, 'retour/h1': 0 }],
  ])('after step %i', (n, verwacht) => expect(Object.fromEntries(boekAlles(stap.slice(0, n)))).toMatchObject(verwacht));
  test('a step before the one it needs is refused', () => {
    expect(reden(boekIn(LEEG, stap[1]!).uitkomst)).toBe('SaldoOnderNul');
    expect(reden(boekIn(LEEG, bank(1)).uitkomst)).toBe('SaldoOnderNul');
    expect(reden(boekIn(boekAlles(stap.slice(0, 4)), stap[4]!, new Set([H])).uitkomst)).toBe('HuishoudenGesloten');
  });
});

test.each<[string, Boekregel[], string]>([
  ['one line', [{ rekening: 'bank', debet: 1 }], 'JournaalZonderTegenboeking'], ['both sides on one line', [{ rekening: 'bank', debet: 1, credit: 1 }, { rekening: 'financiering', credit: 1 }], 'BoekregelOngeldig'],
  ['nothing on a line', [{ rekening: 'bank' }, { rekening: 'financiering', credit: 1 }], 'BoekregelOngeldig'], ['half a cent', [{ rekening: 'bank', debet: 0.5 }, { rekening: 'financiering', credit: 0.5 }], 'BoekregelOngeldig'],
  ['below zero', [{ rekening: 'bank', debet: -1 }, { rekening: 'financiering', credit: -1 }], 'BoekregelOngeldig'], ['no household', [{ rekening: 'last-bijstand', debet: 1 }, { rekening: 'vpl', credit: 1 }], 'HuishoudenOntbreekt'],
  ['a cent too little', [{ rekening: 'bank', debet: 2 }, { rekening: 'financiering', credit: 1 }], 'JournaalNietInEvenwicht'], ['as it should be', [{ rekening: 'bank', debet: 2 }, { rekening: 'financiering', credit: 2 }], ''],
])('B7, I1: %s', (_, regels, verwacht) => expect(reden(isJournaalpost(regels))).toBe(verwacht));

const GOED: Boekregel[] = [{ rekening: 'vpl', huishoudenId: H, debet: 1 }, { rekening: 'vordering', huishoudenId: H, credit: 1 }];
test.each<[string, Parameters<typeof magCorrigeren>, string]>([
  ['by another', [{ soort: 'recht', door: 'a', gecorrigeerd: false }, 'b', GOED], ''], ['by the same', [{ soort: 'recht', door: 'a', gecorrigeerd: false }, 'a', GOED], 'CorrectieVanEigenBoeking'],
  ['twice', [{ soort: 'recht', door: 'a', gecorrigeerd: true }, 'b', GOED], 'AlGecorrigeerd'], ['the bank', [{ soort: 'bank', door: 'a', gecorrigeerd: false }, 'b', bank(1)], 'BankBoektAlleenAfschrift'],
])('B7, I11: putting right %s', (_, a, verwacht) => expect(reden(magCorrigeren(...a))).toBe(verwacht));

const regel = fc.record({ rekening: fc.constantFrom(...REKENINGEN), huishoudenId: fc.constantFrom('h1', 'h2'), bedrag: fc.integer({ min: 1, max: 300_00 }), debet: fc.boolean() });
/** Any lines, with a last one that brings them in balance. */
const journaalpost = fc.tuple(fc.array(regel, { minLength: 1, maxLength: 5 }), fc.constantFrom<Rekening>('bank', 'last-bijstand', 'financiering')).map(([rs, sluit]): Boekregel[] => {
  const regels = rs.map((r): Boekregel => ({ rekening: r.rekening, huishoudenId: r.huishoudenId, [r.debet ? 'debet' : 'credit']: r.bedrag }));
  const som = rs.reduce((s, r) => s + (r.debet ? r.bedrag : -r.bedrag), 0);
  return som === 0 ? regels : [...regels, { rekening: sluit, [som > 0 ? 'credit' : 'debet']: Math.abs(som) }];
});

test('EX-B10, I1–I3: whatever is booked, every prefix is in balance and no account is below its bound', () => {
  fc.assert(fc.property(fc.array(journaalpost, { maxLength: 40 }), (posten) => {
    let saldi = LEEG;
    for (const regels of posten) {
      saldi = boekIn(saldi, regels).saldi;
      const som = [...saldi].reduce((s, [k, v]) => s + (REKENINGSCHEMA[k.split('/')[0] as Rekening].kant === 'debet' ? v : -v), 0);
      expect(som).toBe(0);
      expect([...saldi].filter(([k, v]) => REKENINGSCHEMA[k.split('/')[0] as Rekening].ondergrens && v < 0)).toEqual([]);
    }
  }));
});

test('EX-B10, I11: what is put right is as if it was never booked', () => {
  fc.assert(fc.property(journaalpost, (regels) => {
    const som = new Map<string, number>();
    for (const r of [...regels, ...tegenboeking(regels)]) som.set(saldosleutel(r), (som.get(saldosleutel(r)) ?? 0) + opEigenKant(r.rekening, r.debet ?? 0, r.credit ?? 0));
    expect([...som.values()].every((v) => v === 0)).toBe(true);
  }));
});

test('EX-B10: the order of the lines changes nothing', () => {
  fc.assert(fc.property(journaalpost, journaalpost, (a, b) => {
    const [recht, om] = [boekIn(boekIn(LEEG, a).saldi, b), boekIn(boekIn(LEEG, [...a].reverse()).saldi, [...b].reverse())];
    expect(om.uitkomst.toegestaan).toBe(recht.uitkomst.toegestaan);
    expect(Object.fromEntries(om.saldi)).toEqual(Object.fromEntries(recht.saldi));
  }));
});
