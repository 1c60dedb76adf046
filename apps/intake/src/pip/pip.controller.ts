import { Body, Controller, Get, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import {
  BekendmakingInvoer, BezwaarInvoer, BezwaarUit, BezwaarUitkomstInvoer, BijstandsrechtInvoer, BijstandsrechtUit, BriefUit, LopendPipInvoer, PipInvoer, PipRegelUit, PipToetsUit, PipUit, PipVaststellingInvoer,
  PipWijzigingVerzoek, TeruggaveInvoer,
} from '@wegwijs/intake';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PipBekendmakenService } from './pip.bekendmaken.ts';
import { PipBezwaarService } from './pip.bezwaar.ts';
import { PipBriefService } from './pip.brief.inzien.ts';
import { PipLopendService } from './pip.lopend.ts';
import { PipOpstellenService } from './pip.opstellen.ts';
import { PipVaststellenService } from './pip.vaststellen.ts';
import { PipWijzigenService } from './pip.wijzigen.ts';

/** Which letter: the last one when left out. */
export class BriefVraag {
  @IsOptional() @IsInt() @Min(1) @Max(1000) volgnr?: number;
}

/** A letter that was made, or with `concept` the one that would be made today. */
export class BeschikkingVraag extends BriefVraag {
  @IsOptional() @IsBoolean() concept?: boolean;
}

@Controller('v1/dossiers/:id')
@Taak('brede-intake-pip')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class PipVanDossierController {
  constructor(private readonly opstellen: PipOpstellenService, private readonly lopend: PipLopendService) {}

  @Post('pips')
  @Antwoord(PipUit, 201)
  maak(@Id() id: string, @Body() inhoud: PipInvoer) {
    return this.opstellen.maak(id, inhoud);
  }

  @Post('pips/lopend')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(PipUit, 201)
  neemLopendOver(@Id() id: string, @Body() invoer: LopendPipInvoer) {
    return this.lopend.neemOver(id, invoer);
  }

  @Get('pips')
  @Antwoord([PipRegelUit])
  lijst(@Id() id: string) {
    return this.opstellen.lijst(id);
  }

  @Post('bijstandsrecht')
  @Antwoord(BijstandsrechtUit, 201)
  legBijstandVast(@Id() id: string, @Body() invoer: BijstandsrechtInvoer) {
    return this.opstellen.legBijstandVast(id, invoer);
  }
}

@Controller('v1/pips/:id')
@Taak('brede-intake-pip')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class PipController {
  constructor(
    private readonly opstellen: PipOpstellenService, private readonly vaststellen: PipVaststellenService, private readonly bekendmaken: PipBekendmakenService,
    private readonly wijzigen: PipWijzigenService, private readonly bezwaren: PipBezwaarService,
    private readonly brieven: PipBriefService,
  ) {}

  @Get()
  @Antwoord(PipUit)
  toon(@Id() id: string) {
    return this.opstellen.toon(id);
  }

  @Put()
  @Antwoord(PipUit)
  bewerk(@Id() id: string, @IfMatch() versie: number, @Body() inhoud: PipInvoer) {
    return this.opstellen.bewerk(id, versie, inhoud);
  }

  @Get('toets')
  @Antwoord(PipToetsUit)
  toets(@Id() id: string) {
    return this.opstellen.toets(id);
  }

  @Post('aanbieding')
  @Antwoord(PipUit, 200)
  biedAan(@Id() id: string, @IfMatch() versie: number) {
    return this.vaststellen.biedAan(id, versie);
  }

  @Post('intrekking')
  @Antwoord(PipUit, 200)
  trekIn(@Id() id: string, @IfMatch() versie: number) {
    return this.opstellen.trekIn(id, versie);
  }

  @Post('teruggave')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(PipUit, 200)
  geefTerug(@Id() id: string, @IfMatch() versie: number, @Body() invoer: TeruggaveInvoer) {
    return this.vaststellen.geefTerug(id, versie, invoer);
  }

  @Post('vaststelling')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(PipUit, 200)
  stelVast(@Id() id: string, @IfMatch() versie: number, @Body() invoer: PipVaststellingInvoer) {
    return this.vaststellen.stelVast(id, versie, invoer);
  }

  @Post('bekendmaking')
  @Antwoord(PipUit, 200)
  maakBekend(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BekendmakingInvoer) {
    return this.bekendmaken.maakBekend(id, versie, invoer);
  }

  @Post('wijziging')
  @Antwoord(PipUit, 201)
  wijzig(@Id() id: string, @IfMatch() versie: number, @Body() verzoek: PipWijzigingVerzoek) {
    return this.wijzigen.wijzig(id, versie, verzoek);
  }

  @Get('brief')
  @Antwoord(BriefUit)
  brief(@Id() id: string, @Query() { volgnr }: BriefVraag) {
    return this.brieven.lees(id, volgnr);
  }

  @Post('brief')
  @Antwoord(BriefUit, 200)
  probeerBrief(@Id() id: string, @Body() inhoud: PipInvoer) {
    return this.brieven.probeer(id, inhoud);
  }

  @Get('beschikking')
  @Antwoord('application/pdf')
  async beschikking(@Id() id: string, @Query() vraag: BeschikkingVraag, @Res({ passthrough: true }) reply: { header(naam: string, waarde: string): unknown }) {
    const { pdf, sha256, bestandsnaam } = vraag.concept ? await this.brieven.conceptPdf(id) : await this.bekendmaken.beschikking(id, vraag.volgnr);
    reply.header('etag', `"${sha256}"`);
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition: `inline; filename="${bestandsnaam}"` });
  }

  @Post('bezwaren')
  @Antwoord(BezwaarUit, 201)
  registreer(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BezwaarInvoer) {
    return this.bezwaren.registreer(id, versie, invoer);
  }
}

@Controller('v1/bezwaren/:id')
@Taak('brede-intake-pip')
@Rol('casusregisseur', 'teamleider')
export class BezwaarController {
  constructor(private readonly bezwaren: PipBezwaarService) {}

  @Post('uitkomst')
  @Antwoord(BezwaarUit, 200)
  beslis(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BezwaarUitkomstInvoer) {
    return this.bezwaren.beslis(id, versie, invoer);
  }
}
