import { Injectable } from '@nestjs/common';
import { TIJDLIJN_SOORTEN, tijdlijnWoorden, type TijdlijnCode, type TijdlijnFeiten, type TijdlijnRegel, type TijdlijnSoort } from '@wegwijs/intake';
import { PaginaQuery, paginaVan, type Pagina } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import { IsIn, IsOptional } from 'class-validator';
import { leesDossier } from './dossier.kern.ts';
import { TIJDLIJN, tijdlijnWaarden } from './tijdlijn.sql.ts';

export class TijdlijnVraag extends PaginaQuery {
  @IsOptional() @IsIn(TIJDLIJN_SOORTEN, { message: `$property moet een van deze waarden zijn: ${TIJDLIJN_SOORTEN.join(', ')}` }) soort?: TijdlijnSoort;
}

type Rij = Pick<TijdlijnRegel, 'id' | 'op' | 'tijdstip' | 'door' | 'verwijzing'> & { code: TijdlijnCode; rang: number; feiten: TijdlijnFeiten };

@Injectable()
export class TijdlijnService {
  constructor(private readonly db: TenantDb) {}

  /** Everything that happened in this dossier, newest first. What the tasks of the asker do not reach is simply not there. */
  lees(id: string, vraag: TijdlijnVraag): Promise<Pagina<TijdlijnRegel>> {
    return this.db.run(async (em, scope) => {
      const dossier = await leesDossier(em, scope, id);
      const [uit] = await em.query<{ geteld: number; rijen: Rij[] }[]>(TIJDLIJN, tijdlijnWaarden(dossier, vraag));
      const { geteld, rijen } = uit!;
      const pagina = paginaVan(rijen, vraag.limiet, (r) => [r.op, r.rang, r.id], geteld);
      return { ...pagina, rijen: pagina.rijen.map(regel) };
    });
  }
}

const regel = ({ id, op, tijdstip, code, door, verwijzing, feiten }: Rij): TijdlijnRegel => ({ id, op, tijdstip, code, ...tijdlijnWoorden(code, feiten), door, verwijzing });
