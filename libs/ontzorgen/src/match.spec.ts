import fc from 'fast-check';
import type { Afschrift, Afschriftregel } from './bankafschrift.ts';
import { afschriftInhoud, berichtBedrag, omzet, sluitAan, teltOp, zelfdeAfschrift } from './bankafschrift.ts';
import { BANKREDENEN, bankredenTekst } from './bankreden.ts';
import { gevolgVanStatus, inGroep, statussenPerOpdracht, type Statusbericht } from './bankstatus.ts';
import { koppel, magAlsOpdracht, magToewijzen, ouderdom, type Bankopdracht, type Toewijzing } from './match.ts';

const DAG = '2026-03-20';
let nr = 0;
beforeEach(() => { nr = 0; });
const regel = (r: Partial<Afschriftregel> & { bedrag: number }): Afschriftregel => ({ nr: (nr += 1), boekdatum: DAG, richting: r.soort === 'retour' ? 'bij' : 'af', soort: 'overboeking', ...r });
const opdracht = (eindId: string, bedrag: number, meer: Partial<Bankopdracht> = {}): Bankopdracht => ({ id: `id-${eindId}`, eindId, huishoudenId: 'h1', bedrag, stand: 'vrijgegeven', huishoudenOpen: true, ...meer });
const geboekt = (eindId: string, bedrag: number, geboektOp = '2026-03-12', meer: Partial<Bankopdracht> = {}) => opdracht(eindId, bedrag, { stand: 'geboekt', geboektOp, ...meer });
const kort = (m: ReturnType<typeof koppel>) => m.map((x) => (x.als === 'vraagpost' ? x.reden : `${x.als} ${x.opdracht.eindId}`));

