import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  DossierGesloten, OverdrachtAanbodInvoer, OverdrachtAangeboden, OverdrachtAanvaardingInvoer, OverdrachtBeantwoord, OverdrachtIntrekkingGevraagd, OverdrachtRegel, OverdrachtStandUit, OverdrachtUit,
  OverdrachtWeigeringInvoer, type DossierGeslotenFeiten, type OverdrachtAangebodenFeiten, type OverdrachtBeantwoordFeiten, type OverdrachtIntrekkingGevraagdFeiten,
} from '@wegwijs/intake';
import { Antwoord, Handles, Id, IfMatch, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { VerhuizingAanbiedenService } from './verhuizing.aanbieden.ts';
import { VerhuizingBeantwoordenService } from './verhuizing.beantwoorden.ts';
import { OverdrachtenVraag, OverdrachtVraag, VerhuizingInzienService } from './verhuizing.inzien.ts';
import { VerhuizingVerwerkenService } from './verhuizing.verwerken.ts';

/** The giving gemeente and the receiving one through one door: each sees and does only what its own side allows. */
@Controller('v1')
@Taak('brede-intake-pip')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class VerhuizingController {
  constructor(
    private readonly aanbieden: VerhuizingAanbiedenService,
    private readonly beantwoorden: VerhuizingBeantwoordenService,
    private readonly inzien: VerhuizingInzienService,
    private readonly verwerken: VerhuizingVerwerkenService,
  ) {}

  @Post('dossiers/:id/overdracht')
  @Antwoord(OverdrachtStandUit, 201)
  biedAan(@Id() id: string, @IfMatch() versie: number, @Body() invoer: OverdrachtAanbodInvoer) {
    return this.aanbieden.biedAan(id, versie, invoer);
  }

  @Get('overdrachten')
  @Antwoord(PaginaVan(OverdrachtRegel))
  lijst(@Query() vraag: OverdrachtenVraag) {
    return this.inzien.lijst(vraag);
  }

  @Get('overdrachten/:id')
  @Antwoord(OverdrachtUit)
  toon(@Id() id: string, @Query() vraag: OverdrachtVraag) {
    return this.inzien.toon(id, vraag);
  }

  @Post('overdrachten/:id/intrekking')
  @Antwoord(OverdrachtStandUit, 201)
  trekIn(@Id() id: string, @IfMatch() versie: number) {
    return this.aanbieden.trekIn(id, versie);
  }

  @Post('overdrachten/:id/aanvaarding')
  @Antwoord(OverdrachtStandUit, 201)
  aanvaard(@Id() id: string, @IfMatch() versie: number, @Body() invoer: OverdrachtAanvaardingInvoer) {
    return this.beantwoorden.aanvaard(id, versie, invoer);
  }

  @Post('overdrachten/:id/weigering')
  @Antwoord(OverdrachtStandUit, 201)
  weiger(@Id() id: string, @IfMatch() versie: number, @Body() invoer: OverdrachtWeigeringInvoer) {
    return this.beantwoorden.weiger(id, versie, invoer);
  }

  @Handles(OverdrachtAangeboden, { ook: (f) => [f.naar] })
  opAangeboden(em: EntityManager, feiten: OverdrachtAangebodenFeiten) {
    return this.verwerken.ontvang(em, feiten);
  }

  @Handles(OverdrachtBeantwoord, { ook: (f) => [f.van] })
  opBeantwoord(em: EntityManager, feiten: OverdrachtBeantwoordFeiten) {
    return this.verwerken.verwerkAntwoord(em, feiten);
  }

  @Handles(OverdrachtIntrekkingGevraagd, { ook: (f) => [f.naar] })
  opIntrekkingGevraagd(em: EntityManager, feiten: OverdrachtIntrekkingGevraagdFeiten) {
    return this.verwerken.verwerkIntrekking(em, feiten);
  }

  @Handles(DossierGesloten)
  opDossierGesloten(em: EntityManager, feiten: DossierGeslotenFeiten, { gemeentecode }: EventMeta) {
    return this.verwerken.dossierGesloten(em, gemeentecode, feiten);
  }
}
