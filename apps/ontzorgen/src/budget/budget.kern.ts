import type { Datum } from '@wegwijs/kernel';
import type { PostUit } from '@wegwijs/ontzorgen';
import { In, type EntityManager } from 'typeorm';
import { postUit } from '../huishouden/huishouden.kern.ts';
import { BegunstigdeEntity, PostEntity } from './budget.entity.ts';

/** Every version of every post of a household with its payee, in the order of the lines. */
export async function postenUit(em: EntityManager, van: { gemeentecode: string; huishoudenId: string }, vandaag: Datum): Promise<PostUit[]> {
  const posten = await em.find(PostEntity, { where: van, order: { soort: 'ASC', lijn: 'ASC', vanaf: 'ASC' } });
  const wie = await em.findBy(BegunstigdeEntity, { gemeentecode: van.gemeentecode, id: In(posten.map((p) => p.begunstigdeId)) });
  const opId = new Map(wie.map((b) => [b.id, b]));
  return posten.map((p) => postUit(p, opId.get(p.begunstigdeId)!, posten.filter((q) => q.lijn === p.lijn), vandaag));
}
