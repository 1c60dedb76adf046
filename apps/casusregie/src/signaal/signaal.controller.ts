import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { SignaalAantallen, SignaalAfhandeling, SignaalUit } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import { Antwoord, Dagelijks, Id, IfMatch, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { ronde } from './signaal.ronde.ts';
import { SignaalService } from './signaal.service.ts';
import { SignalenQuery } from './signaal.uit.ts';

/** What asks for a look by a person. */
@Controller('v1/signalen')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class SignaalController {
  constructor(private readonly signalen: SignaalService) {}

  @Get()
  @Antwoord(PaginaVan(SignaalUit))
  lijst(@Query() q: SignalenQuery) {
    return this.signalen.lijst(q);
  }

  @Get('aantallen')
  @Antwoord(SignaalAantallen)
  aantallen() {
    return this.signalen.aantallen();
  }

  @Post(':id/gezien')
  @Antwoord(SignaalUit, 200)
  zie(@Id() id: string, @IfMatch() versie: number) {
    return this.signalen.zie(id, versie);
  }

  @Post(':id/afhandelen')
  @Antwoord(SignaalUit, 200)
  handelAf(@Id() id: string, @IfMatch() versie: number, @Body() afhandeling: SignaalAfhandeling) {
    return this.signalen.handelAf(id, versie, afhandeling);
  }

  @Dagelijks('signalen')
  async sweep(em: EntityManager, vandaag: Datum, gemeenten: string[]) {
    await ronde(em, vandaag, gemeenten);
  }
}
