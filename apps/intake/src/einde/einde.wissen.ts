import { wisVerwijzingen } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';

const EEN = 'gemeentecode = $1 and id = $2';
const ZONDER_GEZIN = 'gemeentecode = $1 and id = $2 and not exists (select from intake.dossier d where d.gemeentecode = $1 and d.koppeling_id = $2)';

/**
 * Everything that hangs on a dossier goes. With 'persoon' (a death) also the person, and his family when nobody is left in it; with 'gezin' (the term is
 * over) the family goes with its last dossier, because of members who are not plichtig there is nothing to hold without it. Somebody who was wrongly under
 * this law may still be housed, so 'dossier' leaves him. What ended the plicht has to stand in the row first: PostgreSQL asks for it (migration 0017).
 * @returns how many rows went, per table
 */
export async function wisDossier(em: EntityManager, { gemeentecode, id, persoonId, koppelingId }: DossierEntity, ook: 'dossier' | 'persoon' | 'gezin'): Promise<Record<string, number>> {
  const geteld: Record<string, number> = {};
  const wis = async (tabel: string, rij: string, waar = EEN) => {
    const weg = await wisVerwijzingen(em, tabel, waar, [gemeentecode, rij]);
    const [, aantal] = await em.query<[unknown, number]>(`delete from ${tabel} where ${waar}`, [gemeentecode, rij]);
    for (const [naam, n] of [...Object.entries(weg), [tabel, aantal] as const]) geteld[naam] = (geteld[naam] ?? 0) + n;
  };
  await wis('intake.dossier', id);
  await wis('intake.overdracht', id, 'gemeentecode = $1 and dossier_id = $2');
  if (ook === 'dossier') return geteld;
  if (!await em.existsBy(DossierEntity, { gemeentecode, persoonId })) await wis('intake.persoon', persoonId);
  const alleen = 'not exists (select from intake.persoon p where p.gemeentecode = $1 and p.koppeling_id = $2)';
  await wis('intake.koppeling', koppelingId, ook === 'gezin' ? ZONDER_GEZIN : `${ZONDER_GEZIN} and ${alleen}`);
  return geteld;
}
