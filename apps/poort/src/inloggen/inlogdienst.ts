import { Inject, Injectable } from '@nestjs/common';
import { NietGevonden, probleemVan, TijdelijkNiet } from '@wegwijs/platform';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { isLokaal, POORT_CONFIG, type Organisatie, type PoortConfig } from '../config.ts';

/** How long an issuer may take over one question, in seconds. */
const WACHT = 5;
/** After a failed look-up this long no new one, in milliseconds: a login server that is down is not hammered. */
const RUST = 2000;

/** The issuer of one organisation, with what its own metadata says. */
export interface Issuer {
  organisatie: Organisatie;
  oidc: client.Configuration;
  sleutels: JWTVerifyGetKey;
}

/** The issuers, one per organisation, each looked up when first needed: one that is down keeps nobody else out. */
@Injectable()
export class Inlogdienst {
  private readonly bekend = new Map<string, Promise<Issuer>>();
  private readonly mislukt = new Map<string, number>();

  constructor(@Inject(POORT_CONFIG) private readonly config: PoortConfig) {}

  get organisaties(): readonly Organisatie[] {
    return this.config.issuers;
  }

  organisatieVan(issuer: string): Organisatie | undefined {
    return this.config.issuers.find((o) => o.issuer === issuer);
  }

  /** @throws NietGevonden for a code that is not in the settings; TijdelijkNiet when its issuer cannot be reached */
  async van(code: string): Promise<Issuer> {
    const organisatie = this.config.issuers.find((o) => o.organisatie === code);
    if (!organisatie) throw new NietGevonden();
    if (Date.now() - (this.mislukt.get(code) ?? 0) < RUST) throw new TijdelijkNiet();
    const zoek = this.bekend.get(code) ?? ontdek(organisatie);
    this.bekend.set(code, zoek);
    try {
      return await zoek;
    } catch {
      this.bekend.delete(code);
      this.mislukt.set(code, Date.now());
      throw new TijdelijkNiet();
    }
  }
}

async function ontdek(organisatie: Organisatie): Promise<Issuer> {
  const lokaal = isLokaal(organisatie.issuer);
  const oidc = await client.discovery(
    new URL(organisatie.issuer), organisatie.clientId, undefined,
    organisatie.clientSecret === undefined ? client.None() : client.ClientSecretBasic(organisatie.clientSecret),
    { timeout: WACHT, ...(lokaal && { execute: [client.allowInsecureRequests] }) },
  );
  const jwks = oidc.serverMetadata().jwks_uri;
  if (jwks === undefined || (!lokaal && !jwks.startsWith('https:'))) throw new Error('Issuer metadata names no keys');
  return { organisatie, oidc, sleutels: createRemoteJWKSet(new URL(jwks), { timeoutDuration: WACHT * 1000, cooldownDuration: 10_000 }) };
}

/** Whether the issuer itself said no, rather than not being there or being set up wrong. */
export const isGeweigerd = (fout: unknown): boolean => fout instanceof client.ResponseBodyError && fout.error === 'invalid_grant';

/** Whether it may well work in a moment: the issuer or the database does not answer. By name: an error of `fetch` can come from another realm. */
export function isEvenWeg(fout: unknown): boolean {
  const { name, code, cause } = fout as { name?: string; code?: string; cause?: { name?: string } };
  return name === 'TypeError' || cause?.name === 'TypeError' || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || probleemVan(fout).status === 503;
}
