import { randomUUID } from 'node:crypto';
import { beoordeelCorrectie, staande, type DoelgroepVanDuo, type Examen, type ExamenTaalonderdeel, type KeurmerkPeriode, type Lesblok, type PipEisen } from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, Weigering } from '@wegwijs/platform';
import type { Actor, Scope } from '@wegwijs/tenant';
import type { EntityManager, EntityTarget } from 'typeorm';
import { PipVersieEntity, type DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, vergrendelDossier } from '../dossier/dossier.kern.ts';
import {
  ExamenEntity, KeurmerkperiodeEntity, LesurenEntity, TaalschakelEntity, ZEindgesprekEntity, type DossierFeitEntity, type FeitEntity,
} from './leerroute.entity.ts';

type Dossiersleutel = Pick<DossierEntity, 'gemeentecode' | 'id'>;

/** What the PIP in force asks. */
export interface Eisen extends PipEisen {
  pip: { cursusuren?: number; participatieuren?: number; aftrekCursusuren?: number; aftrekParticipatieuren?: number; aftrekPvtUren?: number };
}

/** The first dagtekening of the versions that let a part be done at A2, for the parts that the version in force still has. */
function a2Sinds(versies: readonly PipVersieEntity[], nu: PipVersieEntity): Partial<Record<ExamenTaalonderdeel, Datum>> {
  return Object.fromEntries(nu.feiten.a2Onderdelen.map((o) => [o, versies.filter((v) => v.feiten.a2Onderdelen.includes(o)).map((v) => v.dagtekening).sort()[0]]));
}

/** Since which dagtekening somebody is on the Z-route without a break; since the first one when no version had another route. */
function zSinds(versies: readonly PipVersieEntity[], nu: PipVersieEntity, initieel: Datum): Datum {
  const eerdere = versies.filter((v) => v.versie <= nu.versie);
  const andere = eerdere.findLastIndex((v) => v.leerroute !== 'z');
  return eerdere[andere + 1] && andere >= 0 ? eerdere[andere + 1]!.dagtekening : initieel;
}

/** What the PIP in force asks of somebody, from all its versions. Undefined before there is one. */
export async function leesEisen(em: EntityManager, d: DossierEntity): Promise<Eisen | undefined> {
  const versies = await em.find(PipVersieEntity, { where: { gemeentecode: d.gemeentecode, dossierId: d.id }, order: { versie: 'ASC' } });
  const nu = versies.find((v) => v.pipId === d.pipId);
  if (!nu || !d.doelgroep) return undefined;
  const initieel = d.dagtekeningInitieel ?? nu.feiten.dagtekeningInitieel;
  const { zExamenonderdelen, cursusuren, participatieuren, aftrekCursusuren, aftrekParticipatieuren, aftrekPvtUren } = nu.feiten;
  return {
    leerroute: nu.leerroute, doelgroep: d.doelgroep as DoelgroepVanDuo, dagtekeningInitieel: initieel, a2: a2Sinds(versies, nu), zExamenonderdelen, zSinds: zSinds(versies, nu, initieel),
    pip: { cursusuren, participatieuren, aftrekCursusuren, aftrekParticipatieuren, aftrekPvtUren },
  };
}

/** The same for an act that cannot do without a PIP. @throws Weigering when there is none */
export async function eisPip(em: EntityManager, d: DossierEntity): Promise<Eisen> {
  const eisen = await leesEisen(em, d);
  if (!eisen) throw new Weigering({ ...geweigerd('PipOntbreekt', 'Wi2021 art. 15 lid 1'), titel: 'Er is nog geen PIP' });
  return eisen;
}

/** All rows of a dossier, also those that were replaced, oldest first. */
export const rijen = <T extends DossierFeitEntity>(em: EntityManager, soort: EntityTarget<T>, d: Dossiersleutel): Promise<T[]> =>
  em.createQueryBuilder(soort, 'f').where('f.gemeentecode = :gemeentecode and f.dossierId = :id', { gemeentecode: d.gemeentecode, id: d.id }).orderBy('f.vastgelegdOp').addOrderBy('f.id').getMany();

