import { Injectable, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from '@wegwijs/platform';
import { Klok } from '@wegwijs/tenant';
import { createHash } from 'node:crypto';
import { POORT_CONFIG, type PoortConfig } from '../config.ts';
import { koekjesVan, pogingNaam, wisKoekje, zetKoekje } from '../koekjes.ts';
import { Sleutels } from '../sessie/sleutels.ts';

/** One login that is under way. */
export interface Poging {
  state: string;
  nonce: string;
  /** The secret half of PKCE. */
  verifier: string;
  organisatie: string;
  /** Where to go afterwards: a path of this site. */
  terug: string;
}

export const INLOGPAD = '/inloggen';
const GELDIG = 600;
/** Each click on a login link leaves a cookie behind until it is used; more than these and the oldest give way. */
const HOOGSTENS = 5;

/**
 * The logins that are under way live in the browser, each in an encrypted cookie of its own: several tabs can log in at once, the poort keeps nothing
 * for people who never come back, and only the browser that began a login can finish it.
 */
@Injectable()
export class Pogingen {
  constructor(@Inject(POORT_CONFIG) private readonly config: PoortConfig, private readonly sleutels: Sleutels, private readonly klok: Klok) {}

  bewaar(request: FastifyRequest, reply: FastifyReply, poging: Poging): void {
    const naam = this.naam(poging.state);
    const tot = this.klok.nu().getTime() + GELDIG * 1000;
    const andere = [...koekjesVan(request)].filter(([n]) => n.startsWith(pogingNaam(this.config, '')))
      .map(([n, waarde]) => ({ n, tot: this.open(n, waarde)?.tot ?? 0 })).sort((a, b) => b.tot - a.tot);
    for (const { n } of andere.slice(HOOGSTENS - 1)) wisKoekje(reply, this.config, n, INLOGPAD);
    zetKoekje(reply, this.config, { naam, waarde: this.sleutels.sluit('inlogpoging', naam, { ...poging, tot }).toString('base64url'), pad: INLOGPAD, seconden: GELDIG });
  }

  /** The login that this `state` belongs to, once: its cookie is gone afterwards. Undefined when this browser did not begin it, or too long ago. */
  neem(request: FastifyRequest, reply: FastifyReply, state: string): Poging | undefined {
    const naam = this.naam(state);
    const waarde = koekjesVan(request).get(naam);
    if (waarde === undefined) return undefined;
    wisKoekje(reply, this.config, naam, INLOGPAD);
    const poging = this.open(naam, waarde);
    return poging && poging.state === state && poging.tot > this.klok.nu().getTime() ? poging : undefined;
  }

  private open(naam: string, waarde: string): (Poging & { tot: number }) | undefined {
    return this.sleutels.open<Poging & { tot: number }>('inlogpoging', naam, Buffer.from(waarde, 'base64url'));
  }

  private naam(state: string): string {
    return pogingNaam(this.config, createHash('sha256').update(state).digest('hex').slice(0, 16));
  }
}

/** A path of this site, or `/`: an address that a browser could read as another site's is not followed. */
export function veiligPad(gevraagd: string | undefined, publicUrl: string): string {
  if (gevraagd === undefined || gevraagd.length > 2000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(gevraagd) || gevraagd.includes('\\')) return '/';
  if (!URL.canParse(gevraagd, publicUrl)) return '/';
  const adres = new URL(gevraagd, publicUrl);
  const pad = adres.origin === publicUrl ? adres.pathname + adres.search + adres.hash : '/';
  return pad.startsWith('//') || pad.startsWith(INLOGPAD) || pad.startsWith('/api/') ? '/' : pad;
}
