import type { AgendaAdresUit } from '@wegwijs/intake';
import { plusDagen } from '@wegwijs/kernel';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { alsVersie } from '../brede-intake/testing/intake.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';

const KM = 'klantmanager-zevenaar';
const IK = ACTOREN[KM]!;
const VANDAAG = '2026-11-24';

let app: TestApp;
let logboek = '';
beforeAll(async () => {
  app = await testApp(AppModule, { logboek: { write: (regel) => (logboek += regel) } });
});
beforeEach(async () => {
  app.klok.dag = VANDAAG;
  await app.sql('delete from intake.agenda_abonnement');
});
afterAll(() => app.sluit());

/** A new address, as the app itself is asked for it by the poort. */
const abonneer = async (wie = KM) => {
  const { status, body, tekst } = await app.als(wie).post<AgendaAdresUit>('/v1/agenda/abonnement');
  if (status !== 201) throw new Error(tekst);
  return `/v1${body.adres}`;
};
const haal = (adres: string, koppen = {}) => app.als(undefined).get(adres, koppen);
const nieuw = async (lid: Lid = {}, gemeentecode = '0299') => {
  const wie = gemeentecode === '0299' ? IK : ACTOREN['klantmanager-duiven']!;
  return (await maakGezin(app, { gemeentecode, voornamen: 'Amina', achternaam: 'Idrissi', ...lid, feiten: { gehuisvestOp: '2026-11-01', behandelaar: wie.persoon, behandelaarNaam: wie.naam, ...lid.feiten } })).dossiers[0]!;
};
const plan = (id: string, geplandOp: string, versie = 1, tijd = '10:00', wie = KM) => app.als(wie).put(`/v1/dossiers/${id}/leerbaarheidstoets/planning`, { geplandOp, tijd, plaats: 'Stadhuis' }, alsVersie(versie));
const gebeurtenissen = (ics: string) => ics.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
const over = (ics: string, d: { zaaknummer: string }) => gebeurtenissen(ics).filter((g) => g.includes(d.zaaknummer));

