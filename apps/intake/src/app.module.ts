import { Module } from '@nestjs/common';
import { Platform } from '@wegwijs/platform';
import { DossierEntity } from './dossier/dossier.entity.ts';
import { KoppelingEntity } from './persoon/koppeling.entity.ts';
import { PersoonEntity } from './persoon/persoon.entity.ts';

export { migrations } from './migrations/index.ts';

/** Koppeling, huisvesting, brede intake, leerbaarheidstoets and PIP: from the day COA couples a family to the beschikking. */
@Module({
  imports: [Platform.for({
    context: 'intake',
    entities: [KoppelingEntity, PersoonEntity, DossierEntity],
  })],
  controllers: [],
  providers: [],
})
export class AppModule {}
