import { randomUUID } from 'node:crypto';
import { beoordeelPlaatsing, beoordeelUren, type PlaatsingInvoer, type PlaatsingUit, type UrenInvoer } from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Actor, Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { PlaatsingEntity, ProjectEntity, UrenEntity } from './participatie.entity.ts';

export interface Wie {
  gemeentecode: string;
  dossierId: string;
}

/** The placements of a dossier that the asker may see, with their hours, oldest first. */
export async function plaatsingenVan(em: EntityManager, { gemeentecode, dossierId }: Wie, alleenMap = false): Promise<PlaatsingUit[]> {
  const rijen = await em.find(PlaatsingEntity, { where: { gemeentecode, dossierId, ...(alleenMap && { mapPraktijk: true }) }, order: { begintOp: 'ASC', id: 'ASC' } });
  const uren = await em.find(UrenEntity, { where: { gemeentecode, plaatsingId: In(rijen.map((r) => r.id)) }, order: { van: 'ASC' } });
  return rijen.map((r) => {
    const eigen = uren.filter((u) => u.plaatsingId === r.id).map(({ van, totEnMet, minuten }) => ({ van, totEnMet, minuten }));
    return { ...r, uren: eigen, minuten: eigen.reduce((som, u) => som + u.minuten, 0) };
  });
}

/** Reads and locks a placement for a change. @throws NietGevonden, VerouderdeVersie */
export async function vergrendelPlaatsing(em: EntityManager, scope: Scope, id: string, versie?: number): Promise<PlaatsingEntity> {
  const plaatsing = await em.findOne(PlaatsingEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!plaatsing) throw new NietGevonden();
  scope.betrokken({ gemeentecode: plaatsing.gemeentecode, id: plaatsing.dossierId });
  if (versie !== undefined && plaatsing.versie !== versie) throw new VerouderdeVersie();
  return plaatsing;
}

const rijVan = (invoer: PlaatsingInvoer) => ({ ...invoer, projectId: invoer.projectId ?? null, werkzaamheden: invoer.werkzaamheden ?? null, eindigtOp: invoer.eindigtOp ?? null });

async function beoordeel(em: EntityManager, gemeentecode: string, invoer: PlaatsingInvoer, was: PlaatsingEntity | undefined, vandaag: Datum): Promise<void> {
  eis(beoordeelPlaatsing(invoer, vandaag));
  if (invoer.projectId === undefined || invoer.projectId === was?.projectId) return;
  const project = await em.findOneBy(ProjectEntity, { gemeentecode, id: invoer.projectId });
  if (!project?.actief) eis(geweigerd('ProjectNietActief', 'Startnotitie §5 (projecten zijn gegevens van de gemeente)', { veld: 'projectId' }));
}

/** Places somebody. The caller has locked what the placement hangs on (dossier or MAP). */
export async function plaats(em: EntityManager, wie: Wie, invoer: PlaatsingInvoer, v: { vandaag: Datum; door: Actor }): Promise<void> {
  await beoordeel(em, wie.gemeentecode, invoer, undefined, v.vandaag);
  const id = randomUUID();
  await em.insert(PlaatsingEntity, { ...rijVan(invoer), ...wie, id });
  await noteer(em, { ...wie, op: invoer.begintOp, soort: 'participatie-begonnen', bron: id, feiten: { soort: invoer.soort, urenPerWeek: invoer.urenPerWeek, mapPraktijk: invoer.mapPraktijk }, door: v.door });
}

/** Changes a placement. Hours that are recorded must still lie within it. */
export async function wijzigPlaatsing(em: EntityManager, p: PlaatsingEntity, invoer: PlaatsingInvoer, v: { vandaag: Datum; door: Actor }): Promise<void> {
  await beoordeel(em, p.gemeentecode, invoer, p, v.vandaag);
  const sleutel = { gemeentecode: p.gemeentecode, plaatsingId: p.id };
  const uren = await em.findBy(UrenEntity, sleutel);
  for (const u of uren) eis(beoordeelUren(invoer, [], u, v.vandaag));
  await em.update(PlaatsingEntity, { gemeentecode: p.gemeentecode, id: p.id }, { ...rijVan(invoer), versie: p.versie + 1 });
  if (invoer.mapPraktijk !== p.mapPraktijk) await em.update(UrenEntity, sleutel, { mapPraktijk: invoer.mapPraktijk });
  if (invoer.eindigtOp && p.eindigtOp === null) await noteer(em, { gemeentecode: p.gemeentecode, dossierId: p.dossierId, op: invoer.eindigtOp, soort: 'participatie-beeindigd', bron: p.id, feiten: { soort: p.soort }, door: v.door });
}

/** Records the hours of a period; the same period again corrects it, and 0 minutes takes it back. */
export async function schrijfUren(em: EntityManager, p: PlaatsingEntity, invoer: UrenInvoer, v: { vandaag: Datum; door: Actor }): Promise<void> {
  const sleutel = { gemeentecode: p.gemeentecode, plaatsingId: p.id };
  eis(beoordeelUren(p, await em.findBy(UrenEntity, sleutel), invoer, v.vandaag));
  if (invoer.minuten === 0) await em.delete(UrenEntity, { ...sleutel, van: invoer.van });
  else await em.upsert(UrenEntity, { ...sleutel, ...invoer, mapPraktijk: p.mapPraktijk, door: v.door.persoon, doorNaam: v.door.naam }, ['gemeentecode', 'plaatsingId', 'van']);
  await em.update(PlaatsingEntity, { gemeentecode: p.gemeentecode, id: p.id }, { versie: p.versie + 1 });
}

/** The plicht ended or the dossier left: nothing is placed any more after that day. Hours that were made stay. */
export async function stopParticipatie(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  await em.query(
    `update casusregie.participatie_plaatsing p set versie = p.versie + 1, eindigt_op = greatest(p.begint_op, $3::date, (select max(u.tot_en_met) from casusregie.participatie_uren u where u.gemeentecode = p.gemeentecode and u.plaatsing_id = p.id))
     where p.gemeentecode = $1 and p.dossier_id = $2 and (p.eindigt_op is null or p.eindigt_op > $3::date)`, [gemeentecode, dossierId, op]);
}
