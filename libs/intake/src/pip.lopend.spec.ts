import { magLopendOvernemen, type LopendPipInvoer } from './pip.lopend.ts';

const invoer = (anders: Partial<LopendPipInvoer> = {}): LopendPipInvoer => ({
  inhoud: { leerroute: 'b1', cursusuren: 600, pvtUren: 12, mapUren: 60, voortgangsgesprekken: 12, doelen: [] }, intakeAfgerondOp: '2024-02-20', dagtekening: '2024-02-28', bekendgemaaktOp: '2024-03-01',
  wijze: 'post', ondertekenaar: 'T. de Wit, teamleider', mandaat: 'Mandaatregister 2024, nr. 3', bewaarplaats: 'Zaaksysteem, zaak 2024-114', ...anders,
});
const feiten = { inburgeringsplichtig: true, doelgroep: 'asiel' as const, kennisgevingOp: '2024-01-10', vandaag: '2026-11-24' };

test('a PIP of 2024 is registered as it is', () => {
  expect(magLopendOvernemen(invoer(), feiten)).toEqual({ toegestaan: true });
});

test.each<[string, Partial<LopendPipInvoer>, Partial<typeof feiten> & { kennisgevingOp?: string | null }, string]>([
  ['Wi2021 art. 3: not plichtig', {}, { inburgeringsplichtig: false }, 'NietInburgeringsplichtig'],
  ['Besluit art. 5.3 lid 1: no kennisgeving', {}, { kennisgevingOp: null as never }, 'KennisgevingOntbreekt'],
  ['a kennisgeving after the PIP', {}, { kennisgevingOp: '2024-02-29' }, 'DagNaPip'],
  ['Wi2021 art. 15 lid 1: an intake after the PIP', { intakeAfgerondOp: '2024-02-29' }, {}, 'DagNaPip'],
  ['today: that is a PIP to decide, not to take over', { dagtekening: '2026-11-24', bekendgemaaktOp: '2026-11-24' }, {}, 'DagtekeningNietVoorbij'],
  ['Awb art. 3:41: posted before it was dated', { bekendgemaaktOp: '2024-02-27' }, {}, 'BekendmakingVoorDagtekening'],
  ['Awb art. 3:41: posted tomorrow', { bekendgemaaktOp: '2026-11-25' }, {}, 'BekendmakingInToekomst'],
  ['Wi2021 art. 15 lid 2: asiel without intensity', { inhoud: { leerroute: 'b1', pvtUren: 12, mapUren: 60, voortgangsgesprekken: 12, doelen: [] } }, {}, 'InhoudOnvolledig'],
  ['Besluit art. 5.3 lid 4: no number of talks', { inhoud: { leerroute: 'b1', cursusuren: 600, pvtUren: 12, mapUren: 60, doelen: [] } }, {}, 'InhoudOnvolledig'],
  ['Wi2021 art. 15 lid 1 onder c: B1 without MAP', { inhoud: { leerroute: 'b1', cursusuren: 600, pvtUren: 12, voortgangsgesprekken: 12, doelen: [] } }, {}, 'InhoudOnvolledig'],
])('%s', (_titel, anders, f, reden) => {
  expect(magLopendOvernemen(invoer(anders), { ...feiten, ...f })).toMatchObject({ toegestaan: false, reden });
});

test.each<[string, Partial<LopendPipInvoer>, 'asiel' | 'gezin']>([
  ['Wi2021 art. 15 lid 2: a gezinsmigrant has no intensity', { inhoud: { leerroute: 'b1', pvtUren: 12, mapUren: 60, voortgangsgesprekken: 6, doelen: [] } }, 'gezin'],
  ['Wi2021 art. 8 lid 3: no MAP on the onderwijsroute', { inhoud: { leerroute: 'onderwijs', cursusuren: 1500, pvtUren: 12, voortgangsgesprekken: 12, doelen: [] } }, 'asiel'],
])('%s', (_titel, anders, doelgroep) => {
  expect(magLopendOvernemen(invoer(anders), { ...feiten, doelgroep })).toEqual({ toegestaan: true });
});

test('a PIP of before the law does not exist', () => {
  expect(magLopendOvernemen(invoer({ intakeAfgerondOp: '2021-11-01', dagtekening: '2021-12-31', bekendgemaaktOp: '2022-01-03' }), { ...feiten, kennisgevingOp: '2021-10-01' })).toMatchObject({ reden: 'VoorDeWet' });
});
