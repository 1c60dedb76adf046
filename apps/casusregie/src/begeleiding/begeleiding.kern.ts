import { randomUUID } from 'node:crypto';
import {
  begeleidingsomvang, BegeleidingBeeindigd, beoordeelRechtOpBegeleiding, bijnaEindeVanaf, klokkenVanBegeleiding, startUiterlijk, type BegeleidingEindgrond, type BegeleidingMaatwerk, type Begeleidingsomvang,
} from '@wegwijs/casusregie';
import { geweigerd, type Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, publish, VerouderdeVersie } from '@wegwijs/platform';
import type { Actor, Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend } from '../dossier/dossier.kern.ts';
import { OpdrachtEntity } from '../opdracht/opdracht.entity.ts';
import { geefOpdracht, zetOpdracht } from '../opdracht/opdracht.kern.ts';
import { zetKlokken } from '../signaal/klok.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { BegeleidingEntity, BegeleidingMaatwerkEntity, BegeleidingsbeleidEntity } from './begeleiding.entity.ts';

type Door = Pick<Actor, 'persoon' | 'naam'>;

/** Reads a begeleiding and logs whose it is. @throws NietGevonden when absent or out of reach */
export async function leesBegeleiding(em: EntityManager, scope: Scope, id: string): Promise<BegeleidingEntity> {
  const b = await em.findOneBy(BegeleidingEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!b) throw new NietGevonden();
  scope.betrokken({ gemeentecode: b.gemeentecode, id: b.dossierId });
  return b;
}

/** Reads a begeleiding for a change. @throws NietGevonden, or VerouderdeVersie when it was changed since `versie` */
export async function vergrendelBegeleiding(em: EntityManager, scope: Scope, id: string, versie?: number): Promise<BegeleidingEntity> {
  const b = await em.findOne(BegeleidingEntity, { where: { gemeentecode: In(scope.gemeenten), id }, lock: { mode: 'pessimistic_write' } });
  if (!b) throw new NietGevonden();
  scope.betrokken({ gemeentecode: b.gemeentecode, id: b.dossierId });
  if (versie !== undefined && b.versie !== versie) throw new VerouderdeVersie();
  return b;
}

/** For the facts of a dossier, which come without a person: nobody changes its begeleiding until the fact is done. */
const vergrendelVanDossier = (em: EntityManager, gemeentecode: string, dossierId: string): Promise<BegeleidingEntity | null> =>
  em.findOne(BegeleidingEntity, { where: { gemeentecode, dossierId }, lock: { mode: 'pessimistic_write' } });

export type Begeleidingwijziging = Partial<Omit<BegeleidingEntity, 'gemeentecode' | 'id' | 'versie' | 'dossierId'>>;

/** @throws VerouderdeVersie when somebody changed the row since it was read */
export async function bewaarBegeleiding(em: EntityManager, b: BegeleidingEntity, wijziging: Begeleidingwijziging): Promise<BegeleidingEntity> {
  const nieuw = { ...wijziging, versie: b.versie + 1 };
  const { affected } = await em.update(BegeleidingEntity, { gemeentecode: b.gemeentecode, id: b.id, versie: b.versie }, nieuw);
  if (affected !== 1) throw new VerouderdeVersie();
  return Object.assign(new BegeleidingEntity(), b, nieuw);
}

/** The opdracht of this begeleiding, when it is this organisation's own. @throws Weigering when the work is somebody else's, or nobody's */
export async function eigenOpdracht(em: EntityManager, scope: Scope, b: BegeleidingEntity): Promise<OpdrachtEntity> {
  const opdracht = b.opdrachtId === null ? null : await em.findOneBy(OpdrachtEntity, { gemeentecode: b.gemeentecode, id: b.opdrachtId });
  const eigen = opdracht?.organisatie === scope.actor.organisatie;
  if (!opdracht || !eigen) eis(geweigerd('NietUwOpdracht', 'Startnotitie nieuwe Wet inburgering §4 onder 5 (schaalniveau: de uitvoerder van de taak)'));
  return opdracht!;
}

/** Length and intensity as they stand: the person's own, else the gemeente's, else the norm. */
export async function leesOmvang(em: EntityManager, gemeentecode: string, ingeschrevenOp: Datum, maatwerk?: BegeleidingMaatwerk): Promise<Begeleidingsomvang> {
  return begeleidingsomvang(ingeschrevenOp, await em.findBy(BegeleidingsbeleidEntity, { gemeentecode }), maatwerk);
}

