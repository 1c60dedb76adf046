import { Injectable } from '@nestjs/common';
import type { PlichtGeeindigdFeiten } from '@wegwijs/casusregie';
import { DossierGesloten } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { bewaarWisbewijs, publish } from '@wegwijs/platform';
import { betrokken, Klok } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { bewaarDossier } from '../dossier/dossier.kern.ts';
import { wisDossier } from './einde.wissen.ts';

const lees = (em: EntityManager, gemeentecode: string, id: string): Promise<DossierEntity | null> =>
  em.findOne(DossierEntity, { where: { gemeentecode, id }, lock: { mode: 'pessimistic_write' } });

/** The plicht ends in casusregie, which has the lead; the intake follows. */
@Injectable()
export class EindeService {
  constructor(private readonly klok: Klok) {}

  /**
   * Closes the dossier, or corrects the day and ground on which it was closed. What the intake closed itself comes back as the same end and changes
   * nothing, so the two do not go round. Without ground to hold it (a death, a plicht that DUO took back) a dossier goes, also with a besluit in it
   * (Besluit inburgering 2021 art. 9.9 lid 1 onder b; AVG art. 17).
   */
  async sluit(em: EntityManager, gemeentecode: string, { dossierId: id, grond, op, wissen }: PlichtGeeindigdFeiten): Promise<void> {
    const d = await lees(em, gemeentecode, id);
    if (!d || d.sluitreden === 'overgedragen' || (!wissen && d.geslotenOp === op && d.sluitreden === grond)) return;
    betrokken({ gemeentecode, id });
    if (!d.geslotenOp) await publish(em, DossierGesloten, { gemeentecode, sleutel: id, feiten: { dossierId: id, grond, geslotenOp: op, wissen } });
    const gesloten = await bewaarDossier(em, d, { geslotenOp: op, sluitreden: grond }, this.klok.vandaag());
    if (wissen) await bewaarWisbewijs(em, { gemeentecode, dossierId: id, aanleiding: 'geen-grond', op: this.klok.vandaag(), rijen: await wisDossier(em, gesloten, grond === 'overlijden' ? 'persoon' : 'dossier') });
  }

  /** Casusregie destroyed the dossier because its term is over; what the intake holds of it goes too. */
  async vernietig(em: EntityManager, gemeentecode: string, id: string, op: Datum): Promise<void> {
    const d = await lees(em, gemeentecode, id);
    if (!d) return;
    betrokken({ gemeentecode, id });
    await bewaarWisbewijs(em, { gemeentecode, dossierId: id, aanleiding: 'bewaartermijn-voorbij', op, rijen: await wisDossier(em, d, 'gezin') });
  }

  /** The plicht had not ended after all. */
  async heropen(em: EntityManager, gemeentecode: string, id: string): Promise<void> {
    const d = await lees(em, gemeentecode, id);
    if (!d?.geslotenOp || d.sluitreden === 'overgedragen') return;
    betrokken({ gemeentecode, id });
    await bewaarDossier(em, d, { geslotenOp: null, sluitreden: null }, this.klok.vandaag());
  }
}
