import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DerdeInformatieInvoer, KennisgevingInvoer } from './klokken.invoer.ts';
import { beoordeelDerdeInformatie, beoordeelKennisgeving, beoordeelWachtgrond, pipKlokken, uiterlijkVan, WACHTGRONDEN, type KlokFeiten, type Wachtgrond } from './klokken.ts';

const ZEVENAAR = '0299', DUIVEN = '0226', AZC = '0202';
const thuis = (op: string) => ({ vergunninghouder: true, huisvestingsgemeente: ZEVENAAR, inschrijvingen: [{ gemeentecode: ZEVENAAR, op }] });
const wettelijk = (f: KlokFeiten, vandaag = '2026-11-24') => pipKlokken(f, vandaag).wettelijk;

test.each([
  ['case 1: over Goede Vrijdag and Easter', '2026-01-23', '2026-04-03', '2026-04-07', ['Goede Vrijdag', 'zaterdag', 'zondag', /Paas/]],
  ['case 2: Koningsdag', '2026-02-16', '2026-04-27', '2026-04-28', ['Koningsdag']],
  ['case 3: 5 mei, Hemelvaart and the equated Friday', '2027-02-24', '2027-05-05', '2027-05-10', [/5 mei|Bevrijdingsdag/, /Hemelvaart/, /./, 'zaterdag', 'zondag']],
  ['case 4: the day after Hemelvaart, named in the KB', '2026-03-06', '2026-05-15', '2026-05-18', [/./, 'zaterdag', 'zondag']],
  ['case 5: 5 mei in a year without lustrum', '2026-02-24', '2026-05-05', '2026-05-06', [/5 mei|Bevrijdingsdag/]],
  ['case 6: 31 December extends nothing', '2026-10-22', '2026-12-31', '2026-12-31', []],
  ['Goede Vrijdag 2027', '2027-01-15', '2027-03-26', '2027-03-30', [/./, /./, /./, /./]],
  ['an ordinary Monday', '2026-11-23', '2027-02-01', '2027-02-01', []],
])('Besluit art. 5.3 lid 1, Atw art. 1, 3, 5: %s', (_t, kennisgevingOp, ruw, einde, redenen) => {
  const klok = wettelijk({ ...thuis('2026-01-01'), kennisgevingOp }, kennisgevingOp);
  expect(klok).toMatchObject({ termijn: { dag0: kennisgevingOp, ruwEinde: ruw, einde, soort: 'wettelijk' } });
  expect('termijn' in klok ? klok.termijn?.verschuivingen.map((v) => v.reden) : []).toEqual(redenen.map((r) => (typeof r === 'string' ? r : expect.stringMatching(r))));
});

test.each<[string, KlokFeiten, string[]]>([
  ['nothing known', { vergunninghouder: true }, ['kennisgeving van DUO', 'inschrijving in de BRP van de gemeente van huisvesting']],
  ['case 11: kennisgeving, still in the azc', { vergunninghouder: true, kennisgevingOp: '2025-01-06', huisvestingsgemeente: ZEVENAAR }, ['inschrijving in de BRP van de gemeente van huisvesting']],
  ['case 11: inscribed in the gemeente of the azc', { vergunninghouder: true, kennisgevingOp: '2025-01-06', huisvestingsgemeente: ZEVENAAR, inschrijvingen: [{ gemeentecode: AZC, op: '2024-12-01' }] }, ['inschrijving in de BRP van de gemeente van huisvesting']],
  ['case 12: inscribed, no kennisgeving', thuis('2026-01-05'), ['kennisgeving van DUO']],
  ['gezinsmigrant without kennisgeving', { vergunninghouder: false }, ['kennisgeving van DUO']],
  ['case 16: moved with a PIP, not inscribed yet', { ...thuis('2025-01-05'), kennisgevingOp: '2025-01-06', verhuisd: { naar: DUIVEN, pipBestond: true } }, ['inschrijving in de BRP van de nieuwe gemeente']],
])('Besluit art. 5.3: not started is not late: %s', (_t, feiten, wachtOp) => {
  expect(wettelijk(feiten, '2027-11-24')).toMatchObject({ stand: 'nog niet gestart', wachtOp, soort: 'wettelijk' });
});

