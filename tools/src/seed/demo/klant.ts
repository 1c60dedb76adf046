import { randomUUID } from 'node:crypto';
import { ACCOUNTS } from '../../inlog/accounts.ts';
import { logIn } from '../../inlog/log-in.ts';
import type { Draait } from '../../omgeving.ts';

/** Somebody who speaks to the intake. Every request answers its JSON; a refusal is an Error with the reason of the app. */
export interface Klant {
  get<T>(pad: string): Promise<T>;
  /** @param versie row version the change is based on (If-Match) */
  post<T>(pad: string, body?: object, versie?: number): Promise<T>;
  put<T>(pad: string, body: object, versie: number): Promise<T>;
}
/** The client of a demo account. */
export type Als = (account: string) => Klant;

/** Tokens hold for ten minutes. */
const TOKEN_MS = 8 * 60_000;
const WACHT_MS = 30_000;

/** Demo accounts over the real network: each logs in when first used. */
export function overHttp(draait: Pick<Draait, 'apps' | 'issuers'>): Als {
  const tokens = new Map<string, { token: Promise<string>; tot: number }>();
  const token = (account: string): Promise<string> => {
    const bekend = tokens.get(account);
    if (bekend && bekend.tot > Date.now()) return bekend.token;
    const nieuw = logIn({ issuer: issuerVan(draait, account), account, app: 'intake' });
    tokens.set(account, { token: nieuw, tot: Date.now() + TOKEN_MS });
    return nieuw;
  };
  const stuur = async <T>(account: string, method: string, pad: string, body?: object, versie?: number): Promise<T> => {
    const antwoord = await fetch(`${draait.apps.intake}${pad}`, {
      method, signal: AbortSignal.timeout(WACHT_MS), ...(body && { body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${await token(account)}`, ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
        ...(body && { 'content-type': 'application/json' }), ...(versie !== undefined && { 'if-match': `"${versie}"` }),
      },
    });
    const tekst = await antwoord.text();
    if (!antwoord.ok) throw new Error(`${account}: ${method} ${pad} gaf ${antwoord.status}: ${tekst}`);
    return JSON.parse(tekst) as T;
  };
  return (account) => ({
    get: (pad) => stuur(account, 'GET', pad),
    post: (pad, body, versie) => stuur(account, 'POST', pad, body, versie),
    put: (pad, body, versie) => stuur(account, 'PUT', pad, body, versie),
  });
}

function issuerVan(draait: Pick<Draait, 'issuers'>, account: string): string {
  const organisatie = ACCOUNTS.find((a) => a.account === account)?.organisatie;
  const issuer = draait.issuers.find((i) => i.organisatie === organisatie)?.issuer;
  if (!issuer) throw new Error(`Het proefaccount ${account} bestaat niet in dit systeem.`);
  return issuer;
}
