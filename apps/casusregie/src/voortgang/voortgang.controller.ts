import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  AanwezigheidInvoer, GesprekAfzegging, GesprekInvoer, GesprekRegel, GesprekUit, GesprekVerslag, GesprekVerzetting, InspanningInvoer, MapAfgerond, ModuleHeropend, PvtAfgerond, VoortgangRegel, VoortgangUit,
  type MapAfgerondFeiten, type ModuleHeropendFeiten, type PvtAfgerondFeiten,
} from '@wegwijs/casusregie';
import { Antwoord, Handles, Id, IfMatch, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { GesprekService } from './gesprek.service.ts';
import { VoortgangService } from './voortgang.service.ts';
import { GesprekkenQuery, VoortgangQuery } from './voortgang.uit.ts';

/** How somebody gets on: talks, lessons, own effort. */
@Controller('v1')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur')
export class VoortgangController {
  constructor(
    private readonly voortgang: VoortgangService,
    private readonly gesprekken: GesprekService,
  ) {}

  @Get('voortgang')
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(PaginaVan(VoortgangRegel))
  lijst(@Query() q: VoortgangQuery) {
    return this.voortgang.lijst(q);
  }

  @Get('gesprekken')
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(PaginaVan(GesprekRegel))
  agenda(@Query() q: GesprekkenQuery) {
    return this.gesprekken.agenda(q);
  }

  @Get('dossiers/:id/voortgang')
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(VoortgangUit)
  toon(@Id() id: string) {
    return this.voortgang.toon(id);
  }

  @Post('dossiers/:id/gesprekken')
  @Antwoord(GesprekUit, 201)
  plan(@Id() id: string, @Body() invoer: GesprekInvoer) {
    return this.gesprekken.plan(id, invoer);
  }

  @Post('dossiers/:id/gesprekken/:gesprekId/verzetten')
  @Antwoord(GesprekUit, 200)
  verzet(@Id() id: string, @Id('gesprekId') gesprekId: string, @IfMatch() versie: number, @Body() invoer: GesprekVerzetting) {
    return this.gesprekken.verzet(id, gesprekId, versie, invoer);
  }

  @Post('dossiers/:id/gesprekken/:gesprekId/afzeggen')
  @Antwoord(GesprekUit, 200)
  zegAf(@Id() id: string, @Id('gesprekId') gesprekId: string, @IfMatch() versie: number, @Body() invoer: GesprekAfzegging) {
    return this.gesprekken.zegAf(id, gesprekId, versie, invoer);
  }

  @Post('dossiers/:id/gesprekken/:gesprekId/verslag')
  @Antwoord(GesprekUit, 200)
  legVast(@Id() id: string, @Id('gesprekId') gesprekId: string, @IfMatch() versie: number, @Body() verslag: GesprekVerslag) {
    return this.gesprekken.legVast(id, gesprekId, versie, verslag);
  }

  @Post('dossiers/:id/aanwezigheid')
  @Antwoord(VoortgangUit, 201)
  meldAanwezigheid(@Id() id: string, @Body() invoer: AanwezigheidInvoer) {
    return this.voortgang.meldAanwezigheid(id, invoer);
  }

  @Post('dossiers/:id/inspanning')
  @Antwoord(VoortgangUit, 201)
  meldInspanning(@Id() id: string, @Body() invoer: InspanningInvoer) {
    return this.voortgang.meldInspanning(id, invoer);
  }

  @Handles(PvtAfgerond)
  opPvtAfgerond(em: EntityManager, f: PvtAfgerondFeiten, { gemeentecode }: EventMeta) {
    return this.voortgang.onderdeelAfgerond(em, gemeentecode, f.dossierId, 'pvt', f.afgerondOp);
  }

  @Handles(MapAfgerond)
  opMapAfgerond(em: EntityManager, f: MapAfgerondFeiten, { gemeentecode }: EventMeta) {
    return this.voortgang.onderdeelAfgerond(em, gemeentecode, f.dossierId, 'map', f.afgerondOp);
  }

  @Handles(ModuleHeropend)
  opHeropend(em: EntityManager, f: ModuleHeropendFeiten, { gemeentecode }: EventMeta) {
    return this.voortgang.onderdeelAfgerond(em, gemeentecode, f.dossierId, f.onderdeel, null);
  }
}
