import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { plusDagen } from '@wegwijs/kernel';
import { ACTOREN, testApp, type TestApp } from '@wegwijs/platform/testing';
import { parse } from 'csv-parse/sync';
import { AppModule } from '../app.module.ts';
import { maakGezin, type Lid } from '../testing/gezin.ts';

const VANDAAG = '2026-11-24';
const IK = ACTOREN['klantmanager-zevenaar']!;
const ENG = ['=HYPERLINK("https://example.org")', '+1', '-1', '@SUM(A1)', '\tTab', '  =1', '＝1'];
const VREEMD = ['محمد الحداد', 'Zoë 😀 Żak', 'O"Brien; zoon', 'Twee\nregels', '<b>&amp;', "'t Hart"];

let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: VANDAAG });
  const op = (dagen: number) => plusDagen(VANDAAG, dagen - 70);
  const met = (naam: string, dagen: number): Lid => ({ voornamen: naam, achternaam: 'Z', feiten: { gehuisvestOp: op(dagen), brpOp: op(dagen), kennisgevingOp: op(dagen), behandelaar: IK.persoon, behandelaarNaam: IK.naam } });
  await maakGezin(app, { gekoppeldOp: '2026-01-05', leden: [met('Laat', -3), met('Week', 4), { ...met('Route', 40), feiten: { ...met('Route', 40).feiten, intakeAfgerondOp: VANDAAG, leerroute: 'b1' } }] });
  await maakGezin(app, { gekoppeldOp: '2026-02-02', leden: [{ voornamen: 'Azc', achternaam: 'Z' }] });
  await maakGezin(app, { gemeentecode: '0226', voornamen: 'Duivense', achternaam: 'Z' });
  // What no form lets in may have come in otherwise: the file has to be safe whatever a name holds.
  for (const [i, naam] of [...ENG, ...VREEMD].entries()) {
    const { dossiers: [d] } = await maakGezin(app, { gemeentecode: '0293' });
    await app.sql(`update intake.dossier set naam = $2, behandelaar_naam = $2, gekoppeld_op = date '2026-01-01' + $3::int where id = $1`, [d!.id, naam, i]);
  }
});
afterAll(() => app.sluit());

const haal = (vraag: string, wie = 'klantmanager-zevenaar') => app.als(wie).get<{ reden?: string; feiten?: object; velden?: { veld: string }[]; title?: string }>(`/v1/werkvoorraad/export?${vraag.replaceAll(' ', '%20')}`);
const csv = async (vraag: string, wie?: string) => parse((await haal(vraag, wie)).ruw, { bom: true, delimiter: ';', relax_column_count: false }) as string[][];

/** The parts of a zip, read by its central directory. */
function pakUit(zip: Buffer): Map<string, string> {
  const eind = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const delen = new Map<string, string>();
  let i = zip.readUInt32LE(eind + 16);
  for (let n = zip.readUInt16LE(eind + 10); n > 0; n--) {
    const [methode, lengte, naam, extra, opmerking, kop] = [zip.readUInt16LE(i + 10), zip.readUInt32LE(i + 20), zip.readUInt16LE(i + 28), zip.readUInt16LE(i + 30), zip.readUInt16LE(i + 32), zip.readUInt32LE(i + 42)];
    const begin = kop + 30 + zip.readUInt16LE(kop + 26) + zip.readUInt16LE(kop + 28);
    const inhoud = zip.subarray(begin, begin + lengte);
    delen.set(zip.toString('utf8', i + 46, i + 46 + naam), (methode === 0 ? inhoud : inflateRawSync(inhoud)).toString('utf8'));
    i += 46 + naam + extra + opmerking;
  }
  return delen;
}
const ontdaan = (xml: string) => xml.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** Cells of the first sheet as Excel reads them: a string, or a day by its style. */
async function xlsx(vraag: string, wie?: string) {
  const delen = pakUit((await haal(vraag, wie)).ruw);
  const gedeeld = [...delen.get('xl/sharedStrings.xml')!.matchAll(/<si>(.*?)<\/si>/gs)].map((m) => ontdaan(m[1]!));
  const blad = [...delen.entries()].find(([n]) => /^xl\/worksheets\/sheet[^/]*\.xml$/.test(n))![1];
  const opmaak = delen.get('xl/styles.xml')!;
  const rijen = [...blad.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map((r) => [...r[1]!.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, kop, inhoud = '']) => {
    const waarde = /<v>(.*?)<\/v>/s.exec(inhoud)?.[1];
    return / ?t="s"/.test(kop!) ? gedeeld[Number(waarde)]! : { getal: Number(waarde), stijl: Number(/s="(\d+)"/.exec(kop!)?.[1]), formule: /<f/.test(inhoud) };
  }));
  return { rijen, blad, opmaak, delen };
}

