import type { FastifyReply } from '@wegwijs/platform';
import type { Server } from 'node:http';
import type { PoortConfig } from './config.ts';

const CSP: Readonly<Record<string, string>> = {
  'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self' data:", 'font-src': "'self'", 'connect-src': "'self'", 'frame-src': "'self'",
  'manifest-src': "'self'", 'object-src': "'none'", 'form-action': "'self'", 'base-uri': "'none'", 'frame-ancestors': "'none'",
};
const beleid = (anders: Record<string, string> = {}) => Object.entries({ ...CSP, ...anders }).map(([wat, bron]) => `${wat} ${bron}`).join('; ');

const KOPPEN: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': beleid(),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** On every answer. What a page may do is here, and nothing of it is inline. */
export function zetPoortKoppen(reply: FastifyReply, config: PoortConfig): void {
  void reply.headers(KOPPEN);
  if (config.publicUrl.startsWith('https:')) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/** A letter that the portal shows in a frame: that page may frame it, and the viewer of the browser may style it. It runs nothing. */
export const INGELIJST: Readonly<Record<string, string>> = {
  'content-security-policy': beleid({ 'script-src': "'none'", 'style-src': "'unsafe-inline'", 'object-src': "'self'", 'connect-src': "'none'", 'form-action': "'none'", 'frame-ancestors': "'self'" }),
  'x-frame-options': 'SAMEORIGIN',
};

/** What is no HTTP reaches no route: it hears 400 under the same rules, and the line is closed, because where the next request begins is not known. */
export function antwoordOpOnzin(server: Server): void {
  server.removeAllListeners('clientError');
  server.on('clientError', (fout: NodeJS.ErrnoException, lijn) => {
    if (fout.code === 'ECONNRESET' || !lijn.writable) return void lijn.destroy();
    const status = fout.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : fout.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
    const koppen = Object.entries({ ...KOPPEN, 'content-length': '0', connection: 'close' }).map(([naam, waarde]) => `${naam}: ${waarde}`);
    lijn.end([`HTTP/1.1 ${status}`, ...koppen, '', ''].join('\r\n'));
  });
}
