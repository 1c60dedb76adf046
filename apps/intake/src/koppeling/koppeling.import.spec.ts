import type { KoppelingImport } from '@wegwijs/intake';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../app.module.ts';

type Probleem = { title: string; velden?: { veld: string; melding: string }[] };

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-11-24' });
});
afterAll(() => app.sluit());

const CSV = { 'content-type': 'text/csv' };
const KOP = 'gezinsnummer,relatie,vnummer,voornamen,achternaam,geboortedatum,verblijf,gekoppeld_op,coa_kenmerk,bsn';
const stuur = (inhoud: string | Buffer, o: { proef?: boolean; wie?: string; koppen?: Record<string, string> } = {}) =>
  app.als(o.wie ?? 'klantmanager-zevenaar').post<KoppelingImport & Probleem>(`/v1/koppelingen/import${o.proef ? '?proef=true' : ''}`, Buffer.from(inhoud as string), { ...CSV, ...o.koppen });
const bestand = (...rijen: string[]) => [KOP, ...rijen].join('\r\n');
let n = 4_000_000_000;
const v = () => String(n++);
const hoofd = (gezin: string, meer: { vnummer?: string; achternaam?: string; coa?: string; bsn?: string; geboren?: string } = {}) =>
  [gezin, 'hoofdpersoon', meer.vnummer ?? v(), 'Sami', meer.achternaam ?? 'Haddad', meer.geboren ?? '01-05-1990', 'asiel-bepaalde-tijd', '20-11-2026', meer.coa ?? '', meer.bsn ?? ''].join(',');
const kind = (gezin: string, naam = 'Noor') => `${gezin},kind,,${naam},Haddad,2015-01-31,asiel-bepaalde-tijd,,,`;
const tel = async () => (await app.sql<{ k: number; p: number; d: number; e: number }>(
  `select (select count(*)::int from intake.koppeling) k, (select count(*)::int from intake.persoon) p, (select count(*)::int from intake.dossier) d, (select count(*)::int from platform.event) e`))[0]!;

test('Besluit art. 9.4 lid 3: first a rehearsal that creates nothing, then the file, then the same file that is double in every row', async () => {
  const csv = bestand(hoofd('1', { coa: 'C-1', bsn: '111222333' }), kind('1'), hoofd('2'));
  const voor = await tel();
  const proef = await stuur(csv, { proef: true });
  expect(proef).toMatchObject({ status: 201, body: { status: 'proef', rijen: 3, goed: 3, dubbel: 0, fout: 0, koppelingen: 0 } });
  expect(await tel()).toEqual(voor);
  const echt = await stuur(csv);
  expect(echt.body).toMatchObject({ status: 'verwerkt', goed: 3, koppelingen: 2, personen: 3, dossiers: 2, gemaaktDoor: 'Kim Klantmanager', regels: [], volgende: null });
  expect(await tel()).toEqual({ k: voor.k + 2, p: voor.p + 3, d: voor.d + 2, e: voor.e + 4 });
  const rijen = (await app.als('collega-zevenaar').get<KoppelingImport>(`/v1/koppelingen/imports/${echt.body.id}`)).body.regels;
  expect(rijen.map((r) => [r.rij, r.uitkomst])).toEqual([[2, 'goed'], [3, 'goed'], [4, 'goed']]);
  expect(rijen[0]!.koppelingId).toBe(rijen[1]!.koppelingId);
  expect((await app.sql('select bron, coa_nummer from intake.koppeling where id = $1', [rijen[0]!.koppelingId]))).toEqual([{ bron: 'csv', coa_nummer: 'C-1' }]);
  const na = await tel();
  const weer = await stuur(csv);
  expect(weer.body).toMatchObject({ status: 'verwerkt', goed: 0, dubbel: 3, fout: 0, koppelingen: 0 });
  expect((await app.als('klantmanager-zevenaar').get<KoppelingImport>(`/v1/koppelingen/imports/${weer.body.id}?uitkomst=dubbel`)).body.regels.map((r) => [r.rij, r.waar, r.koppelingId])).toEqual(
    rijen.map((r) => [r.rij, 'dossier', r.koppelingId]));
  expect(await tel()).toEqual(na);
  expect(await app.sql(`select 1 from intake.import_rij r where to_jsonb(r)::text ~ 'Haddad|111222333|Sami'`)).toEqual([]);
});

