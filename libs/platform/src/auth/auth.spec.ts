import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { Openbaar, Rol, Taak } from '@wegwijs/tenant';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NietIngelogd, TijdelijkNiet } from '../http/fouten.ts';
import { Antwoord } from '../http/index.ts';
import { DUIVEN, PERSOON, proefApp, type ProefApp, ZEVENAAR } from '../http/testing/proef-app.ts';
import { Verifieerder } from './index.ts';

@Controller('v1/dossiers')
@Taak('casusregie')
class DossierController {
  @Get()
  @Rol('klantmanager', 'casusregisseur')
  lijst() {
    return { ok: true };
  }

  @Get('beheer')
  @Rol('beheerder')
  beheer() {
    return { ok: true };
  }
}

let app: ProefApp;
beforeAll(async () => {
  app = await proefApp([DossierController]);
});
afterAll(() => app.nest.close());

const status = async (token: string | undefined, url = '/v1/dossiers') =>
  (await app.vraag({ url, headers: (token === undefined ? {} : { authorization: `Bearer ${token}` }) as Record<string, string> })).statusCode;
const deel = (x: object) => Buffer.from(JSON.stringify(x)).toString('base64url');
const claims = () => {
  const nu = Math.floor(Date.now() / 1000);
  return { persoon: PERSOON, naam: 'Kim', rollen: ['klantmanager'], sub: 'kim', iss: ZEVENAAR, aud: 'urn:wegwijs:intake', iat: nu, nbf: nu, exp: nu + 300 };
};

test('een goed token met een rol van de route mag, met een andere rol niet', async () => {
  expect(await status(await app.token())).toBe(200);
  expect(await status(await app.token(), '/v1/dossiers/beheer')).toBe(403);
  expect(await status(await app.token({ claims: { rollen: ['beheerder'] } }), '/v1/dossiers/beheer')).toBe(200);
});

