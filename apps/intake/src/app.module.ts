import { Module } from '@nestjs/common';
import { Platform } from '@wegwijs/platform';
import { BredeIntakeController } from './brede-intake/brede-intake.controller.ts';
import { IntakeAfrondingEntity, IntakeGezondheidEntity, IntakeOnderdeelEntity } from './brede-intake/brede-intake.entity.ts';
import { BredeIntakeService } from './brede-intake/brede-intake.service.ts';
import { DossierController } from './dossier/dossier.controller.ts';
import { DossierEntity } from './dossier/dossier.entity.ts';
import { DossierService } from './dossier/dossier.service.ts';
import { HuisvestingController } from './huisvesting/huisvesting.controller.ts';
import { HuisvestingEntity, HuisvestingLogboekEntity } from './huisvesting/huisvesting.entity.ts';
import { HuisvestingService } from './huisvesting/huisvesting.service.ts';
import { DerdeInformatieEntity } from './kennisgeving/derde-informatie.entity.ts';
import { KennisgevingController } from './kennisgeving/kennisgeving.controller.ts';
import { KennisgevingService } from './kennisgeving/kennisgeving.service.ts';
import { ImportRijEntity, ImportRunEntity } from './koppeling/import.entity.ts';
import { KoppelingController } from './koppeling/koppeling.controller.ts';
import { KoppelingImportService } from './koppeling/koppeling.import.ts';
import { KoppelingIntrekkenService } from './koppeling/koppeling.intrekken.ts';
import { KoppelingService } from './koppeling/koppeling.service.ts';
import { LeerbaarheidstoetsController } from './leerbaarheidstoets/leerbaarheidstoets.controller.ts';
import { LeerbaarheidstoetsEntity, ToetsontheffingEntity } from './leerbaarheidstoets/leerbaarheidstoets.entity.ts';
import { LeerbaarheidstoetsService } from './leerbaarheidstoets/leerbaarheidstoets.service.ts';
import { OproepController } from './oproep/oproep.controller.ts';
import { OproepEntity } from './oproep/oproep.entity.ts';
import { OproepService } from './oproep/oproep.service.ts';
import { BsnInzageEntity } from './persoon/bsn-inzage.entity.ts';
import { KoppelingEntity } from './persoon/koppeling.entity.ts';
import { PersoonController } from './persoon/persoon.controller.ts';
import { PersoonEntity } from './persoon/persoon.entity.ts';
import { BezwaarEntity, BriefEntity, BriefhoofdEntity, PwBesluitEntity } from './pip/brief.entity.ts';
import { PipBekendmakenService } from './pip/pip.bekendmaken.ts';
import { PipBezwaarService } from './pip/pip.bezwaar.ts';
import { BezwaarController, PipController, PipVanDossierController } from './pip/pip.controller.ts';
import { BijstandsrechtEntity, PipEntity } from './pip/pip.entity.ts';
import { PipOpstellenService } from './pip/pip.opstellen.ts';
import { PipVaststellenService } from './pip/pip.vaststellen.ts';
import { PipWijzigenService } from './pip/pip.wijzigen.ts';
import { MedewerkerEntity } from './werkvoorraad/medewerker.entity.ts';
import { WerkvoorraadController } from './werkvoorraad/werkvoorraad.controller.ts';
import { WerkvoorraadService } from './werkvoorraad/werkvoorraad.service.ts';
import { PersoonService } from './persoon/persoon.service.ts';
import { TaakstellingController } from './taakstelling/taakstelling.controller.ts';
import { TaakstellingEntity } from './taakstelling/taakstelling.entity.ts';
import { TaakstellingService } from './taakstelling/taakstelling.service.ts';
import { VerhuizingAanbiedenService } from './verhuizing/verhuizing.aanbieden.ts';
import { VerhuizingBeantwoordenService } from './verhuizing/verhuizing.beantwoorden.ts';
import { VerhuizingController } from './verhuizing/verhuizing.controller.ts';
import { OverdrachtEntity, OverdrachtPersoonEntity } from './verhuizing/verhuizing.entity.ts';
import { VerhuizingInzienService } from './verhuizing/verhuizing.inzien.ts';
import { VerhuizingVerwerkenService } from './verhuizing/verhuizing.verwerken.ts';

export { migrations } from './migrations/index.ts';

/** Koppeling, huisvesting, brede intake, leerbaarheidstoets and PIP: from the day COA couples a family to the beschikking. */
@Module({
  imports: [Platform.for({
    context: 'intake',
    entities: [KoppelingEntity, PersoonEntity, BsnInzageEntity, ImportRunEntity, ImportRijEntity, TaakstellingEntity, DossierEntity, HuisvestingEntity, HuisvestingLogboekEntity, DerdeInformatieEntity, MedewerkerEntity, IntakeOnderdeelEntity, IntakeGezondheidEntity, IntakeAfrondingEntity, OproepEntity, LeerbaarheidstoetsEntity, ToetsontheffingEntity, PipEntity, BijstandsrechtEntity, BriefEntity, BriefhoofdEntity, PwBesluitEntity, BezwaarEntity, OverdrachtEntity, OverdrachtPersoonEntity],
  })],
  controllers: [TaakstellingController, KoppelingController, PersoonController, DossierController, HuisvestingController, KennisgevingController, WerkvoorraadController, BredeIntakeController, OproepController, LeerbaarheidstoetsController, PipVanDossierController, PipController, BezwaarController, VerhuizingController],
  providers: [TaakstellingService, KoppelingService, KoppelingImportService, KoppelingIntrekkenService, PersoonService, DossierService, HuisvestingService, KennisgevingService, WerkvoorraadService, BredeIntakeService, OproepService, LeerbaarheidstoetsService, PipOpstellenService, PipVaststellenService, PipBekendmakenService, PipWijzigenService, PipBezwaarService, VerhuizingAanbiedenService, VerhuizingBeantwoordenService, VerhuizingInzienService, VerhuizingVerwerkenService],
})
export class AppModule {}
