import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { BesluitBekendmakingInvoer, BesluitBezwaarInvoer, BesluitBezwaarUitkomstInvoer, BesluitInvoer, BesluitNemenInvoer, BesluitUit, OpenBezwaarUit } from '@wegwijs/casusregie';
import { Antwoord, Id, IfMatch, PaginaQuery, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { BesluitBezwaarService } from './besluit.bezwaar.ts';
import { BesluitService } from './besluit.service.ts';

@Controller('v1/dossiers/:id/besluiten')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class DossierBesluitController {
  constructor(private readonly besluiten: BesluitService) {}

  @Get()
  @Antwoord([BesluitUit])
  lijst(@Id() id: string) {
    return this.besluiten.lijst(id);
  }

  @Post()
  @Antwoord(BesluitUit, 201)
  stelOp(@Id() id: string, @Body() invoer: BesluitInvoer) {
    return this.besluiten.stelOp(id, invoer);
  }
}

@Controller('v1')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class BesluitController {
  constructor(private readonly besluiten: BesluitService, private readonly bezwaren: BesluitBezwaarService) {}

  @Get('besluiten/:id')
  @Antwoord(BesluitUit)
  toon(@Id() id: string) {
    return this.besluiten.toon(id);
  }

  @Post('besluiten/:id/vaststelling')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BesluitUit, 200)
  neem(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BesluitNemenInvoer) {
    return this.besluiten.neem(id, versie, invoer);
  }

  @Post('besluiten/:id/bekendmaking')
  @Antwoord(BesluitUit, 200)
  maakBekend(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BesluitBekendmakingInvoer) {
    return this.besluiten.maakBekend(id, versie, invoer);
  }

  @Post('besluiten/:id/intrekking')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BesluitUit, 200)
  trekIn(@Id() id: string, @IfMatch() versie: number) {
    return this.besluiten.trekIn(id, versie);
  }

  @Post('besluiten/:id/bezwaren')
  @Antwoord(BesluitUit, 201)
  registreer(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BesluitBezwaarInvoer) {
    return this.bezwaren.registreer(id, versie, invoer);
  }

  @Get('bezwaren')
  @Antwoord(PaginaVan(OpenBezwaarUit))
  open(@Query() pagina: PaginaQuery) {
    return this.bezwaren.open(pagina);
  }

  @Post('bezwaren/:id/uitkomst')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BesluitUit, 200)
  beslis(@Id() id: string, @IfMatch() versie: number, @Body() invoer: BesluitBezwaarUitkomstInvoer) {
    return this.bezwaren.beslis(id, versie, invoer);
  }
}
