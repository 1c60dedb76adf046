import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SchaalniveauRegel, SchaalniveauVraag, SchaalniveauWijziging } from '@wegwijs/casusregie';
import { Antwoord } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { SchaalniveauService } from './schaalniveau.service.ts';

@Controller('v1/schaalniveaus')
export class SchaalniveauController {
  constructor(private readonly matrix: SchaalniveauService) {}

  @Get()
  @Taak('beheer')
  @Rol('beheerder', 'teamleider', 'klantmanager', 'casusregisseur', 'rsd-medewerker', 'rsd-teamleider', 'vwon-medewerker', 'projectleider')
  @Antwoord([SchaalniveauRegel])
  toon(@Query() { op }: SchaalniveauVraag) {
    return this.matrix.toon(op);
  }

  @Post()
  @Taak('beheer')
  @Rol('beheerder')
  @Antwoord(SchaalniveauRegel, 201)
  wijzig(@Body() wijziging: SchaalniveauWijziging) {
    return this.matrix.wijzig(wijziging);
  }
}
