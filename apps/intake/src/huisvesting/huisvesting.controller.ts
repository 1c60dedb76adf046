import { Body, Controller, Get, Post } from '@nestjs/common';
import { AanbodInvoer, AanbodVervallenInvoer, BetrokkenInvoer, DossierStandUit, HuisvestingCorrectieInvoer, HuisvestingLogregelUit, HuurInvoer, InschrijvingInvoer } from '@wegwijs/intake';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { HuisvestingService } from './huisvesting.service.ts';

/** From the offer of a home to the inscription in the BRP; each step moves the whole household. */
@Controller('v1/dossiers/:id/huisvesting')
@Taak('huisvesting')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class HuisvestingController {
  constructor(private readonly huisvesting: HuisvestingService) {}

  @Get('logboek')
  @Taak('brede-intake-pip', 'huisvesting')
  @Antwoord([HuisvestingLogregelUit])
  logboek(@Id() id: string) {
    return this.huisvesting.logboek(id);
  }

  @Post('aanbod')
  @Antwoord(DossierStandUit, 200)
  aanbod(@Id() id: string, @IfMatch() versie: number, @Body() invoer: AanbodInvoer) {
    return this.huisvesting.biedAan(id, versie, invoer);
  }

  @Post('aanbod-vervallen')
  @Antwoord(DossierStandUit, 200)
  vervallen(@Id() id: string, @IfMatch() versie: number, @Body() invoer: AanbodVervallenInvoer) {
    return this.huisvesting.aanbodVervalt(id, versie, invoer);
  }

  @Post('huur')
  @Antwoord(DossierStandUit, 200)
  huur(@Id() id: string, @IfMatch() versie: number, @Body() invoer: HuurInvoer) {
    return this.huisvesting.zet(id, versie, 'huur', invoer.huurVanaf);
  }

  @Post('betrokken')
  @Antwoord(DossierStandUit, 200)
  betrokken(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BetrokkenInvoer) {
    return this.huisvesting.zet(id, versie, 'betrokken', invoer.betrokkenOp);
  }

  @Post('inschrijving')
  @Antwoord(DossierStandUit, 200)
  inschrijving(@Id() id: string, @IfMatch() versie: number, @Body() invoer: InschrijvingInvoer) {
    return this.huisvesting.zet(id, versie, 'ingeschreven', invoer.ingeschrevenOp);
  }

  @Post('correctie')
  @Antwoord(DossierStandUit, 200)
  correctie(@Id() id: string, @IfMatch() versie: number, @Body() invoer: HuisvestingCorrectieInvoer) {
    return this.huisvesting.corrigeer(id, versie, invoer);
  }
}
