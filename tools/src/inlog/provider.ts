import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { ORGANISATIES } from '@wegwijs/tenant';
import type { Context, Interaction, Provider } from 'oidc-provider';
import { bewaard, CONTEXTEN, geheim } from '../omgeving.ts';
import { accountsVan } from './accounts.ts';
import { errors, interactionPolicy, maakProvider } from './oidc.ts';
import { foutPagina, loginPagina, startPagina, UITLOG_CSP, uitgelogdPagina, uitlogPagina } from './pagina.ts';

/** Access tokens live this many seconds: as long as somebody who lost a role may go on unseen. */
const GELDIG = 600;
const GRENS_FORMULIER = 4096;
/** The longest that anybody stays logged in: as long as a session of the poort lasts, in seconds. */
const DAG = 10 * 3600;
const POORT_CLIENT = 'wegwijs-poort';

export interface Inlog {
  issuers: { organisatie: string; naam: string; issuer: string }[];
  stop(): Promise<void>;
}
interface Sleutels {
  cookies: string[];
  jwk: JWK;
}
/** The poort of this system: where it is, as the browser and the provider see it, and the secret that it shows. Absent: nobody logs in there. */
export interface Voordeur {
  url: string;
  geheim: string;
}

/**
 * One process, one issuer per organisation: the organisation follows from who signed, never from a claim that somebody could fill in. Each issuer has
 * its own key, cookies and memory.
 * @throws Error when NODE_ENV is production: these accounts have no password.
 */
export async function startInlog(o: { poort: number; sleutels?: (organisatie: string) => Promise<Sleutels>; voordeur?: Voordeur }): Promise<Inlog> {
  if (process.env['NODE_ENV'] === 'production') throw new Error('De inlogdienst met proefaccounts start niet in productie: gebruik de inlogdienst van uw organisatie.');
  const sleutels = o.sleutels ?? ((organisatie) => bewaard(`inlog/${organisatie}.json`, nieuweSleutels));
  const wegen = new Map<string, (req: IncomingMessage, res: ServerResponse) => Promise<void>>();
  let issuers: Inlog['issuers'] = [];

  const server = createServer((req, res) => {
    const [pad = '/'] = (req.url ?? '/').split('?');
    const weg = wegen.get(pad.split('/')[1] ?? '');
    const werk = weg ? weg(req, res) : Promise.resolve(pad === '/' ? stuur(res, 200, startPagina(issuers)) : stuur(res, 404, foutPagina('Deze pagina bestaat niet.')));
    werk.catch(() => (res.headersSent ? res.destroy() : stuur(res, 400, foutPagina('Uw aanvraag om in te loggen is verlopen of niet geldig.'))));
  });
  await new Promise<void>((klaar, mis) => server.once('error', mis).listen(o.poort, '127.0.0.1', klaar));
  const basis = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  issuers = ORGANISATIES.filter((org) => accountsVan(org.code).length > 0).map((org) => ({ organisatie: org.code, naam: org.naam, issuer: `${basis}/${org.code}` }));
  for (const i of issuers) wegen.set(i.organisatie, await maakWeg(i, await sleutels(i.organisatie), o.voordeur));
  return {
    issuers,
    stop: () => new Promise((klaar) => {
      server.close(() => klaar());
      server.closeAllConnections();
    }),
  };
}

export async function nieuweSleutels(): Promise<Sleutels> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { cookies: [geheim()], jwk: { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: geheim(8) } };
}

function stuur(res: ServerResponse, status: number, pagina: string): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  });
  res.end(pagina);
}

async function maakWeg(org: Inlog['issuers'][number], sleutels: Sleutels, voordeur?: Voordeur) {
  const provider = await maakProvider(org.issuer, configuratie(org.organisatie, sleutels, voordeur));
  const afhandelen = provider.callback();
  const voorvoegsel = `/${org.organisatie}`;

  return async (req: IncomingMessage, res: ServerResponse) => {
    const volledig = req.url ?? '/';
    if (volledig.startsWith(`${voorvoegsel}/inloggen/`)) return inloggen(provider, org, req, res);
    Object.assign(req, { originalUrl: volledig });
    req.url = volledig.slice(voorvoegsel.length) || '/';
    await afhandelen(req, res);
  };
}

