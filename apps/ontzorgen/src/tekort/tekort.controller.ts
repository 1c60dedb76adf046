import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { TekortbesluitInvoer, TekortUit } from '@wegwijs/ontzorgen';
import { Antwoord, Id, IfMatch, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { TekortenQuery } from '../maandrun/maandrun.uit.ts';
import { TekortService } from './tekort.service.ts';

@Controller('v1/tekorten')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class TekortController {
  constructor(private readonly tekorten: TekortService) {}

  @Get()
  @Antwoord(PaginaVan(TekortUit))
  lijst(@Query() q: TekortenQuery) {
    return this.tekorten.lijst(q);
  }

  @Post(':id/besluit')
  @Antwoord(TekortUit, 200)
  besluit(@Id() id: string, @IfMatch() versie: number, @Body() besluit: TekortbesluitInvoer) {
    return this.tekorten.besluit(id, versie, besluit);
  }
}
