import { Controller, Get, Inject, Req } from '@nestjs/common';
import { NietIngelogd, type FastifyRequest } from '@wegwijs/platform';
import { POORT_CONFIG, type PoortConfig } from '../config.ts';
import { eisEigenHerkomst } from '../herkomst.ts';
import { Inlogdienst } from '../inloggen/inlogdienst.ts';
import { sessieKoekje } from '../koekjes.ts';
import { Sessies, type Wie } from './sessies.ts';
import { Sleutels } from './sleutels.ts';

/** What the portal knows of who is logged in. */
export interface Mij extends Wie {
  organisatie: { code: string; naam: string };
  /** Goes along in `x-csrf` with every change. */
  csrf: string;
  /** When the session ends if nothing more is asked. */
  verlooptOp: string;
  /** How many sessions this account has, on all devices. */
  sessies: number;
}

@Controller('api/mij')
export class MijController {
  constructor(@Inject(POORT_CONFIG) private readonly config: PoortConfig, private readonly sessies: Sessies, private readonly sleutels: Sleutels, private readonly inlogdienst: Inlogdienst) {}

  /** Asking is no activity: a page that watches when the session ends must not keep it alive by doing so. */
  @Get()
  async mij(@Req() request: FastifyRequest): Promise<Mij> {
    eisEigenHerkomst(request, this.config);
    const koekje = sessieKoekje(request, this.config);
    const sessie = await this.sessies.vind(koekje, { raakt: false });
    const organisatie = sessie && this.inlogdienst.organisatieVan(sessie.issuer);
    if (koekje === undefined || !sessie || !organisatie) throw new NietIngelogd();
    return {
      ...sessie.inhoud.wie,
      organisatie: { code: organisatie.organisatie, naam: organisatie.naam },
      csrf: this.sleutels.csrf(koekje), verlooptOp: sessie.verlooptOp.toISOString(), sessies: await this.sessies.aantal(sessie.issuer, sessie.sub),
    };
  }
}
