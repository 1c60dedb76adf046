import { Controller, Get, Post, Query } from '@nestjs/common';
import { Boetevoorstel, DossierRegel, RegieDossierUit } from '@wegwijs/casusregie';
import {
  BoeteVoorgesteld, BredeIntakeAfgerond, DossierGeopend, DossierGesloten, DossierOvergedragen, InburgeraarGehuisvest, KennisgevingOntvangen, NawVastgelegd, PipBekendgemaakt, PipGewijzigd, PipVastgesteld,
  type BoeteVoorgesteldFeiten, type BredeIntakeAfgerondFeiten, type DossierGeopendFeiten, type DossierGeslotenFeiten, type DossierOvergedragenFeiten, type InburgeraarGehuisvestFeiten,
  type KennisgevingOntvangenFeiten, type NawVastgelegdFeiten, type PipBekendgemaaktFeiten, type PipGewijzigdFeiten, type PipVastgesteldFeiten,
} from '@wegwijs/intake';
import { Antwoord, Handles, Id, IfMatch, PaginaQuery, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { EindeService } from '../einde/einde.service.ts';
import { TermijnService } from '../termijn/termijn.service.ts';
import { VoortgangService } from '../voortgang/voortgang.service.ts';
import { BegeleidingService } from '../begeleiding/begeleiding.service.ts';
import { regelModules } from '../map/modules.kern.ts';
import { DossierService } from './dossier.service.ts';

/** The ways into the dossier of casusregie: a list for the people, and the facts of the intake that it is made of. */
@Controller('v1')
export class DossierController {
  constructor(
    private readonly dossiers: DossierService,
    private readonly einde: EindeService,
    private readonly termijn: TermijnService,
    private readonly voortgang: VoortgangService,
    private readonly begeleiding: BegeleidingService,
  ) {}

  @Get('dossiers')
  @Taak('casusregie')
  @Rol('casusregisseur', 'klantmanager', 'teamleider')
  @Antwoord(PaginaVan(DossierRegel))
  lijst(@Query() pagina: PaginaQuery) {
    return this.dossiers.lijst(pagina);
  }

  @Get('dossiers/:id')
  @Taak('casusregie')
  @Rol('casusregisseur', 'klantmanager', 'teamleider')
  @Antwoord(RegieDossierUit)
  toon(@Id() id: string) {
    return this.dossiers.toon(id);
  }

  @Post('dossiers/:id/behandelaar')
  @Taak('casusregie')
  @Rol('casusregisseur', 'klantmanager')
  @Antwoord(RegieDossierUit, 200)
  neemOp(@Id() id: string, @IfMatch() versie: number) {
    return this.dossiers.neemOp(id, versie);
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

  @Handles(NawVastgelegd)
  async opNaw(em: EntityManager, feiten: NawVastgelegdFeiten, { gemeentecode }: EventMeta) {
    await this.dossiers.neemNawOver(em, gemeentecode, feiten);
    await this.einde.opNaw(em, gemeentecode, feiten.dossierId);
  }

  @Handles(KennisgevingOntvangen)
  async opKennisgeving(em: EntityManager, feiten: KennisgevingOntvangenFeiten, { gemeentecode }: EventMeta) {
    await this.dossiers.neemKennisgevingOver(em, gemeentecode, feiten);
    await this.begeleiding.kondigAan(em, gemeentecode, feiten.dossierId);
  }

  @Handles(InburgeraarGehuisvest)
  async opGehuisvest(em: EntityManager, feiten: InburgeraarGehuisvestFeiten, { gemeentecode }: EventMeta) {
    await this.dossiers.wordtGehuisvest(em, gemeentecode, feiten);
    await this.begeleiding.kondigAan(em, gemeentecode, feiten.dossierId);
  }

  @Handles(BredeIntakeAfgerond)
  opIntakeAfgerond(em: EntityManager, feiten: BredeIntakeAfgerondFeiten, { gemeentecode }: EventMeta) {
    return this.dossiers.rondIntakeAf(em, gemeentecode, feiten);
  }

  @Handles(PipVastgesteld)
  async opPipVastgesteld(em: EntityManager, feiten: PipVastgesteldFeiten, { gemeentecode }: EventMeta) {
    await this.dossiers.neemPipOver(em, gemeentecode, feiten);
    await this.termijn.opPip(em, gemeentecode, feiten.dossierId);
    await this.voortgang.volgPip(em, gemeentecode, feiten.dossierId);
  }

  @Handles(PipGewijzigd)
  async opPipGewijzigd(em: EntityManager, feiten: PipGewijzigdFeiten, { gemeentecode }: EventMeta) {
    await this.dossiers.neemPipOver(em, gemeentecode, feiten);
    await this.termijn.opPip(em, gemeentecode, feiten.dossierId);
    await this.voortgang.volgPip(em, gemeentecode, feiten.dossierId);
  }

  @Handles(PipBekendgemaakt)
  async opPipBekendgemaakt(em: EntityManager, feiten: PipBekendgemaaktFeiten, { gemeentecode }: EventMeta) {
    await this.dossiers.neemBekendmakingOver(em, gemeentecode, feiten);
    await regelModules(em, gemeentecode, feiten);
    await this.voortgang.volgPip(em, gemeentecode, feiten.dossierId);
  }

  @Handles(BoeteVoorgesteld)
  opBoeteVoorgesteld(em: EntityManager, feiten: BoeteVoorgesteldFeiten, meta: EventMeta) {
    return this.dossiers.noteerBoetevoorstel(em, feiten, meta);
  }

  @Handles(DossierOvergedragen)
  opOvergedragen(em: EntityManager, feiten: DossierOvergedragenFeiten, { gemeentecode }: EventMeta) {
    return this.dossiers.beeindig(em, gemeentecode, feiten.dossierId, 'overgedragen', feiten.overgedragenOp);
  }

  @Handles(DossierGesloten)
  opGesloten(em: EntityManager, feiten: DossierGeslotenFeiten, { gemeentecode }: EventMeta) {
    return this.einde.opGesloten(em, gemeentecode, feiten);
  }
}
