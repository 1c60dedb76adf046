import { gebreken, streefGesprekken, toetsInhoud, toetsVoorPip } from './pip.inhoud.ts';
import type { PipInvoer } from './pip.invoer.ts';
import type { PipFeiten, PipSoort } from './pip.ts';
import { feiten, feitenGezin, inhoud, inhoudGezin, inhoudZ } from './pip.voorbeeld.ts';

const fouten = (i: PipInvoer, f: PipFeiten, soort: PipSoort = 'eerste') => gebreken(toetsInhoud({ inhoud: i, feiten: f, soort, dag: '2026-03-10' }));
const toetsB1 = { leerbaarheidstoets: { advies: 'z' as const, ontheffing: false } };
const leeg = { mapUren: undefined, mapPraktijkuren: undefined };
const zGezin = inhoudGezin({ leerroute: 'z', cursusuren: 800, afwijkingMotivering: 'Het examen is niet haalbaar.' });

test.each([
  ['asiel, B1', inhoud(), feiten()],
  ['asiel, Z: 800 en 800', inhoudZ(), feiten()],
  ['asiel, onderwijs: geen MAP, wel een afweging', inhoud({ leerroute: 'onderwijs', ...leeg, onderwijsrouteAfweging: 'U hebt een diploma dat hierop lijkt.', afwijkingMotivering: 'U kunt meer dan het advies zegt.' }), feiten({ studiewens: true })],
  ['gezin, B1: geen intensiteit', inhoudGezin(), feitenGezin()],
  ['gezin, Z: 800 cursusuren, geen participatie-uren (Besluit 3.14 lid 3)', zGezin, feitenGezin()],
  ['overig, B1', inhoudGezin(), feitenGezin({ doelgroep: 'overig' })],
  ['familie van een statushouder met reguliere vergunning: intensiteit wel, ontzorgen niet', inhoud({ ontzorgbesluit: undefined }), feiten({ verblijfstitel: 'regulier-bij-statushouder' })],
  ['Z met aftrek van uren die al gedaan zijn (Besluit 3.14 lid 6, 9)', inhoudZ({ cursusuren: 600, aftrekCursusuren: 200, participatieuren: 700, aftrekParticipatieuren: 100 }), feiten()],
  ['Z met lagere urennorm (Regeling 3.16 lid 2)', inhoudZ({ cursusuren: 300, participatieuren: 200, lagereUrennorm: true }), feiten()],
  ['PVT-uren uit de brede intake afgetrokken (Besluit 3.1 lid 5)', inhoud({ pvtUren: 8, aftrekPvtUren: 4 }), feiten()],
  ['brede intake bij afwezigheid: zonder toets', inhoud(), feiten({ leerbaarheidstoets: undefined, bredeIntake: { afgerondOp: '2026-02-10', wijze: 'bij-afwezigheid' } })],
  ['ontheffing van de toets (Wi2021 14 lid 6)', inhoud(), feiten({ leerbaarheidstoets: { ontheffing: true } })],
] as const)('Wi2021 art. 15, Besluit 5.3 lid 4: compleet is %s', (_titel, i, f) => {
  expect(fouten(i, f)).toEqual([]);
});

