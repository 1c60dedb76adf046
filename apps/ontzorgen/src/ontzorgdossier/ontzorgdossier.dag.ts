import { plusDagen, plusWeken, geldend, type Datum } from '@wegwijs/kernel';
import { ONTZORGEN_AANKONDIGING, OntzorgenEindigt } from '@wegwijs/ontzorgen';
import { publish } from '@wegwijs/platform';
import { In, IsNull, LessThanOrEqual, type EntityManager } from 'typeorm';
import { OntzorgdossierEntity } from './ontzorgdossier.entity.ts';
import { eindig, feitenVan } from './ontzorgdossier.kern.ts';

/** Is there already a decision that goes on from the day this one ends? */
const gaatDoor = (em: EntityManager, o: OntzorgdossierEntity): Promise<boolean> =>
  em.existsBy(OntzorgdossierEntity, { gemeentecode: o.gemeentecode, dossierId: o.dossierId, vanaf: o.tot, stand: 'loopt' });

/**
 * The daily look: what is over ends, and what ends within the norm is announced, once. A second decision that follows on the same day is no end to
 * announce. Dossiers in a fixed order: an act that publishes for several asks for it.
 */
export async function dagVanOntzorgen(em: EntityManager, vandaag: Datum, gemeenten: string[]): Promise<void> {
  const loopt = { gemeentecode: In(gemeenten), stand: 'loopt' as const };
  const order = { dossierId: 'ASC', vanaf: 'ASC' } as const;
  for (const o of await em.find(OntzorgdossierEntity, { where: { ...loopt, tot: LessThanOrEqual(vandaag) }, order })) await eindig(em, o, plusDagen(o.tot, -1), 'afgelopen');
  const grens = plusWeken(vandaag, geldend(ONTZORGEN_AANKONDIGING, vandaag).waarde);
  for (const o of await em.find(OntzorgdossierEntity, { where: { ...loopt, aangekondigdOp: IsNull(), tot: LessThanOrEqual(grens) }, order })) {
    if (await gaatDoor(em, o)) continue;
    await em.update(OntzorgdossierEntity, { gemeentecode: o.gemeentecode, id: o.id }, { aangekondigdOp: vandaag });
    await publish(em, OntzorgenEindigt, { gemeentecode: o.gemeentecode, sleutel: o.dossierId, feiten: feitenVan(o) });
  }
}
