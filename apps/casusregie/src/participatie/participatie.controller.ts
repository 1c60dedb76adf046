import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ParticipatieUit, PlaatsingInvoer, PlaatsingUit, ProjectInvoer, ProjectUit, ProjectWijziging, UrenInvoer } from '@wegwijs/casusregie';
import { Antwoord, Id, IfMatch, PaginaQuery, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { ParticipatieService } from './participatie.service.ts';

/** How somebody takes part: the gemeente sees all of it and where it counts. */
@Controller('v1/dossiers/:id/participatie')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur')
export class DossierParticipatieController {
  constructor(private readonly participatie: ParticipatieService) {}

  @Get()
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(ParticipatieUit)
  toon(@Id() id: string) {
    return this.participatie.toon(id);
  }

  @Post()
  @Antwoord(ParticipatieUit, 201)
  plaats(@Id() id: string, @Body() invoer: PlaatsingInvoer) {
    return this.participatie.plaats(id, invoer);
  }
}

/** One placement: for the gemeente, and for the executor of the MAP when it is the practice of it. */
@Controller('v1/plaatsingen')
@Taak('casusregie', 'map')
@Rol('klantmanager', 'casusregisseur', 'rsd-medewerker', 'rsd-teamleider')
export class ParticipatieController {
  constructor(private readonly participatie: ParticipatieService) {}

  @Put(':id')
  @Antwoord(PlaatsingUit)
  wijzig(@Id() id: string, @IfMatch() versie: number, @Body() invoer: PlaatsingInvoer) {
    return this.participatie.wijzig(id, versie, invoer);
  }

  @Put(':id/uren')
  @Antwoord(PlaatsingUit)
  schrijfUren(@Id() id: string, @IfMatch() versie: number, @Body() uren: UrenInvoer) {
    return this.participatie.schrijfUren(id, versie, uren);
  }
}

/** The local projects (Win-Win Actief, LEON, Liemerse Ambassade and what comes): data per gemeente. */
@Controller('v1/participatieprojecten')
@Taak('casusregie')
@Rol('casusregisseur', 'teamleider', 'beheerder')
export class ParticipatieprojectController {
  constructor(private readonly participatie: ParticipatieService) {}

  @Get()
  @Taak('casusregie', 'map')
  @Rol('klantmanager', 'casusregisseur', 'teamleider', 'beheerder', 'rsd-medewerker', 'rsd-teamleider')
  @Antwoord(PaginaVan(ProjectUit))
  projecten(@Query() pagina: PaginaQuery) {
    return this.participatie.projecten(pagina);
  }

  @Post()
  @Antwoord(ProjectUit, 201)
  maakProject(@Body() invoer: ProjectInvoer) {
    return this.participatie.maakProject(invoer);
  }

  @Put(':id')
  @Antwoord(ProjectUit)
  wijzigProject(@Id() id: string, @IfMatch() versie: number, @Body() wijziging: ProjectWijziging) {
    return this.participatie.wijzigProject(id, versie, wijziging);
  }
}
