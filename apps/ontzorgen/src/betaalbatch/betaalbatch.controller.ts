import { Body, Controller, Get, Post, Put, Query, StreamableFile } from '@nestjs/common';
import {
  BatchaanbodInvoer, BankrekeningInvoer, BankrekeningUit, BankrekeningWijziging, BetaalbatchDetail, BetaalbatchUit, BetaalopdrachtUit, HeruitgifteInvoer, LosseBatchInvoer, VrijgaveInvoer,
} from '@wegwijs/ontzorgen';
import { Antwoord, Id, IfMatch, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { BankrekeningService } from './bankrekening.service.ts';
import { BetaalbatchAanbod } from './betaalbatch.aanbod.ts';
import { BetaalbatchService } from './betaalbatch.service.ts';
import { BatchesQuery, OpdrachtenQuery } from './betaalbatch.uit.ts';
import { BetaalbatchVrijgave } from './betaalbatch.vrijgave.ts';

/** What goes to the bank: offered by one person, released by another, fetched as a file. */
@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class BetaalbatchController {
  constructor(private readonly batches: BetaalbatchService, private readonly aanbod: BetaalbatchAanbod, private readonly vrijgave: BetaalbatchVrijgave, private readonly rekeningen: BankrekeningService) {}

  @Post('maandruns/:id/aanbod')
  @Antwoord(BetaalbatchUit, 201)
  biedAan(@Id() id: string, @IfMatch() versie: number, @Body() { formaat }: BatchaanbodInvoer) {
    return this.aanbod.maandrun(id, versie, formaat);
  }

  @Post('betaalbatches')
  @Antwoord(BetaalbatchUit, 201)
  biedLosAan(@Body() batch: LosseBatchInvoer) {
    return this.aanbod.los(batch);
  }

  @Post('heruitgiften')
  @Antwoord(BetaalbatchUit, 201)
  geefOpnieuwUit(@Body() heruitgifte: HeruitgifteInvoer) {
    return this.aanbod.heruitgifte(heruitgifte);
  }

  @Get('betaalbatches')
  @Antwoord(PaginaVan(BetaalbatchUit))
  lijst(@Query() q: BatchesQuery) {
    return this.batches.lijst(q);
  }

  @Get('betaalbatches/:id')
  @Antwoord(BetaalbatchDetail)
  een(@Id() id: string) {
    return this.batches.een(id);
  }

  @Post('betaalbatches/:id/terugname')
  @Antwoord(BetaalbatchUit, 200)
  neemTerug(@Id() id: string, @IfMatch() versie: number) {
    return this.aanbod.terug(id, versie);
  }

  @Post('betaalbatches/:id/vrijgave')
  @Rol('rsd-teamleider')
  @Antwoord(BetaalbatchUit, 200)
  geefVrij(@Id() id: string, @IfMatch() versie: number, @Body() { lijstSha }: VrijgaveInvoer) {
    return this.vrijgave.geefVrij(id, versie, lijstSha);
  }

  @Get('betaalbatches/:id/bestand')
  @Antwoord('application/xml')
  async bestand(@Id() id: string) {
    const { inhoud, bytes, bestandsnaam } = await this.batches.bestand(id);
    return new StreamableFile(inhoud, { type: 'application/xml', length: bytes, disposition: `attachment; filename="${bestandsnaam}"` });
  }

  @Get('betaalopdrachten')
  @Antwoord(PaginaVan(BetaalopdrachtUit))
  opdrachten(@Query() q: OpdrachtenQuery) {
    return this.batches.opdrachten(q);
  }

  @Get('bankrekeningen')
  @Antwoord([BankrekeningUit])
  bankrekeningen() {
    return this.rekeningen.lijst();
  }

  @Post('bankrekeningen')
  @Rol('rsd-teamleider')
  @Antwoord(BankrekeningUit, 201)
  voegRekeningToe(@Body() rekening: BankrekeningInvoer) {
    return this.rekeningen.voegToe(rekening);
  }

  @Put('bankrekeningen/:id')
  @Rol('rsd-teamleider')
  @Antwoord(BankrekeningUit, 200)
  wijzigRekening(@Id() id: string, @IfMatch() versie: number, @Body() rekening: BankrekeningWijziging) {
    return this.rekeningen.wijzig(id, versie, rekening);
  }
}