describe('EX-B7: what a line of the bank is', () => {
  test.each<[string, Partial<Afschriftregel>, Bankopdracht[], string]>([
    ['exact: EndToEndId and amount', { eindId: 'A' }, [opdracht('A', 10645)], 'geboekt A'],
    ['the amount is a cent off', { eindId: 'A' }, [opdracht('A', 10646)], 'bedrag-wijkt-af'],
    ['paid twice by the bank', { eindId: 'A' }, [geboekt('A', 10645)], 'al-geboekt'],
    ['rejected, and booked all the same', { eindId: 'A' }, [opdracht('A', 10645, { stand: 'afgewezen' })], 'afgewezen-maar-geboekt'],
    ['a reference that is not ours', { eindId: 'X' }, [opdracht('A', 10645)], 'kenmerk-onbekend'],
    ['no reference: the amount alone is no proof that we paid', {}, [opdracht('A', 10645)], 'geen-kenmerk'],
    ['a return with EndToEndId', { eindId: 'A', soort: 'retour' }, [geboekt('A', 10645)], 'retour A'],
    ['a return of another amount', { eindId: 'A', soort: 'retour' }, [geboekt('A', 10600)], 'bedrag-wijkt-af'],
    ['a return of what was not booked yet', { eindId: 'A', soort: 'retour' }, [opdracht('A', 10645)], 'nog-niet-geboekt'],
    ['returned twice', { eindId: 'A', soort: 'retour' }, [geboekt('A', 10645, DAG, { stand: 'geretourneerd' })], 'al-geretourneerd'],
    ['returned after it was issued again', { eindId: 'A', soort: 'retour' }, [geboekt('A', 10645, DAG, { stand: 'heruitgegeven' })], 'al-geretourneerd'],
    ['I13: the household is closed', { eindId: 'A', soort: 'retour' }, [geboekt('A', 10645, DAG, { huishoudenOpen: false })], 'huishouden-gesloten'],
    ['a return without EndToEndId, amount unique in 14 days', { soort: 'retour' }, [geboekt('A', 10645), geboekt('B', 200)], 'voorstel A'],
    ['the last day of the 14', { soort: 'retour' }, [geboekt('A', 10645, '2026-03-06')], 'voorstel A'],
    ['a day later', { soort: 'retour' }, [geboekt('A', 10645, '2026-03-05')], 'geen-passende-betaling'],
    ['a payment after the return is not it', { soort: 'retour' }, [geboekt('A', 10645, '2026-03-21')], 'geen-passende-betaling'],
    ['two equal amounts', { soort: 'retour' }, [geboekt('A', 10645), geboekt('B', 10645)], 'meer-dan-een-mogelijk'],
    ['one of the two is on another proposal', { soort: 'retour' }, [geboekt('A', 10645), geboekt('B', 10645, DAG, { voorgesteld: true })], 'voorstel A'],
    ['money in with our reference but no return code: a person decides', { richting: 'bij', eindId: 'A' }, [geboekt('A', 10645)], 'voorstel A'],
    ['money in without anything', { richting: 'bij' }, [geboekt('A', 10645)], 'bijschrijving'],
    ['a storno in is never a return of ours', { richting: 'bij', soort: 'storno', eindId: 'A' }, [geboekt('A', 10645)], 'storno'],
    ['a storno out is never a payment of ours', { richting: 'af', soort: 'storno', eindId: 'A' }, [opdracht('A', 10645)], 'storno'],
    ['a return that goes out is not a payment', { richting: 'af', soort: 'retour', eindId: 'A' }, [opdracht('A', 10645)], 'storno'],
  ])('%s', (_naam, r, opdrachten, uitkomst) => {
    expect(kort(koppel([regel({ bedrag: 10645, ...r })], opdrachten))).toEqual([uitkomst]);
  });

  test('one instruction is used once, also inside one statement', () => {
    expect(kort(koppel([regel({ bedrag: 100, eindId: 'A' }), regel({ bedrag: 100, eindId: 'A' })], [opdracht('A', 100)]))).toEqual(['geboekt A', 'al-geboekt']);
    expect(kort(koppel([regel({ bedrag: 100, eindId: 'A', soort: 'retour' }), regel({ bedrag: 100, eindId: 'A', soort: 'retour' })], [geboekt('A', 100)]))).toEqual(['retour A', 'al-geretourneerd']);
  });
  test('paid and returned on one statement, whatever the order of the bank', () => {
    expect(kort(koppel([regel({ bedrag: 100, eindId: 'A', soort: 'retour' }), regel({ bedrag: 100, eindId: 'A' })], [opdracht('A', 100)]))).toEqual(['retour A', 'geboekt A']);
    expect(kort(koppel([regel({ bedrag: 100, soort: 'retour' }), regel({ bedrag: 100, eindId: 'A' })], [opdracht('A', 100)]))).toEqual(['voorstel A', 'geboekt A']);
  });
  test('two returns of one amount and one payment: neither is unique', () => {
    expect(kort(koppel([regel({ bedrag: 100, soort: 'retour' }), regel({ bedrag: 100, soort: 'retour' })], [geboekt('A', 100)]))).toEqual(['meer-dan-een-mogelijk', 'meer-dan-een-mogelijk']);
  });
  test('a return that names its payment takes it from the one that does not', () => {
    expect(kort(koppel([regel({ bedrag: 100, soort: 'retour' }), regel({ bedrag: 100, eindId: 'A', soort: 'retour' })], [geboekt('A', 100), geboekt('B', 100)]))).toEqual(['voorstel B', 'retour A']);
  });

  const willekeurig = fc.record({ bedrag: fc.integer({ min: 1, max: 3 }), eindId: fc.option(fc.constantFrom('A', 'B', 'C', 'X'), { nil: undefined }), richting: fc.constantFrom('af', 'bij'), soort: fc.constantFrom('overboeking', 'retour', 'storno') });
  test('EX-B10: no instruction is booked or returned twice, and the order of what names nothing changes nothing', () => {
    fc.assert(fc.property(fc.array(willekeurig, { maxLength: 12 }), (rs) => {
      const regels = rs.map((r, i) => ({ nr: i + 1, boekdatum: DAG, ...r }) as Afschriftregel);
      const opdrachten = [opdracht('A', 1), opdracht('B', 2), geboekt('C', 3)];
      const uit = koppel(regels, opdrachten);
      expect(uit.map((m) => m.nr)).toEqual(regels.map((r) => r.nr));
      for (const als of ['geboekt', 'retour', 'voorstel'] as const) {
        const ids = uit.flatMap((m) => (m.als === als ? [m.opdracht.id] : []));
        expect(new Set(ids).size).toBe(ids.length);
      }
      const terug = uit.flatMap((m) => (m.als === 'retour' || m.als === 'voorstel' ? [m.opdracht.id] : []));
      expect(new Set(terug).size).toBe(terug.length);
      const los = (m: typeof uit) => m.filter((x) => regels[x.nr - 1]!.eindId === undefined).sort((a, b) => a.nr - b.nr);
      expect(kort(los(koppel([...regels].reverse(), opdrachten)))).toEqual(kort(los(uit)));
    }), { numRuns: 300 });
  });
});

