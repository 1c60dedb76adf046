import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { TaakstellingCorrectie, TaakstellingDetail, TaakstellingInvoer, TaakstellingOverzicht } from '@wegwijs/intake';
import { Antwoord, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { TaakstellingService } from './taakstelling.service.ts';

@Controller('v1/taakstellingen')
export class TaakstellingController {
  constructor(private readonly taakstellingen: TaakstellingService) {}

  @Get()
  @Taak('huisvesting')
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(TaakstellingOverzicht)
  overzicht() {
    return this.taakstellingen.overzicht();
  }

  @Get(':halfjaar')
  @Taak('huisvesting')
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(TaakstellingDetail)
  toon(@Param('halfjaar') halfjaar: string) {
    return this.taakstellingen.toon(halfjaar);
  }

  @Post()
  @Taak('huisvesting')
  @Rol('teamleider')
  @Antwoord(TaakstellingDetail, 201)
  stelVast(@Body() taakstelling: TaakstellingInvoer) {
    return this.taakstellingen.stelVast(taakstelling);
  }

  @Post(':halfjaar/correctie')
  @Taak('huisvesting')
  @Rol('teamleider')
  @Antwoord(TaakstellingDetail, 201)
  corrigeer(@Param('halfjaar') halfjaar: string, @IfMatch() versie: number, @Body() correctie: TaakstellingCorrectie) {
    return this.taakstellingen.corrigeer(halfjaar, versie, correctie);
  }
}
