import { Controller, Get, Query } from '@nestjs/common';
import { PlichtGeeindigd, type PlichtGeeindigdFeiten } from '@wegwijs/casusregie';
import {
  DossierGesloten, DossierOvergedragen, PipGewijzigd, PipVastgesteld,
  type DossierGeslotenFeiten, type DossierOvergedragenFeiten, type PipGewijzigdFeiten, type PipVastgesteldFeiten,
} from '@wegwijs/intake';
import { Plaatsingsverzoek } from '@wegwijs/leerroutes';
import { Antwoord, Handles, PaginaQuery, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { PlaatsingsverzoekService } from './plaatsingsverzoek.service.ts';

@Controller('v1/plaatsingsverzoeken')
export class PlaatsingsverzoekController {
  constructor(private readonly verzoeken: PlaatsingsverzoekService) {}

  @Get()
  @Taak('leerroute-b1', 'leerroute-onderwijs', 'leerroute-z')
  @Rol('projectleider')
  @Antwoord(PaginaVan(Plaatsingsverzoek))
  wachtlijst(@Query() pagina: PaginaQuery) {
    return this.verzoeken.wachtlijst(pagina);
  }

  @Handles(PipVastgesteld)
  opPipVastgesteld(em: EntityManager, feiten: PipVastgesteldFeiten, meta: EventMeta) {
    return this.verzoeken.verwerkPip(em, feiten, meta);
  }

  @Handles(PipGewijzigd)
  opPipGewijzigd(em: EntityManager, feiten: PipGewijzigdFeiten, meta: EventMeta) {
    return this.verzoeken.verwerkPip(em, feiten, meta);
  }

  @Handles(DossierOvergedragen)
  opOvergedragen(em: EntityManager, feiten: DossierOvergedragenFeiten, { gemeentecode }: EventMeta) {
    return this.verzoeken.vervalt(em, gemeentecode, feiten.dossierId);
  }

  @Handles(DossierGesloten)
  opGesloten(em: EntityManager, feiten: DossierGeslotenFeiten, { gemeentecode }: EventMeta) {
    return feiten.wissen ? this.verzoeken.wis(em, gemeentecode, feiten.dossierId) : this.verzoeken.vervalt(em, gemeentecode, feiten.dossierId);
  }

  @Handles(PlichtGeeindigd)
  opPlichtGeeindigd(em: EntityManager, feiten: PlichtGeeindigdFeiten, { gemeentecode }: EventMeta) {
    return feiten.wissen ? this.verzoeken.wis(em, gemeentecode, feiten.dossierId) : this.verzoeken.vervalt(em, gemeentecode, feiten.dossierId);
  }
}