describe('camt.053: a statement', () => {
  const afschrift = (meer: Partial<Afschrift> = {}): Afschrift => ({ iban: 'NL91ABNA0417164300', afschriftId: 'S1', formaat: 'camt.053.001.08', datum: DAG, opening: 100001, sluiting: 10001, regels: [regel({ bedrag: 90000 })], ...meer });
  test.each<[string, Partial<Afschrift>, boolean]>([
    ['1,000.01 − 900.00 = 100.01', {}, true], ['a cent off', { sluiting: 10002 }, false], ['overdrawn', { opening: 0, sluiting: -90000 }, true], ['nothing happened', { regels: [], sluiting: 100001 }, true],
  ])('I6 %s', (_n, meer, goed) => expect(teltOp(afschrift(meer)).toegestaan).toBe(goed));
  test.each<[string, { sluiting: number; datum: string } | undefined, string | undefined]>([
    ['the first', undefined, undefined], ['next', { sluiting: 100001, datum: '2026-03-19' }, undefined], ['a gap', { sluiting: 100000, datum: '2026-03-19' }, 'AfschriftSluitNietAan'], ['an older one', { sluiting: 100001, datum: '2026-03-21' }, 'AfschriftOuderDanLaatste'],
  ])('continuity: %s', (_n, vorig, reden) => expect(sluitAan(vorig, afschrift())).toMatchObject(reden ? { reden } : { toegestaan: true }));
  test('the same again is ignored, something else under the same id is refused', () => {
    expect(zelfdeAfschrift('a', 'a', 'S1').toegestaan).toBe(true);
    expect(zelfdeAfschrift('a', 'b', 'S1')).toMatchObject({ reden: 'AfschriftGewijzigd' });
    expect(afschriftInhoud(afschrift())).not.toBe(afschriftInhoud(afschrift({ sluiting: 10002 })));
    expect(omzet(afschrift())).toEqual({ bij: 0, af: 90000 });
  });
  test.each<[string, number | undefined]>([['106.45', 10645], ['8.2', 820], ['1.15', 115], ['0', 0], ['100', 10000], ['0.10000', 10], ['0.001', undefined], ['1.005', undefined], ['-1.00', undefined], ['1,00', undefined], ['1e3', undefined], ['', undefined], ['.5', undefined], ['99999999999999', undefined]])(
    'amount %p is %p cents', (tekst, centen) => expect(berichtBedrag(tekst)).toBe(centen));
  test('reasons of banks have Dutch words, and a new one keeps its code', () => {
    for (const code of ['AC01', 'AC04', 'AC06', 'AG01', 'AM05', 'BE04', 'MD07', 'MS02', 'MS03', 'RC01', 'RR01', 'RR02', 'RR03', 'RR04']) expect(BANKREDENEN[code]).toBeTruthy();
    expect(bankredenTekst('AC04')).toBe('De rekening is opgeheven');
    expect(bankredenTekst('ZZ99')).toContain('ZZ99');
  });
});

describe('pain.002: a status is never proof of payment', () => {
  test.each<[string, Parameters<typeof gevolgVanStatus>[1], string]>([
    ['RJCT', opdracht('A', 1), 'afgewezen'], ['RJCT', opdracht('A', 1, { stand: 'afgewezen' }), 'al-afgewezen'], ['RJCT', opdracht('A', 1, { stand: 'heruitgegeven' }), 'al-afgewezen'], ['RJCT', geboekt('A', 1), 'na-boeking'],
    ['RJCT', geboekt('A', 1, DAG, { stand: 'heruitgegeven' }), 'na-boeking'], ['RJCT', opdracht('A', 1, { huishoudenOpen: false }), 'huishouden-gesloten'], ['RJCT', undefined, 'onbekend'],
    ['ACSC', opdracht('A', 1), 'geen'], ['ACCP', opdracht('A', 1), 'geen'], ['PDNG', opdracht('A', 1), 'geen'],
  ])('%s on %j: %s', (status, o, gevolg) => expect(gevolgVanStatus(status, o)).toBe(gevolg));
  const bericht = (statussen: Statusbericht['statussen']): Statusbericht => ({ formaat: 'pain.002.001.10', berichtId: 'B', batchBerichtId: 'ONTZ-0226-000001', statussen });
  const batch = [{ eindId: 'A', uitvoerdatum: '2026-03-12' }, { eindId: 'B', uitvoerdatum: '2026-03-13' }];
  test.each<[string, Statusbericht['statussen'], [string, string][]]>([
    ['everything is rejected', [{ status: 'RJCT' }], [['A', 'RJCT'], ['B', 'RJCT']]],
    ['one group is rejected', [{ groepId: 'ONTZ-0226-000001-260313', status: 'RJCT' }], [['B', 'RJCT']]],
    ['the instruction goes before its group', [{ status: 'RJCT' }, { eindId: 'A', status: 'ACSP' }], [['A', 'ACSP'], ['B', 'RJCT']]],
    ['a good group says nothing of its instructions', [{ status: 'ACCP' }, { groepId: 'ONTZ-0226-000001', status: 'PART' }, { eindId: 'B', status: 'RJCT' }], [['B', 'RJCT']]],
  ])('%s', (_n, statussen, uit) => expect(statussenPerOpdracht(bericht(statussen), batch).map((s) => [s.eindId, s.status])).toEqual(uit));
  test('a group that is another batch touches nothing', () => expect(inGroep('ONTZ-0226-000002-260312', 'ONTZ-0226-000001', '2026-03-12')).toBe(false));
});

