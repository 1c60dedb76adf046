import { randomUUID } from 'node:crypto';
import { eersteVersie, versieNaVerhuizing, type PipInhoud, type VerhuisdePipInvoer } from '@wegwijs/intake';
import { Conflict } from '@wegwijs/platform';
import type { Actor } from '@wegwijs/tenant';
import { Not, type EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { PipEntity } from './pip.entity.ts';

export type Opsteller = Pick<Actor, 'persoon' | 'naam'>;

/** Kenmerk of a version: 'WI-2026-7F3K9-PIP1'. A concept that lapsed was no besluit, so its number is used again. */
export const kenmerkVan = (d: Pick<DossierEntity, 'zaaknummer'>, pipVersie: number): string => `${d.zaaknummer}-PIP${pipVersie}`;

/** Writes a new version as a concept. */
export async function voegPipToe(
  em: EntityManager, dossier: DossierEntity, door: Opsteller,
  rij: Pick<PipEntity, 'id' | 'pipVersie' | 'soort' | 'inhoud'> & Partial<Pick<PipEntity, 'vervangtPipId' | 'wijziging' | 'eerder' | 'dagtekeningInitieel'>>,
): Promise<PipEntity> {
  const { gemeentecode, id: dossierId } = dossier;
  await em.insert(PipEntity, {
    gemeentecode, dossierId, status: 'concept', kenmerk: kenmerkVan(dossier, rij.pipVersie), opgesteldDoor: door.persoon, opgesteldNaam: door.naam, opstellers: [door.persoon], ...rij,
  } as never);
  return em.findOneByOrFail(PipEntity, { gemeentecode, id: rij.id });
}

/** The first version in this gemeente, with or without a PIP of an earlier one. The caller holds the lock on the dossier. @throws Conflict */
export async function openEerste(em: EntityManager, dossier: DossierEntity, door: Opsteller, v: { inhoud?: PipInhoud; eerder?: VerhuisdePipInvoer }): Promise<PipEntity> {
  const { gemeentecode, id: dossierId } = dossier;
  if (await em.existsBy(PipEntity, { gemeentecode, dossierId, status: Not('vervallen') })) {
    throw new Conflict('Dit dossier heeft al een PIP. Wijzig de PIP die geldt, of werk het concept bij', 'PipBestaatAl');
  }
  const ids = { pipId: randomUUID(), dossierId };
  const { versie, inhoud } = v.eerder ? versieNaVerhuizing({ ...ids, eerder: v.eerder }) : { versie: eersteVersie(ids), inhoud: v.inhoud };
  return voegPipToe(em, dossier, door, {
    id: versie.pipId, pipVersie: versie.pipVersie, soort: versie.soort, inhoud: v.inhoud ?? inhoud ?? { leerroute: 'b1', doelen: [] },
    ...(v.eerder && { eerder: v.eerder, dagtekeningInitieel: v.eerder.dagtekeningInitieel }),
  });
}

/**
 * After a move: opens the first version here as a concept that copies leerroute and A2 parts from the earlier gemeente and keeps its
 * first dagtekening, so the inburgeringstermijn runs on (Wi2021 art. 11 lid 3, 15 lid 4). Call it in the act that accepts the move, on
 * a dossier that is locked (or new) and has `verhuisdMetPip`, `leerroute` and `dagtekeningInitieel`.
 * @param eerder what the earlier gemeente handed over
 * @param door who accepts; he counts as a writer, so he cannot decide on this version
 * @throws Conflict when the dossier has a PIP already
 */
export const openVerhuisdePip = (em: EntityManager, dossier: DossierEntity, eerder: VerhuisdePipInvoer, door: Opsteller): Promise<PipEntity> =>
  openEerste(em, dossier, door, { eerder });
