import { aowDatum, beoordeelGezin, beoordeelPlicht, type PersoonFeiten } from './plicht.ts';
import { beoordeelOnderbreking, gevolgVanEinde, type EindeGrond } from './plicht-einde.ts';
import { aanspraken, doelgroepVan, verblijfRegel } from './plicht-verblijf.ts';

const VANDAAG = '2026-11-24';
const p = (meer: Partial<PersoonFeiten>): PersoonFeiten => ({ geboortedatum: '1990-05-01', verblijf: 'asiel-bepaalde-tijd', ...meer });

test.each<[string, Partial<PersoonFeiten>, string, string]>([
  ['Wi2021 art. 3 lid 1: adult with an asylum permit', {}, 'plichtig', 'Inburgeringsplichtig'],
  ['Wi2021 art. 3 lid 1 (case 22): nareiziger spouse, own plicht', { verblijf: 'asiel-bepaalde-tijd' }, 'plichtig', 'Inburgeringsplichtig'],
  ['Wi2021 art. 13 lid 1 b (case 22): spouse with a regular permit', { verblijf: 'regulier-bij-statushouder' }, 'plichtig', 'Inburgeringsplichtig'],
  ['Wi2021 art. 3 lid 1 (case 23): nareiziger of 15', { geboortedatum: '2011-11-25' }, 'niet plichtig', 'JongerDan16'],
  ['Wi2021 art. 3 lid 1: 16 today, but kwalificatieplichtig', { geboortedatum: '2010-11-24' }, 'tijdelijk vrijgesteld', 'LeerOfKwalificatieplichtig'],
  ['Wi2021 art. 4 lid 1 c (case 19): the day before 18', { geboortedatum: '2008-11-25' }, 'tijdelijk vrijgesteld', 'LeerOfKwalificatieplichtig'],
  ['Wi2021 art. 3 lid 3 (case 19): 18 today', { geboortedatum: '2008-11-24' }, 'plichtig', 'Inburgeringsplichtig'],
  ['Regeling art. 2.2 (case 19): 18, in exempting education', { geboortedatum: '2008-11-24', volgtVrijstellendOnderwijs: true }, 'tijdelijk vrijgesteld', 'VolgtVrijstellendOnderwijs'],
  ['Regeling art. 2.1: exempting diploma', { vrijstellendDiploma: true }, 'niet plichtig', 'VrijstellendDiploma'],
  ['Wi2021 art. 4 lid 1 a (case 20): arrived at 9, now 18', { geboortedatum: '2008-11-01', brpVanaf: '2017-11-20' }, 'niet plichtig', 'AchtJaarLeerplichtig'],
  ['Wi2021 art. 4 lid 1 a (case 20): arrived at 13, now 18', { geboortedatum: '2008-11-01', brpVanaf: '2021-11-20' }, 'plichtig', 'Inburgeringsplichtig'],
  ['Wi2021 art. 4 lid 1 a: years after 18 do not count', { geboortedatum: '2000-01-01', brpVanaf: '2013-01-01' }, 'plichtig', 'Inburgeringsplichtig'],
  ['Wi2021 art. 3 lid 1 (case 21): AOW-age today', { geboortedatum: '1959-11-24' }, 'niet plichtig', 'AowLeeftijd'],
  ['Wi2021 art. 3 lid 1 (case 21): AOW-age tomorrow', { geboortedatum: '1959-11-25' }, 'plichtig', 'Inburgeringsplichtig'],
  ['Wi2021 art. 3 lid 2 (case 24): EU partner', { verblijf: 'eu-burger' }, 'niet plichtig', 'EuBurger'],
  ['Wi2021 art. 3 lid 1 (case 24): naturalised partner', { verblijf: 'nederlander' }, 'niet plichtig', 'Nederlander'],
  ['Wi2021 art. 54 (case 27): Wi2013 in the same household', { regime: 'Wi2013' }, 'niet plichtig', 'AnderRegime'],
  ['Besluit art. 2.2: temporary purpose', { verblijf: 'tijdelijk-doel' }, 'niet plichtig', 'TijdelijkDoel'],
  ['Displaced person from Ukraine', { verblijf: 'tijdelijke-bescherming' }, 'niet plichtig', 'TijdelijkeBescherming'],
])('%s', (_t, feiten, stand, grond) => {
  const uit = beoordeelPlicht(p(feiten), VANDAAG);
  expect(uit).toMatchObject({ stand, grond, eigenDossier: stand === 'plichtig', vastgesteldDoor: 'voorlopig', afwijking: false });
  expect(uit.bron).toMatch(/art\. \d|Richtlijn/);
});

test.each([
  ['2011-11-25', '2027-11-25'], ['2010-11-24', '2028-11-24'], ['1990-05-01', undefined],
])('Wi2021 art. 3 lid 3: born %s is looked at again on %s', (geboortedatum, dag) => {
  expect(beoordeelPlicht(p({ geboortedatum }), VANDAAG).herbeoordelenOp).toBe(dag);
});

test.each([
  ['1955-01-01', '2021-05-01'], ['1957-02-01', '2023-12-01'], ['1959-11-24', '2026-11-24'], ['1960-12-31', '2027-12-31'], ['1961-01-01', '2028-04-01'], ['1990-05-01', '2057-08-01'],
])('AOW art. 7a: born %s reaches AOW-age on %s', (geboren, dag) => expect(aowDatum(geboren)).toBe(dag));

test.each<[string, PersoonFeiten['duo'], string, boolean, boolean]>([
  ['DUO says plichtig', { plichtig: true, wordtBehandeldAls: 'AsielStatushouder' }, 'plichtig', true, false],
  ['DUO says no, we thought yes', { plichtig: false }, 'niet plichtig', false, true],
])('Wi2021 art. 33, 34: %s', (_t, duo, stand, eigenDossier, afwijking) => {
  expect(beoordeelPlicht(p({ duo }), VANDAAG)).toMatchObject({ stand, eigenDossier, afwijking, vastgesteldDoor: 'DUO' });
});

