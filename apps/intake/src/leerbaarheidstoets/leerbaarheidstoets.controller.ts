import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import {
  LeerbaarheidstoetsAfnameInvoer, LeerbaarheidstoetsInvoer, LeerbaarheidstoetsOntheffingInvoer, LeerbaarheidstoetsUit, LeerbaarheidstoetsUitslagInvoer,
} from '@wegwijs/intake';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { LeerbaarheidstoetsService } from './leerbaarheidstoets.service.ts';

/** For who does the intake only: why somebody was excused is a health fact. Others see the toets in the brede intake, without it. */
@Controller('v1/dossiers/:id/leerbaarheidstoets')
@Taak('brede-intake-pip')
@Rol('klantmanager', 'casusregisseur')
export class LeerbaarheidstoetsController {
  constructor(private readonly toets: LeerbaarheidstoetsService) {}

  @Get()
  @Antwoord(LeerbaarheidstoetsUit)
  toon(@Id() id: string) {
    return this.toets.toon(id);
  }

  @Put('planning')
  @Antwoord(LeerbaarheidstoetsUit)
  plan(@Id() id: string, @IfMatch() versie: number, @Body() planning: LeerbaarheidstoetsInvoer) {
    return this.toets.plan(id, versie, planning);
  }

  @Delete('planning')
  @Antwoord(LeerbaarheidstoetsUit)
  zegAf(@Id() id: string, @IfMatch() versie: number) {
    return this.toets.zegAf(id, versie);
  }

  @Put('afname')
  @Antwoord(LeerbaarheidstoetsUit)
  neemAf(@Id() id: string, @IfMatch() versie: number, @Body() afname: LeerbaarheidstoetsAfnameInvoer) {
    return this.toets.neemAf(id, versie, afname);
  }

  @Put('uitslag')
  @Antwoord(LeerbaarheidstoetsUit)
  legUitslagVast(@Id() id: string, @IfMatch() versie: number, @Body() uitslag: LeerbaarheidstoetsUitslagInvoer) {
    return this.toets.legUitslagVast(id, versie, uitslag);
  }

  @Put('ontheffing')
  @Antwoord(LeerbaarheidstoetsUit)
  ontheef(@Id() id: string, @IfMatch() versie: number, @Body() ontheffing: LeerbaarheidstoetsOntheffingInvoer) {
    return this.toets.ontheef(id, versie, ontheffing);
  }
}
