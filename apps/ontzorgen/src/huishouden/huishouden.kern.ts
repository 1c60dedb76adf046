import type { Datum } from '@wegwijs/kernel';
import { betaaltOp, eisOpen, postOp, toeslagTelt, type BegunstigdeUit, type BijstandUit, type HuishoudenLidUit, type InkomenUit, type OntzorgdossierUit, type PostUit, type ToeslagUit } from '@wegwijs/ontzorgen';
import { eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, IsNull, Not, type EntityManager, type EntityTarget } from 'typeorm';
import type { BijstandEntity, InkomenEntity } from '../bijstand/bijstand.entity.ts';
import type { BegunstigdeEntity, PostEntity, ToeslagEntity } from '../budget/budget.entity.ts';
import type { OntzorgdossierEntity } from '../ontzorgdossier/ontzorgdossier.entity.ts';
import { HuishoudenEntity, LidEntity, OntzorgPersoonEntity } from './huishouden.entity.ts';

/** What stands where a name stood, once there is no ground left to hold it. */
export const GEWIST = 'Gewist';

/** Whose files hang on a household: everybody in it with a dossier, also who left. */
async function raakt(em: EntityManager, scope: Scope, h: Pick<HuishoudenEntity, 'gemeentecode' | 'id'>): Promise<void> {
  const leden = await em.find(LidEntity, { select: { dossierId: true }, where: { gemeentecode: h.gemeentecode, huishoudenId: h.id, dossierId: Not(IsNull()) } });
  scope.betrokken(...leden.map((l) => ({ gemeentecode: h.gemeentecode, id: l.dossierId! })));
}

/** A household that the scope reaches. @throws NietGevonden */
export async function leesHuishouden(em: EntityManager, scope: Scope, id: string): Promise<HuishoudenEntity> {
  const h = await em.findOneBy(HuishoudenEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!h) throw new NietGevonden();
  await raakt(em, scope, h);
  return h;
}

/**
 * The same for a change: the household is locked until commit, so that two changes of one budget do not pass each other. Closed is closed.
 * @throws NietGevonden, VerouderdeVersie, Weigering
 */
export async function vergrendelHuishouden(em: EntityManager, scope: Scope, id: string, versie?: number): Promise<HuishoudenEntity> {
  const h = await em.findOne(HuishoudenEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!h) throw new NietGevonden();
  await raakt(em, scope, h);
  if (versie !== undefined && h.versie !== versie) throw new VerouderdeVersie();
  eis(eisOpen(h.stand));
  return h;
}

/** Writes changed facts of a household. @throws VerouderdeVersie when somebody changed the row since it was read */
export async function bewaarHuishouden(em: EntityManager, h: HuishoudenEntity, wijziging: Partial<Omit<HuishoudenEntity, 'gemeentecode' | 'id' | 'versie' | 'zoeknaam'>>): Promise<void> {
  const { affected } = await em.update(HuishoudenEntity, { gemeentecode: h.gemeentecode, id: h.id, versie: h.versie }, { ...wijziging, versie: h.versie + 1 });
  if (affected !== 1) throw new VerouderdeVersie();
  Object.assign(h, wijziging, { versie: h.versie + 1 });
}

interface VanHuishouden {
  gemeentecode: string;
  id: string;
  versie: number;
  huishoudenId: string;
}

/**
 * A row of a household, for a change: its household is locked first, then the row is read and its version compared.
 * @throws NietGevonden, VerouderdeVersie, Weigering
 */
export async function vergrendelRij<T extends VanHuishouden>(em: EntityManager, scope: Scope, soort: EntityTarget<T>, id: string, versie: number): Promise<{ rij: T; huishouden: HuishoudenEntity }> {
  const waar = { gemeentecode: In(scope.gemeenten), id } as never;
  const gezien = await em.findOneBy(soort, waar);
  if (!gezien) throw new NietGevonden();
  const huishouden = await vergrendelHuishouden(em, scope, gezien.huishoudenId);
  const rij = await em.findOneByOrFail(soort, waar);
  if (rij.versie !== versie) throw new VerouderdeVersie();
  return { rij, huishouden };
}

/** Writes a row that `vergrendelRij` locked, and raises its version. @throws VerouderdeVersie */
export async function bewaarRij<T extends VanHuishouden>(em: EntityManager, soort: EntityTarget<T>, rij: T, wijziging: Partial<T>): Promise<T> {
  const { gemeentecode, id, versie } = rij;
  const nieuw = { ...wijziging, versie: versie + 1 };
  const { affected } = await em.update(soort, { gemeentecode, id, versie } as never, nieuw as never);
  if (affected !== 1) throw new VerouderdeVersie();
  return Object.assign(rij, nieuw);
}

/** First day of the month after the last month of this household that is offered or released; undefined when none is. */
export async function vrijVanaf(em: EntityManager, gemeentecode: string, huishoudenId: string): Promise<Datum | undefined> {
  const [rij] = await em.query<{ dag: Datum | null }[]>(
    `select (max(m.maand) + interval '1 month')::date::text dag from ontzorgen.maandregel m join ontzorgen.maandrun r on r.gemeentecode = m.gemeentecode and r.id = m.run_id
     where m.gemeentecode = $1 and m.huishouden_id = $2 and r.stand <> 'concept'`, [gemeentecode, huishoudenId]);
  return rij?.dag ?? undefined;
}