test('Wi2021 art. 33, 34: DUO leads over our age rule as well', () => {
  expect(beoordeelPlicht(p({ geboortedatum: '2009-01-01', duo: { plichtig: true } }), VANDAAG)).toMatchObject({ stand: 'plichtig', afwijking: true });
});

test('Wi2021 art. 3, art. 54: a family, each member on its own', () => {
  const uit = beoordeelGezin([
    { lid: 'vader', ...p({}) }, { lid: 'moeder', ...p({ verblijf: 'eu-burger' }) }, { lid: 'zoon', ...p({ geboortedatum: '2014-01-01' }) },
    { lid: 'oma', ...p({ geboortedatum: '1950-01-01' }) }, { lid: 'oom', ...p({ regime: 'Wi2013' }) },
  ], VANDAAG);
  expect(uit.map((u) => [u.lid, u.eigenDossier, u.grond, u.teltVoorTaakstelling])).toEqual([
    ['vader', true, 'Inburgeringsplichtig', true], ['moeder', false, 'EuBurger', false], ['zoon', false, 'JongerDan16', true],
    ['oma', false, 'AowLeeftijd', true], ['oom', false, 'AnderRegime', true],
  ]);
});

test.each([
  ['Wi2021 art. 13: no word from DUO', 'asiel-bepaalde-tijd', undefined, { doelgroep: 'asiel', leidend: 'verblijf', afwijking: false }],
  ['Wi2021 art. 13 lid 1 b: treated as asiel', 'regulier-bij-statushouder', undefined, { doelgroep: 'asiel', leidend: 'verblijf' }],
  ['Wi2021 art. 19: family', 'regulier-gezin', 'GezinsMigrant', { doelgroep: 'gezin', leidend: 'DUO', afwijking: false }],
  ['DUO leads over the permit code (SS124)', 'asiel-bepaalde-tijd', 'GezinsMigrant', { doelgroep: 'gezin', leidend: 'DUO', afwijking: true }],
] as const)('%s', (_t, verblijf, wordtBehandeldAls, uit) => {
  expect(doelgroepVan({ verblijf, wordtBehandeldAls }, VANDAAG)).toMatchObject(uit);
});

test('Wi2021 art. 3 lid 2: an EU citizen has no doelgroep; an unknown day has no rule', () => {
  expect(doelgroepVan({ verblijf: 'eu-burger' }, VANDAAG)).toBeUndefined();
  expect(() => verblijfRegel('eu-burger', '2021-12-31')).toThrow(RangeError);
  expect(() => beoordeelPlicht(p({}), '2021-12-31')).toThrow(RangeError);
});

test.each([
  ['asiel', 'asiel-bepaalde-tijd', true, true], ['asiel', 'regulier-bij-statushouder', true, false], ['gezin', 'regulier-gezin', false, false],
] as const)('Wi2021 art. 13, 16 and Pw art. 56a (case 22): %s with %s', (doelgroep, verblijf, cursusaanbod, ontzorgen56a) => {
  expect(aanspraken(doelgroep, verblijf, VANDAAG)).toMatchObject({ cursusaanbod, ontzorgen56a, maatschappelijkeBegeleiding: cursusaanbod });
});

test.each([
  ['8 months (case 25)', { van: '2025-01-01', tot: '2025-09-01' }, { gevolg: 'loopt door met verlenging', verlengingDagen: 243 }],
  ['exactly one year', { van: '2025-01-01', tot: '2026-01-01' }, { gevolg: 'loopt door met verlenging', verlengingDagen: 365 }],
  ['one year and a day', { van: '2025-01-01', tot: '2026-01-02' }, { gevolg: 'geëindigd' }],
  ['14 months (case 25)', { van: '2025-01-01', tot: '2026-03-01' }, { gevolg: 'geëindigd' }],
  ['renewal pending (case 26)', { van: '2024-01-01', tot: '2026-03-01', verlengingVerblijfAangevraagd: true }, { gevolg: 'loopt door', verlengingDagen: 0 }],
])('Besluit art. 2.1, 4.2: %s', (_t, v, uit) => expect(beoordeelOnderbreking(v)).toMatchObject(uit));

test('Besluit art. 2.1: a gap that ends before it begins is refused', () => expect(() => beoordeelOnderbreking({ van: '2025-01-02', tot: '2025-01-01' })).toThrow(RangeError));

test.each<[string, EindeGrond, boolean, string | undefined]>([
  ['Wi2021 art. 3 lid 1 (case 21): AOW-age, five years', 'aow-leeftijd', false, '2031-11-24'],
  ['Besluit art. 9.9 lid 1 (case 68): fulfilled, five years from the end of the plicht', 'voldaan', false, '2031-11-24'],
  ['Wi2021 art. 54 (case 28): wrongly under Wi2021', 'onterecht-wi2021', true, undefined],
  ['Besluit art. 9.9 lid 1 b (case 29): death', 'overlijden', true, undefined],
  ['AVG art. 17 (case 69): koppeling withdrawn', 'koppeling-ingetrokken', true, undefined],
  ['Wi2021 art. 35 lid 4: handed over, lives on elsewhere', 'overgedragen', false, undefined],
])('%s', (_t, grond, wissen, einde) => {
  const uit = gevolgVanEinde(grond, VANDAAG);
  expect([uit.wissen, uit.notitieZonderInhoud, uit.bewaarTot?.einde]).toEqual([wissen, wissen, einde]);
});
