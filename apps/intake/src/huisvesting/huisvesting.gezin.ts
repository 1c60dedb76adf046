import { randomUUID } from 'node:crypto';
import { geweigerd } from '@wegwijs/kernel';
import type { Huisvesting } from '@wegwijs/intake';
import { eis, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { IsNull, type EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, leesDossier } from '../dossier/dossier.kern.ts';
import { huisvestingVan } from '../dossier/dossier.uit.ts';
import { KoppelingEntity } from '../persoon/koppeling.entity.ts';
import { HuisvestingEntity, HuisvestingLogboekEntity } from './huisvesting.entity.ts';

/** A household during a step: the row, its reading, and every dossier that moves along. */
export interface Gezinshuisvesting {
  koppeling: KoppelingEntity;
  rij: HuisvestingEntity | null;
  huisvesting: Huisvesting;
  /** The dossier that the request names. */
  dossier: DossierEntity;
  /** All running dossiers of the household, that one too, in the order of their ids. */
  dossiers: DossierEntity[];
}

/**
 * Locks a whole household for a step: first the koppeling, then the dossiers by id, so that two people who work on two members of
 * one family wait for each other and never block each other.
 * @throws NietGevonden, VerouderdeVersie, or Weigering when nothing runs here (any more) or the gemeente does not house this household
 */
export async function vergrendelGezin(em: EntityManager, scope: Scope, id: string, versie: number): Promise<Gezinshuisvesting> {
  const gelezen = await leesDossier(em, scope, id);
  const { gemeentecode, koppelingId } = gelezen;
  const koppeling = await em.findOneOrFail(KoppelingEntity, { where: { gemeentecode, id: koppelingId }, lock: { mode: 'pessimistic_write' } });
  const dossiers = await em.find(DossierEntity, { where: { gemeentecode, koppelingId, geslotenOp: IsNull() }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  scope.betrokken(...dossiers);
  const dossier = dossiers.find((d) => d.id === gelezen.id) ?? gelezen;
  if (dossier.versie !== versie) throw new VerouderdeVersie();
  eis(beoordeelLopend(dossier));
  if (!dossiers.some((d) => d.huisvestingsstap)) eis(geweigerd('GeenHuisvestingDoorGemeente', 'Huisvestingswet 2014 art. 28'));
  const rij = await em.findOneBy(HuisvestingEntity, { gemeentecode, koppelingId });
  const eerste = dossiers.find((d) => d.huisvestingsstap) ?? gelezen;
  return { koppeling, rij, huisvesting: huisvestingVan(rij, eerste, koppeling.gekoppeldOp), dossier, dossiers };
}

/** Writes the household; the koppeling is locked, so nobody else writes it now. */
export async function bewaarHuisvesting(em: EntityManager, g: Gezinshuisvesting, h: Huisvesting, adres: Partial<HuisvestingEntity>): Promise<HuisvestingEntity> {
  const sleutel = { gemeentecode: g.koppeling.gemeentecode, koppelingId: g.koppeling.id };
  const dagen = { stap: h.stap, aangebodenOp: h.aangebodenOp ?? null, huurVanaf: h.huurVanaf ?? null, betrokkenOp: h.betrokkenOp ?? null, ingeschrevenOp: h.ingeschrevenOp ?? null };
  if (g.rij) await em.update(HuisvestingEntity, sleutel, { ...dagen, ...adres, versie: g.rij.versie + 1 });
  else await em.insert(HuisvestingEntity, { ...sleutel, ...dagen, ...adres });
  return em.findOneByOrFail(HuisvestingEntity, sleutel);
}

export async function schrijfLogboek(em: EntityManager, scope: Scope, g: Gezinshuisvesting, r: Pick<HuisvestingLogboekEntity, 'wat' | 'dag'> & Partial<HuisvestingLogboekEntity>): Promise<void> {
  const { gemeentecode, id: koppelingId } = g.koppeling;
  await em.insert(HuisvestingLogboekEntity, { gemeentecode, id: randomUUID(), koppelingId, door: scope.actor.persoon, doorNaam: scope.actor.naam, ...r });
}