/** There is no ground to hold who somebody is (AVG art. 17): the name goes, the amounts of a closed month keep their ids. */
export async function wisPersoon(em: EntityManager, gemeentecode: string, dossierId: string): Promise<Record<string, number>> {
  const [, huishoudens] = await em.query<[unknown, number]>(
    `update ontzorgen.huishouden h set naam = $3, versie = versie + 1 where gemeentecode = $1 and exists (select 1 from ontzorgen.lid l where l.gemeentecode = $1 and l.huishouden_id = h.id and l.dossier_id = $2 and l.rol = 'aanvrager')`,
    [gemeentecode, dossierId, GEWIST]);
  const [, rekeningen] = await em.query<[unknown, number]>(
    `update ontzorgen.begunstigde b set naam = $3, versie = versie + 1 where gemeentecode = $1 and soort = 'huishouden' and exists (select 1 from ontzorgen.lid l where l.gemeentecode = $1 and l.huishouden_id = b.huishouden_id and l.dossier_id = $2 and l.rol = 'aanvrager')`,
    [gemeentecode, dossierId, GEWIST]);
  const [, leden] = await em.query<[unknown, number]>(
    `update ontzorgen.lid set naam = $3, geboortedatum = date_trunc('year', geboortedatum)::date where gemeentecode = $1 and dossier_id = $2`, [gemeentecode, dossierId, GEWIST]);
  const { affected } = await em.delete(OntzorgPersoonEntity, { gemeentecode, dossierId });
  return { persoon: affected ?? 0, lid: leden, huishouden: huishoudens, begunstigde: rekeningen };
}

export const lidUit = (l: LidEntity): HuishoudenLidUit =>
  ({ id: l.id, dossierId: l.dossierId, naam: l.naam, geboortedatum: l.geboortedatum, rol: l.rol, teltMee: l.teltMee, vanaf: l.vanaf, tot: l.tot });

export const ontzorgdossierUit = (o: OntzorgdossierEntity, vandaag: Datum): OntzorgdossierUit => ({
  gemeentecode: o.gemeentecode, id: o.id, versie: o.versie, huishoudenId: o.huishoudenId, dossierId: o.dossierId, grondslag: o.grondslag, vorm: o.vorm, motivering: o.motivering, besluitKenmerk: o.besluitKenmerk,
  vanaf: o.vanaf, tot: o.tot, machtigingVanaf: o.machtigingVanaf, machtigingTot: o.machtigingTot, betaalt: betaaltOp(o, vandaag), stand: o.stand, eindeReden: o.eindeReden,
});

export const bijstandUit = (b: BijstandEntity): BijstandUit => ({
  gemeentecode: b.gemeentecode, id: b.id, versie: b.versie, huishoudenId: b.huishoudenId, vanaf: b.vanaf, tot: b.tot, leefvorm: b.leefvorm, kostendelers: b.kostendelers, aanvulling: b.aanvulling,
  besluitKenmerk: b.besluitKenmerk, vastgelegdOp: b.vastgelegdOp, reden: b.reden,
});

export const inkomenUit = (i: InkomenEntity): InkomenUit =>
  ({ gemeentecode: i.gemeentecode, id: i.id, versie: i.versie, huishoudenId: i.huishoudenId, maand: i.maand, soort: i.soort, bedrag: i.bedrag, vrijlating: i.vrijlating, toelichting: i.toelichting });

export const begunstigdeUit = (b: BegunstigdeEntity, persoon: string): BegunstigdeUit => ({
  gemeentecode: b.gemeentecode, id: b.id, versie: b.versie, soort: b.soort, huishoudenId: b.huishoudenId, naam: b.naam, iban: b.iban, ibanStand: b.ibanStand, ibanOp: b.ibanOp, vorigeIban: b.vorigeIban,
  gecontroleerdOp: b.gecontroleerdOp, controle: b.controle, controleToelichting: b.controleToelichting, zelfIngevoerd: b.ibanDoor === persoon,
});

/** A version with its payee. @param lijn all versions of its line: the one that holds today is the last that began */
export const postUit = (p: PostEntity, b: BegunstigdeEntity, lijn: readonly PostEntity[], vandaag: Datum): PostUit => ({
  gemeentecode: p.gemeentecode, id: p.id, versie: p.versie, huishoudenId: p.huishoudenId, lijn: p.lijn, soort: p.soort, bedrag: p.bedrag, frequentie: p.frequentie, vervaldag: p.vervaldag, vanaf: p.vanaf, tot: p.tot,
  gebrokenMaand: p.gebrokenMaand, kenmerk: p.kenmerk, toestemmingOp: p.toestemmingOp, betaler: p.betaler, begunstigdeId: b.id, begunstigde: b.naam, iban: b.iban, ibanStand: b.ibanStand, geldt: postOp(lijn, vandaag)?.id === p.id,
});

export const toeslagUit = (t: ToeslagEntity): ToeslagUit =>
  ({ gemeentecode: t.gemeentecode, id: t.id, versie: t.versie, huishoudenId: t.huishoudenId, soort: t.soort, bedrag: t.bedrag, stand: t.stand, vanaf: t.vanaf, sinds: t.sinds, telt: toeslagTelt(t.stand) });

