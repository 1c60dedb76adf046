import type { NawVastgelegdFeiten } from '@wegwijs/intake';
import type { EntityManager } from 'typeorm';
import { OntzorgsignaalEntity } from '../ontzorgsignaal/ontzorgsignaal.entity.ts';
import { LidEntity, OntzorgPersoonEntity } from './huishouden.entity.ts';

/**
 * Keeps who somebody is, but only of whom the PIP says that RSD pays: of anybody else there is no ground to hold a name (AVG art. 6). The intake
 * says it again right after the PIP, so nothing is missed that came too early.
 */
export async function onthoudNaw(em: EntityManager, gemeentecode: string, f: NawVastgelegdFeiten): Promise<void> {
  const { dossierId, naam, geboortedatum } = f;
  if (!await em.existsBy(OntzorgsignaalEntity, { gemeentecode, id: dossierId, stand: 'nieuw' })) return;
  await em.upsert(OntzorgPersoonEntity, {
    gemeentecode, dossierId, naam, geboortedatum, taal: f.taal ?? null, straat: f.straat ?? null, huisnummer: f.huisnummer ?? null, postcode: f.postcode ?? null, woonplaats: f.woonplaats ?? null,
  }, ['gemeentecode', 'dossierId']);
  await em.update(LidEntity, { gemeentecode, dossierId }, { naam, geboortedatum });
  await em.query(
    `update ontzorgen.huishouden h set naam = $3, versie = versie + 1 where gemeentecode = $1 and stand = 'open' and naam <> $3
       and exists (select 1 from ontzorgen.lid l where l.gemeentecode = $1 and l.huishouden_id = h.id and l.dossier_id = $2 and l.rol = 'aanvrager' and l.tot is null)`, [gemeentecode, dossierId, naam]);
}

/** The PIP no longer says it, and no household was opened: the name goes. With a household the payments keep their ground. */
export async function vergeetZonderHuishouden(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
  if (await em.existsBy(LidEntity, { gemeentecode, dossierId })) return;
  await em.delete(OntzorgPersoonEntity, { gemeentecode, dossierId });
}
