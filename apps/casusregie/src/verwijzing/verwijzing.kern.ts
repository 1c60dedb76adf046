import { randomUUID } from 'node:crypto';
import {
  bekendVan, beoordeelVerwijzing, uittreksel, type Deelbare, type OpdrachtStand, type TijdlijnSoort, type VerwijzingInvoer, type VerwijzingUit, VERWIJZING_ANTWOORD,
} from '@wegwijs/casusregie';
import { berekenTermijn, geldend, geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Actor, Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { PartnerEntity, VerwijzingEntity } from './verwijzing.entity.ts';

const LEEG = { naam: null, adres: null, taal: null, telefoon: null, leerroute: null, termijnEinde: null };
const LOPEND = In(['aangeboden', 'aanvaard']);

/** Reads a referral that the scope reaches, locked for a change. @throws NietGevonden, or VerouderdeVersie when it was changed since `versie` */
export async function vergrendelVerwijzing(em: EntityManager, scope: Scope, id: string, versie: number): Promise<VerwijzingEntity> {
  const v = await em.findOne(VerwijzingEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!v) throw new NietGevonden();
  scope.betrokken({ gemeentecode: v.gemeentecode, id: v.dossierId });
  if (v.versie !== versie) throw new VerouderdeVersie();
  return v;
}

export interface NieuweVerwijzing {
  gemeentecode: string;
  dossierId: string;
  taak: VerwijzingEntity['taak'];
  /** Everything that the referring organisation knows; the partner gets the chosen part. */
  deelbaar: Deelbare;
  vandaag: Datum;
  door: Actor;
}

/** Refers somebody to a partner of his gemeente. @throws NietGevonden for a partner of another gemeente, Weigering by the rules */
export async function verwijs(em: EntityManager, o: NieuweVerwijzing, i: VerwijzingInvoer): Promise<VerwijzingEntity> {
  const { gemeentecode, dossierId, taak, vandaag } = o;
  const partner = await em.findOneBy(PartnerEntity, { gemeentecode, id: i.partnerId });
  if (!partner) throw new NietGevonden();
  if (partner.tot !== null && partner.tot <= vandaag) eis(geweigerd('PartnerGestopt', 'Startnotitie nieuwe Wet inburgering §5', { veld: 'partnerId', feiten: { tot: partner.tot } }));
  const deelbaar = { ...o.deelbaar, telefoon: i.telefoon ?? o.deelbaar.telefoon };
  const loopt = await em.existsBy(VerwijzingEntity, { gemeentecode, dossierId, partnerId: partner.id, taak, stand: LOPEND });
  eis(beoordeelVerwijzing({ soort: partner.soort, gedeeld: i.gedeeld, besprokenOp: i.besprokenOp, bekend: bekendVan(deelbaar), loopt }, vandaag));
  const antwoord = berekenTermijn({ norm: geldend(VERWIJZING_ANTWOORD, vandaag), aanleiding: 'verwijzing', dag0: vandaag });
  const rij = {
    gemeentecode, id: randomUUID(), versie: 1, dossierId, partnerId: partner.id, taak, stand: 'aangeboden' as const, vraag: i.vraag, gedeeld: [...new Set(i.gedeeld)], besprokenOp: i.besprokenOp,
    ...uittreksel(deelbaar, i.gedeeld), aangebodenOp: vandaag, antwoordUiterlijk: antwoord.einde, door: o.door.persoon, doorNaam: o.door.naam, beantwoordOp: null, beantwoordDoor: null, reden: null,
  };
  await em.insert(VerwijzingEntity, rij);
  await noteer(em, { gemeentecode, dossierId, op: vandaag, soort: 'verwezen', bron: rij.id, feiten: { partner: partner.naam, soort: partner.soort }, door: o.door });
  return Object.assign(new VerwijzingEntity(), rij);
}

export interface Verwijzingstap {
  naar: OpdrachtStand;
  soort: TijdlijnSoort;
  vandaag: Datum;
  door?: Pick<Actor, 'persoon' | 'naam'>;
  wijziging?: Partial<Pick<VerwijzingEntity, 'beantwoordOp' | 'beantwoordDoor' | 'reden'>>;
}

/** Brings a referral to its next standing. Once it is over nothing of what the partner saw stays here. @throws VerouderdeVersie on a lost race */
export async function zetVerwijzing(em: EntityManager, v: VerwijzingEntity, s: Verwijzingstap): Promise<VerwijzingEntity> {
  const { gemeentecode, id, dossierId, versie } = v;
  const nieuw = { stand: s.naar, versie: versie + 1, ...s.wijziging, ...(s.naar !== 'aanvaard' && LEEG) };
  const { affected } = await em.update(VerwijzingEntity, { gemeentecode, id, versie }, nieuw);
  if (affected !== 1) throw new VerouderdeVersie();
  await noteer(em, { gemeentecode, dossierId, op: s.vandaag, soort: s.soort, bron: id, feiten: { stand: s.naar }, door: s.door });
  return Object.assign(new VerwijzingEntity(), v, nieuw);
}

export async function verwijzingUit(em: EntityManager, v: VerwijzingEntity): Promise<VerwijzingUit> {
  const { naam, soort } = await em.findOneByOrFail(PartnerEntity, { gemeentecode: v.gemeentecode, id: v.partnerId });
  return {
    gemeentecode: v.gemeentecode, id: v.id, versie: v.versie, dossierId: v.dossierId, partnerId: v.partnerId, partner: naam, soort, stand: v.stand, vraag: v.vraag, gedeeld: v.gedeeld,
    besprokenOp: v.besprokenOp, aangebodenOp: v.aangebodenOp, antwoordUiterlijk: v.antwoordUiterlijk, vanGemeente: v.taak === 'casusregie', doorNaam: v.doorNaam, beantwoordOp: v.beantwoordOp,
    beantwoordDoor: v.beantwoordDoor, reden: v.reden,
    pakket: { naam: v.naam, adres: v.adres, taal: v.taal, telefoon: v.telefoon, leerroute: v.leerroute, termijnEinde: v.termijnEinde },
  };
}

/** The plicht ended or the dossier left this gemeente: what a partner was asked is taken back. */
export async function stopVerwijzingen(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  for (const v of await em.findBy(VerwijzingEntity, { gemeentecode, dossierId, stand: LOPEND })) await zetVerwijzing(em, v, { naar: 'ingetrokken', soort: 'verwijzing-ingetrokken', vandaag: op });
}
