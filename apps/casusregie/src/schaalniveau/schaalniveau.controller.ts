import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SchaalniveauRegel, SchaalniveauVoorbeeld, SchaalniveauVraag, SchaalniveauWijziging } from '@wegwijs/casusregie';
import { Antwoord } from '@wegwijs/platform';
import { Rol, ROLLEN, Taak } from '@wegwijs/tenant';
import { SchaalniveauService } from './schaalniveau.service.ts';

@Controller('v1/schaalniveaus')
@Taak('beheer')
@Rol('beheerder')
export class SchaalniveauController {
  constructor(private readonly matrix: SchaalniveauService) {}

  /** For every role: who executes what is public policy and says nothing about a person. */
  @Get()
  @Rol(...ROLLEN)
  @Antwoord([SchaalniveauRegel])
  toon(@Query() vraag: SchaalniveauVraag) {
    return this.matrix.toon(vraag);
  }

  @Post()
  @Antwoord(SchaalniveauRegel, 201)
  wijzig(@Body() wijziging: SchaalniveauWijziging) {
    return this.matrix.wijzig(wijziging);
  }

  @Post('voorbeeld')
  @Antwoord(SchaalniveauVoorbeeld, 200)
  voorbeeld(@Body() wijziging: SchaalniveauWijziging) {
    return this.matrix.voorbeeld(wijziging);
  }
}
