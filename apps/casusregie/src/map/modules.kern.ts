import type { PipBekendgemaaktFeiten } from '@wegwijs/intake';
import { IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { DossierEntity, PipVersieEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend } from '../dossier/dossier.kern.ts';
import { regelPvt } from '../pvt/pvt.kern.ts';
import { regelMap } from './map.kern.ts';

/** A PIP was made known: PVT and MAP go to who executes them, by themselves. A version that is made known after a newer one was changes nothing. */
export async function regelModules(em: EntityManager, gemeentecode: string, { dossierId, pipId, bekendgemaaktOp }: PipBekendgemaaktFeiten): Promise<void> {
  const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: dossierId });
  const pip = await em.findOneByOrFail(PipVersieEntity, { gemeentecode, pipId });
  const nieuwer = await em.existsBy(PipVersieEntity, { gemeentecode, dossierId, versie: MoreThan(pip.versie), bekendgemaaktOp: Not(IsNull()) });
  if (nieuwer || !beoordeelLopend(dossier).toegestaan) return;
  await regelPvt(em, dossier, pip, bekendgemaaktOp);
  await regelMap(em, dossier, pip, bekendgemaaktOp);
}