describe('T14: vijandige tokens, geen enkele komt binnen', () => {
  const gevallen: [string, () => Promise<string> | string][] = [
    ['geen JWT', () => 'onzin'],
    ['leeg', () => ''],
    ['alg none', () => new UnsecuredJWT(claims()).encode()],
    ['alg none met typ', () => `${deel({ alg: 'none', typ: 'at+jwt' })}.${deel(claims())}.`],
    ['alg None', () => `${deel({ alg: 'None', typ: 'at+jwt', kid: 'k1' })}.${deel(claims())}.AAAA`],
    ['HS256 met de publieke sleutel', async () => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' }).sign(Buffer.from(await exportSPKI(app.sleutels.publiek)))],
    ['HS256 met een eigen sleutel', () => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' }).sign(Buffer.alloc(32, 1))],
    ['sleutel in de kop (jwk)', async () => {
      const eigen = await generateKeyPair('ES256', { extractable: true });
      return new SignJWT(claims()).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', jwk: await exportJWK(eigen.publicKey) }).sign(eigen.privateKey);
    }],
    ['andere sleutel, zelfde kid', async () => app.token({ sleutel: (await generateKeyPair('ES256')).privateKey })],
    ['handtekening afgeknipt', async () => (await app.token()).slice(0, -10)],
    ['inhoud veranderd', async () => {
      const [kop, , handtekening] = (await app.token()).split('.');
      return `${kop}.${deel({ ...claims(), rollen: ['beheerder', 'klantmanager'] })}.${handtekening}`;
    }],
    ['kid onbekend', () => app.token({ kop: { kid: 'k2' } })],
    ['ES384', async () => app.token({ kop: { alg: 'ES384' }, sleutel: (await generateKeyPair('ES384')).privateKey })],
    ['aud van een andere app', () => app.token({ aud: 'urn:wegwijs:ontzorgen' })],
    ['aud leeg', () => app.token({ aud: '' })],
    ['issuer onbekend', () => app.token({ issuer: 'https://boos.test' })],
    ['issuer met slash', () => app.token({ issuer: `${ZEVENAAR}/` })],
    ['issuer van Duiven, sleutel van Zevenaar', () => app.token({ issuer: DUIVEN })],
    ['issuer van Zevenaar, sleutel van Duiven', () => app.token({ sleutel: app.sleutels.duiven })],
    ['verlopen', () => app.token({ exp: '-10s' })],
    ['nog niet geldig', () => app.token({ nbf: '1m' })],
    ['nbf is geen getal', () => new SignJWT({ ...claims(), nbf: 'morgen' as unknown as number }).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' }).sign(app.sleutels.zevenaar)],
    ['te oud, al is exp ver weg', () => app.token({ iat: Math.floor(Date.now() / 1000) - 1000, exp: '5h' })],
    ['uitgegeven in de toekomst', () => app.token({ iat: Math.floor(Date.now() / 1000) + 600 })],
    ...(['exp', 'iat', 'sub', 'aud', 'iss'] as const).map((c): [string, () => Promise<string>] => [`zonder ${c}`, () => {
      return new SignJWT({ ...claims(), [c]: undefined }).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' }).sign(app.sleutels.zevenaar);
    }]),
    ['id-token (typ JWT)', () => app.token({ kop: { typ: 'JWT' } })],
    ['zonder typ', () => app.token({ kop: { typ: undefined } })],
    ['crit onbekend', () => `${deel({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', crit: ['x'], x: 1 })}.${deel(claims())}.AAAA`],
    ['zonder persoon', () => app.token({ claims: { persoon: undefined } })],
    ['persoon is geen uuid', () => app.token({ claims: { persoon: "' or 1=1" } })],
    ['persoon met bidi', () => app.token({ claims: { persoon: `${PERSOON}|x` } })],
    ['zonder naam', () => app.token({ claims: { naam: undefined } })],
    ['rollen is tekst', () => app.token({ claims: { rollen: 'klantmanager' } })],
    ['zonder rollen', () => app.token({ claims: { rollen: undefined } })],
    ['veel te lang', () => app.token({ claims: { x: 'a'.repeat(9000) } })],
    ['genest als JWE', () => `${deel({ alg: 'dir', enc: 'A256GCM' })}..AAAA.AAAA.AAAA`],
  ];
  test.each(gevallen)('%s', async (_, maak) => {
    expect(await status(await maak())).toBe(401);
  });
  test('het zijn er ten minste 40', () => expect(gevallen.length).toBeGreaterThanOrEqual(40));

  test.each([['geen kop', undefined], ['Basic', 'Basic a2ltOmtpbQ=='], ['twee tokens', 'Bearer a.b.c, Bearer d.e.f'], ['Bearer leeg', 'Bearer ']])('%s', async (_, authorization) => {
    const r = await app.vraag({ url: '/v1/dossiers', headers: (authorization ? { authorization } : {}) as Record<string, string> });
    expect([r.statusCode, r.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });
  test('een token in het adres telt niet', async () => {
    expect((await app.vraag({ url: `/v1/dossiers?access_token=${await app.token()}` })).statusCode).toBe(401);
  });
});

test('de organisatie komt van de issuer, onbekende rollen vallen weg', async () => {
  const v = app.nest.get(Verifieerder);
  const actor = await v.verifieer(await app.token({ claims: { organisatie: 'rsd-de-liemers', rollen: ['klantmanager', 'keizer', 7] } }));
  expect(actor).toEqual({ account: 'kim', persoon: PERSOON, naam: 'Kim', organisatie: 'gemeente-0299', rollen: ['klantmanager'] });
  expect(await v.verifieer(await app.token({ issuer: DUIVEN, sleutel: app.sleutels.duiven }))).toMatchObject({ organisatie: 'gemeente-0226' });
});

describe('controleerRoutes', () => {
  class Kaal {
    een() {}
  }
  Get('een')(Kaal.prototype, 'een', Object.getOwnPropertyDescriptor(Kaal.prototype, 'een') as PropertyDescriptor);
  Controller('kaal')(Kaal);

  @Controller('half')
  class Half {
    @Get('taak')
    @Taak('map')
    alleenTaak() {}

    @Get('rol')
    @Rol('beheerder')
    alleenRol() {}

    @Get('beide')
    @Openbaar()
    @Taak('map')
    @Rol('beheerder')
    beide() {}

    @Get('goed')
    @Taak('map')
    @Rol('beheerder')
    @Antwoord(null, 204)
    goed() {}
  }
  test('een app met een onbewaakte route start niet, en noemt elke route', async () => {
    const fout = await proefApp([Kaal, Half, DossierController]).then(() => '', (e: Error) => e.message);
    for (const naam of ['Kaal.een lacks @Taak and @Rol', 'Half.alleenTaak lacks @Rol', 'Half.alleenRol lacks @Taak', 'Half.beide is both']) expect(fout).toContain(naam);
    expect(fout).not.toMatch(/Half\.goed|DossierController/);
  });
});

describe('sleutels van een issuer op het net', () => {
  let server: Server;
  let issuer: string;
  let verzoeken: string[] = [];
  let jwks: object = { keys: [] };
  let meta: (i: string) => object = (i) => ({ issuer: i, jwks_uri: `${i}/jwks` });
  let privaat: Awaited<ReturnType<typeof generateKeyPair>>;
  beforeAll(async () => {
    privaat = await generateKeyPair('ES256', { extractable: true });
    jwks = { keys: [{ ...(await exportJWK(privaat.publicKey)), kid: 'net', alg: 'ES256', use: 'sig' }] };
    server = createServer((req, res) => {
      verzoeken.push(req.url ?? '');
      res.setHeader('content-type', 'application/json').end(JSON.stringify(req.url?.endsWith('/jwks') ? jwks : meta(issuer)));
    });
    await new Promise<void>((k) => server.listen(0, '127.0.0.1', k));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((k) => {
    server.closeAllConnections();
    server.close(() => k());
  }));
  const token = () => new SignJWT({ ...claims(), iss: issuer }).setProtectedHeader({ alg: 'ES256', kid: 'net', typ: 'at+jwt' }).sign(privaat.privateKey);
  const maak = (i = issuer) => new Verifieerder({ context: 'intake', issuers: [{ organisatie: 'vwon', issuer: i }] });

  test('worden gevonden en onthouden', async () => {
    verzoeken = [];
    const v = maak();
    const actoren = await Promise.all([v.verifieer(await token()), v.verifieer(await token())]);
    await v.verifieer(await token());
    expect(actoren.map((a) => a.organisatie)).toEqual(['vwon', 'vwon']);
    expect(verzoeken).toEqual(['/.well-known/openid-configuration', '/jwks']);
  });

  test.each<[string, (i: string) => object]>([
    ['een ander als issuer', () => ({ issuer: 'https://boos.test', jwks_uri: 'https://boos.test/jwks' })],
    ['sleutels elders over een open lijn', (i) => ({ issuer: i, jwks_uri: 'http://127.0.0.2:1/jwks' })],
  ])('metadata met %s wordt niet geloofd', async (_, vals) => {
    const eerst = meta;
    meta = vals;
    await expect(maak().verifieer(await token())).rejects.toBeInstanceOf(TijdelijkNiet);
    meta = eerst;
  });

  test('een issuer die weg is geeft 503, geen 401, en wordt niet bestookt', async () => {
    const dood = 'http://127.0.0.1:1';
    const v = maak(dood);
    const t = await new SignJWT({ ...claims(), iss: dood }).setProtectedHeader({ alg: 'ES256', kid: 'net', typ: 'at+jwt' }).sign(privaat.privateKey);
    await expect(v.verifieer(t)).rejects.toBeInstanceOf(TijdelijkNiet);
    const begin = performance.now();
    for (let i = 0; i < 50; i++) await expect(v.verifieer(t)).rejects.toBeInstanceOf(TijdelijkNiet);
    expect(performance.now() - begin).toBeLessThan(500);
    await expect(v.verifieer('onzin')).rejects.toBeInstanceOf(NietIngelogd);
  });

  test('twee organisaties met dezelfde issuer: dat start niet', () => {
    expect(() => new Verifieerder({ context: 'intake', issuers: [{ organisatie: 'a', issuer }, { organisatie: 'b', issuer }] })).toThrow(/share an issuer/);
  });
});
