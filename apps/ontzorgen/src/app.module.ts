import { Module } from '@nestjs/common';
import { Platform, WisbewijsEntity } from '@wegwijs/platform';
import { AfbouwController } from './afbouw/afbouw.controller.ts';
import { AfbouwgesprekEntity, IncidentEntity, PostOverdrachtEntity, ZelfbeoordelingEntity } from './afbouw/afbouw.entity.ts';
import { AfbouwService } from './afbouw/afbouw.service.ts';
import { IncidentService } from './afbouw/incident.service.ts';
import { BankController } from './bank/bank.controller.ts';
import { BankafschriftEntity, BankregelEntity, StatusberichtEntity, StatusregelEntity, VoorstelEntity } from './bank/bank.entity.ts';
import { BankImportService } from './bank/bank.importeren.ts';
import { BankLijstenService } from './bank/bank.lijsten.ts';
import { BankStatusService } from './bank/bank.status.ts';
import { BankToewijzenService } from './bank/bank.toewijzen.ts';
import { BijstandController } from './bijstand/bijstand.controller.ts';
import { BijstandEntity, InkomenEntity } from './bijstand/bijstand.entity.ts';
import { BijstandService } from './bijstand/bijstand.service.ts';
import { BankrekeningService } from './betaalbatch/bankrekening.service.ts';
import { BetaalbatchAanbod } from './betaalbatch/betaalbatch.aanbod.ts';
import { BetaalbatchController } from './betaalbatch/betaalbatch.controller.ts';
import { BankrekeningEntity, BetaalbatchEntity, BetaalbestandEntity, BetaalopdrachtEntity } from './betaalbatch/betaalbatch.entity.ts';
import { BetaalbatchService } from './betaalbatch/betaalbatch.service.ts';
import { BetaalbatchVrijgave } from './betaalbatch/betaalbatch.vrijgave.ts';
import { BegunstigdeService } from './budget/begunstigde.service.ts';
import { BegunstigdeController, BudgetController, TariefController } from './budget/budget.controller.ts';
import { BegunstigdeEntity, PostEntity, TariefEntity, ToeslagEntity } from './budget/budget.entity.ts';
import { PostService } from './budget/post.service.ts';
import { TariefService } from './budget/tarief.service.ts';
import { EindeController } from './einde/einde.controller.ts';
import { HuishoudenController } from './huishouden/huishouden.controller.ts';
import { HuishoudenEntity, LidEntity, OntzorgPersoonEntity } from './huishouden/huishouden.entity.ts';
import { HuishoudenService } from './huishouden/huishouden.service.ts';
import { MaatregelController } from './maatregel/maatregel.controller.ts';
import { MaatregelEntity, SanctievraagEntity } from './maatregel/maatregel.entity.ts';
import { MaatregelService } from './maatregel/maatregel.service.ts';
import { SanctievraagService } from './maatregel/sanctievraag.service.ts';
import { MaandrunController } from './maandrun/maandrun.controller.ts';
import { MaandregelEntity, MaandrunEntity } from './maandrun/maandrun.entity.ts';
import { MaandrunService } from './maandrun/maandrun.service.ts';
import { OntzorgdossierController } from './ontzorgdossier/ontzorgdossier.controller.ts';
import { OntzorgdossierEntity } from './ontzorgdossier/ontzorgdossier.entity.ts';
import { OntzorgdossierService } from './ontzorgdossier/ontzorgdossier.service.ts';
import { OntzorgsignaalController } from './ontzorgsignaal/ontzorgsignaal.controller.ts';
import { OntzorgsignaalEntity } from './ontzorgsignaal/ontzorgsignaal.entity.ts';
import { OntzorgsignaalService } from './ontzorgsignaal/ontzorgsignaal.service.ts';
import { BijzonderController, LeningController } from './bijzonder/bijzonder.controller.ts';
import { AflossingEntity, BijzonderBetalingEntity, BijzonderEntity, LeningEntity } from './bijzonder/bijzonder.entity.ts';
import { BijzonderService } from './bijzonder/bijzonder.service.ts';
import { LeningService } from './bijzonder/lening.service.ts';
import { GrootboekController } from './grootboek/grootboek.controller.ts';
import { CorrectieService } from './grootboek/grootboek.correctie.ts';
import { BoekingEntity, JournaalEntity, SaldoEntity } from './grootboek/grootboek.entity.ts';
import { GrootboekExportService } from './grootboek/grootboek.export.ts';
import { RekeningoverzichtService } from './grootboek/grootboek.overzicht.ts';
import { GrootboekService } from './grootboek/grootboek.service.ts';
import { VakantietoeslagService } from './grootboek/vakantietoeslag.service.ts';
import { TekortController } from './tekort/tekort.controller.ts';
import { TekortEntity } from './tekort/tekort.entity.ts';
import { TekortService } from './tekort/tekort.service.ts';

export { migrations } from './migrations/index.ts';

/** RSD de Liemers: bijstand and the fixed costs paid for six months, for three gemeenten at once. */
@Module({
  imports: [Platform.for({ context: 'ontzorgen', entities: [
    OntzorgsignaalEntity, MaatregelEntity, SanctievraagEntity, WisbewijsEntity,
    HuishoudenEntity, LidEntity, OntzorgPersoonEntity, OntzorgdossierEntity, BijstandEntity, InkomenEntity,
    BegunstigdeEntity, PostEntity, ToeslagEntity, TariefEntity,
    MaandrunEntity, MaandregelEntity, TekortEntity,
    BankrekeningEntity, BetaalbatchEntity, BetaalbestandEntity, BetaalopdrachtEntity,
    PostOverdrachtEntity, AfbouwgesprekEntity, ZelfbeoordelingEntity, IncidentEntity,
    BankafschriftEntity, BankregelEntity, VoorstelEntity, StatusberichtEntity, StatusregelEntity,
    JournaalEntity, BoekingEntity, SaldoEntity, BijzonderEntity, BijzonderBetalingEntity, LeningEntity, AflossingEntity,
  ] })],
  controllers: [
    GrootboekController, BijzonderController, LeningController,
    OntzorgsignaalController, MaatregelController, EindeController,
    HuishoudenController, OntzorgdossierController, BijstandController, BudgetController, BegunstigdeController, TariefController, AfbouwController,
    BetaalbatchController,
    MaandrunController, TekortController,
    BankController,
  ],
  providers: [
    GrootboekService, RekeningoverzichtService, GrootboekExportService, CorrectieService, VakantietoeslagService, BijzonderService, LeningService,
    OntzorgsignaalService, MaatregelService, SanctievraagService,
    HuishoudenService, OntzorgdossierService, BijstandService, PostService, BegunstigdeService, TariefService, AfbouwService, IncidentService,
    MaandrunService, TekortService,
    BetaalbatchService, BetaalbatchAanbod, BetaalbatchVrijgave, BankrekeningService,
    BankImportService, BankLijstenService, BankToewijzenService, BankStatusService,
  ],
})
export class AppModule {}
