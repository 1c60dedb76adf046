import fc from 'fast-check';
import { bekendVan, beoordeelAntwoordPartner, beoordeelVerwijzing, DOELBINDING, GEGEVENS, PARTNERSOORTEN, uittreksel, type Deelbare, type Gegeven, type Verwijzingsfeiten } from './verwijzing.ts';

const ALLES: Deelbare = { naam: 'A. Test', adres: 'Weg 1, 6901 AB Zevenaar', taal: 'Tigrinya', telefoon: '0612345678', leerroute: 'b1', termijnEinde: '2029-03-10' };
const reden = (u: ReturnType<typeof beoordeelVerwijzing>) => (u.toegestaan ? undefined : u.reden);

describe('AVG art. 5 lid 1 onder b en c: a partner sees what it needs for what it does', () => {
  const v: Verwijzingsfeiten = { soort: 'welzijn', gedeeld: ['naw', 'taal'], besprokenOp: '2026-03-01', bekend: [...GEGEVENS], loopt: false };
  test.each<[string, Partial<Verwijzingsfeiten>, string | undefined]>([
    ['Caleidoz: name and language', {}, undefined],
    ['Caleidoz does not need the leerroute', { gedeeld: ['naw', 'leerroute'] }, 'GegevenNietNodigVoorDoel'],
    ['the Taalhuis does', { soort: 'taal', gedeeld: ['naw', 'leerroute'] }, undefined],
    ['a gebiedsteam does not need the inburgeringstermijn', { soort: 'gebiedsteam', gedeeld: ['naw', 'termijn'] }, 'GegevenNietNodigVoorDoel'],
    ['Besluit art. 9.2 lid 3: a school sees NAW, route and term', { soort: 'school', gedeeld: ['naw', 'leerroute', 'termijn'] }, undefined],
    ['Besluit art. 9.2 lid 3: and no language', { soort: 'school', gedeeld: ['naw', 'taal'] }, 'GegevenNietNodigVoorDoel'],
    ['VWON cannot show a leerroute that it does not know', { soort: 'taal', gedeeld: ['naw', 'leerroute'], bekend: ['naw', 'taal'] }, 'GegevenNietBekend'],
    ['without a name nobody can help', { gedeeld: ['taal'] }, 'VerwijzingZonderNaam'],
    ['not yet discussed with the person', { besprokenOp: '2026-03-03' }, 'DagInDeToekomst'],
    ['referred already', { loopt: true }, 'VerwijzingLooptAl'],
  ])('%s', (_, anders, verwacht) => expect(reden(beoordeelVerwijzing({ ...v, ...anders }, '2026-03-02'))).toBe(verwacht));

  test('no kind of partner is given more than its purpose, whatever is asked', () => fc.assert(fc.property(
    fc.constantFrom(...PARTNERSOORTEN), fc.subarray([...GEGEVENS]), (soort, gedeeld) => {
      const mag = beoordeelVerwijzing({ ...v, soort, gedeeld }, '2026-03-02').toegestaan;
      expect(mag).toBe(gedeeld.includes('naw') && gedeeld.every((g) => DOELBINDING[soort].gegevens.includes(g)));
    })));
});

test('the extract shows the chosen categories and empties everything else', () => fc.assert(fc.property(fc.subarray([...GEGEVENS]), (gedeeld: Gegeven[]) => {
  const uit = uittreksel(ALLES, gedeeld);
  expect([...bekendVan(uit)].sort()).toEqual([...gedeeld].sort());
  expect(Object.keys(uit).sort()).toEqual(Object.keys(ALLES).sort());
})));

test('what is not known is not known', () => expect(bekendVan({ ...ALLES, telefoon: null, leerroute: null })).toEqual(['naw', 'taal', 'termijn']));

describe('a partner answers once', () => {
  test.each([
    ['accepts', 'aangeboden', { antwoord: 'aanvaard', op: '2026-03-05' }, undefined],
    ['returns with a reason', 'aangeboden', { antwoord: 'teruggegeven', op: '2026-03-05', reden: 'geen plek' }, undefined],
    ['returns without', 'aangeboden', { antwoord: 'teruggegeven', op: '2026-03-05' }, 'RedenOntbreekt'],
    ['returns after accepting', 'aanvaard', { antwoord: 'teruggegeven', op: '2026-03-05', reden: 'niet verschenen' }, undefined],
    ['accepts twice', 'aanvaard', { antwoord: 'aanvaard', op: '2026-03-05' }, 'VerwijzingAlBeantwoord'],
    ['after it was withdrawn', 'ingetrokken', { antwoord: 'aanvaard', op: '2026-03-05' }, 'VerwijzingAlBeantwoord'],
    ['before it was asked', 'aangeboden', { antwoord: 'aanvaard', op: '2026-02-28' }, 'AntwoordVoorAanbod'],
    ['tomorrow', 'aangeboden', { antwoord: 'aanvaard', op: '2026-03-11' }, 'DagInDeToekomst'],
  ] as const)('%s', (_, stand, a, verwacht) => {
    expect(reden(beoordeelAntwoordPartner({ stand, aangebodenOp: '2026-03-01' }, a, '2026-03-10'))).toBe(verwacht);
  });
});
