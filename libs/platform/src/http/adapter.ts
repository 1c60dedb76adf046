import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from './fastify.ts';
import { probleemVan, stuurProbleem } from './problem.ts';
import { pinoOpties } from './logboek.ts';
import { zetKoppen } from './headers.ts';

const MIB = 1024 * 1024;

/** Fastify for one app. JSON is the only body; Nest's own parsers would also take forms, which a cross-site page can send. */
class Adapter extends FastifyAdapter {
  override registerParserMiddleware(): void {}
}

/**
 * @param stroom where the log goes, standard output when absent
 * @param vertrouwd addresses of the proxies whose X-Forwarded-For is believed; none when absent
 */
export function maakAdapter(o: { stroom?: { write(regel: string): void }; vertrouwd?: string[] } = {}): FastifyAdapter {
  const adapter = new Adapter({
    bodyLimit: MIB,
    trustProxy: o.vertrouwd?.length ? o.vertrouwd : false,
    requestIdHeader: false,
    // Fastify's own lines hold the raw address.
    disableRequestLogging: true,
    logger: pinoOpties(o.stroom) as never,
    connectionTimeout: 0,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // The router refuses a broken address before any hook runs.
    frameworkErrors: (fout: Error, request: FastifyRequest, reply: FastifyReply) => {
      zetKoppen(reply);
      stuurProbleem(request, reply, probleemVan(fout));
    },
  });
  adapter.getInstance().removeContentTypeParser('text/plain');
  return adapter;
}
