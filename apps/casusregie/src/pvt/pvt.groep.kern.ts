import { NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { PvtGroepEntity, PvtSessieEntity, PvtTrajectEntity } from './pvt.entity.ts';

/**
 * Reads a group; with `versie` or `wijzigt` it is locked, so that two who add people at once do not both take the last place.
 * @throws NietGevonden, VerouderdeVersie when it was changed since `versie`
 */
export async function leesGroep(em: EntityManager, scope: Scope, id: string, versie?: number, wijzigt = versie !== undefined): Promise<PvtGroepEntity> {
  const groep = await em.findOne(PvtGroepEntity, { where: { gemeentecode: In(scope.gemeenten), id }, ...(wijzigt && { lock: { mode: 'pessimistic_write' as const } }) });
  if (!groep) throw new NietGevonden();
  if (versie !== undefined && groep.versie !== versie) throw new VerouderdeVersie();
  return groep;
}

/** A session of this group, with the group locked: attendance and programme do not change at the same time. */
export async function leesSessie(em: EntityManager, scope: Scope, groepId: string, sessieId: string): Promise<{ groep: PvtGroepEntity; sessie: PvtSessieEntity }> {
  const groep = await leesGroep(em, scope, groepId, undefined, true);
  const sessie = await em.findOneBy(PvtSessieEntity, { gemeentecode: groep.gemeentecode, groepId, id: sessieId });
  if (!sessie) throw new NietGevonden();
  return { groep, sessie };
}

/** Whoever of the group the asker may see; the people may be of other gemeenten than the group. */
export const mensenVan = (em: EntityManager, scope: Scope, groep: PvtGroepEntity): Promise<PvtTrajectEntity[]> =>
  em.find(PvtTrajectEntity, { where: { gemeentecode: In(scope.gemeenten), groepId: groep.id }, order: { begonnenOp: 'ASC', id: 'ASC' } });

export const bezet = (em: EntityManager, scope: Scope, groep: PvtGroepEntity): Promise<number> =>
  em.countBy(PvtTrajectEntity, { gemeentecode: In(scope.gemeenten), groepId: groep.id });
