import { Controller, Get } from '@nestjs/common';
import { DossierKlokkenUit, DossierUit } from '@wegwijs/intake';
import { Antwoord, Id } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { DossierService } from './dossier.service.ts';

@Controller('v1/dossiers/:id')
@Taak('brede-intake-pip', 'huisvesting')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class DossierController {
  constructor(private readonly dossiers: DossierService) {}

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
}
