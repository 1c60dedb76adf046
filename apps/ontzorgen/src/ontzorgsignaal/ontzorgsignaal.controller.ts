import { Controller, Get, Query } from '@nestjs/common';
import { PlichtGeeindigd, type PlichtGeeindigdFeiten } from '@wegwijs/casusregie';
import {
  DossierGesloten, DossierOvergedragen, PipGewijzigd, PipVastgesteld,
  type DossierGeslotenFeiten, type DossierOvergedragenFeiten, type PipGewijzigdFeiten, type PipVastgesteldFeiten,
} from '@wegwijs/intake';
import { Ontzorgsignaal } from '@wegwijs/ontzorgen';
import { Antwoord, Handles, PaginaQuery, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { OntzorgsignaalService } from './ontzorgsignaal.service.ts';

@Controller('v1/ontzorgsignalen')
export class OntzorgsignaalController {
  constructor(private readonly signalen: OntzorgsignaalService) {}

  @Get()
  @Taak('financieel-ontzorgen')
  @Rol('rsd-medewerker', 'rsd-teamleider')
  @Antwoord(PaginaVan(Ontzorgsignaal))
  lijst(@Query() pagina: PaginaQuery) {
    return this.signalen.lijst(pagina);
  }

  @Handles(PipVastgesteld)
  opPipVastgesteld(em: EntityManager, feiten: PipVastgesteldFeiten, meta: EventMeta) {
    return this.signalen.verwerkPip(em, feiten, meta);
  }

  @Handles(PipGewijzigd)
  opPipGewijzigd(em: EntityManager, feiten: PipGewijzigdFeiten, meta: EventMeta) {
    return this.signalen.verwerkPip(em, feiten, meta);
  }

  @Handles(DossierOvergedragen)
  opOvergedragen(em: EntityManager, feiten: DossierOvergedragenFeiten, { gemeentecode }: EventMeta) {
    return this.signalen.vervalt(em, gemeentecode, feiten.dossierId, { laatsteDag: feiten.overgedragenOp, reden: 'overgedragen' });
  }

  @Handles(DossierGesloten)
  opGesloten(em: EntityManager, feiten: DossierGeslotenFeiten, { gemeentecode }: EventMeta) {
    return this.signalen.vervalt(em, gemeentecode, feiten.dossierId, { laatsteDag: feiten.geslotenOp, reden: 'dossier-gesloten', wissen: feiten.wissen });
  }

  @Handles(PlichtGeeindigd)
  opPlichtGeeindigd(em: EntityManager, feiten: PlichtGeeindigdFeiten, { gemeentecode }: EventMeta) {
    return this.signalen.vervalt(em, gemeentecode, feiten.dossierId, { laatsteDag: feiten.op, reden: 'plicht-geeindigd', wissen: feiten.wissen });
  }
}
