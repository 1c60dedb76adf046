import { Injectable } from '@nestjs/common';
import type { PipVastgesteldFeiten } from '@wegwijs/intake';
import type { Ontzorgsignaal } from '@wegwijs/ontzorgen';
import { lijstOverGemeenten, type EventMeta, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { wisMaatregelen } from '../maatregel/maatregel.kern.ts';
import { OntzorgsignaalEntity } from './ontzorgsignaal.entity.ts';

const SIGNALEN = `select gemeentecode, id, versie, pip_id "pipId", stand, vanaf, tot_en_met "totEnMet", ontvangen_op "ontvangenOp", ontvangen_op
  from ontzorgen.ontzorgsignaal s where s.gemeentecode = g.gemeentecode`;

@Injectable()
export class OntzorgsignaalService {
  constructor(private readonly db: TenantDb) {}

  lijst(pagina: PaginaQuery): Promise<Pagina<Ontzorgsignaal>> {
    return this.db.run(async (em, scope) => {
      const uit = await lijstOverGemeenten<Ontzorgsignaal>(em, scope.gemeenten, pagina, {
        select: SIGNALEN, sorteer: ['ontvangen_op', 'timestamptz'], sleutel: (s) => [s.ontvangenOp, s.id] });
      scope.betrokken(...uit.rijen);
      return uit;
    });
  }

  /** The duty of art. 56a Participatiewet begins, changes or ends with a version of the PIP. */
  async verwerkPip(em: EntityManager, pip: PipVastgesteldFeiten, { gemeentecode, op }: EventMeta): Promise<void> {
    const sleutel = { gemeentecode, id: pip.dossierId };
    const bekend = await em.findOneBy(OntzorgsignaalEntity, sleutel);
    if (!bekend && !pip.ontzorgen) return;
    const inhoud = {
      pipId: pip.pipId, stand: pip.ontzorgen ? ('nieuw' as const) : ('vervallen' as const), vanaf: pip.ontzorgenVanaf ?? null, totEnMet: pip.ontzorgenTotEnMet ?? null,
    };
    if (bekend) await em.update(OntzorgsignaalEntity, sleutel, { ...inhoud, versie: bekend.versie + 1 });
    else await em.insert(OntzorgsignaalEntity, { ...sleutel, ...inhoud, ontvangenOp: new Date(op) });
  }

  /** The dossier ended here: nothing more to pay from this signal. */
  async vervalt(em: EntityManager, gemeentecode: string, id: string): Promise<void> {
    await em.query(`update ontzorgen.ontzorgsignaal set stand = 'vervallen', versie = versie + 1 where gemeentecode = $1 and id = $2 and stand <> 'vervallen'`, [gemeentecode, id]);
  }

  /** There was never a ground to hold it (a plicht that DUO withdrew). */
  async wis(em: EntityManager, gemeentecode: string, id: string): Promise<void> {
    await em.delete(OntzorgsignaalEntity, { gemeentecode, id });
    await wisMaatregelen(em, gemeentecode, id);
  }
}
