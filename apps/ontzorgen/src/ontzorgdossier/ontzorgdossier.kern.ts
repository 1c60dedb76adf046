import { randomUUID } from 'node:crypto';
import { plusDagen, type Datum } from '@wegwijs/kernel';
import { eindeNa, OntzorgenGeeindigd, OntzorgenGestart, periode56a, type OntzorgEinde, type OntzorgenGestartFeiten } from '@wegwijs/ontzorgen';
import { publish } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';
import { OntzorgdossierEntity } from './ontzorgdossier.entity.ts';

/** What the gemeente hears: ids, ground, form and days. */
export const feitenVan = (o: OntzorgdossierEntity): OntzorgenGestartFeiten =>
  ({ ontzorgdossierId: o.id, dossierId: o.dossierId, grondslag: o.grondslag, vorm: o.vorm, vanaf: o.vanaf, totEnMet: plusDagen(o.tot, -1) });

/** Puts a person under ontzorgen, and tells the gemeente. */
export async function begin(em: EntityManager, o: Pick<OntzorgdossierEntity, 'gemeentecode' | 'huishoudenId' | 'dossierId' | 'grondslag' | 'vorm' | 'motivering' | 'besluitKenmerk' | 'vanaf' | 'tot'>): Promise<OntzorgdossierEntity> {
  const rij = Object.assign(new OntzorgdossierEntity(), { ...o, id: randomUUID(), versie: 1, machtigingVanaf: null, machtigingTot: null, aangekondigdOp: null, stand: 'loopt' as const, eindeReden: null });
  await em.insert(OntzorgdossierEntity, rij);
  await publish(em, OntzorgenGestart, { gemeentecode: o.gemeentecode, sleutel: o.dossierId, feiten: feitenVan(rij) });
  return rij;
}

/** The six months of art. 56a for one person, from the day his right to bijstand arose. */
export const openOntzorgdossier = (em: EntityManager, v: { gemeentecode: string; huishoudenId: string; dossierId: string; rechtVanaf: Datum; besluitKenmerk: string | null }): Promise<OntzorgdossierEntity> => {
  const { rechtVanaf, ...rest } = v;
  return begin(em, { ...rest, grondslag: '56a', vorm: 'volledig', motivering: null, ...periode56a(rechtVanaf) });
};

/** Ends one ontzorgdossier after `laatsteDag`, and the posts of the household when nothing else runs there. */
export async function eindig(em: EntityManager, o: OntzorgdossierEntity, laatsteDag: Datum, eindeReden: OntzorgEinde): Promise<void> {
  const { gemeentecode, id } = o;
  Object.assign(o, { tot: eindeNa(o, laatsteDag), stand: 'beeindigd', eindeReden, versie: o.versie + 1 });
  await em.update(OntzorgdossierEntity, { gemeentecode, id }, { tot: o.tot, stand: o.stand, eindeReden, versie: o.versie });
  await publish(em, OntzorgenGeeindigd, { gemeentecode, sleutel: o.dossierId, feiten: { ...feitenVan(o), reden: eindeReden } });
  await sluitPosten(em, o);
}

/** RSD pays nothing after the last ontzorgdossier of a household: every post that it pays stops on that day. */
async function sluitPosten(em: EntityManager, { gemeentecode, huishoudenId }: OntzorgdossierEntity): Promise<void> {
  await em.query(
    `with einde as (select max(tot) tot, bool_or(stand = 'loopt') loopt from ontzorgen.ontzorgdossier where gemeentecode = $1 and huishouden_id = $2)
     update ontzorgen.post p set tot = greatest(p.vanaf, e.tot), versie = versie + 1 from einde e
     where p.gemeentecode = $1 and p.huishouden_id = $2 and p.betaler = 'rsd' and not e.loopt and (p.tot is null or p.tot > e.tot)`, [gemeentecode, huishoudenId]);
}

/** Ends everything that runs for a person, because a fact elsewhere ended the ground. `laatsteDag` inclusive. */
export async function eindigVanPersoon(em: EntityManager, gemeentecode: string, dossierId: string, laatsteDag: Datum, reden: OntzorgEinde): Promise<void> {
  // The household first, as every act does: a decision to go on that is taken at this moment is ended too, or refused.
  await em.query(`select 1 from ontzorgen.huishouden where gemeentecode = $1 and id in (select huishouden_id from ontzorgen.lid where gemeentecode = $1 and dossier_id = $2) order by id for update`, [gemeentecode, dossierId]);
  const lopend = await em.find(OntzorgdossierEntity, { where: { gemeentecode, dossierId, stand: 'loopt' }, order: { vanaf: 'ASC' } });
  for (const o of lopend) await eindig(em, o, laatsteDag, reden);
}

/** Ends everything that runs in a household, because its bijstand stops. In order of person, as several facts in one act ask. */
export async function eindigVanHuishouden(em: EntityManager, gemeentecode: string, huishoudenId: string, laatsteDag: Datum, reden: OntzorgEinde): Promise<void> {
  const lopend = await em.find(OntzorgdossierEntity, { where: { gemeentecode, huishoudenId, stand: 'loopt' }, order: { dossierId: 'ASC', vanaf: 'ASC' } });
  for (const o of lopend) await eindig(em, o, laatsteDag, reden);
}

/** A later PIP says another first day of the right: the six months follow it, as long as they run. */
export async function verschuif(em: EntityManager, gemeentecode: string, dossierId: string, rechtVanaf: Datum): Promise<void> {
  const o = await em.findOneBy(OntzorgdossierEntity, { gemeentecode, dossierId, grondslag: '56a', stand: 'loopt' });
  if (!o || o.vanaf === rechtVanaf) return;
  await em.update(OntzorgdossierEntity, { gemeentecode, id: o.id }, { ...periode56a(rechtVanaf), aangekondigdOp: null, versie: o.versie + 1 });
}
