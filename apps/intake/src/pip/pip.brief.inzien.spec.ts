import { spawnSync } from 'node:child_process';
import { NOG_INVULLEN, type BriefUit, type PipInvoer } from '@wegwijs/intake';
import { testApp, type Klant, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { leesPdf, tekstVan } from '@wegwijs/platform/testing';
import { inhoud, inhoudMetOntzorgen, maakPipDossier, ONTZORGBESLUIT, PipWeg } from './testing/pip-dossier.ts';

let app: TestApp;
let weg: PipWeg;
let klant: Klant;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-02-18' });
  weg = new PipWeg(app);
  klant = app.als('klantmanager-zevenaar');
});
beforeEach(() => { app.klok.dag = '2026-02-18'; });
afterAll(() => app.sluit());

const zonderWit = (t: string) => t.replace(/\s+/g, '');
/** Every piece of text of the blocks, in the order of the letter. */
const stukken = (b: BriefUit): string[] => b.blokken.flatMap((blok) => [blok.tekst ?? '', ...(blok.punten ?? []), ...(blok.koppen ?? []), ...(blok.rijen ?? []).flatMap((r) => r.cellen)]).filter(Boolean);
const tekst = (b: BriefUit) => stukken(b).join('\n');
const brief = async (id: string, vraag = '') => (await klant.get<BriefUit>(`/v1/pips/${id}/brief${vraag}`)).body;
const probeer = (id: string, van: PipInvoer, wie = 'klantmanager-zevenaar') => app.als(wie).post<BriefUit & { reden: string }>(`/v1/pips/${id}/brief`, van);

/** Each piece comes after the one before it. */
function staatInVolgorde(hooiberg: string, delen: string[]): void {
  let vanaf = 0;
  for (const deel of delen.map(zonderWit)) {
    const plek = hooiberg.indexOf(deel, vanaf);
    if (plek < 0) throw new Error(`Niet (op zijn plaats) in de brief: ${deel}`);
    vanaf = plek + deel.length;
  }
}

test('Awb 3:46: wat /brief laat zien is wat in de PDF staat: elk blok, in dezelfde volgorde', async () => {
  const p = await weg.vastgesteld(await maakPipDossier(app, { bijstand: '2026-02-15' }), inhoudMetOntzorgen());
  const data = await brief(p.id);
  const { ruw: pdf } = await klant.get(`/v1/pips/${p.id}/beschikking`);
  expect(data).toMatchObject({ concept: false, kenmerk: p.kenmerk, volgnr: 1, sha256: p.brieven[0]!.sha256, dagtekening: '2026-02-18', gebreken: [], nietDrukbaar: [] });
  expect(stukken(data).length).toBeGreaterThan(60);
  staatInVolgorde(zonderWit(tekstVan(leesPdf(pdf).boom)), [data.titel, ...stukken(data)]);
});

test('een tweede lezer (pdftotext) vindt elke alinea en elk punt van de brief, in volgorde', async () => {
  if (spawnSync('pdftotext', ['-v']).error) return console.warn('OVERGESLAGEN: pdftotext (Debian: poppler-utils) staat niet op deze machine; de eigen lezer heeft de volgorde gecontroleerd.');
  const p = await weg.vastgesteld(await maakPipDossier(app));
  const data = await brief(p.id);
  const { ruw: pdf } = await klant.get(`/v1/pips/${p.id}/beschikking`);
  const gelezen = spawnSync('pdftotext', ['-', '-'], { input: pdf }).stdout.toString().replace(/Gemeente Zevenaar\s+·\s+\S+|Pagina \d+ van \d+/g, '');
  staatInVolgorde(zonderWit(gelezen), data.blokken.flatMap((b) => [b.tekst ?? '', ...(b.punten ?? [])]).filter(Boolean));
  for (const cel of data.blokken.flatMap((b) => b.rijen ?? []).flatMap((r) => r.cellen)) expect(zonderWit(gelezen)).toContain(zonderWit(cel));
});