async function inloggen(provider: Provider, org: Inlog['issuers'][number], req: IncomingMessage, res: ServerResponse): Promise<void> {
  const details = await provider.interactionDetails(req, res);
  const doel = `/${org.organisatie}/inloggen/${details.uid}`;
  const { client_id, login_hint } = details.params;
  if (client_id === POORT_CLIENT && kent(org.organisatie, login_hint)) return alsGekozen(provider, details, String(login_hint), req, res);
  if (req.method !== 'POST') return stuur(res, 200, loginPagina({ code: org.organisatie, naam: org.naam }, doel));
  const gekozen = (await formulier(req)).get('account');
  const account = accountsVan(org.organisatie).find((a) => a.account === gekozen);
  if (!account) return stuur(res, 422, foutPagina('Deze medewerker werkt niet bij deze organisatie.'));
  await provider.interactionFinished(req, res, { login: { accountId: account.account } });
}

const kent = (organisatie: string, account: unknown) => accountsVan(organisatie).some((a) => a.account === account);

/**
 * The account was chosen on the page of the poort. Whoever this browser was before is logged out first; the provider itself would do that with a page
 * that only works with JavaScript.
 */
async function alsGekozen(provider: Provider, details: Interaction, accountId: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (details.session) {
    await (await provider.Session.findByUid(details.session.uid))?.destroy();
    delete details.session;
    await details.save(details.exp - Math.floor(Date.now() / 1000));
  }
  await provider.interactionFinished(req, res, { login: { accountId } });
}

async function formulier(req: IncomingMessage): Promise<URLSearchParams> {
  let tekst = '';
  for await (const stuk of req) {
    tekst += String(stuk);
    if (tekst.length > GRENS_FORMULIER) throw new Error('form too large');
  }
  return new URLSearchParams(tekst);
}

/** Public clients on the own machine, any port (RFC 8252 §7.3); PKCE is what binds the code to who asked for it. */
const client = (client_id: string, pad: string) => ({
  client_id, application_type: 'native', token_endpoint_auth_method: 'none', grant_types: ['authorization_code'], response_types: ['code'],
  id_token_signed_response_alg: 'ES256', redirect_uris: [`http://127.0.0.1${pad}`, `http://localhost${pad}`],
});
/** The poort keeps a secret, so it may have a refresh token; it is told when a login ends elsewhere. */
const poortClient = (organisatie: string, { url, geheim: client_secret }: Voordeur) => ({
  client_id: POORT_CLIENT, client_secret, application_type: 'web', token_endpoint_auth_method: 'client_secret_basic', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
  id_token_signed_response_alg: 'ES256', redirect_uris: [`${url}/inloggen/terug`], post_logout_redirect_uris: [`${url}/inloggen?uitgelogd=ja`],
  backchannel_logout_uri: `${url}/uitloggen/achterdeur/${organisatie}`, backchannel_logout_session_required: true,
});
/** Who chose another account than the one this browser has here, must log in as that one. */
const andereMedewerker = (organisatie: string) => new interactionPolicy.Check('andere_medewerker', 'another account was chosen', 'login_required', ({ oidc }) =>
  oidc.client.clientId === POORT_CLIENT && kent(organisatie, oidc.params['login_hint']) && oidc.session.accountId !== oidc.params['login_hint']);
const lokaal = (herkomst: string) => ['127.0.0.1', 'localhost'].includes(new URL(herkomst).hostname);