test.each([
  ['15 lid 2: asiel zonder uren per week', inhoud({ urenPerWeek: undefined }), feiten(), 'IntensiteitOntbreekt', 'urenPerWeek'],
  ['15 lid 2: asiel zonder cursusuren', inhoud({ cursusuren: undefined }), feiten(), 'IntensiteitOntbreekt', 'cursusuren'],
  ['15 lid 2: gezin met uren per week', inhoudGezin({ urenPerWeek: 10 }), feitenGezin(), 'IntensiteitAlleenAsiel', 'urenPerWeek'],
  ['15 lid 2: overig met cursusuren', inhoudGezin({ cursusuren: 600 }), feitenGezin({ doelgroep: 'overig' }), 'IntensiteitAlleenAsiel', 'cursusuren'],
  ['15 lid 1 c: zonder PVT', inhoud({ pvtUren: undefined }), feiten(), 'PvtOntbreekt', 'pvtUren'],
  ['15 lid 1 c: gezin zonder PVT', inhoudGezin({ pvtUren: undefined }), feitenGezin(), 'PvtOntbreekt', 'pvtUren'],
  ['Besluit 3.1: PVT van 11 uur', inhoud({ pvtUren: 11 }), feiten(), 'UrenOnderNorm', 'pvtUren'],
  ['15 lid 1 c: zonder MAP', inhoud(leeg), feiten(), 'MapOntbreekt', 'mapUren'],
  ['Regeling 3.1: MAP met 39 uur praktijk', inhoud({ mapPraktijkuren: 39 }), feiten(), 'UrenOnderNorm', 'mapPraktijkuren'],
  ['MAP: meer praktijk dan geheel', inhoud({ mapUren: 40, mapPraktijkuren: 60 }), feiten(), 'MapPraktijkurenMeerDanTotaal', 'mapUren'],
  ['Besluit 3.14: Z asiel met 799 cursusuren', inhoudZ({ cursusuren: 799 }), feiten(), 'UrenOnderNorm', 'cursusuren'],
  ['Besluit 3.14: Z asiel met 799 participatie-uren', inhoudZ({ participatieuren: 799 }), feiten(), 'UrenOnderNorm', 'participatieuren'],
  ['Besluit 3.14: Z asiel zonder participatie-uren', inhoudZ({ participatieuren: undefined }), feiten(), 'ParticipatieurenOntbreken', 'participatieuren'],
  ['Besluit 3.14 lid 3: Z gezin met participatie-uren', { ...zGezin, participatieuren: 800 }, feitenGezin(), 'ParticipatieurenAlleenAsiel', 'participatieuren'],
  ['Besluit 3.14 lid 3: Z gezin zonder cursusuren', { ...zGezin, cursusuren: undefined }, feitenGezin(), 'CursusurenOntbreken', 'cursusuren'],
  ['participatie-uren op de B1-route', inhoud({ participatieuren: 800 }), feiten(), 'ParticipatieurenAlleenZroute', 'participatieuren'],
  ['lagere norm buiten de Z-route', inhoud({ lagereUrennorm: true }), feiten(), 'LagereUrennormAlleenZroute', 'lagereUrennorm'],
  ['aftrek buiten de Z-route', inhoud({ aftrekCursusuren: 100 }), feiten(), 'AftrekAlleenZroute', 'aftrekCursusuren'],
  ['15 lid 1 b: zonder begeleiding', inhoud({ begeleiding: ' ' }), feiten(), 'BegeleidingOntbreekt', 'begeleiding'],
  ['5.3 lid 4: zonder aantal gesprekken', inhoud({ voortgangsgesprekken: undefined }), feiten(), 'AantalGesprekkenOntbreekt', 'voortgangsgesprekken'],
  ['5.3 lid 4: gezin zonder aantal gesprekken', inhoudGezin({ voortgangsgesprekken: undefined }), feitenGezin(), 'AantalGesprekkenOntbreekt', 'voortgangsgesprekken'],
  ['15 lid 1 d: VVE van toepassing, geen afspraken', inhoud(), feiten({ vveVanToepassing: true }), 'VveAfsprakenOntbreken', 'vveAfspraken'],
  ['15 lid 1 d: VVE-afspraken zonder kind', inhoud({ vveAfspraken: 'Vier dagdelen' }), feiten(), 'VveNietVanToepassing', 'vveAfspraken'],
  ['3.14 lid 7: A2-examens buiten de Z-route', inhoud({ zExamenonderdelen: ['lezen'] }), feiten(), 'ExamentoestemmingAlleenZroute', 'zExamenonderdelen'],
  ['17 lid 3: A2 in een eerste PIP', inhoud({ a2Onderdelen: ['lezen'] }), feiten(), 'AfschalenVraagtEigenBesluit', 'a2Onderdelen'],
  ['17 lid 3: A2 op de Z-route', inhoudZ({ a2Onderdelen: ['lezen'] }), feiten(), 'AfschalenAlleenB1route', 'a2Onderdelen'],
  ['14 lid 3 a: toets niet gedaan, geen ontheffing', inhoud(), feiten({ leerbaarheidstoets: undefined }), 'LeerbaarheidstoetsOntbreekt', 'leerroute'],
  ['Awb 3:46: leerroute zonder motivering', inhoud({ leerrouteMotivering: undefined }), feiten(), 'MotiveringOntbreekt', 'leerrouteMotivering'],
  ['ECLI:NL:RVS:2024:5413: afwijking van het advies zonder motivering', inhoud(), feiten(toetsB1), 'AfwijkingNietGemotiveerd', 'afwijkingMotivering'],
  ['ECLI:NL:RVS:2024:5413: studiewens, onderwijsroute niet onderzocht', inhoud(), feiten({ studiewens: true }), 'OnderwijsrouteNietAfgewogen', 'onderwijsrouteAfweging'],
  ['8 lid 1: onderwijsroute zonder studiewens', inhoud({ leerroute: 'onderwijs', ...leeg, afwijkingMotivering: 'x' }), feiten(), 'StudiewensOntbreekt', 'onderwijsrouteAfweging'],
  ['15 lid 3, Pw 56a: plicht zonder besluit', inhoud({ ontzorgbesluit: undefined }), feiten(), 'OntzorgbesluitOntbreekt', 'ontzorgbesluit'],
  ['Pw 56a: besluit voor familie met reguliere vergunning', inhoud(), feiten({ verblijfstitel: 'regulier-bij-statushouder' }), 'OntzorgenNietVanToepassing', 'ontzorgbesluit'],
  ['Pw 56a lid 2: besluit met andere begindatum', inhoud({ ontzorgbesluit: { kenmerk: 'x', mandaat: 'x', rechtVanaf: '2026-03-01' } }), feiten(), 'OntzorgbesluitAndereBegindatum', 'ontzorgbesluit'],
  ['15 lid 3: participatiebesluit zonder bijstand', inhoudGezin({ participatiebesluitKenmerk: 'RSD-1' }), feitenGezin(), 'ParticipatiebesluitZonderBijstand', 'participatiebesluitKenmerk'],
  ['startnotitie: geen doelen', inhoud({ doelen: [] }), feiten(), 'DoelenOntbreken', 'doelen'],
  ['16: asiel zonder startniveau', inhoud({ startniveau: undefined }), feiten(), 'StartniveauOntbreekt', 'startniveau'],
  ['16: asiel, kinderopvang onbekend', inhoud({ kinderopvangNodig: undefined }), feiten(), 'KinderopvangOnbekend', 'kinderopvangNodig'],
  ['16: asiel zonder lesdagen', inhoud({ lesdagen: [] }), feiten(), 'LesdagenOntbreken', 'lesdagen'],
] as const)('Wi2021 art. %s wordt genoemd', (_titel, i, f, reden, veld) => {
  expect(fouten(i, f)).toEqual([expect.objectContaining({ reden, veld, bron: expect.stringMatching(/\S/) })]);
});

