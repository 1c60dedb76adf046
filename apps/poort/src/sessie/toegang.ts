import { Injectable } from '@nestjs/common';
import { audience, isUuid, NietIngelogd, TijdelijkNiet } from '@wegwijs/platform';
import { Klok } from '@wegwijs/tenant';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import type { Dienst } from '../config.ts';
import { Inlogdienst, isGeweigerd } from '../inloggen/inlogdienst.ts';
import { Sessies, type Inhoud, type Sessie, type Wie } from './sessies.ts';

/** A token this close to its end is not used any more, in milliseconds: it must still hold when it arrives. */
const MARGE = 30_000;

/**
 * Who an ID token speaks of.
 * @throws NietIngelogd when it misses what the apps ask for
 */
export function wieVan({ sub, persoon, naam, name, rollen }: Record<string, unknown>): Wie {
  const volledig = typeof naam === 'string' ? naam : name;
  if (typeof sub !== 'string' || !isUuid(persoon) || typeof volledig !== 'string' || volledig === '' || !Array.isArray(rollen)) throw new NietIngelogd();
  return { account: sub, persoon: persoon.toLowerCase(), naam: volledig, rollen: rollen.filter((r) => typeof r === 'string') };
}

/** Hands out access tokens: per app, as long as the login lasts. */
@Injectable()
export class Toegang {
  /** The refresh that runs now, per session. The others of this process wait for it here, so that they hold no connection. */
  private readonly bezig = new Map<string, Promise<unknown>>();

  constructor(private readonly sessies: Sessies, private readonly inlogdienst: Inlogdienst, private readonly klok: Klok) {}

  /**
   * An access token for `dienst` and no other.
   * @throws NietIngelogd when the login is over (the session is then gone too); TijdelijkNiet when the issuer cannot be reached or gives a token for something else
   */
  async voor(sessie: Pick<Sessie, 'sleutel' | 'issuer' | 'inhoud'>, dienst: Dienst): Promise<string> {
    const bekend = this.bruikbaar(sessie.inhoud, dienst);
    if (bekend !== undefined) return bekend;
    const naam = sessie.sleutel.toString('hex');
    const werk = (this.bezig.get(naam) ?? Promise.resolve()).catch(() => undefined).then(() => this.vernieuw(sessie, dienst));
    this.bezig.set(naam, werk);
    try {
      return await werk;
    } finally {
      if (this.bezig.get(naam) === werk) this.bezig.delete(naam);
    }
  }

  /** An app refused this token: the next request asks for a new one. */
  async vergeet(sessie: Pick<Sessie, 'sleutel'>, dienst: Dienst, token: string): Promise<void> {
    await this.sessies.alleen(sessie.sleutel, (inhoud) => Promise.resolve(
      inhoud.toegang[dienst]?.token === token ? { ...inhoud, toegang: { ...inhoud.toegang, [dienst]: undefined } } : inhoud));
  }

  /** A refresh token is good for one use. The row is locked for the others, here and in other processes; who had to wait finds what the first brought back. */
  private async vernieuw({ sleutel, issuer }: Pick<Sessie, 'sleutel' | 'issuer'>, dienst: Dienst): Promise<string> {
    const inhoud = await this.sessies.alleen(sleutel, async (nu) => (this.bruikbaar(nu, dienst) === undefined ? this.haal(nu, issuer, dienst) : nu));
    if (!inhoud) throw new NietIngelogd();
    // Without the margin: what was just given out is used, however short it holds.
    const nieuw = inhoud.toegang[dienst];
    if (!nieuw || nieuw.tot <= this.klok.nu().getTime()) throw new TijdelijkNiet();
    return nieuw.token;
  }

  private async haal(inhoud: Inhoud, issuer: string, dienst: Dienst): Promise<Inhoud | undefined> {
    const organisatie = this.inlogdienst.organisatieVan(issuer);
    if (!organisatie || inhoud.vernieuwing === undefined) return undefined;
    const { oidc } = await this.inlogdienst.van(organisatie.organisatie);
    try {
      const uit = await client.refreshTokenGrant(oidc, inhoud.vernieuwing, { resource: audience(dienst) });
      return this.verwerk(inhoud, uit, dienst);
    } catch (fout) {
      if (fout instanceof NietIngelogd || isGeweigerd(fout)) return undefined;
      throw new TijdelijkNiet();
    }
  }

  /** What an answer of the token endpoint makes of the content of a session. A token for another audience is not kept, so that it can never be sent. */
  verwerk(inhoud: Inhoud, uit: client.TokenEndpointResponse, dienst: Dienst): Inhoud {
    const idToken = typeof uit.id_token === 'string' ? uit.id_token : inhoud.idToken;
    const toegang = isVoor(uit.access_token, dienst)
      ? { ...inhoud.toegang, [dienst]: { token: uit.access_token, tot: this.klok.nu().getTime() + (uit.expires_in ?? 60) * 1000 } } : inhoud.toegang;
    return { ...inhoud, wie: wieVan(decodeJwt(idToken)), idToken, vernieuwing: uit.refresh_token ?? inhoud.vernieuwing, toegang };
  }

  private bruikbaar(inhoud: Inhoud, dienst: Dienst): string | undefined {
    const bekend = inhoud.toegang[dienst];
    return bekend && bekend.tot - MARGE > this.klok.nu().getTime() ? bekend.token : undefined;
  }
}

function isVoor(token: string, dienst: Dienst): boolean {
  try {
    return decodeJwt(token).aud === audience(dienst);
  } catch {
    return false;
  }
}
