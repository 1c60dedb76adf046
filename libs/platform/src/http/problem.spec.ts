import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, HttpException, Post } from '@nestjs/common';
import { Openbaar, Rol, SleutelHergebruikt, Taak } from '@wegwijs/tenant';
import { IsString, MaxLength } from 'class-validator';
import { QueryFailedError } from 'typeorm';
import { Conflict, eis, Id, IfMatch, NietGevonden, RuweTekst, VerouderdeVersie, Weigering } from './index.ts';
import { proefApp, type ProefApp } from './testing/proef-app.ts';

const BSN = '123456782';
const sql = (code: string, meer: object = {}) =>
  new QueryFailedError(`insert into persoon values ('${BSN}')`, [BSN], Object.assign(new Error(`value "${BSN}"`), { code, detail: `(bsn)=(${BSN})`, ...meer }));
let werp: () => unknown = () => ({});

class Invoer {
  @IsString()
  @MaxLength(10)
  naam!: string;
}

@Controller('v1/proeven')
class ProefController {
  @Get('fout')
  @Openbaar()
  fout() {
    return werp();
  }

  @Get('geheim')
  @Taak('beheer')
  @Rol('beheerder')
  geheim() {
    return {};
  }

  @Get(':id')
  @Openbaar()
  een(@Id() id: string) {
    if (id) throw new NietGevonden();
  }

  @Post()
  @Openbaar()
  maak(@Body() invoer: Invoer) {
    return { ...invoer, versie: 3 };
  }

  @Post('wijzig')
  @Openbaar()
  wijzig(@IfMatch() versie: number) {
    return { versie: versie + 1 };
  }

  @Post('csv')
  @Openbaar()
  csv(@RuweTekst('text/csv') csv: Buffer) {
    return { bytes: csv.length };
  }
}

let app: ProefApp;
beforeAll(async () => {
  app = await proefApp([ProefController], { constraints: { uq_dossier: 'Er is al een dossier' } });
});
afterAll(() => app.nest.close());

const haal = async (fout: unknown) => {
  werp = () => {
    throw fout;
  };
  return app.vraag({ url: '/v1/proeven/fout?naam=Jansen' });
};

describe('elke fout wordt problem+json', () => {
  test.each([
    ['Weigering', new Weigering({ reden: 'PerceelVol', bron: 'Wi2021 art. 6', veld: 'perceel' }), 422, 'weigering'],
    ['NietGevonden', new NietGevonden(), 404, 'niet-gevonden'],
    ['VerouderdeVersie', new VerouderdeVersie(), 412, 'verouderde-versie'],
    ['Conflict', new Conflict('Bestaat al'), 409, 'conflict'],
    ['sleutel hergebruikt', new SleutelHergebruikt(), 422, 'sleutel-hergebruikt'],
    ['HttpException 429', new HttpException('too many', 429), 429, 'te-veel-verzoeken'],
    ['unieke sleutel, bekend', sql('23505', { constraint: 'uq_dossier' }), 409, 'conflict'],
    ['unieke sleutel, onbekend', sql('23505', { constraint: 'uq_x' }), 409, 'conflict'],
    ['vreemde sleutel', sql('23503'), 409, 'conflict'],
    ['onzin-uuid', sql('22P02'), 400, 'ongeldige-invoer'],
    ['NUL-teken', sql('22021'), 400, 'ongeldige-invoer'],
    ['getal te groot', sql('22003'), 400, 'ongeldige-invoer'],
    ['geen recht', sql('42501'), 403, 'geen-toegang'],
    ['database stopt', sql('57P01'), 503, 'tijdelijk-niet'],
    ['database start', sql('57P03'), 503, 'tijdelijk-niet'],
    ['verbinding weg', sql('08006'), 503, 'tijdelijk-niet'],
    ['deadlock', sql('40P01'), 503, 'tijdelijk-niet'],
    ['statement timeout', sql('57014'), 503, 'tijdelijk-niet'],
    ['ECONNREFUSED', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 503, 'tijdelijk-niet'],
    ['ECONNREFUSED, alle adressen', new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]), 503, 'tijdelijk-niet'],
    ['pool vol', new Error('timeout exceeded when trying to connect'), 503, 'tijdelijk-niet'],
    ['verbinding verbroken', new Error('Connection terminated unexpectedly'), 503, 'tijdelijk-niet'],
    ['fout in SQL', sql('42P01'), 500, 'storing'],
    ['check die niet bekend is', sql('23514'), 500, 'storing'],
    ['onbekende fout', new TypeError(`lees ${BSN}`), 500, 'storing'],
    ['geen Error', BSN, 500, 'storing'],
  ])('%s', async (_, fout, status, code) => {
    app.regels.length = 0;
    const r = await haal(fout);
    expect(r.statusCode).toBe(status);
    expect(r.headers['content-type']).toMatch(/^application\/problem\+json/);
    const body = r.json<Record<string, unknown>>();
    expect(body).toMatchObject({ type: `urn:wegwijs:probleem:${code}`, status, instance: '/v1/proeven/fout', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
    if (status === 503) expect(r.headers['retry-after']).toMatch(/^[12]$/);
    const alles = JSON.stringify([body, r.headers, app.regels]);
    for (const lek of [BSN, 'insert into', 'Jansen', 'persoon values']) expect(alles).not.toContain(lek);
  });

  test('een weigering draagt reden, bron en veld', async () => {
    const r = await haal(new Weigering({ reden: 'PerceelVol', bron: 'Wi2021 art. 6', veld: 'perceel', titel: 'Dit perceel is vol' }));
    expect(r.json()).toMatchObject({ title: 'Dit perceel is vol', reden: 'PerceelVol', bron: 'Wi2021 art. 6', velden: [{ veld: 'perceel', melding: 'Dit perceel is vol' }] });
  });

  test('eis() geeft de feiten van de regel door', () => {
    expect(() => eis({ toegestaan: true })).not.toThrow();
    const poging = () => eis({ toegestaan: false, reden: 'TeLaat', bron: 'art. 5.3', feiten: { dagen: 3 } });
    expect(poging).toThrow(expect.objectContaining({ status: 422, meer: expect.objectContaining({ reden: 'TeLaat', feiten: { dagen: 3 } }) }));
  });

  test('een bekende constraint heeft zijn eigen titel', async () => {
    expect((await haal(sql('23505', { constraint: 'uq_dossier' }))).json()).toMatchObject({ title: 'Er is al een dossier' });
  });

  test('in het log staan sqlstate, constraint en trace, en het patroon van de route', async () => {
    app.regels.length = 0;
    const r = await haal(sql('42P01', { constraint: 'c1' }));
    expect(app.regels.at(-1)).toMatchObject({ niveau: 'error', route: '/v1/proeven/fout', status: 500, sqlstate: '42P01', constraint: 'c1', traceId: r.json<{ traceId: string }>().traceId });
  });
});