test('een concept leest als de brief van vandaag; na het besluit verschilt alleen wat dan pas bekend is', async () => {
  const p = await weg.aangeboden(await maakPipDossier(app));
  const concept = await brief(p.id);
  expect(concept).toMatchObject({ concept: true, dagtekening: '2026-02-18', kenmerk: 'volgt bij het besluit', gebreken: [], geadresseerde: { adres: ['Kerkstraat 12', '6901 AB Zevenaar'] } });
  expect(concept.volgnr).toBeUndefined();
  await weg.stelVast(p, { dagtekening: '2026-02-18', verzendenOp: '2026-02-18' });
  const besluit = await brief(p.id);
  const later = (t: string) => t.replaceAll(p.kenmerk, 'volgt bij het besluit').replace('Tineke Teamleider, teamleider', `${NOG_INVULLEN}, casusregisseur of teamleider`).replace('Mandaatregister 2026, nr. 12', NOG_INVULLEN);
  expect(later(tekst(besluit))).toBe(tekst(concept));
  expect(await app.sql('select 1 from intake.brief where pip_id = $1', [p.id])).toHaveLength(1);
});

test('wat nog wordt getypt, geeft dezelfde brief zonder dat er iets wordt bewaard', async () => {
  const d = await maakPipDossier(app);
  const p = await weg.concept(d);
  const uit = await probeer(p.id, inhoud({ begeleiding: 'een maatje van de bibliotheek' }));
  expect([uit.status, uit.body.concept]).toEqual([200, true]);
  expect(tekst(uit.body)).toContain('U krijgt deze hulp: een maatje van de bibliotheek');
  expect(tekst((await probeer(p.id, inhoud())).body)).toBe(tekst(await brief(p.id)));
  expect(await app.sql(`select versie, inhoud->>'begeleiding' begeleiding from intake.pip where id = $1`, [p.id])).toEqual([{ versie: 1, begeleiding: 'een taalmaatje en hulp bij het zoeken van werk' }]);
  expect(await app.sql(`select soort, actie from tenant.audit where betrokkene = $1 and actie = 'PipController.probeerBrief'`, [d.id])).toEqual(Array.from({ length: 2 }, () => ({ soort: 'inzage', actie: 'PipController.probeerBrief' })));
});

test('een halve PIP geeft een brief waarin staat wat er ontbreekt', async () => {
  const p = await weg.concept(await maakPipDossier(app, { advies: 'z', studiewens: true, adres: false }));
  const { body } = await probeer(p.id, { leerroute: 'b1', doelen: [{ omschrijving: 'Werk vinden', meetsoort: 'aantal' }] });
  expect(body.gebreken.map((g) => g.veld)).toEqual(expect.arrayContaining(['leerrouteMotivering', 'afwijkingMotivering', 'onderwijsrouteAfweging', 'urenPerWeek', 'cursusuren', 'pvtUren', 'mapUren', 'begeleiding', 'voortgangsgesprekken']));
  const t = tekst(body);
  for (const deel of [`reden: ${NOG_INVULLEN}`, `Les per week\n${NOG_INVULLEN}`, `Participatieverklaringstraject (PVT)\n${NOG_INVULLEN}`, `Werk vinden\n${NOG_INVULLEN}`, `deze hulp: ${NOG_INVULLEN}`, `${NOG_INVULLEN} voortgangsgesprekken`]) expect(t).toContain(deel);
  expect(t).not.toMatch(/undefined|null|NaN/);
  expect(body.geadresseerde.adres).toEqual([NOG_INVULLEN]);
  const leeg = (await probeer(p.id, { leerroute: 'z', doelen: [] })).body;
  expect(leeg.blokken.find((b) => b.koppen?.[0] === 'Doel')?.rijen).toEqual([{ cellen: Array.from({ length: 5 }, () => NOG_INVULLEN) }]);
});

test('tekens die niet kunnen worden gedrukt, staan erbij voordat iemand beslist', async () => {
  const p = await weg.concept(await maakPipDossier(app));
  expect((await probeer(p.id, inhoud({ begeleiding: 'hulp van أمل' }))).body.nietDrukbaar).toEqual(['أ', 'م', 'ل']);
});

