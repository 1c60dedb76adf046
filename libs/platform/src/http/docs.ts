import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Context } from '@wegwijs/kernel';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { audience, DOCS_CLIENT, openapiVan } from './openapi.ts';

/** The parts of Swagger UI that the page needs, and their types; the package holds megabytes more. */
const BESTANDEN: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
  'oauth2-redirect.html': 'text/html; charset=utf-8',
  'oauth2-redirect.js': 'text/javascript',
  'favicon-32x32.png': 'image/png',
};

const pagina = (context: Context) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Wegwijs ${context}: API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<link rel="icon" href="docs/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;

/** Relative addresses, so that the page also works behind the poort, under /api/<context>/docs. */
const start = (context: Context) => `const ui = SwaggerUIBundle({
  url: new URL('openapi.json', location.href).href,
  oauth2RedirectUrl: new URL('docs/oauth2-redirect.html', location.href).href,
  dom_id: '#swagger-ui',
  validatorUrl: null,
});
ui.initOAuth(${JSON.stringify({
    clientId: DOCS_CLIENT, scopes: 'openid', usePkceWithAuthorizationCodeGrant: true, additionalQueryStringParams: { resource: audience(context) },
  })});
`;

/** The page runs its own script and talks to this app and to the login servers; nothing else. */
const csp = (issuers: Config['issuers']) => [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self'",
  `connect-src 'self' ${[...new Set(issuers.map((i) => new URL(i.issuer).origin))].join(' ')}`.trim(), "frame-ancestors 'none'", "base-uri 'none'",
].join('; ');

/**
 * `/openapi.json`, and `/docs` with files of our own. Not SwaggerModule.setup: it needs @fastify/static and an inline script,
 * for five files.
 */
export function koppelDocumentatie(app: NestFastifyApplication, { context, issuers }: Config): void {
  const instance = app.getHttpAdapter().getInstance();
  const beleid = csp(issuers);
  let json: string | undefined;
  instance.get('/openapi.json', (_request, reply) => {
    // At the first request: before `init` the routes are not all there.
    json ??= JSON.stringify(openapiVan(app, issuers));
    // Public by the NL API Design Rules: a catalogue reads it from another origin.
    return reply.type('application/json').header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin').send(json);
  });
  instance.get('/docs', (_request, reply) => reply.header('content-security-policy', beleid).type('text/html; charset=utf-8').send(pagina(context)));
  instance.get('/docs/start.js', (_request, reply) => reply.type('text/javascript').send(start(context)));
  for (const [naam, type] of Object.entries(BESTANDEN)) {
    instance.get(`/docs/${naam}`, async (_request, reply) => {
      const map = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
      return reply.type(type).header('content-security-policy', beleid).header('cache-control', 'public, max-age=3600').send(await readFile(join(map, naam)));
    });
  }
}
