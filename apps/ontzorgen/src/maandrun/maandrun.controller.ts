import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { MaandregelUit, MaandrunInvoer, MaandrunOverzichtUit, MaandrunUit, PrognoseUit, UitsluitingInvoer } from '@wegwijs/ontzorgen';
import { Antwoord, Id, IfMatch, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { MaandrunService } from './maandrun.service.ts';
import { MaandregelsQuery, MaandrunsQuery } from './maandrun.uit.ts';

/** What each month comes to, before it is offered. */
@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class MaandrunController {
  constructor(private readonly runs: MaandrunService) {}

  @Get('maandruns')
  @Antwoord(MaandrunOverzichtUit)
  overzicht(@Query() { maand }: MaandrunsQuery) {
    return this.runs.overzicht(maand);
  }

  @Post('maandruns')
  @Antwoord(MaandrunUit, 201)
  maak(@Body() run: MaandrunInvoer) {
    return this.runs.maak(run);
  }

  @Post('maandruns/:id/herberekening')
  @Antwoord(MaandrunUit, 200)
  herbereken(@Id() id: string, @IfMatch() versie: number) {
    return this.runs.herbereken(id, versie);
  }

  @Get('maandruns/:id/regels')
  @Antwoord(PaginaVan(MaandregelUit))
  regels(@Id() id: string, @Query() q: MaandregelsQuery) {
    return this.runs.regels(id, q);
  }

  @Post('maandruns/:id/regels/:regelId/gezien')
  @Antwoord(MaandregelUit, 200)
  gezien(@Id() id: string, @Id('regelId') regelId: string, @IfMatch() versie: number) {
    return this.runs.gezien(id, regelId, versie);
  }

  @Post('maandruns/:id/regels/:regelId/uitsluiten')
  @Antwoord(MaandregelUit, 200)
  sluitUit(@Id() id: string, @Id('regelId') regelId: string, @IfMatch() versie: number, @Body() { reden }: UitsluitingInvoer) {
    return this.runs.sluitUit(id, regelId, versie, reden);
  }

  @Post('maandruns/:id/regels/:regelId/opnemen')
  @Antwoord(MaandregelUit, 200)
  neemOp(@Id() id: string, @Id('regelId') regelId: string, @IfMatch() versie: number) {
    return this.runs.neemOp(id, regelId, versie);
  }

  @Get('huishoudens/:id/prognose')
  @Antwoord(PrognoseUit)
  vooruit(@Id() id: string) {
    return this.runs.vooruit(id);
  }
}
