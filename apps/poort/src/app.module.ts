import 'reflect-metadata';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { koppelGezondheid, koppelLogboek, maakAdapter, NestLogboek, ProbleemFilter } from '@wegwijs/platform';
import { Klok } from '@wegwijs/tenant';
import { leesPoortConfig, POORT_CONFIG, type PoortConfig } from './config.ts';
import { Doorgeven } from './doorgeven/doorgeven.ts';
import { koppelGrens } from './grens.ts';
import { Inlogdienst } from './inloggen/inlogdienst.ts';
import { InloggenController } from './inloggen/inloggen.controller.ts';
import { Pogingen } from './inloggen/poging.ts';
import { antwoordOpOnzin, zetPoortKoppen } from './koppen.ts';
import { koppelPortaal } from './portaal/portaal.ts';
import { MijController } from './sessie/mij.controller.ts';
import { Sessies } from './sessie/sessies.ts';
import { Sleutels } from './sessie/sleutels.ts';
import { Toegang } from './sessie/toegang.ts';
import { UitloggenController } from './uitloggen/uitloggen.controller.ts';

const FORMULIER = 16 * 1024;
/** How long what runs may go on when the poort stops, in milliseconds. Less than whoever stops it waits before it kills (8 s here, 10 s in Docker). */
const UITLOOP = 5000;

/** The front door: who are you, which session is yours, and which app do you ask. It knows nothing of inburgering and sees no data but what passes. */
@Global()
@Module({})
export class PoortModule {
  static for(config: PoortConfig, klok: Klok = new Klok()): DynamicModule {
    return {
      module: PoortModule,
      controllers: [InloggenController, MijController, UitloggenController],
      providers: [
        { provide: POORT_CONFIG, useValue: config }, { provide: Klok, useValue: klok }, { provide: Sleutels, useValue: new Sleutels(config.sleutel) },
        Inlogdienst, Pogingen, Sessies, Toegang,
      ],
    };
  }
}

/** The poort, complete and not yet listening; the same in `start` and in tests. */
export async function maakPoort(config: PoortConfig, o: { klok?: Klok; stroom?: { write(regel: string): void } } = {}): Promise<NestFastifyApplication> {
  const adapter = maakAdapter({ stroom: o.stroom, vertrouwd: config.vertrouwd });
  const app = await NestFactory.create<NestFastifyApplication>(PoortModule.for(config, o.klok), adapter, { bufferLogs: true, abortOnError: false });
  const instance = app.getHttpAdapter().getInstance();
  instance.log.level = config.logLevel;
  app.useLogger(new NestLogboek(instance.log));
  const server = app.getHttpServer();
  antwoordOpOnzin(server);
  // A browser opens lines that it may never use; they count as busy, and closing would wait for them.
  instance.addHook('preClose', (klaar) => {
    setTimeout(() => server.closeAllConnections(), UITLOOP).unref();
    klaar();
  });
  koppelLogboek(instance, () => undefined);
  instance.addHook('onRequest', (_request, reply, done) => {
    zetPoortKoppen(reply, config);
    done();
  });
  await koppelGrens(instance, config);
  // Forms come from an issuer's server only (back-channel logout); every other change needs a header that no form can set.
  instance.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: FORMULIER }, (_request, tekst, klaar) => klaar(null, new URLSearchParams(tekst as string)));
  koppelGezondheid(instance, [{ naam: 'database', controleer: () => app.get(Sessies).controleer() }]);
  await instance.register(new Doorgeven(app).koppel);
  koppelPortaal(instance, config.portaal);
  app.useGlobalFilters(new ProbleemFilter());
  return app;
}

/** Starts the poort from its settings and keeps it until a signal. */
export async function start(): Promise<void> {
  const config = leesPoortConfig();
  const app = await maakPoort(config);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
}
