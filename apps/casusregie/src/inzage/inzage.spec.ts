import { randomUUID } from 'node:crypto';
import type { InzageGevraagdFeiten, InzageverzoekUit } from '@wegwijs/casusregie';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { dossierMetPip, UITNODIGING, versie } from '../brief/testing/brieven.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-11-24' });
});
afterAll(() => app.sluit());

const CR = 'casusregisseur-zevenaar';
interface Bestand { onderdeel: string; gegevens: Record<string, Record<string, unknown>[]>; logboek: { dag: string; organisatie: string; handeling: string; taken: string[]; aantal: number }[] }
type Probleem = { reden?: string; velden?: { veld: string }[] };
const vraag = (id: string, body: object = { ontvangenOp: '2026-11-20', kenmerk: 'AVG-12' }, wie = CR, koppen = {}) => app.als(wie).post<InzageverzoekUit & Probleem>(`/v1/dossiers/${id}/inzageverzoeken`, body, koppen);
const lijst = async (id: string) => (await app.als(CR).get<InzageverzoekUit[]>(`/v1/dossiers/${id}/inzageverzoeken`)).body;
const haal = (id: string, verzoek: string, vorm = 'json', wie = CR) => app.als(wie).get<Bestand & Probleem>(`/v1/dossiers/${id}/inzageverzoeken/${verzoek}/bestand?vorm=${vorm}`);