test('Wi2021 art. 8 lid 3: MAP hoort niet op de onderwijsroute', () => {
  const i = inhoud({ leerroute: 'onderwijs', onderwijsrouteAfweging: 'x', afwijkingMotivering: 'x' });
  expect(fouten(i, feiten({ studiewens: true }))).toEqual([expect.objectContaining({ reden: 'MapNietOpOnderwijsroute', bron: 'Wi2021 art. 8 lid 3' })]);
});

test.each([
  ['zelfde leerroute: geen toets en geen motivering nodig', inhoud({ leerrouteMotivering: undefined }), [] as string[]],
  ['andere leerroute', inhoudZ(), ['LeerrouteWijktAfVanEerderPip']],
  ['A2 die de vorige gemeente niet gaf', inhoud({ a2Onderdelen: ['lezen'] }), ['A2WijktAfVanEerderPip']],
] as const)('Wi2021 art. 15 lid 4, verhuizing: %s', (_titel, i, redenen) => {
  const f = feiten({ leerbaarheidstoets: undefined, eerderePip: { leerroute: 'b1', dagtekeningInitieel: '2025-05-01' } });
  expect(fouten(i, f, 'verhuizing').map((e) => e.reden)).toEqual(redenen);
});

test('geen wettelijk aantal gesprekken: de streefnorm is 4 of 2 per jaar over drie jaar', () => {
  expect(streefGesprekken('asiel', '2026-03-10')).toMatchObject({ aantal: 12, norm: { soort: 'streefnorm' } });
  expect(streefGesprekken('overig', '2026-03-10').aantal).toBe(6);
});

test.each([
  ['uitslag', { stap: 'uitslag', afgenomenOp: '2026-02-03', uitslagOp: '2026-02-05', advies: 'z', b1Haalbaar: false }, { advies: 'z', afgenomenOp: '2026-02-03', ontheffing: false }],
  ['ontheffing, zonder de gezondheidsgrond', { stap: 'ontheven', onthevenOp: '2026-02-03', grond: 'visueel' }, { ontheffing: true }],
  ['alleen gepland', { stap: 'gepland', geplandOp: '2026-02-03' }, undefined],
  ['afgenomen zonder uitslag', { stap: 'afgenomen', afgenomenOp: '2026-02-03' }, undefined],
] as const)('Wi2021 art. 14 lid 3 onder a en lid 6: de toets voor het PIP bij %s', (_titel, toets, verwacht) => {
  expect(toetsVoorPip(toets)).toEqual(verwacht);
});