test('the feed: my appointments, as text/calendar, private, without a session', async () => {
  const [mijn, zijn] = [await nieuw(), await nieuw({ feiten: { behandelaar: ACTOREN['collega-zevenaar']!.persoon } })];
  for (const d of [mijn, zijn]) await plan(d.id, '2026-12-01');
  const uit = await haal(await abonneer());
  expect([uit.status, uit.headers['content-type'], uit.headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-cache']);
  expect(over(uit.tekst, mijn)).toHaveLength(1);
  expect(over(uit.tekst, mijn)[0]).toContain(`SUMMARY:Leerbaarheidstoets A.I. ${mijn.zaaknummer}\r\n`);
  expect(over(uit.tekst, zijn)).toEqual([]);
});

test('no name, no BSN, no V-nummer, no health and no word about the ladder leaves the house', async () => {
  const d = await nieuw({ vNummer: '1234567890' });
  await app.als(KM).put(`/v1/dossiers/${d.id}/brede-intake/onderdelen/gezondheid`, { vastgelegdOp: VANDAAG, lichamelijk: 'enige', geestelijk: 'ernstig', bevindingen: 'Slaapt slecht.' }, alsVersie(1));
  await plan(d.id, '2026-12-01');
  const { tekst } = await haal(await abonneer());
  expect(over(tekst, d)).toHaveLength(1);
  expect(tekst).not.toMatch(/Amina|Idrissi|1234567890|ernstig|Slaapt|waarschuwing|boete|Kim/i);
});

test('fourteen days back and sixty-two ahead', async () => {
  const dagen = [-15, -14, 0, 62, 63];
  const dossiers = [];
  for (const n of dagen) {
    const d = await nieuw();
    await app.sql(`insert into intake.leerbaarheidstoets (gemeentecode, dossier_id, versie, stap, gepland_op, tijd, plaats) values ('0299', $1, 2, 'gepland', $2, '10:00', 'x')`, [d.id, plusDagen(VANDAAG, n)]);
    dossiers.push(d);
  }
  const { tekst } = await haal(await abonneer());
  expect(dossiers.map((d) => over(tekst, d).length)).toEqual([0, 1, 1, 1, 0]);
});

test('moved and called off: the same UID, a higher SEQUENCE, and a day in March and October at the right hour', async () => {
  const d = await nieuw();
  const adres = await abonneer();
  const lees = async () => over((await haal(adres)).tekst, d)[0]!;
  const veld = (g: string, naam: string) => new RegExp(`^${naam}:(.*)$`, 'm').exec(g)?.[1]?.trim();
  app.klok.dag = '2026-10-20';
  await app.sql('update intake.medewerker set laatst_gezien = $1', [app.klok.dag]);
  await plan(d.id, '2026-10-24');
  const een = await lees();
  await plan(d.id, '2026-10-25', 2);
  const twee = await lees();
  await app.als(KM).delete(`/v1/dossiers/${d.id}/leerbaarheidstoets/planning`, alsVersie(3));
  const drie = await lees();
  expect([een, twee, drie].map((g) => [veld(g, 'UID'), veld(g, 'DTSTART'), veld(g, 'STATUS'), veld(g, 'SEQUENCE')])).toEqual([
    [`toets-${d.id}@wegwijs`, '20261024T080000Z', 'CONFIRMED', '2'], [`toets-${d.id}@wegwijs`, '20261025T090000Z', 'CONFIRMED', '3'], [`toets-${d.id}@wegwijs`, '20261025T090000Z', 'CANCELLED', '4'],
  ]);
});

test('an ETag that stays the same as long as the appointments do: 304 without a body', async () => {
  const d = await nieuw();
  await plan(d.id, '2026-12-01');
  const adres = await abonneer();
  const etag = String((await haal(adres)).headers['etag']);
  for (const kop of [etag, `"x", ${etag}`, etag.replace('W/', '')]) {
    const uit = await haal(adres, { 'if-none-match': kop });
    expect([uit.status, uit.tekst, uit.headers['etag']]).toEqual([304, '', etag]);
  }
  await plan(d.id, '2026-12-02', 2);
  const uit = await haal(adres, { 'if-none-match': etag });
  expect([uit.status, uit.headers['etag'] === etag]).toEqual([200, false]);
});

test('one audit line per fetch, about the owner; when it was fetched is shown to him', async () => {
  const d = await nieuw();
  await plan(d.id, '2026-12-01');
  const adres = await abonneer();
  const regels = () => app.sql<{ betrokkene: string; organisatie: string }>(`select betrokkene, organisatie from tenant.audit where actie = 'AgendaFeed.haalOp' order by op`);
  const voor = (await regels()).length;
  app.klok.dag = '2026-11-25';
  await haal(adres);
  expect((await regels()).slice(voor)).toEqual([{ betrokkene: IK.persoon, organisatie: 'systeem' }]);
  expect((await app.als(KM).get('/v1/agenda/abonnement')).body).toMatchObject({ laatstOpgehaaldOp: '2026-11-25T11:00:00.000Z' });
});

describe('without the key there is nothing', () => {
  const zonderSporen = (tekst: string) => tekst.replace(/"(traceId|instance)":"[^"]*"/g, '');
  const gewijzigd = (adres: string) => adres.slice(0, -5) + (adres.at(-5) === 'A' ? 'B' : 'A') + adres.slice(-4);

  test('a guess, another gemeente in front of a right secret, no gemeente, a broken address, an absent one: the same 404, and nothing is written', async () => {
    const adres = await abonneer();
    const audit = () => app.sql<{ n: number }>('select count(*)::int n from tenant.audit').then(([r]) => r!.n);
    const voor = await audit();
    const pogingen = [
      gewijzigd(adres), adres.replace('0299', '0226'), adres.replace('0299', '0293'), adres.replace('0299', '9999'), adres.replace('0299-', ''), adres.toLowerCase(), `${adres.slice(0, -4)}A.ics`,
      `/v1/agenda/0299-${'A'.repeat(43)}.ics`, `/v1/agenda/0299-${'A'.repeat(60)}.ics`, '/v1/agenda/.ics', '/v1/agenda/x.ics', `/v1/agenda/0299-'%20or%20true--.ics`, '/v1/agenda/%00.ics', '/v1/agenda/%E2%80%AE.ics',
    ];
    const antwoorden = [];
    for (const p of pogingen) antwoorden.push(await haal(p));
    expect(antwoorden.map((a) => a.status)).toEqual(pogingen.map(() => 404));
    expect(new Set(antwoorden.map((a) => zonderSporen(a.tekst))).size).toBe(1);
    expect(await audit()).toBe(voor);
    expect((await haal(adres)).status).toBe(200);
  });

  test('an address that was replaced or given up is dead from the next look on', async () => {
    const oud = await abonneer();
    const nieuwAdres = await abonneer();
    expect([(await haal(oud)).status, (await haal(nieuwAdres)).status]).toEqual([404, 200]);
    await app.als(KM).delete('/v1/agenda/abonnement');
    expect((await haal(nieuwAdres)).status).toBe(404);
  });

  test('the agenda of another gemeente does not come along', async () => {
    const daar = await nieuw({}, '0226');
    await plan(daar.id, '2026-12-01', 1, '10:00', 'klantmanager-duiven');
    // Somebody with one person id in two gemeenten: the address is of one of them.
    await app.sql('update intake.dossier set behandelaar = $2 where id = $1', [daar.id, IK.persoon]);
    expect(over((await haal(await abonneer())).tekst, daar)).toEqual([]);
    expect(over((await haal(await abonneer('klantmanager-duiven'))).tekst, daar)).toEqual([]);
  });

  test('somebody who was not seen for more than 90 days is taken to have left; who comes back has his agenda back', async () => {
    const adres = await abonneer();
    app.klok.dag = plusDagen(VANDAAG, 90);
    expect((await haal(adres)).status).toBe(200);
    app.klok.dag = plusDagen(VANDAAG, 91);
    expect((await haal(adres)).status).toBe(404);
    await app.als(KM).get('/v1/werkvoorraad');
    expect((await haal(adres)).status).toBe(200);
  });

  test('from the day that the matrix gives the task to another organisation', async () => {
    const adres = await abonneer();
    await app.sql(`update tenant.schaalniveau set geldig_tot = '2026-12-01' where gemeentecode = '0299' and taak = 'brede-intake-pip'`);
    await app.sql(`insert into tenant.schaalniveau (gemeentecode, taak, niveau, uitvoerder, bevoegd_orgaan, geldig_van, besluit) values ('0299', 'brede-intake-pip', 'liemers', 'rsd-de-liemers', 'college', '2026-12-01', 'x')`);
    app.klok.dag = '2026-11-30';
    expect((await haal(adres)).status).toBe(200);
    app.klok.dag = '2026-12-01';
    expect((await haal(adres)).status).toBe(404);
    await app.sql(`delete from tenant.schaalniveau where gemeentecode = '0299' and taak = 'brede-intake-pip' and uitvoerder = 'rsd-de-liemers'`);
    await app.sql(`update tenant.schaalniveau set geldig_tot = null where gemeentecode = '0299' and taak = 'brede-intake-pip'`);
  });

  test('a token does not open it either, and the log does not hold the address', async () => {
    const adres = await abonneer();
    expect((await app.als('klantmanager-duiven').get(gewijzigd(adres))).status).toBe(404);
    await haal(adres);
    expect(logboek).toContain('.ics');
    expect(logboek).not.toContain(adres.slice(16, -4));
  });
});
