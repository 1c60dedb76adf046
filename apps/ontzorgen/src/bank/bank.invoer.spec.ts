import { randomUUID } from 'node:crypto';
import type { BankimportUit } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { diag } from 'libxml2-wasm';
import { AppModule } from '../app.module.ts';
import { leesCamt } from './camt.ts';
import { camtVan, pain002Van, type TestAfschrift } from './testing/camt.ts';
import { nieuweIban, saldi, vrijgegeven, type Fixture } from './testing/fixture.ts';

const RSD = 'rsd-medewerker';
let app: TestApp;
beforeAll(async () => {
  app = await testApp(AppModule, { vandaag: '2026-03-20' });
});
afterAll(() => app.sluit());

interface Probleem { reden?: string; title?: string; feiten?: Record<string, string | number> }
const stuur = (xml: string | Buffer, koppen: Record<string, string> = {}, pad = 'bankafschriften') => app.als(RSD).post<BankimportUit & Probleem>(`/v1/${pad}`, xml, { 'content-type': 'application/xml', ...koppen });
const afschrift = (f: Pick<Fixture, 'iban'>, id: string, opening: number, regels: TestAfschrift['regels'], meer: Partial<TestAfschrift> = {}): TestAfschrift => ({ iban: f.iban, id, datum: '2026-03-12', opening, regels, ...meer });
const inhoud = async () => (await app.sql<{ a: string; r: string; j: string }>('select (select count(*) from ontzorgen.bankafschrift) a, (select count(*) from ontzorgen.bankregel) r, (select count(*) from ontzorgen.journaal) j'))[0];
const rekening = async (gemeentecode = '0226') => {
  const f = { iban: nieuweIban(), id: randomUUID(), gemeentecode };
  await app.sql(`insert into ontzorgen.bankrekening (gemeentecode, id, iban, naam, vanaf) values ($1, $2, $3, 'RSD', '2026-01-01')`, [gemeentecode, f.id, f.iban]);
  return f;
};

