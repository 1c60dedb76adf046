import type { BegeleidingRegel, BegeleidingUit } from '@wegwijs/casusregie';
import { testApp, testDeur, type TestApp } from '@wegwijs/platform/testing';
import { AppModule } from '../app.module.ts';
import { etag, geefPip, loopt, REGIE, VWON } from './testing/begeleid.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-02' });
});
afterAll(() => app.sluit());

type Uit = BegeleidingUit & { velden?: { veld: string; melding: string }[] };
const pad = (b: { id: string }, rest = '') => `/v1/begeleidingen/${b.id}${rest}`;
const put = (wie: string, b: { id: string; versie: number }, rest: string, body: object) => app.als(wie).put<Uit>(pad(b, rest), body, etag(b.versie));
const toon = async (b: { id: string }, wie = VWON) => (await app.als(wie).get<Uit>(pad(b))).body;
const lijst = async (wie: string) => (await app.als(wie).get<{ rijen: BegeleidingRegel[] }>('/v1/begeleidingen?limiet=100')).body.rijen;

describe('VWON sees NAW and its own tasks, and nothing else', () => {
  test('no dossier, no person, no PIP, no timeline: not by a route', async () => {
    const b = await loopt(app);
    await geefPip(app, b.dossierId);
    for (const rest of ['', '/tijdlijn', '/begeleiding', '/opdrachten']) expect([403, 404, 405]).toContain((await app.als(VWON).get(`/v1/dossiers/${b.dossierId}${rest}`)).status);
    expect((await app.als(VWON).get('/v1/dossiers')).status).toBe(403);
    const gezien = await toon(b);
    expect(gezien).toMatchObject({ naam: 'Samira Haddad', adres: 'Dorpsstraat 12, 6901 AB Zevenaar', taal: 'Arabisch', leerroute: null, termijnEinde: null });
    // whole values, not parts: an id may hold 'b1' too
    for (const geheim of ['1995-02-28', 'b1', '2029-03-10', 'asiel']) expect(JSON.stringify(gezien)).not.toContain(`"${geheim}"`);
  });

  test('nor by SQL of its own: PostgreSQL shows it the work and no dossier, persoon, pip or line of the timeline', async () => {
    const b = await loopt(app);
    await app.als(REGIE).post(`${pad(b)}/maatwerk`, { maanden: 24, urenPerMaand: 4, reden: 'meer tijd nodig' }, etag(b.versie));
    const deur = await testDeur(app.db, 'casusregie');
    const telt = (tabel: string) => deur.als(VWON, ['maatschappelijke-begeleiding'], () => deur.deur.run((em) => em.query<{ n: number }[]>(`select count(*)::int n from casusregie.${tabel}`))).then(([r]) => r!.n);
    try {
      for (const tabel of ['dossier', 'persoon', 'pip_versie', 'gebeurtenis', 'boetevoorstel', 'begeleiding_maatwerk', 'signaal', 'klok']) expect([tabel, await telt(tabel)]).toEqual([tabel, 0]);
      for (const tabel of ['begeleiding', 'opdracht', 'begeleiding_punt']) expect([tabel, (await telt(tabel)) > 0]).toEqual([tabel, true]);
    } finally {
      await deur.sluit();
    }
    expect(b.stand).toBe('loopt');
  });

  test('the gemeente shares the leerroute and the term, and takes them back', async () => {
    const b = await loopt(app);
    await geefPip(app, b.dossierId);
    expect((await put(VWON, b, '/gedeeld', { gedeeld: ['leerroute'] })).status).toBe(403);
    const met = await put(REGIE, b, '/gedeeld', { gedeeld: ['leerroute', 'termijn'] });
    expect(await toon(b)).toMatchObject({ leerroute: 'b1', termijnEinde: '2029-03-10' });
    expect(await put(REGIE, met.body, '/gedeeld', { gedeeld: ['bsn'] })).toMatchObject({ status: 400, body: { velden: [{ veld: 'gedeeld', melding: expect.stringContaining('leerroute, termijn') }] } });
    await put(REGIE, met.body, '/gedeeld', { gedeeld: [] });
    expect(await toon(b)).toMatchObject({ leerroute: null, termijnEinde: null });
  });

  test('why somebody needs more is for the gemeente: VWON sees the length and the hours', async () => {
    const b = await loopt(app);
    await app.als(REGIE).post(`${pad(b)}/maatwerk`, { maanden: 30, urenPerMaand: 10, reden: 'alleen met vijf kinderen' }, etag(b.versie));
    expect(await toon(b)).toMatchObject({ eindeGepland: '2028-08-02', termijn: { totEnMet: '2028-08-02', maanden: 30, urenPerMaand: 10, bron: 'maatwerk: besluit van de gemeente over deze persoon' }, maatwerk: [] });
    expect(JSON.stringify(await toon(b))).not.toContain('vijf kinderen');
  });

  test('the volunteer is a word of VWON: the gemeente does not read it', async () => {
    const b = await loopt(app, {}, { vrijwilliger: 'Wim Vrijwilliger' });
    expect((await toon(b)).vrijwilliger).toBe('Wim Vrijwilliger');
    expect((await app.als(REGIE).get(pad(b))).tekst).not.toContain('Wim');
    expect((await put(VWON, b, '/vrijwilliger', {})).body.vrijwilliger).toBeNull();
    expect((await put(VWON, b, '/vrijwilliger', { vrijwilliger: '=cmd()' })).status).toBe(400);
  });

  test('another gemeente, another organisation, another role; reading is logged once per person', async () => {
    const b = await loopt(app);
    for (const wie of ['casusregisseur-duiven', 'teamleider-westervoort']) {
      expect((await app.als(wie).get(pad(b))).status).toBe(404);
      expect((await lijst(wie)).map((r) => r.id)).not.toContain(b.id);
    }
    expect((await app.als(REGIE).post(pad(b, '/contacten'), { op: '2026-03-01', soort: 'gesprek', minuten: 30, door: 'medewerker' })).status).toBe(404);
    for (const wie of ['rsd-medewerker', 'aanbieder', 'projectleider', 'beheerder-zevenaar']) expect((await app.als(wie).get(pad(b))).status).toBe(403);
    expect((await app.als(undefined).get(pad(b))).status).toBe(401);
    await app.sql('delete from tenant.audit');
    await toon(b);
    expect(await app.sql('select betrokkene, organisatie, soort from tenant.audit')).toEqual([{ betrokkene: b.dossierId, organisatie: 'vwon', soort: 'inzage' }]);
  });
});
