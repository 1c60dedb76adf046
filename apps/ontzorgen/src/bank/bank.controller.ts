import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  BankafschriftUit, BankimportUit, BankopdrachtenUit, BankregelUit, StatusberichtDetail, StatusberichtUit, VoorstelAfwijzing, VoorstelUit, VraagpostToewijzing, VraagpostUit,
} from '@wegwijs/ontzorgen';
import { Antwoord, Id, IfMatch, PaginaQuery, PaginaVan, RuweTekst } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { BankImportService } from './bank.importeren.ts';
import { BankLijstenService } from './bank.lijsten.ts';
import { BankStatusService } from './bank.status.ts';
import { BankToewijzenService } from './bank.toewijzen.ts';
import { AfschriftenQuery, BankQuery, VoorstellenQuery, VraagpostenQuery } from './bank.uit.ts';

/** What comes in from the bank: statements, statuses, and the amounts that a person has to say something about. */
@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class BankController {
  constructor(private readonly importen: BankImportService, private readonly lijsten: BankLijstenService, private readonly toewijzingen: BankToewijzenService, private readonly statussen: BankStatusService) {}

  @Post('bankafschriften')
  @Antwoord(BankimportUit, 201)
  leesAfschrift(@RuweTekst('application/xml', 'text/xml') xml: Buffer) {
    return this.importen.importeer(xml);
  }

  @Get('bankafschriften')
  @Antwoord(PaginaVan(BankafschriftUit))
  afschriften(@Query() vraag: AfschriftenQuery) {
    return this.lijsten.afschriften(vraag);
  }

  @Get('bankafschriften/:id')
  @Antwoord(BankafschriftUit)
  afschrift(@Id() id: string) {
    return this.lijsten.afschrift(id);
  }

  @Get('bankafschriften/:id/regels')
  @Antwoord(PaginaVan(BankregelUit))
  regels(@Id() id: string, @Query() pagina: PaginaQuery) {
    return this.lijsten.regels(id, pagina);
  }

  @Get('vraagposten')
  @Antwoord(PaginaVan(VraagpostUit))
  vraagposten(@Query() vraag: VraagpostenQuery) {
    return this.lijsten.vraagposten(vraag);
  }

  @Get('vraagposten/:id/mogelijk')
  @Antwoord(BankopdrachtenUit)
  mogelijk(@Id() id: string) {
    return this.lijsten.mogelijk(id);
  }

  @Post('vraagposten/:id/toewijzing')
  @Antwoord(BankregelUit, 200)
  wijsVraagpostToe(@Id() id: string, @IfMatch() versie: number, @Body() toewijzing: VraagpostToewijzing) {
    return this.toewijzingen.wijsToe(id, versie, toewijzing);
  }

  @Get('voorstellen')
  @Antwoord(PaginaVan(VoorstelUit))
  voorstellen(@Query() vraag: VoorstellenQuery) {
    return this.lijsten.voorstellen(vraag);
  }

  @Post('voorstellen/:id/bevestiging')
  @Antwoord(BankregelUit, 200)
  bevestigVoorstel(@Id() id: string, @IfMatch() versie: number) {
    return this.toewijzingen.bevestig(id, versie);
  }

  @Post('voorstellen/:id/afwijzing')
  @Antwoord(BankregelUit, 200)
  wijsVoorstelAf(@Id() id: string, @IfMatch() versie: number, @Body() { toelichting }: VoorstelAfwijzing) {
    return this.toewijzingen.wijsAf(id, versie, toelichting);
  }

  @Post('statusberichten')
  @Antwoord(StatusberichtDetail, 201)
  leesStatus(@RuweTekst('application/xml', 'text/xml') xml: Buffer) {
    return this.statussen.verwerk(xml);
  }

  @Get('statusberichten')
  @Antwoord(PaginaVan(StatusberichtUit))
  statusberichten(@Query() vraag: BankQuery) {
    return this.lijsten.statusberichten(vraag);
  }

  @Get('statusberichten/:id')
  @Antwoord(StatusberichtDetail)
  statusbericht(@Id() id: string) {
    return this.statussen.toon(id);
  }
}
