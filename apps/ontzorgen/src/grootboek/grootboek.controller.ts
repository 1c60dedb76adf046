import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { CorrectieInvoer, GemeentestaatUit, JournaalUit, ProefbalansUit, RekeningoverzichtUit, VakantietoeslagInvoer, VakantietoeslagUit } from '@wegwijs/ontzorgen';
import { Antwoord, Id, MEDIA, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { CorrectieService } from './grootboek.correctie.ts';
import { GrootboekExportService } from './grootboek.export.ts';
import { RekeningoverzichtService } from './grootboek.overzicht.ts';
import { GrootboekService } from './grootboek.service.ts';
import { GemeentestaatExportQuery, GemeentestaatQuery, JournaalQuery, OverzichtQuery, ProefbalansQuery } from './grootboek.vraag.ts';
import { VakantietoeslagService } from './vakantietoeslag.service.ts';

/** The ledger of each gemeente: reading it, and putting right what was booked. */
@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class GrootboekController {
  constructor(
    private readonly grootboek: GrootboekService,
    private readonly overzichten: RekeningoverzichtService,
    private readonly exporten: GrootboekExportService,
    private readonly correcties: CorrectieService,
    private readonly vakantietoeslagen: VakantietoeslagService,
  ) {}

  @Get('grootboek/proefbalans')
  @Antwoord([ProefbalansUit])
  proefbalans(@Query() q: ProefbalansQuery) {
    return this.grootboek.proefbalans(q);
  }

  @Get('grootboek/gemeente')
  @Antwoord([GemeentestaatUit])
  gemeentestaat(@Query() q: GemeentestaatQuery) {
    return this.grootboek.gemeentestaat(q);
  }

  @Get('grootboek/gemeente/export')
  @Antwoord(Object.values(MEDIA))
  async exporteer(@Query() q: GemeentestaatExportQuery) {
    const { inhoud, media, bestandsnaam } = await this.exporten.exporteer(q);
    return new StreamableFile(inhoud, { type: media, length: inhoud.length, disposition: `attachment; filename="${bestandsnaam}"` });
  }

  @Get('grootboek/journaal')
  @Antwoord(PaginaVan(JournaalUit))
  journaal(@Query() q: JournaalQuery) {
    return this.grootboek.journaal(q);
  }

  @Post('grootboek/correcties')
  @Antwoord(JournaalUit, 201)
  corrigeer(@Body() invoer: CorrectieInvoer) {
    return this.correcties.corrigeer(invoer);
  }

  @Get('huishoudens/:id/rekeningoverzicht')
  @Antwoord(RekeningoverzichtUit)
  rekeningoverzicht(@Id() id: string, @Query() q: OverzichtQuery) {
    return this.overzichten.overzicht(id, q);
  }

  @Post('vakantietoeslag')
  @Antwoord(VakantietoeslagUit, 201)
  betaalVakantietoeslag(@Body() invoer: VakantietoeslagInvoer) {
    return this.vakantietoeslagen.betaal(invoer);
  }
}
