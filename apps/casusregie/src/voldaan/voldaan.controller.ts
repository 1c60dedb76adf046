import { Body, Controller, Get, Post } from '@nestjs/common';
import { FeitIntrekken, UitreikingInvoer, VoldaanInvoer, VoldaanUit } from '@wegwijs/casusregie';
import { Antwoord, Id } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { VoldaanService } from './voldaan.service.ts';

@Controller('v1/dossiers/:id/voldaan')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur')
export class VoldaanController {
  constructor(private readonly voldaan: VoldaanService) {}

  @Get()
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(VoldaanUit)
  toon(@Id() id: string) {
    return this.voldaan.toon(id);
  }

  @Post()
  @Antwoord(VoldaanUit, 201)
  stelVast(@Id() id: string, @Body() voldaan: VoldaanInvoer) {
    return this.voldaan.stelVast(id, voldaan);
  }

  @Post(':feitId/intrekken')
  @Antwoord(VoldaanUit, 201)
  trekIn(@Id() id: string, @Id('feitId') feitId: string, @Body() { reden }: FeitIntrekken) {
    return this.voldaan.trekIn(id, feitId, reden);
  }

  @Post('uitreiking')
  @Antwoord(VoldaanUit, 201)
  reikUit(@Id() id: string, @Body() uitreiking: UitreikingInvoer) {
    return this.voldaan.reikUit(id, uitreiking);
  }
}