export interface Leerrouterijen {
  uren: LesurenEntity[];
  examens: ExamenEntity[];
  taalschakel: TaalschakelEntity[];
  eindgesprekken: ZEindgesprekEntity[];
  keurmerken: KeurmerkperiodeEntity[];
}

/** Everything recorded of the leerroute of one person, one query after the other: they share a connection. */
export async function leesLeerroute(em: EntityManager, d: Dossiersleutel): Promise<Leerrouterijen> {
  return {
    uren: await rijen(em, LesurenEntity, d), examens: await rijen(em, ExamenEntity, d), taalschakel: await rijen(em, TaalschakelEntity, d), eindgesprekken: await rijen(em, ZEindgesprekEntity, d),
    keurmerken: await em.findBy(KeurmerkperiodeEntity, { gemeentecode: d.gemeentecode }),
  };
}

export const alsExamen = (e: ExamenEntity): Examen => ({ onderdeel: e.onderdeel, ...(e.niveau && { niveau: e.niveau }), resultaat: e.resultaat, afgelegdOp: e.afgelegdOp });
export const alsLesblok = (u: LesurenEntity): Lesblok => ({ aanbiederId: u.aanbiederId, soort: u.soort, uren: u.uren, van: u.van, totEnMet: u.totEnMet });
export const alsKeurmerk = (k: KeurmerkperiodeEntity): KeurmerkPeriode => ({ aanbiederId: k.aanbiederId, grond: k.grond, vanaf: k.vanaf, ...(k.tot && { tot: k.tot }) });

/** Correction or first word: which row it replaces and why. */
export interface Vervanging {
  vervangt?: string;
  reden?: string;
}

/**
 * The row that a correction replaces, when it may. @param bestaand all rows it can be about
 * @throws NietGevonden when there is no such row, Weigering when it does not stand any more or the reason is missing
 */
export function teVervangen<T extends FeitEntity>(bestaand: readonly T[], v: Vervanging): T | undefined {
  const rij = bestaand.find((r) => r.id === v.vervangt);
  if (v.vervangt !== undefined && !rij) throw new NietGevonden();
  eis(beoordeelCorrectie(v, rij && { staat: staande(bestaand).includes(rij) }));
  return rij;
}

/** Columns that every recorded fact gets. */
export const feitkolommen = (door: Pick<Actor, 'persoon' | 'naam'>, v: Vervanging) =>
  ({ id: randomUUID(), vervangtId: v.vervangt ?? null, reden: v.reden ?? null, vervallen: false, door: door.persoon, doorNaam: door.naam });

/** Takes a fact back: a row that replaces it and does not count. The caller has locked the dossier. @throws NietGevonden, Weigering */
export async function trekFeitIn(em: EntityManager, d: Dossiersleutel, soort: EntityTarget<DossierFeitEntity>, feitId: string, o: { reden: string; door: Pick<Actor, 'persoon' | 'naam'> }): Promise<string> {
  const rij = teVervangen(await rijen(em, soort, d), { vervangt: feitId, reden: o.reden });
  const nieuw = { ...rij, ...feitkolommen(o.door, { vervangt: feitId, reden: o.reden }), vervallen: true };
  await em.insert(soort, nieuw);
  return nieuw.id;
}

/**
 * Reads and locks the dossier of a fact, so that the same lessons told twice at once are seen as one and the same. Corrections are also made
 * after the plicht ended: DUO and schools find their mistakes later.
 */
export async function vergrendelVoorFeit(em: EntityManager, scope: Scope, id: string, v: Vervanging = {}): Promise<DossierEntity> {
  const dossier = await vergrendelDossier(em, scope, id);
  if (v.vervangt === undefined) eis(beoordeelLopend(dossier));
  return dossier;
}
