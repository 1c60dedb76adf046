import type { HuishoudenRegel, HuishoudenUit } from '@wegwijs/ontzorgen';
import { lijstOverGemeenten, type Pagina } from '@wegwijs/platform';
import type { Datum } from '@wegwijs/kernel';
import type { Scope } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { afbouwUit } from '../afbouw/afbouw.kern.ts';
import { BijstandEntity, InkomenEntity } from '../bijstand/bijstand.entity.ts';
import { BegunstigdeEntity, ToeslagEntity } from '../budget/budget.entity.ts';
import { postenUit } from '../budget/budget.kern.ts';
import { OntzorgdossierEntity } from '../ontzorgdossier/ontzorgdossier.entity.ts';
import { LidEntity, type HuishoudenEntity } from './huishouden.entity.ts';
import { begunstigdeUit, bijstandUit, inkomenUit, lidUit, ontzorgdossierUit, toeslagUit } from './huishouden.kern.ts';
import type { HuishoudensQuery } from './huishouden.uit.ts';

/** `$3` stand, `$4` first letters, `$5` today. */
const HUISHOUDENS = `select h.gemeentecode, h.id, h.versie, h.nummer, h.naam, h.stand, zoeknaam,
    (select count(*)::int from ontzorgen.lid l where l.gemeentecode = h.gemeentecode and l.huishouden_id = h.id and l.vanaf <= $5 and (l.tot is null or l.tot > $5)) leden,
    (select (max(o.tot) - 1)::text from ontzorgen.ontzorgdossier o where o.gemeentecode = h.gemeentecode and o.huishouden_id = h.id and o.stand = 'loopt') "totEnMet",
    (select count(distinct p.lijn)::int from ontzorgen.post p where p.gemeentecode = h.gemeentecode and p.huishouden_id = h.id and (p.tot is null or p.tot > $5)) posten,
    (select count(distinct b.id)::int from ontzorgen.begunstigde b where b.gemeentecode = h.gemeentecode and b.iban_stand <> 'gecontroleerd'
      and (b.huishouden_id = h.id or exists (select 1 from ontzorgen.post p where p.gemeentecode = h.gemeentecode and p.huishouden_id = h.id and p.begunstigde_id = b.id and (p.tot is null or p.tot > $5)))) "ibanTeControleren"
  from ontzorgen.huishouden h where h.gemeentecode = g.gemeentecode and ($3::text is null or stand = $3) and ($4::text is null or (zoeknaam >= lower($4) and zoeknaam < lower($4) || U&'\\FFFF'))`;

/** Households over the gemeenten that RSD works for, by name. */
export async function lijstHuishoudens(em: EntityManager, scope: Scope, q: HuishoudensQuery, vandaag: Datum): Promise<Pagina<HuishoudenRegel>> {
  const gemeenten = q.gemeente === undefined ? scope.gemeenten : scope.gemeenten.filter((g) => g === q.gemeente);
  const uit = await lijstOverGemeenten<HuishoudenRegel>(em, gemeenten, q, {
    select: HUISHOUDENS, waarden: [q.stand ?? null, q.zoek ?? null, vandaag], sorteer: ['zoeknaam', 'text'], sleutel: (h) => [h.naam.toLowerCase(), h.id] });
  const leden = await em.query<{ gemeentecode: string; id: string }[]>(
    `select distinct gemeentecode, dossier_id id from ontzorgen.lid where gemeentecode = any($1) and huishouden_id = any($2::uuid[]) and dossier_id is not null`, [gemeenten, uit.rijen.map((h) => h.id)]);
  scope.betrokken(...leden);
  return uit;
}

/** Everything that one screen about one household needs. */
export async function huishoudenUit(em: EntityManager, h: HuishoudenEntity, vandaag: Datum, persoon: string): Promise<HuishoudenUit> {
  const van = { gemeentecode: h.gemeentecode, huishoudenId: h.id };
  const leden = await em.find(LidEntity, { where: van, order: { vanaf: 'ASC', geboortedatum: 'ASC', id: 'ASC' } });
  const dossiers = await em.find(OntzorgdossierEntity, { where: van, order: { vanaf: 'ASC', id: 'ASC' } });
  const bijstand = await em.find(BijstandEntity, { where: van, order: { vanaf: 'ASC' } });
  const inkomen = await em.find(InkomenEntity, { where: van, order: { maand: 'DESC', id: 'ASC' }, take: 200 });
  const rekening = await em.findOneBy(BegunstigdeEntity, van);
  const toeslagen = await em.find(ToeslagEntity, { where: van, order: { soort: 'ASC' } });
  const posten = await postenUit(em, van, vandaag);
  return {
    gemeentecode: h.gemeentecode, id: h.id, versie: h.versie, nummer: h.nummer, naam: h.naam, stand: h.stand, geopendOp: h.geopendOp, geslotenOp: h.geslotenOp, slotreden: h.slotreden, partnerAkkoord: h.partnerAkkoord,
    leden: leden.map(lidUit), ontzorgdossiers: dossiers.map((o) => ontzorgdossierUit(o, vandaag)), bijstand: bijstand.map(bijstandUit), inkomen: inkomen.map(inkomenUit), posten,
    leefgeldrekening: rekening && begunstigdeUit(rekening, persoon), toeslagen: toeslagen.map(toeslagUit), afbouw: await afbouwUit(em, van, { dossiers, posten }, vandaag),
  };
}
