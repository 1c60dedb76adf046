import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import {
  EldersAfgerondInvoer, HeropeningInvoer, PvtAanwezigheidInvoer, PvtDeelnemersInvoer, PvtGroepInvoer, PvtGroepRegel, PvtGroepUit, PvtGroepWijziging, PvtNietVoltooidInvoer, PvtResultaat, PvtSessieInvoer, PvtTrajectRegel, PvtTrajectUit,
} from '@wegwijs/casusregie';
import { Antwoord, Id, IfMatch, PaginaQuery, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { PvtDeelnameService } from './pvt.deelname.service.ts';
import { PvtGroepService } from './pvt.groep.service.ts';
import { PvtService } from './pvt.service.ts';
import { PvtTrajectVraag } from './pvt.vraag.ts';

/** The workplace of who executes the PVT: VWON on the scale of the Liemers, or whoever the matrix names. */
@Controller('v1/pvt-groepen')
@Taak('pvt-asiel', 'pvt-gezin')
@Rol('vwon-medewerker', 'rsd-medewerker', 'klantmanager', 'casusregisseur')
export class PvtGroepController {
  constructor(
    private readonly groepen: PvtGroepService,
    private readonly deelname: PvtDeelnameService,
  ) {}

  @Get()
  @Antwoord(PaginaVan(PvtGroepRegel))
  lijst(@Query() pagina: PaginaQuery) {
    return this.groepen.lijst(pagina);
  }

  @Post()
  @Antwoord(PvtGroepUit, 201)
  maak(@Body() invoer: PvtGroepInvoer) {
    return this.groepen.maak(invoer);
  }

  @Get(':id')
  @Antwoord(PvtGroepUit)
  toon(@Id() id: string) {
    return this.groepen.toon(id);
  }

  @Put(':id')
  @Antwoord(PvtGroepUit)
  wijzig(@Id() id: string, @IfMatch() versie: number, @Body() wijziging: PvtGroepWijziging) {
    return this.groepen.wijzig(id, versie, wijziging);
  }

  @Post(':id/sluiting')
  @Antwoord(PvtGroepUit, 200)
  sluit(@Id() id: string, @IfMatch() versie: number) {
    return this.groepen.sluit(id, versie);
  }

  @Post(':id/sessies')
  @Antwoord(PvtGroepUit, 201)
  plan(@Id() id: string, @Body() invoer: PvtSessieInvoer) {
    return this.groepen.plan(id, invoer);
  }

  @Put(':id/sessies/:sessieId')
  @Antwoord(PvtGroepUit)
  wijzigSessie(@Id() id: string, @Id('sessieId') sessieId: string, @IfMatch() versie: number, @Body() invoer: PvtSessieInvoer) {
    return this.groepen.wijzigSessie(id, sessieId, versie, invoer);
  }

  @Delete(':id/sessies/:sessieId')
  @Antwoord(PvtGroepUit)
  vervalSessie(@Id() id: string, @Id('sessieId') sessieId: string, @IfMatch() versie: number) {
    return this.groepen.vervalSessie(id, sessieId, versie);
  }

  @Post(':id/deelnemers')
  @Antwoord(PvtResultaat, 200)
  voegToe(@Id() id: string, @Body() { deelnemers }: PvtDeelnemersInvoer) {
    return this.deelname.voegToe(id, deelnemers);
  }

  @Post(':id/deelnemers/weg')
  @Antwoord(PvtResultaat, 200)
  haalWeg(@Id() id: string, @Body() { deelnemers }: PvtDeelnemersInvoer) {
    return this.deelname.haalWeg(id, deelnemers);
  }

  @Put(':id/sessies/:sessieId/aanwezigheid')
  @Antwoord(PvtResultaat)
  registreer(@Id() id: string, @Id('sessieId') sessieId: string, @Body() invoer: PvtAanwezigheidInvoer) {
    return this.deelname.registreer(id, sessieId, invoer);
  }

  @Post(':id/sessies/:sessieId/ondertekening')
  @Antwoord(PvtResultaat, 200)
  teken(@Id() id: string, @Id('sessieId') sessieId: string, @Body() { deelnemers }: PvtDeelnemersInvoer) {
    return this.deelname.teken(id, sessieId, deelnemers);
  }
}

@Controller('v1/pvt-trajecten')
@Taak('pvt-asiel', 'pvt-gezin')
@Rol('vwon-medewerker', 'rsd-medewerker', 'klantmanager', 'casusregisseur')
export class PvtTrajectController {
  constructor(private readonly pvt: PvtService) {}

  @Get()
  @Antwoord(PaginaVan(PvtTrajectRegel))
  lijst(@Query() vraag: PvtTrajectVraag) {
    return this.pvt.lijst(vraag);
  }

  @Get(':id')
  @Antwoord(PvtTrajectUit)
  toon(@Id() id: string) {
    return this.pvt.toon(id);
  }

  @Post(':id/afronding')
  @Antwoord(PvtTrajectUit, 200)
  rondAf(@Id() id: string, @IfMatch() versie: number) {
    return this.pvt.rondAf(id, versie);
  }

  @Post(':id/niet-voltooid')
  @Antwoord(PvtTrajectUit, 200)
  beeindig(@Id() id: string, @IfMatch() versie: number, @Body() invoer: PvtNietVoltooidInvoer) {
    return this.pvt.beeindig(id, versie, invoer);
  }

  @Delete(':id/ondertekening')
  @Antwoord(PvtTrajectUit)
  herroepTekenen(@Id() id: string, @IfMatch() versie: number) {
    return this.pvt.herroepTekenen(id, versie);
  }
}

/** The same PVT as the gemeente sees it, which keeps the lead. */
@Controller('v1/dossiers/:id/pvt')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur')
export class DossierPvtController {
  constructor(private readonly pvt: PvtService) {}

  @Get()
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(PvtTrajectUit)
  toon(@Id() id: string) {
    return this.pvt.toonVanDossier(id);
  }

  @Post('elders')
  @Antwoord(PvtTrajectUit, 200)
  neemOver(@Id() id: string, @IfMatch() versie: number, @Body() elders: EldersAfgerondInvoer) {
    return this.pvt.neemOver(id, versie, elders);
  }

  @Post('heropening')
  @Antwoord(PvtTrajectUit, 200)
  heropen(@Id() id: string, @IfMatch() versie: number, @Body() invoer: HeropeningInvoer) {
    return this.pvt.heropen(id, versie, invoer);
  }

  @Post('opdracht')
  @Antwoord(PvtTrajectUit, 200)
  geefOpnieuw(@Id() id: string) {
    return this.pvt.geefOpnieuw(id);
  }
}