test('AVG art. 15: everything that hangs on the dossier as JSON and as a letter, who looked at it, and nothing about a colleague', async () => {
  const id = await dossierMetPip(app, { taal: 'Engels' });
  const brief = (await app.als('klantmanager-zevenaar').post<{ id: string }>(`/v1/dossiers/${id}/brieven`, UITNODIGING)).body;
  await app.als('klantmanager-zevenaar').post(`/v1/brieven/${brief.id}/verzending`, { op: '2026-11-24', wijze: 'post' }, versie(1));
  await app.sql(`insert into tenant.audit (gemeentecode, betrokkene, context, actie, persoon, organisatie, op, taken, soort, trace_id) values ('0299', $1, 'ontzorgen', 'OntzorgsignaalController.lijst', 'ria', 'rsd-de-liemers', '2026-11-02T10:00:00Z', 'financieel-ontzorgen', 'inzage', 't')`, [id]);
  const { status, body } = await vraag(id);
  expect([status, body]).toMatchObject([201, { stand: 'wacht', gedaan: 0, kenmerk: 'AVG-12', termijn: { einde: '2026-12-21', verschuivingen: [{ naar: '2026-12-21' }] } }]);
  expect((await haal(id, body.id)).body.reden).toBe('InzageNogNietKlaar');
  await app.drain();
  expect((await lijst(id))[0]).toMatchObject({ stand: 'klaar', klaarOp: '2026-11-24', bewaardTot: '2026-12-24', gedaan: expect.any(Number) as number });
  const json = await haal(id, body.id);
  expect([json.status, json.headers['content-type'], json.headers['content-disposition']]).toEqual([200, 'application/json', 'attachment; filename="inzage-casusregie.json"']);
  const { gegevens, logboek } = json.body;
  expect(Object.keys(gegevens)).toEqual(expect.arrayContaining(['casusregie.dossier', 'casusregie.persoon', 'casusregie.pip_versie', 'casusregie.brief', 'casusregie.gebeurtenis', 'casusregie.inzageverzoek']));
  expect(Buffer.from(String(gegevens['casusregie.brief']![0]!['pdf']), 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(logboek).toContainEqual(expect.objectContaining({ dag: '2026-11-02', organisatie: 'RSD de Liemers', handeling: 'Gezien in de lijst van ontzorgen', taken: ['financieel-ontzorgen'] }));
  for (const wie of ['klantmanager-zevenaar', CR]) expect(json.tekst).not.toMatch(new RegExp(`${ACTOREN[wie]!.persoon}`));
  expect(JSON.stringify(gegevens['casusregie.brief']![0])).not.toContain('opgesteld_naam');
  const pdf = await haal(id, body.id, 'pdf');
  expect([pdf.status, pdf.headers['content-type'], pdf.ruw.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  const audit = await app.sql<{ actie: string; soort: string }>(`select actie, soort from tenant.audit where betrokkene = $1 and actie like '%nzage%' order by op`, [id]);
  expect(audit.map((a) => a.actie)).toEqual(expect.arrayContaining(['InzageverzoekController.maak', 'casusregie.InzageStapGezet', 'InzageverzoekController.bestand']));
  expect(audit.filter((a) => a.actie === 'InzageverzoekController.bestand')).toHaveLength(2);
});

test('the work shows how far it is, and whoever takes it up again after a kill ends with the same', async () => {
  const id = await dossierMetPip(app);
  const { body } = await vraag(id);
  expect((await app.feiten<InzageGevraagdFeiten>('InzageGevraagd')).map((f) => f.feiten)).toContainEqual({ dossierId: id, verzoekId: body.id, ontvangenOp: '2026-11-20' });
  // Killed after four steps: the fifth was rolled back, and its message comes again, also twice.
  await app.sql(`update platform.delivery set due_at = 'infinity' where sleutel = $1 and naam = 'InzageStapGezet'`, [id]);
  await app.sql(`create function public.stuk() returns trigger language plpgsql as $$ begin if new.gedaan >= 5 and new.stand = 'bezig' then raise exception 'stuk'; end if; return new; end $$`);
  await app.sql('create trigger stuk before update on casusregie.inzageverzoek for each row execute function public.stuk()');
  await expect(app.drain()).rejects.toThrow();
  const midden = (await lijst(id))[0]!;
  expect(midden).toMatchObject({ stand: 'bezig', gedaan: 4 });
  expect(midden.totaal).toBeGreaterThan(30);
  await app.sql('drop trigger stuk on casusregie.inzageverzoek; drop function public.stuk()');
  await app.sql(`update platform.delivery set due_at = clock_timestamp() where done_at is null`);
  await app.drain();
  expect((await lijst(id))[0]).toMatchObject({ stand: 'klaar', gedaan: midden.totaal, totaal: midden.totaal });
  expect(await app.sql('select naam from casusregie.inzagedeel where verzoek_id = $1 order by naam', [body.id])).toEqual([{ naam: 'json' }, { naam: 'pdf' }]);
});

test('two at once are one; the same key gives the same answer; after it is ready there may be another', async () => {
  const id = await dossierMetPip(app);
  const sleutel = { 'idempotency-key': randomUUID() };
  const uit = await Promise.all([vraag(id, undefined, CR, sleutel), vraag(id, undefined, 'teamleider-zevenaar')]);
  expect(uit.map((u) => u.status).sort()).toEqual([201, 409]);
  expect(uit.find((u) => u.status === 409)!.body.reden).toBe('InzageLoopt');
  await app.drain();
  const nog = await vraag(id, undefined, CR, { 'idempotency-key': 'x'.repeat(20) });
  expect([nog.status, (await vraag(id, undefined, CR, { 'idempotency-key': 'x'.repeat(20) })).body.id]).toEqual([201, nog.body.id]);
  expect(await lijst(id)).toHaveLength(2);
});

test('AVG art. 5 lid 1 onder e: after thirty days the files are gone, and that there was a request stays', async () => {
  const id = await dossierMetPip(app);
  const { body } = await vraag(id);
  await app.drain();
  for (const [dag, stand] of [['2026-12-24', 'klaar'], ['2026-12-25', 'verlopen']] as const) {
    app.klok.dag = dag;
    await app.nest.get<{ runDaily(): Promise<string[]> }>((await import('@wegwijs/platform')).Messaging).runDaily();
    expect((await lijst(id))[0]!.stand).toBe(stand);
  }
  app.klok.dag = '2026-11-24';
  expect((await haal(id, body.id)).body.reden).toBe('InzageVerlopen');
  expect(await app.sql('select 1 from casusregie.inzagedeel where verzoek_id = $1', [body.id])).toEqual([]);
});

test('another gemeente, another role, nonsense', async () => {
  const id = await dossierMetPip(app);
  const { body } = await vraag(id);
  await app.drain();
  expect([(await vraag(id, undefined, 'casusregisseur-duiven')).status, (await haal(id, body.id, 'json', 'casusregisseur-duiven')).status, (await haal(id, randomUUID())).status]).toEqual([404, 404, 404]);
  for (const wie of ['rsd-medewerker', 'vwon-medewerker', 'projectleider', 'beheerder-zevenaar']) {
    expect([(await vraag(id, undefined, wie)).status, (await haal(id, body.id, 'json', wie)).status]).toEqual([403, 403]);
  }
  expect((await vraag(id, { ontvangenOp: '2026-11-25' })).body.reden).toBe('InzageInDeToekomst');
  const nee = await vraag(id, { ontvangenOp: 'gisteren', kenmerk: '' });
  expect([nee.status, nee.body.velden!.map((v) => v.veld).sort()]).toEqual([400, ['kenmerk', 'ontvangenOp']]);
  expect((await haal(id, body.id, 'docx')).status).toBe(400);
});
