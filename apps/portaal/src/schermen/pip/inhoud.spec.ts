import type { PipInvoer } from '@wegwijs/intake';
import { beginInhoud } from './begin.ts';
import { doelInFormulier, inhoudVan, waardenVan, zelfde } from './inhoud.ts';
import { leesZoek } from './zoek.ts';

const spreken = { omschrijving: 'Examen spreken halen op niveau B1', meetsoort: 'taalniveau' as const, taalniveau: 'B1' as const };
const werk = { omschrijving: 'Werkervaring opdoen in een apotheek', meetsoort: 'aantal' as const, streefwaarde: 200, eenheid: 'uur' };
const plan: PipInvoer = { leerroute: 'b1', urenPerWeek: 12, lesdagen: ['maandag'], doelen: [spreken, werk] };

describe('content and the boxes of the form', () => {
  it('says the same after going through the form', () => expect(inhoudVan(waardenVan(plan))).toEqual(plan));
  it('leaves out what was emptied or never written', () =>
    expect(inhoudVan({ ...waardenVan(plan), urenPerWeek: '', lesdagen: [], alfabetisering: false, doelen: [{ omschrijving: '' }, spreken] })).toEqual({ leerroute: 'b1', doelen: [spreken] }));
  it('keeps a no about childcare', () => expect(inhoudVan({ ...waardenVan(plan), kinderopvangNodig: false })).toMatchObject({ kinderopvangNodig: false }));
  it('keeps only the measure that was chosen', () =>
    expect(inhoudVan({ ...waardenVan(plan), doelen: [{ ...werk, meetsoort: 'taalniveau', taalniveau: 'A2' }] }).doelen).toEqual([{ omschrijving: werk.omschrijving, meetsoort: 'taalniveau', taalniveau: 'A2' }]));
  it('finds a goal of the content back in the form', () => expect(doelInFormulier({ doelen: [{ omschrijving: '' }, spreken, { omschrijving: '' }, werk] }, 1)).toBe(3));
  it.each([[{ ...plan, alfabetisering: false }, true], [{ ...plan, vveAfspraken: null }, true], [{ ...plan, urenPerWeek: 10 }, false], [{ ...plan, doelen: [werk, spreken] }, false]])('compares %j', (ander, gelijk) =>
    expect(zelfde(plan, ander)).toBe(gelijk));
});

describe('what a first concept begins with', () => {
  const dag = '2026-11-24';
  it('has the least hours of the law for the Z-route of an asielstatushouder', () =>
    expect(beginInhoud({ leerroute: 'z', doelgroep: 'asiel', startniveau: 'alfa', dag })).toMatchObject({ cursusuren: 800, participatieuren: 800, pvtUren: 12, mapPraktijkuren: 40, alfabetisering: true, voortgangsgesprekken: 12 }));
  it('has no MAP on the onderwijsroute and no level that is not known', () => {
    const i = beginInhoud({ leerroute: 'onderwijs', doelgroep: 'gezin', startniveau: 'onbekend', dag });
    expect([i.mapUren, i.startniveau, i.cursusuren, i.voortgangsgesprekken]).toEqual([undefined, undefined, undefined, 6]);
  });
});

it.each([[{ deel: 'brief' }, { deel: 'brief' }], [{ deel: 'x', tegen: '1' }, {}], [{ tegen: '3860a224-477d-4bb7-82ee-83f9eb8ab1c2' }, { tegen: '3860a224-477d-4bb7-82ee-83f9eb8ab1c2' }]])('reads the address %j', (s, z) => expect(leesZoek(s)).toEqual(z));
