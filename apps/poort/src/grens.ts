import rateLimit from '@fastify/rate-limit';
import { Probleem, stuurProbleem, type FastifyInstance, type FastifyReply, type FastifyRequest } from '@wegwijs/platform';
import type { PoortConfig } from './config.ts';
import { meldingPagina } from './inloggen/pagina.ts';

const MINUUT = 60_000;
const TITEL = 'Te veel verzoeken. Probeer het later opnieuw';

export const wilHtml = (request: FastifyRequest): boolean => /\btext\/html\b/.test(request.headers.accept ?? '');

function weiger(request: FastifyRequest, reply: FastifyReply, seconden: number): void {
  if (!wilHtml(request)) return stuurProbleem(request, reply, new Probleem(429, 'te-veel-verzoeken', TITEL, { koppen: { 'retry-after': String(seconden) } }));
  const uitleg = `Er is vanaf uw netwerk te vaak geprobeerd in te loggen. Wacht ${seconden} seconden en probeer het dan opnieuw.`;
  void reply.code(429).header('retry-after', String(seconden)).type('text/html; charset=utf-8').send(meldingPagina('Even geduld', uitleg));
}

/** Routes with `begrensd` in their config (logging in, the calendar) answer one address so often a minute and no oftener. An IPv6 address counts by its network. */
export async function koppelGrens(instance: FastifyInstance, config: PoortConfig): Promise<void> {
  await instance.register(rateLimit, { global: false, cache: 20_000, ipv6Subnet: 64 });
  const limieten = new Map<string, ReturnType<typeof instance.createRateLimit>>();
  instance.addHook('onRequest', async (request, reply) => {
    const { config: route, url = '' } = request.routeOptions;
    if (!(route as { begrensd?: boolean }).begrensd) return;
    const limiet = limieten.get(url) ?? instance.createRateLimit({ max: config.inlogGrens, timeWindow: MINUUT });
    limieten.set(url, limiet);
    const stand = await limiet(request);
    if (!stand.isAllowed && stand.isExceeded) {
      weiger(request, reply, stand.ttlInSeconds);
      return reply;
    }
  });
}
