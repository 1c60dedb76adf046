import type { Aanvraag } from '@wegwijs/tenant';
import type { FastifyRequest } from './fastify.ts';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What of an error may be written down: no message, no SQL, no parameters. */
export interface Foutkenmerken {
  fout: string;
  sqlstate?: string;
  constraint?: string;
  plek?: string[];
}

/** What the layers of one request know of each other. */
export interface Verzoek {
  traceId: string;
  spanId: string;
  start: number;
  aanvraag?: Aanvraag;
  kenmerken?: Foutkenmerken;
}

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const verzoeken = new WeakMap<IncomingMessage, Verzoek>();

/** The state of this request; made at first use, because an error of the router comes before every hook. */
export function verzoekVan(request: Pick<FastifyRequest, 'raw'>): Verzoek {
  const bekend = verzoeken.get(request.raw);
  if (bekend) return bekend;
  const kop = request.raw.headers?.['traceparent'];
  const traceId = (typeof kop === 'string' && TRACEPARENT.exec(kop)?.[1]) || randomBytes(16).toString('hex');
  const verzoek = { traceId, spanId: randomBytes(8).toString('hex'), start: performance.now() };
  verzoeken.set(request.raw, verzoek);
  return verzoek;
}

export const traceparent = ({ traceId, spanId }: Verzoek) => `00-${traceId}-${spanId}-01`;
