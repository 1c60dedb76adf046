import { Controller } from '@nestjs/common';
import { DossierVernietigd, type DossierVernietigdFeiten } from '@wegwijs/casusregie';
import { bewaarWisbewijs, Handles, type EventMeta } from '@wegwijs/platform';
import { betrokken } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { wisOntzorgPersoon } from './einde.wissen.ts';

/** Casusregie destroyed a dossier because its term is over: what is held of it here goes too, and a proof without content stays. */
@Controller()
export class EindeController {
  @Handles(DossierVernietigd)
  async opVernietigd(em: EntityManager, { dossierId, vernietigdOp: op }: DossierVernietigdFeiten, { gemeentecode }: EventMeta) {
    betrokken({ gemeentecode, id: dossierId });
    await bewaarWisbewijs(em, { gemeentecode, dossierId, aanleiding: 'bewaartermijn-voorbij', op, rijen: await wisOntzorgPersoon(em, gemeentecode, dossierId) });
  }
}
