import { Controller } from '@nestjs/common';
import { DossierVernietigd, PlichtEindeHerroepen, PlichtGeeindigd, type DossierVernietigdFeiten, type PlichtEindeHerroepenFeiten, type PlichtGeeindigdFeiten } from '@wegwijs/casusregie';
import { Handles, type EventMeta } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';
import { EindeService } from './einde.service.ts';

/** What casusregie says about the end of the plicht. */
@Controller()
export class EindeController {
  constructor(private readonly einde: EindeService) {}

  @Handles(PlichtGeeindigd)
  opGeeindigd(em: EntityManager, feiten: PlichtGeeindigdFeiten, { gemeentecode }: EventMeta) {
    return this.einde.sluit(em, gemeentecode, feiten);
  }

  @Handles(PlichtEindeHerroepen)
  opHerroepen(em: EntityManager, feiten: PlichtEindeHerroepenFeiten, { gemeentecode }: EventMeta) {
    return this.einde.heropen(em, gemeentecode, feiten.dossierId);
  }

  @Handles(DossierVernietigd)
  opVernietigd(em: EntityManager, { dossierId, vernietigdOp }: DossierVernietigdFeiten, { gemeentecode }: EventMeta) {
    return this.einde.vernietig(em, gemeentecode, dossierId, vernietigdOp);
  }
}
