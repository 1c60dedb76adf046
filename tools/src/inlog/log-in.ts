import { createHash, randomBytes } from 'node:crypto';
import type { AppNaam } from '../omgeving.ts';

const CALLBACK = 'http://127.0.0.1/callback';

/**
 * Logs a demo account in the way a browser does (code flow with PKCE, form, cookies) and answers the access token for one app; it holds for ten minutes.
 * @throws Error with the provider's own words when the login is refused.
 */
export async function logIn(o: { issuer: string; account: string; app: AppNaam }): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const resource = `urn:wegwijs:${o.app}`;
  const { authorization_endpoint, token_endpoint } = await ontdek(o.issuer);
  const vraag = new URLSearchParams({
    client_id: 'wegwijs-keten', response_type: 'code', redirect_uri: CALLBACK, scope: 'openid app', resource, state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
  });
  const terug = await doorloop(`${authorization_endpoint}?${vraag}`, o.account);
  const code = terug.searchParams.get('code');
  if (!code || terug.searchParams.get('state') !== state) {
    throw new Error(`Inloggen als ${o.account} is niet gelukt: ${terug.searchParams.get('error_description') ?? terug.searchParams.get('error') ?? 'geen code'}`);
  }
  const antwoord = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'wegwijs-keten', redirect_uri: CALLBACK, code, code_verifier: verifier, resource }),
  });
  const token = (await antwoord.json()) as { access_token?: string; error_description?: string };
  if (!token.access_token) throw new Error(`Inloggen als ${o.account} is niet gelukt: ${token.error_description ?? antwoord.status}`);
  return token.access_token;
}

async function ontdek(issuer: string): Promise<{ authorization_endpoint: string; token_endpoint: string }> {
  const antwoord = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!antwoord.ok) throw new Error(`De inlogdienst ${issuer} antwoordt niet (${antwoord.status})`);
  return (await antwoord.json()) as { authorization_endpoint: string; token_endpoint: string };
}

/** Follows the redirects with a cookie jar, fills in the form, and stops at the callback. */
async function doorloop(begin: string, account: string): Promise<URL> {
  const koekjes = new Map<string, string>();
  let adres = new URL(begin);
  let formulier: URLSearchParams | undefined;
  for (let stap = 0; stap < 10; stap++) {
    const antwoord = await fetch(adres, {
      method: formulier ? 'POST' : 'GET', ...(formulier && { body: formulier }), redirect: 'manual',
      headers: { cookie: [...koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ') },
    });
    formulier = undefined;
    for (const regel of antwoord.headers.getSetCookie()) bewaarKoekje(koekjes, regel);
    const naar = antwoord.headers.get('location');
    const pagina = await antwoord.text();
    if (naar) {
      adres = new URL(naar, adres);
      if (adres.href.startsWith(`${CALLBACK}?`)) return adres;
    } else {
      const doel = /<form method="post" action="([^"]+)"/.exec(pagina)?.[1];
      if (!antwoord.ok || !doel) throw new Error(`Inloggen als ${account} is niet gelukt: ${/<p>(.*?)<\/p>/.exec(pagina)?.[1] ?? `status ${antwoord.status}`}`);
      adres = new URL(doel, adres);
      formulier = new URLSearchParams({ account });
    }
  }
  throw new Error(`Inloggen als ${account} is niet gelukt: te veel doorverwijzingen`);
}

function bewaarKoekje(koekjes: Map<string, string>, regel: string): void {
  const [paar = ''] = regel.split(';');
  const naam = paar.slice(0, paar.indexOf('='));
  const waarde = paar.slice(naam.length + 1);
  if (waarde) koekjes.set(naam, waarde);
  else koekjes.delete(naam);
}
