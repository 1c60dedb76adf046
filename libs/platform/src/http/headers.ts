import type { FastifyReply } from './fastify.ts';
import { API_VERSIE } from './openapi.ts';

/** An API answer is data for one reader: not to be framed, guessed, kept or run. */
const KOPPEN: Readonly<Record<string, string>> = {
  'api-version': API_VERSIE,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export function zetKoppen(reply: FastifyReply): void {
  void reply.headers(KOPPEN);
}
