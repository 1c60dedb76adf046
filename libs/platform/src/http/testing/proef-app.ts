import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { AuthGuard, Verifieerder } from '../../auth/index.ts';
import { CONFIG, type Config } from '../../config.ts';
import { verstuur, type Ontvangst, type Verzending } from './verstuur.ts';
import { configureerHttp, maakAdapter, type HttpOpties, type Toelating } from '../index.ts';

export const ZEVENAAR = 'https://inlog.test/gemeente-0299';
export const DUIVEN = 'https://inlog.test/gemeente-0226';
export const PERSOON = '00000000-0000-4000-8000-000000002991';

export interface ProefApp {
  nest: NestFastifyApplication;
  toelating: Toelating;
  vraag(v: Verzending): Promise<Ontvangst>;
  /** Every line of the log. */
  regels: Record<string, unknown>[];
  /** A token of Zevenaar; any part can be other than it should. */
  token(anders?: { claims?: Record<string, unknown>; issuer?: string; aud?: string; kop?: Record<string, unknown>; sleutel?: CryptoKey; exp?: string; nbf?: string; iat?: number }): Promise<string>;
  sleutels: { zevenaar: CryptoKey; duiven: CryptoKey; publiek: CryptoKey };
}

/** An app of these controllers with two organisations, without a database. */
export async function proefApp(controllers: Type[], opties: HttpOpties = {}, providers: { provide: symbol; useValue: unknown }[] = []): Promise<ProefApp> {
  const [a, b] = await Promise.all([generateKeyPair('ES256', { extractable: true }), generateKeyPair('ES256')]);
  const jwks = async (k: CryptoKey) => ({ keys: [{ ...(await exportJWK(k)), kid: 'k1', alg: 'ES256', use: 'sig' }] });
  const config: Pick<Config, 'context' | 'issuers' | 'logLevel'> = {
    context: 'intake', logLevel: 'info',
    issuers: [
      { organisatie: 'gemeente-0299', issuer: ZEVENAAR, jwks: await jwks(a.publicKey) },
      { organisatie: 'gemeente-0226', issuer: DUIVEN, jwks: await jwks(b.publicKey) },
    ],
  };
  const regels: Record<string, unknown>[] = [];
  const ref = await Test.createTestingModule({
    controllers,
    providers: [{ provide: CONFIG, useValue: config }, { provide: APP_GUARD, useClass: AuthGuard }, Verifieerder, ...providers],
  }).compile();
  const stroom = { write: (r: string) => void regels.push(JSON.parse(r) as Record<string, unknown>) };
  const nest = ref.createNestApplication<NestFastifyApplication>(maakAdapter({ stroom }), { bufferLogs: true });
  const { toelating } = await configureerHttp(nest, opties);
  await nest.listen(0, '127.0.0.1');
  return {
    nest, toelating, regels, vraag: (v) => verstuur(nest, v), sleutels: { zevenaar: a.privateKey, duiven: b.privateKey, publiek: a.publicKey },
    token: (o = {}) => {
      const t = new SignJWT({ persoon: PERSOON, naam: 'Kim', rollen: ['klantmanager'], ...o.claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ: 'at+jwt', ...o.kop }).setIssuer(o.issuer ?? ZEVENAAR)
        .setAudience(o.aud ?? 'urn:wegwijs:intake').setIssuedAt(o.iat).setNotBefore(o.nbf ?? '-1s').setExpirationTime(o.exp ?? '5m');
      if (!o.claims || !('sub' in o.claims)) t.setSubject('kim');
      return t.sign(o.sleutel ?? a.privateKey);
    },
  };
}
