import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

export const GEHEIM = 'een geheim: met % en +';
export const CLIENT = 'poort-client';
const PERSOON = '00000000-0000-4000-8000-000000002991';

type Claims = Record<string, unknown>;

/** What this issuer does other than it should. */
export interface Streken {
  /** Added to, or (undefined) left out of, what goes back to the poort with the code. */
  terug?: Record<string, string | undefined>;
  idToken?: Claims;
  toegang?: Claims;
  /** Says no to every refresh. */
  weigert?: boolean;
  /** Breaks the connection. */
  weg?: boolean;
  /** Milliseconds before the token endpoint answers. */
  traag?: number;
}

interface Familie {
  dood: boolean;
  sub: string;
  sid: string;
}

/**
 * An issuer that a test can make lie. It is as strict as the strictest: a code and a refresh token are good for one use, PKCE and the client's secret are
 * checked, and a refresh token that comes twice ends the login.
 */
export class ProefIssuer {
  streken: Streken = {};
  /** Who logs in next. */
  sub = 'kim';
  sid = 'sid-1';
  vernieuwd = 0;
  readonly ingetrokken: string[] = [];
  readonly gevraagd: URLSearchParams[] = [];
  private readonly codes = new Map<string, { vraag: URLSearchParams; familie: Familie }>();
  private readonly ververs = new Map<string, { familie: Familie; gebruikt: boolean }>();

  private constructor(readonly url: string, private readonly sleutel: CryptoKey, private readonly jwk: Claims, readonly stop: () => Promise<void>) {}

  static async start(): Promise<ProefIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const server = createServer((req, res) => void issuer.behandel(req, res).catch(() => res.destroy()));
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    const stop = () => new Promise<void>((klaar) => {
      server.close(() => klaar());
      server.closeAllConnections();
    });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' };
    const issuer: ProefIssuer = new ProefIssuer(`http://127.0.0.1:${(server.address() as AddressInfo).port}/issuer`, privateKey, jwk, stop);
    return issuer;
  }

  async teken(claims: Claims, kop: Claims = {}): Promise<string> {
    const vol = Object.fromEntries(Object.entries(claims).filter(([, w]) => w !== undefined)) as JWTPayload;
    return new SignJWT(vol).setProtectedHeader({ alg: 'ES256', kid: 'k', ...kop }).sign(this.sleutel);
  }

  /** What an issuer sends when somebody has logged out there. */
  uitlogToken(anders: Claims = {}): Promise<string> {
    const nu = Math.floor(Date.now() / 1000);
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    return this.teken({ iss: this.url, aud: CLIENT, iat: nu, exp: nu + 120, jti: randomUUID(), events, sid: this.sid, ...anders }, { typ: 'logout+jwt' });
  }

  private async behandel(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (this.streken.weg) return void res.destroy();
    const url = new URL(req.url ?? '/', this.url);
    const json = (status: number, inhoud: unknown) => void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(inhoud));
    switch (url.pathname.replace('/issuer', '')) {
      case '/.well-known/openid-configuration': return json(200, this.metadata());
      case '/jwks': return json(200, { keys: [this.jwk] });
      case '/auth': return void res.writeHead(302, { location: this.geefCode(url.searchParams) }).end();
      case '/token': return json(...(await this.token(req, await formulier(req))));
      case '/revoke': {
        this.ingetrokken.push((await formulier(req)).get('token') ?? '');
        return json(200, {});
      }
      default: return json(404, {});
    }
  }

  private metadata(): Claims {
    return {
      issuer: this.url, authorization_endpoint: `${this.url}/auth`, token_endpoint: `${this.url}/token`, jwks_uri: `${this.url}/jwks`, revocation_endpoint: `${this.url}/revoke`,
      end_session_endpoint: `${this.url}/einde`, response_types_supported: ['code'], id_token_signing_alg_values_supported: ['ES256'], authorization_response_iss_parameter_supported: true,
    };
  }

  private geefCode(vraag: URLSearchParams): string {
    this.gevraagd.push(vraag);
    const code = randomUUID();
    this.codes.set(code, { vraag, familie: { dood: false, sub: this.sub, sid: this.sid } });
    const terug = new URL(vraag.get('redirect_uri') ?? '');
    for (const [naam, waarde] of Object.entries({ code, state: vraag.get('state') ?? '', iss: this.url, ...this.streken.terug })) {
      if (waarde !== undefined) terug.searchParams.set(naam, waarde);
    }
    return terug.href;
  }

  private async token(req: IncomingMessage, vorm: URLSearchParams): Promise<[number, unknown]> {
    if (this.streken.traag) await new Promise((klaar) => setTimeout(klaar, this.streken.traag));
    const [naam = '', wachtwoord = ''] = Buffer.from((req.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString().split(':').map((d) => new URLSearchParams(`d=${d}`).get('d') ?? '');
    if (naam !== CLIENT || wachtwoord !== GEHEIM) return [401, { error: 'invalid_client' }];
    const geweigerd: [number, unknown] = [400, { error: 'invalid_grant' }];
    if (vorm.get('grant_type') === 'refresh_token') return (await this.ververst(vorm)) ?? geweigerd;
    const bewaard = this.codes.get(vorm.get('code') ?? '');
    this.codes.delete(vorm.get('code') ?? '');
    const past = createHash('sha256').update(vorm.get('code_verifier') ?? '').digest('base64url');
    if (!bewaard || bewaard.vraag.get('code_challenge') !== past || bewaard.vraag.get('redirect_uri') !== vorm.get('redirect_uri')) return geweigerd;
    return [200, await this.geef(bewaard.familie, vorm.get('resource') ?? '', bewaard.vraag.get('nonce') ?? undefined)];
  }

  private async ververst(vorm: URLSearchParams): Promise<[number, unknown] | undefined> {
    const bewaard = this.ververs.get(vorm.get('refresh_token') ?? '');
    if (!bewaard || bewaard.familie.dood || this.streken.weigert) return undefined;
    if (bewaard.gebruikt) {
      bewaard.familie.dood = true;
      return undefined;
    }
    bewaard.gebruikt = true;
    this.vernieuwd += 1;
    return [200, await this.geef(bewaard.familie, vorm.get('resource') ?? '')];
  }

  private async geef(familie: Familie, resource: string, nonce?: string): Promise<Claims> {
    const nu = Math.floor(Date.now() / 1000);
    const wie = { sub: familie.sub, persoon: PERSOON, naam: `Naam van ${familie.sub}`, rollen: ['klantmanager'] };
    const vernieuwing = randomUUID();
    this.ververs.set(vernieuwing, { familie, gebruikt: false });
    return {
      token_type: 'Bearer', expires_in: 600, refresh_token: vernieuwing,
      id_token: await this.teken({ iss: this.url, aud: CLIENT, iat: nu, exp: nu + 600, nonce, sid: familie.sid, ...wie, ...this.streken.idToken }),
      access_token: await this.teken({ iss: this.url, aud: resource, iat: nu, exp: nu + 600, jti: randomUUID(), ...wie, ...this.streken.toegang }, { typ: 'at+jwt' }),
    };
  }
}

async function formulier(req: IncomingMessage): Promise<URLSearchParams> {
  const delen: Buffer[] = [];
  for await (const stuk of req) delen.push(stuk as Buffer);
  return new URLSearchParams(Buffer.concat(delen).toString());
}
