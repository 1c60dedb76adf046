import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { IntrekkingInvoer, KoppelingDetail, KoppelingImport, KoppelingIntrekking, KoppelingMelding, KoppelingOntvangst, KoppelingRegel } from '@wegwijs/intake';
import { Antwoord, Id, IfMatch, PaginaVan, RuweTekst } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { KoppelingImportService } from './koppeling.import.ts';
import { KoppelingIntrekkenService } from './koppeling.intrekken.ts';
import { KoppelingService } from './koppeling.service.ts';
import { ImportregelsVraag, ImportVraag, KoppelingenVraag } from './koppeling.vraag.ts';

@Controller('v1/koppelingen')
@Taak('huisvesting', 'brede-intake-pip')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class KoppelingController {
  constructor(
    private readonly koppelingen: KoppelingService,
    private readonly importen: KoppelingImportService,
    private readonly intrekken: KoppelingIntrekkenService,
  ) {}

  @Get()
  @Antwoord(PaginaVan(KoppelingRegel))
  lijst(@Query() vraag: KoppelingenVraag) {
    return this.koppelingen.lijst(vraag);
  }

  @Post()
  @Antwoord(KoppelingOntvangst, 201)
  meldAan(@Body() melding: KoppelingMelding) {
    return this.koppelingen.meldAan(melding);
  }

  @Post('import')
  @Antwoord(KoppelingImport, 201)
  importeer(@RuweTekst('text/csv') csv: Buffer, @Query() vraag: ImportVraag) {
    return this.importen.importeer(csv, vraag.proef ?? false);
  }

  @Get('imports/:id')
  @Antwoord(KoppelingImport)
  toonImport(@Id() id: string, @Query() vraag: ImportregelsVraag) {
    return this.importen.toon(id, vraag);
  }

  @Get(':id')
  @Antwoord(KoppelingDetail)
  toon(@Id() id: string) {
    return this.koppelingen.toon(id);
  }

  @Post(':id/intrekking')
  @Antwoord(KoppelingIntrekking, 201)
  trekIn(@Id() id: string, @IfMatch() versie: number, @Body() intrekking: IntrekkingInvoer) {
    return this.intrekken.trekIn(id, versie, intrekking);
  }
}