test('one wrong row and nothing is registered: the row, the column and the rule are named and kept', async () => {
  const voor = await tel();
  const r = await stuur(bestand(hoofd('1'), hoofd('2', { achternaam: '=HYPERLINK(A1)' }), hoofd('3', { geboren: '31-02-1990' }), kind('4')));
  expect(r).toMatchObject({ status: 201, body: { status: 'afgekeurd', goed: 1, fout: 3, koppelingen: 0, personen: 0 } });
  expect(r.body.regels.map((x) => [x.rij, x.fouten[0]?.kolom, x.fouten[0]?.melding])).toEqual([
    [3, 'achternaam', expect.stringContaining('mag alleen letters')], [4, 'geboortedatum', expect.stringContaining('bestaande datum')], [5, 'relatie', expect.stringContaining('geen hoofdpersoon')]]);
  expect(await tel()).toEqual(voor);
});

test('who is known by COA number, V-nummer or BSN is double, whether in the registration or higher in the file; a stranger in a known household is a fault', async () => {
  await stuur(bestand(hoofd('1', { coa: 'C-9', vnummer: '4900000001', bsn: '123456782' }), kind('1')));
  const r = await stuur(bestand(
    hoofd('1', { vnummer: '4900000001' }), kind('1'),
    hoofd('2', { bsn: '123456782', vnummer: '4900000001' }),
    hoofd('3', { coa: 'C-9', vnummer: '4900000001' }),
    hoofd('4', { vnummer: '4900000004' }), kind('4', 'Ali'), kind('4', 'Ali'),
    hoofd('5', { vnummer: '4900000004' }), kind('5', 'Ali'),
    hoofd('6', { vnummer: '4900000001' }), kind('6', 'Nieuw')), { proef: true });
  const { regels } = (await app.als('klantmanager-zevenaar').get<KoppelingImport>(`/v1/koppelingen/imports/${r.body.id}`)).body;
  expect(regels.map((x) => [x.rij, x.uitkomst, x.waar, x.eersteRij])).toEqual([
    [2, 'dubbel', 'dossier', null], [3, 'dubbel', 'dossier', null], [4, 'dubbel', 'bestand', 2], [5, 'dubbel', 'bestand', 2],
    [6, 'goed', null, null], [7, 'goed', null, null], [8, 'dubbel', 'bestand', 7], [9, 'dubbel', 'bestand', 6], [10, 'dubbel', 'bestand', 7],
    [11, 'dubbel', 'bestand', 2], [12, 'fout', null, null]]);
  expect(regels.at(-1)?.fouten).toEqual([{ kolom: 'gezinsnummer', melding: expect.stringContaining('al bekend') }]);
});

const puntkomma = (csv: string) => csv.replaceAll(',', ';');
test.each<[string, (csv: string) => Buffer]>([
  ['UTF-8 with comma', (c) => Buffer.from(c)],
  ['UTF-8 with BOM and semicolon, as Excel writes it', (c) => Buffer.from(`\uFEFF${puntkomma(c)}`)],
  ['Windows-1252 with semicolon', (c) => Buffer.from(puntkomma(c), 'latin1')],
  ['line ends of Unix', (c) => Buffer.from(c.replaceAll('\r\n', '\n'))],
  ['quotes around every cell', (c) => Buffer.from(c.split('\r\n').map((r) => r.split(',').map((x) => `"${x}"`).join(',')).join('\r\n'))],
])('%s is read, letters and all', async (_t, schrijf) => {
  const vnummer = v();
  const r = await stuur(schrijf(bestand(hoofd('1', { vnummer, achternaam: 'Müller-Çelik' }), '')));
  expect(r.body).toMatchObject({ status: 'verwerkt', goed: 1 });
  expect(await app.sql('select achternaam from intake.persoon where v_nummer = $1', [vnummer])).toEqual([{ achternaam: 'Müller-Çelik' }]);
});

