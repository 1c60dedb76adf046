import { Controller, Get, Query } from '@nestjs/common';
import { Boetevoorstel, DossierRegel } from '@wegwijs/casusregie';
import {
  BoeteVoorgesteld, BredeIntakeAfgerond, DossierGeopend, DossierGesloten, DossierOvergedragen, InburgeraarGehuisvest, PipBekendgemaakt, PipGewijzigd, PipVastgesteld,
  type BoeteVoorgesteldFeiten, type BredeIntakeAfgerondFeiten, type DossierGeopendFeiten, type DossierGeslotenFeiten, type DossierOvergedragenFeiten,
  type InburgeraarGehuisvestFeiten, type PipBekendgemaaktFeiten, type PipGewijzigdFeiten, type PipVastgesteldFeiten,
} from '@wegwijs/intake';
import { Antwoord, Handles, PaginaQuery, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { DossierService } from './dossier.service.ts';

/** The ways into the dossier of casusregie: a list for the people, and the facts of the intake that it is made of. */
@Controller('v1')
export class DossierController {
  constructor(private readonly dossiers: DossierService) {}

  @Get('dossiers')
  @Taak('casusregie')
  @Rol('casusregisseur', 'klantmanager', 'teamleider')
  @Antwoord(PaginaVan(DossierRegel))
  lijst(@Query() pagina: PaginaQuery) {
    return this.dossiers.lijst(pagina);
  }

  @Get('boetevoorstellen')
  @Taak('casusregie')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(PaginaVan(Boetevoorstel))
  boetevoorstellen(@Query() pagina: PaginaQuery) {
    return this.dossiers.boetevoorstellen(pagina);
  }

  @Handles(DossierGeopend)
  opGeopend(em: EntityManager, feiten: DossierGeopendFeiten, meta: EventMeta) {
    return this.dossiers.open(em, feiten, meta);
  }

  @Handles(InburgeraarGehuisvest)
  opGehuisvest(em: EntityManager, feiten: InburgeraarGehuisvestFeiten, { gemeentecode }: EventMeta) {
    return this.dossiers.vordert(em, gemeentecode, feiten.dossierId, 'gehuisvest');
  }

  @Handles(BredeIntakeAfgerond)
  opIntakeAfgerond(em: EntityManager, feiten: BredeIntakeAfgerondFeiten, { gemeentecode }: EventMeta) {
    return this.dossiers.vordert(em, gemeentecode, feiten.dossierId, 'intake-afgerond');
  }

  @Handles(PipVastgesteld)
  opPipVastgesteld(em: EntityManager, feiten: PipVastgesteldFeiten, { gemeentecode }: EventMeta) {
    return this.dossiers.neemPipOver(em, gemeentecode, feiten);
  }

  @Handles(PipGewijzigd)
  opPipGewijzigd(em: EntityManager, feiten: PipGewijzigdFeiten, { gemeentecode }: EventMeta) {
    return this.dossiers.neemPipOver(em, gemeentecode, feiten);
  }

  @Handles(PipBekendgemaakt)
  opPipBekendgemaakt(em: EntityManager, feiten: PipBekendgemaaktFeiten, { gemeentecode }: EventMeta) {
    return this.dossiers.neemBekendmakingOver(em, gemeentecode, feiten);
  }

  @Handles(BoeteVoorgesteld)
  opBoeteVoorgesteld(em: EntityManager, feiten: BoeteVoorgesteldFeiten, meta: EventMeta) {
    return this.dossiers.noteerBoetevoorstel(em, feiten, meta);
  }

  @Handles(DossierOvergedragen)
  opOvergedragen(em: EntityManager, feiten: DossierOvergedragenFeiten, { gemeentecode }: EventMeta) {
    return this.dossiers.vordert(em, gemeentecode, feiten.dossierId, 'overgedragen');
  }

  @Handles(DossierGesloten)
  opGesloten(em: EntityManager, feiten: DossierGeslotenFeiten, { gemeentecode }: EventMeta) {
    return feiten.wissen ? this.dossiers.wis(em, gemeentecode, feiten.dossierId) : this.dossiers.vordert(em, gemeentecode, feiten.dossierId, 'gesloten');
  }
}
