import { Module } from '@nestjs/common';
import { Platform } from '@wegwijs/platform';
import { InzagedeelEntity, InzageverzoekEntity } from '@wegwijs/platform/inzage';
import { AanbodController } from './aanbod/aanbod.controller.ts';
import { AanbodEntity, AanbodverklaringEntity } from './aanbod/aanbod.entity.ts';
import { AanbodService } from './aanbod/aanbod.service.ts';
import { AuditController } from './audit/audit.controller.ts';
import { AuditService } from './audit/audit.service.ts';
import { BegeleidingBesluiten } from './begeleiding/begeleiding.besluiten.ts';
import { BegeleidingBesluitController, BegeleidingController, BegeleidingWerkController } from './begeleiding/begeleiding.controller.ts';
import {
  BegeleidingContactEntity, BegeleidingEntity, BegeleidingMaatwerkEntity, BegeleidingPuntEntity, BegeleidingsbeleidEntity, BegeleidingsonderdeelEntity,
} from './begeleiding/begeleiding.entity.ts';
import { BegeleidingLijst } from './begeleiding/begeleiding.lijst.ts';
import { BegeleidingService } from './begeleiding/begeleiding.service.ts';
import { BesluitBezwaarService } from './besluit/besluit.bezwaar.ts';
import { BesluitController, DossierBesluitController } from './besluit/besluit.controller.ts';
import { BesluitEntity, BezwaarEntity } from './besluit/besluit.entity.ts';
import { BesluitService } from './besluit/besluit.service.ts';
import { BewarenController } from './bewaren/bewaren.controller.ts';
import { KerngegevenEntity, VernietigingsbewijsEntity, VernietigingslijstEntity, VernietigingsregelEntity } from './bewaren/bewaren.entity.ts';
import { BewarenService } from './bewaren/bewaren.service.ts';
import { BriefController, BriefSerieController, DossierBriefController } from './brief/brief.controller.ts';
import { BriefEntity, BriefhoofdEntity, BriefserieEntity, BriefserieRegelEntity, KenmerktellerEntity } from './brief/brief.entity.ts';
import { BriefSerieService } from './brief/brief.serie.ts';
import { BriefService } from './brief/brief.service.ts';
import { BriefVerzendenService } from './brief/brief.verzenden.ts';
import { DossierController } from './dossier/dossier.controller.ts';
import { BoetevoorstelEntity, DossierEntity, PipVersieEntity } from './dossier/dossier.entity.ts';
import { DossierService } from './dossier/dossier.service.ts';
import { EindeController } from './einde/einde.controller.ts';
import { PlichtEindeEntity } from './einde/einde.entity.ts';
import { EindeService } from './einde/einde.service.ts';
import { BoetebesluitService } from './handhaving/handhaving.besluit.ts';
import { HandhavingController } from './handhaving/handhaving.controller.ts';
import { BoeteRechtsgangEntity, BoetezaakEntity, DuoBoeteEntity, HandhavingsstapEntity, SanctieclaimEntity } from './handhaving/handhaving.entity.ts';
import { HandhavingService } from './handhaving/handhaving.service.ts';
import { BoetezaakService } from './handhaving/handhaving.zaak.ts';
import { AanbiederController } from './leerroute/aanbieder.controller.ts';
import { AanbiederService } from './leerroute/aanbieder.service.ts';
import { InzageverzoekController } from './inzage/inzage.controller.ts';
import { InzageverzoekService } from './inzage/inzage.service.ts';
import { LeerrouteController, LesurenController } from './leerroute/leerroute.controller.ts';
import { AanbiederEntity, ExamenEntity, KeurmerkperiodeEntity, LesurenEntity, TaalschakelEntity, ZEindgesprekEntity } from './leerroute/leerroute.entity.ts';
import { LeerrouteService } from './leerroute/leerroute.service.ts';
import { LeerrouteToetsen } from './leerroute/leerroute.toetsen.ts';
import { LesurenService } from './leerroute/leerroute.uren.ts';
import { OntzorgenController } from './ontzorgen/ontzorgen.controller.ts';
import { OpdrachtController } from './opdracht/opdracht.controller.ts';
import { DossierMapController, MapController } from './map/map.controller.ts';
import { MapThemaEntity, MapTrajectEntity } from './map/map.entity.ts';
import { MapService } from './map/map.service.ts';
import { OpdrachtEntity } from './opdracht/opdracht.entity.ts';
import { OpdrachtService } from './opdracht/opdracht.service.ts';
import { DossierParticipatieController, ParticipatieController, ParticipatieprojectController } from './participatie/participatie.controller.ts';
import { PlaatsingEntity, ProjectEntity, UrenEntity } from './participatie/participatie.entity.ts';
import { ParticipatieService } from './participatie/participatie.service.ts';
import { PersoonEntity } from './persoon/persoon.entity.ts';
import { DossierPvtController, PvtGroepController, PvtTrajectController } from './pvt/pvt.controller.ts';
import { PvtDeelnameService } from './pvt/pvt.deelname.service.ts';
import { PvtAanwezigheidEntity, PvtGroepEntity, PvtSessieEntity, PvtTrajectEntity } from './pvt/pvt.entity.ts';
import { PvtGroepService } from './pvt/pvt.groep.service.ts';
import { PvtService } from './pvt/pvt.service.ts';
import { SchaalniveauController } from './schaalniveau/schaalniveau.controller.ts';
import { SchaalniveauService } from './schaalniveau/schaalniveau.service.ts';
import { SignaalController } from './signaal/signaal.controller.ts';
import { KlokEntity, SignaalEntity } from './signaal/signaal.entity.ts';
import { SignaalService } from './signaal/signaal.service.ts';
import { SturingController } from './sturing/sturing.controller.ts';
import { StreefwaardeEntity } from './sturing/sturing.entity.ts';
import { SturingExportService } from './sturing/sturing.export.ts';
import { SturingService } from './sturing/sturing.service.ts';
import { TermijnController } from './termijn/termijn.controller.ts';
import { DuoTermijnEntity, OnderbrekingEntity, VerlengingEntity } from './termijn/termijn.entity.ts';
import { TermijnService } from './termijn/termijn.service.ts';
import { TijdlijnController } from './tijdlijn/tijdlijn.controller.ts';
import { GebeurtenisEntity } from './tijdlijn/tijdlijn.entity.ts';
import { TijdlijnService } from './tijdlijn/tijdlijn.service.ts';
import { VoldaanController } from './voldaan/voldaan.controller.ts';
import { CertificaatUitreikingEntity, VoldaanEntity } from './voldaan/voldaan.entity.ts';
import { VoldaanService } from './voldaan/voldaan.service.ts';
import { GesprekService } from './voortgang/gesprek.service.ts';
import { VoortgangController } from './voortgang/voortgang.controller.ts';
import { AanwezigheidEntity, GesprekEntity, InspanningEntity, VoortgangEntity } from './voortgang/voortgang.entity.ts';
import { VoortgangService } from './voortgang/voortgang.service.ts';
import { VerwijzingController } from './verwijzing/verwijzing.controller.ts';
import { PartnerEntity, VerwijzingEntity } from './verwijzing/verwijzing.entity.ts';
import { VerwijzingService } from './verwijzing/verwijzing.service.ts';

