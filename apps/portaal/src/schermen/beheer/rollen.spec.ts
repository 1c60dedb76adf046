import { HANDELINGEN } from '@wegwijs/tenant/handelingen';
import { ROLNAMEN } from '../../tekst/rollen.ts';
import { handelingWoord, TAAK_WOORD } from '../../tekst/taken.ts';
import { actieWoord, alsCsv, filterRollen, rollenCsv, rollenVan, rolregels } from './rollen.ts';
import { auditVan, leesZoek } from './zoek.ts';

test('every act, task and role of the apps has words', () => {
  expect(HANDELINGEN.filter((h) => !/^[A-Z].*: [a-z ]+$/.test(handelingWoord(h.operationId))).map((h) => h.operationId)).toEqual([]);
  expect(HANDELINGEN.filter((h) => !(h.taak in TAAK_WOORD)).map((h) => h.taak)).toEqual([]);
  expect(HANDELINGEN.flatMap((h) => h.rollen).filter((r) => !(r in ROLNAMEN))).toEqual([]);
});

test.each([['pipStelVast', 'PIP: stel vast'], ['pipVanDossierMaak', 'PIP van een dossier: maak'], ['bredeIntakeBewaarGezondheid', 'Brede intake: bewaar gezondheid'], ['ietsNieuws', 'iets nieuws']])('%s is "%s"', (id, woord) => {
  expect(handelingWoord(id)).toBe(woord);
});

test.each([['PipController.stelVast', 'PIP: stel vast'], ['SchaalniveauService.telLopendeDossiers', 'SchaalniveauService.telLopendeDossiers'], ['', '']])('the log names %j as %j', (actie, woord) => expect(actieWoord(actie)).toBe(woord));

test('nothing of the table is lost: each act once, with all its tasks and roles', () => {
  const regels = rolregels();
  expect(regels.flatMap((r) => r.taken.map((taak) => `${r.context} ${r.operationId} ${taak}`)).sort()).toEqual(HANDELINGEN.map((h) => `${h.context} ${h.operationId} ${h.taak}`).sort());
  expect(rollenVan(regels).sort()).toEqual([...new Set(HANDELINGEN.flatMap((h) => h.rollen))].sort());
  expect(filterRollen(regels, { context: 'ontzorgen' }).map((r) => r.operationId)).toEqual(expect.arrayContaining(['ontzorgsignaalLijst', 'maatregelVerlaag', 'maatregelBeantwoord']));
  expect(filterRollen(regels, { rol: 'aanbieder' }).every((r) => r.rollen.includes('aanbieder'))).toBe(true);
});

test.each<[string, string]>([['=1+1', "'=1+1"], ['+31', "'+31"], ['-2', "'-2"], ['@SUM', "'@SUM"], ['\tx', "'\tx"], ['a;b', '"a;b"'], ['zeg "ja"', '"zeg ""ja"""'], ['=a;b', '"\'=a;b"'], ['gewoon', 'gewoon']])('the cell %j is written as %j', (cel, uit) => {
  expect(alsCsv([[cel]])).toBe(`\uFEFF${uit}\r\n`);
});

test('the export has a head and the rows that are seen', () => {
  const regels = filterRollen(rolregels(), { context: 'ontzorgen' });
  expect(rollenCsv(regels, rollenVan(regels)).slice(1).split('\r\n')).toEqual(expect.arrayContaining(['Onderdeel;Handeling;Bij taak;Medewerker ontzorgen;Teamleider ontzorgen;Methode;Adres', 'Ontzorgen;Ontzorgsignaal: lijst;Financieel ontzorgen;ja;ja;GET;/v1/ontzorgsignalen', 'Ontzorgen;Maatregel: verlaag;Financieel ontzorgen;ja;ja;POST;/v1/maatregelen/{id}/verlaging', '']));
});

test.each<[object, object]>([
  [{}, {}], [{ tab: 'gebruikers' }, {}], [{ tab: 'audit', persoon: 12, van: '2026-11-01', tot: '2026-02-30', soort: 'inzage', context: 'maan' }, { tab: 'audit', persoon: '12', van: '2026-11-01', soort: 'inzage' }],
  [{ betrokkene: 'x', actie: '<b>', rol: '=1' }, {}], [{ betrokkene: '0e16b562-1679-4e8e-b496-ea8e86038d6a', actie: 'PipController.toon', rol: 'teamleider', tab: 'rollen' }, { betrokkene: '0e16b562-1679-4e8e-b496-ea8e86038d6a', actie: 'PipController.toon', rol: 'teamleider', tab: 'rollen' }],
])('an address %j is read as %j', (adres, zoek) => expect(leesZoek(adres as Record<string, unknown>)).toEqual(zoek));

test('the tab and the role are no question to the log', () => expect(auditVan({ tab: 'audit', rol: 'teamleider', soort: 'inzage' })).toEqual({ soort: 'inzage' }));
