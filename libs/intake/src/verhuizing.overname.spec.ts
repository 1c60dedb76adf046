import { beoordeelInschrijvingNaVerhuizing, beoordeelPipBijAanbieding, dossierNaVerhuizing, pipVoorOverdracht, type OverdrachtFeiten } from './verhuizing.overname.ts';

const basis: OverdrachtFeiten = {
  doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', brpOp: '2026-09-01', kennisgevingOp: '2026-09-07', ingeschrevenBijKennisgeving: true, pipUiterlijk: '2026-11-16', derdeInformatie: [], pip: null,
};
const pip = { leerroute: 'onderwijs', dagtekeningInitieel: '2026-03-02', a2Onderdelen: [] } as const;

test.each<[string, Partial<OverdrachtFeiten>, object]>([
  ['case 16: with a PIP the new inscription counts, route and first dagtekening stay', { pip: { ...pip, a2Onderdelen: [] } }, { brpOp: '2026-11-02', verhuisdMetPip: true, leerroute: 'onderwijs', dagtekeningInitieel: '2026-03-02', ingeschrevenBijKennisgeving: false }],
  ['case 18: without one the old inscription goes on counting', {}, { brpOp: '2026-09-01', verhuisdMetPip: false, leerroute: null, dagtekeningInitieel: null, ingeschrevenBijKennisgeving: true }],
  ['never inscribed at the old gemeente: the new one is the first', { brpOp: null, ingeschrevenBijKennisgeving: null }, { brpOp: '2026-11-02', ingeschrevenBijKennisgeving: false }],
  ['no kennisgeving yet', { brpOp: null, kennisgevingOp: null, ingeschrevenBijKennisgeving: null }, { brpOp: '2026-11-02', ingeschrevenBijKennisgeving: null }],
  ['inscribed by word only', { brpOp: null }, { brpOp: null, ingeschrevenBijKennisgeving: true }],
  ['a third party still owes an answer', { derdeInformatie: [{ grond: 'diplomawaardering', derde: 'Nuffic', gevraagdOp: '2026-10-01', ontvangenOp: null }] }, { derdeGevraagdOp: '2026-10-01', derdeOntvangenOp: null }],
])('Besluit art. 5.3 lid 3; Wi2021 art. 11 lid 3, 15 lid 4: %s', (_t, meer, verwacht) => {
  expect(dossierNaVerhuizing({ ...basis, ...meer }, '2026-11-02')).toMatchObject({ verhuisdOp: '2026-11-02', gehuisvestOp: '2026-11-02', huisvestingsstap: null, ...verwacht });
});

const d = { pipVastgesteldOp: '2026-03-02', pipBekendgemaaktOp: '2026-03-03', verhuisdMetPip: false, leerroute: 'z', dagtekeningInitieel: '2026-03-02' } as const;
test.each([
  ['a PIP that works', d, true, true],
  ['decided, not sent', { ...d, pipBekendgemaaktOp: null }, false, false],
  ['none', { ...d, pipVastgesteldOp: null, pipBekendgemaaktOp: null, leerroute: null, dagtekeningInitieel: null }, false, true],
  ['only that of the college before us', { ...d, pipVastgesteldOp: null, pipBekendgemaaktOp: null, verhuisdMetPip: true }, true, true],
])('Awb art. 3:40, Wi2021 art. 15 lid 4: %s', (_t, v, bindt, mag) => {
  expect([pipVoorOverdracht(v) !== null, beoordeelPipBijAanbieding(v).toegestaan]).toEqual([bindt, mag]);
});

test.each([['2026-11-10', undefined], ['2026-11-11', 'InschrijvingInDeToekomst'], ['2021-12-31', 'VoorDeWet']])('Besluit art. 5.3 lid 3: inscribed on %s', (op, reden) => {
  const uit = beoordeelInschrijvingNaVerhuizing(op, '2026-11-10');
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});
