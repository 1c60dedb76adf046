import { randomUUID } from 'node:crypto';
import { mapVerplicht, mapVoortgang, type MapFeiten, type MapTrajectUit, type PlaatsingUit } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import { NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import type { DossierEntity, PipVersieEntity } from '../dossier/dossier.entity.ts';
import { geefOpdracht } from '../opdracht/opdracht.kern.ts';
import { eindigWerk, opdrachtenVan, type Werk } from '../opdracht/opdracht.werk.ts';
import { plaatsingenVan } from '../participatie/participatie.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { MapThemaEntity, MapTrajectEntity } from './map.entity.ts';

/** Reads a MAP that the scope reaches, locked for a change when a version is given. @throws NietGevonden, VerouderdeVersie */
export async function leesMap(em: EntityManager, scope: Scope, id: string, versie?: number): Promise<MapTrajectEntity> {
  const lock = versie === undefined ? {} : { lock: { mode: 'pessimistic_write' as const } };
  const traject = await em.findOne(MapTrajectEntity, { where: { gemeentecode: In(scope.gemeenten), id }, ...lock });
  if (!traject) throw new NietGevonden();
  scope.betrokken({ gemeentecode: traject.gemeentecode, id: traject.dossierId });
  if (versie !== undefined && traject.versie !== versie) throw new VerouderdeVersie();
  return traject;
}

/** The MAP of a dossier. Undefined before there is a PIP. */
export const mapVanDossier = async (em: EntityManager, gemeentecode: string, dossierId: string): Promise<MapTrajectEntity | undefined> =>
  await em.findOneBy(MapTrajectEntity, { gemeentecode, dossierId }) ?? undefined;

/** The work behind a MAP, for its opdracht. */
export const werkVan = (t: MapTrajectEntity): Werk => ({ gemeentecode: t.gemeentecode, dossierId: t.dossierId, taak: 'map' });

/** Writes changed facts of a MAP. @throws VerouderdeVersie when somebody changed the row since it was read */
export async function bewaarMap(em: EntityManager, t: MapTrajectEntity, wijziging: Partial<Omit<MapTrajectEntity, 'gemeentecode' | 'id' | 'versie'>>): Promise<MapTrajectEntity> {
  const { affected } = await em.update(MapTrajectEntity, { gemeentecode: t.gemeentecode, id: t.id, versie: t.versie }, { ...wijziging, versie: t.versie + 1 });
  if (affected !== 1) throw new VerouderdeVersie();
  return Object.assign(new MapTrajectEntity(), t, wijziging, { versie: t.versie + 1 });
}

const themasVan = (em: EntityManager, t: MapTrajectEntity) => em.find(MapThemaEntity, { where: { gemeentecode: t.gemeentecode, trajectId: t.id }, order: { afgerondOp: 'ASC', thema: 'ASC' } });

function feitenVan(t: MapTrajectEntity, themas: MapThemaEntity[], praktijk: readonly PlaatsingUit[]): MapFeiten {
  return { themas, praktijk: praktijk.flatMap((p) => p.uren.filter((u) => u.van >= t.teltVanaf)), aftrekUren: t.aftrekUren, eindgesprekOp: t.eindgesprekOp };
}

/** What is recorded of a MAP: themes, practice, deduction, eindgesprek. */
export const mapFeiten = async (em: EntityManager, t: MapTrajectEntity): Promise<MapFeiten> => feitenVan(t, await themasVan(em, t), await plaatsingenVan(em, t, true));

/** A MAP with what counts today, and what the opdracht lends of the person. */
export async function mapUit(em: EntityManager, t: MapTrajectEntity, vandaag: Datum): Promise<MapTrajectUit> {
  const themas = await themasVan(em, t);
  const praktijk = await plaatsingenVan(em, t, true);
  const [o] = await opdrachtenVan(em, [werkVan(t)]);
  const nu = mapVoortgang(feitenVan(t, themas, praktijk), vandaag);
  return {
    gemeentecode: t.gemeentecode, id: t.id, versie: t.versie, dossierId: t.dossierId, stand: t.stand, opdrachtStand: o?.stand ?? null, organisatie: o?.organisatie ?? null,
    naam: o?.naam ?? null, adres: o?.adres ?? null, taal: o?.taal ?? null, begonnenOp: t.begonnenOp, afgerondOp: t.afgerondOp,
    geplandeUren: t.geplandeUren, geplandePraktijkuren: t.geplandePraktijkuren, aftrekUren: t.aftrekUren, teltVanaf: t.teltVanaf,
    praktijkminuten: nu.praktijkminuten, themaminuten: nu.themaminuten, open: nu.open, onderdelen: nu.onderdelen, praktijk,
    themas: themas.map(({ thema, afgerondOp, minuten }) => ({ thema, afgerondOp, minuten })),
    eldersVolgens: t.eldersVolgens, eindgesprekOp: t.eindgesprekOp, eindgesprekOrganisatie: t.eindgesprekOrganisatie, eindgesprekMandaat: t.eindgesprekMandaat, eindgesprekDoor: t.eindgesprekDoorNaam,
  };
}

/** The MAP is due (again): whoever executes it gets the work. */
async function open(em: EntityManager, t: MapTrajectEntity, op: Datum, wijziging: Partial<MapTrajectEntity> = {}): Promise<void> {
  const { gemeentecode, dossierId } = t;
  await geefOpdracht(em, { ...werkVan(t), vandaag: op });
  await bewaarMap(em, t, { ...wijziging, stand: 'open', geeindigdOp: null });
  await noteer(em, { gemeentecode, dossierId, op, soort: 'map-weer-verplicht', bron: t.id });
}

/**
 * A PIP was made known: on the onderwijsroute no MAP is due, on the others it is (Wi2021 art. 8 lid 3). A later version may change which; a
 * MAP that is completed stays so.
 */
export async function regelMap(em: EntityManager, d: DossierEntity, pip: PipVersieEntity, op: Datum): Promise<void> {
  const { gemeentecode, id: dossierId } = d;
  const f = pip.feiten;
  const uren = { geplandeUren: f.mapUren ?? 0, geplandePraktijkuren: f.mapPraktijkuren ?? 0, aftrekUren: f.aftrekMapUren ?? 0 };
  const verplicht = mapVerplicht(pip.leerroute);
  const traject = await mapVanDossier(em, gemeentecode, dossierId);
  if (!traject) {
    if (verplicht) await geefOpdracht(em, { gemeentecode, dossierId, taak: 'map', vandaag: op });
    await em.insert(MapTrajectEntity, { gemeentecode, id: randomUUID(), dossierId, stand: verplicht ? 'open' : 'niet-verplicht', begonnenOp: op, teltVanaf: f.dagtekeningInitieel, ...uren });
    return;
  }
  if (traject.stand === 'niet-verplicht' && verplicht) return open(em, traject, op, uren);
  if (traject.stand !== 'open') return;
  if (verplicht) {
    await bewaarMap(em, traject, uren);
    return;
  }
  await eindigWerk(em, werkVan(traject), 'ingetrokken', { vandaag: op });
  await bewaarMap(em, traject, { ...uren, stand: 'niet-verplicht', geeindigdOp: op });
  await noteer(em, { gemeentecode, dossierId, op, soort: 'map-niet-verplicht', bron: traject.id });
}

/** Somebody left the taalschakeltraject without completing it: the MAP is due again (Wi2021 art. 8 lid 3, afgeleid; wet.md §14.35). */
export async function herleefMap(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  const traject = await mapVanDossier(em, gemeentecode, dossierId);
  if (traject?.stand === 'niet-verplicht') await open(em, traject, op);
}

/** The plicht ended or the dossier left: an open MAP stops. What was done stays. */
export async function stopMap(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  const traject = await mapVanDossier(em, gemeentecode, dossierId);
  if (traject?.stand === 'open') await bewaarMap(em, traject, { stand: 'gestopt', geeindigdOp: op });
}
