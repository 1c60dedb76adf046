import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { geweigerd, plusMaanden, type Datum } from '@wegwijs/kernel';
import {
  magBeoordelen, magOverdragen, magOverdrachtAfronden, magPost, type AfbouwgesprekInvoer, type AfbouwgesprekUit, type PostOverdrachtBewijsInvoer, type PostOverdrachtUit, type ZelfbeoordelingInvoer, type ZelfbeoordelingUit,
} from '@wegwijs/ontzorgen';
import { eis } from '@wegwijs/platform';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { Not, type EntityManager } from 'typeorm';
import { PostEntity } from '../budget/budget.entity.ts';
import { versiesVan } from '../budget/post.service.ts';
import { bewaarRij, vergrendelHuishouden, vergrendelRij, vrijVanaf } from '../huishouden/huishouden.kern.ts';
import { AfbouwgesprekEntity, PostOverdrachtEntity, ZelfbeoordelingEntity } from './afbouw.entity.ts';
import { overdrachtUit } from './afbouw.kern.ts';

const BRON = 'Lokaal beleid van RSD: afbouw van ontzorgen';

/** Handing the posts over to the household, one by one, and what was said about it. */
@Injectable()
export class AfbouwService {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  /** From the month `vanaf` the household pays this line: a version with another payer, so that no month has two. */
  draagOver(postId: string, versie: number, vanaf: Datum): Promise<PostOverdrachtUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, PostEntity, postId, versie);
      const { gemeentecode, huishoudenId, lijn } = rij;
      const vandaag = this.klok.vandaag();
      const vrij = await vrijVanaf(em, gemeentecode, huishoudenId);
      const bekend = await em.findOneBy(PostOverdrachtEntity, { gemeentecode, huishoudenId, lijn, stand: Not('mislukt') });
      eis(magOverdragen(bekend?.stand, vanaf, vrij));
      const versies = await versiesVan(em, rij);
      const nieuw = { ...versies.at(-1)!, id: randomUUID(), versie: 1, vanaf, tot: null, betaler: 'klant' as const, bewerktDoor: scope.actor.persoon, bewerktOp: vandaag };
      eis(magPost(nieuw, { versies, vandaag, ...(vrij && { vrijVanaf: vrij }) }));
      await em.insert(PostEntity, nieuw);
      const uit = Object.assign(new PostOverdrachtEntity(), { gemeentecode, id: randomUUID(), versie: 1, huishoudenId, lijn, vanaf, stand: 'gepland' as const, bewijs: null, bewijsOp: null, vastgelegdDoor: scope.actor.persoon });
      await em.insert(PostOverdrachtEntity, uit);
      return overdrachtUit(uit);
    });
  }

  /** It worked, with its evidence; or it did not, and RSD pays again from the next month that is free. */
  rondAf(id: string, versie: number, v: PostOverdrachtBewijsInvoer): Promise<PostOverdrachtUit> {
    return this.db.run(async (em, scope) => {
      const { rij } = await vergrendelRij(em, scope, PostOverdrachtEntity, id, versie);
      if (v.gelukt) eis(magOverdrachtAfronden(rij, v.bewijsOp, this.klok.vandaag()));
      else if (rij.stand !== 'gepland') eis(geweigerd('OverdrachtNietGepland', BRON, { feiten: { stand: rij.stand } }));
      if (!v.gelukt) await this.neemTerug(em, rij, scope.actor.persoon);
      return overdrachtUit(await bewaarRij(em, PostOverdrachtEntity, rij, { stand: v.gelukt ? 'overgedragen' : 'mislukt', bewijs: v.bewijs, bewijsOp: v.bewijsOp ?? null }));
    });
  }

  gesprek(huishoudenId: string, v: AfbouwgesprekInvoer): Promise<AfbouwgesprekUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelHuishouden(em, scope, huishoudenId);
      if (v.gehoudenOp > this.klok.vandaag()) eis(geweigerd('AfbouwgesprekInDeToekomst', BRON, { veld: 'gehoudenOp' }));
      if (await em.existsBy(AfbouwgesprekEntity, { gemeentecode, huishoudenId, stap: v.stap })) eis(geweigerd('AfbouwgesprekBestaat', BRON, { veld: 'stap' }));
      const rij = { gemeentecode, id: randomUUID(), huishoudenId, ...v, door: scope.actor.persoon };
      await em.insert(AfbouwgesprekEntity, rij);
      return { id: rij.id, stap: v.stap, gehoudenOp: v.gehoudenOp, verslag: v.verslag, zelfstandig: v.zelfstandig };
    });
  }

  /** Once before and once after. The score afterwards names the post by which it is seen. */
  beoordeel(huishoudenId: string, v: ZelfbeoordelingInvoer): Promise<ZelfbeoordelingUit> {
    return this.db.run(async (em, scope) => {
      const { gemeentecode } = await vergrendelHuishouden(em, scope, huishoudenId);
      const { vaardigheid, moment, score } = v;
      eis(magBeoordelen(moment, v.lijn));
      if (v.lijn && !await em.existsBy(PostEntity, { gemeentecode, huishoudenId, lijn: v.lijn })) eis(geweigerd('PostNietVanHuishouden', BRON, { veld: 'lijn' }));
      if (await em.existsBy(ZelfbeoordelingEntity, { gemeentecode, huishoudenId, vaardigheid, moment })) eis(geweigerd('BeoordelingBestaat', BRON, { veld: 'vaardigheid' }));
      const rij = { gemeentecode, id: randomUUID(), huishoudenId, vaardigheid, moment, score, lijn: v.lijn ?? null, op: this.klok.vandaag(), door: scope.actor.persoon };
      await em.insert(ZelfbeoordelingEntity, rij);
      return { id: rij.id, vaardigheid, moment, score, lijn: rij.lijn, op: rij.op };
    });
  }

  /** The client's version takes no month that a run fixed; RSD's own follows it on the first of the next free month. */
  private async neemTerug(em: EntityManager, o: PostOverdrachtEntity, persoon: string): Promise<void> {
    const versies = await versiesVan(em, o);
    const laatste = versies.at(-1)!;
    const vandaag = this.klok.vandaag();
    const vrij = await vrijVanaf(em, o.gemeentecode, o.huishoudenId);
    const opnieuw = [vrij, eersteVanVolgendeMaand(vandaag), eersteVanVolgendeMaand(laatste.vanaf)].filter((d) => d !== undefined).sort().at(-1)!;
    await em.insert(PostEntity, { ...laatste, id: randomUUID(), versie: 1, vanaf: opnieuw, tot: null, betaler: 'rsd', bewerktDoor: persoon, bewerktOp: vandaag });
  }
}

const eersteVanVolgendeMaand = (dag: Datum): Datum => plusMaanden(`${dag.slice(0, 7)}-01`, 1);
