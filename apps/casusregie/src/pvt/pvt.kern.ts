import { randomUUID } from 'node:crypto';
import { pvtStand, pvtTaak, type PvtFeiten, type PvtStand, type PvtTrajectUit } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import { NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import type { DossierEntity, PipVersieEntity } from '../dossier/dossier.entity.ts';
import type { OpdrachtEntity } from '../opdracht/opdracht.entity.ts';
import { geefOpdracht } from '../opdracht/opdracht.kern.ts';
import { eindigWerk, opdrachtenVan } from '../opdracht/opdracht.werk.ts';
import { PvtAanwezigheidEntity, PvtTrajectEntity } from './pvt.entity.ts';

/** Reads a traject that the scope reaches, for a change when a version is given. @throws NietGevonden, VerouderdeVersie */
export async function leesTraject(em: EntityManager, scope: Scope, id: string, versie?: number): Promise<PvtTrajectEntity> {
  const lock = versie === undefined ? {} : { lock: { mode: 'pessimistic_write' as const } };
  const traject = await em.findOne(PvtTrajectEntity, { where: { gemeentecode: In(scope.gemeenten), id }, ...lock });
  if (!traject) throw new NietGevonden();
  scope.betrokken({ gemeentecode: traject.gemeentecode, id: traject.dossierId });
  if (versie !== undefined && traject.versie !== versie) throw new VerouderdeVersie();
  return traject;
}

export type Trajectwijziging = Partial<Omit<PvtTrajectEntity, 'gemeentecode' | 'id' | 'versie' | 'dossierId'>>;

/** Writes changed facts of a traject. @throws VerouderdeVersie when somebody changed the row since it was read */
export async function bewaarTraject(em: EntityManager, t: PvtTrajectEntity, wijziging: Trajectwijziging): Promise<PvtTrajectEntity> {
  const { affected } = await em.update(PvtTrajectEntity, { gemeentecode: t.gemeentecode, id: t.id, versie: t.versie }, { ...wijziging, versie: t.versie + 1 });
  if (affected !== 1) throw new VerouderdeVersie();
  return Object.assign(new PvtTrajectEntity(), t, wijziging, { versie: t.versie + 1 });
}

const bij = (t: PvtTrajectEntity) => ({ gemeentecode: t.gemeentecode, trajectId: t.id });

export async function pvtFeiten(em: EntityManager, t: PvtTrajectEntity): Promise<PvtFeiten> {
  return { sessies: await em.find(PvtAanwezigheidEntity, { where: bij(t), order: { op: 'ASC', sessieId: 'ASC' } }), aftrekUren: t.aftrekUren, getekendOp: t.getekendOp };
}

/** The PVT of a dossier, for who only has the dossier. Undefined before there is a PIP. */
export const pvtVanDossier = async (em: EntityManager, gemeentecode: string, dossierId: string): Promise<PvtTrajectEntity | undefined> =>
  await em.findOneBy(PvtTrajectEntity, { gemeentecode, dossierId }) ?? undefined;

/** Trajecten with what counts today, and what the opdracht lends of the person; as few statements for one as for many. */
export async function trajectenUit(em: EntityManager, trajecten: readonly PvtTrajectEntity[], vandaag: Datum): Promise<PvtTrajectUit[]> {
  const gemeentecode = In([...new Set(trajecten.map((t) => t.gemeentecode))]);
  const sessies = await em.find(PvtAanwezigheidEntity, { where: { gemeentecode, trajectId: In(trajecten.map((t) => t.id)) }, order: { op: 'ASC', sessieId: 'ASC' } });
  const opdrachten = await opdrachtenVan(em, trajecten);
  return trajecten.map((t, i) => {
    const feiten = { sessies: sessies.filter((s) => s.trajectId === t.id), aftrekUren: t.aftrekUren, getekendOp: t.getekendOp };
    return maakUit(t, feiten, pvtStand(feiten, vandaag), opdrachten[i]);
  });
}

export const trajectUit = async (em: EntityManager, t: PvtTrajectEntity, vandaag: Datum): Promise<PvtTrajectUit> => (await trajectenUit(em, [t], vandaag))[0]!;

function maakUit(t: PvtTrajectEntity, feiten: PvtFeiten, stand: PvtStand, o: OpdrachtEntity | undefined): PvtTrajectUit {
  return {
    gemeentecode: t.gemeentecode, id: t.id, versie: t.versie, dossierId: t.dossierId, taak: t.taak, stand: t.stand, opdrachtStand: o?.stand ?? null, organisatie: o?.organisatie ?? null,
    naam: o?.naam ?? null, adres: o?.adres ?? null, taal: o?.taal ?? null, groepId: t.groepId, geplandeUren: t.geplandeUren, aftrekUren: t.aftrekUren,
    minuten: stand.minuten, onderdelen: stand.onderdelen, compleet: stand.compleet, getekendOp: t.getekendOp, afgerondOp: t.afgerondOp, geeindigdOp: t.geeindigdOp, eldersVolgens: t.eldersVolgens, eindreden: t.eindreden,
    aanwezigheid: feiten.sessies.map(({ sessieId, soort, op, aanwezigheid, minuten }) => ({ sessieId, soort, op, aanwezigheid, minuten })),
  };
}

/**
 * A PIP was made known: whoever executes the PVT for this gemeente gets the work. A later version adapts hours and deduction of a PVT that
 * runs; when DUO treats the person as another doelgroep the work moves to the other row of the matrix.
 */
export async function regelPvt(em: EntityManager, d: DossierEntity, pip: PipVersieEntity, op: Datum): Promise<void> {
  const { gemeentecode, id: dossierId } = d;
  const taak = pvtTaak(pip.feiten.doelgroep) === 'pvt-asiel' ? 'pvt-asiel' : 'pvt-gezin';
  const uren = { geplandeUren: pip.feiten.pvtUren, aftrekUren: pip.feiten.aftrekPvtUren ?? 0 };
  const traject = await pvtVanDossier(em, gemeentecode, dossierId);
  if (!traject) {
    await geefOpdracht(em, { gemeentecode, dossierId, taak, vandaag: op });
    await em.insert(PvtTrajectEntity, { gemeentecode, id: randomUUID(), dossierId, taak, begonnenOp: op, ...uren });
    return;
  }
  if (traject.stand !== 'open') return;
  if (traject.taak === taak) {
    await bewaarTraject(em, traject, uren);
    return;
  }
  await eindigWerk(em, traject, 'ingetrokken', { vandaag: op });
  await geefOpdracht(em, { gemeentecode, dossierId, taak, vandaag: op });
  await em.update(PvtAanwezigheidEntity, bij(traject), { taak });
  await bewaarTraject(em, traject, { ...uren, taak, groepId: null, groepGemeentecode: null });
}

/** The plicht ended or the dossier left: an open PVT stops. What was attended stays. */
export async function stopPvt(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  const traject = await pvtVanDossier(em, gemeentecode, dossierId);
  if (traject?.stand === 'open') await bewaarTraject(em, traject, { stand: 'gestopt', geeindigdOp: op, groepId: null, groepGemeentecode: null });
}
