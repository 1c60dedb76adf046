import type { IncomingHttpHeaders } from 'node:http';
import type { Dienst } from '../config.ts';

/** What an app hears of a request, beside its body. What is not here stays behind: cookies, tokens of the sender, addresses, and everything between two neighbours only. */
const NAAR = ['accept', 'accept-language', 'content-type', 'content-length', 'if-match', 'if-none-match', 'idempotency-key', 'prefer'] as const;
/** What a browser hears of an answer; `x-…` too. Not its cookies, and not its rules for the page: those are ours. */
const TERUG = /^(content-(type|length|disposition|language|range)|etag|last-modified|cache-control|retry-after|location|link|allow|vary|api-version|deprecation|sunset|preference-applied|x-.+)$/;
const VAN_ONS = /^x-(frame-options|content-type-options|xss-protection|powered-by|forwarded-.+)$/;

export function koppenNaar(koppen: IncomingHttpHeaders, extra: Record<string, string>, lichaam: boolean): Record<string, string> {
  const uit = { ...extra };
  for (const naam of NAAR) {
    const waarde = koppen[naam];
    if (typeof waarde === 'string' && (lichaam || !naam.startsWith('content-'))) uit[naam] = waarde;
  }
  return uit;
}

/** An address of the app becomes the address at which the browser reaches it; one elsewhere is not passed on. */
const adresTerug = (dienst: Dienst, adres: string) => (adres.startsWith('/v1/') ? `/api/${dienst}${adres}` : undefined);

export function koppenTerug(koppen: IncomingHttpHeaders, dienst: Dienst): IncomingHttpHeaders {
  const uit: IncomingHttpHeaders = {};
  const tussenOns = (koppen.connection ?? '').toLowerCase().split(',').map((naam) => naam.trim());
  for (const [naam, waarde] of Object.entries(koppen)) {
    if (TERUG.test(naam) && !VAN_ONS.test(naam) && !tussenOns.includes(naam)) uit[naam] = waarde;
  }
  if (uit.location !== undefined) uit.location = adresTerug(dienst, uit.location);
  if (uit.location === undefined) delete uit.location;
  return uit;
}
