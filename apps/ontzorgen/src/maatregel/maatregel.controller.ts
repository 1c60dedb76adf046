import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  MaatregelvraagBeantwoord, SanctievraagGesteld, SanctievraagIngetrokken, type MaatregelvraagBeantwoordFeiten, type SanctievraagGesteldFeiten, type SanctievraagIngetrokkenFeiten,
} from '@wegwijs/casusregie';
import { MaatregelInvoer, MaatregelUit, SanctieantwoordInvoer, SanctievraagUit, VerlagingInvoer, VervalInvoer } from '@wegwijs/ontzorgen';
import { Antwoord, Handles, Id, IfMatch, PaginaQuery, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { MaatregelService } from './maatregel.service.ts';
import { SanctievragenQuery } from './maatregel.uit.ts';
import { SanctievraagService } from './sanctievraag.service.ts';

/** RSD's side of "no double sanction": its own maatregelen, and the questions of the gemeenten. */
@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class MaatregelController {
  constructor(private readonly maatregelen: MaatregelService, private readonly vragen: SanctievraagService) {}

  @Get('maatregelen')
  @Antwoord(PaginaVan(MaatregelUit))
  lijst(@Query() pagina: PaginaQuery) {
    return this.maatregelen.lijst(pagina);
  }

  @Post('maatregelen')
  @Antwoord(MaatregelUit, 201)
  registreer(@Body() maatregel: MaatregelInvoer) {
    return this.maatregelen.registreer(maatregel);
  }

  @Post('maatregelen/:id/verlaging')
  @Antwoord(MaatregelUit, 200)
  verlaag(@Id() id: string, @IfMatch() versie: number, @Body() { ingang }: VerlagingInvoer) {
    return this.maatregelen.verlaag(id, versie, ingang);
  }

  @Post('maatregelen/:id/verval')
  @Antwoord(MaatregelUit, 200)
  vervalt(@Id() id: string, @IfMatch() versie: number, @Body() { reden }: VervalInvoer) {
    return this.maatregelen.vervalt(id, versie, reden);
  }

  @Get('sanctievragen')
  @Antwoord(PaginaVan(SanctievraagUit))
  sanctievragen(@Query() q: SanctievragenQuery) {
    return this.vragen.lijst(q);
  }

  @Post('sanctievragen/:id/antwoord')
  @Antwoord(SanctievraagUit, 200)
  beantwoord(@Id() id: string, @IfMatch() versie: number, @Body() antwoord: SanctieantwoordInvoer) {
    return this.vragen.beantwoord(id, versie, antwoord);
  }

  @Handles(SanctievraagGesteld)
  opGesteld(em: EntityManager, feiten: SanctievraagGesteldFeiten, meta: EventMeta) {
    return this.vragen.neemAan(em, feiten, meta);
  }

  @Handles(SanctievraagIngetrokken)
  opIngetrokken(em: EntityManager, feiten: SanctievraagIngetrokkenFeiten, meta: EventMeta) {
    return this.vragen.trekIn(em, feiten, meta);
  }

  @Handles(MaatregelvraagBeantwoord)
  opBeantwoord(em: EntityManager, feiten: MaatregelvraagBeantwoordFeiten, { gemeentecode }: EventMeta) {
    return this.maatregelen.verwerkAntwoord(em, feiten, gemeentecode);
  }
}
