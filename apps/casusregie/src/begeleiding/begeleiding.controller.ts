import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import {
  BegeleidingBeeindigd, BegeleidingEindeInvoer, BegeleidingGestart, BegeleidingInrichtingUit, BegeleidingRegel, BegeleidingStartInvoer, BegeleidingTelling, BegeleidingUit, BegeleidingsbeleidInvoer, BegeleidingscontactInvoer, BegeleidingDelenInvoer, BegeleidingMaatwerkInvoer,
  ChecklistonderdeelInvoer, MaatwerkAfwijzingInvoer, ChecklistpuntInvoer, BegeleidingVrijwilligerInvoer,
  type BegeleidingBeeindigdFeiten, type BegeleidingGestartFeiten,
} from '@wegwijs/casusregie';
import { Antwoord, Handles, Id, IfMatch, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { BegeleidingBesluiten } from './begeleiding.besluiten.ts';
import { BegeleidingLijst } from './begeleiding.lijst.ts';
import { BegeleidingService } from './begeleiding.service.ts';
import { BegeleidingenVraag } from './begeleiding.vraag.ts';

/** What who guides and the gemeente, which keeps the lead, both read; each sees of it what is his. */
@Controller('v1')
@Taak('casusregie', 'maatschappelijke-begeleiding')
@Rol('vwon-medewerker', 'casusregisseur', 'klantmanager', 'teamleider')
export class BegeleidingController {
  constructor(private readonly lijsten: BegeleidingLijst, private readonly besluiten: BegeleidingBesluiten, private readonly begeleiding: BegeleidingService) {}

  @Get('begeleidingen')
  @Antwoord(PaginaVan(BegeleidingRegel))
  lijst(@Query() vraag: BegeleidingenVraag) {
    return this.lijsten.lijst(vraag);
  }

  @Get('begeleidingen/telling')
  @Antwoord(BegeleidingTelling)
  telling() {
    return this.lijsten.telling();
  }

  @Get('begeleidingen/:id')
  @Antwoord(BegeleidingUit)
  toon(@Id() id: string) {
    return this.lijsten.toon(id);
  }

  @Get('dossiers/:id/begeleiding')
  @Taak('casusregie')
  @Rol('casusregisseur', 'klantmanager', 'teamleider')
  @Antwoord(BegeleidingUit)
  vanDossier(@Id() id: string) {
    return this.lijsten.vanDossier(id);
  }

  @Post('begeleidingen/:id/einde')
  @Antwoord(BegeleidingUit, 200)
  beeindig(@Id() id: string, @IfMatch() versie: number, @Body() einde: BegeleidingEindeInvoer) {
    return this.begeleiding.beeindig(id, versie, einde);
  }

  @Get('begeleidingsinrichtingen')
  @Antwoord([BegeleidingInrichtingUit])
  inrichting() {
    return this.besluiten.inrichting();
  }

  @Handles(BegeleidingGestart)
  opGestart(em: EntityManager, feiten: BegeleidingGestartFeiten, { gemeentecode }: EventMeta) {
    return this.begeleiding.volg(em, gemeentecode, feiten.dossierId);
  }

  @Handles(BegeleidingBeeindigd)
  opBeeindigd(em: EntityManager, feiten: BegeleidingBeeindigdFeiten, { gemeentecode }: EventMeta) {
    return this.begeleiding.volg(em, gemeentecode, feiten.dossierId);
  }
}

/** The work itself. A gemeente that executes the task does it with its own people: the matrix says who has the task, the roles who does it there. */
@Controller('v1/begeleidingen/:id')
@Taak('maatschappelijke-begeleiding')
@Rol('vwon-medewerker', 'casusregisseur', 'klantmanager')
export class BegeleidingWerkController {
  constructor(private readonly begeleiding: BegeleidingService) {}

  @Post('start')
  @Antwoord(BegeleidingUit, 200)
  start(@Id() id: string, @IfMatch() versie: number, @Body() start: BegeleidingStartInvoer) {
    return this.begeleiding.start(id, versie, start);
  }

  @Put('vrijwilliger')
  @Antwoord(BegeleidingUit)
  wijsVrijwilligerAan(@Id() id: string, @IfMatch() versie: number, @Body() vrijwilliger: BegeleidingVrijwilligerInvoer) {
    return this.begeleiding.wijsVrijwilligerAan(id, versie, vrijwilliger);
  }

  @Put('punten/:puntId')
  @Antwoord(BegeleidingUit)
  zetPunt(@Id() id: string, @Id('puntId') puntId: string, @IfMatch() versie: number, @Body() punt: ChecklistpuntInvoer) {
    return this.begeleiding.zetPunt(id, puntId, versie, punt);
  }

  @Put('maatwerkverzoek')
  @Antwoord(BegeleidingUit)
  vraagMaatwerk(@Id() id: string, @IfMatch() versie: number, @Body() verzoek: BegeleidingMaatwerkInvoer) {
    return this.begeleiding.vraagMaatwerk(id, versie, verzoek);
  }

  @Post('contacten')
  @Antwoord(BegeleidingUit, 201)
  noteerContact(@Id() id: string, @Body() contact: BegeleidingscontactInvoer) {
    return this.begeleiding.noteerContact(id, contact);
  }

  @Delete('contacten/:contactId')
  @Antwoord(BegeleidingUit)
  verwijderContact(@Id() id: string, @Id('contactId') contactId: string) {
    return this.begeleiding.verwijderContact(id, contactId);
  }
}

/** What the gemeente decides, whoever executes. */
@Controller('v1')
@Taak('casusregie')
@Rol('casusregisseur', 'teamleider')
export class BegeleidingBesluitController {
  constructor(private readonly besluiten: BegeleidingBesluiten) {}

  @Post('begeleidingen/:id/maatwerk')
  @Antwoord(BegeleidingUit, 200)
  besluitMaatwerk(@Id() id: string, @IfMatch() versie: number, @Body() maatwerk: BegeleidingMaatwerkInvoer) {
    return this.besluiten.besluitMaatwerk(id, versie, maatwerk);
  }

  @Post('begeleidingen/:id/maatwerkverzoek/afwijzing')
  @Antwoord(BegeleidingUit, 200)
  wijsVerzoekAf(@Id() id: string, @IfMatch() versie: number, @Body() afwijzing: MaatwerkAfwijzingInvoer) {
    return this.besluiten.wijsVerzoekAf(id, versie, afwijzing);
  }

  @Put('begeleidingen/:id/gedeeld')
  @Antwoord(BegeleidingUit)
  deel(@Id() id: string, @IfMatch() versie: number, @Body() delen: BegeleidingDelenInvoer) {
    return this.besluiten.deel(id, versie, delen);
  }

  @Post('begeleidingsbeleid')
  @Rol('teamleider')
  @Antwoord(BegeleidingInrichtingUit, 201)
  stelBeleidVast(@Body() beleid: BegeleidingsbeleidInvoer) {
    return this.besluiten.stelBeleidVast(beleid);
  }

  @Post('begeleidingsonderdelen')
  @Rol('teamleider')
  @Antwoord(BegeleidingInrichtingUit, 201)
  stelOnderdeelVast(@Body() onderdeel: ChecklistonderdeelInvoer) {
    return this.besluiten.stelOnderdeelVast(onderdeel);
  }
}