describe('B7: what a person makes of an unknown amount', () => {
  test.each<[Toewijzing, 'af' | 'bij', object, string | undefined]>([
    ['retour', 'bij', { opdrachtId: 'o' }, undefined], ['retour', 'af', { opdrachtId: 'o' }, 'ToewijzingPastNietBijRichting'], ['retour', 'bij', {}, 'OpdrachtOntbreekt'], ['retour', 'bij', { opdrachtId: 'o', huishoudenId: 'h' }, 'HuishoudenHoortHierNiet'],
    ['betaling', 'af', { opdrachtId: 'o' }, undefined], ['betaling', 'bij', { opdrachtId: 'o' }, 'ToewijzingPastNietBijRichting'], ['terugbetaling', 'bij', { huishoudenId: 'h' }, undefined], ['terugbetaling', 'bij', {}, 'HuishoudenOntbreekt'],
    ['terugbetaling', 'bij', { huishoudenId: 'h', opdrachtId: 'o' }, 'OpdrachtHoortHierNiet'], ['vordering', 'af', { huishoudenId: 'h' }, undefined], ['vordering', 'bij', { huishoudenId: 'h' }, undefined], ['gemeente', 'af', {}, undefined],
    ['gemeente', 'bij', { huishoudenId: 'h' }, 'HuishoudenHoortHierNiet'],
  ])('%s of money %s with %j: %s', (soort, richting, doel, reden) => {
    expect(magToewijzen({ stand: 'vraagpost', richting }, { soort, ...doel })).toMatchObject(reden ? { reden } : { toegestaan: true });
  });
  test('once, and not while a proposal waits', () => {
    expect(magToewijzen({ stand: 'voorstel', richting: 'bij' }, { soort: 'gemeente' })).toMatchObject({ reden: 'EerstVoorstelBeslissen' });
    expect(magToewijzen({ stand: 'toegewezen', richting: 'bij' }, { soort: 'gemeente' })).toMatchObject({ reden: 'VraagpostAlToegewezen' });
  });
  test.each<['betaling' | 'retour', Bankopdracht, string | undefined]>([
    ['betaling', opdracht('A', 5), undefined], ['betaling', geboekt('A', 5), 'OpdrachtStaatAnders'], ['retour', geboekt('A', 5), undefined], ['retour', opdracht('A', 5), 'OpdrachtStaatAnders'], ['retour', geboekt('A', 6), 'BedragVerschilt'],
    ['retour', geboekt('A', 5, DAG, { huishoudenOpen: false }), 'HuishoudenGesloten'],
  ])('%s of %j: %s', (soort, o, reden) => expect(magAlsOpdracht(soort, 5, o)).toMatchObject(reden ? { reden } : { toegestaan: true }));
  test.each<[string, string, number, string]>([
    ['2026-03-20', '2026-03-20', 0, 'nieuw'], ['2026-03-20', '2026-03-27', 7, 'nieuw'], ['2026-03-20', '2026-03-30', 10, 'uitzoeken'], ['2026-04-02', '2026-04-10', 8, 'nieuw'], ['2026-02-18', '2026-03-20', 30, 'uitzoeken'], ['2026-02-17', '2026-03-20', 31, 'oud'], ['2026-03-21', '2026-03-20', 0, 'nieuw'],
  ])('ageing: booked %s, seen %s: %i days, %s (Good Friday and Easter Monday are no working days)', (boekdatum, vandaag, dagen, uit) => expect(ouderdom(boekdatum, vandaag)).toEqual({ dagen, ouderdom: uit }));
});
