import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd, plusDagen } from '@wegwijs/kernel';
import { magBijstand, magStoppen, type BijstandInvoer, type BijstandStopInvoer, type BijstandUit, type InkomenInvoer, type InkomenUit } from '@wegwijs/ontzorgen';
import { eis } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { LidEntity } from '../huishouden/huishouden.entity.ts';
import { bewaarRij, bijstandUit, inkomenUit, vergrendelHuishouden, vergrendelRij } from '../huishouden/huishouden.kern.ts';
import { eindigVanHuishouden } from '../ontzorgdossier/ontzorgdossier.kern.ts';
import { BijstandEntity, InkomenEntity } from './bijstand.entity.ts';

/** The facts that the monthly calculation starts from. A fact about a month that was paid stays a fact: the difference goes into the next run. */
@Injectable()
export class BijstandService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  legVast(huishoudenId: string, v: BijstandInvoer): Promise<BijstandUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelHuishouden(em, scope, huishoudenId);
      const van = { gemeentecode, huishoudenId };
      eis(magBijstand(v, await em.findBy(BijstandEntity, van), await em.findBy(LidEntity, van)));
      const rij = Object.assign(new BijstandEntity(), {
        ...van, id: randomUUID(), versie: 1, vanaf: v.vanaf, tot: null, leefvorm: v.leefvorm, kostendelers: v.kostendelers, aanvulling: v.aanvulling ?? 0, besluitKenmerk: v.besluitKenmerk ?? null,
        vastgelegdOp: this.klok.vandaag(), vastgelegdDoor: scope.actor.persoon, reden: v.reden ?? null,
      });
      await em.insert(BijstandEntity, rij);
      return bijstandUit(rij);
    });
  }

  /** The right ends. Ontzorgen ends with it: art. 56a pays from bijstand and from nothing else. */
  stop(id: string, versie: number, { tot, reden }: BijstandStopInvoer): Promise<BijstandUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, BijstandEntity, id, versie);
      eis(magStoppen(rij, tot));
      const later = (await em.findBy(BijstandEntity, { gemeentecode: rij.gemeentecode, huishoudenId: rij.huishoudenId })).find((b) => b.vanaf > rij.vanaf);
      if (later) eis(geweigerd('NietDeLaatsteVersie', 'Participatiewet art. 54', { feiten: { vanaf: later.vanaf } }));
      const uit = await bewaarRij(em, BijstandEntity, rij, { tot, reden });
      await eindigVanHuishouden(em, rij.gemeentecode, rij.huishoudenId, plusDagen(tot, -1), 'bijstand-gestopt');
      return bijstandUit(uit);
    });
  }

  legInkomenVast(huishoudenId: string, v: InkomenInvoer): Promise<InkomenUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelHuishouden(em, scope, huishoudenId);
      if (!v.maand.endsWith('-01')) eis(geweigerd('EersteDagVanMaand', 'Participatiewet art. 45', { veld: 'maand' }));
      if (v.vrijlating && v.soort !== 'loon') eis(geweigerd('VrijlatingAlleenBijLoon', 'Participatiewet art. 31 lid 2 onder n', { veld: 'vrijlating' }));
      const rij = Object.assign(new InkomenEntity(), {
        gemeentecode, id: randomUUID(), versie: 1, huishoudenId, maand: v.maand, soort: v.soort, bedrag: v.bedrag, vrijlating: v.vrijlating ?? false, toelichting: v.toelichting ?? null, vastgelegdDoor: scope.actor.persoon,
      });
      await em.insert(InkomenEntity, rij);
      return inkomenUit(rij);
    });
  }

  /** A better figure for the same income of the same month. */
  verbeterInkomen(id: string, versie: number, v: InkomenInvoer): Promise<InkomenUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, InkomenEntity, id, versie);
      if (v.maand !== rij.maand || v.soort !== rij.soort) eis(geweigerd('InkomenAnderFeit', 'Participatiewet art. 32', { veld: v.maand === rij.maand ? 'soort' : 'maand' }));
      if (v.vrijlating && rij.soort !== 'loon') eis(geweigerd('VrijlatingAlleenBijLoon', 'Participatiewet art. 31 lid 2 onder n', { veld: 'vrijlating' }));
      return inkomenUit(await bewaarRij(em, InkomenEntity, rij, { bedrag: v.bedrag, vrijlating: v.vrijlating ?? false, toelichting: v.toelichting ?? null, vastgelegdDoor: scope.actor.persoon }));
    });
  }
}
