import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { MedewerkerUit, ToewijzingInvoer, ToewijzingUit } from '@wegwijs/intake';
import { Antwoord, MEDIA } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { WerkvoorraadExportService } from './werkvoorraad.export.ts';
import { WerkvoorraadService } from './werkvoorraad.service.ts';
import { WerkvoorraadExportQuery, WerkvoorraadQuery, WerkvoorraadUit } from './werkvoorraad.uit.ts';

/** What there is to do, and who does it. */
@Controller('v1')
@Taak('brede-intake-pip', 'huisvesting')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class WerkvoorraadController {
  constructor(private readonly werk: WerkvoorraadService, private readonly exporten: WerkvoorraadExportService) {}

  @Get('werkvoorraad')
  @Antwoord(WerkvoorraadUit)
  lijst(@Query() q: WerkvoorraadQuery) {
    return this.werk.lijst(q);
  }

  @Get('werkvoorraad/export')
  @Antwoord(Object.values(MEDIA))
  async exporteer(@Query() q: WerkvoorraadExportQuery) {
    const { inhoud, media, bestandsnaam } = await this.exporten.exporteer(q);
    return new StreamableFile(inhoud, { type: media, length: inhoud.length, disposition: `attachment; filename="${bestandsnaam}"` });
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
