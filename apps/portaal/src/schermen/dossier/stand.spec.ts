import type { DossierUit } from './query.ts';
import { bladVan, dringendst, stappenVan } from './stand.ts';

type Code = DossierUit['volgendeStap']['code'];
type Klok = DossierUit['klokken']['wettelijk'];
const klok = (stand: Klok['stand'], dagen?: number) => ({ stand, dagen }) as Klok;
const STIL = klok('nog niet gestart');
const FEITEN = { gekoppeldOp: '2026-07-01', verhuisdMetPip: false } as DossierUit['feiten'];

const dossier = (v: { code: Code; feiten?: Partial<DossierUit['feiten']>; wettelijk?: Klok; streefnorm?: Klok; woning?: Klok; verhuizing?: Klok; zonderHuis?: boolean }) => ({
  volgendeStap: { code: v.code, tekst: '' }, feiten: { ...FEITEN, ...v.feiten }, klokken: { wettelijk: v.wettelijk ?? STIL, streefnorm: v.streefnorm ?? STIL },
  huisvesting: v.zonderHuis ? null : { klokken: { woning: v.woning ?? STIL, verhuizing: v.verhuizing ?? STIL } },
}) as unknown as DossierUit;

test.each<[Code, boolean, string]>([
  ['woning-zoeken', false, '/huisvesting'], ['inschrijving-vastleggen', false, '/huisvesting'], ['inschrijving-vastleggen', true, '/gegevens'], ['kennisgeving-vastleggen', false, '/gegevens'],
  ['brede-intake-afnemen', false, '/intake'], ['informatie-afwachten', false, '/gegevens'], ['pip-bekendmaken', false, '/pips'], ['geen', false, ''],
])('%s (not housed by the gemeente: %s) is done at %j', (code, zonderHuis, blad) => {
  expect(bladVan(dossier({ code, zonderHuis }))).toBe(blad);
});

test.each<[string, Parameters<typeof dossier>[0], string[]]>([
  ['a home is sought', { code: 'woning-zoeken' }, ['koppeling gedaan', 'huisvesting nu', 'inschrijving komt', 'kennisgeving komt', 'intake komt', 'pip komt', 'bekend komt']],
  ['the intake goes before a kennisgeving that is not there yet', { code: 'brede-intake-afnemen', feiten: { gehuisvestOp: '2026-08-01', brpOp: '2026-08-03' } },
    ['koppeling gedaan', 'huisvesting gedaan', 'inschrijving gedaan', 'kennisgeving komt', 'intake nu', 'pip komt', 'bekend komt']],
  ['not housed by the gemeente: no step for a home; inscribed without a day', { code: 'brede-intake-afnemen', zonderHuis: true, feiten: { kennisgevingOp: '2026-08-01', ingeschrevenBijKennisgeving: true } },
    ['koppeling gedaan', 'inschrijving gedaan', 'kennisgeving gedaan', 'intake nu', 'pip komt', 'bekend komt']],
  ['not inscribed at the kennisgeving', { code: 'inschrijving-vastleggen', zonderHuis: true, feiten: { kennisgevingOp: '2026-08-01', ingeschrevenBijKennisgeving: false } },
    ['koppeling gedaan', 'inschrijving nu', 'kennisgeving gedaan', 'intake komt', 'pip komt', 'bekend komt']],
  ['closed: nobody is at work anywhere', { code: 'geen', feiten: { geslotenOp: '2026-09-01' } }, ['koppeling gedaan', 'huisvesting komt', 'inschrijving komt', 'kennisgeving komt', 'intake komt', 'pip komt', 'bekend komt']],
])('%s', (_, v, stappen) => {
  expect(stappenVan(dossier(v)).map((s) => `${s.code} ${s.stand}`)).toEqual(stappen);
});

test.each<[string, Parameters<typeof dossier>[0], [string, string] | undefined]>([
  ['a term of the law that passed is an error', { code: 'pip-opstellen', wettelijk: klok('te laat', -3), streefnorm: klok('te laat', -30) }, ['wettelijk', 'fout']],
  ['a streefnorm that passed is no error', { code: 'pip-opstellen', wettelijk: klok('op schema', 40), streefnorm: klok('te laat', -3) }, ['streefnorm', 'let-op']],
  ['the law goes first when both press', { code: 'pip-opstellen', wettelijk: klok('binnen 4 weken', 20), streefnorm: klok('te laat', -3) }, ['wettelijk', 'let-op']],
  ['nothing presses', { code: 'brede-intake-afnemen', wettelijk: klok('op schema', 50), streefnorm: klok('op schema', 35) }, ['wettelijk', 'info']],
  ['while the law waits for a third party the streefnorm speaks', { code: 'brede-intake-afnemen', wettelijk: klok('wacht op derde'), streefnorm: klok('te laat', -9) }, ['streefnorm', 'let-op']],
  ['a home: its own streefnorm, not that of the PIP', { code: 'huur-vastleggen', woning: klok('binnen 7 dagen', 5), streefnorm: klok('te laat', -9) }, ['woning', 'let-op']],
  ['the move, not the home that was late', { code: 'verhuizing-vastleggen', woning: klok('te laat gehaald', -5), verhuizing: klok('op schema', 12) }, ['verhuizing', 'info']],
  ['what is done presses no more', { code: 'pip-bekendmaken', wettelijk: klok('gehaald', 3), streefnorm: klok('te laat gehaald', -3) }, undefined],
])('%s', (_, v, uit) => {
  const d = dringendst(dossier(v));
  expect(d && [d.naam, d.soort]).toEqual(uit);
});