test.each<[string, KlokFeiten, string, RegExp]>([
  ['case 11: housed seven months after the kennisgeving', { ...thuis('2026-08-03'), kennisgevingOp: '2026-01-05' }, '2026-10-12', /lid 1, tweede zin/],
  ['case 11: azc first, then home', { ...thuis('2026-08-03'), kennisgevingOp: '2026-01-05', inschrijvingen: [{ gemeentecode: AZC, op: '2025-12-01' }, { gemeentecode: ZEVENAAR, op: '2026-08-03' }] }, '2026-10-12', /tweede zin/],
  ['case 12: inscribed before the kennisgeving', { ...thuis('2026-08-03'), kennisgevingOp: '2026-09-07' }, '2026-11-16', /eerste zin$/],
  ['case 12: inscribed on the very day', { ...thuis('2026-09-07'), kennisgevingOp: '2026-09-07' }, '2026-11-16', /eerste zin$/],
  ['inscribed one day later', { ...thuis('2026-09-08'), kennisgevingOp: '2026-09-07' }, '2026-11-17', /tweede zin/],
  ['case 13: gezinsmigrant, not inscribed', { vergunninghouder: false, kennisgevingOp: '2026-09-07' }, '2026-11-16', /onzeker/],
  ['case 16: moved with a PIP', { ...thuis('2025-01-05'), kennisgevingOp: '2025-01-06', verhuisd: { naar: DUIVEN, pipBestond: true }, inschrijvingen: [{ gemeentecode: ZEVENAAR, op: '2025-01-05' }, { gemeentecode: DUIVEN, op: '2026-09-14' }] }, '2026-11-23', /lid 3/],
  ['case 18: moved before any PIP', { ...thuis('2026-09-01'), kennisgevingOp: '2026-09-07', verhuisd: { naar: DUIVEN, pipBestond: false }, inschrijvingen: [{ gemeentecode: ZEVENAAR, op: '2026-09-01' }, { gemeentecode: DUIVEN, op: '2026-10-20' }] }, '2026-11-16', /afgeleid/],
  ['the text of 2022: from the inscription, for everyone', { ...thuis('2022-03-07'), kennisgevingOp: '2022-05-02' }, '2022-05-16', /2022/],
])('Besluit art. 5.3: %s', (_t, feiten, einde, grond) => {
  const klok = wettelijk(feiten);
  expect(klok).toMatchObject({ stand: expect.stringMatching(/te laat/), termijn: { einde }, grond: expect.stringMatching(grond) });
  expect(uiterlijkVan(klok)).toBe(einde);
});

const basis: KlokFeiten = { ...thuis('2026-09-01'), kennisgevingOp: '2026-09-07' };
const derde = (grond: Wachtgrond, gevraagdOp: string, ontvangenOp?: string) => ({ derdeInformatie: [{ grond, gevraagdOp, ontvangenOp }] });

test.each<[string, KlokFeiten, string, Record<string, unknown>]>([
  ['waiting, ordinary term still runs', { ...basis, ...derde('diplomawaardering', '2026-10-01') }, '2026-11-16', { stand: 'binnen 7 dagen', termijn: expect.objectContaining({ einde: '2026-11-16' }) }],
  ['case 14: waiting for a diploma valuation, term passed', { ...basis, ...derde('diplomawaardering', '2026-10-01') }, '2026-11-17', { stand: 'wacht op derde', wachtOp: ['diplomawaardering'] }],
  ['case 14: two weeks after receipt, over Christmas', { ...basis, ...derde('diplomawaardering', '2026-10-01', '2026-12-11') }, '2026-12-12', { stand: 'binnen 4 weken', termijn: expect.objectContaining({ dag0: '2026-12-11', einde: '2026-12-28' }) }],
  ['case 15: received in week 6, nothing changes', { ...basis, ...derde('diplomawaardering', '2026-10-01', '2026-10-19') }, '2026-11-17', { stand: 'te laat', dagen: -1, termijn: expect.objectContaining({ einde: '2026-11-16' }) }],
  ['received on the last day, nothing changes', { ...basis, ...derde('diplomawaardering', '2026-10-01', '2026-11-16') }, '2026-11-17', { stand: 'te laat' }],
  ['received a day after', { ...basis, ...derde('diplomawaardering', '2026-10-01', '2026-11-17') }, '2026-11-18', { termijn: expect.objectContaining({ einde: '2026-12-01' }) }],
  ['case 14: waiting for the client is no ground', { ...basis, ...derde('inburgeraar', '2026-10-01') }, '2026-11-17', { stand: 'te laat' }],
  ['case 14: waiting for an interpreter is no ground', { ...basis, ...derde('tolk', '2026-10-01') }, '2026-11-17', { stand: 'te laat' }],
  ['asked after the term had passed', { ...basis, ...derde('diplomawaardering', '2026-11-17') }, '2026-11-18', { stand: 'te laat' }],
  ['two questions: the last answer counts', { ...basis, derdeInformatie: [{ grond: 'diplomawaardering', gevraagdOp: '2026-10-01', ontvangenOp: '2026-11-18' }, { grond: 'andere-derde', gevraagdOp: '2026-10-01', ontvangenOp: '2026-11-20' }] }, '2026-11-24', { termijn: expect.objectContaining({ dag0: '2026-11-20', einde: '2026-12-04' }) }],
  ['two questions: one still out', { ...basis, derdeInformatie: [{ grond: 'diplomawaardering', gevraagdOp: '2026-10-01', ontvangenOp: '2026-11-18' }, { grond: 'andere-derde', gevraagdOp: '2026-10-01' }] }, '2026-11-24', { stand: 'wacht op derde', wachtOp: ['andere-derde'] }],
  ['made while waiting', { ...basis, ...derde('diplomawaardering', '2026-10-01'), pipVastgesteldOp: '2026-11-20' }, '2026-11-24', { stand: 'gehaald' }],
  ['not in the text of 2022', { ...thuis('2022-03-07'), kennisgevingOp: '2022-05-02', ...derde('diplomawaardering', '2022-04-01') }, '2022-05-17', { stand: 'te laat' }],
])('Besluit art. 5.3 lid 2: %s', (_t, feiten, vandaag, uit) => expect(wettelijk(feiten, vandaag)).toMatchObject(uit));

