import { createHash, randomUUID } from 'node:crypto';
import type { Datum } from '@wegwijs/kernel';
import { bereiktSepa, Batchteller, POSTSOORTEN, type Batchcijfers, type Batchsoort, type BetaalbatchUit, type PainFormaat } from '@wegwijs/ontzorgen';
import { NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';

/** What a month pays. Every other kind is offered by itself. */
export const MAANDSOORTEN: readonly string[] = [...POSTSOORTEN, 'leefgeld'];
/** Payments per round trip. */
export const SLAG = 10_000;

export const sha256 = (tekst: string): string => createHash('sha256').update(tekst).digest('hex');

export const BATCH = `b.gemeentecode, b.id, b.versie, b.soort, b.nummer, b.stand, (select m.maand from ontzorgen.maandrun m where m.gemeentecode = b.gemeentecode and m.batch_id = b.id) maand,
  (select m.id from ontzorgen.maandrun m where m.gemeentecode = b.gemeentecode and m.batch_id = b.id) "runId", b.formaat, b.bericht_id "berichtId", b.aantal, b.controlesom, b.hashtotaal, b.lijst_sha "lijstSha",
  b.aangeboden_door "aangebodenDoor", b.aangeboden_op "aangebodenOp", b.vrijgegeven_door "vrijgegevenDoor", b.vrijgegeven_op "vrijgegevenOp", b.bestand_sha "bestandSha", b.bestand_bytes "bestandBytes"`;

/** A batch of these gemeenten. @throws NietGevonden */
export async function batchUit(em: EntityManager, gemeenten: readonly string[], id: string): Promise<BetaalbatchUit> {
  const [rij] = await em.query<{ uit: BetaalbatchUit }[]>(`select to_jsonb(x) uit from (select ${BATCH} from ontzorgen.betaalbatch b where b.gemeentecode = any($1) and b.id = $2) x`, [gemeenten, id]);
  if (!rij) throw new NietGevonden();
  return rij.uit;
}

/** The same, and nobody else does anything with it until this act is over. @throws NietGevonden */
export async function batchVast(em: EntityManager, gemeenten: readonly string[], id: string): Promise<BetaalbatchUit> {
  await em.query('select from ontzorgen.betaalbatch where gemeentecode = any($1) and id = $2 for update', [gemeenten, id]);
  return batchUit(em, gemeenten, id);
}

/** The four figures of the rows as they are now, by PostgreSQL. */
export async function cijfersNu(em: EntityManager, gemeentecode: string, id: string): Promise<Batchcijfers> {
  const [rij] = await em.query<{ uit: Batchcijfers }[]>(
    `select to_jsonb(x) uit from (select aantal, controlesom, hashtotaal, lijst_sha "lijstSha" from ontzorgen.batchcijfers($1, $2)) x`, [gemeentecode, id]);
  return rij!.uit;
}

/** Which concept payments: a condition on `o` with parameters from `$2` on, `$1` being the gemeente. */
export interface Keus {
  waar: string;
  waarden: unknown[];
}

export const maandKeus = (maand: Datum): Keus => ({
  waar: `o.gemeentecode = $1 and o.maand = $2 and o.soort = any($3::text[]) and o.herhaling = 0 and o.stand = 'concept' and o.batch_id is null`, waarden: [maand, MAANDSOORTEN] });
export const losseKeus = (ids: readonly string[]): Keus => ({ waar: `o.gemeentecode = $1 and o.id = any($2::uuid[]) and o.stand = 'concept' and o.batch_id is null`, waarden: [ids] });

/** A slice of payments, from after the one to and including the other: household and id. */
type Slag = readonly [na: readonly string[], tot: readonly string[]];
const BEGIN = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'];

/** Counts what would be offered, slice by slice, and how many of it SEPA does not reach. */
export async function telKeus(em: EntityManager, gemeentecode: string, keus: Keus, dag: Datum): Promise<{ cijfers: Batchcijfers; slagen: Slag[]; buitenSepa: number }> {
  const teller = new Batchteller();
  const bereikt = new Map<string, boolean>();
  const slagen: Slag[] = [];
  let buitenSepa = 0;
  const n = keus.waarden.length + 2;
  for (let na: readonly string[] = BEGIN; ;) {
    const rijen = await em.query<{ id: string; h: string; eindId: string; iban: string; bedrag: string }[]>(
      `select o.id, o.huishouden_id h, o.eind_id "eindId", o.iban, o.bedrag from ontzorgen.betaalopdracht o where ${keus.waar} and (o.huishouden_id, o.id) > ($${n}::uuid, $${n + 1}::uuid)
       order by o.huishouden_id, o.id limit ${SLAG}`, [gemeentecode, ...keus.waarden, ...na]);
    for (const { eindId, iban, bedrag } of rijen) {
      teller.tel({ eindId, iban, bedrag: Number(bedrag) });
      if (!bereikt.has(iban)) bereikt.set(iban, bereiktSepa(iban, dag));
      if (bereikt.get(iban) === false) buitenSepa++;
    }
    const laatste = rijen.at(-1);
    if (!laatste) return { cijfers: teller.cijfers(sha256), slagen, buitenSepa };
    const tot = [laatste.h, laatste.id];
    slagen.push([na, tot]);
    na = tot;
  }
}

/** The account that pays on this day; undefined when there is none yet. */
export async function rekeningVan(em: EntityManager, gemeentecode: string, dag: Datum): Promise<string | undefined> {
  const [rij] = await em.query<{ id: string }[]>(`select id from ontzorgen.bankrekening where gemeentecode = $1 and vanaf <= $2 order by vanaf desc, id limit 1`, [gemeentecode, dag]);
  return rij?.id;
}

export interface NieuweBatch {
  gemeentecode: string;
  soort: Batchsoort;
  formaat: PainFormaat;
  rekeningId: string;
  keus: Keus;
  slagen: readonly Slag[];
  cijfers: Batchcijfers;
  door: string;
  op: Date;
}

/**
 * Makes a batch and puts the payments in it: from here on nobody changes them. One at a time per gemeente, for the number.
 * @throws VerouderdeVersie when the payments are not the ones that were counted
 */
export async function maakBatch(em: EntityManager, b: NieuweBatch): Promise<string> {
  const id = randomUUID();
  await em.query(`select pg_advisory_xact_lock(hashtextextended('ontzorgen.betaalbatch' || $1, 0))`, [b.gemeentecode]);
  await em.query(
    `insert into ontzorgen.betaalbatch (gemeentecode, id, soort, nummer, bankrekening_id, formaat, bericht_id, aantal, controlesom, hashtotaal, lijst_sha, aangeboden_door, aangeboden_op)
     select $1, $2, $3, n, $4, $5, 'ONTZ-' || $1::text || '-' || lpad(n::text, 6, '0'), $6, $7, $8, $9, $10, $11 from (select coalesce(max(nummer), 0) + 1 n from ontzorgen.betaalbatch where gemeentecode = $1) x`,
    [b.gemeentecode, id, b.soort, b.rekeningId, b.formaat, b.cijfers.aantal, b.cijfers.controlesom, b.cijfers.hashtotaal, b.cijfers.lijstSha, b.door, b.op]);
  const n = b.keus.waarden.length + 2;
  for (const [na, tot] of b.slagen) {
    await em.query(
      `update ontzorgen.betaalopdracht o set batch_id = $${n}, versie = versie + 1
       where ${b.keus.waar} and (o.huishouden_id, o.id) > ($${n + 1}::uuid, $${n + 2}::uuid) and (o.huishouden_id, o.id) <= ($${n + 3}::uuid, $${n + 4}::uuid)`, [b.gemeentecode, ...b.keus.waarden, id, ...na, ...tot]);
  }
  const nu = await cijfersNu(em, b.gemeentecode, id);
  if (nu.lijstSha !== b.cijfers.lijstSha || nu.aantal !== b.cijfers.aantal) throw new VerouderdeVersie();
  return id;
}

/** Back to where it was made: a month to concept, a reissue to nothing. The batch itself stays, with its figures. */
export async function neemTerug(em: EntityManager, b: Pick<BetaalbatchUit, 'gemeentecode' | 'id' | 'soort' | 'versie'>): Promise<void> {
  const waar = [b.gemeentecode, b.id];
  const [, n] = await em.query<[unknown[], number]>(`update ontzorgen.betaalbatch set stand = 'teruggenomen', versie = versie + 1 where gemeentecode = $1 and id = $2 and versie = $3`, [...waar, b.versie]);
  if (n !== 1) throw new VerouderdeVersie();
  const uit = await em.query<[{ id: string }[], number]>(`update ontzorgen.betaalopdracht set batch_id = null, versie = versie + 1 where gemeentecode = $1 and batch_id = $2 ${b.soort === 'heruitgifte' ? 'returning id' : ''}`, waar);
  if (b.soort === 'heruitgifte') await em.query('delete from ontzorgen.betaalopdracht where gemeentecode = $1 and id = any($2::uuid[])', [b.gemeentecode, uit[0].map((r) => r.id)]);
  await em.query(`update ontzorgen.maandrun set stand = 'concept', batch_id = null, versie = versie + 1 where gemeentecode = $1 and batch_id = $2`, waar);
}
