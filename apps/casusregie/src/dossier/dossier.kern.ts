import { geweigerd, toegestaan, type Uitkomst } from '@wegwijs/kernel';
import { NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { DossierEntity, PipVersieEntity } from './dossier.entity.ts';

/** Reads a dossier and logs that it was read. @throws NietGevonden when absent or of another gemeente */
export async function leesDossier(em: EntityManager, scope: Scope, id: string): Promise<DossierEntity> {
  const dossier = await em.findOneBy(DossierEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!dossier) throw new NietGevonden();
  scope.betrokken(dossier);
  return dossier;
}

/**
 * Reads a dossier for a change: nobody else changes it until the act is over.
 * @throws NietGevonden when absent or of another gemeente, VerouderdeVersie when it was changed since `versie`
 */
export async function vergrendelDossier(em: EntityManager, scope: Scope, id: string, versie?: number): Promise<DossierEntity> {
  const dossier = await em.findOne(DossierEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!dossier) throw new NietGevonden();
  scope.betrokken(dossier);
  if (versie !== undefined && dossier.versie !== versie) throw new VerouderdeVersie();
  return dossier;
}

/** Whether casusregie still has something to do for this person: the plicht has not ended and the dossier is here. */
export const beoordeelLopend = (d: Pick<DossierEntity, 'stand' | 'plichtEinde'>): Uitkomst => {
  if (d.plichtEinde) return geweigerd('PlichtGeeindigd', 'Wi2021 art. 3, art. 6 (afgeleid: na het einde van de plicht loopt niets meer)', { feiten: { op: d.plichtEinde } });
  if (d.stand === 'overgedragen' || d.stand === 'gesloten') return geweigerd('DossierGesloten', 'Wi2021 art. 14, art. 15 (afgeleid: bij dit college loopt niets meer)');
  return toegestaan;
};

/** The version of the PIP that counts now. Undefined before there is one. */
export const huidigPip = async (em: EntityManager, d: Pick<DossierEntity, 'gemeentecode' | 'pipId'>): Promise<PipVersieEntity | undefined> =>
  d.pipId === null ? undefined : await em.findOneBy(PipVersieEntity, { gemeentecode: d.gemeentecode, pipId: d.pipId }) ?? undefined;

export type Dossierwijziging = Partial<Omit<DossierEntity, 'gemeentecode' | 'id' | 'versie'>>;

/** Writes changed facts of a dossier. @throws VerouderdeVersie when somebody changed the row since it was read */
export async function bewaarDossier(em: EntityManager, { gemeentecode, id, versie }: DossierEntity, wijziging: Dossierwijziging): Promise<void> {
  const { affected } = await em.update(DossierEntity, { gemeentecode, id, versie }, { ...wijziging, versie: versie + 1 });
  if (affected !== 1) throw new VerouderdeVersie();
}
