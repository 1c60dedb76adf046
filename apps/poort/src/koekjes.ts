import type { FastifyReply, FastifyRequest } from '@wegwijs/platform';
import type { PoortConfig } from './config.ts';

/** A name with a prefix is one that no other page of this host, and no open line, can set (RFC 6265bis §4.1.3). */
const veilig = (config: PoortConfig) => config.publicUrl.startsWith('https:');
export const sessieNaam = (config: PoortConfig): string => `${veilig(config) ? '__Host-' : ''}wegwijs_sessie`;
export const pogingNaam = (config: PoortConfig, nummer: string): string => `${veilig(config) ? '__Secure-' : ''}wegwijs_inlog_${nummer}`;

/** The cookies of a request. The first of a name counts: a browser sends the one with the longest path first. */
export function koekjesVan(request: FastifyRequest): Map<string, string> {
  const uit = new Map<string, string>();
  for (const deel of (request.headers.cookie ?? '').split(';')) {
    const is = deel.indexOf('=');
    const naam = deel.slice(0, is).trim();
    if (is > 0 && !uit.has(naam)) uit.set(naam, deel.slice(is + 1).trim());
  }
  return uit;
}

export const sessieKoekje = (request: FastifyRequest, config: PoortConfig): string | undefined => koekjesVan(request).get(sessieNaam(config));

/** Sets a cookie that no script can read and no other site sends along with a change. Values are base64url, so that nothing needs escaping; a second one is added, not written over the first. */
export function zetKoekje(reply: FastifyReply, config: PoortConfig, o: { naam: string; waarde: string; pad: string; seconden?: number }): void {
  const delen = [`${o.naam}=${o.waarde}`, `Path=${o.pad}`, 'HttpOnly', 'SameSite=Lax', ...(veilig(config) ? ['Secure'] : []), ...(o.seconden === undefined ? [] : [`Max-Age=${o.seconden}`])];
  void reply.header('set-cookie', delen.join('; '));
}

export const wisKoekje = (reply: FastifyReply, config: PoortConfig, naam: string, pad: string): void => zetKoekje(reply, config, { naam, waarde: '', pad, seconden: 0 });
