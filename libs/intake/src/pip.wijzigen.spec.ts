import type { PipWijziging } from './pip.invoer.ts';
import { magVaststellen } from './pip.staten.ts';
import { inburgeringstermijn } from './pip.termijnen.ts';
import { eersteVersie, magWijzigen, toetsVorige, versieNaVerhuizing, wijzig, type WijzigVraag } from './pip.wijzigen.ts';
import { bekendgemaakt, BESLISSER, DOSSIER, feiten, inhoud, inhoudZ, OPSTELLER, PIP_1, PIP_2, SCHOOL, versie } from './pip.voorbeeld.ts';

const w = (anders: Partial<PipWijziging> = {}): PipWijziging => ({ soort: 'wijziging', motivering: 'Uw werktijden zijn veranderd.', ...anders });
const les = (soort: 'nt2' | 'knm', uren: number) => ({ aanbiederId: SCHOOL, soort, uren, van: '2026-04-01', totEnMet: '2026-10-31' });
const afschalen = w({ soort: 'afschalen', a2Onderdelen: ['schrijven'], gevolgdeUren: [les('nt2', 600)], b1NietHaalbaar: true, voldoendeInspanning: true });
const wissel = w({ soort: 'leerroutewissel', naarLeerroute: 'z', grond: 'onvoldoende-voortgang', gevolgdeUren: [les('nt2', 150), les('knm', 50)] });
const vraag = (anders: Partial<WijzigVraag> = {}): WijzigVraag => ({
  huidig: bekendgemaakt(), inhoud: inhoud(), wijziging: w(), keurmerken: [{ aanbiederId: SCHOOL, vanaf: '2024-01-01' }], nieuwereVersieOpen: false, dag: '2026-11-24', ...anders,
});
const nieuw = (anders: Partial<WijzigVraag> = {}) => wijzig({ ...vraag(anders), pipId: PIP_2, feiten: feiten() });

test.each([
  ['17: gewone wijziging', {}],
  ['17 lid 2: wissel naar Z', { wijziging: wissel }],
  ['17 lid 3: afschalen', { wijziging: afschalen }],
  ['11 lid 3: na bezwaar', { wijziging: w({ soort: 'na-bezwaar', bezwaarKenmerk: 'BZW-2026-3' }) }],
] as const)('Wi2021 art. %s mag', (_titel, anders) => {
  expect(magWijzigen(vraag(anders))).toEqual({ toegestaan: true });
});

test.each([
  ['17: op een concept', { huidig: versie({ dagtekeningInitieel: '2026-03-10' }) }, 'PipNietInWerking'],
  ['17, Awb 3:40: vastgesteld maar niet bekendgemaakt', { huidig: bekendgemaakt({ status: 'vastgesteld' }) }, 'PipNietInWerking'],
  ['17: op een vervangen versie', { huidig: bekendgemaakt({ status: 'vervangen' }) }, 'PipNietInWerking'],
  ['17: er is al een nieuwere versie', { nieuwereVersieOpen: true }, 'NieuwereVersieOpen'],
  ['Awb 3:46: zonder motivering', { wijziging: w({ motivering: ' ' }) }, 'WijzigingNietGemotiveerd'],
  ['Awb 7:11: na bezwaar zonder kenmerk', { wijziging: w({ soort: 'na-bezwaar' }) }, 'BezwaarKenmerkOntbreekt'],
  ['17 lid 2: wissel zonder nieuwe route', { wijziging: w({ soort: 'leerroutewissel' }) }, 'NieuweLeerrouteOntbreekt'],
  ['Besluit 5.4: wissel te laat', { wijziging: wissel, dag: '2027-09-11' }, 'WisseltermijnVoorbij'],
  ['17 lid 3: afschalen vanaf de Z-route', { wijziging: afschalen, inhoud: inhoudZ() }, 'AfschalenAlleenB1route'],
  ['Besluit 5.5: afschalen zonder uren', { wijziging: { ...afschalen, gevolgdeUren: undefined } }, 'TeWeinigNt2Uren'],
] as const)('Wi2021 art. %s wordt geweigerd', (_titel, anders, reden) => {
  expect(magWijzigen(vraag(anders as Partial<WijzigVraag>))).toMatchObject({ toegestaan: false, reden });
});

test.each([
  ['wijziging', w()],
  ['leerroutewissel', wissel],
  ['afschalen', afschalen],
  ['na-bezwaar', w({ soort: 'na-bezwaar', bezwaarKenmerk: 'BZW-2026-3' })],
] as const)('Wi2021 art. 11 lid 3: %s is een nieuwe versie en verschuift de termijn niet', (soort, wijziging) => {
  const oud = vraag({ wijziging });
  const voor = structuredClone(oud);
  const { versie: v } = wijzig({ ...oud, pipId: PIP_2, feiten: feiten() });
  expect(v).toEqual({ pipId: PIP_2, dossierId: DOSSIER, pipVersie: 2, soort, status: 'concept', vervangtPipId: PIP_1, dagtekeningInitieel: '2026-03-10' });
  expect(inburgeringstermijn(v.dagtekeningInitieel ?? '').einde).toBe('2029-03-10');
  expect(oud).toEqual(voor);
});

