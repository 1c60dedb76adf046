import { Body, Controller, Get, Post } from '@nestjs/common';
import { PlichtEindeHerroeping, PlichtEindeInvoer, PlichtEindeUit, VoldaanVastgesteld, type VoldaanVastgesteldFeiten } from '@wegwijs/casusregie';
import { Antwoord, Handles, Id, IfMatch, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { EindeService } from './einde.service.ts';

/** The end of the plicht of one person; the version of If-Match is that of the dossier. */
@Controller('v1/dossiers/:id/einde')
@Taak('casusregie')
@Rol('casusregisseur', 'klantmanager')
export class EindeController {
  constructor(private readonly einde: EindeService) {}

  @Get()
  @Rol('casusregisseur', 'klantmanager', 'teamleider')
  @Antwoord(PlichtEindeUit)
  toon(@Id() id: string) {
    return this.einde.toon(id);
  }

  @Post()
  @Antwoord(PlichtEindeUit, 200)
  legVast(@Id() id: string, @IfMatch() versie: number, @Body() invoer: PlichtEindeInvoer) {
    return this.einde.legVast(id, versie, invoer);
  }

  @Post('correctie')
  @Antwoord(PlichtEindeUit, 200)
  corrigeer(@Id() id: string, @IfMatch() versie: number, @Body() invoer: PlichtEindeInvoer) {
    return this.einde.legVast(id, versie, invoer, true);
  }

  @Post('herroeping')
  @Antwoord(PlichtEindeUit, 200)
  herroep(@Id() id: string, @IfMatch() versie: number, @Body() { reden }: PlichtEindeHerroeping) {
    return this.einde.herroep(id, versie, reden);
  }

  @Handles(VoldaanVastgesteld)
  opVoldaan(em: EntityManager, feiten: VoldaanVastgesteldFeiten, { gemeentecode }: EventMeta) {
    return this.einde.opVoldaan(em, gemeentecode, feiten);
  }
}
