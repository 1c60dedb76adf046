import type { LoggerService, LogLevel } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from './fastify.ts';
import { kenmerkenVan } from './db-fout.ts';
import { traceparent, verzoekVan } from './verzoek.ts';

/**
 * Settings for Fastify's pino. What Fastify logs by itself (`req`, `res`, `err`) can quote an address or a value, so those
 * are reduced to traits, and the message of an error is never the text of the line.
 */
export const pinoOpties = (stroom?: { write(regel: string): void }) => ({
  level: 'info',
  base: null,
  timestamp: () => `,"tijd":"${new Date().toISOString()}"`,
  messageKey: 'bericht',
  formatters: { level: (niveau: string) => ({ niveau }) },
  serializers: { req: () => ({}), res: () => ({}), err: (e: unknown) => kenmerkenVan(e) },
  hooks: {
    logMethod(this: unknown, args: unknown[], methode: (...a: unknown[]) => void) {
      const [eerste] = args;
      const fout = eerste instanceof Error ? eerste : (eerste as { err?: unknown } | null)?.err;
      methode.apply(this, fout === undefined ? args : [{ err: fout }, 'fout']);
    },
  },
  ...(stroom && { stream: stroom }),
});

/** The template of the path, never the path: an id or a name in a query has no place in a log. */
export const routePatroon = (request: FastifyRequest): string => request.routeOptions?.url ?? 'onbekend';
const stil = /^\/(health\/|metrics$)/;

/** One line per request, after the answer. 499: the client left before it. */
function schrijf(request: FastifyRequest, reply: FastifyReply): void {
  const v = verzoekVan(request);
  const status = reply.raw.writableFinished ? reply.statusCode : 499;
  const regel = {
    methode: request.method, route: routePatroon(request), status, ms: Math.round((performance.now() - v.start) * 10) / 10,
    traceId: v.traceId, spanId: v.spanId, organisatie: v.aanvraag?.actor.organisatie, ...v.kenmerken,
  };
  if (status >= 500 && status !== 503) request.log.error(regel, 'verzoek');
  else if (stil.test(regel.route)) request.log.debug(regel, 'verzoek');
  else request.log.info(regel, 'verzoek');
}

/** W3C trace context in and out, and the line of every request. Must be the first hook: the trace is in every answer. */
export function koppelLogboek(instance: FastifyInstance, na: (request: FastifyRequest, reply: FastifyReply, seconden: number) => void): void {
  instance.addHook('onRequest', (request, reply, done) => {
    void reply.header('traceparent', traceparent(verzoekVan(request)));
    done();
  });
  instance.addHook('onResponse', (request, reply, done) => {
    schrijf(request, reply);
    na(request, reply, (performance.now() - verzoekVan(request).start) / 1000);
    done();
  });
}

/** Nest's own messages in the same stream. Extra parameters are dropped: Nest passes whole errors and objects there. */
export class NestLogboek implements LoggerService {
  constructor(private readonly log_: FastifyBaseLogger) {}

  private regel(niveau: 'info' | 'error' | 'warn' | 'debug', bericht: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const bron = typeof context === 'string' && /^\w{1,60}$/.test(context) ? context : undefined;
    if (bericht instanceof Error) this.log_[niveau]({ bron, ...kenmerkenVan(bericht) }, 'fout');
    else this.log_[niveau]({ bron }, typeof bericht === 'string' ? bericht : 'bericht');
  }

  log = (bericht: unknown, ...rest: unknown[]) => this.regel('info', bericht, rest);
  error = (bericht: unknown, ...rest: unknown[]) => this.regel('error', bericht, rest);
  warn = (bericht: unknown, ...rest: unknown[]) => this.regel('warn', bericht, rest);
  debug = (bericht: unknown, ...rest: unknown[]) => this.regel('debug', bericht, rest);
  verbose = (bericht: unknown, ...rest: unknown[]) => this.regel('debug', bericht, rest);
  fatal = (bericht: unknown, ...rest: unknown[]) => this.regel('error', bericht, rest);
  /** The level is the one of pino, from the settings. */
  setLogLevels(_levels: LogLevel[]): void {}
}