/** The last length and intensity that were granted to this person; undefined when there is none. */
export const laatsteMaatwerk = async (em: EntityManager, { gemeentecode, id: begeleidingId }: Pick<BegeleidingEntity, 'gemeentecode' | 'id'>): Promise<BegeleidingMaatwerkEntity | undefined> =>
  await em.findOne(BegeleidingMaatwerkEntity, { where: { gemeentecode, begeleidingId, toegekend: true }, order: { volgnr: 'DESC' } }) ?? undefined;

export const datumsVan = ({ termijn, urenPerMaand }: Begeleidingsomvang) =>
  ({ eindeGepland: termijn.einde, nabijVanaf: bijnaEindeVanaf(termijn.einde), maanden: termijn.duur.aantal, urenPerMaand });

/**
 * The person is inscribed here, or DUO said how he is treated: whoever has a right to begeleiding gets it offered to the organisation that
 * executes it for this gemeente. Told twice it happens once; another day of inscription moves what was counted from it.
 */
export async function kondigBegeleidingAan(em: EntityManager, gemeentecode: string, dossierId: string, vandaag: Datum): Promise<void> {
  const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: dossierId });
  const b = await vergrendelVanDossier(em, gemeentecode, dossierId);
  if (!beoordeelRechtOpBegeleiding(dossier.doelgroep).toegestaan) {
    // What runs goes on until the gemeente has looked at it: nobody is dropped by a code.
    if (b?.stand === 'wacht') await eindigBegeleiding(em, b, { op: vandaag, grond: 'geen-recht', vandaag });
    return;
  }
  const { ingeschrevenOp } = dossier;
  if (ingeschrevenOp === null || b?.stand === 'beeindigd' || !beoordeelLopend(dossier).toegestaan) return;
  if (b) {
    if (b.ingeschrevenOp === ingeschrevenOp) return;
    const omvang = await leesOmvang(em, gemeentecode, ingeschrevenOp, await laatsteMaatwerk(em, b));
    const nieuw = await bewaarBegeleiding(em, b, { ingeschrevenOp, startUiterlijk: startUiterlijk(ingeschrevenOp).einde, ...datumsVan(omvang) });
    return zetBegeleidingsklokken(em, nieuw, vandaag);
  }
  await maakBegeleiding(em, { gemeentecode, dossierId, ingeschrevenOp, vandaag });
}

async function maakBegeleiding(em: EntityManager, o: { gemeentecode: string; dossierId: string; ingeschrevenOp: Datum; vandaag: Datum }): Promise<void> {
  const { gemeentecode, dossierId, ingeschrevenOp, vandaag } = o;
  const id = randomUUID();
  const opdrachtId = await geefOpdracht(em, { gemeentecode, dossierId, taak: 'maatschappelijke-begeleiding', vandaag });
  const omvang = await leesOmvang(em, gemeentecode, ingeschrevenOp);
  const rij = { gemeentecode, id, dossierId, opdrachtId: opdrachtId ?? null, stand: 'wacht' as const, ingeschrevenOp, startUiterlijk: startUiterlijk(ingeschrevenOp).einde, ...datumsVan(omvang) };
  await em.insert(BegeleidingEntity, rij);
  await zetBegeleidingsklokken(em, rij, vandaag);
  await noteer(em, { gemeentecode, dossierId, op: vandaag, soort: 'begeleiding-aangekondigd', bron: id, feiten: { ingeschrevenOp, eindeGepland: omvang.termijn.einde } });
}

/** Sets what the nightly round watches. For the gemeente and for facts: who guides sees no clocks, so its acts say a fact and this follows. */
export const zetBegeleidingsklokken = (
  em: EntityManager, b: Pick<BegeleidingEntity, 'gemeentecode' | 'dossierId' | 'stand' | 'startUiterlijk' | 'eindeGepland' | 'nabijVanaf'>, vandaag: Datum,
): Promise<void> => zetKlokken(em, { gemeentecode: b.gemeentecode, dossierId: b.dossierId, vandaag }, ['begeleiding-niet-gestart', 'begeleiding-eindigt'], klokkenVanBegeleiding(b));