describe('what the banks send', () => {
  test.each(['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])('camt.053.001.%s, with and without a prefix', async (versie) => {
    const f = await vrijgegeven(app, [10645, 1161]);
    const [a, b] = f.opdrachten;
    expect(await stuur(camtVan(afschrift(f, 'A', 100001, [{ bedrag: 11806, delen: [{ bedrag: 10645, eindId: a!.eindId, naam: 'Müller & <Zn>' }, { bedrag: 1161, eindId: b!.eindId, naam: 'شركة الماء', iban: 'NL44RABO0123456789' }] }]), { versie })))
      .toMatchObject({ status: 201, body: { afschriften: [{ formaat: `camt.053.001.${versie}`, regels: 2, open: 0, opening: 100001, sluiting: 88195 }] } });
    expect(await stuur(camtVan(afschrift(f, 'B', 88195, [{ bedrag: 1161, eindId: b!.eindId, retour: 'MD07', naam: 'شركة الماء' }], { datum: '2026-03-13' }), { versie, prefix: 'ns2' }))).toMatchObject({ status: 201, body: { afschriften: [{ open: 0 }] } });
    expect(await app.sql('select tegen_naam, tegen_iban, stand, bankreden from ontzorgen.bankregel where opdracht_id = any($1) order by boekdatum, nr', [[a!.id, b!.id]])).toEqual([
      { tegen_naam: 'Müller & <Zn>', tegen_iban: null, stand: 'geboekt', bankreden: null }, { tegen_naam: 'شركة الماء', tegen_iban: 'NL44RABO0123456789', stand: 'geboekt', bankreden: null },
      { tegen_naam: 'شركة الماء', tegen_iban: null, stand: 'retour', bankreden: 'MD07' }]);
  });

  test('I6: the first opening balance is money of the gemeente, and the ledger of the bank is what the bank says', async () => {
    const voor = await saldi(app, '0293', randomUUID());
    const f = await rekening('0293');
    await stuur(camtVan(afschrift(f, 'A', 250000, [{ bedrag: 5, richting: 'bij' }])));
    const na = await saldi(app, '0293', randomUUID());
    expect([(na['bank'] ?? 0) - (voor['bank'] ?? 0), (na['financiering'] ?? 0) - (voor['financiering'] ?? 0)]).toEqual([250005, -250000]);
    const g = await rekening('0293');
    await stuur(camtVan(afschrift(g, 'A', -700, [])));
    expect((await saldi(app, '0293', randomUUID()))['bank']).toBe(na['bank']! - 700);
  });

  test('a pending entry is not there yet, and a storno or a turned back collection is never our return', async () => {
    const f = await vrijgegeven(app, [410]);
    await stuur(camtVan(afschrift(f, 'A', 0, [{ bedrag: 410, eindId: f.opdrachten[0]!.eindId }, { bedrag: 999, stand: 'PDNG' }])));
    await stuur(camtVan(afschrift(f, 'B', -410, [
      { bedrag: 410, richting: 'bij', storno: true, eindId: f.opdrachten[0]!.eindId }, { bedrag: 410, richting: 'bij', incasso: true, eindId: f.opdrachten[0]!.eindId }, { bedrag: 410, richting: 'bij', incasso: true, retour: 'MS02', eindId: f.opdrachten[0]!.eindId }], { datum: '2026-03-13' })));
    expect(await app.sql('select stand from ontzorgen.betaalopdracht where id = $1', [f.opdrachten[0]!.id])).toEqual([{ stand: 'geboekt' }]);
    expect(await app.sql(`select r.soort, r.reden from ontzorgen.bankregel r join ontzorgen.bankafschrift a on a.id = r.afschrift_id where a.bankrekening_id = $1 and a.afschrift_id = 'B'`, [f.rekeningId])).toEqual(Array(3).fill({ soort: 'storno', reden: 'storno' }));
  });

  test('accounts of three gemeenten in one file: each in its own gemeente, whole or not at all', async () => {
    const [a, b] = [await rekening('0226'), await rekening('0299')];
    const goed = camtVan([afschrift(a, 'A', 0, []), afschrift(b, 'A', 0, [])]);
    expect((await stuur(goed)).body.afschriften.map((x) => x.gemeentecode)).toEqual(['0226', '0299']);
    const voor = await inhoud();
    expect(await stuur(camtVan([afschrift(a, 'B', 0, [{ bedrag: 5 }]), afschrift(b, 'B', 1, [])]))).toMatchObject({ status: 422, body: { reden: 'AfschriftSluitNietAan', feiten: { opening: '€ 0,01', vorige: '€ 0,00' } } });
    expect(await inhoud()).toEqual(voor);
  });
});

