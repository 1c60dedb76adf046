import { Injectable } from '@nestjs/common';
import { geweigerd, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { magIntrekken, magMachtigen, magVerlengen, magVorm, type OntzorgdossierUit, type OntzorgverlengingInvoer, type OntzorgvormInvoer } from '@wegwijs/ontzorgen';
import { eis } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { bewaarRij, ontzorgdossierUit, vergrendelRij } from '../huishouden/huishouden.kern.ts';
import { OntzorgdossierEntity } from './ontzorgdossier.entity.ts';
import { begin, eindig } from './ontzorgdossier.kern.ts';

/** The duty or decision of one person: how RSD pays, with whose leave, and until when. */
@Injectable()
export class OntzorgdossierService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  kiesVorm(id: string, versie: number, v: OntzorgvormInvoer): Promise<OntzorgdossierUit> {
    return this.zet(id, versie, (o, vandaag) => [magVorm(v.vorm, o.grondslag, v.motivering, vandaag), { vorm: v.vorm, motivering: v.motivering ?? null }]);
  }

  machtig(id: string, versie: number, vanaf: Datum): Promise<OntzorgdossierUit> {
    return this.zet(id, versie, (o, vandaag) => [magMachtigen(o, vanaf, vandaag), { machtigingVanaf: vanaf, machtigingTot: null }]);
  }

  /** Always possible. Payment stops; what follows under the Participatiewet is a decision of its own, and never a boete of the Wi2021. */
  trekIn(id: string, versie: number, tot: Datum): Promise<OntzorgdossierUit> {
    return this.zet(id, versie, (o, vandaag) => [magIntrekken(o, tot, vandaag), { machtigingTot: tot < o.machtigingVanaf! ? o.machtigingVanaf : tot }]);
  }

  /** Goes on under art. 57 by a decision of its own. The machtiging goes along: it is about who receives, not about the ground. */
  verleng(id: string, versie: number, v: OntzorgverlengingInvoer): Promise<OntzorgdossierUit> {
    return this.db.run(async (em, scope) => {
      const o = await this.lees(em, scope, id, versie);
      eis(magVerlengen(o, v));
      eis(magVorm(v.vorm, '57', v.motivering, this.klok.vandaag()));
      const later = await em.findOne(OntzorgdossierEntity, { where: { gemeentecode: o.gemeentecode, dossierId: o.dossierId, stand: 'loopt' }, order: { tot: 'DESC' } });
      if (later && later.id !== o.id && v.vanaf < later.tot) eis(geweigerd('VerlengingInLopendePeriode', 'Participatiewet art. 57', { veld: 'vanaf', feiten: { vanaf: later.tot } }));
      const { gemeentecode, huishoudenId, dossierId, machtigingVanaf, machtigingTot } = o;
      const nieuw = await begin(em, { gemeentecode, huishoudenId, dossierId, grondslag: '57', ...v });
      await em.update(OntzorgdossierEntity, { gemeentecode, id: nieuw.id }, { machtigingVanaf, machtigingTot });
      return ontzorgdossierUit(Object.assign(nieuw, { machtigingVanaf, machtigingTot }), this.klok.vandaag());
    });
  }

  /** It stops earlier because the household can do it itself. Only what art. 57 decided: the six months of art. 56a are a duty of the college. */
  beeindig(id: string, versie: number, laatsteDag: Datum): Promise<OntzorgdossierUit> {
    return this.db.run(async (em, scope) => {
      const o = await this.lees(em, scope, id, versie);
      if (o.grondslag === '56a') eis(geweigerd('AfwijkenNietToegestaan', 'Participatiewet art. 56a lid 2'));
      if (laatsteDag < this.klok.vandaag()) eis(geweigerd('IntrekkingInHetVerleden', 'Participatiewet art. 57', { veld: 'laatsteDag' }));
      await eindig(em, o, laatsteDag, 'zelfstandig');
      return ontzorgdossierUit(o, this.klok.vandaag());
    });
  }

  private async lees(em: EntityManager, scope: Scope, id: string, versie: number): Promise<OntzorgdossierEntity> {
    const { rij } = await vergrendelRij(em, scope, OntzorgdossierEntity, id, versie);
    if (rij.stand !== 'loopt') eis(geweigerd('OntzorgenBeeindigd', 'Participatiewet art. 56a, 57', { feiten: { tot: rij.tot } }));
    return rij;
  }

  private zet(id: string, versie: number, kies: (o: OntzorgdossierEntity, vandaag: Datum) => [Uitkomst, Partial<OntzorgdossierEntity>]): Promise<OntzorgdossierUit> {
    return this.db.run(async (em, scope) => {
      const vandaag = this.klok.vandaag();
      const o = await this.lees(em, scope, id, versie);
      const [mag, wijziging] = kies(o, vandaag);
      eis(mag);
      return ontzorgdossierUit(await bewaarRij(em, OntzorgdossierEntity, o, wijziging), vandaag);
    });
  }
}
