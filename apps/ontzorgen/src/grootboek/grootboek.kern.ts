import { boekIn, opEigenKant, saldosleutel, type Boekregel, type Journaalpost, type Rekening } from '@wegwijs/ontzorgen';
import { eis, NietGevonden } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';

export type { Boekregel, Journaalpost } from '@wegwijs/ontzorgen';

/** Whose the accounts of a whole gemeente are in `saldo`. */
const NIEMAND = '00000000-0000-0000-0000-000000000000';
const kolom = <T, U>(rijen: readonly T[], f: (r: T) => U): U[] => rijen.map(f);

/**
 * Books any number of journaalposten in two statements. PostgreSQL refuses what is not in balance, what brings an account below its bound, and what is
 * on a closed household.
 * @param door the person who does it
 * @param o.overslaan a post whose sleutel is booked already is left out, with its lines; without it that is a Conflict
 */
export async function boek(em: EntityManager, gemeentecode: string, door: string, posten: readonly Journaalpost[], o: { overslaan?: boolean } = {}): Promise<void> {
  if (posten.length === 0) return;
  const nieuw = await em.query<{ id: string }[]>(
    `insert into ontzorgen.journaal (gemeentecode, id, datum, soort, sleutel, omschrijving, corrigeert, door, volgnr)
     select $1, p.id, p.datum, p.soort, p.sleutel, p.omschrijving, p.corrigeert, $8, p.volgnr
     from unnest($2::uuid[], $3::date[], $4::text[], $5::text[], $6::text[], $7::uuid[]) with ordinality p(id, datum, soort, sleutel, omschrijving, corrigeert, volgnr)
     ${o.overslaan ? 'on conflict (gemeentecode, sleutel) do nothing returning id' : ''}`,
    [gemeentecode, kolom(posten, (p) => p.id), kolom(posten, (p) => p.datum), kolom(posten, (p) => p.soort), kolom(posten, (p) => p.sleutel), kolom(posten, (p) => p.omschrijving), kolom(posten, (p) => p.corrigeert ?? null), door]);
  const gemaakt = o.overslaan ? new Set(nieuw.map((n) => n.id)) : undefined;
  const regels = posten.filter((p) => !gemaakt || gemaakt.has(p.id)).flatMap((p) => p.regels.map((r, i) => ({ ...r, journaalId: p.id, nr: i + 1 })));
  if (regels.length === 0) return;
  await em.query(
    `insert into ontzorgen.boeking (gemeentecode, journaal_id, nr, rekening, huishouden_id, opdracht_id, debet, credit)
     select $1, * from unnest($2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::bigint[], $8::bigint[])`,
    [gemeentecode, kolom(regels, (r) => r.journaalId), kolom(regels, (r) => r.nr), kolom(regels, (r) => r.rekening), kolom(regels, (r) => r.huishoudenId ?? null), kolom(regels, (r) => r.opdrachtId ?? null),
      kolom(regels, (r) => r.debet ?? 0), kolom(regels, (r) => r.credit ?? 0)]);
}

/** Holds the ledger of one gemeente until commit; households are locked before it, never after. What is read next is what everybody before us booked. */
export async function vergrendelGrootboek(em: EntityManager, gemeentecode: string): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended('grootboek/' || $1, 0))`, [gemeentecode]);
}

/** Whose file a household is: for the audit line of who reads or changes it. */
export async function dossiersVan(em: EntityManager, gemeentecode: string, huishoudens: readonly string[]): Promise<{ gemeentecode: string; id: string }[]> {
  if (huishoudens.length === 0) return [];
  const rijen = await em.query<{ id: string }[]>(`select distinct dossier_id id from ontzorgen.lid where gemeentecode = $1 and huishouden_id = any($2::uuid[]) and dossier_id is not null`, [gemeentecode, huishoudens]);
  return rijen.map((r) => ({ gemeentecode, id: r.id }));
}

/**
 * Says as a refusal what PostgreSQL would say as an error: for lines that a person made up. Holds the ledger of this gemeente until commit, so that what
 * was read is still so when it is booked.
 * @throws NietGevonden for a household that is not of this gemeente; Weigering
 */
export async function eisBoekbaar(em: EntityManager, gemeentecode: string, regels: readonly Boekregel[]): Promise<void> {
  await vergrendelGrootboek(em, gemeentecode);
  const ids = [...new Set(regels.flatMap((r) => r.huishoudenId ?? []))];
  const huishoudens = await em.query<{ id: string; stand: string }[]>(`select id, stand from ontzorgen.huishouden where gemeentecode = $1 and id = any($2::uuid[])`, [gemeentecode, ids]);
  if (huishoudens.length < ids.length) throw new NietGevonden();
  const saldi = await em.query<{ rekening: Rekening; huishoudenId: string; debet: number; credit: number }[]>(
    `select rekening, huishouden_id "huishoudenId", debet, credit from ontzorgen.saldo where gemeentecode = $1 and (huishouden_id = any($2::uuid[]) or huishouden_id = $3)`, [gemeentecode, ids, NIEMAND]);
  const nu = new Map(saldi.map((s) => [saldosleutel(s), opEigenKant(s.rekening, Number(s.debet), Number(s.credit))]));
  eis(boekIn(nu, regels, new Set(huishoudens.filter((h) => h.stand !== 'open').map((h) => h.id))).uitkomst);
}
