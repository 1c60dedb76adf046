import { contextMap, defineEvent, GEMEENTECODES, geweigerd, isGemeentecode, toegestaan, type Context } from './index.ts';

describe('uitkomst', () => {
  test('toegestaan', () => expect(toegestaan).toEqual({ toegestaan: true }));
  test('geweigerd noemt reden en bron', () => {
    expect(geweigerd('PerceelVol', 'Raamovereenkomst art. 4', { veld: 'perceel', feiten: { plaatsen: 0 } })).toEqual({
      toegestaan: false, reden: 'PerceelVol', bron: 'Raamovereenkomst art. 4', veld: 'perceel', feiten: { plaatsen: 0 },
    });
  });
  test.each([['perceelVol', 'art. 4'], ['Het perceel is vol', 'art. 4'], ['', 'art. 4'], ['PerceelVol', ' ']])('%p met bron %p is een programmeerfout', (reden, bron) => {
    expect(() => geweigerd(reden, bron)).toThrow(RangeError);
  });
});

describe('event', () => {
  class Feiten { dossierId = ''; }
  test('een gebeurtenis kent haar context, naam en inhoud', () => {
    expect(defineEvent('intake', 'PipVastgesteld', Feiten)).toEqual({ context: 'intake', naam: 'PipVastgesteld', feiten: Feiten });
  });
  test.each([['onbekend', 'PipVastgesteld'], ['toString', 'PipVastgesteld'], ['intake', 'pip_vastgesteld'], ['intake', '']])('%s/%s wordt geweigerd', (context, naam) => {
    expect(() => defineEvent(context as Context, naam, Feiten)).toThrow(RangeError);
  });
  test('de kaart noemt alleen bestaande contexten', () => {
    expect(Object.keys(contextMap).sort()).toEqual(['casusregie', 'intake', 'leerroutes', 'ontzorgen']);
    expect(Object.values(contextMap).flat().filter((c) => !(c in contextMap))).toEqual([]);
  });
});

describe('gemeentecode', () => {
  test.each(Object.entries(GEMEENTECODES))('%s heeft code %s', (_, code) => expect(isGemeentecode(code)).toBe(true));
  test.each(['226', '02266', 'GM0226', '022a', '0226\n', 226, null])('%p is geen code', (c) => expect(isGemeentecode(c)).toBe(false));
});
