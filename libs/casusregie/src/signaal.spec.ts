import { aanbodtermijn, aanbodverzuim, magAanbodVastleggen, magAanbodverklaring, verklaringRegels, type AanbodFeiten } from './aanbod.ts';
import { klokkenVanTermijn, klokVanAanbod, klokVanBezwaar, klokVanGesprek, klokVanVerslag, opdrachtenTot, signalenVanUren } from './signaal.ts';
import { aanwezigheid, urenOpPlan } from './voortgang.ts';

const PIP: AanbodFeiten = { doelgroep: 'asiel', leerroute: 'b1', dagtekening: '2026-03-10' };

test.each<[string, Partial<AanbodFeiten>, string | undefined]>([
  ['three months', {}, '2026-06-10'],
  ['Z-route: three months', { leerroute: 'z' }, '2026-06-10'],
  ['onderwijsroute: able to start within six months', { leerroute: 'onderwijs' }, '2026-09-10'],
  ['a month without that day', { dagtekening: '2026-11-30' }, '2027-02-28'],
  ['a Saturday stays a Saturday: a Regeling is not moved by the Atw', { dagtekening: '2026-04-25' }, '2026-07-25'],
  ['gezinsmigrant: no offer by the college (Wi2021 art. 16, 19)', { doelgroep: 'gezin' }, undefined],
])('Regeling art. 4.1 lid 1 onder g (case 64): %s', (_t, anders, einde) => {
  expect(aanbodtermijn({ ...PIP, ...anders })?.einde).toBe(einde);
});

test.each<[string, Partial<AanbodFeiten>, string, string | undefined, { vanaf: string; totEnMet?: string } | undefined]>([
  ['the last day is not late', {}, '2026-06-10', 'AanbodtermijnLooptNog', undefined],
  ['no offer', {}, '2026-06-11', undefined, { vanaf: '2026-06-11' }],
  ['offered on the last day', { aangebodenOp: '2026-06-10' }, '2026-06-11', 'AanbodOpTijd', undefined],
  ['offered a day late: that one day', { aangebodenOp: '2026-06-12' }, '2026-06-20', undefined, { vanaf: '2026-06-11', totEnMet: '2026-06-11' }],
  ['onderwijsroute: an offer is no start', { leerroute: 'onderwijs', aangebodenOp: '2026-04-01', startOp: '2026-10-01' }, '2026-09-11', undefined, { vanaf: '2026-09-11', totEnMet: '2026-09-30' }],
  ['onderwijsroute: start in time', { leerroute: 'onderwijs', aangebodenOp: '2026-04-01', startOp: '2026-09-10' }, '2026-09-11', 'AanbodOpTijd', undefined],
  ['gezinsmigrant', { doelgroep: 'gezin' }, '2027-01-01', 'GeenAanbodVanCollege', undefined],
])('Regeling art. 4.1 lid 1 onder g, Besluit art. 9.3 lid 2 onder b (case 64): %s', (_t, anders, vandaag, reden, dagen) => {
  const f = { ...PIP, ...anders };
  expect(magAanbodverklaring({ ...f, alAfgegeven: false }, vandaag)).toMatchObject(reden ? { reden } : { toegestaan: true });
  const verzuim = aanbodverzuim(f, vandaag);
  expect(verzuim && { vanaf: verzuim.vanaf, ...(verzuim.totEnMet && { totEnMet: verzuim.totEnMet }) }).toEqual(dagen);
});

test('Regeling art. 4.1 lid 1 onder g: declared once', () => {
  expect(magAanbodverklaring({ ...PIP, alAfgegeven: true }, '2026-07-01')).toMatchObject({ reden: 'VerklaringAlAfgegeven' });
});

test('Besluit art. 9.3 lid 2 onder b: each line of the declaration has a day or a ground, and an article', () => {
  const f = { ...PIP, aangebodenOp: '2026-06-20' };
  const regels = verklaringRegels(f, aanbodverzuim(f, '2026-07-01')!);
  expect(regels.map((r) => [r.code, r.op])).toEqual([['pip', '2026-03-10'], ['termijn', '2026-06-10'], ['geen-aanbod', '2026-06-11'], ['alsnog-aangeboden', '2026-06-20'], ['niet-verwijtbaar', undefined]]);
  expect(regels.filter((r) => !/art\. \d/.test(r.bron))).toEqual([]);
});