/** The same for a fact that tells of a begeleiding; nothing when the dossier was wiped since. */
export async function volgBegeleiding(em: EntityManager, gemeentecode: string, dossierId: string, vandaag: Datum): Promise<void> {
  const b = await em.findOneBy(BegeleidingEntity, { gemeentecode, dossierId });
  if (b) await zetBegeleidingsklokken(em, b, vandaag);
}

/** What is only the guiding organisation's, or only shared while the work runs, goes at the end. */
export const ZONDER_VERZOEK = { verzoekMaanden: null, verzoekUren: null, verzoekReden: null, verzoekOp: null, verzoekDoorNaam: null, verzoekAntwoord: null };
const NA_EINDE = { vrijwilliger: null, leerroute: null, termijnEinde: null, gedeeld: [], ...ZONDER_VERZOEK };

/** Ends a begeleiding with its opdracht, says so, and puts it on the timeline. Whether it may end is the caller's question. */
export async function eindigBegeleiding(
  em: EntityManager, b: BegeleidingEntity, e: { op: Datum; grond: BegeleidingEindgrond; vandaag: Datum; reden?: string; door?: Door },
): Promise<BegeleidingEntity> {
  const { gemeentecode, dossierId, id } = b;
  const opdracht = b.opdrachtId === null ? null : await em.findOneBy(OpdrachtEntity, { gemeentecode, id: b.opdrachtId, stand: In(['aangeboden', 'aanvaard']) });
  const gedaan = e.door !== undefined && opdracht?.stand === 'aanvaard' && b.stand === 'loopt';
  if (opdracht) await zetOpdracht(em, opdracht, gedaan ? 'afgerond' : 'ingetrokken', { vandaag: e.vandaag, door: e.door });
  const nieuw = await bewaarBegeleiding(em, b, { ...NA_EINDE, stand: 'beeindigd', beeindigdOp: e.op, eindgrond: e.grond, geenOverdrachtReden: e.reden ?? null });
  await noteer(em, { gemeentecode, dossierId, op: e.op, soort: 'begeleiding-beeindigd', bron: id, feiten: { grond: e.grond }, door: e.door });
  await publish(em, BegeleidingBeeindigd, { gemeentecode, sleutel: dossierId, feiten: { dossierId, begeleidingId: id, beeindigdOp: e.op, grond: e.grond } });
  return nieuw;
}

/** The plicht ended or the dossier left this gemeente: begeleiding stops with it. */
export async function stopBegeleiding(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  const b = await vergrendelVanDossier(em, gemeentecode, dossierId);
  if (!b || b.stand === 'beeindigd') return;
  const dossier = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: dossierId });
  await eindigBegeleiding(em, b, { op, grond: dossier.stand === 'overgedragen' ? 'verhuisd' : 'plicht-geeindigd', vandaag: op });
}

/** Locks the begeleiding of an opdracht before the opdracht is changed: in the order of every other act, so that two cannot wait for each other. */
export async function vergrendelBijOpdracht(em: EntityManager, { gemeentecode, id: opdrachtId }: OpdrachtEntity): Promise<BegeleidingEntity | undefined> {
  return await em.findOne(BegeleidingEntity, { where: { gemeentecode, opdrachtId }, lock: { mode: 'pessimistic_write' } }) ?? undefined;
}

/** Nobody has the work any more: the begeleiding waits until the gemeente gives it again or ends it. */
export async function laatBegeleidingWachten(em: EntityManager, b: BegeleidingEntity): Promise<void> {
  await bewaarBegeleiding(em, b, { ...NA_EINDE, opdrachtId: null, stand: 'wacht' });
}

/** The gemeente gave the work again: a begeleiding that waited, or had ended, is that of the new opdracht. */
export async function koppelOpdracht(em: EntityManager, { gemeentecode, dossierId, id }: Pick<OpdrachtEntity, 'gemeentecode' | 'dossierId' | 'id'>, vandaag: Datum): Promise<void> {
  const b = await vergrendelVanDossier(em, gemeentecode, dossierId);
  if (!b || b.opdrachtId === id) return;
  await zetBegeleidingsklokken(em, await bewaarBegeleiding(em, b, { opdrachtId: id, stand: 'wacht', beeindigdOp: null, eindgrond: null, geenOverdrachtReden: null }), vandaag);
}
