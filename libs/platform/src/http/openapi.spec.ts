import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { IsDatum } from '@wegwijs/kernel';
import { huidigeAanvraag, Openbaar, Rol, Taak, type Aanvraag } from '@wegwijs/tenant';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Antwoord, GEREEDHEID, Id, IfMatch, METERS, openapiVan, PaginaQuery, PaginaVan, RuweTekst } from './index.ts';
import { DUIVEN, proefApp, type ProefApp, ZEVENAAR } from './testing/proef-app.ts';

class Stap {
  @IsDatum()
  dag!: string;
}

class PlanInvoer {
  @IsString()
  @MaxLength(20)
  naam!: string;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Stap)
  stappen?: Stap[];
}

class Plan extends PlanInvoer {
  @IsInt()
  versie!: number;
}

class PlanQuery extends PaginaQuery {
  @IsOptional()
  @IsString()
  naam?: string;
}

let antwoord: unknown = { naam: 'a', versie: 1 };
let gezien: Aanvraag | undefined;

@Controller('v1/plannen')
@Taak('brede-intake-pip')
@Rol('klantmanager')
class PlanController {
  @Get()
  @Antwoord(PaginaVan(Plan))
  lijst(@Query() query: PlanQuery) {
    return { rijen: [antwoord], volgende: null, totaal: query.limiet };
  }

  @Get(':id')
  @Antwoord(Plan)
  een(@Id() _id: string) {
    gezien = huidigeAanvraag();
    return antwoord;
  }

  @Post()
  @Antwoord(Plan)
  async maak(@Body() invoer: PlanInvoer) {
    await new Promise((k) => setImmediate(k));
    gezien = huidigeAanvraag();
    return { ...invoer, versie: 1 };
  }

  @Patch(':id')
  @Antwoord(Plan)
  wijzig(@Id() _id: string, @IfMatch() versie: number, @Body() invoer: PlanInvoer) {
    return { ...invoer, versie };
  }

  @Post('bestand')
  @Antwoord(null, 204)
  bestand(@RuweTekst('text/csv') _csv: Buffer) {}

  @Get('zonder/antwoord')
  zonder() {
    return { x: 1 };
  }
}

@Controller('v1/open')
class OpenController {
  @Get()
  @Openbaar()
  @Antwoord([Stap])
  open() {
    return [{ dag: '2026-01-01' }];
  }
}

let gereed = true;
let app: ProefApp;
let koppen: { authorization: string };
beforeAll(async () => {
  app = await proefApp([PlanController, OpenController], { controleerAntwoorden: true }, [
    { provide: METERS, useValue: [{ naam: 'outbox_lag_seconds', hulp: 'x', waarde: () => 7 }, { naam: 'stuk', hulp: 'x', waarde: () => Promise.reject(new Error('weg')) }] },
    { provide: GEREEDHEID, useValue: [{ naam: 'proef', controleer: () => (gereed ? Promise.resolve() : Promise.reject(new Error('nee'))) }] },
  ]);
  koppen = { authorization: `Bearer ${await app.token()}` };
});
afterAll(() => app.nest.close());

type Op = { operationId: string; parameters: { name: string; required: boolean; in: string }[]; responses: Record<string, { content?: Record<string, { schema: unknown }> }>; requestBody?: unknown; security: unknown[] };
const document = () => openapiVan(app.nest) as unknown as { openapi: string; paths: Record<string, Record<string, Op>>; components: { schemas: Record<string, { properties: object; required?: string[] }>; securitySchemes: object } };

