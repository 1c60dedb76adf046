import { Probleem, type FastifyRequest } from '@wegwijs/platform';
import type { PoortConfig } from './config.ts';
import { gelijk, type Sleutels } from './sessie/sleutels.ts';

/** Somebody else's page asks (403). Reloading gives a new token, which is what a page that was left open needs. */
export class VreemdeHerkomst extends Probleem {
  constructor() {
    super(403, 'vreemde-herkomst', 'Dit verzoek komt niet van een geldige pagina. Laad de pagina opnieuw');
  }
}

const LEEST = ['GET', 'HEAD'];
export const wijzigt = (request: FastifyRequest): boolean => !LEEST.includes(request.method);

/**
 * Refuses what another site makes a browser send. Reading is refused only where the browser says that another site asks; a change must come from
 * our own page, by `Origin` or, where the browser leaves that out, by what it says of itself.
 */
export function eisEigenHerkomst(request: FastifyRequest, config: PoortConfig): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && !wijzigt(request))) throw new VreemdeHerkomst();
  if (wijzigt(request) ? origin !== config.publicUrl && !(origin === undefined && site === 'same-origin') : origin !== undefined && origin !== config.publicUrl) throw new VreemdeHerkomst();
}

/** A change must show the token that only a page which could read `/api/mij` knows. */
export function eisCsrf(request: FastifyRequest, koekje: string, sleutels: Sleutels): void {
  const gegeven = request.headers['x-csrf'];
  if (wijzigt(request) && (typeof gegeven !== 'string' || !gelijk(gegeven, sleutels.csrf(koekje)))) throw new VreemdeHerkomst();
}
