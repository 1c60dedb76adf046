import { wisVerwijzingen } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from './dossier.entity.ts';

/**
 * Everything that hangs on a dossier goes, and the dossier itself. The catalogue says what hangs on it (every foreign key to it, and on to what
 * hangs on those), so that a table that somebody adds later is not forgotten. For what there is no longer a ground to hold (AVG art. 17).
 * @returns how many rows went, per table
 */
export async function wisDossier(em: EntityManager, gemeentecode: string, id: string): Promise<Record<string, number>> {
  const geteld = await wisVerwijzingen(em, 'casusregie.dossier', 'gemeentecode = $1 and id = $2', [gemeentecode, id]);
  await em.delete(DossierEntity, { gemeentecode, id });
  return { ...geteld, 'casusregie.dossier': 1 };
}
