import type { INestApplication, Type } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Context } from '@wegwijs/kernel';
import { OPENBAAR_META, ROL_META, TAAK_META } from '@wegwijs/tenant';
import { CONFIG, type Config, type Issuer } from '../config.ts';
import { ANTWOORD_META, type Antwoordvorm } from './antwoord.ts';
import { IF_MATCH_META } from './if-match.ts';
import { PROBLEEM_TYPE } from './problem.ts';
import { routesVan, type Route } from './routes.ts';
import { RUWE_TEKST_META, type RuweSoort } from './ruwe-tekst.ts';
import { schemaRef, schemasVan, type Schema, type Schemas } from './schema.ts';

export const API_VERSIE = '1.0.0';
/** The public client of the documentation page, registered with every issuer; it uses PKCE and has no secret. */
export const DOCS_CLIENT = 'wegwijs-docs';
export const audience = (context: Context) => `urn:wegwijs:${context}`;

type Bewerking = Record<string, unknown> & { operationId?: string };

const klein = (s: string) => s.charAt(0).toLowerCase() + s.slice(1);
const groot = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);
const onderwerp = (controller: string) => klein(controller.replace(/Controller$/, ''));
/** `PipController.stelVast` is `pipStelVast`. */
export const operationId = (controller: string, methode: string) => `${onderwerp(controller)}${groot(methode)}`;

const schrijft = (r: Route) => !['get', 'head', 'options'].includes(r.methode);
const meta = <T>(sleutel: string, r: Route) => (Reflect.getMetadata(sleutel, r.controller.prototype as object, r.naam) as T | undefined) ?? undefined;
export const antwoordVanRoute = (r: Pick<Route, 'handler'>) => Reflect.getMetadata(ANTWOORD_META, r.handler) as Antwoordvorm | undefined;

/** For which tasks and roles: on the method, or else on the controller. Who reads the contract sees the role matrix. */
const opRoute = (sleutel: string, r: Route) => (Reflect.getMetadata(sleutel, r.handler) ?? Reflect.getMetadata(sleutel, r.controller)) as string[] | undefined;

const PROBLEEM: Schema = {
  type: 'object',
  description: 'RFC 9457. `reden` en `bron` staan erbij als de wet of een regel iets weigert.',
  required: ['type', 'title', 'status', 'instance', 'traceId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    instance: { type: 'string' },
    traceId: { type: 'string' },
    reden: { type: 'string' },
    bron: { type: 'string' },
    feiten: { type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
    velden: {
      type: 'array',
      items: { type: 'object', required: ['veld', 'melding'], properties: { veld: { type: 'string' }, melding: { type: 'string' } }, additionalProperties: false },
    },
  },
  additionalProperties: false,
};

const FOUTEN: Readonly<Record<number, string>> = {
  400: 'De gegevens kloppen niet',
  401: 'Niet ingelogd',
  403: 'Geen toegang',
  404: 'Niet gevonden',
  409: 'Past niet bij wat er geregistreerd is',
  412: 'Intussen gewijzigd',
  413: 'Te groot',
  415: 'Verkeerd formaat',
  422: 'Geweigerd, met reden en bron',
  428: 'If-Match ontbreekt',
  500: 'Storing',
  503: 'Tijdelijk niet; zie Retry-After',
};

function foutstatussen(r: Route): number[] {
  const invoer = r.body || meta(RUWE_TEKST_META, r);
  return [400, ...(openbaar(r) ? [] : [401, 403]), 404, ...(schrijft(r) ? [409] : []), ...(schrijft(r) || antwoordVanRoute(r)?.media ? [422] : []), ...(meta(IF_MATCH_META, r) ? [412, 428] : []),
    ...(invoer ? [413, 415] : []), 500, 503];
}

const openbaar = (r: Route) => [r.handler, r.controller].some((d) => Reflect.getMetadata(OPENBAAR_META, d) === true);

function antwoorden(r: Route): Record<string, unknown> {
  const vorm = antwoordVanRoute(r);
  const status = vorm?.status ?? r.httpCode ?? (r.methode === 'post' ? 201 : 200);
  const schema = vorm?.klasse && (vorm.lijst ? { type: 'array', items: schemaRef(vorm.klasse) } : schemaRef(vorm.klasse));
  const content = schema ? { 'application/json': { schema } } : vorm?.media && Object.fromEntries(vorm.media.map((m) => [m, { schema: { type: 'string', format: 'binary' } }]));
  const fouten = foutstatussen(r).map((s) => [s, { description: FOUTEN[s], content: { [PROBLEEM_TYPE]: { schema: { $ref: '#/components/schemas/Probleem' } } } }]);
  return Object.fromEntries([[status, { description: status === 204 ? 'Gedaan' : 'Antwoord', ...(content && { content }) }], ...fouten] as [number, unknown][]);
}

function parameters(r: Route, pad: string, schemas: Schemas): object[] {
  const uitPad = [...pad.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name, in: 'path', required: true, schema: /(^i|I)d$/.test(name as string) ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));
  const koppen = [
    ...(schrijft(r) ? [{ name: 'Idempotency-Key', in: 'header', required: false, description: 'Dezelfde sleutel geeft hetzelfde antwoord', schema: { type: 'string', minLength: 16, maxLength: 255 } }] : []),
    ...(meta(IF_MATCH_META, r) ? [{ name: 'If-Match', in: 'header', required: true, description: 'De versie die u wijzigt (ETag)', schema: { type: 'string' } }] : []),
  ];
  return [...uitPad, ...(r.query ? uitQuery(r.query, schemas) : []), ...koppen];
}

