import { PIP_STATUSSEN, type PipVersie } from './pip.ts';
import { handelingenIn, magAanbieden, magBekendmaken, magInStatus, magVaststellen, PIP_HANDELINGEN, stelVast, volgendeStatus, type VaststelVraag } from './pip.staten.ts';
import { bekendgemaakt, BESLISSER, doel, feiten, inhoud, OPSTELLER, versie } from './pip.voorbeeld.ts';

const mandaat = { referentie: 'Mandaatregister 2026, nr. 12', orgaan: 'college van Zevenaar', gemeentecode: '0299', vanaf: '2026-01-01', tot: '2027-01-01' };
const vraag = (anders: Partial<VaststelVraag> = {}): VaststelVraag => ({
  pip: versie({ status: 'aangeboden' }), inhoud: inhoud(), feiten: feiten(), vandaag: '2026-03-10', dagtekening: '2026-03-10',
  gemeentecode: '0299', opstellers: [OPSTELLER], beslisser: BESLISSER, mandaat, ...anders,
});

test.each([
  ['concept', { 'bewerk': 'concept', 'bied-aan': 'aangeboden', 'laat-vervallen': 'vervallen' }],
  ['aangeboden', { 'geef-terug': 'concept', 'stel-vast': 'vastgesteld', 'laat-vervallen': 'vervallen' }],
  ['vastgesteld', { 'maak-bekend': 'bekendgemaakt' }],
  ['bekendgemaakt', { vervang: 'vervangen' }],
  ['vervangen', {}],
  ['vervallen', {}],
] as const)('Wi2021 art. 15 en 17: in status %s bestaan precies deze handelingen: %j', (status, verwacht) => {
  const werkelijk = Object.fromEntries(PIP_HANDELINGEN.map((h) => [h, volgendeStatus(status, h)] as const).filter(([, naar]) => naar));
  expect(werkelijk).toEqual(verwacht);
  expect(handelingenIn(status).sort()).toEqual(Object.keys(verwacht).sort());
});

test.each(PIP_STATUSSEN.filter((s) => s !== 'concept'))('Wi2021 art. 17: een PIP in status %s wordt nooit overschreven', (status) => {
  expect(magInStatus(status, 'bewerk')).toMatchObject({ toegestaan: false, reden: 'StatusVerkeerd', bron: expect.stringContaining('Wi2021') });
});

test('aanbieden en vaststellen mogen als alles klopt', () => {
  expect(magAanbieden({ pip: versie(), inhoud: inhoud(), feiten: feiten(), vandaag: '2026-03-10' })).toEqual({ toegestaan: true });
  expect(magVaststellen(vraag())).toEqual({ toegestaan: true });
});

