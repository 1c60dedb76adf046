import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Datum } from '@wegwijs/kernel';
import { geweigerd } from '@wegwijs/kernel';
import { magPost, magPostStoppen, magToeslag, type PostInvoer, type Postsoort, type PostUit, type PostVersieInvoer, type ToeslagInvoer, type ToeslagStandInvoer, type ToeslagUit } from '@wegwijs/ontzorgen';
import { eis, NietGevonden } from '@wegwijs/platform';
import { Klok, TenantDb, type Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { bewaarRij, postUit, toeslagUit, vergrendelHuishouden, vergrendelRij, vrijVanaf } from '../huishouden/huishouden.kern.ts';
import { BegunstigdeEntity, PostEntity, ToeslagEntity } from './budget.entity.ts';

/** The budget of a household: what is paid to whom, version by version; and the toeslagen beside it. */
@Injectable()
export class PostService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  voegToe(huishoudenId: string, v: PostInvoer): Promise<PostUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelHuishouden(em, scope, huishoudenId);
      return this.schrijf(em, scope, { gemeentecode, huishoudenId, lijn: randomUUID(), soort: v.soort, betaler: 'rsd' }, v);
    });
  }

  /** A later version of the same line: another amount, another creditor. The version before it stays what it was. */
  wijzig(id: string, versie: number, v: PostVersieInvoer): Promise<PostUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, PostEntity, id, versie);
      return this.schrijf(em, scope, rij, { ...v, toestemmingOp: v.toestemmingOp ?? rij.toestemmingOp ?? undefined });
    });
  }

  stop(id: string, versie: number, tot: Datum): Promise<PostUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, PostEntity, id, versie);
      const lijn = await versiesVan(em, rij);
      if (lijn.at(-1)!.id !== id) eis(geweigerd('NietDeLaatsteVersie', 'Lokaal: één betaler per post per maand', { feiten: { vanaf: lijn.at(-1)!.vanaf } }));
      eis(magPostStoppen(rij, tot, await vrijVanaf(em, rij.gemeentecode, rij.huishoudenId)));
      const uit = await bewaarRij(em, PostEntity, rij, { tot, bewerktDoor: scope.actor.persoon, bewerktOp: this.klok.vandaag() });
      return postUit(uit, await em.findOneByOrFail(BegunstigdeEntity, { gemeentecode: uit.gemeentecode, id: uit.begunstigdeId }), await versiesVan(em, uit), this.klok.vandaag());
    });
  }

  vraagToeslag(huishoudenId: string, { soort }: ToeslagInvoer): Promise<ToeslagUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelHuishouden(em, scope, huishoudenId);
      if (await em.existsBy(ToeslagEntity, { gemeentecode, huishoudenId, soort })) eis(geweigerd('ToeslagBestaat', 'Algemene wet inkomensafhankelijke regelingen art. 15', { veld: 'soort' }));
      const rij = Object.assign(new ToeslagEntity(), { gemeentecode, id: randomUUID(), versie: 1, huishoudenId, soort, bedrag: null, stand: 'aan-te-vragen' as const, vanaf: null, sinds: this.klok.vandaag() });
      await em.insert(ToeslagEntity, rij);
      return toeslagUit(rij);
    });
  }

  zetToeslag(id: string, versie: number, v: ToeslagStandInvoer): Promise<ToeslagUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, ToeslagEntity, id, versie);
      const bedrag = v.bedrag ?? rij.bedrag;
      eis(magToeslag(rij.stand, v.stand, bedrag));
      return toeslagUit(await bewaarRij(em, ToeslagEntity, rij, { stand: v.stand, bedrag, vanaf: v.vanaf ?? rij.vanaf, sinds: this.klok.vandaag() }));
    });
  }

  private async schrijf(em: EntityManager, scope: Scope, lijn: Pick<PostEntity, 'gemeentecode' | 'huishoudenId' | 'lijn' | 'betaler'> & { soort: Postsoort }, v: PostVersieInvoer): Promise<PostUit> {
    const { gemeentecode, huishoudenId, soort, betaler } = lijn;
    const vandaag = this.klok.vandaag();
    const begunstigde = await em.findOneBy(BegunstigdeEntity, { gemeentecode, id: v.begunstigdeId, soort: 'schuldeiser' });
    if (!begunstigde) throw new NietGevonden();
    const versies = await versiesVan(em, lijn);
    eis(magPost({ ...v, lijn: lijn.lijn, soort, betaler }, { versies, vrijVanaf: await vrijVanaf(em, gemeentecode, huishoudenId), vandaag }));
    const rij = Object.assign(new PostEntity(), {
      gemeentecode, id: randomUUID(), versie: 1, huishoudenId, lijn: lijn.lijn, begunstigdeId: v.begunstigdeId, soort, bedrag: v.bedrag, frequentie: v.frequentie, vervaldag: v.vervaldag, vanaf: v.vanaf, tot: v.tot ?? null,
      gebrokenMaand: v.gebrokenMaand ?? 'volledig', kenmerk: v.kenmerk ?? null, toestemmingOp: v.toestemmingOp ?? null, betaler, bewerktDoor: scope.actor.persoon, bewerktOp: vandaag,
    });
    await em.insert(PostEntity, rij);
    return postUit(rij, begunstigde, [...versies, rij], vandaag);
  }
}

/** All versions of a line, in order. */
export const versiesVan = (em: EntityManager, l: Pick<PostEntity, 'gemeentecode' | 'huishoudenId' | 'lijn'>): Promise<PostEntity[]> =>
  em.find(PostEntity, { where: { gemeentecode: l.gemeentecode, huishoudenId: l.huishoudenId, lijn: l.lijn }, order: { vanaf: 'ASC' } });
