import { randomUUID } from 'node:crypto';
import { boekIn, REKENINGEN, REKENINGSCHEMA, saldosleutel, type Boekregel, type Journaalpost, type Rekening, type Saldi } from '@wegwijs/ontzorgen';
import { testApp, type TestApp } from '@wegwijs/platform/testing';
import { TenantDb } from '@wegwijs/tenant';
import fc from 'fast-check';
import { AppModule } from '../app.module.ts';
import { boek } from './grootboek.kern.ts';

const G = '0299', NIEMAND = '00000000-0000-0000-0000-000000000000';
let app: TestApp;
let nummer = 0;
beforeAll(async () => {
  app = await testApp(AppModule);
});
afterAll(() => app.sluit());

const huishouden = async () => {
  const id = randomUUID();
  await app.sql(`insert into ontzorgen.huishouden (gemeentecode, id, nummer, naam, geopend_op) values ($1, $2, $3, 'Gezin', '2026-03-01')`, [G, id, ++nummer]);
  return id;
};
const boekAls = (posten: Journaalpost[]) => app.nest.get(TenantDb).runSystem({ gemeenten: [G], actie: 'proef' }, (em) => boek(em, G, randomUUID(), posten, { overslaan: true }));

type Stap = { wat: 'recht' | 'vrijgave' | 'bank' | 'retour' | 'heruitgifte' | 'vt' | 'afgewezen'; wie: 0 | 1; bedrag: number; vt: number; herhaal: boolean };
const stap: fc.Arbitrary<Stap> = fc.record({
  wat: fc.constantFrom('recht', 'recht', 'vrijgave', 'vrijgave', 'bank', 'retour', 'heruitgifte', 'vt', 'afgewezen'), wie: fc.constantFrom<0 | 1>(0, 1), bedrag: fc.integer({ min: 1, max: 900 }), vt: fc.integer({ min: 1, max: 60 }), herhaal: fc.boolean() });
const regelsVan = ({ wat, bedrag, vt }: Stap, huishoudenId: string): Boekregel[] => {
  const van = (rekening: Rekening, n: number, kant: 'debet' | 'credit'): Boekregel => ({ rekening, ...(REKENINGSCHEMA[rekening].huishouden && { huishoudenId }), [kant]: n });
  const paar = (d: Rekening, c: Rekening) => [van(d, bedrag, 'debet'), van(c, bedrag, 'credit')];
  const WAT = { vrijgave: ['vpl', 'onderweg'], bank: ['onderweg', 'bank'], retour: ['bank', 'retour'], heruitgifte: ['retour', 'onderweg'], vt: ['vt', 'vpl'], afgewezen: ['onderweg', 'vpl'] } as const;
  return wat === 'recht' ? [van('last-bijstand', bedrag + vt, 'debet'), van('vpl', bedrag, 'credit'), van('vt', vt, 'credit')] : paar(...WAT[wat] as [Rekening, Rekening]);
};
const opgeslagen = async (ids: string[]): Promise<Record<string, number>> => {
  const rijen = await app.sql<{ rekening: Rekening; h: string; s: string }>(`select rekening, huishouden_id h, (debet - credit)::text s from ontzorgen.saldo where gemeentecode = $1 and huishouden_id = any($2::uuid[])`, [G, ids]);
  return Object.fromEntries(rijen.map((r) => [saldosleutel({ rekening: r.rekening, huishoudenId: r.h }), Number(r.s) * (REKENINGSCHEMA[r.rekening].kant === 'debet' ? 1 : -1) || 0]));
};
const ongelijk = (a: Record<string, number>, b: Saldi) => [...b].filter(([k, v]) => (a[k] ?? 0) !== v);

test('EX-B10, I1–I5: random months, returns and repeats: PostgreSQL takes and refuses what the model does, and keeps the same balances', async () => {
  await fc.assert(fc.asyncProperty(fc.array(stap, { minLength: 1, maxLength: 25 }), async (stappen) => {
    const wie = [await huishouden(), await huishouden()];
    let model: Saldi = new Map(Object.entries(await opgeslagen([NIEMAND])));
    for (const s of stappen) {
      const post: Journaalpost = { id: randomUUID(), sleutel: `proef:${randomUUID()}`, datum: '2026-03-20', soort: 'recht', omschrijving: 'Proef', regels: regelsVan(s, wie[s.wie]!) };
      const { uitkomst, saldi } = boekIn(model, post.regels);
      const gelukt = await boekAls([post]).then(() => true, () => false);
      expect([s.wat, gelukt]).toEqual([s.wat, uitkomst.toegestaan]);
      if (s.herhaal && gelukt) await boekAls([{ ...post, id: randomUUID() }]);
      model = saldi;
    }
    expect(ongelijk(await opgeslagen([NIEMAND, ...wie]), model)).toEqual([]);
    const [balans] = await app.sql<{ scheef: string; anders: string }>(`select (select coalesce(sum(debet - credit), 0)::text from ontzorgen.boeking where gemeentecode = $1) scheef,
      (select count(*)::text from ontzorgen.saldo s full join (select rekening, case when rekening = any($2::text[]) then huishouden_id else $3::uuid end h, sum(debet) d, sum(credit) c from ontzorgen.boeking where gemeentecode = $1 group by 1, 2) b
        on b.rekening = s.rekening and b.h = s.huishouden_id where s.gemeentecode = $1 and (s.debet, s.credit) is distinct from (b.d::bigint, b.c::bigint)) anders`, [G, REKENINGEN.filter((r) => REKENINGSCHEMA[r].huishouden), NIEMAND]);
    expect(balans).toEqual({ scheef: '0', anders: '0' });
    // I7: what was granted is what went out, what is reserved and what is open.
    const nu = new Map(Object.entries(await opgeslagen([NIEMAND, ...wie])));
    expect(nu.get('last-bijstand') ?? 0).toBe([...new Map(Object.entries(await opgeslagen([NIEMAND])))].reduce((s, [k, v]) => s + (k === 'onderweg' ? v : k === 'bank' ? -v : 0), 0) + Number((await app.sql<{ n: string }>(
      `select coalesce(sum(credit - debet), 0)::text n from ontzorgen.saldo where gemeentecode = $1 and rekening in ('vpl', 'vt', 'retour')`, [G]))[0]!.n));
  }), { numRuns: 12, endOnFailure: true });
}, 120_000);

