import { Body, Controller, Post } from '@nestjs/common';
import { DerdeInformatieInvoer, DerdeInformatieOntvangstInvoer, DossierInschrijvingInvoer, DossierKennisgevingInvoer, DossierStandUit } from '@wegwijs/intake';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { KennisgevingService } from './kennisgeving.service.ts';

@Controller('v1/dossiers/:id')
@Taak('brede-intake-pip')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class KennisgevingController {
  constructor(private readonly kennisgeving: KennisgevingService) {}

  @Post('kennisgeving')
  @Antwoord(DossierStandUit, 200)
  legVast(@Id() id: string, @IfMatch() versie: number, @Body() invoer: DossierKennisgevingInvoer) {
    return this.kennisgeving.legVast(id, versie, invoer);
  }

  @Post('inschrijving')
  @Antwoord(DossierStandUit, 200)
  inschrijving(@Id() id: string, @IfMatch() versie: number, @Body() invoer: DossierInschrijvingInvoer) {
    return this.kennisgeving.legInschrijvingVast(id, versie, invoer);
  }

  @Post('derde-informatie')
  @Antwoord(DossierStandUit, 200)
  vraagDerde(@Id() id: string, @IfMatch() versie: number, @Body() invoer: DerdeInformatieInvoer) {
    return this.kennisgeving.vraagDerde(id, versie, invoer);
  }

  @Post('derde-informatie/:vraagId/ontvangst')
  @Antwoord(DossierStandUit, 200)
  ontvangDerde(@Id() id: string, @Id('vraagId') vraagId: string, @IfMatch() versie: number, @Body() invoer: DerdeInformatieOntvangstInvoer) {
    return this.kennisgeving.ontvangDerde(id, vraagId, versie, invoer.ontvangenOp);
  }
}
