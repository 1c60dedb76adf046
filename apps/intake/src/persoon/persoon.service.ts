import { Injectable } from '@nestjs/common';
import type { BsnInzage, BsnInzageInvoer } from '@wegwijs/intake';
import { Geheim, NietGevonden, Weigering } from '@wegwijs/platform';
import { huidigeAanvraag, metAanvraag, TenantDb } from '@wegwijs/tenant';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { BsnInzageEntity } from './bsn-inzage.entity.ts';
import { PersoonEntity } from './persoon.entity.ts';

@Injectable()
export class PersoonService {
  constructor(private readonly db: TenantDb, private readonly geheim: Geheim) {}

  /**
   * Shows a whole BSN and writes down who saw it and why, in one transaction: no log, no BSN. An Idempotency-Key is left aside: it would
   * keep the answer, and with it the BSN, in clear. A repeat is simply a second look and is logged as one.
   * @throws NietGevonden for an unknown person, Weigering when no BSN is known
   */
  toonBsn(id: string, { reden }: BsnInzageInvoer): Promise<BsnInzage> {
    const aanvraag = huidigeAanvraag();
    const inzage = () => this.db.run(async (em, scope) => {
      const persoon = await em.findOneBy(PersoonEntity, { gemeentecode: In(scope.gemeenten), id });
      if (!persoon) throw new NietGevonden();
      const { gemeentecode, bsnGeheim } = persoon;
      if (!bsnGeheim) throw new Weigering({ reden: 'BsnOnbekend', bron: 'Wet algemene bepalingen burgerservicenummer art. 10 (niet nagelezen)', titel: 'Van deze persoon is geen BSN bekend' });
      const dossier = await em.findOne(DossierEntity, { where: { gemeentecode, persoonId: id }, order: { gemaaktOp: 'DESC' } });
      scope.betrokken({ gemeentecode, id: dossier?.id ?? id });
      await em.insert(BsnInzageEntity, { gemeentecode, id: randomUUID(), persoonId: id, reden, door: scope.actor.persoon });
      return { persoonId: id, bsn: await this.geheim.ontsleutel(em, bsnGeheim, { tabel: 'intake.persoon', gemeentecode, rij: id }) };
    });
    return aanvraag ? metAanvraag({ ...aanvraag, idempotentie: undefined }, inzage) : inzage();
  }
}
