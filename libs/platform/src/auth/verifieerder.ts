import { Inject, Injectable } from '@nestjs/common';
import { isRol, type Actor } from '@wegwijs/tenant';
import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { CONFIG, type Config, type Issuer } from '../config.ts';
import { NietIngelogd, TijdelijkNiet } from '../http/fouten.ts';
import { audience } from '../http/openapi.ts';
import { isUuid } from '../http/uuid.ts';

/** Asymmetric only: with HS256 a public key would be a secret that everyone has. */
const ALGORITMEN = ['ES256', 'RS256', 'PS256'];
/** The oldest a token may be, whatever its `exp` says, and how far clocks may differ; both in seconds. */
const LEEFTIJD = 900;
const KLOKVERSCHIL = 5;
const MAX_TOKEN = 8192;
const WACHT = 2000;
/** After a failed look-up of an issuer this long no new one, in milliseconds: a login server that is down is not hammered. */
const RUST = 2000;

type Zoekwijze = { sleutels?: Promise<JWTVerifyGetKey>; mislukt: number };

/** Where an issuer keeps its keys, from its own metadata (RFC 8414 / OIDC discovery). */
async function ontdek(issuer: string): Promise<JWTVerifyGetKey> {
  const antwoord = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { redirect: 'error', signal: AbortSignal.timeout(WACHT) });
  const meta = (await antwoord.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (!antwoord.ok || meta.issuer !== issuer || typeof meta.jwks_uri !== 'string') throw new Error('Issuer metadata does not name this issuer');
  const adres = new URL(meta.jwks_uri);
  if (adres.protocol !== 'https:' && adres.origin !== new URL(issuer).origin) throw new Error('Keys over an open line');
  return createRemoteJWKSet(adres, { timeoutDuration: WACHT, cooldownDuration: 10_000, cacheMaxAge: 600_000 });
}

/** Makes an actor of an access token, or refuses it. The organisation comes from the issuer, never from the token. */
@Injectable()
export class Verifieerder {
  private readonly issuers: ReadonlyMap<string, Issuer>;
  private readonly gezocht = new Map<string, Zoekwijze>();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'context' | 'issuers'>) {
    this.issuers = new Map(config.issuers.map((i) => [i.issuer, i]));
    if (this.issuers.size !== config.issuers.length) throw new Error('Two organisations cannot share an issuer');
  }

  /** @throws NietIngelogd for a token that is not right in every part; TijdelijkNiet when the issuer cannot be reached */
  async verifieer(token: string | undefined): Promise<Actor> {
    const issuer = this.issuerVan(token);
    const sleutels = await this.sleutelsVan(issuer);
    try {
      const { payload } = await jwtVerify(token as string, sleutels, {
        issuer: issuer.issuer, audience: audience(this.config.context), algorithms: ALGORITMEN, typ: 'at+jwt',
        // `nbf` is heeded when it is there; RFC 9068 lets an issuer leave it out.
        requiredClaims: ['exp', 'iat', 'sub'], maxTokenAge: LEEFTIJD, clockTolerance: KLOKVERSCHIL,
      });
      return actorVan(payload, issuer.organisatie);
    } catch (fout) {
      if (fout instanceof errors.JWKSTimeout || fout instanceof TypeError || (fout as { code?: string }).code === 'ERR_JOSE_GENERIC') throw new TijdelijkNiet();
      throw new NietIngelogd();
    }
  }

  /** The `iss` is read before it is trusted, only to choose the keys that must then confirm it. */
  private issuerVan(token: string | undefined): Issuer {
    let iss: string | undefined;
    try {
      iss = token && token.length <= MAX_TOKEN ? decodeJwt(token).iss : undefined;
    } catch {
      iss = undefined;
    }
    const issuer = iss === undefined ? undefined : this.issuers.get(iss);
    if (!issuer) throw new NietIngelogd();
    return issuer;
  }

  private async sleutelsVan({ issuer, jwks }: Issuer): Promise<JWTVerifyGetKey> {
    const bekend = this.gezocht.get(issuer) ?? { mislukt: 0 };
    this.gezocht.set(issuer, bekend);
    if (!bekend.sleutels) {
      if (Date.now() - bekend.mislukt < RUST) throw new TijdelijkNiet();
      bekend.sleutels = jwks ? Promise.resolve(createLocalJWKSet(jwks as never)) : ontdek(issuer);
    }
    try {
      return await bekend.sleutels;
    } catch {
      bekend.sleutels = undefined;
      bekend.mislukt = Date.now();
      throw new TijdelijkNiet();
    }
  }
}

function actorVan({ sub, persoon, naam, rollen }: JWTPayload, organisatie: string): Actor {
  if (!sub || !isUuid(persoon) || typeof naam !== 'string' || naam === '' || naam.length > 200 || !Array.isArray(rollen)) throw new NietIngelogd();
  return { account: sub, persoon: persoon.toLowerCase(), naam, organisatie, rollen: rollen.filter(isRol) };
}
