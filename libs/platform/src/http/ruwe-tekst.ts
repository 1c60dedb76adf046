import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from './fastify.ts';
import { probleemVanStatus } from './problem.ts';

/** Nest hands this metadata of the handler to Fastify as `routeOptions.config` (`@RouteConfig`). */
const ROUTE_CONFIG = '__fastify_route_config__';
export const RUWE_TEKST_META = 'wegwijs:ruwe-tekst';
const MIB = 1024 * 1024;
const SOORTEN = ['text/csv', 'application/xml', 'text/xml'] as const;
export type RuweSoort = (typeof SOORTEN)[number];

const Inhoud = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!Buffer.isBuffer(body)) throw probleemVanStatus(415);
  return body;
});

/** The body of an upload of at most 10 MiB, as it came: `upload(@RuweTekst('text/csv') csv: Buffer)`. Another media type than the route names is 415. */
export const RuweTekst = (...soorten: [RuweSoort, ...RuweSoort[]]): ParameterDecorator => (doel, naam, index) => {
  Inhoud()(doel, naam, index);
  if (naam === undefined) return;
  Reflect.defineMetadata(RUWE_TEKST_META, soorten, doel, naam);
  const handler = (doel as Record<string | symbol, object>)[naam] as object;
  Reflect.defineMetadata(ROUTE_CONFIG, { ...(Reflect.getMetadata(ROUTE_CONFIG, handler) as object), ruweTekst: soorten }, handler);
};

/** Accepts raw files on the routes that ask for them, and refuses them elsewhere before a byte of the 10 MiB is read. */
export function koppelRuweTekst(instance: FastifyInstance): void {
  for (const soort of SOORTEN) instance.addContentTypeParser(soort, { parseAs: 'buffer', bodyLimit: 10 * MIB }, (_request, body, done) => done(null, body));
  instance.addHook('onRequest', (request, _reply, done) => {
    const gestuurd = (request.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();
    const soort = SOORTEN.find((s) => s === gestuurd);
    const verwacht = (request.routeOptions.config as { ruweTekst?: readonly RuweSoort[] } | undefined)?.ruweTekst ?? [];
    done(soort && !verwacht.includes(soort) ? probleemVanStatus(415) : undefined);
  });
}
