import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import {
  AfzienInvoer, BetaalstapInvoer, BoetebekendmakingInvoer, BoetebesluitInvoer, BoetezaakRegel, BoetezaakUit, ConstateringInvoer, DuoBoeteInvoer, DuoBoeteUit, HandhavingsstapInvoer, HandhavingsstapUit,
  HandhavingsstapUitkomst, HandhavingUit, RapportInvoer, RechtsgangInvoer, RechtsgangUitkomstInvoer, ZienswijzeInvoer,
} from '@wegwijs/casusregie';
import {
  MaatregelVervallen, MaatregelvraagGesteld, SanctievraagBeantwoord, type MaatregelVervallenFeiten, type MaatregelvraagGesteldFeiten, type SanctievraagBeantwoordFeiten,
} from '@wegwijs/ontzorgen';
import { Antwoord, Handles, Id, IfMatch, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { BoetebesluitService } from './handhaving.besluit.ts';
import { beantwoordMaatregelvraag, verwerkAntwoord, verwerkMaatregelVervallen } from './handhaving.sanctie.ts';
import { HandhavingService } from './handhaving.service.ts';
import { HandhavingQuery } from './handhaving.uit.ts';
import { BoetezaakService } from './handhaving.zaak.ts';

/** Handhaving: the ladder before a boete, the boete itself, and the question that keeps one gedraging from being sanctioned twice. */
@Controller('v1')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class HandhavingController {
  constructor(private readonly handhaving: HandhavingService, private readonly zaken: BoetezaakService, private readonly besluiten: BoetebesluitService) {}

  @Get('handhaving')
  @Antwoord(PaginaVan(BoetezaakRegel))
  lijst(@Query() q: HandhavingQuery) {
    return this.handhaving.lijst(q);
  }

  @Get('handhaving/:id')
  @Antwoord(BoetezaakUit)
  toon(@Id() id: string) {
    return this.handhaving.toon(id);
  }

  @Get('dossiers/:id/handhaving')
  @Antwoord(HandhavingUit)
  vanDossier(@Id() id: string) {
    return this.handhaving.vanDossier(id);
  }

  @Post('dossiers/:id/handhaving/stappen')
  @Antwoord(HandhavingsstapUit, 201)
  zetStap(@Id() id: string, @Body() stap: HandhavingsstapInvoer) {
    return this.handhaving.zetStap(id, stap);
  }

  @Post('handhavingsstappen/:id/uitkomst')
  @Antwoord(HandhavingsstapUit, 200)
  sluitStap(@Id() id: string, @IfMatch() versie: number, @Body() uitkomst: HandhavingsstapUitkomst) {
    return this.handhaving.sluitStap(id, versie, uitkomst);
  }

  @Post('dossiers/:id/handhaving')
  @Antwoord(BoetezaakUit, 201)
  constateer(@Id() id: string, @Body() constatering: ConstateringInvoer) {
    return this.zaken.constateer(id, constatering);
  }

  @Post('boetevoorstellen/:id/zaak')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BoetezaakUit, 201)
  neemVoorstelOp(@Id() id: string) {
    return this.zaken.neemVoorstelOp(id);
  }

  @Post('dossiers/:id/duo-boetes')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(DuoBoeteUit, 201)
  noteerDuoBoete(@Id() id: string, @Body() boete: DuoBoeteInvoer) {
    return this.handhaving.noteerDuoBoete(id, boete);
  }

  @Post('handhaving/:id/sanctievraag')
  @Antwoord(BoetezaakUit, 200)
  vraagSanctie(@Id() id: string, @IfMatch() versie: number) {
    return this.zaken.vraagSanctie(id, versie);
  }

  @Post('handhaving/:id/rapport')
  @Antwoord(BoetezaakUit, 200)
  rapporteer(@Id() id: string, @IfMatch() versie: number, @Body() rapport: RapportInvoer) {
    return this.zaken.rapporteer(id, versie, rapport);
  }

  @Post('handhaving/:id/zienswijze')
  @Antwoord(BoetezaakUit, 200)
  noteerZienswijze(@Id() id: string, @IfMatch() versie: number, @Body() zienswijze: ZienswijzeInvoer) {
    return this.zaken.noteerZienswijze(id, versie, zienswijze);
  }

  @Post('handhaving/:id/besluit')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BoetezaakUit, 200)
  besluit(@Id() id: string, @IfMatch() versie: number, @Body() besluit: BoetebesluitInvoer) {
    return this.besluiten.besluit(id, versie, besluit);
  }

  @Post('handhaving/:id/afzien')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BoetezaakUit, 200)
  zieAf(@Id() id: string, @IfMatch() versie: number, @Body() afzien: AfzienInvoer) {
    return this.besluiten.zieAf(id, versie, afzien);
  }

  @Post('handhaving/:id/bekendmaking')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BoetezaakUit, 200)
  maakBekend(@Id() id: string, @IfMatch() versie: number, @Body() bekendmaking: BoetebekendmakingInvoer) {
    return this.besluiten.maakBekend(id, versie, bekendmaking);
  }

  @Post('handhaving/:id/rechtsgang')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BoetezaakUit, 200)
  registreerRechtsgang(@Id() id: string, @IfMatch() versie: number, @Body() rechtsgang: RechtsgangInvoer) {
    return this.besluiten.registreerRechtsgang(id, versie, rechtsgang);
  }

  @Post('handhaving/:id/rechtsgang/:stapId/uitkomst')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BoetezaakUit, 200)
  beslisRechtsgang(@Id() id: string, @Id('stapId') stapId: string, @IfMatch() versie: number, @Body() uitkomst: RechtsgangUitkomstInvoer) {
    return this.besluiten.beslisRechtsgang(id, stapId, versie, uitkomst);
  }

  @Post('handhaving/:id/betaling')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(BoetezaakUit, 200)
  verwerkBetaling(@Id() id: string, @IfMatch() versie: number, @Body() stap: BetaalstapInvoer) {
    return this.besluiten.verwerkBetaling(id, versie, stap);
  }

  @Handles(SanctievraagBeantwoord)
  opSanctieantwoord(em: EntityManager, feiten: SanctievraagBeantwoordFeiten, meta: EventMeta) {
    return verwerkAntwoord(em, feiten, meta);
  }

  @Handles(MaatregelvraagGesteld)
  opMaatregelvraag(em: EntityManager, feiten: MaatregelvraagGesteldFeiten, meta: EventMeta) {
    return beantwoordMaatregelvraag(em, feiten, meta);
  }

  @Handles(MaatregelVervallen)
  opMaatregelVervallen(em: EntityManager, feiten: MaatregelVervallenFeiten, meta: EventMeta) {
    return verwerkMaatregelVervallen(em, feiten, meta);
  }
}
