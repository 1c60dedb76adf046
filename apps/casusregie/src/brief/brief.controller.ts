import { Body, Controller, Get, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import {
  BriefInhoudInvoer, BriefInvoer, BriefRegelUit, DossierbriefUit, SerieInvoer, SerieMetRegelsUit, SerieUit, SerieVerderInvoer, SjabloonUit, VerzendingInvoer,
} from '@wegwijs/casusregie';
import { Antwoord, Id, IfMatch, PaginaQuery, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { BriefSerieService } from './brief.serie.ts';
import { BriefService } from './brief.service.ts';
import { BriefVerzendenService } from './brief.verzenden.ts';

@Controller('v1/dossiers/:id/brieven')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class DossierBriefController {
  constructor(private readonly brieven: BriefService) {}

  @Get()
  @Antwoord([BriefRegelUit])
  lijst(@Id() id: string) {
    return this.brieven.lijst(id);
  }

  @Post()
  @Antwoord(DossierbriefUit, 201)
  maak(@Id() id: string, @Body() invoer: BriefInvoer) {
    return this.brieven.maak(id, invoer);
  }
}

@Controller('v1/brieven/:id')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class BriefController {
  constructor(private readonly brieven: BriefService, private readonly verzending: BriefVerzendenService) {}

  @Get()
  @Antwoord(DossierbriefUit)
  toon(@Id() id: string) {
    return this.brieven.toon(id);
  }

  @Put()
  @Antwoord(DossierbriefUit)
  bewerk(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BriefInhoudInvoer) {
    return this.brieven.bewerk(id, versie, invoer);
  }

  @Post('intrekking')
  @Antwoord(DossierbriefUit, 200)
  trekIn(@Id() id: string, @IfMatch() versie: number) {
    return this.brieven.trekIn(id, versie);
  }

  @Post('verzending')
  @Antwoord(DossierbriefUit, 200)
  verzend(@Id() id: string, @IfMatch() versie: number, @Body() invoer: VerzendingInvoer) {
    return this.verzending.verzend(id, versie, invoer);
  }

  @Get('pdf')
  @Antwoord('application/pdf')
  async pdf(@Id() id: string, @Res({ passthrough: true }) reply: { header(naam: string, waarde: string): unknown }) {
    const { pdf, sha256, bestandsnaam } = await this.verzending.pdf(id);
    reply.header('etag', `"${sha256}"`);
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition: `inline; filename="${bestandsnaam}"` });
  }
}

/** Templates, and letters to many people at once. */
@Controller('v1')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class BriefSerieController {
  constructor(private readonly brieven: BriefService, private readonly series: BriefSerieService) {}

  @Get('briefsjablonen')
  @Antwoord([SjabloonUit])
  sjablonen() {
    return this.brieven.sjablonen();
  }

  @Get('briefseries')
  @Antwoord(PaginaVan(SerieUit))
  lijst(@Query() pagina: PaginaQuery) {
    return this.series.lijst(pagina);
  }

  @Post('briefseries')
  @Antwoord(SerieMetRegelsUit, 201)
  maak(@Body() invoer: SerieInvoer) {
    return this.series.maak(invoer);
  }

  @Get('briefseries/:id')
  @Antwoord(SerieMetRegelsUit)
  toon(@Id() id: string) {
    return this.series.toon(id);
  }

  @Post('briefseries/:id/verder')
  @Antwoord(SerieMetRegelsUit, 200)
  verder(@Id() id: string, @Body() invoer: SerieVerderInvoer) {
    return this.series.verder(id, invoer);
  }

  @Post('briefseries/:id/opnieuw')
  @Antwoord(SerieMetRegelsUit, 200)
  opnieuw(@Id() id: string, @IfMatch() versie: number) {
    return this.series.opnieuw(id, versie);
  }

  @Post('briefseries/:id/stop')
  @Antwoord(SerieMetRegelsUit, 200)
  stop(@Id() id: string, @IfMatch() versie: number) {
    return this.series.stop(id, versie);
  }
}