describe('fouten van het verzoek zelf', () => {
  const post = (payload: string | Buffer, type: string, url = '/v1/proeven', headers: Record<string, string> = {}) =>
    app.vraag({ method: 'POST', url, payload, headers: { 'content-type': type, ...headers } });
  test.each([
    ['route bestaat niet', () => app.vraag({ url: '/v1/niets?naam=Jansen' }), 404],
    ['methode bestaat niet', () => app.vraag({ method: 'DELETE', url: '/v1/proeven' }), 404],
    ['slash aan het eind', () => app.vraag({ method: 'POST', url: '/v1/proeven/', payload: { naam: 'a' } }), 404],
    ['adres niet te lezen', () => app.vraag({ url: '/v1/proeven/%zz' }), 400],
    ['deel van het adres te lang', () => app.vraag({ url: `/v1/proeven/${'a'.repeat(500)}` }), 414],
    ['geen token', () => app.vraag({ url: '/v1/proeven/geheim' }), 401],
    ['verkeerde rol', async () => app.vraag({ url: '/v1/proeven/geheim', headers: { authorization: `Bearer ${await app.token()}` } }), 403],
    ['geen JSON', () => post('{"naam":', 'application/json'), 400],
    ['lege JSON', () => post('', 'application/json'), 400],
    ['prototype in JSON', () => post('{"naam":"a","__proto__":{"x":1}}', 'application/json'), 400],
    ['te groot', () => post(`{"naam":"${'a'.repeat(1024 * 1024)}"}`, 'application/json'), 413],
    ['tekst', () => post('naam', 'text/plain'), 415],
    ['formulier', () => post('naam=a', 'application/x-www-form-urlencoded'), 415],
    ['CSV waar JSON hoort', () => post('a;b', 'text/csv'), 415],
    ['JSON waar CSV hoort', () => post('{}', 'application/json', '/v1/proeven/csv'), 415],
    ['CSV boven 10 MB', () => post(Buffer.alloc(10 * 1024 * 1024 + 1, 97), 'text/csv', '/v1/proeven/csv'), 413],
    ['zonder If-Match', () => post('{}', 'application/json', '/v1/proeven/wijzig'), 428],
    ['If-Match is onzin', () => post('{}', 'application/json', '/v1/proeven/wijzig', { 'if-match': '*' }), 400],
  ])('%s', async (_, doe, status) => {
    const r = await doe();
    expect(r.statusCode).toBe(status);
    expect(r.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(r.json()).toMatchObject({ status, title: expect.any(String), traceId: expect.any(String) });
    expect(r.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'api-version': '1.0.0' });
    expect(r.payload).not.toContain('Jansen');
  });

  test('een onzin-id, een id dat er niet is en een route die er niet is geven hetzelfde antwoord', async () => {
    const kern = async (url: string) => {
      const r = await app.vraag({ url });
      return { ...r.json<Record<string, unknown>>(), traceId: undefined, instance: undefined };
    };
    const absent = await kern('/v1/proeven/7d3c1c1e-0000-4000-8000-000000000001');
    expect(await kern('/v1/proeven/onzin')).toEqual(absent);
    expect(await kern('/v1/proeven/%00')).toEqual(absent);
    expect(await kern('/v1/ergens-anders')).toEqual(absent);
  });

  test('If-Match gaat mee naar de handeling, en het antwoord geeft de nieuwe ETag', async () => {
    const r = await post('{}', 'application/json', '/v1/proeven/wijzig', { 'if-match': '"3"' });
    expect(r.json()).toEqual({ versie: 4 });
    expect(r.headers['etag']).toBe('"4"');
  });

  test('CSV van een paar MB komt aan zoals hij was', async () => {
    expect((await post(Buffer.alloc(3 * 1024 * 1024, 97), 'text/csv; charset=utf-8', '/v1/proeven/csv')).json()).toEqual({ bytes: 3 * 1024 * 1024 });
  });
});
