import { Body, Controller, Get, Post } from '@nestjs/common';
import { CursusaanbodInvoer, AanbodUit } from '@wegwijs/casusregie';
import { Antwoord, Id } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { AanbodService } from './aanbod.service.ts';

/** The offer of a course, and the declaration when it did not come. */
@Controller('v1/dossiers/:id')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur')
export class AanbodController {
  constructor(private readonly aanbod: AanbodService) {}

  @Get('aanbod')
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(AanbodUit)
  toon(@Id() id: string) {
    return this.aanbod.toon(id);
  }

  @Post('aanbod')
  @Antwoord(AanbodUit, 201)
  legVast(@Id() id: string, @Body() invoer: CursusaanbodInvoer) {
    return this.aanbod.legVast(id, invoer);
  }

  @Post('aanbodverklaring')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(AanbodUit, 201)
  verklaar(@Id() id: string) {
    return this.aanbod.verklaar(id);
  }
}
