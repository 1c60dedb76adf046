import { Body, Controller, Post } from '@nestjs/common';
import { ZoekInvoer, ZoekUit } from '@wegwijs/intake';
import { Antwoord } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { ZoekenService } from './zoeken.service.ts';

@Controller('v1/zoekopdrachten')
@Taak('brede-intake-pip', 'huisvesting')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class ZoekenController {
  constructor(private readonly zoeken: ZoekenService) {}

  @Post()
  @Antwoord(ZoekUit, 200)
  zoek(@Body() invoer: ZoekInvoer) {
    return this.zoeken.zoek(invoer);
  }
}
