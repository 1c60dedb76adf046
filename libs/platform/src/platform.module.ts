import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Context } from '@wegwijs/kernel';
import { Klok, SCOPE_SLEUTEL, TenantDb } from '@wegwijs/tenant';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AuthGuard, Verifieerder } from './auth/index.ts';
import { CONFIG, leesConfig, type Config } from './config.ts';
import { Geheim } from './geheim.ts';
import { messagingProviders } from './messaging/index.ts';

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
        Klok, TenantDb, Geheim, Verifieerder, ...messagingProviders,
      ],
      exports: [CONTEXT, CONFIG, DataSource, Klok, TenantDb, Geheim, Verifieerder, ...messagingProviders],
    };
  }
}
