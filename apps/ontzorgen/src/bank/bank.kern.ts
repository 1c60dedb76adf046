import { createHash } from 'node:crypto';
import type { Centen, Datum } from '@wegwijs/kernel';
import type { Bankopdracht } from '@wegwijs/ontzorgen';
import { VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';

export const shaVan = (inhoud: string): string => createHash('sha256').update(inhoud).digest('hex');

interface Rij extends Omit<Bankopdracht, 'bedrag' | 'geboektOp'> {
  bedrag: string;
  geboektOp: Datum | null;
}

const OPDRACHT = `select o.id, o.eind_id "eindId", o.huishouden_id "huishoudenId", o.bedrag, o.stand, r.boekdatum::text "geboektOp", h.stand = 'open' "huishoudenOpen",
    exists (select 1 from ontzorgen.voorstel v where v.gemeentecode = o.gemeentecode and v.opdracht_id = o.id and v.stand = 'open') voorgesteld
  from ontzorgen.betaalopdracht o join ontzorgen.betaalbatch b on b.gemeentecode = o.gemeentecode and b.id = o.batch_id
    join ontzorgen.huishouden h on h.gemeentecode = o.gemeentecode and h.id = o.huishouden_id
    left join ontzorgen.bankregel r on r.gemeentecode = o.gemeentecode and r.opdracht_id = o.id and r.richting = 'af'
  where o.gemeentecode = $1`;
// In the order of the ids: two who lock the same instructions wait for each other and do not deadlock.
const SLOT = 'order by o.id for no key update of o';

const alsOpdracht = (r: Rij): Bankopdracht => ({ ...r, bedrag: Number(r.bedrag), geboektOp: r.geboektOp ?? undefined });

/** Instructions that were sent from this bank account, by EndToEndId; locked. */
export async function opdrachtenOpKenmerk(em: EntityManager, gemeentecode: string, rekeningId: string, eindIds: readonly string[]): Promise<Bankopdracht[]> {
  if (eindIds.length === 0) return [];
  return (await em.query<Rij[]>(`${OPDRACHT} and b.bankrekening_id = $2 and o.eind_id = any($3) ${SLOT}`, [gemeentecode, rekeningId, eindIds])).map(alsOpdracht);
}

/** Instructions of these amounts that the bank booked on or after `vanaf` and that did not come back; locked. */
export async function opdrachtenOpBedrag(em: EntityManager, gemeentecode: string, rekeningId: string, bedragen: readonly Centen[], vanaf: Datum): Promise<Bankopdracht[]> {
  if (bedragen.length === 0) return [];
  const waar = `and b.bankrekening_id = $2 and o.stand = 'geboekt' and o.bedrag = any($3::bigint[]) and r.boekdatum >= $4`;
  return (await em.query<Rij[]>(`${OPDRACHT} ${waar} ${SLOT}`, [gemeentecode, rekeningId, bedragen, vanaf])).map(alsOpdracht);
}

/** One instruction, locked; undefined when this gemeente has none with that id that was ever sent. */
export async function opdrachtOpId(em: EntityManager, gemeentecode: string, id: string): Promise<Bankopdracht | undefined> {
  const [rij] = await em.query<Rij[]>(`${OPDRACHT} and o.id = $2 ${SLOT}`, [gemeentecode, id]);
  return rij && alsOpdracht(rij);
}

/** All instructions of a batch, or those with these EndToEndIds, with the day on which they are carried out; locked. */
export async function opdrachtenVanBatch(em: EntityManager, gemeentecode: string, batchId: string, eindIds?: readonly string[]): Promise<(Bankopdracht & { uitvoerdatum: Datum })[]> {
  const rijen = await em.query<(Rij & { uitvoerdatum: Datum })[]>(
    `${OPDRACHT.replace('select o.id', 'select o.uitvoerdatum::text uitvoerdatum, o.id')} and o.batch_id = $2 and ($3::text[] is null or o.eind_id = any($3)) ${SLOT}`, [gemeentecode, batchId, eindIds ?? null]);
  return rijen.map((r) => ({ ...alsOpdracht(r), uitvoerdatum: r.uitvoerdatum }));
}

export interface Standwissel {
  id: string;
  bankreden?: string | undefined;
}

/** Moves locked instructions from one stand to the next. @throws VerouderdeVersie when one of them does not stand so any more */
export async function wisselStand(em: EntityManager, gemeentecode: string, van: 'vrijgegeven' | 'geboekt', naar: 'geboekt' | 'geretourneerd' | 'afgewezen', wie: readonly Standwissel[]): Promise<void> {
  if (wie.length === 0) return;
  const [, aantal] = await em.query<[unknown, number]>(
    `update ontzorgen.betaalopdracht o set stand = $3, bankreden = coalesce(x.bankreden, o.bankreden), versie = versie + 1
     from unnest($4::uuid[], $5::text[]) x(id, bankreden) where o.gemeentecode = $1 and o.id = x.id and o.stand = $2`,
    [gemeentecode, van, naar, wie.map((w) => w.id), wie.map((w) => w.bankreden ?? null)]);
  if (aantal !== wie.length) throw new VerouderdeVersie();
}

/** A proposal about an instruction that turned out to be something else does not stand any more; its line is a question again. */
export async function laatVoorstellenVervallen(em: EntityManager, gemeentecode: string, opdrachtIds: readonly string[], behalve?: string): Promise<void> {
  if (opdrachtIds.length === 0) return;
  await em.query(
    `with v as (update ontzorgen.voorstel set stand = 'vervallen', versie = versie + 1 where gemeentecode = $1 and opdracht_id = any($2) and stand = 'open' and id is distinct from $3::uuid returning gemeentecode, id)
     update ontzorgen.bankregel r set stand = 'vraagpost', reden = 'voorstel-vervallen', versie = r.versie + 1 from v where r.gemeentecode = v.gemeentecode and r.id = v.id`,
    [gemeentecode, opdrachtIds, behalve ?? null]);
}

/** Whose file this is: the people of these households, for the audit. */
export async function meldBetrokken(em: EntityManager, scope: Scope, huishoudens: readonly { gemeentecode: string; huishoudenId?: string | null | undefined }[]): Promise<void> {
  const met = huishoudens.filter((h) => h.huishoudenId);
  if (met.length === 0) return;
  scope.betrokken(...await em.query<{ gemeentecode: string; id: string }[]>(
    `select distinct l.gemeentecode, l.dossier_id id from unnest($1::text[], $2::uuid[]) x(gemeentecode, id) join ontzorgen.lid l on l.gemeentecode = x.gemeentecode and l.huishouden_id = x.id where l.dossier_id is not null`,
    [met.map((h) => h.gemeentecode), met.map((h) => h.huishoudenId)]));
}