test.each<[string, string | Buffer, string, string]>([
  ['an empty file', '', 'bestand', 'leeg'],
  ['only a header', KOP, 'bestand', 'geen rijen'],
  ['a missing column', bestand(hoofd('1')).replace('gezinsnummer,', ''), 'gezinsnummer', 'ontbreekt'],
  ['an unknown column', bestand(hoofd('1')).replace('coa_kenmerk', 'religie'), 'religie', 'onbekend'],
  ['a column twice', bestand(hoofd('1')).replace('coa_kenmerk', 'bsn'), 'bsn', 'twee keer'],
  ['NUL', bestand(hoofd('1', { achternaam: 'A\u0000b' })), 'bestand', 'NUL'],
  ['UTF-16', Buffer.from(bestand(hoofd('1')), 'utf16le'), 'bestand', 'NUL'],
  ['UTF-8 that was cut through a letter', Buffer.concat([Buffer.from(bestand(hoofd('1', { achternaam: 'Müller' }))), Buffer.from([0xc3])]), 'bestand', 'beschadigd'],
  ['bytes that are no text', Buffer.from([0x67, 0x81, 0x8d, 0x0a]), 'bestand', 'beschadigd'],
  ['a quote that is not closed', bestand(hoofd('1', { achternaam: '"Haddad' })), 'bestand', 'rij 2: de aanhalingstekens'],
  ['a cell without end', bestand(hoofd('1', { achternaam: 'a'.repeat(1001) })), 'bestand', 'rij 2: een cel'],
  ['a megabyte of doubled quotes', `${KOP}\r\n"${'""'.repeat(3_000_000)}"`, 'bestand', 'rij 2'],
  ['10.001 rows', bestand(...Array.from({ length: 10_001 }, () => 'x')), 'bestand', '10001 rijen'],
])('T4: %s is one clear problem (400) and leaves no result', async (_t, inhoud, veld, melding) => {
  const [voor] = await app.sql('select count(*)::int n from intake.import_run');
  const r = await stuur(inhoud);
  expect(r).toMatchObject({ status: 400, body: { title: 'Dit bestand is niet te lezen' } });
  expect(r.body.velden?.find((f) => f.veld === veld)?.melding).toContain(melding);
  expect(await app.sql('select count(*)::int n from intake.import_run')).toEqual([voor]);
});

test('more than 10 MiB is 413, JSON and forms are 415, another query is 400', async () => {
  expect((await stuur(Buffer.alloc(10 * 1024 * 1024 + 1, 0x61))).status).toBe(413);
  const kim = app.als('klantmanager-zevenaar');
  expect((await kim.post('/v1/koppelingen/import', { bestand: 'x' })).status).toBe(415);
  expect((await kim.post('/v1/koppelingen', Buffer.from(bestand(hoofd('1'))), CSV)).status).toBe(415);
  expect((await kim.post<Probleem>('/v1/koppelingen/import?proef=misschien', Buffer.from(bestand(hoofd('1'))), CSV)).body.velden).toEqual([expect.objectContaining({ veld: 'proef' })]);
});

test.each(['=1+1', '+31612345678', '@SUM(A1)', '-2+3', "Robert'); drop table intake.persoon;--", '<script>', '\tTab', 'a\u202Eb'])('T4: the name %j is a fault of its row, never executed and never repeated', async (naam) => {
  const r = await stuur(bestand(hoofd('1', { achternaam: `"${naam}"` })));
  // A tab at the edge is white space and falls off with it.
  if (naam === '\tTab') expect(r.body.goed).toBe(1);
  else {
    expect(r.body).toMatchObject({ status: 'afgekeurd', regels: [{ rij: 2, fouten: [{ kolom: 'achternaam' }] }] });
    expect(r.tekst).not.toContain(naam);
  }
});