function configuratie(organisatie: string, sleutels: Sleutels, voordeur?: Voordeur): Record<string, unknown> {
  const policy = interactionPolicy.base();
  policy.get('login').checks.add(andereMedewerker(organisatie));
  policy.get('consent').checks.remove('native_client_prompt');
  const account = (id: string) => accountsVan(organisatie).find((a) => a.account === id);
  return {
    jwks: { keys: [sleutels.jwk] },
    cookies: {
      keys: sleutels.cookies,
      names: { session: `${organisatie}_sessie`, interaction: `${organisatie}_inloggen`, resume: `${organisatie}_hervat` },
      long: { httpOnly: true, sameSite: 'lax', path: `/${organisatie}` },
      short: { httpOnly: true, sameSite: 'lax', path: `/${organisatie}` },
    },
    clients: [client('wegwijs-keten', '/callback'), client('wegwijs-docs', '/docs/oauth2-redirect.html'), ...(voordeur ? [poortClient(organisatie, voordeur)] : [])],
    clientBasedCORS: (_ctx: Context, herkomst: string) => lokaal(herkomst),
    findAccount: (_ctx: Context, id: string) => {
      const a = account(id);
      return a && { accountId: id, claims: () => ({ sub: id, name: a.naam, persoon: a.persoon, naam: a.naam, rollen: a.rollen }) };
    },
    claims: { openid: ['sub', 'persoon', 'naam', 'rollen'], profile: ['name'] },
    // In the ID token too: the poort asks no second time who somebody is.
    conformIdTokenClaims: false,
    scopes: ['openid', 'profile'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    interactions: { policy, url: (_ctx: Context, interactie: { uid: string }) => `/${organisatie}/inloggen/${interactie.uid}` },
    loadExistingGrant: verleen,
    issueRefreshToken: (_ctx: Context, { clientId }: { clientId: string }) => clientId === POORT_CLIENT,
    // Always, as the strictest issuer would: what goes wrong with that goes wrong here first.
    rotateRefreshToken: true,
    extraTokenClaims: (_ctx: Context, token: { accountId?: string }) => {
      const a = token.accountId === undefined ? undefined : account(token.accountId);
      return a && { persoon: a.persoon, naam: a.naam, rollen: a.rollen };
    },
    formats: {
      customizers: {
        // The apps ask for `nbf`, which the provider leaves out of itself.
        jwt: (_ctx: Context, _token: unknown, { payload }: { payload: { iat?: number; nbf?: number } }) => void (payload.nbf = payload.iat),
      },
    },
    ttl: { AccessToken: GELDIG, AuthorizationCode: 60, IdToken: GELDIG, Interaction: 900, Session: DAG, Grant: DAG, RefreshToken: DAG },
    // The provider refuses addresses of this machine, where the poort of a demo is.
    fetch: (url: string, { dispatcher: _, ...opties }: RequestInit & { dispatcher?: unknown }) => fetch(url, opties),
    renderError: (ctx: Context, uit: { error_description?: string; error: string }) => {
      ctx.type = 'html';
      ctx.body = foutPagina(uit.error_description ?? uit.error);
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: Context, formulier: string) => {
          ctx.set('content-security-policy', UITLOG_CSP);
          ctx.body = uitlogPagina(formulier);
        },
        postLogoutSuccessSource: (ctx: Context) => void (ctx.body = uitgelogdPagina()),
      },
      backchannelLogout: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_ctx: Context, { clientId }: { clientId: string }, token: { clientId?: string }) => token.clientId === clientId },
      resourceIndicators: { enabled: true, defaultResource: (_ctx: Context) => undefined, useGrantedResource: () => true, getResourceServerInfo: doelApp },
    },
  };
}

/** The audience of an app is the only resource there is; a token for one app opens no other. */
function doelApp(_ctx: Context, resource: string) {
  if (!CONTEXTEN.some((app) => resource === `urn:wegwijs:${app}`)) throw new errors.InvalidTarget();
  return { scope: 'app', audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: GELDIG, jwt: { sign: { alg: 'ES256' } } };
}

/** Nobody is asked for consent: the apps are the organisation's own. */
async function verleen({ oidc }: Context) {
  const bekend = oidc.session.grantIdFor(oidc.client.clientId);
  const grant = (bekend ? await oidc.provider.Grant.find(bekend) : undefined) ?? new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope('openid profile');
  for (const app of CONTEXTEN) grant.addResourceScope(`urn:wegwijs:${app}`, 'app');
  await grant.save();
  return grant;
}
