import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { Config } from '../config.ts';
import { audience, DOCS_CLIENT, openapiVan } from './openapi.ts';

/** The page runs its own script and talks to this app and to the login servers; nothing else. */
const csp = (issuers: Config['issuers']) => [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self'",
  `connect-src 'self' ${[...new Set(issuers.map((i) => new URL(i.issuer).origin))].join(' ')}`.trim(), "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
].join('; ');

/** `/openapi.json`, and `/docs` with assets of our own. Made at the first request: the routes are not all there before. */
export function koppelDocumentatie(app: NestFastifyApplication, { context, issuers }: Config): void {
  const instance = app.getHttpAdapter().getInstance();
  let json: string | undefined;
  instance.get('/openapi.json', (_request, reply) => {
    json ??= JSON.stringify(openapiVan(app, issuers));
    // Public by the NL API Design Rules: a catalogue reads it from another origin.
    return reply.type('application/json').header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin').send(json);
  });
  const beleid = csp(issuers);
  instance.addHook('onRequest', (request, reply, done) => {
    if (/^\/docs(\/|$|\?)/.test(request.raw.url ?? '')) void reply.header('content-security-policy', beleid);
    done();
  });
  SwaggerModule.setup('docs', app, () => openapiVan(app, issuers), {
    raw: false,
    customSiteTitle: `Wegwijs ${context}`,
    swaggerOptions: {
      persistAuthorization: false,
      initOAuth: {
        clientId: DOCS_CLIENT, scopes: ['openid'], usePkceWithAuthorizationCodeGrant: true,
        additionalQueryStringParams: { resource: audience(context) },
      },
    },
  });
}