function uitQuery(klasse: Type<object>, schemas: Schemas): object[] {
  const { properties = {}, required = [] } = schemas[klasse.name] as Schema;
  const standaard = new klasse() as Record<string, unknown>;
  return Object.entries(properties).map(([name, { anyOf, ...rest }]) => {
    // A query cannot say null.
    const schema = Array.isArray(anyOf) ? { ...rest, ...(anyOf[0] as Schema) } : rest;
    const begin = standaard[name];
    return { name, in: 'query', required: required.includes(name) && begin === undefined, schema: begin === undefined ? schema : { ...schema, default: begin } };
  });
}

function inhoud(r: Route): object | undefined {
  const ruw = meta<readonly RuweSoort[]>(RUWE_TEKST_META, r);
  if (ruw) return { required: true, content: Object.fromEntries(ruw.map((soort) => [soort, { schema: { type: 'string', format: 'binary' } }])) };
  return r.body && { required: true, content: { 'application/json': { schema: schemaRef(r.body) } } };
}

function vulAan(bewerking: Bewerking, r: Route, pad: string, schemas: Schemas, beveiliging: object[]): Bewerking {
  const requestBody = inhoud(r);
  return {
    operationId: bewerking.operationId, tags: [onderwerp(r.controller.name)],
    ...(bewerking['summary'] ? { summary: bewerking['summary'] } : {}), ...(bewerking['description'] ? { description: bewerking['description'] } : {}),
    parameters: parameters(r, pad, schemas), ...(requestBody && { requestBody }), responses: antwoorden(r), security: openbaar(r) ? [] : beveiliging,
    ...(openbaar(r) ? {} : { 'x-taken': opRoute(TAAK_META, r), 'x-rollen': opRoute(ROL_META, r) }),
  };
}

function beveiligingVan(context: Context, issuers: readonly Issuer[]): Record<string, object> {
  const bearer = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: `Toegangstoken voor ${audience(context)}` };
  const perIssuer = issuers.map(({ organisatie, issuer }) => [organisatie, {
    type: 'oauth2', description: `Inloggen bij ${organisatie}`,
    flows: { authorizationCode: { authorizationUrl: `${issuer}/auth`, tokenUrl: `${issuer}/token`, scopes: { openid: 'Inloggen' } } },
  }] as const);
  return { token: bearer, ...Object.fromEntries(perIssuer) };
}

/** Keys in one order, so that the same code gives the same file. */
export function gesorteerd<T>(x: T): T {
  if (Array.isArray(x)) return x.map(gesorteerd) as T;
  if (typeof x !== 'object' || x === null) return x;
  return Object.fromEntries(Object.entries(x).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, w]) => [k, gesorteerd(w)])) as T;
}

/** The schemas of everything that goes in or out of these routes. */
export const schemasVanRoutes = (routes: Route[]): Schemas =>
  schemasVan(new Set(routes.flatMap((r) => [r.body, r.query, antwoordVanRoute(r)?.klasse]).filter((k) => k !== undefined)));

/**
 * What this app promises over HTTP. Without `issuers` it depends on nothing but the code, and is the file that is committed;
 * with them it also says where to log in, per organisation.
 */
export function openapiVan(app: INestApplication, issuers: readonly Issuer[] = []): OpenAPIObject {
  const { context } = app.get<Config>(CONFIG, { strict: false });
  const routes = new Map(routesVan(app).map((r) => [operationId(r.controller.name, r.naam), r]));
  const bouw = new DocumentBuilder().setTitle(`Wegwijs ${context}`).setVersion(API_VERSIE).setOpenAPIVersion('3.1.0')
    .setContact('Wegwijs', 'https://wegwijs.example', 'beheer@wegwijs.example').addServer('./').build();
  const document = SwaggerModule.createDocument(app, bouw, { operationIdFactory: operationId });
  const schemas = schemasVanRoutes([...routes.values()]);
  const beveiliging = beveiligingVan(context, issuers);
  const eisen = Object.entries(beveiliging).map(([naam, s]) => ({ [naam]: 'flows' in s ? ['openid'] : [] }));
  const queryklassen = new Set([...routes.values()].map((r) => r.query?.name));
  const paths = Object.fromEntries(Object.entries(document.paths).map(([pad, item]) => [pad, Object.fromEntries(
    Object.entries(item as Record<string, Bewerking>).map(([methode, b]) => {
      const route = routes.get(b.operationId ?? '');
      return [methode, route ? vulAan(b, route, pad, schemas, eisen) : b];
    }))]));
  const getoond = Object.fromEntries(Object.entries(schemas).filter(([naam]) => !queryklassen.has(naam)));
  return gesorteerd({
    ...document, paths, tags: [...new Set([...routes.values()].map((r) => onderwerp(r.controller.name)))].sort().map((name) => ({ name })),
    components: { schemas: { ...getoond, Probleem: PROBLEEM }, securitySchemes: beveiliging },
  }) as unknown as OpenAPIObject;
}