test.each<[string, (id: string) => Promise<PipInvoer>, number, string]>([
  ['een onmogelijke inhoud', async () => ({ leerroute: 'x', doelen: [] }) as never, 400, 'ongeldige-invoer'],
  ['een ontzorgbesluit van voor de wet', async () => inhoud({ ontzorgbesluit: { ...ONTZORGBESLUIT, rechtVanaf: '1990-01-01' } }), 422, 'weigering'],
])('geen brief van %s: de reden staat erbij', async (_t, van, status, soort) => {
  const p = await weg.concept(await maakPipDossier(app));
  const uit = await probeer(p.id, await van(p.id));
  expect([uit.status, uit.body]).toEqual([status, expect.objectContaining({ type: `urn:wegwijs:probleem:${soort}` })]);
});

test('Awb 10:3: wat is aangeboden ligt vast; daarvan kan niemand een andere brief proberen', async () => {
  const p = await weg.aangeboden(await maakPipDossier(app));
  expect((await probeer(p.id, inhoud())).status).toBe(422);
  expect((await probeer(p.id, inhoud(), 'klantmanager-duiven')).status).toBe(404);
});

test('het ontzorgbesluit dat al met een eerdere versie meeging, staat ook niet in het concept van de volgende', async () => {
  const p = await weg.bekendgemaakt(await maakPipDossier(app, { bijstand: '2026-02-15' }), inhoudMetOntzorgen());
  expect(tekst(await brief(p.id))).toContain('RSD-2026-77');
  const { body } = await klant.post<{ id: string }>(`/v1/pips/${p.id}/wijziging`, { soort: 'wijziging', motivering: 'Andere lesdagen' }, { 'if-match': `"${p.versie}"` });
  const nieuw = await brief(body.id);
  expect(nieuw).toMatchObject({ concept: true, titel: 'Wijziging van uw persoonlijk plan inburgering en participatie (PIP)' });
  expect(tekst(nieuw)).not.toContain('RSD-2026-77');
});

test('de PDF van een concept zegt op elke bladzijde CONCEPT, heeft geen kenmerk en wordt niet bewaard', async () => {
  const p = await weg.concept(await maakPipDossier(app));
  const { status, ruw, headers } = await klant.get(`/v1/pips/${p.id}/beschikking?concept=true`);
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  const gelezen = leesPdf(ruw);
  expect(gelezen.artefacten.filter((a) => a === 'CONCEPT')).toHaveLength(gelezen.bladzijden);
  expect(gelezen.artefacten.filter((a) => a.includes('CONCEPT: dit is nog geen besluit'))).toHaveLength(gelezen.bladzijden);
  expect(ruw.toString('latin1') + tekstVan(gelezen.boom) + gelezen.artefacten.join()).not.toContain(p.kenmerk);
  expect(String(headers['content-disposition'])).toContain('concept-');
  staatInVolgorde(zonderWit(tekstVan(gelezen.boom)), stukken(await brief(p.id)));
  expect(await app.sql('select 1 from intake.brief where pip_id = $1', [p.id])).toEqual([]);
});

test('een besluit heeft geen concept meer en geen merkteken; een brief die er niet is, is 404', async () => {
  const p = await weg.vastgesteld(await maakPipDossier(app));
  expect((await klant.get(`/v1/pips/${p.id}/beschikking?concept=true`)).status).toBe(404);
  expect(leesPdf((await klant.get(`/v1/pips/${p.id}/beschikking`)).ruw).artefacten.join()).not.toContain('CONCEPT');
  expect((await klant.get(`/v1/pips/${p.id}/brief?volgnr=2`)).status).toBe(404);
  expect((await klant.get(`/v1/pips/${p.id}/brief?volgnr=1`)).status).toBe(200);
  expect((await app.als('klantmanager-duiven').get(`/v1/pips/${p.id}/brief`)).status).toBe(404);
});