test('a gezinsnummer that is none or holds a village, and a day of koppeling to come, are faults of the row', async () => {
  const r = await stuur(bestand(hoofd('=1+1'), hoofd('2').replace('20-11-2026', '25-11-2026'), hoofd(''), hoofd('3'), ...Array.from({ length: 26 }, (_, i) => kind('3', `Kind ${'abcdefghijklmnopqrstuvwxyz'[i]}`))));
  expect(r.body.fout).toBe(30);
  expect(r.body.regels.slice(0, 4).map((x) => [x.rij, x.fouten[0]])).toEqual([
    [2, { kolom: 'gezinsnummer', melding: expect.stringContaining('hoogstens 40') }], [3, { kolom: 'gekoppeld_op', melding: 'KoppelingInDeToekomst' }],
    [4, { kolom: 'gezinsnummer', melding: expect.stringContaining('niet leeg') }], [5, { kolom: 'gezinsnummer', melding: expect.stringContaining('26 personen') }]]);
});

test('the same Idempotency-Key gives the same answer and reads the file once', async () => {
  const csv = bestand(hoofd('1')), koppen = { 'idempotency-key': randomUUID() };
  const [a, b] = [await stuur(csv, { koppen }), await stuur(csv, { koppen })];
  expect(b.body).toEqual(a.body);
  expect(a.body.koppelingen).toBe(1);
  expect((await stuur(csv, { koppen, proef: true })).status).toBe(422);
});

test('two uploads of one file at the same time create it once', async () => {
  const csv = bestand(hoofd('1'), hoofd('2'));
  const uit = await Promise.all([stuur(csv), stuur(csv)]);
  expect(uit.map((r) => r.body.koppelingen).sort()).toEqual([0, 2]);
});

test('a result of another gemeente is absent', async () => {
  const { body } = await stuur(bestand(hoofd('1')));
  const duiven = app.als('klantmanager-duiven');
  const [a, b] = [await duiven.get(`/v1/koppelingen/imports/${body.id}`), await duiven.get(`/v1/koppelingen/imports/${randomUUID()}`)];
  expect([a.status, b.status, a.body['title']]).toEqual([404, 404, b.body['title']]);
  expect((await stuur(bestand(hoofd('1')), { wie: 'rsd-medewerker' })).status).toBe(403);
});

test('10,000 persons in one file: one transaction, a dossier, a fact and an audit line for each; the rows are paged', async () => {
  const gezinnen = Array.from({ length: 5000 }, (_, i) => [hoofd(String(i)), kind(String(i)).replace('kind', 'partner').replace('2015-01-31', '1991-03-03')]).flat();
  const csv = bestand(...gezinnen);
  const voor = await tel();
  const begin = performance.now();
  const { body } = await stuur(csv);
  process.stdout.write(`import of 10,000 rows: ${Math.round(performance.now() - begin)} ms\n`);
  expect(body).toMatchObject({ status: 'verwerkt', goed: 10_000, koppelingen: 5000, personen: 10_000, dossiers: 10_000 });
  expect(await tel()).toEqual({ k: voor.k + 5000, p: voor.p + 10_000, d: voor.d + 10_000, e: voor.e + 20_000 });
  expect(await app.sql(`select count(*)::int n from tenant.audit a join intake.dossier d on d.id = a.betrokkene join intake.import_rij r on r.koppeling_id = d.koppeling_id and r.rij % 2 = 0 where r.import_id = $1`, [body.id])).toEqual([{ n: 10_000 }]);
  const weer = performance.now();
  expect((await stuur(csv)).body).toMatchObject({ dubbel: 10_000, koppelingen: 0 });
  process.stdout.write(`the same file again: ${Math.round(performance.now() - weer)} ms\n`);
  const kim = app.als('klantmanager-zevenaar');
  const een = (await kim.get<KoppelingImport>(`/v1/koppelingen/imports/${body.id}?limiet=100`)).body;
  const twee = (await kim.get<KoppelingImport>(`/v1/koppelingen/imports/${body.id}?limiet=100&cursor=${een.volgende}`)).body;
  expect([een.regels.at(-1)?.rij, twee.regels[0]?.rij]).toEqual([101, 102]);
}, 120_000);
