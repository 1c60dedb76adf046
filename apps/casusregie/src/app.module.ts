import { Module } from '@nestjs/common';
import { Platform } from '@wegwijs/platform';
import { AuditController } from './audit/audit.controller.ts';
import { AuditService } from './audit/audit.service.ts';
import { DossierController } from './dossier/dossier.controller.ts';
import { BoetevoorstelEntity, DossierEntity } from './dossier/dossier.entity.ts';
import { DossierService } from './dossier/dossier.service.ts';
import { SchaalniveauController } from './schaalniveau/schaalniveau.controller.ts';
import { SchaalniveauService } from './schaalniveau/schaalniveau.service.ts';

export { migrations } from './migrations/index.ts';

/** The lead over the whole way, in the hands of the gemeente; and the matrix that says who executes what. */
@Module({
  imports: [Platform.for({ context: 'casusregie', entities: [DossierEntity, BoetevoorstelEntity] })],
  controllers: [AuditController, DossierController, SchaalniveauController],
  providers: [AuditService, DossierService, SchaalniveauService],
})
export class AppModule {}