describe('openapi', () => {
  test('is twee keer hetzelfde, en hangt zonder issuers alleen van de code af', () => {
    expect(JSON.stringify(openapiVan(app.nest))).toBe(JSON.stringify(openapiVan(app.nest)));
    expect(JSON.stringify(openapiVan(app.nest))).not.toContain('inlog.test');
  });

  test('routes, velden, koppen en fouten komen uit de code', () => {
    const d = document();
    expect(d.openapi).toBe('3.1.0');
    expect(Object.keys(d.paths)).toEqual(['/v1/open', '/v1/plannen', '/v1/plannen/bestand', '/v1/plannen/zonder/antwoord', '/v1/plannen/{id}']);
    const wijzig = d.paths['/v1/plannen/{id}']?.['patch'] as Op;
    expect(wijzig.operationId).toBe('planWijzig');
    expect(wijzig.parameters.map((p) => [p.name, p.in, p.required])).toEqual([['id', 'path', true], ['Idempotency-Key', 'header', false], ['If-Match', 'header', true]]);
    expect(wijzig.requestBody).toMatchObject({ content: { 'application/json': { schema: { $ref: '#/components/schemas/PlanInvoer' } } } });
    expect(Object.keys(wijzig.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404', '409', '412', '422', '428', '503']));
    const lijst = d.paths['/v1/plannen']?.['get'] as Op;
    expect(lijst.parameters.map((p) => p.name).sort()).toEqual(['cursor', 'limiet', 'naam']);
    expect(lijst.parameters.find((p) => p.name === 'limiet')).toMatchObject({ required: false, schema: { default: 25, type: 'integer', minimum: 1, maximum: 100 } });
    expect(d.paths['/v1/open']?.['get']).toMatchObject({ security: [], responses: { 200: { content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Stap' } } } } } } });
    expect((d.paths['/v1/open']?.['get'] as Op).responses).not.toHaveProperty('401');
    expect(d.paths['/v1/plannen/bestand']?.['post']).toMatchObject({ requestBody: { content: { 'text/csv': {} } }, responses: { 204: {} } });
  });

  test('schemas: verplicht, optioneel (ook null), genest, overgeerfd', () => {
    const { schemas } = document().components;
    expect(schemas['Plan']).toMatchObject({
      type: 'object', required: expect.arrayContaining(['naam', 'versie']), additionalProperties: false,
      properties: { naam: { type: 'string', maxLength: 20 }, versie: { type: 'integer' }, stappen: { anyOf: [{ type: 'array', items: { $ref: '#/components/schemas/Stap' } }, { type: 'null' }] } },
    });
    expect(schemas['Plan']?.required).not.toContain('stappen');
    expect(schemas['Stap']).toMatchObject({ properties: { dag: { type: 'string', format: 'date' } } });
    expect(schemas).toHaveProperty('PaginaPlan');
    expect(schemas).not.toHaveProperty('PlanQuery');
  });

  test('op /openapi.json staan ook de inlogadressen, en /docs werkt met eigen bestanden', async () => {
    const r = await app.vraag({ url: '/openapi.json' });
    expect(r.headers['access-control-allow-origin']).toBe('*');
    const { components } = r.json<{ components: { securitySchemes: Record<string, { flows: { authorizationCode: { authorizationUrl: string } } }> } }>();
    expect(components.securitySchemes['gemeente-0299']?.flows.authorizationCode.authorizationUrl).toBe(`${ZEVENAAR}/auth`);
    expect(components.securitySchemes['gemeente-0226']?.flows.authorizationCode.authorizationUrl).toBe(`${DUIVEN}/auth`);
    const docs = await app.vraag({ url: '/docs' });
    expect(docs.statusCode).toBe(200);
    expect(docs.headers['content-security-policy']).toContain("connect-src 'self' https://inlog.test");
    expect(docs.payload).not.toMatch(/https?:|<script>/);
    const init = await app.vraag({ url: '/docs/start.js' });
    expect(init.payload).toContain('usePkceWithAuthorizationCodeGrant');
    expect(init.payload).toContain('urn:wegwijs:intake');
    for (const [, bestand] of docs.payload.matchAll(/(?:src|href)="docs\/([^"]+)"/g)) {
      expect((await app.vraag({ url: `/docs/${bestand}` })).statusCode).toBe(200);
    }
    expect((await app.vraag({ url: '/docs/oauth2-redirect.html' })).payload).toContain('oauth2-redirect.js');
    expect((await app.vraag({ url: '/docs/package.json' })).statusCode).toBe(404);
  });
});

describe('antwoorden worden tegen het document gehouden', () => {
  const een = () => app.vraag({ url: '/v1/plannen/7d3c1c1e-0000-4000-8000-000000000001', headers: koppen });
  let stil: ReturnType<typeof jest.spyOn>;
  beforeAll(() => {
    stil = jest.spyOn(process.stderr, 'write').mockImplementation(() => true) as never;
  });
  afterAll(() => stil.mockRestore());

  test.each<[string, unknown, number]>([
    ['klopt', { naam: 'a', versie: 1 }, 200],
    ['optioneel is null', { naam: 'a', versie: 1, stappen: null }, 200],
    ['genest klopt', { naam: 'a', versie: 1, stappen: [{ dag: '2026-01-31' }] }, 200],
    ['veld ontbreekt', { versie: 1 }, 500],
    ['veld te veel (lek)', { naam: 'a', versie: 1, bsn: '123456782' }, 500],
    ['genest veld te veel', { naam: 'a', versie: 1, stappen: [{ dag: '2026-01-31', x: 1 }] }, 500],
    ['verkeerde soort', { naam: 'a', versie: '1' }, 500],
    ['datum bestaat niet', { naam: 'a', versie: 1, stappen: [{ dag: '2026-02-31' }] }, 500],
  ])('%s', async (_, waarde, status) => {
    antwoord = waarde;
    expect((await een()).statusCode).toBe(status);
    antwoord = { naam: 'a', versie: 1 };
  });

  test('JSON zonder @Antwoord is een fout van de route', async () => {
    expect((await app.vraag({ url: '/v1/plannen/zonder/antwoord', headers: koppen })).statusCode).toBe(500);
    expect(stil.mock.calls.flat().join('')).toContain('PlanController.zonder answers JSON without @Antwoord');
  });

  test('een pagina klopt ook', async () => {
    expect((await app.vraag({ url: '/v1/plannen?limiet=5', headers: koppen })).json()).toEqual({ rijen: [{ naam: 'a', versie: 1 }], volgende: null, totaal: 5 });
  });
});

describe('de aanvraag rond de handeling', () => {
  const post = (headers: Record<string, string>, naam = 'a', url = '/v1/plannen') => app.vraag({ method: 'POST', url, headers: { ...koppen, ...headers }, payload: { naam } });
  test('draagt actor, taken, actie en trace, ook na een await', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const r = await post({ traceparent, 'idempotency-key': 'sleutel-van-16-tekens' });
    expect(r.statusCode).toBe(201);
    expect(gezien).toMatchObject({
      actor: { account: 'kim', organisatie: 'gemeente-0299', rollen: ['klantmanager'] }, taken: ['brede-intake-pip'], actie: 'PlanController.maak', leest: false,
      traceId: '0af7651916cd43dd8448eb211c80319c', idempotentie: { sleutel: 'sleutel-van-16-tekens', route: 'POST /v1/plannen' },
    });
    expect(r.headers['traceparent']).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)[0-9a-f]{16}-01$/);
    expect(app.regels.at(-1)).toMatchObject({ methode: 'POST', route: '/v1/plannen', status: 201, organisatie: 'gemeente-0299', traceId: '0af7651916cd43dd8448eb211c80319c' });
  });
  test('de hash verschilt per inhoud en per persoon', async () => {
    const hash = async (headers: Record<string, string>, naam: string) => {
      await post({ 'idempotency-key': 'sleutel-van-16-tekens', ...headers }, naam);
      return gezien?.idempotentie?.bodySha.toString('hex');
    };
    const ander = { authorization: `Bearer ${await app.token({ claims: { persoon: '00000000-0000-4000-8000-000000002992' } })}` };
    const a = await hash({}, 'a');
    expect(await hash({}, 'a')).toBe(a);
    expect(await hash({}, 'b')).not.toBe(a);
    expect(await hash(ander, 'a')).not.toBe(a);
  });
  test.each(['kort', 'x'.repeat(256), 'met een spatie erin'])('Idempotency-Key %s is 400', async (sleutel) => {
    expect((await post({ 'idempotency-key': sleutel })).statusCode).toBe(400);
  });
  test('lezen leest, zonder sleutel', async () => {
    await app.vraag({ url: '/v1/plannen/7d3c1c1e-0000-4000-8000-000000000001', headers: { ...koppen, 'idempotency-key': 'sleutel-van-16-tekens' } });
    expect(gezien).toMatchObject({ leest: true, actie: 'PlanController.een' });
    expect(gezien?.idempotentie).toBeUndefined();
  });
});

describe('gezondheid en metingen', () => {
  test('live, ready en niet ready', async () => {
    expect((await app.vraag({ url: '/health/live' })).statusCode).toBe(200);
    expect((await app.vraag({ url: '/health/ready' })).statusCode).toBe(200);
    gereed = false;
    const r = await app.vraag({ url: '/health/ready' });
    expect([r.statusCode, r.headers['retry-after']]).toEqual([503, '2']);
    gereed = true;
  });
  test('metrics per patroon, zonder id; een meter die faalt neemt de andere niet mee', async () => {
    await app.vraag({ url: '/v1/plannen/7d3c1c1e-0000-4000-8000-000000000001', headers: koppen });
    const { payload } = await app.vraag({ url: '/metrics' });
    expect(payload).toContain('route="/v1/plannen/:id"');
    expect(payload).not.toContain('7d3c1c1e');
    expect(payload).toContain('outbox_lag_seconds 7');
    expect(payload).toContain('http_requests_waiting 0');
  });
  test('elk antwoord heeft de veilige koppen', async () => {
    for (const url of ['/v1/open', '/health/live', '/metrics', '/v1/niets', '/openapi.json']) {
      const { headers } = await app.vraag({ url });
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'api-version': '1.0.0' });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });
});
