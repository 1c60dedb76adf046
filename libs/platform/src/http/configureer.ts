import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { controleerRoutes } from '../auth/routes.ts';
import { CONFIG, type Config } from '../config.ts';
import { AanvraagInterceptor } from './aanvraag.ts';
import { AntwoordControle } from './antwoord-controle.ts';
import { koppelDocumentatie } from './docs.ts';
import { GEREEDHEID, koppelGezondheid, METERS, Metrieken, type Gereedheid, type Meter } from './health.ts';
import { EtagInterceptor } from './if-match.ts';
import { koppelLogboek, NestLogboek } from './logboek.ts';
import { ProbleemFilter, type ProbleemOpties } from './problem.ts';
import { koppelRuweTekst } from './ruwe-tekst.ts';
import { zetKoppen } from './headers.ts';
import { koppelToelating, Toelating, type ToelatingGrenzen } from './toelating.ts';
import { Validatiepijp } from './validatie.ts';

export interface HttpOpties extends ProbleemOpties {
  /** Hold every answer against its @Antwoord: on in tests. It also shows the text of unknown errors on standard error. */
  controleerAntwoorden?: boolean;
  toelating?: ToelatingGrenzen;
}

interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

/** A provider that a context may leave out. Looked up first: asking Nest for what is not there writes an error in the log before it throws. */
function mogelijk<T>(app: NestFastifyApplication, sleutel: symbol | typeof DataSource): T | undefined {
  const is = [...app.get(ModulesContainer, { strict: false }).values()].some((m) => m.providers.has(sleutel));
  return is ? app.get<T>(sleutel, { strict: false }) : undefined;
}

function meters(dataSource: DataSource | undefined, toelating: Toelating): Meter[] {
  const pool = (dataSource?.driver as { master?: Pool } | undefined)?.master;
  return [
    { naam: 'http_requests_running', hulp: 'Requests admitted', waarde: () => toelating.stand.lopend },
    { naam: 'http_requests_waiting', hulp: 'Requests that wait for a place', waarde: () => toelating.stand.wachtend },
    ...(pool ? [
      { naam: 'db_pool_connections', hulp: 'Open database connections', waarde: () => pool.totalCount },
      { naam: 'db_pool_idle', hulp: 'Idle database connections', waarde: () => pool.idleCount },
      { naam: 'db_pool_waiting', hulp: 'Units of work that wait for a connection', waarde: () => pool.waitingCount },
    ] : []),
  ];
}

/**
 * The whole HTTP side of an app, the same in `bootstrap` and in tests; before `init`.
 * @throws when a route has no @Taak and @Rol, or no @Openbaar
 */
export async function configureerHttp(app: NestFastifyApplication, opties: HttpOpties = {}): Promise<{ toelating: Toelating }> {
  const config = app.get<Config>(CONFIG, { strict: false });
  const instance = app.getHttpAdapter().getInstance();
  const dataSource = mogelijk<DataSource>(app, DataSource);
  const toelating = new Toelating(opties.toelating);
  const metrieken = new Metrieken([...meters(dataSource, toelating), ...(mogelijk<Meter[]>(app, METERS) ?? [])]);
  instance.log.level = config.logLevel;
  app.useLogger(new NestLogboek(instance.log));
  controleerRoutes(app);

  koppelLogboek(instance, metrieken.noteer);
  instance.addHook('onRequest', (_request, reply, done) => {
    zetKoppen(reply);
    done();
  });
  koppelToelating(instance, toelating);
  koppelRuweTekst(instance);
  koppelGezondheid(instance, [
    ...(dataSource ? [{ naam: 'database', controleer: () => dataSource.query('select 1') }] : []),
    ...(mogelijk<Gereedheid[]>(app, GEREEDHEID) ?? []),
  ]);
  (opties.controleerAntwoorden ? metrieken : metrieken.metProces()).koppel(instance);
  koppelDocumentatie(app, config);

  app.useGlobalFilters(new ProbleemFilter({ foutmeldingen: opties.controleerAntwoorden, ...opties }));
  app.useGlobalPipes(new Validatiepijp());
  app.useGlobalInterceptors(new AanvraagInterceptor(), new EtagInterceptor());
  if (opties.controleerAntwoorden) app.useGlobalInterceptors(await AntwoordControle.maak(app));
  return { toelating };
}
