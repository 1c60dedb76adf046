import { Global, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Context } from '@wegwijs/kernel';
import { Klok, SCOPE_SLEUTEL, TenantDb } from '@wegwijs/tenant';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AuthGuard, Verifieerder } from './auth/index.ts';
import { CONFIG, leesConfig, type Config } from './config.ts';
import { Geheim } from './geheim.ts';
import { GEREEDHEID, METERS, type Meter } from './http/index.ts';
import { Messaging, messagingProviders } from './messaging/index.ts';

export const CONTEXT = Symbol('context');

export interface ContextOpties {
  context: Context;
  entities: DataSourceOptions['entities'];
}

/**
 * The pool of one app. Four apps share a database on two cores: five connections each (more is slower, measured), and a
 * bounded wait instead of an endless one.
 */
const dataSource = (config: Config, entities: DataSourceOptions['entities']): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    schema: config.context,
    entities,
    logging: false,
    poolErrorHandler: () => undefined,
    extra: { max: 5, connectionTimeoutMillis: 3000, keepAlive: true, options: '-c timezone=UTC' },
  }).initialize();

/** Last of all: whoever is still at work has its connection until then. */
@Injectable()
class DatabaseSluiter implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** What nobody delivered yet, for /metrics. A process that does not relay shows nothing rather than zero. */
const meters = (messaging: Messaging): Meter[] => [
  { naam: 'outbox_waiting', hulp: 'Deliveries that are not done yet', waarde: async () => (await messaging.achterstand())?.aantal ?? Number.NaN },
  { naam: 'outbox_oldest_ms', hulp: 'Age of the oldest delivery that is not done', waarde: async () => (await messaging.achterstand())?.oudste_ms ?? Number.NaN },
  { naam: 'outbox_parked', hulp: 'Deliveries that a person must look at', waarde: async () => (await messaging.achterstand())?.geparkeerd ?? Number.NaN },
];

/** Everything a context needs to run, in one import. `app.module.ts` of each app shows the rest. */
@Global()
@Module({})
export class Platform {
  static for({ context, entities }: ContextOpties): DynamicModule {
    return {
      module: Platform,
      imports: [DiscoveryModule],
      providers: [
        { provide: CONTEXT, useValue: context },
        { provide: CONFIG, useFactory: () => leesConfig(context) },
        { provide: DataSource, useFactory: (config: Config) => dataSource(config, entities), inject: [CONFIG] },
        { provide: SCOPE_SLEUTEL, useFactory: (config: Config) => config.scope, inject: [CONFIG] },
        { provide: APP_GUARD, useClass: AuthGuard },
        // No context waits for anything but its database yet; a context that does provides its own.
        { provide: GEREEDHEID, useValue: [] },
        { provide: METERS, useFactory: meters, inject: [Messaging] },
        Klok, TenantDb, Geheim, Verifieerder, DatabaseSluiter, ...messagingProviders,
      ],
      exports: [CONTEXT, GEREEDHEID, METERS, CONFIG, DataSource, Klok, TenantDb, Geheim, Verifieerder, ...messagingProviders],
    };
  }
}