export { migrations } from './migrations/index.ts';

/** The lead over the whole way, in the hands of the gemeente; and the matrix that says who executes what. */
@Module({
  imports: [Platform.for({ context: 'casusregie', entities: [
    DossierEntity, BoetevoorstelEntity, PipVersieEntity, PersoonEntity, GebeurtenisEntity,
    DuoTermijnEntity, OnderbrekingEntity, PlichtEindeEntity, VerlengingEntity,
    AanbiederEntity, CertificaatUitreikingEntity, ExamenEntity, KeurmerkperiodeEntity, LesurenEntity, TaalschakelEntity, VoldaanEntity, ZEindgesprekEntity,
    AanbodEntity, AanbodverklaringEntity, AanwezigheidEntity, GesprekEntity, InspanningEntity, KlokEntity, SignaalEntity, VoortgangEntity,
    OpdrachtEntity, PvtAanwezigheidEntity, PvtGroepEntity, PvtSessieEntity, PvtTrajectEntity,
    MapThemaEntity, MapTrajectEntity, PlaatsingEntity, ProjectEntity, UrenEntity,
    BegeleidingContactEntity, BegeleidingEntity, BegeleidingMaatwerkEntity, BegeleidingPuntEntity, BegeleidingsbeleidEntity, BegeleidingsonderdeelEntity, PartnerEntity, VerwijzingEntity,
    BesluitEntity, BezwaarEntity, BriefEntity, BriefhoofdEntity, BriefserieEntity, BriefserieRegelEntity, KenmerktellerEntity,
    InzagedeelEntity, InzageverzoekEntity,
    StreefwaardeEntity, KerngegevenEntity, VernietigingsbewijsEntity, VernietigingslijstEntity, VernietigingsregelEntity,
    BoeteRechtsgangEntity, BoetezaakEntity, DuoBoeteEntity, HandhavingsstapEntity, SanctieclaimEntity,
  ] })],
  controllers: [
    SturingController, BewarenController, InzageverzoekController,
    HandhavingController,
    AuditController, DossierController, SchaalniveauController, TijdlijnController,
    DossierBriefController, BriefController, BriefSerieController, DossierBesluitController, BesluitController,
    EindeController, TermijnController,
    AanbiederController, LeerrouteController, LesurenController, VoldaanController,
    AanbodController, SignaalController, VoortgangController,
    DossierPvtController, PvtGroepController, PvtTrajectController, DossierMapController, MapController,
    DossierParticipatieController, ParticipatieController, ParticipatieprojectController,
    OpdrachtController, OntzorgenController, BegeleidingController, BegeleidingWerkController, BegeleidingBesluitController, VerwijzingController,
  ],
  providers: [
    SturingService, SturingExportService, BewarenService, InzageverzoekService,
    BoetebesluitService, BoetezaakService, HandhavingService,
    AuditService, DossierService, SchaalniveauService, TijdlijnService,
    BriefService, BriefVerzendenService, BriefSerieService, BesluitService, BesluitBezwaarService,
    EindeService, TermijnService,
    AanbiederService, LeerrouteService, LeerrouteToetsen, LesurenService, VoldaanService,
    AanbodService, GesprekService, SignaalService, VoortgangService,
    PvtDeelnameService, PvtGroepService, PvtService, MapService, ParticipatieService,
    OpdrachtService, BegeleidingLijst, BegeleidingService, BegeleidingBesluiten, VerwijzingService,
  ],
})
export class AppModule {}
