import { Controller, Get, Query } from '@nestjs/common';
import { RegieTijdlijnRegel } from '@wegwijs/casusregie';
import { Antwoord, Id, PaginaQuery, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { TijdlijnService } from './tijdlijn.service.ts';

@Controller('v1/dossiers/:id/tijdlijn')
@Taak('casusregie')
@Rol('casusregisseur', 'klantmanager', 'teamleider')
export class TijdlijnController {
  constructor(private readonly tijdlijn: TijdlijnService) {}

  /** Everything that happened in this dossier, newest first. */
  @Get()
  @Antwoord(PaginaVan(RegieTijdlijnRegel))
  toon(@Id() id: string, @Query() vraag: PaginaQuery) {
    return this.tijdlijn.toon(id, vraag);
  }
}
