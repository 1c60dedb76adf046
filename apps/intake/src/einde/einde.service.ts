import { Injectable } from '@nestjs/common';
import type { PlichtGeeindigdFeiten } from '@wegwijs/casusregie';
import { DossierGesloten } from '@wegwijs/intake';
import { publish, wisVerwijzingen } from '@wegwijs/platform';
import { betrokken, Klok } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { bewaarDossier } from '../dossier/dossier.kern.ts';

const lees = (em: EntityManager, gemeentecode: string, id: string): Promise<DossierEntity | null> =>
  em.findOne(DossierEntity, { where: { gemeentecode, id }, lock: { mode: 'pessimistic_write' } });

/** The plicht ends in casusregie, which has the lead; the intake follows. */
@Injectable()
export class EindeService {
  constructor(private readonly klok: Klok) {}

  /**
   * Closes the dossier, or corrects the day and ground on which it was closed. What the intake closed itself comes back as the same end and changes
   * nothing, so the two do not go round. Without ground to hold it a dossier goes; one with a besluit stays closed, because PostgreSQL
   * keeps a besluit from the app (migration 0010), until it is destroyed with all the rest.
   */
  async sluit(em: EntityManager, gemeentecode: string, { dossierId: id, grond, op, wissen }: PlichtGeeindigdFeiten): Promise<void> {
    const d = await lees(em, gemeentecode, id);
    if (!d || d.sluitreden === 'overgedragen' || (d.geslotenOp === op && d.sluitreden === grond)) return;
    betrokken({ gemeentecode, id });
    const weg = wissen && d.pipVastgesteldOp === null;
    if (!d.geslotenOp) await publish(em, DossierGesloten, { gemeentecode, sleutel: id, feiten: { dossierId: id, grond, geslotenOp: op, wissen: weg } });
    if (!weg) {
      await bewaarDossier(em, d, { geslotenOp: op, sluitreden: grond }, this.klok.vandaag());
      return;
    }
    await wisVerwijzingen(em, 'intake.dossier', 'gemeentecode = $1 and id = $2', [gemeentecode, id]);
    await em.delete(DossierEntity, { gemeentecode, id });
  }

  /** The plicht had not ended after all. */
  async heropen(em: EntityManager, gemeentecode: string, id: string): Promise<void> {
    const d = await lees(em, gemeentecode, id);
    if (!d?.geslotenOp || d.sluitreden === 'overgedragen') return;
    betrokken({ gemeentecode, id });
    await bewaarDossier(em, d, { geslotenOp: null, sluitreden: null }, this.klok.vandaag());
  }
}
