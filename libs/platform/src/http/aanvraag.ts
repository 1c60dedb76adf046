import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { metAanvraag, type Aanvraag } from '@wegwijs/tenant';
import type { FastifyRequest } from './fastify.ts';
import { createHash } from 'node:crypto';
import type { Observable } from 'rxjs';
import { OngeldigeInvoer } from './fouten.ts';
import { verzoekVan } from './verzoek.ts';

const SLEUTEL = /^[\x21-\x7e]{16,255}$/;
const LEEST = new Set(['GET', 'HEAD', 'OPTIONS']);

export const leest = (request: FastifyRequest) => LEEST.has(request.method);

/**
 * What makes a repeat the same request. The path is the real one, so a key used for one dossier cannot answer for another;
 * the hash also covers the query and the person, so nobody is given an answer that was made for someone else.
 * @throws OngeldigeInvoer when the key is not 16 to 255 printable characters
 */
export function idempotentieVan(request: FastifyRequest, persoon: string): Aanvraag['idempotentie'] {
  const sleutel = request.headers['idempotency-key'];
  if (sleutel === undefined || leest(request)) return undefined;
  if (typeof sleutel !== 'string' || !SLEUTEL.test(sleutel)) {
    throw new OngeldigeInvoer([{ veld: 'Idempotency-Key', melding: 'Idempotency-Key moet 16 tot en met 255 tekens hebben, zonder spaties' }]);
  }
  const [pad, query = ''] = (request.raw.url ?? '').split('?', 2);
  const hash = createHash('sha256').update(`${persoon}\n${query}\n`);
  if (Buffer.isBuffer(request.body)) hash.update(request.body);
  else hash.update(JSON.stringify(request.body ?? null));
  return { sleutel, route: `${request.method} ${pad ?? ''}`, bodySha: hash.digest() };
}

/** Runs the route inside the request that the guard made. */
export class AanvraagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { aanvraag } = verzoekVan(context.switchToHttp().getRequest<FastifyRequest>());
    if (!aanvraag) return next.handle();
    // Nest binds the async context where handle() is called, so that call must be inside.
    return metAanvraag(aanvraag, () => next.handle());
  }
}
