import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import {
  BegunstigdeInvoer, BegunstigdeUit, IbanControleInvoer, IbanInvoer, LeefgeldrekeningInvoer, PostInvoer, PostStopInvoer, PostUit, PostVersieInvoer, TariefInvoer, TariefUit, ToeslagInvoer, ToeslagStandInvoer, ToeslagUit,
} from '@wegwijs/ontzorgen';
import { Antwoord, Id, IfMatch, PaginaQuery, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { BegunstigdeService } from './begunstigde.service.ts';
import { BegunstigdenQuery } from './budget.uit.ts';
import { PostService } from './post.service.ts';
import { TariefService } from './tarief.service.ts';

/** Posts and toeslagen of a household. */
@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class BudgetController {
  constructor(private readonly posten: PostService) {}

  @Post('huishoudens/:id/posten')
  @Antwoord(PostUit, 201)
  voegToe(@Id() id: string, @Body() post: PostInvoer) {
    return this.posten.voegToe(id, post);
  }

  @Post('posten/:id/versies')
  @Antwoord(PostUit, 201)
  wijzig(@Id() id: string, @IfMatch() versie: number, @Body() post: PostVersieInvoer) {
    return this.posten.wijzig(id, versie, post);
  }

  @Post('posten/:id/stop')
  @Antwoord(PostUit, 200)
  stop(@Id() id: string, @IfMatch() versie: number, @Body() { tot }: PostStopInvoer) {
    return this.posten.stop(id, versie, tot);
  }

  @Post('huishoudens/:id/toeslagen')
  @Antwoord(ToeslagUit, 201)
  vraagToeslag(@Id() id: string, @Body() toeslag: ToeslagInvoer) {
    return this.posten.vraagToeslag(id, toeslag);
  }

  @Put('toeslagen/:id')
  @Antwoord(ToeslagUit, 200)
  zetToeslag(@Id() id: string, @IfMatch() versie: number, @Body() stand: ToeslagStandInvoer) {
    return this.posten.zetToeslag(id, versie, stand);
  }
}

/** Who is paid, and on which account. */
@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class BegunstigdeController {
  constructor(private readonly begunstigden: BegunstigdeService) {}

  @Get('begunstigden')
  @Antwoord(PaginaVan(BegunstigdeUit))
  lijst(@Query() q: BegunstigdenQuery) {
    return this.begunstigden.lijst(q);
  }

  @Post('begunstigden')
  @Antwoord(BegunstigdeUit, 201)
  voegToe(@Body() begunstigde: BegunstigdeInvoer) {
    return this.begunstigden.voegToe(begunstigde);
  }

  @Put('begunstigden/:id/iban')
  @Antwoord(BegunstigdeUit, 200)
  wijzigIban(@Id() id: string, @IfMatch() versie: number, @Body() { iban }: IbanInvoer) {
    return this.begunstigden.wijzigIban(id, versie, iban);
  }

  @Post('begunstigden/:id/controle')
  @Antwoord(BegunstigdeUit, 200)
  controleer(@Id() id: string, @IfMatch() versie: number, @Body() controle: IbanControleInvoer) {
    return this.begunstigden.controleer(id, versie, controle);
  }

  @Post('huishoudens/:id/leefgeldrekening')
  @Antwoord(BegunstigdeUit, 201)
  openLeefgeldrekening(@Id() id: string, @Body() rekening: LeefgeldrekeningInvoer) {
    return this.begunstigden.openLeefgeldrekening(id, rekening);
  }
}

/** Amounts of a gemeente. Whoever may release payments confirms them. */
@Controller('v1/tarieven')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class TariefController {
  constructor(private readonly tarieven: TariefService) {}

  @Get()
  @Antwoord(PaginaVan(TariefUit))
  lijst(@Query() pagina: PaginaQuery) {
    return this.tarieven.lijst(pagina);
  }

  @Post()
  @Antwoord(TariefUit, 201)
  voerIn(@Body() tarief: TariefInvoer) {
    return this.tarieven.voerIn(tarief);
  }

  @Post(':id/bevestiging')
  @Rol('rsd-teamleider')
  @Antwoord(TariefUit, 200)
  bevestig(@Id() id: string, @IfMatch() versie: number) {
    return this.tarieven.bevestig(id, versie);
  }
}
