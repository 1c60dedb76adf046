import { Controller, Get, Query } from '@nestjs/common';
import { DocumentUit, DossierKlokkenUit, DossierUit, InzageRegel, TijdlijnRegel } from '@wegwijs/intake';
import { Antwoord, Id, PaginaQuery, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { DocumentenService } from './documenten.service.ts';
import { DossierService } from './dossier.service.ts';
import { InzageService } from './inzage.service.ts';
import { TijdlijnService, TijdlijnVraag } from './tijdlijn.service.ts';

@Controller('v1/dossiers/:id')
@Taak('brede-intake-pip', 'huisvesting')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class DossierController {
  constructor(
    private readonly dossiers: DossierService, private readonly tijdlijnen: TijdlijnService, private readonly bewaard: DocumentenService, private readonly inzagen: InzageService,
  ) {}

  @Get()
  @Antwoord(DossierUit)
  lees(@Id() id: string) {
    return this.dossiers.lees(id);
  }

  @Get('klokken')
  @Antwoord(DossierKlokkenUit)
  klokken(@Id() id: string) {
    return this.dossiers.klokken(id);
  }

  @Get('tijdlijn')
  @Antwoord(PaginaVan(TijdlijnRegel))
  tijdlijn(@Id() id: string, @Query() vraag: TijdlijnVraag) {
    return this.tijdlijnen.lees(id, vraag);
  }

  @Get('documenten')
  @Antwoord([DocumentUit])
  documenten(@Id() id: string) {
    return this.bewaard.lijst(id);
  }

  @Get('inzage')
  @Antwoord(PaginaVan(InzageRegel))
  inzage(@Id() id: string, @Query() vraag: PaginaQuery) {
    return this.inzagen.lijst(id, vraag);
  }
}
