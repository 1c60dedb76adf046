import { Module } from '@nestjs/common';
import { Platform, WisbewijsEntity } from '@wegwijs/platform';
import { InzagedeelEntity, InzageverzoekEntity } from '@wegwijs/platform/inzage';
import { AgendaController, AgendaFeedController } from './agenda/agenda.controller.ts';
import { AgendaAbonnementEntity } from './agenda/agenda.entity.ts';
import { AgendaFeedService } from './agenda/agenda.feed.ts';
import { AgendaService } from './agenda/agenda.service.ts';
import { BredeIntakeController } from './brede-intake/brede-intake.controller.ts';
import { IntakeAfrondingEntity, IntakeGezondheidEntity, IntakeOnderdeelEntity } from './brede-intake/brede-intake.entity.ts';
import { BredeIntakeService } from './brede-intake/brede-intake.service.ts';
import { DossierController } from './dossier/dossier.controller.ts';
import { DossierEntity } from './dossier/dossier.entity.ts';
import { DocumentenService } from './dossier/documenten.service.ts';
import { DossierService } from './dossier/dossier.service.ts';
import { InzageService } from './dossier/inzage.service.ts';
import { TijdlijnService } from './dossier/tijdlijn.service.ts';
import { EindeController } from './einde/einde.controller.ts';
import { EindeService } from './einde/einde.service.ts';
import { HuisvestingController } from './huisvesting/huisvesting.controller.ts';
import { HuisvestingEntity, HuisvestingLogboekEntity } from './huisvesting/huisvesting.entity.ts';
import { HuisvestingService } from './huisvesting/huisvesting.service.ts';
import { InzageverzoekController } from './inzage/inzage.controller.ts';
import { InzageverzoekService } from './inzage/inzage.service.ts';
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
import { PipBriefService } from './pip/pip.brief.inzien.ts';
import { BezwaarController, PipController, PipVanDossierController } from './pip/pip.controller.ts';
import { BijstandsrechtEntity, PipEntity } from './pip/pip.entity.ts';
import { PipLopendService } from './pip/pip.lopend.ts';
import { PipOpstellenService } from './pip/pip.opstellen.ts';
import { PipVaststellenService } from './pip/pip.vaststellen.ts';
import { PipWijzigenService } from './pip/pip.wijzigen.ts';
import { MedewerkerEntity } from './werkvoorraad/medewerker.entity.ts';
import { WerkvoorraadController } from './werkvoorraad/werkvoorraad.controller.ts';
import { WerkvoorraadExportService } from './werkvoorraad/werkvoorraad.export.ts';
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
import { WeergaveController } from './weergave/weergave.controller.ts';
import { WeergaveEntity } from './weergave/weergave.entity.ts';
import { WeergaveService } from './weergave/weergave.service.ts';
import { ZoekenController } from './zoeken/zoeken.controller.ts';
import { ZoekenService } from './zoeken/zoeken.service.ts';

export { migrations } from './migrations/index.ts';

/** Koppeling, huisvesting, brede intake, leerbaarheidstoets and PIP: from the day COA couples a family to the beschikking. */
@Module({
  imports: [Platform.for({
    context: 'intake',
    entities: [KoppelingEntity, PersoonEntity, BsnInzageEntity, ImportRunEntity, ImportRijEntity, TaakstellingEntity, DossierEntity, HuisvestingEntity, HuisvestingLogboekEntity, DerdeInformatieEntity, MedewerkerEntity, IntakeOnderdeelEntity, IntakeGezondheidEntity, IntakeAfrondingEntity, OproepEntity, LeerbaarheidstoetsEntity, ToetsontheffingEntity, PipEntity, BijstandsrechtEntity, BriefEntity, BriefhoofdEntity, PwBesluitEntity, BezwaarEntity, OverdrachtEntity, OverdrachtPersoonEntity, WeergaveEntity, AgendaAbonnementEntity, InzagedeelEntity, InzageverzoekEntity, WisbewijsEntity],
  })],
  controllers: [TaakstellingController, KoppelingController, PersoonController, DossierController, HuisvestingController, KennisgevingController, WerkvoorraadController, BredeIntakeController, OproepController, LeerbaarheidstoetsController, PipVanDossierController, PipController, BezwaarController, VerhuizingController, WeergaveController, ZoekenController, AgendaController, AgendaFeedController, EindeController, InzageverzoekController],
  providers: [TaakstellingService, KoppelingService, KoppelingImportService, KoppelingIntrekkenService, PersoonService, DossierService, TijdlijnService, DocumentenService, InzageService, HuisvestingService, KennisgevingService, WerkvoorraadService, BredeIntakeService, OproepService, LeerbaarheidstoetsService, PipLopendService, PipOpstellenService, PipVaststellenService, PipBekendmakenService, PipWijzigenService, PipBezwaarService, PipBriefService, VerhuizingAanbiedenService, VerhuizingBeantwoordenService, VerhuizingInzienService, VerhuizingVerwerkenService, WeergaveService, WerkvoorraadExportService, ZoekenService, AgendaService, AgendaFeedService, EindeService, InzageverzoekService],
})
export class AppModule {}