describe('bad input: refused whole, with the reason', () => {
  const goed = (iban = nieuweIban()) => camtVan(afschrift({ iban }, 'A', 0, [{ bedrag: 5, naam: 'Jos' }]));
  const entiteiten = `<!DOCTYPE lolz [<!ENTITY a "lol">${'bcdefghij'.split('').map((e, i) => `<!ENTITY ${e} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
  test.each<[string, () => string | Buffer, string, string]>([
    ['billion laughs', () => goed().replace('<Document', `${entiteiten}<Document`).replace('>Jos<', '>&j;<'), 'XmlDoctype', 'Regel 2'],
    ['an external entity', () => goed().replace('<Document', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document').replace('>Jos<', '>&x;<'), 'XmlDoctype', 'Regel 2'],
    ['a parameter entity', () => goed().replace('<Document', '<!DOCTYPE d SYSTEM "http://127.0.0.1:1/x.dtd"><Document'), 'XmlDoctype', 'Regel 2'],
    ['an entity that nobody declared', () => goed().replace('>Jos<', '>&x;<'), 'XmlOnleesbaar', 'Regel'],
    ['UTF-16', () => Buffer.from(`\ufeff${goed()}`, 'utf16le'), 'XmlCodering', 'UTF-16'],
    ['UTF-16 without a mark', () => Buffer.from(goed(), 'utf16le'), 'XmlCodering', 'UTF-16'],
    ['Latin-1 that says so', () => Buffer.from(goed().replace('UTF-8', 'ISO-8859-1').replace('Jos', 'José'), 'latin1'), 'XmlCodering', 'UTF-8'],
    ['Latin-1 that says so, in ASCII', () => goed().replace('UTF-8', 'ISO-8859-1'), 'XmlCodering', 'ISO-8859-1'],
    ['Latin-1 that says UTF-8', () => Buffer.from(goed().replace('Jos', 'José'), 'latin1'), 'XmlCodering', 'UTF-8'],
    ['cut off', () => goed().slice(0, -40), 'XmlOnleesbaar', 'Regel'],
    ['nothing', () => ' ', 'XmlOnleesbaar', 'Regel 1'],
    ['no XML', () => ':940:dit is MT940', 'XmlOnleesbaar', 'Regel 1'],
    ['a NUL', () => goed().replace('Jos', 'J\u0000s'), 'XmlOnleesbaar', 'Regel'],
    ['nested a thousand deep', () => goed().replace('<Stmt>', `<Stmt>${'<x>'.repeat(1000)}${'</x>'.repeat(1000)}`), 'XmlOnleesbaar', 'Regel'],
    ['a version of the future', () => goed().replace('053.001.08', '053.001.13'), 'BerichtVersieOnbekend', 'camt.053.001.13'],
    ['another message', () => goed().replace('camt.053', 'camt.052'), 'BerichtVersieOnbekend', 'camt.052'],
    ['no namespace', () => goed().replace(/ xmlns="[^"]*"/, ''), 'BerichtVersieOnbekend', 'geen'],
    ['an amount of zero', () => goed().replaceAll('>0.05<', '>0.00<'), 'BerichtVeldOngeldig', 'Amt'],
    ['a negative amount', () => goed().replaceAll('>0.05<', '>-0.05<'), 'BerichtVeldOngeldig', 'Amt'],
    ['half a cent', () => goed().replaceAll('>0.05<', '>0.055<'), 'BerichtVeldOngeldig', 'Amt'],
    ['an amount with a comma', () => goed().replaceAll('>0.05<', '>0,05<'), 'BerichtVeldOngeldig', 'Amt'],
    ['dollars', () => goed().replace('<Ccy>EUR', '<Ccy>USD'), 'BerichtVeldOngeldig', 'Ccy'],
    ['a dollar entry', () => goed().replace('<Ntry><Amt Ccy="EUR">', '<Ntry><Amt Ccy="USD">'), 'BerichtVeldOngeldig', 'Amt'],
    ['30 February', () => goed().replaceAll('<BookgDt><Dt>2026-03-12', '<BookgDt><Dt>2026-02-30'), 'BerichtVeldOngeldig', 'BookgDt'],
    ['no closing balance', () => goed().replace('CLBD', 'CLAV'), 'BerichtVeldOngeldig', 'CLBD'],
    ['an IBAN that is none', () => goed('NL00ABNA0417164300'), 'BerichtVeldOngeldig', 'IBAN'],
    ['in nor out', () => goed().replaceAll('DBIT', 'ZZZZ'), 'BerichtVeldOngeldig', 'CdtDbtInd'],
    ['a batch whose parts are not its sum', () => camtVan(afschrift({ iban: nieuweIban() }, 'A', 0, [{ bedrag: 11, delen: [{ bedrag: 5 }, { bedrag: 5 }] }])), 'BatchsomKloptNiet', 'Regel'],
    ['balances that do not add up', () => camtVan(afschrift({ iban: nieuweIban() }, 'A', 0, [{ bedrag: 5 }], { sluiting: -4 })), 'AfschriftTeltNietOp', 'regels'],
    ['an account that nobody knows', () => goed(), 'BankrekeningOnbekend', 'regels'],
    ['a foreign account', () => goed('DE89370400440532013000'), 'BankrekeningOnbekend', 'regels'],
  ])('%s', async (_naam, xml, reden, woord) => {
    const voor = await inhoud();
    const antwoord = await stuur(xml());
    expect(antwoord).toMatchObject({ status: 422, body: { reden, title: expect.stringContaining(woord) } });
    expect(await inhoud()).toEqual(voor);
  });

  test('more than 10 MB is 413, another media type 415, and a file of nothing but tags is refused', async () => {
    expect((await stuur(Buffer.alloc(10 * 1024 * 1024 + 1, 0x20))).status).toBe(413);
    for (const soort of ['text/csv', 'application/pdf']) expect((await stuur(goed(), { 'content-type': soort })).status).toBe(415);
    expect((await app.als(RSD).post('/v1/bankafschriften', { a: 1 })).status).toBe(415);
    expect(await stuur(goed().replace('<Stmt>', `<Stmt>${'<x/>'.repeat(600_001)}`))).toMatchObject({ status: 422, body: { reden: 'XmlTeGroot' } });
  }, 60_000);

  test('a file of 8 MB is read', async () => {
    const f = await vrijgegeven(app, Array.from({ length: 99 }, (_, i) => 100 + i));
    const regels = Array.from({ length: 12_000 }, (_, i) => ({ bedrag: 1 + i, eindId: f.opdrachten[i]?.eindId, naam: 'Woningstichting Baston', tekst: 'x'.repeat(170) })).map((r, i) => ({ ...r, bedrag: f.opdrachten[i]?.bedrag ?? r.bedrag }));
    const groot = camtVan(afschrift(f, 'A', 0, regels));
    expect(groot.length).toBeGreaterThan(8_000_000);
    expect(await stuur(groot)).toMatchObject({ status: 201, body: { afschriften: [{ regels: 12_000, open: 12_000 - 99 }] } });
    expect(await stuur(groot)).toMatchObject({ status: 201, body: { afschriften: [{ uitkomst: 'al-bekend' }] } });
  }, 120_000);

  test('the memory of the parser is given back, whatever is wrong with the file', () => {
    diag.configure({ enabled: true });
    leesCamt(Buffer.from(goed()));
    expect(() => leesCamt(Buffer.from(goed().replace('053.001.08', '053.001.13')))).toThrow();
    expect(() => leesCamt(Buffer.from(goed().slice(0, -40)))).toThrow();
    expect(diag.report()).toEqual({});
    diag.configure({ enabled: false });
  });

  test.each<[string, (x: string) => string, string]>([
    ['an unknown status', (x) => x.replaceAll('RJCT', 'NOPE'), 'BerichtVeldOngeldig'], ['another version', (x) => x.replace('002.001.10', '002.001.12'), 'BerichtVersieOnbekend'], ['no batch', (x) => x.replaceAll('OrgnlMsgId', 'Anders'), 'BerichtVeldOngeldig'],
    ['a status about nothing', (x) => x.replaceAll('OrgnlEndToEndId', 'Anders'), 'BerichtVeldOngeldig'], ['a DOCTYPE', (x) => x.replace('<Document', '<!DOCTYPE d><Document'), 'XmlDoctype'],
  ])('pain.002 with %s', async (_n, maak, reden) => {
    const bericht = pain002Van({ berichtId: 'S', batchBerichtId: 'ONTZ-0226-999999', groepen: [{ id: 'G', transacties: [{ eindId: 'E', status: 'RJCT' }] }] });
    expect(await stuur(maak(bericht), {}, 'statusberichten')).toMatchObject({ status: 422, body: { reden } });
  });
});

describe('twice, at once, and cut off in the middle', () => {
  test('the same file at the same moment is one statement; two that follow the same one are one', async () => {
    const f = await vrijgegeven(app, [555]);
    const xml = camtVan(afschrift(f, 'A', 0, [{ bedrag: 555, eindId: f.opdrachten[0]!.eindId }]));
    const samen = await Promise.all(Array.from({ length: 8 }, () => stuur(xml)));
    expect(samen.map((r) => r.status)).toEqual(Array(8).fill(201));
    expect(samen.filter((r) => r.body.afschriften[0]!['uitkomst'] === 'nieuw')).toHaveLength(1);
    expect(await app.sql(`select count(*)::int n from ontzorgen.boeking where opdracht_id = $1`, [f.opdrachten[0]!.id])).toEqual([{ n: 1 }]);
    const anders = await Promise.all(['B', 'C'].map((id) => stuur(camtVan(afschrift(f, id, -555, [{ bedrag: 5, richting: 'bij' }], { datum: '2026-03-13' })))));
    expect(anders.map((r) => r.status).sort()).toEqual([201, 422]);
  });

  test('the same id with other content is refused; a gap and an older statement too', async () => {
    const f = await rekening();
    await stuur(camtVan(afschrift(f, 'A', 0, [{ bedrag: 5, richting: 'bij' }])));
    expect(await stuur(camtVan(afschrift(f, 'A', 0, [{ bedrag: 6, richting: 'bij' }])))).toMatchObject({ status: 422, body: { reden: 'AfschriftGewijzigd', feiten: { afschrift: 'A' } } });
    expect(await stuur(camtVan(afschrift(f, 'B', 6, [])))).toMatchObject({ status: 422, body: { reden: 'AfschriftSluitNietAan' } });
    expect(await stuur(camtVan(afschrift(f, 'B', 5, [], { datum: '2026-03-11' })))).toMatchObject({ status: 422, body: { reden: 'AfschriftOuderDanLaatste' } });
    expect((await stuur(camtVan(afschrift(f, 'B', 5, [])))).status).toBe(201);
  });

  test('a repeated Idempotency-Key gives the first answer', async () => {
    const f = await rekening();
    const xml = camtVan(afschrift(f, 'A', 0, []));
    const sleutel = { 'idempotency-key': randomUUID() };
    const [een, twee] = [await stuur(xml, sleutel), await stuur(xml, sleutel)];
    expect([een.status, twee.body.afschriften]).toEqual([201, een.body.afschriften]);
    expect((await stuur(camtVan(afschrift(f, 'B', 0, [])), sleutel)).status).toBe(422);
  });

  test('the connection is killed in the middle of the import: nothing is kept, and again is whole', async () => {
    const f = await vrijgegeven(app, [611, 612]);
    const xml = camtVan(afschrift(f, 'A', 0, f.opdrachten.map((o) => ({ bedrag: o.bedrag, eindId: o.eindId }))));
    const voor = await inhoud();
    await app.sql(`create or replace function ontzorgen.test_wacht() returns trigger language plpgsql as $$ begin perform pg_sleep(20); return null; end $$`);
    await app.sql('create trigger test_wacht after insert on ontzorgen.bankregel for each statement execute function ontzorgen.test_wacht()');
    const bezig = stuur(xml);
    let gedood = 0;
    for (let i = 0; i < 200 && gedood === 0; i += 1) {
      await new Promise((r) => setTimeout(r, 25));
      gedood = (await app.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'insert into ontzorgen.bankregel%' and wait_event = 'PgSleep'`)).length;
    }
    await app.sql('drop trigger test_wacht on ontzorgen.bankregel');
    expect(gedood).toBe(1);
    expect((await bezig).status).toBe(503);
    expect(await inhoud()).toEqual(voor);
    expect(await app.sql('select stand from ontzorgen.betaalopdracht where batch_id = $1', [f.batchId])).toEqual([{ stand: 'vrijgegeven' }, { stand: 'vrijgegeven' }]);
    expect((await stuur(xml)).status).toBe(201);
    expect(await app.sql('select stand from ontzorgen.betaalopdracht where batch_id = $1', [f.batchId])).toEqual([{ stand: 'geboekt' }, { stand: 'geboekt' }]);
  });

  test('PostgreSQL itself: a statement that does not add up, does not follow, is changed or is removed', async () => {
    const f = await rekening();
    await stuur(camtVan(afschrift(f, 'A', 0, [{ bedrag: 5, richting: 'bij' }])));
    const [a] = await app.sql<{ id: string }>('select id from ontzorgen.bankafschrift where bankrekening_id = $1', [f.id]);
    const voegToe = (opening: number, sluiting: number, vorige: string | null) => app.sql(
      `insert into ontzorgen.bankafschrift (gemeentecode, id, bankrekening_id, afschrift_id, formaat, datum, opening, bij, af, sluiting, regels, sha, vorige_id, ingelezen_door, ingelezen_op)
       values ('0226', gen_random_uuid(), $1, 'Z', 'x', '2026-03-13', $2, 0, 0, $3, 0, 'x', $4, gen_random_uuid(), '2026-03-13')`, [f.id, opening, sluiting, vorige]);
    await expect(voegToe(5, 6, a!.id)).rejects.toThrow('afschrift_telt_op');
    await expect(voegToe(6, 6, a!.id)).rejects.toThrow('afschrift_sluit_aan');
    await expect(voegToe(0, 0, null)).rejects.toThrow('bankafschrift_eerste');
    expect(await app.sql(`select has_table_privilege('ontzorgen_app', 'ontzorgen.bankafschrift', 'update') u, has_table_privilege('ontzorgen_app', 'ontzorgen.bankregel', 'delete') d, has_column_privilege('ontzorgen_app', 'ontzorgen.bankregel', 'bedrag', 'update') b`)).toEqual([{ u: false, d: false, b: false }]);
  });
});
