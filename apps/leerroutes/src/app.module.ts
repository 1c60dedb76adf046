import { Module } from '@nestjs/common';
import { Platform, WisbewijsEntity } from '@wegwijs/platform';
import { EindeController } from './einde/einde.controller.ts';
import { PlaatsingsverzoekController } from './plaatsingsverzoek/plaatsingsverzoek.controller.ts';
import { PlaatsingsverzoekEntity } from './plaatsingsverzoek/plaatsingsverzoek.entity.ts';
import { PlaatsingsverzoekService } from './plaatsingsverzoek/plaatsingsverzoek.service.ts';

export { migrations } from './migrations/index.ts';

/** The arbeidsmarktregio buys the leerroutes; this is where a need meets a place. */
@Module({
  imports: [Platform.for({ context: 'leerroutes', entities: [PlaatsingsverzoekEntity, WisbewijsEntity] })],
  controllers: [PlaatsingsverzoekController, EindeController],
  providers: [PlaatsingsverzoekService],
})
export class AppModule {}
