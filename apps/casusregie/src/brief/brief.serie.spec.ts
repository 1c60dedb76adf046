import type { SerieMetRegelsUit } from '@wegwijs/casusregie';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { dossierMetPip, UITNODIGING, veld, versie } from './testing/brieven.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());

const KM = 'klantmanager-zevenaar';
type Uit = SerieMetRegelsUit & { reden?: string };
const SERIE = { soort: 'uitnodiging-voortgang', velden: UITNODIGING.velden, metTaal: true };
const maak = (body: object, wie = KM) => app.als(wie).post<Uit>('/v1/briefseries', { ...SERIE, ...body });
const verder = (id: string, aantal = 25, wie = KM) => app.als(wie).post<Uit>(`/v1/briefseries/${id}/verder`, { aantal, wijze: 'post' });
const tel = ({ totaal, wacht, verzonden, mislukt, overgeslagen }: Uit) => ({ totaal, wacht, verzonden, mislukt, overgeslagen });

test('rondes over een lijst: per persoon een uitkomst, wat mislukt houdt niemand op, en na herstel gaat het alsnog', async () => {
  const goed = [await dossierMetPip(app), await dossierMetPip(app, { taal: 'Engels' })];
  const zonderAdres = await dossierMetPip(app, { adres: false });
  const klaar = await dossierMetPip(app);
  await app.sql(`update casusregie.dossier set plicht_einde = '2026-11-01', plicht_einde_grond = 'voldaan' where id = $1`, [klaar]);
  const serie = (await maak({ dossierIds: [...goed, zonderAdres, klaar, goed[0]] })).body;
  expect(tel(serie)).toEqual({ totaal: 4, wacht: 4, verzonden: 0, mislukt: 0, overgeslagen: 0 });
  expect(tel((await verder(serie.id, 1)).body).wacht).toBe(3);
  const na = (await verder(serie.id)).body;
  expect([na.stand, tel(na)]).toEqual(['klaar', { totaal: 4, wacht: 0, verzonden: 2, mislukt: 1, overgeslagen: 1 }]);
  expect(na.regels.find((r) => r.dossierId === zonderAdres)).toMatchObject({ stand: 'mislukt', reden: 'AdresOntbreekt', bron: expect.stringContaining('3:41') as string });
  expect(na.regels.find((r) => r.dossierId === klaar)).toMatchObject({ stand: 'overgeslagen', reden: 'PlichtGeeindigd' });
  const [engels] = (await app.als(KM).get<{ taal: string; stand: string }[]>(`/v1/dossiers/${goed[1]}/brieven`)).body;
  expect(engels).toMatchObject({ taal: 'en', stand: 'verzonden' });
  expect((await app.als(KM).get<unknown[]>(`/v1/dossiers/${zonderAdres}/brieven`)).body).toEqual([]);

  await app.sql(`update casusregie.persoon set straat = 'Weg', huisnummer = '1', postcode = '6901 AB', woonplaats = 'Zevenaar' where dossier_id = $1`, [zonderAdres]);
  const opnieuw = (await app.als(KM).post<Uit>(`/v1/briefseries/${serie.id}/opnieuw`, undefined, versie(na.versie))).body;
  expect(opnieuw).toMatchObject({ stand: 'open', wacht: 1, mislukt: 0 });
  expect(tel((await verder(serie.id)).body)).toEqual({ totaal: 4, wacht: 0, verzonden: 3, mislukt: 0, overgeslagen: 1 });
  expect((await app.als(KM).get<unknown[]>(`/v1/dossiers/${goed[0]}/brieven`)).body).toHaveLength(1);
});

test('twee rondes tegelijk: iedereen krijgt een brief en niemand twee', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => dossierMetPip(app)));
  const serie = (await maak({ dossierIds: ids })).body;
  await Promise.all([verder(serie.id, 4), verder(serie.id, 4), verder(serie.id, 4)]);
  const na = (await app.als(KM).get<Uit>(`/v1/briefseries/${serie.id}`)).body;
  expect([na.stand, na.verzonden]).toEqual(['klaar', 6]);
  expect(await app.sql('select dossier_id from casusregie.brief where serie_id = $1 group by 1 having count(*) > 1', [serie.id])).toEqual([]);
});

