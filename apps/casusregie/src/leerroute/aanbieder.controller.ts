import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { AanbiederInvoer, AanbiederUit, KeurmerkperiodeInvoer } from '@wegwijs/casusregie';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { AanbiederService } from './aanbieder.service.ts';

@Controller('v1/aanbieders')
@Taak('casusregie')
@Rol('casusregisseur', 'teamleider', 'beheerder')
export class AanbiederController {
  constructor(private readonly aanbieders: AanbiederService) {}

  @Get()
  @Rol('klantmanager', 'casusregisseur', 'teamleider', 'beheerder')
  @Antwoord([AanbiederUit])
  lijst() {
    return this.aanbieders.lijst();
  }

  @Post()
  @Antwoord(AanbiederUit, 201)
  voegToe(@Body() aanbieder: AanbiederInvoer) {
    return this.aanbieders.voegToe(aanbieder);
  }

  @Put(':id')
  @Antwoord(AanbiederUit)
  wijzig(@Id() id: string, @IfMatch() versie: number, @Body() aanbieder: AanbiederInvoer) {
    return this.aanbieders.wijzig(id, versie, aanbieder);
  }

  @Post(':id/keurmerken')
  @Antwoord(AanbiederUit, 201)
  legKeurmerkVast(@Id() id: string, @Body() keurmerk: KeurmerkperiodeInvoer) {
    return this.aanbieders.legKeurmerkVast(id, keurmerk);
  }
}
