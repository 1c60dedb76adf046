import { Body, Controller, Post, Put } from '@nestjs/common';
import type { Datum } from '@wegwijs/kernel';
import { MachtigingIntrekkingInvoer, MachtigingInvoer, OntzorgdossierUit, OntzorgeindeInvoer, OntzorgverlengingInvoer, OntzorgvormInvoer } from '@wegwijs/ontzorgen';
import { Antwoord, Dagelijks, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { dagVanOntzorgen } from './ontzorgdossier.dag.ts';
import { OntzorgdossierService } from './ontzorgdossier.service.ts';

@Controller('v1/ontzorgdossiers')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class OntzorgdossierController {
  constructor(private readonly dossiers: OntzorgdossierService) {}

  @Put(':id/vorm')
  @Antwoord(OntzorgdossierUit, 200)
  kiesVorm(@Id() id: string, @IfMatch() versie: number, @Body() vorm: OntzorgvormInvoer) {
    return this.dossiers.kiesVorm(id, versie, vorm);
  }

  @Post(':id/machtiging')
  @Antwoord(OntzorgdossierUit, 200)
  machtig(@Id() id: string, @IfMatch() versie: number, @Body() { vanaf }: MachtigingInvoer) {
    return this.dossiers.machtig(id, versie, vanaf);
  }

  @Post(':id/machtiging/intrekking')
  @Antwoord(OntzorgdossierUit, 200)
  trekIn(@Id() id: string, @IfMatch() versie: number, @Body() { tot }: MachtigingIntrekkingInvoer) {
    return this.dossiers.trekIn(id, versie, tot);
  }

  @Post(':id/verlenging')
  @Antwoord(OntzorgdossierUit, 201)
  verleng(@Id() id: string, @IfMatch() versie: number, @Body() verlenging: OntzorgverlengingInvoer) {
    return this.dossiers.verleng(id, versie, verlenging);
  }

  @Post(':id/einde')
  @Antwoord(OntzorgdossierUit, 200)
  beeindig(@Id() id: string, @IfMatch() versie: number, @Body() { laatsteDag }: OntzorgeindeInvoer) {
    return this.dossiers.beeindig(id, versie, laatsteDag);
  }

  @Dagelijks('ontzorgen eindigt')
  async dag(em: EntityManager, vandaag: Datum, gemeenten: string[]) {
    await dagVanOntzorgen(em, vandaag, gemeenten);
  }
}