test.each([
  ['in time', { aangebodenOp: '2026-05-01' }, {}, undefined],
  ['late is registered too', { aangebodenOp: '2026-06-30' }, {}, undefined],
  ['tomorrow', { aangebodenOp: '2026-07-02' }, {}, 'AanbodInDeToekomst'],
  ['before the PIP', { aangebodenOp: '2026-03-09' }, {}, 'AanbodVoorPip'],
  ['start before offer', { aangebodenOp: '2026-05-02', startOp: '2026-05-01' }, {}, 'StartVoorAanbod'],
  ['onderwijsroute without a day to start', { aangebodenOp: '2026-05-01' }, { leerroute: 'onderwijs' as const }, 'StartOntbreekt'],
  ['gezinsmigrant', { aangebodenOp: '2026-05-01' }, { doelgroep: 'gezin' as const }, 'GeenAanbodVanCollege'],
])('Wi2021 art. 16: an offer, %s', (_t, o, f, reden) => {
  expect(magAanbodVastleggen({ ...PIP, ...f }, o, '2026-07-01')).toMatchObject(reden ? { reden } : { toegestaan: true });
});

test('each clock says when it ends, from when it is a signal, and why', () => {
  expect(klokVanAanbod(PIP)).toMatchObject({ soort: 'geen-aanbod', uiterlijk: '2026-06-10', valtOp: '2026-06-11', normsoort: 'wettelijk', bron: expect.stringContaining('art. 4.1') });
  expect(klokVanAanbod({ ...PIP, doelgroep: 'overig' })).toBeUndefined();
  expect(klokVanGesprek({ aantal: 12, begin: '2026-03-11', einde: '2029-03-10', gehouden: [] })).toMatchObject({ uiterlijk: '2026-07-01', valtOp: '2026-07-02', normsoort: 'streefnorm' });
  expect(klokVanGesprek({ aantal: 1, begin: '2026-03-11', einde: '2029-03-10', gehouden: ['2026-04-01'] })).toBeUndefined();
  expect(klokVanVerslag('2026-06-03')).toMatchObject({ uiterlijk: '2026-06-10', valtOp: '2026-06-11' });
  expect(klokVanBezwaar('2026-04-23')).toMatchObject({ valtOp: '2026-04-24', normsoort: 'wettelijk' });
});

test('Besluit art. 4.5: six months before the end, counted back and not rolled (Atw art. 1 lid 2); MAP is not for the onderwijsroute (Wi2021 art. 8 lid 3)', () => {
  expect(klokkenVanTermijn('2029-03-10', 'b1').map((k) => [k.soort, k.valtOp])).toEqual([['termijn-eindigt', '2028-09-10'], ['pvt-niet-afgerond', '2028-03-10'], ['map-niet-afgerond', '2028-03-10']]);
  expect(klokkenVanTermijn('2029-03-10', 'onderwijs').map((k) => k.soort)).toEqual(['termijn-eindigt', 'pvt-niet-afgerond']);
});

test('policy: an opdracht of two weeks ago may still be answered today', () => {
  expect(opdrachtenTot('2026-06-15')).toMatchObject({ gegevenTot: '2026-05-31', soort: 'opdracht-onbeantwoord' });
});

test('hours become signals only under their norm', () => {
  const goed = aanwezigheid([{ gevolgd: 90, geoorloofd: 0, ongeoorloofd: 10 }], '2026-06-01');
  const slecht = aanwezigheid([{ gevolgd: 30, geoorloofd: 0, ongeoorloofd: 20 }], '2026-06-01');
  const plan = { urenPerWeek: 12, cursusuren: 900, startOp: '2026-04-06', totEnMet: '2026-05-31' };
  expect(signalenVanUren(goed, urenOpPlan({ ...plan, gevolgd: 90 }, '2026-06-01'), '2026-05-31')).toEqual([]);
  expect(signalenVanUren(slecht, urenOpPlan({ ...plan, gevolgd: 30 }, '2026-06-01'), '2026-05-31').map((s) => s.soort)).toEqual(['aanwezigheid-onder-norm', 'uren-achter']);
});
