import { randomInt, randomUUID } from 'node:crypto';
import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { afgeleid, DossierGeopend, type DossierFeiten, type DossierGeopendFeiten } from '@wegwijs/intake';
import { Conflict, NietGevonden, publish, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { vertelNaw } from '../persoon/naw.ts';
import { DossierEntity } from './dossier.entity.ts';

/** No I, O, 0 and 1: a zaaknummer is read out over the telephone. */
const TEKENS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 'WI-2026-7F3K9'. Random and not counted: a serial number would tell how many files a gemeente opens. */
export const nieuwZaaknummer = (vandaag: Datum): string =>
  `WI-${vandaag.slice(0, 4)}-${Array.from({ length: 5 }, () => TEKENS[randomInt(TEKENS.length)]).join('')}`;

/** Reads a dossier and logs that it was read. @throws NietGevonden when absent or of another gemeente */
export async function leesDossier(em: EntityManager, scope: Scope, id: string): Promise<DossierEntity> {
  const dossier = await em.findOneBy(DossierEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!dossier) throw new NietGevonden();
  scope.betrokken(dossier);
  return dossier;
}

/**
 * Reads a dossier for a change: nobody else changes it until the act is over.
 * @param versie what the client read (If-Match); absent for what does not depend on it
 * @throws NietGevonden when absent or of another gemeente, VerouderdeVersie when it was changed since
 */
export async function vergrendelDossier(em: EntityManager, scope: Scope, id: string, versie?: number): Promise<DossierEntity> {
  const dossier = await em.findOne(DossierEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!dossier) throw new NietGevonden();
  scope.betrokken(dossier);
  if (versie !== undefined && dossier.versie !== versie) throw new VerouderdeVersie();
  return dossier;
}

/** An act on a dossier that was closed or handed over is refused. One whose PIP is out still takes corrections of its facts. */
export const beoordeelLopend = (d: Pick<DossierFeiten, 'geslotenOp'>): Uitkomst =>
  d.geslotenOp ? geweigerd('DossierGesloten', 'Wi2021 art. 14, art. 15 (afgeleid: bij dit college loopt niets meer)', { feiten: { geslotenOp: d.geslotenOp } }) : toegestaan;

/** What a new dossier needs; every other fact may come along when it is already known (a move, a kennisgeving that came first). */
export type NieuwDossier =
  Pick<DossierEntity, 'gemeentecode' | 'persoonId' | 'koppelingId' | 'naam' | 'doelgroep' | 'verblijfstitel' | 'gekoppeldOp'>
  & Partial<Omit<DossierEntity, 'versie' | 'zaaknummer' | 'fase' | 'streefEinde' | 'wetEinde' | 'deadline' | 'volgendeStap' | 'klaar' | 'gemaaktOp'>>
  & { vandaag: Datum; aanleiding?: DossierGeopendFeiten['aanleiding'] };

const eersteStap = (o: NieuwDossier): DossierFeiten['huisvestingsstap'] => {
  if (o.gehuisvestOp) return o.brpOp ? 'ingeschreven' : 'betrokken';
  return o.verblijfstitel === 'asiel-bepaalde-tijd' ? 'gekoppeld' : null;
};

/** The row of a new dossier: the facts that are known, and what follows from them. */
export function nieuweRij({ vandaag, aanleiding: _, ...o }: NieuwDossier): Omit<DossierEntity, 'gemaaktOp' | 'zaaknummer'> {
  const feiten = {
    leerroute: null, behandelaar: null, behandelaarNaam: null, huisvestingsstap: eersteStap({ ...o, vandaag }), gehuisvestOp: null, brpOp: null, kennisgevingOp: null,
    ingeschrevenBijKennisgeving: null, verhuisdOp: null, verhuisdMetPip: false, derdeGevraagdOp: null, derdeOntvangenOp: null, intakeAfgerondOp: null,
    pipVastgesteldOp: null, pipBekendgemaaktOp: null, dagtekeningInitieel: null, geslotenOp: null, sluitreden: null, id: randomUUID(), versie: 1, ...o,
  };
  return { ...feiten, ...afgeleid(feiten, vandaag) };
}

/**
 * Opens a dossier: a zaaknummer, both clocks, and the fact DossierGeopend. The caller logs the betrokkene (the id of the answer).
 * @throws Conflict (409) when this person already has a dossier that is not finished
 */
export async function openDossier(em: EntityManager, o: NieuwDossier): Promise<DossierEntity> {
  const rij = nieuweRij(o);
  if (await em.existsBy(DossierEntity, { gemeentecode: o.gemeentecode, persoonId: o.persoonId, klaar: false })) throw new Conflict('Deze persoon heeft al een lopend dossier', 'DossierLooptAl');
  let zaaknummer: string | undefined;
  for (let poging = 0; zaaknummer === undefined && poging < 5; poging++) {
    const kandidaat = nieuwZaaknummer(o.vandaag);
    const { raw } = await em.createQueryBuilder().insert().into(DossierEntity).values({ ...rij, zaaknummer: kandidaat }).orIgnore().returning('id').execute();
    if ((raw as unknown[]).length === 1) zaaknummer = kandidaat;
  }
  if (zaaknummer === undefined) throw new Conflict('Deze persoon heeft al een lopend dossier', 'DossierLooptAl');
  await publish(em, DossierGeopend, {
    gemeentecode: rij.gemeentecode, sleutel: rij.id,
    feiten: { dossierId: rij.id, gezinId: rij.koppelingId, geopendOp: o.vandaag, doelgroep: rij.doelgroep, verblijfstitel: rij.verblijfstitel, aanleiding: o.aanleiding ?? 'koppeling' },
  });
  await vertelNaw(em, rij.gemeentecode, [rij.id]);
  return em.findOneByOrFail(DossierEntity, { gemeentecode: rij.gemeentecode, id: rij.id });
}

/** Facts that an act changes. What is computed from them is not among them: it cannot be set, only follow. */
export type Dossierwijziging = Partial<Omit<DossierEntity, 'gemeentecode' | 'id' | 'versie' | 'zaaknummer' | 'fase' | 'streefEinde' | 'wetEinde' | 'deadline' | 'volgendeStap' | 'klaar' | 'gemaaktOp'>>;

/**
 * Writes changed facts and everything that follows from them: fase, both last days, deadline, next step.
 * @throws VerouderdeVersie when somebody changed the row since it was read
 */
export async function bewaarDossier(em: EntityManager, dossier: DossierEntity, wijziging: Dossierwijziging, vandaag: Datum): Promise<DossierEntity> {
  const { gemeentecode, id, versie } = dossier;
  const nieuw = { ...wijziging, ...afgeleid({ ...dossier, ...wijziging }, vandaag), versie: versie + 1 };
  const { affected } = await em.update(DossierEntity, { gemeentecode, id, versie }, nieuw);
  if (affected !== 1) throw new VerouderdeVersie();
  return Object.assign(new DossierEntity(), dossier, nieuw);
}
