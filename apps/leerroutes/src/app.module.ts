import { Module } from '@nestjs/common';
import { Platform } from '@wegwijs/platform';
import { PlaatsingsverzoekController } from './plaatsingsverzoek/plaatsingsverzoek.controller.ts';
import { PlaatsingsverzoekEntity } from './plaatsingsverzoek/plaatsingsverzoek.entity.ts';
import { PlaatsingsverzoekService } from './plaatsingsverzoek/plaatsingsverzoek.service.ts';

export { migrations } from './migrations/index.ts';

/** The arbeidsmarktregio buys the leerroutes; this is where a need meets a place. */
@Module({
  imports: [Platform.for({ context: 'leerroutes', entities: [PlaatsingsverzoekEntity] })],
  controllers: [PlaatsingsverzoekController],
  providers: [PlaatsingsverzoekService],
})
export class AppModule {}
