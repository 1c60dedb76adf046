import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { BijzonderBesluitInvoer, BijzonderInvoer, BijzonderUit, BijzonderUitbetalingInvoer, LeningAflossingInvoer, LeningDetailUit, LeningInhoudingInvoer, LeningUit } from '@wegwijs/ontzorgen';
import { Antwoord, Id, IfMatch, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { BijzonderService } from './bijzonder.service.ts';
import { BijzonderQuery, LeningQuery } from './bijzonder.vraag.ts';
import { LeningService } from './lening.service.ts';

/** Bijzondere bijstand: asked, decided, paid. */
@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class BijzonderController {
  constructor(private readonly bijzonder: BijzonderService) {}

  @Get('bijzonder')
  @Antwoord(PaginaVan(BijzonderUit))
  lijst(@Query() q: BijzonderQuery) {
    return this.bijzonder.lijst(q);
  }

  @Post('huishoudens/:id/bijzonder')
  @Antwoord(BijzonderUit, 201)
  vraagAan(@Id() id: string, @Body() invoer: BijzonderInvoer) {
    return this.bijzonder.vraagAan(id, invoer);
  }

  @Post('bijzonder/:id/besluit')
  @Antwoord(BijzonderUit, 200)
  beslis(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BijzonderBesluitInvoer) {
    return this.bijzonder.beslis(id, versie, invoer);
  }

  @Post('bijzonder/:id/uitbetaling')
  @Antwoord(BijzonderUit, 200)
  betaalUit(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BijzonderUitbetalingInvoer) {
    return this.bijzonder.betaalUit(id, versie, invoer);
  }
}

/** Loans, and what is paid back of them. */
@Controller('v1/leningen')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class LeningController {
  constructor(private readonly leningen: LeningService) {}

  @Get()
  @Antwoord(PaginaVan(LeningUit))
  lijst(@Query() q: LeningQuery) {
    return this.leningen.lijst(q);
  }

  @Get(':id')
  @Antwoord(LeningDetailUit)
  lees(@Id() id: string) {
    return this.leningen.lees(id);
  }

  @Post(':id/inhouding')
  @Antwoord(LeningDetailUit, 200)
  houdIn(@Id() id: string, @IfMatch() versie: number, @Body() invoer: LeningInhoudingInvoer) {
    return this.leningen.houdIn(id, versie, invoer);
  }

  @Post(':id/aflossingen')
  @Antwoord(LeningDetailUit, 200)
  losAf(@Id() id: string, @IfMatch() versie: number, @Body() invoer: LeningAflossingInvoer) {
    return this.leningen.losAf(id, versie, invoer);
  }

  @Post(':id/verwerking')
  @Antwoord(LeningDetailUit, 200)
  verwerkInhoudingen(@Id() id: string, @IfMatch() versie: number) {
    return this.leningen.verwerkInhoudingen(id, versie);
  }
}