test('Besluit art. 5.4: B1 naar Z trekt NT2- en KNM-uren af en vraagt de uren opnieuw', () => {
  const { inhoud: i } = nieuw({ wijziging: wissel });
  expect(i).toMatchObject({ leerroute: 'z', aftrekCursusuren: 200, leerrouteMotivering: wissel.motivering, afwijkingMotivering: wissel.motivering, mapUren: 60 });
  expect(i.cursusuren).toBeUndefined();
  expect(i.urenPerWeek).toBeUndefined();
});

test('Besluit art. 5.4: de aftrek is nooit meer dan 800 uur', () => {
  expect(nieuw({ wijziging: { ...wissel, gevolgdeUren: [les('nt2', 900)] } }).inhoud.aftrekCursusuren).toBe(800);
});

test('Wi2021 art. 8 lid 3: naar de onderwijsroute vervalt de MAP', () => {
  const { inhoud: i } = nieuw({ wijziging: w({ soort: 'leerroutewissel', naarLeerroute: 'onderwijs', grond: 'grotere-voortgang' }) });
  expect([i.mapUren, i.mapPraktijkuren, i.leerroute]).toEqual([undefined, undefined, 'onderwijs']);
});

test('Wi2021 art. 17 lid 3: een tweede afschaling komt bij de eerste', () => {
  expect(nieuw({ wijziging: afschalen, inhoud: inhoud({ a2Onderdelen: ['lezen'] }) }).inhoud.a2Onderdelen).toEqual(['lezen', 'schrijven']);
});

test('Wi2021 art. 15 lid 4 en 11 lid 3: na verhuizing dezelfde leerroute en dezelfde termijn', () => {
  const { versie: v, inhoud: i } = versieNaVerhuizing({ pipId: PIP_2, dossierId: DOSSIER, eerder: { leerroute: 'z', dagtekeningInitieel: '2025-05-01' } });
  expect(v).toMatchObject({ pipVersie: 1, soort: 'verhuizing', status: 'concept', dagtekeningInitieel: '2025-05-01' });
  expect(i).toEqual({ leerroute: 'z', doelen: [] });
});

test('Wi2021 art. 11: de eerste versie heeft nog geen dagtekening', () => {
  expect(eersteVersie({ pipId: PIP_1, dossierId: DOSSIER })).toEqual({ pipId: PIP_1, dossierId: DOSSIER, pipVersie: 1, soort: 'eerste', status: 'concept' });
});

const later = (soort: PipWijziging['soort']) => versie({ pipVersie: 2, soort, dagtekeningInitieel: '2026-03-10', vervangtPipId: PIP_1 });
test.each([
  ['17 lid 2: gewone wijziging met andere route', later('wijziging'), inhoudZ(), w(), '2026-11-24', 'LeerrouteVraagtWissel'],
  ['17 lid 2: wissel naar een andere route dan gevraagd', later('leerroutewissel'), inhoud({ leerroute: 'onderwijs' }), wissel, '2026-11-24', 'LeerrouteVraagtWissel'],
  ['17 lid 3: gewone wijziging met A2', later('wijziging'), inhoud({ a2Onderdelen: ['lezen'] }), w(), '2026-11-24', 'AfschalenVraagtEigenBesluit'],
  ['17 lid 3: meer A2 dan besloten', later('afschalen'), inhoud({ a2Onderdelen: ['schrijven', 'lezen'] }), afschalen, '2026-11-24', 'AfschalenVraagtEigenBesluit'],
  ['Besluit 5.4: wissel werd te laat vastgesteld', later('leerroutewissel'), inhoudZ(), wissel, '2027-09-11', 'WisseltermijnVoorbij'],
  ['17: gewone wijziging', later('wijziging'), inhoud({ urenPerWeek: 16 }), w(), '2026-11-24', undefined],
  ['17 lid 3: afschalen zoals besloten', later('afschalen'), inhoud({ a2Onderdelen: ['schrijven'] }), afschalen, '2026-11-24', undefined],
  ['17 lid 2: wissel op de laatste dag', later('leerroutewissel'), inhoudZ(), wissel, '2027-09-10', undefined],
  ['11 lid 3: na bezwaar mag alles', later('na-bezwaar'), inhoudZ(), w({ soort: 'na-bezwaar', bezwaarKenmerk: 'x' }), '2027-11-24', undefined],
] as const)('Wi2021 art. %s', (_titel, pip, nieuweInhoud, wijziging, dag, reden) => {
  const uitkomst = toetsVorige({ pip, nieuw: nieuweInhoud, vorige: { inhoud: inhoud(), wijziging }, dag });
  expect(uitkomst).toMatchObject(reden ? { toegestaan: false, reden } : { toegestaan: true });
});

test('Wi2021 art. 17: een latere versie zonder haar voorganger kan niet worden vastgesteld', () => {
  const mandaat = { referentie: 'x', orgaan: 'x', gemeentecode: '0299', vanaf: '2026-01-01' };
  const uitkomst = magVaststellen({
    pip: { ...later('wijziging'), status: 'aangeboden' }, inhoud: inhoud(), feiten: feiten(), vandaag: '2026-11-24', dagtekening: '2026-11-24',
    gemeentecode: '0299', opstellers: [OPSTELLER], beslisser: BESLISSER, mandaat,
  });
  expect(uitkomst).toMatchObject({ toegestaan: false, reden: 'VorigeVersieOntbreekt' });
});