test('terwijl een ronde loopt kan iemand een losse brief verzenden: geen van beide loopt vast', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => dossierMetPip(app)));
  const los = (await app.als(KM).post<{ id: string }>(`/v1/dossiers/${ids[3]}/brieven`, UITNODIGING)).body;
  const serie = (await maak({ dossierIds: ids })).body;
  const uit = await Promise.all([verder(serie.id), app.als(KM).post(`/v1/brieven/${los.id}/verzending`, { op: '2026-11-24', wijze: 'post' }, versie(1))]);
  expect(uit.map((u) => u.status)).toEqual([200, 200]);
});

test('een filter vindt wie het nu zijn; stoppen houdt de rest tegen', async () => {
  const z = await dossierMetPip(app, { leerroute: 'z', doelgroep: 'gezin' });
  await dossierMetPip(app, { gemeentecode: '0226', leerroute: 'z', doelgroep: 'gezin' });
  const serie = (await maak({ filter: { leerroute: 'z', doelgroep: 'gezin', termijnTot: '2029-03-10' } })).body;
  expect(serie.regels.map((r) => r.dossierId)).toEqual([z]);
  expect((await maak({ filter: { leerroute: 'z', termijnTot: '2029-03-09' } })).body.reden).toBe('GeenDossiers');
  expect((await app.als(KM).post<Uit>(`/v1/briefseries/${serie.id}/stop`, undefined, versie(9))).status).toBe(412);
  const gestopt = (await app.als(KM).post<Uit>(`/v1/briefseries/${serie.id}/stop`, undefined, versie(serie.versie))).body;
  expect([gestopt.stand, gestopt.regels[0]]).toEqual(['gestopt', expect.objectContaining({ stand: 'overgeslagen', reden: 'SerieGestopt' })]);
  expect((await verder(serie.id)).body.reden).toBe('SerieGestopt');
});

test.each<[object, number, string]>([
  [{ velden: [veld('datum', '2026-12-07')] }, 422, 'VeldOntbreekt'],
  [{ velden: [...UITNODIGING.velden.slice(1), veld('datum', 'morgen')] }, 422, 'VeldOngeldig'],
  [{ soort: 'waarschuwing' }, 400, 'soort moet een van deze waarden zijn'],
  [{ dossierIds: [] }, 400, 'dossierIds moet minstens een dossier bevatten'],
  [{ dossierIds: ['x'] }, 400, 'dossierIds mag alleen geldige sleutels'],
  [{ dossierIds: ['00000000-0000-4000-8000-0000000000ff'] }, 404, 'niet-gevonden'],
  [{ filter: { leerroute: 'a1' } }, 400, 'leerroute moet een van deze waarden zijn'],
  [{ metTaal: 'ja' }, 400, 'metTaal moet ja of nee'],
])('onzin: %j', async (anders, status, verwacht) => {
  const uit = await maak(anders);
  expect([uit.status, JSON.stringify(uit.body)]).toEqual([status, expect.stringContaining(verwacht)]);
});

test('een serie is van een gemeente: een andere vindt haar niet en stuurt niet naar haar mensen', async () => {
  const id = await dossierMetPip(app);
  const serie = (await maak({ dossierIds: [id] })).body;
  expect((await app.als('klantmanager-duiven').get(`/v1/briefseries/${serie.id}`)).status).toBe(404);
  expect((await verder(serie.id, 1, 'klantmanager-duiven')).status).toBe(404);
  expect((await maak({ dossierIds: [id] }, 'klantmanager-duiven')).status).toBe(404);
  expect((await app.als('rsd-medewerker').get('/v1/briefseries')).status).toBe(403);
  const rijen = (await app.als(KM).get<{ rijen: { id: string; totaal: number }[] }>('/v1/briefseries?limiet=100')).body.rijen;
  expect(rijen.find((r) => r.id === serie.id)).toMatchObject({ totaal: 1 });
  expect((await app.als('klantmanager-duiven').get<{ rijen: unknown[] }>('/v1/briefseries')).body.rijen).toEqual([]);
});
