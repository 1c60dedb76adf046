import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { EldersAfgerondInvoer, HeropeningInvoer, MapEindgesprekInvoer, MapThemasInvoer, MapTrajectRegel, MapTrajectUit, PlaatsingInvoer } from '@wegwijs/casusregie';
import { Antwoord, Id, IfMatch, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { MapService } from './map.service.ts';
import { MapVraag } from './map.vraag.ts';

/** The workplace of who executes the MAP: RSD, or whoever the matrix names. */
@Controller('v1/map-trajecten')
@Taak('map')
@Rol('rsd-medewerker', 'rsd-teamleider', 'klantmanager', 'casusregisseur')
export class MapController {
  constructor(private readonly map: MapService) {}

  @Get()
  @Antwoord(PaginaVan(MapTrajectRegel))
  lijst(@Query() vraag: MapVraag) {
    return this.map.lijst(vraag);
  }

  @Get(':id')
  @Antwoord(MapTrajectUit)
  toon(@Id() id: string) {
    return this.map.toon(id);
  }

  @Put(':id/themas')
  @Antwoord(MapTrajectUit)
  legThemasVast(@Id() id: string, @IfMatch() versie: number, @Body() invoer: MapThemasInvoer) {
    return this.map.legThemasVast(id, versie, invoer);
  }

  @Post(':id/plaatsingen')
  @Antwoord(MapTrajectUit, 201)
  plaats(@Id() id: string, @IfMatch() versie: number, @Body() invoer: PlaatsingInvoer) {
    return this.map.plaats(id, versie, invoer);
  }

  @Post(':id/eindgesprek')
  @Antwoord(MapTrajectUit, 200)
  rondAf(@Id() id: string, @IfMatch() versie: number, @Body() gesprek: MapEindgesprekInvoer) {
    return this.map.rondAf(id, versie, gesprek);
  }
}

/** The same MAP as the gemeente sees it, which keeps the lead and may hold the eindgesprek itself. */
@Controller('v1/dossiers/:id/map')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur')
export class DossierMapController {
  constructor(private readonly map: MapService) {}

  @Get()
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(MapTrajectUit)
  toon(@Id() id: string) {
    return this.map.toonVanDossier(id);
  }

  @Post('eindgesprek')
  @Antwoord(MapTrajectUit, 200)
  rondAf(@Id() id: string, @IfMatch() versie: number, @Body() gesprek: MapEindgesprekInvoer) {
    return this.map.rondAfVoorDossier(id, versie, gesprek);
  }

  @Post('elders')
  @Antwoord(MapTrajectUit, 200)
  neemOver(@Id() id: string, @IfMatch() versie: number, @Body() elders: EldersAfgerondInvoer) {
    return this.map.neemOver(id, versie, elders);
  }

  @Post('heropening')
  @Antwoord(MapTrajectUit, 200)
  heropen(@Id() id: string, @IfMatch() versie: number, @Body() invoer: HeropeningInvoer) {
    return this.map.heropen(id, versie, invoer);
  }

  @Post('opdracht')
  @Antwoord(MapTrajectUit, 200)
  geefOpnieuw(@Id() id: string) {
    return this.map.geefOpnieuw(id);
  }
}
