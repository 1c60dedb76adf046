import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from './fastify.ts';
import { probleemVanStatus } from './problem.ts';

/** Nest hands this metadata of the handler to Fastify as `routeOptions.config` (`@RouteConfig`). */
const ROUTE_CONFIG = '__fastify_route_config__';
export const RUWE_TEKST_META = 'wegwijs:ruwe-tekst';
const MIB = 1024 * 1024;

const Inhoud = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!Buffer.isBuffer(body)) throw probleemVanStatus(415);
  return body;
});

/** The body of a `text/csv` upload of at most 10 MiB, as it came: `upload(@RuweTekst() csv: Buffer)`. Anything else is 415. */
export const RuweTekst = (): ParameterDecorator => (doel, naam, index) => {
  Inhoud()(doel, naam, index);
  if (naam === undefined) return;
  Reflect.defineMetadata(RUWE_TEKST_META, true, doel, naam);
  const handler = (doel as Record<string | symbol, object>)[naam] as object;
  Reflect.defineMetadata(ROUTE_CONFIG, { ...(Reflect.getMetadata(ROUTE_CONFIG, handler) as object), ruweTekst: true }, handler);
};

/** Accepts CSV on the routes that ask for it, and refuses it elsewhere before a byte of the 10 MiB is read. */
export function koppelRuweTekst(instance: FastifyInstance): void {
  instance.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: 10 * MIB }, (_request, body, done) => done(null, body));
  instance.addHook('onRequest', (request, _reply, done) => {
    const csv = /^\s*text\/csv\b/i.test(request.headers['content-type'] ?? '');
    const verwacht = (request.routeOptions.config as { ruweTekst?: boolean } | undefined)?.ruweTekst === true;
    done(csv && !verwacht ? probleemVanStatus(415) : undefined);
  });
}
