import { createHash } from 'node:crypto';
import type { AanbiedVraag, PipFeiten, PipVersie } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, leesDossier, vergrendelDossier } from '../dossier/dossier.kern.ts';
import { PipEntity } from './pip.entity.ts';

export interface PipMetDossier {
  pip: PipEntity;
  dossier: DossierEntity;
}

/** Reads a version and logs whose it is. @throws NietGevonden when absent or of another gemeente */
export async function leesPip(em: EntityManager, scope: Scope, id: string): Promise<PipMetDossier> {
  const pip = await em.findOneBy(PipEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!pip) throw new NietGevonden();
  return { pip, dossier: await leesDossier(em, scope, pip.dossierId) };
}

/**
 * A version for a change. The dossier is locked first and always: acts on two versions of one dossier (replacing, renewing) then wait
 * for each other instead of for ever.
 * @throws NietGevonden, VerouderdeVersie (412), Weigering when the dossier is closed
 */
export async function vergrendelPip(em: EntityManager, scope: Scope, id: string, versie: number): Promise<PipMetDossier> {
  const gezien = await em.findOneBy(PipEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!gezien) throw new NietGevonden();
  const dossier = await vergrendelDossier(em, scope, gezien.dossierId);
  const pip = await em.findOne(PipEntity, { where: { gemeentecode: gezien.gemeentecode, id }, lock: { mode: 'pessimistic_write' } });
  if (!pip) throw new NietGevonden();
  if (pip.versie !== versie) throw new VerouderdeVersie();
  eis(beoordeelLopend(dossier));
  return { pip, dossier };
}

export type PipVelden = Partial<Omit<PipEntity, 'gemeentecode' | 'id' | 'versie' | 'gemaaktOp'>>;

/** Writes an act on a version. @throws VerouderdeVersie when the row changed since it was read */
export async function zetPip(em: EntityManager, pip: PipEntity, velden: PipVelden): Promise<PipEntity> {
  const { gemeentecode, id, versie } = pip;
  const nieuw = { ...velden, versie: versie + 1 };
  const { affected } = await em.update(PipEntity, { gemeentecode, id, versie }, nieuw as never);
  if (affected !== 1) throw new VerouderdeVersie();
  return Object.assign(new PipEntity(), pip, nieuw);
}

/** The version as the rules see it. */
export const alsVersie = (p: PipEntity): PipVersie => ({
  pipId: p.id, dossierId: p.dossierId, pipVersie: p.pipVersie, soort: p.soort, status: p.status,
  ...(p.vervangtPipId && { vervangtPipId: p.vervangtPipId }), ...(p.dagtekening && { dagtekening: p.dagtekening }),
  ...(p.dagtekeningInitieel && { dagtekeningInitieel: p.dagtekeningInitieel }), ...(p.bekendgemaaktOp && { bekendgemaaktOp: p.bekendgemaaktOp }),
});

/** JSON with sorted keys: jsonb keeps no order, and the hash must not depend on one. */
function canoniek(x: unknown): string {
  if (Array.isArray(x)) return `[${x.map(canoniek).join(',')}]`;
  if (typeof x !== 'object' || x === null) return JSON.stringify(x);
  const velden = Object.entries(x).filter(([, w]) => w !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${velden.map(([k, w]) => `${JSON.stringify(k)}:${canoniek(w)}`).join(',')}}`;
}

/** SHA-256 of what a version says and of the change it was opened for. */
export const inhoudSha = (p: Pick<PipEntity, 'inhoud' | 'wijziging' | 'eerder' | 'soort' | 'vervangtPipId'>): string =>
  createHash('sha256').update(canoniek({ inhoud: p.inhoud, wijziging: p.wijziging, eerder: p.eerder, soort: p.soort, vervangt: p.vervangtPipId })).digest('hex');

/** What the rules about offering and deciding look at. */
export async function aanbiedVraag(em: EntityManager, pip: PipEntity, feiten: PipFeiten, vandaag: Datum): Promise<AanbiedVraag> {
  const vorige = pip.vervangtPipId ? await em.findOneByOrFail(PipEntity, { gemeentecode: pip.gemeentecode, id: pip.vervangtPipId }) : undefined;
  return {
    pip: alsVersie(pip), inhoud: pip.inhoud, feiten, vandaag,
    ...(vorige && pip.wijziging && { vorige: { inhoud: vorige.inhoud, wijziging: pip.wijziging } }),
  };
}

/** Is a version of this dossier in the making? One at a time, or each would copy what the other changes. */
export const inDeMaak = (em: EntityManager, d: Pick<DossierEntity, 'gemeentecode' | 'id'>): Promise<boolean> =>
  em.existsBy(PipEntity, { gemeentecode: d.gemeentecode, dossierId: d.id, status: In(['concept', 'aangeboden', 'vastgesteld']) });
