import { Injectable } from '@nestjs/common';
import { plusDagen, type Datum } from '@wegwijs/kernel';
import type { PipVastgesteldFeiten } from '@wegwijs/intake';
import type { OntzorgEinde, Ontzorgsignaal } from '@wegwijs/ontzorgen';
import { lijstOverGemeenten, type EventMeta, type Pagina, type PaginaQuery } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { wisOntzorgPersoon } from '../einde/einde.wissen.ts';
import { vergeetZonderHuishouden } from '../huishouden/persoon.kern.ts';
import { eindigVanPersoon, verschuif } from '../ontzorgdossier/ontzorgdossier.kern.ts';
import { OntzorgsignaalEntity } from './ontzorgsignaal.entity.ts';

const SIGNALEN = `select gemeentecode, id, versie, pip_id "pipId", stand, vanaf, tot_en_met "totEnMet", ontvangen_op "ontvangenOp", ontvangen_op,
    (select p.naam from ontzorgen.persoon p where p.gemeentecode = s.gemeentecode and p.dossier_id = s.id) naam,
    (select h.id from ontzorgen.lid l join ontzorgen.huishouden h on h.gemeentecode = l.gemeentecode and h.id = l.huishouden_id
      where l.gemeentecode = s.gemeentecode and l.dossier_id = s.id and l.tot is null and h.stand = 'open' limit 1) "huishoudenId"
  from ontzorgen.ontzorgsignaal s where s.gemeentecode = g.gemeentecode`;

/** `laatsteDag` inclusive. */
interface Einde {
  laatsteDag: Datum;
  reden: OntzorgEinde;
}

@Injectable()
export class OntzorgsignaalService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

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
    if (bekend) {
      await em.update(OntzorgsignaalEntity, sleutel, { ...inhoud, versie: bekend.versie + 1 });
      if (!pip.ontzorgen) await this.stop(em, gemeentecode, pip.dossierId, { laatsteDag: plusDagen(this.klok.vandaag(), -1), reden: 'signaal-vervallen' });
      else if (pip.ontzorgenVanaf) await verschuif(em, gemeentecode, pip.dossierId, pip.ontzorgenVanaf);
    } else await em.insert(OntzorgsignaalEntity, { ...sleutel, ...inhoud, ontvangenOp: new Date(op) });
  }

  /**
   * The ground ended: RSD pays up to and including `laatsteDag`, and nothing after. With `wissen` there is no ground to hold the person either
   * (death, or a plicht that DUO withdrew); what was paid keeps its amounts without a name.
   */
  async vervalt(em: EntityManager, gemeentecode: string, id: string, einde: Einde & { wissen?: boolean }): Promise<void> {
    await em.query(`update ontzorgen.ontzorgsignaal set stand = 'vervallen', versie = versie + 1 where gemeentecode = $1 and id = $2 and stand <> 'vervallen'`, [gemeentecode, id]);
    await this.stop(em, gemeentecode, id, einde);
    if (!einde.wissen) return;
    await wisOntzorgPersoon(em, gemeentecode, id);
  }

  private async stop(em: EntityManager, gemeentecode: string, dossierId: string, { laatsteDag, reden }: Einde): Promise<void> {
    await eindigVanPersoon(em, gemeentecode, dossierId, laatsteDag, reden);
    await vergeetZonderHuishouden(em, gemeentecode, dossierId);
  }
}
