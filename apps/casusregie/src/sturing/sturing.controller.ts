import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { KpiDossierUit, StreefwaardeInvoer, StreefwaardeUit, SturingUit } from '@wegwijs/casusregie';
import { Antwoord, MEDIA, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { SturingExportService } from './sturing.export.ts';
import { SturingService } from './sturing.service.ts';
import { KpiDossiersQuery, SturingExportQuery, SturingQuery } from './sturing.vraag.ts';

/** How the gemeente does: numbers with their targets, and the people behind each. */
@Controller('v1/sturing')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class SturingController {
  constructor(private readonly sturing: SturingService, private readonly exporten: SturingExportService) {}

  @Get()
  @Antwoord(SturingUit)
  overzicht(@Query() q: SturingQuery) {
    return this.sturing.overzicht(q);
  }

  @Get('export')
  @Antwoord(Object.values(MEDIA))
  async exporteer(@Query() q: SturingExportQuery) {
    const { inhoud, media, bestandsnaam } = await this.exporten.exporteer(q);
    return new StreamableFile(inhoud, { type: media, length: inhoud.length, disposition: `attachment; filename="${bestandsnaam}"` });
  }

  @Get('streefwaarden')
  @Antwoord([StreefwaardeUit])
  streefwaarden() {
    return this.sturing.streefwaarden();
  }

  @Post('streefwaarden')
  @Rol('teamleider')
  @Antwoord(StreefwaardeUit)
  stelStreefwaardeVast(@Body() invoer: StreefwaardeInvoer) {
    return this.sturing.stelStreefwaardeVast(invoer);
  }

  @Get(':kpi/dossiers')
  @Antwoord(PaginaVan(KpiDossierUit))
  dossiers(@Param('kpi') kpi: string, @Query() q: KpiDossiersQuery) {
    return this.sturing.dossiers(kpi, q);
  }
}
