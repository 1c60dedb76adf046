import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { NawVastgelegd, type NawVastgelegdFeiten } from '@wegwijs/intake';
import { HuishoudenInvoer, HuishoudenLidInvoer, HuishoudenLidVertrekInvoer, HuishoudenRegel, HuishoudenSluitingInvoer, HuishoudenUit, PartnerAkkoordInvoer } from '@wegwijs/ontzorgen';
import { Antwoord, Handles, Id, IfMatch, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { HuishoudenService } from './huishouden.service.ts';
import { HuishoudensQuery } from './huishouden.uit.ts';
import { onthoudNaw } from './persoon.kern.ts';

@Controller('v1/huishoudens')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class HuishoudenController {
  constructor(private readonly huishoudens: HuishoudenService) {}

  @Get()
  @Antwoord(PaginaVan(HuishoudenRegel))
  lijst(@Query() q: HuishoudensQuery) {
    return this.huishoudens.lijst(q);
  }

  @Get(':id')
  @Antwoord(HuishoudenUit)
  toon(@Id() id: string) {
    return this.huishoudens.toon(id);
  }

  @Post()
  @Antwoord(HuishoudenUit, 201)
  open(@Body() huishouden: HuishoudenInvoer) {
    return this.huishoudens.open(huishouden);
  }

  @Post(':id/leden')
  @Antwoord(HuishoudenUit, 201)
  voegToe(@Id() id: string, @IfMatch() versie: number, @Body() lid: HuishoudenLidInvoer) {
    return this.huishoudens.voegToe(id, versie, lid);
  }

  @Post(':id/leden/:lid/vertrek')
  @Antwoord(HuishoudenUit, 200)
  vertrekt(@Id() id: string, @Id('lid') lid: string, @IfMatch() versie: number, @Body() { tot }: HuishoudenLidVertrekInvoer) {
    return this.huishoudens.vertrekt(id, lid, versie, tot);
  }

  @Put(':id/partnerakkoord')
  @Antwoord(HuishoudenUit, 200)
  akkoord(@Id() id: string, @IfMatch() versie: number, @Body() { akkoord }: PartnerAkkoordInvoer) {
    return this.huishoudens.akkoord(id, versie, akkoord);
  }

  @Post(':id/sluiting')
  @Antwoord(HuishoudenUit, 200)
  sluit(@Id() id: string, @IfMatch() versie: number, @Body() { reden }: HuishoudenSluitingInvoer) {
    return this.huishoudens.sluit(id, versie, reden);
  }

  @Handles(NawVastgelegd)
  opNaw(em: EntityManager, feiten: NawVastgelegdFeiten, { gemeentecode }: EventMeta) {
    return onthoudNaw(em, gemeentecode, feiten);
  }
}
