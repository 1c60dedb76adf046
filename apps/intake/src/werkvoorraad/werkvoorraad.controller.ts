import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { MedewerkerUit, ToewijzingInvoer, ToewijzingUit } from '@wegwijs/intake';
import { Antwoord } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { WerkvoorraadService } from './werkvoorraad.service.ts';
import { WerkvoorraadQuery, WerkvoorraadUit } from './werkvoorraad.uit.ts';

/** What there is to do, and who does it. */
@Controller('v1')
@Taak('brede-intake-pip', 'huisvesting')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class WerkvoorraadController {
  constructor(private readonly werk: WerkvoorraadService) {}

  @Get('werkvoorraad')
  @Antwoord(WerkvoorraadUit)
  lijst(@Query() q: WerkvoorraadQuery) {
    return this.werk.lijst(q);
  }

  @Get('medewerkers')
  @Antwoord([MedewerkerUit])
  medewerkers() {
    return this.werk.medewerkers();
  }

  @Post('werkvoorraad/toewijzing')
  @Antwoord(ToewijzingUit, 200)
  wijsToe(@Body() invoer: ToewijzingInvoer) {
    return this.werk.wijsToe(invoer);
  }
}