test('exactly the list that is seen, in its order, without pages', async () => {
  for (const vraag of ['', 'wie=team', 'wie=alles&sorteer=naam&richting=af', 'klokstand=te laat', 'leerroute=b1', 'wie=alles&fase=koppeling', 'doelgroep=gezin', 'wie=niet-toegewezen&sorteer=gekoppeldOp']) {
    const lijst = await app.als('klantmanager-zevenaar').get<{ rijen: { zaaknummer: string }[] }>(`/v1/werkvoorraad?${vraag.replaceAll(' ', '%20')}`);
    expect((await csv(`${vraag}&kolommen=zaaknummer`)).flat()).toEqual(['Zaaknummer', ...lijst.body.rijen.map((r) => r.zaaknummer)]);
  }
});

test('CSV: what a Dutch Excel opens, in Dutch words', async () => {
  const uit = await haal('');
  expect([uit.status, uit.headers['content-type'], uit.headers['content-disposition'], uit.headers['cache-control']]).toEqual(
    [200, 'text/csv', 'attachment; filename="werkvoorraad-zevenaar-2026-11-24.csv"', 'no-store']);
  expect(Number(uit.headers['content-length'])).toBe(uit.ruw.length);
  expect([...uit.ruw.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(uit.ruw.toString().split('\r\n')[0]).toBe('\ufeff"Wettelijke termijn";"Stand wettelijke termijn";"Streefnorm";"Stand streefnorm";"Naam";"Zaaknummer";"Volgende stap";"Fase";"Leerroute";"Doelgroep";"Behandelaar";"Gekoppeld op"');
  expect(uit.ruw.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const rijen = await csv('kolommen=naam,termijn,fase,leerroute,doelgroep,behandelaar,gekoppeldOp');
  expect(rijen[1]).toEqual(['Laat Z', '2026-11-23', 'Te laat', 'Brede intake', '', 'Asielstatushouder', 'Kim Klantmanager', '2026-01-05']);
  expect(rijen[3]).toMatchObject({ 0: 'Route Z', 2: 'Op schema', 3: 'PIP', 4: 'B1-route' });
  expect((await csv('wie=niet-toegewezen&kolommen=naam,termijn'))[1]).toEqual(['Azc Z', '', 'Nog niet gestart']);
});

test('XLSX: days are days, the header is bold and stays in sight, columns have a width', async () => {
  const kop = await haal('formaat=xlsx');
  expect([kop.headers['content-type'], kop.headers['content-disposition']]).toEqual(
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment; filename="werkvoorraad-zevenaar-2026-11-24.xlsx"']);
  const { rijen, blad, opmaak } = await xlsx('formaat=xlsx&kolommen=naam,termijn,gekoppeldOp');
  expect(rijen[0]).toEqual(['Naam', 'Wettelijke termijn', 'Stand wettelijke termijn', 'Gekoppeld op']);
  const dag = rijen[1]![1] as { getal: number; stijl: number };
  expect([rijen[1]![0], new Date(Date.UTC(1899, 11, 30) + dag.getal * 86_400_000).toISOString()]).toEqual(['Laat Z', '2026-11-23T00:00:00.000Z']);
  const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(opmaak)![1]!.match(/<xf .*?(?:\/>|<\/xf>)/gs)!;
  const formaat = /numFmtId="(\d+)"/.exec(xfs[dag.stijl]!)![1];
  expect(opmaak).toContain(`<numFmt numFmtId="${formaat}" formatCode="dd-mm-yyyy"/>`);
  expect(opmaak).toMatch(/<b\/>|<b val="1"/);
  expect(blad).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect([...blad.matchAll(/<col [^>]*width="([\d.]+)"/g)].map((m) => Number(m[1]))).toEqual([32, 18, 24, 15].map((n) => expect.closeTo(n, 0)));
});

test('CSV: no name becomes a formula, and every name is read back as it was', async () => {
  const rijen = (await csv('wie=team&kolommen=naam,behandelaar&sorteer=gekoppeldOp', 'klantmanager-westervoort')).slice(1);
  const verwacht = [...ENG.map((n) => `'${n}`), ...VREEMD];
  expect(rijen).toEqual(verwacht.map((n) => [n, n]));
});

test('XLSX: every name is a string and none a formula, and is read back as it was', async () => {
  const { rijen, blad, delen } = await xlsx('formaat=xlsx&wie=team&kolommen=naam,behandelaar&sorteer=gekoppeldOp', 'klantmanager-westervoort');
  expect(rijen.slice(1)).toEqual([...ENG, ...VREEMD].map((n) => [n, n]));
  expect(blad).not.toMatch(/<f[ >]/);
  expect([...delen.keys()].filter((n) => /external|macro|vba|connection/i.test(n))).toEqual([]);
});

test('an empty list is a file with a header', async () => {
  expect(await csv('fase=gesloten&kolommen=naam')).toEqual([['Naam']]);
  expect((await xlsx('formaat=xlsx&fase=gesloten&kolommen=naam')).rijen).toEqual([['Naam']]);
});

test('one audit line for everybody in the file; another gemeente gets its own', async () => {
  expect((await csv('wie=alles&kolommen=naam', 'klantmanager-duiven')).flat()).toEqual(['Naam', 'Duivense Z']);
  await haal('wie=team&limiet=1', 'collega-zevenaar');
  await haal('wie=team', 'collega-zevenaar');
  const regels = await app.sql<{ naam: string; soort: string }>(
    `select d.naam, a.soort from tenant.audit a join intake.dossier d on d.id = a.betrokkene where a.persoon = $1 and a.actie = 'WerkvoorraadController.exporteer' order by 1`, [ACTOREN['collega-zevenaar']!.persoon]);
  expect(regels).toEqual(['Azc Z', 'Laat Z', 'Route Z', 'Week Z'].map((naam) => ({ naam, soort: 'inzage' })));
  for (const wie of ['beheerder-zevenaar', 'rsd-medewerker']) expect((await haal('', wie)).status).toBe(403);
});

test.each([['formaat=pdf', 'formaat'], ['kolommen=bsn', 'kolommen'], ['kolommen=', 'kolommen'], ['kolommen=naam,', 'kolommen'], ['fase=x', 'fase'], ['cursor=x', 'cursor'], ['limiet=5', 'limiet']])('%s names the field', async (vraag, veld) => {
  const uit = await haal(vraag);
  expect([uit.status, uit.body.velden!.map((v) => v.veld)]).toEqual([400, [veld]]);
});

describe('a long list', () => {
  const vul = (van: number, tot: number) => app.sql(
    `with k as (select id koppeling_id from intake.koppeling where gemeentecode = '0226' limit 1), p as (
       insert into intake.persoon (gemeentecode, id, koppeling_id, voornamen, achternaam, geboortedatum, gezinsrol, verblijfstitel, plicht, plicht_reden, plicht_bron)
       select '0226', gen_random_uuid(), koppeling_id, 'P', i::text, '1990-01-01', 'partner', 'asiel-bepaalde-tijd', 'plichtig', 'x', 'x' from k, generate_series($1::int, $2::int) i returning id, koppeling_id, achternaam::int i)
     insert into intake.dossier (gemeentecode, id, zaaknummer, persoon_id, koppeling_id, naam, doelgroep, verblijfstitel, fase, behandelaar, gekoppeld_op, deadline, wet_einde, volgende_stap)
     select '0226', gen_random_uuid(), 'WI-2026-' || i, id, koppeling_id, 'Persoon ' || i, 'asiel', 'asiel-bepaalde-tijd', 'brede-intake', $3::uuid, '2026-01-01', '2026-12-01', '2026-12-01', 'brede-intake-afnemen' from p`, [van, tot, randomUUID()]);

  test('ten thousand rows go in one file; one more is refused with how many', async () => {
    await vul(1, 9_999);
    const begin = performance.now();
    const uit = await haal('wie=team&formaat=xlsx', 'klantmanager-duiven');
    console.log(`10,000 rows as xlsx: ${Math.round(performance.now() - begin)} ms, ${Math.round(uit.ruw.length / 1024)} kB`);
    expect(uit.status).toBe(200);
    expect(await csv('wie=team&kolommen=naam', 'klantmanager-duiven')).toHaveLength(10_001);
    await vul(10_000, 10_000);
    const nee = await haal('wie=team', 'klantmanager-duiven');
    expect([nee.status, nee.body]).toMatchObject([422, { reden: 'TeVeelRegels', feiten: { aantal: 10_001, grens: 10_000 }, title: expect.stringContaining('10001') }]);
    expect((await csv('wie=team&fase=koppeling&kolommen=naam', 'klantmanager-duiven')).flat()).toEqual(['Naam', 'Duivense Z']);
  }, 60_000);
});
