import { DIENSTEN, type Dienst } from '../config.ts';

/** What may be in a segment of a path (RFC 3986 §3.3). */
const PAD = /^\/v1(?:\/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+)+$/;
/** Encoded: a slash or backslash, `%` (a second layer), a control character. An app that decodes once more than we think must not find another path. */
const DUBIEUS = /%(2f|5c|25|[01][0-9a-f]|7f)/i;
const VRAAG = /^[\x21\x23-\x7e]*$/;

/**
 * Which app a request is for, and the address there: only below `/v1/`, and only when every reader of the address must read the same in it. Undefined
 * for anything else. It looks at the address as it came: a router has already decoded parts of what it hands over.
 */
export function doelVan(url: string): { dienst: Dienst; pad: string; vraag: string } | undefined {
  const [volledig = '', ...rest] = url.split('?');
  const vraag = rest.length === 0 ? '' : `?${rest.join('?')}`;
  const [, naam, pad] = /^\/api\/([a-z]+)(\/.*)$/.exec(volledig) ?? [];
  const dienst = DIENSTEN.find((d) => d === naam);
  if (!dienst || pad === undefined || !PAD.test(pad) || DUBIEUS.test(pad) || !VRAAG.test(vraag)) return undefined;
  if (pad.split('/').some((deel) => /^(\.|%2e){1,2}$/i.test(deel))) return undefined;
  return { dienst, pad, vraag };
}