/** What must be refused, and the control without which it is not. */
const J = (soort = 'recht', corrigeert = 'null') => `insert into ontzorgen.journaal (gemeentecode, id, datum, soort, sleutel, omschrijving, corrigeert, door) values ('${G}', gen_random_uuid(), '2026-03-01', '${soort}', 'mutatie', 'x', ${corrigeert}, gen_random_uuid())`;
const B = (rekening: string, kant: string, h: string, n = 5) => `insert into ontzorgen.boeking (gemeentecode, journaal_id, nr, rekening, huishouden_id, ${kant}) select '${G}', id, ${n}, '${rekening}', ${h}, 100 from ontzorgen.journaal where sleutel = 'mutatie'`;
const PAAR = (h: string, om = false) => `insert into ontzorgen.boeking (gemeentecode, journaal_id, nr, rekening, huishouden_id, debet, credit) select '${G}', j.id, x.nr, x.r, x.h::uuid, x.d, x.c from ontzorgen.journaal j,
  (values (1, 'vpl', ${h}, ${om ? 100 : 0}, ${om ? 0 : 100}), (2, 'last-bijstand', null, ${om ? 0 : 100}, ${om ? 100 : 0})) x(nr, r, h, d, c) where j.sleutel = 'mutatie'`;
const DRIE = `set constraints all immediate`;
test.each<[string, string, (h: string, oud: string) => string]>([
  ['I1: the deferred check, a journaalpost without lines', 'drop trigger evenwicht on ontzorgen.journaal', () => `${J()}; ${DRIE}`],
  ['I1: both checks, a line alone', 'drop trigger evenwicht on ontzorgen.journaal; drop trigger saldo on ontzorgen.boeking', (h) => `${J()}; ${B('vpl', 'credit', `'${h}'`)}; ${DRIE}`],
  ['I3: the bound', 'alter table ontzorgen.saldo drop constraint ondergrens_credit', (h) => `${J()}; ${PAAR(`'${h}'`, true)}; ${DRIE}`],
  ['I4: what is booked stays', 'drop trigger blijft on ontzorgen.journaal', () => `update ontzorgen.journaal set omschrijving = 'anders'`],
  ['I4: what is booked is not deleted', 'drop trigger blijft on ontzorgen.boeking; drop trigger saldo on ontzorgen.boeking', () => `delete from ontzorgen.boeking`],
  ['I5: once per fact', 'alter table ontzorgen.journaal drop constraint journaal_gemeentecode_sleutel_key; drop trigger evenwicht on ontzorgen.journaal', () => `${J()}; ${J()}`],
  ['I11: a correction refers', 'alter table ontzorgen.journaal drop constraint correctie_verwijst; drop trigger evenwicht on ontzorgen.journaal', () => `${J('correctie')}; ${DRIE}`],
  ['I11: one correction', 'drop index ontzorgen.journaal_correctie; drop trigger evenwicht on ontzorgen.journaal', (_h, oud) => `${J('correctie', `'${oud}'`)}; ${J('correctie', `'${oud}'`).replace("'mutatie'", "'mutatie2'")}`],
  ['I12: one payer per post and month', 'alter table ontzorgen.betaalopdracht drop constraint een_betaler_per_maand', (h) => [1, 2].map((n) => `insert into ontzorgen.betaalopdracht
    (gemeentecode, id, huishouden_id, maand, lijn, soort, volgnummer, eind_id, begunstigde_id, naam, iban, bedrag, vervaldag, uitvoerdatum, bewerkt_door)
    values ('${G}', gen_random_uuid(), '${h}', '2026-03-01', '${h}', 'huur', ${n}, 'MUTATIE-${n}', '${h}', 'x', 'NL91ABNA0417164300', 1, '2026-03-02', '2026-03-02', '${h}')`).join('; ')],
  ['I13: nothing on a household that is not open', 'drop trigger saldo on ontzorgen.boeking', () => `${J()}; ${PAAR(`'${randomUUID()}'`)}; ${DRIE}`],
  ['I13: no closing with a balance', 'drop trigger leeg on ontzorgen.huishouden', (h) => `update ontzorgen.huishouden set stand = 'gesloten', gesloten_op = '2026-04-01' where id = '${h}'`],
])('mutation, %s', async (_, weg, slecht) => {
  const h = await huishouden();
  const oud: Journaalpost = { id: randomUUID(), sleutel: `proef:${randomUUID()}`, datum: '2026-03-20', soort: 'recht', omschrijving: 'Proef', regels: [{ rekening: 'last-bijstand', debet: 10 }, { rekening: 'vpl', huishoudenId: h, credit: 10 }] };
  await boekAls([oud]);
  const sql = slecht(h, oud.id);
  // One call of several statements is one transaction; a refusal leaves nothing open on the connection.
  await expect(app.sql(sql)).rejects.toThrow(/evenwicht|ondergrens_credit|blijft staan|duplicate key|correctie_verwijst|onbekend huishouden|nog een saldo/);
  await app.sql(`begin; ${weg}; ${sql}; rollback`);
});
