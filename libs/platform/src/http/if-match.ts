import { createParamDecorator, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from './fastify.ts';
import { map, type Observable } from 'rxjs';
import { OngeldigeInvoer } from './fouten.ts';
import { probleemVanStatus } from './problem.ts';

export const IF_MATCH_META = 'wegwijs:if-match';
/** A weak tag is accepted: a proxy that compresses weakens ours, and the version inside is still exact. */
const ETAG = /^(?:W\/)?"([1-9]\d{0,8})"$/;

/** The row version of an If-Match header. 428 when absent, 400 when it is not one tag of ours (`*` neither: it names no version). */
export function versieUit(kop: string | undefined): number {
  if (!kop) throw probleemVanStatus(428);
  const versie = ETAG.exec(kop.trim())?.[1];
  if (!versie) throw new OngeldigeInvoer([{ veld: 'If-Match', melding: 'If-Match moet een versie zijn, zoals "3"' }]);
  return Number(versie);
}

const Versie = createParamDecorator((_: unknown, context: ExecutionContext) =>
  versieUit(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']));

/** The version of the row that the client read; the act compares it with the row it changes. */
export const IfMatch = (): ParameterDecorator => (doel, naam, index) => {
  Versie()(doel, naam, index);
  if (naam !== undefined) Reflect.defineMetadata(IF_MATCH_META, true, doel, naam);
};

/** ETag from `versie` in the answer, so that the next change can say what it was based on. */
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(map((antwoord: unknown) => {
      const versie = (antwoord as { versie?: unknown } | null | undefined)?.versie;
      if (typeof versie === 'number') void context.switchToHttp().getResponse<FastifyReply>().header('etag', `"${versie}"`);
      return antwoord;
    }));
  }
}