test.each([
  ['vierogenregel: opsteller beslist zelf', { beslisser: OPSTELLER }, 'VierOgen', 'Vierogenregel'],
  ['vierogenregel: een van twee opstellers beslist', { opstellers: ['iemand', BESLISSER] }, 'VierOgen', 'Vierogenregel'],
  ['vierogenregel: geen opsteller bekend', { opstellers: [] }, 'OpstellerOnbekend', 'Vierogenregel'],
  ['Awb 10:3: geen mandaat', { mandaat: undefined }, 'GeenMandaat', 'Awb art. 10:1'],
  ['Awb 10:3: mandaat van een andere gemeente', { gemeentecode: '0226' }, 'GeenMandaat', 'Awb art. 10:1'],
  ['Awb 10:8: mandaat nog niet in werking', { mandaat: { ...mandaat, vanaf: '2026-03-11' } }, 'MandaatNietGeldig', 'Awb art. 10:1'],
  ['Awb 10:8: mandaat op de einddag (exclusief)', { mandaat: { ...mandaat, tot: '2026-03-10' } }, 'MandaatNietGeldig', 'Awb art. 10:1'],
  ['Wi2021 11 lid 2: dagtekening in het verleden', { dagtekening: '2026-03-09' }, 'DagtekeningInVerleden', 'Wi2021 art. 11'],
  ['Wi2021 15: brede intake niet klaar', { feiten: feiten({ bredeIntake: undefined }) }, 'BredeIntakeNietAfgerond', 'art. 15'],
  ['Wi2021 15: brede intake na het plan', { feiten: feiten({ bredeIntake: { afgerondOp: '2026-03-11', wijze: 'in-persoon' } }) }, 'BredeIntakeNaPip', 'art. 15'],
  ['Wi2021 3: niet inburgeringsplichtig', { feiten: feiten({ inburgeringsplichtig: false }) }, 'NietInburgeringsplichtig', 'Wi2021 art. 3'],
  ['ECLI:NL:RVS:2024:5413: afwijking niet gemotiveerd', { feiten: feiten({ leerbaarheidstoets: { advies: 'onderwijs', ontheffing: false } }) }, 'AfwijkingNietGemotiveerd', 'ECLI:NL:RVS:2024:5413'],
  ['Wi2021 15 lid 1 c: inhoud onvolledig', { inhoud: inhoud({ pvtUren: undefined }) }, 'PvtOntbreekt', 'Wi2021 art. 15'],
  ['startnotitie: doel niet SMART', { inhoud: inhoud({ doelen: [doel(), doel({ bewijs: undefined })] }) }, 'DoelNietSmart', 'Startnotitie'],
  ['Wi2021 15: nog niet aangeboden', { pip: versie() }, 'StatusVerkeerd', 'Wi2021 art. 15'],
  ['Wi2021 11 lid 3: na verhuizing zonder eerste dagtekening', { pip: versie({ status: 'aangeboden', soort: 'verhuizing' }) }, 'EersteDagtekeningOntbreekt', 'Wi2021 art. 11 lid 3'],
] as const)('vaststellen geweigerd, %s', (_titel, anders, reden, bron) => {
  expect(magVaststellen(vraag(anders as Partial<VaststelVraag>))).toMatchObject({ toegestaan: false, reden, bron: expect.stringContaining(bron) });
});

test('startnotitie: de weigering noemt welk doel en welk veld', () => {
  expect(magVaststellen(vraag({ inhoud: inhoud({ doelen: [doel(), doel({ bewijs: undefined })] }) })))
    .toMatchObject({ veld: 'doelen.1.bewijs', feiten: { doel: 2, onderdeel: 'bewijs', ontbreekt: 'BewijsOntbreekt' } });
});

test('Wi2021 art. 15: na het aanbieden veranderde feiten tellen bij het vaststellen', () => {
  expect(magVaststellen(vraag({ feiten: feiten({ vveVanToepassing: true }) }))).toMatchObject({ reden: 'VveAfsprakenOntbreken' });
});

test('Wi2021 art. 11 lid 3: de eerste dagtekening blijft staan bij een volgende versie', () => {
  expect(stelVast(versie({ status: 'aangeboden' }), '2026-03-10')).toMatchObject({ status: 'vastgesteld', dagtekening: '2026-03-10', dagtekeningInitieel: '2026-03-10' });
  const later: PipVersie = versie({ pipVersie: 2, soort: 'na-bezwaar', status: 'aangeboden', dagtekeningInitieel: '2026-03-10' });
  expect(stelVast(later, '2026-08-01')).toMatchObject({ dagtekening: '2026-08-01', dagtekeningInitieel: '2026-03-10' });
});

test.each([
  ['op de dagtekening', '2026-03-10', undefined],
  ['later gepost', '2026-03-19', undefined],
  ['voor de dagtekening', '2026-03-09', 'BekendmakingVoorDagtekening'],
  ['in de toekomst', '2026-03-21', 'BekendmakingInToekomst'],
])('Awb art. 3:41: bekendmaking %s (%s)', (_titel, bekendgemaaktOp, reden) => {
  const uitkomst = magBekendmaken({ pip: bekendgemaakt({ status: 'vastgesteld', bekendgemaaktOp: undefined }), bekendgemaaktOp, vandaag: '2026-03-20' });
  expect(uitkomst).toMatchObject(reden ? { toegestaan: false, reden, veld: 'bekendgemaaktOp' } : { toegestaan: true });
});

test('Awb art. 3:41: een aangeboden PIP kan niet bekend worden gemaakt', () => {
  expect(magBekendmaken({ pip: versie({ status: 'aangeboden' }), bekendgemaaktOp: '2026-03-10', vandaag: '2026-03-20' })).toMatchObject({ reden: 'StatusVerkeerd' });
});
