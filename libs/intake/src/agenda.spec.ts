import { agendaPeriode, beoordeelAgendaPeriode, initialen, plaatsVoorBuiten, standVanOproep, standVanTermijn, standVanToets } from './agenda.ts';

const VANDAAG = '2026-11-24';

test.each([
  [{}, '2026-11-24', '2026-11-30'],
  [{ van: '2027-01-04' }, '2027-01-04', '2027-01-10'],
  [{ tot: '2026-12-31' }, '2026-11-24', '2026-12-31'],
  [{ tot: '2026-11-01' }, '2026-11-01', '2026-11-01'],
  [{ van: '2026-11-01', tot: '2026-11-02' }, '2026-11-01', '2026-11-02'],
])('the days of %j', (vraag, van, tot) => expect(agendaPeriode(vraag, VANDAAG)).toEqual({ van, tot }));

test.each([
  ['one day', '2026-11-24', '2026-11-24', undefined],
  ['62 days', '2026-11-01', '2027-01-01', undefined],
  ['63 days', '2026-11-01', '2027-01-02', 'PeriodeTeLang'],
  ['backwards', '2026-11-24', '2026-11-23', 'EindeVoorBegin'],
])('%s at once', (_t, van, tot, reden) => {
  const uit = beoordeelAgendaPeriode({ van, tot });
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each([
  ['to come', '2026-11-25', null, null, 'gepland'],
  ['today', '2026-11-24', null, null, 'gepland'],
  ['yesterday, nobody wrote it down', '2026-11-23', null, null, 'uitkomst-open'],
  ['came', '2026-11-20', 'verschenen', null, 'geweest'],
  ['came and did not cooperate: no word of it here', '2026-11-20', 'onvoldoende-medewerking', null, 'geweest'],
  ['refused the toets: no word of it here', '2026-11-20', 'weigert-leerbaarheidstoets', null, 'geweest'],
  ['did not come', '2026-11-20', 'niet-verschenen', null, 'niet-verschenen'],
  ['had a good reason', '2026-11-20', 'verschoonbaar', null, 'afgezegd'],
  ['the dossier was closed before', '2026-12-01', null, '2026-11-22', 'afgezegd'],
  ['the dossier was closed after', '2026-11-20', null, '2026-11-22', 'uitkomst-open'],
] as const)('a call-up: %s', (_t, op, uitkomst, geslotenOp, stand) => expect(standVanOproep({ op, uitkomst, geslotenOp }, VANDAAG)).toBe(stand));

test.each([
  ['gepland', '2026-11-25', null, 'gepland'], ['gepland', '2026-11-20', null, 'uitkomst-open'], ['gepland', '2026-11-25', '2026-11-24', 'afgezegd'],
  ['open', '2026-11-25', null, 'afgezegd'], ['ontheven', '2026-11-25', null, 'afgezegd'], ['afgenomen', '2026-11-20', null, 'geweest'], ['uitslag', '2026-11-20', null, 'geweest'],
] as const)('a toets that is %s on %s, closed %s: %s', (stap, op, geslotenOp, stand) => expect(standVanToets({ op, stap, geslotenOp }, VANDAAG)).toBe(stand));

test.each([['2026-11-24', false, 'loopt'], ['2026-11-24', true, 'loopt'], ['2026-11-23', false, 'verlopen'], ['2026-11-23', true, 'wacht-op-derde']] as const)(
  'Besluit art. 5.3: last day %s, waiting %s: %s', (op, wacht, stand) => expect(standVanTermijn({ op, wacht }, VANDAAG)).toBe(stand));

test.each([
  ['Amina el Idrissi', 'A.E.I.'], ['Çiğdem Öztürk-Şahin', 'Ç.Ö.Ş.'], ['José van der Berg Jansen', 'J.V.D.B.'], ["'t Hart", 'T.H.'], ['ßeta', 'SS.'], ['  ', ''], ['محمد', 'م.'], ['𐐷o', '𐐏.'],
])('%s is %s', (naam, uit) => expect(initialen(naam)).toBe(uit));

const WIE = { naam: 'Amina el Idrissi', straat: 'Dorpsstraat' };
test.each([
  ['Stadhuis Zevenaar, kamer 3', true], ['Bij mevrouw Idrissi thuis', false], ['DORPSSTRAAT 4', false], ['Turfstraat 9, 6901 AB', false], ['bsn 123456782', false],
  ['el, zaal 2', true], ['kamer 2026', true],
])('the place "%s" may leave the house: %s', (plaats, mag) => expect(plaatsVoorBuiten(plaats, WIE)).toBe(mag ? plaats : undefined));
