import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Actor } from '@wegwijs/tenant';

export interface Uitgever {
  issuers: { organisatie: string; issuer: string }[];
  /** Good for ten minutes: an app refuses a token that is older than a quarter of an hour. */
  token(actor: Actor): Promise<string>;
  stop(): void;
}

/** The party that logs people in, as small as the apps allow: metadata, one key, tokens. One issuer per organisation. */
export async function startUitgever(organisaties: readonly string[]): Promise<Uitgever> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }] });
  const server = createServer((vraag, antwoord) => {
    const organisatie = vraag.url?.split('/')[1] ?? '';
    antwoord.setHeader('content-type', 'application/json');
    if (vraag.url?.endsWith('/jwks')) antwoord.end(jwks);
    else antwoord.end(JSON.stringify({ issuer: `${basis}/${organisatie}`, jwks_uri: `${basis}/${organisatie}/jwks` }));
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const basis = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuers: organisaties.map((organisatie) => ({ organisatie, issuer: `${basis}/${organisatie}` })),
    token: (actor) => new SignJWT({ persoon: actor.persoon, naam: actor.naam, rollen: actor.rollen }).setProtectedHeader({ alg: 'ES256', kid: 'bench', typ: 'at+jwt' }).setSubject(actor.account)
      .setIssuer(`${basis}/${actor.organisatie}`).setAudience('urn:wegwijs:intake').setIssuedAt().setNotBefore('-1s').setExpirationTime('10m').sign(privateKey),
    stop: () => void server.close(),
  };
}
