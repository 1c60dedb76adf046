import { magBezwaarBeslissen, magBezwaarRegistreren, termijnVanBezwaar, type BezwaarVraag } from './pip.besluit.ts';
import { BESLISSER, OPSTELLER } from './pip.voorbeeld.ts';

const reden = (u: { toegestaan: boolean; reden?: string }) => (u.toegestaan ? 'ja' : u.reden);
const vraag = (anders: Partial<BezwaarVraag> = {}): BezwaarVraag => ({
  tegen: 'wi', ontvangenOp: '2026-03-20', pip: { status: 'bekendgemaakt', vastgesteldOp: '2026-02-18', bekendgemaaktOp: '2026-02-20' }, ontzorgbesluit: true, ...anders,
});

test.each<[string, Partial<BezwaarVraag>, string]>([
  ['Awb 7:1: tegen het PIP', {}, 'ja'],
  ['Awb 7:1: tegen ontzorgen', { tegen: 'pw' }, 'ja'],
  ['Awb 1:3: een concept is geen besluit', { pip: { status: 'concept' } }, 'GeenBesluit'],
  ['Wi2021 15 lid 3: geen ontzorgbesluit in de brief', { tegen: 'pw', ontzorgbesluit: false }, 'GeenOntzorgbesluit'],
  ['Awb 6:10: na het besluit en voor de bekendmaking', { ontvangenOp: '2026-02-19', pip: { status: 'vastgesteld', vastgesteldOp: '2026-02-18' } }, 'ja'],
  ['Awb 6:10: voor het besluit', { ontvangenOp: '2026-02-17' }, 'OntvangstVoorBesluit'],
  ['Awb 6:9: morgen', { ontvangenOp: '2026-06-02' }, 'OntvangstInToekomst'],
  ['Awb 6:9: gepost na ontvangst', { gepostOp: '2026-03-21' }, 'GepostNaOntvangst'],
  ['Awb 6:11: te laat wordt wel geregistreerd', { ontvangenOp: '2026-05-01' }, 'ja'],
])('%s', (_titel, anders, verwacht) => {
  expect(reden(magBezwaarRegistreren(vraag(anders), '2026-06-01'))).toBe(verwacht);
});

test.each([
  ['op de laatste dag', '2026-04-07', undefined, true], ['een dag later', '2026-04-08', undefined, false], ['op tijd gepost', '2026-04-14', '2026-04-07', true],
  ['op tijd gepost, te laat binnen', '2026-04-15', '2026-04-07', false],
])('Awb 6:7, 6:9: bekendgemaakt 20-2-2026, ontvangen %s', (_titel, ontvangenOp, gepostOp, opTijd) => {
  expect(termijnVanBezwaar({ bekendgemaaktOp: '2026-02-20', ontvangenOp, gepostOp })).toMatchObject({ opTijd, termijn: { begin: '2026-02-21', einde: '2026-04-07' } });
});

test('Awb 6:10: zonder bekendmaking is er nog geen termijn', () => {
  expect(termijnVanBezwaar({ ontvangenOp: '2026-02-19' })).toEqual({ opTijd: true });
});

const besluit = (anders: object = {}) => ({
  beslist: false, opTijd: true, ontvangenOp: '2026-03-20', uitkomst: 'gegrond' as const, herroepen: true, verschoonbaar: false, beslistOp: '2026-05-01', beslisser: BESLISSER, vastgesteldDoor: OPSTELLER, ...anders,
});
test.each<[string, object, string]>([
  ['Awb 7:11: gegrond en herroepen', {}, 'ja'],
  ['Awb 10:3 lid 3: niet wie het besluit nam', { beslisser: OPSTELLER }, 'BeslisserNamBesluit'],
  ['Awb 7:11: maar een keer', { beslist: true }, 'BezwaarAlBeslist'],
  ['Awb 7:11 lid 2: ongegrond en toch herroepen', { uitkomst: 'ongegrond' }, 'HerroepenAlleenBijGegrond'],
  ['Awb 6:11: te laat en toch gegrond', { opTijd: false }, 'BezwaarTeLaat'],
  ['Awb 6:11: te laat, verschoonbaar', { opTijd: false, verschoonbaar: true }, 'ja'],
  ['Awb 6:11: te laat is niet-ontvankelijk', { opTijd: false, uitkomst: 'niet-ontvankelijk', herroepen: false }, 'ja'],
  ['Awb 7:10: beslist voor ontvangst', { beslistOp: '2026-03-19' }, 'BeslisdatumOnmogelijk'],
  ['Awb 7:10: beslist morgen', { beslistOp: '2026-06-02' }, 'BeslisdatumOnmogelijk'],
])('%s', (_titel, anders, verwacht) => {
  expect(reden(magBezwaarBeslissen(besluit(anders), '2026-06-01'))).toBe(verwacht);
});