test.each(WACHTGRONDEN)('Besluit art. 5.3 lid 2 (case 14): $code', ({ code, toegestaan }) => {
  const uit = beoordeelWachtgrond(code);
  expect(uit.toegestaan).toBe(toegestaan);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(toegestaan ? undefined : 'GeenInformatieVanDerde');
});

test.each<[string, KlokFeiten, string, Record<string, unknown>]>([
  ['six weeks after huisvesting, no Atw', { ...basis, gehuisvestOp: '2026-02-20' }, '2026-03-30', { stand: 'binnen 7 dagen', termijn: expect.objectContaining({ einde: '2026-04-03', soort: 'streefnorm', verschuivingen: [] }) }],
  ['not housed yet', basis, '2026-11-24', { stand: 'nog niet gestart', wachtOp: ['huisvesting in de gemeente'], soort: 'streefnorm' }],
  ['gezinsmigrant: from the inscription', { ...thuis('2026-10-05'), vergunninghouder: false }, '2026-11-24', { stand: 'te laat', termijn: expect.objectContaining({ einde: '2026-11-16' }) }],
  ['gezinsmigrant, not inscribed', { vergunninghouder: false }, '2026-11-24', { stand: 'nog niet gestart', wachtOp: ['inschrijving in de BRP van de gemeente'] }],
])('Startnotitie §3: %s', (_t, feiten, vandaag, uit) => expect(pipKlokken(feiten, vandaag).streefnorm).toMatchObject(uit));

test('both clocks side by side: streefnorm missed, law kept', () => {
  const uit = pipKlokken({ ...basis, gehuisvestOp: '2026-09-01', pipVastgesteldOp: '2026-11-02' }, '2026-11-24');
  expect(uit).toMatchObject({ streefnorm: { stand: 'te laat gehaald', dagen: -20 }, wettelijk: { stand: 'gehaald', dagen: 14 } });
  expect(pipKlokken({ vergunninghouder: true, pipVastgesteldOp: '2026-11-02' }, '2026-11-24').wettelijk).toMatchObject({ stand: 'gehaald', grond: 'vóór het begin van de termijn' });
});

test.each([
  ['asked, waiting', { grond: 'diplomawaardering', gevraagdOp: '2026-11-24' }, undefined],
  ['answered the same day', { grond: 'diplomawaardering', gevraagdOp: '2026-11-24', ontvangenOp: '2026-11-24' }, undefined],
  ['answered before it was asked', { grond: 'diplomawaardering', gevraagdOp: '2026-11-20', ontvangenOp: '2026-11-19' }, 'OntvangstVoorVraag'],
  ['to be asked', { grond: 'diplomawaardering', gevraagdOp: '2026-11-25' }, 'VraagInDeToekomst'],
  ['to be answered', { grond: 'diplomawaardering', gevraagdOp: '2026-11-20', ontvangenOp: '2026-11-25' }, 'OntvangstInDeToekomst'],
  ['the interpreter (case 14)', { grond: 'tolk', gevraagdOp: '2026-11-20' }, 'GeenInformatieVanDerde'],
] as const)('Besluit art. 5.3 lid 2: recording %s', (_t, d, reden) => {
  const uit = beoordeelDerdeInformatie(d, '2026-11-24');
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each([['2026-11-24', undefined], ['2022-01-01', undefined], ['2026-11-25', 'KennisgevingInDeToekomst'], ['2021-12-31', 'KennisgevingVoorDeWet']])('Besluit art. 5.3 lid 1: a kennisgeving of %s', (op, reden) => {
  const uit = beoordeelKennisgeving(op, '2026-11-24');
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each<[string, new () => object, object, string[]]>([
  ['kennisgeving', KennisgevingInvoer, { kennisgevingOp: '2026-11-24', inburgeringsplichtig: true, wordtBehandeldAls: 'AsielStatushouder' }, []],
  ['kennisgeving with a doelgroep DUO does not know', KennisgevingInvoer, { kennisgevingOp: '2026-11-24', inburgeringsplichtig: 'ja', wordtBehandeldAls: 'asiel' }, ['inburgeringsplichtig', 'wordtBehandeldAls']],
  ['question without motivation', DerdeInformatieInvoer, { grond: 'diplomawaardering', derde: 'Nuffic', gevraagdOp: '2026-11-24', motivering: '' }, ['motivering']],
])('input: %s', (_t, klas, v, velden) => {
  expect(validateSync(plainToInstance(klas, v), { whitelist: true, forbidNonWhitelisted: true }).map((f) => f.property)).toEqual(velden);
});
