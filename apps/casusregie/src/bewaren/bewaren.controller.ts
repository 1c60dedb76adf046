import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { BewarenUit, VernietigingsbewijsUit, VernietigingslijstUit, VernietigingsregelUit, VernietigingVoorstel } from '@wegwijs/casusregie';
import { Antwoord, Id, IfMatch, PaginaQuery, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { BewarenService } from './bewaren.service.ts';

/** What may no longer be kept, and the proof that it is gone. */
@Controller('v1/vernietigingslijsten')
@Taak('casusregie')
@Rol('beheerder', 'teamleider')
export class BewarenController {
  constructor(private readonly bewaren: BewarenService) {}

  @Get()
  @Antwoord(BewarenUit)
  overzicht() {
    return this.bewaren.overzicht();
  }

  @Post()
  @Antwoord(VernietigingslijstUit)
  stelVoor(@Body() voorstel: VernietigingVoorstel) {
    return this.bewaren.stelVoor(voorstel);
  }

  @Get(':id/regels')
  @Antwoord(PaginaVan(VernietigingsregelUit))
  regels(@Id() id: string, @Query() pagina: PaginaQuery) {
    return this.bewaren.regels(id, pagina);
  }

  @Post(':id/intrekken')
  @Antwoord(VernietigingslijstUit, 200)
  trekIn(@Id() id: string, @IfMatch() versie: number) {
    return this.bewaren.trekIn(id, versie);
  }

  @Post(':id/vernietigen')
  @Antwoord(VernietigingsbewijsUit, 200)
  vernietig(@Id() id: string, @IfMatch() versie: number) {
    return this.bewaren.vernietig(id, versie);
  }
}
