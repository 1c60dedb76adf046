import { randomUUID } from 'node:crypto';
import { magNaar, type OpdrachtStand, type OpdrachtTaak } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import { eis, NietGevonden, VerouderdeVersie } from '@wegwijs/platform';
import type { Actor, Scope } from '@wegwijs/tenant';
import { In, type EntityManager } from 'typeorm';
import { PersoonEntity, adresregel } from '../persoon/persoon.entity.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { OpdrachtEntity } from './opdracht.entity.ts';

const UITVOERDER = `
  select uitvoerder from tenant.schaalniveau where gemeentecode = $1 and taak = $2 and geldig_van <= $3 and (geldig_tot is null or geldig_tot > $3)`;

/** Who executes a task for a gemeente on a day, by the schaalniveau-matrix; the gemeente itself where no row says otherwise. */
export async function uitvoerderOp(em: EntityManager, gemeentecode: string, taak: OpdrachtTaak, dag: Datum): Promise<string> {
  const [rij] = await em.query<{ uitvoerder: string }[]>(UITVOERDER, [gemeentecode, taak, dag]);
  return rij?.uitvoerder ?? `gemeente-${gemeentecode}`;
}

export interface NieuweOpdracht {
  gemeentecode: string;
  dossierId: string;
  taak: OpdrachtTaak;
  vandaag: Datum;
  vraag?: string;
  door?: Pick<Actor, 'persoon' | 'naam'>;
}

/**
 * Offers the work to whoever executes the task today, with the name, address and language of the person and nothing else.
 * @returns the id, or undefined when this work is running already (a fact that is told again gives no second opdracht)
 */
export async function geefOpdracht(em: EntityManager, o: NieuweOpdracht): Promise<string | undefined> {
  const { gemeentecode, dossierId, taak, vandaag } = o;
  if (await em.existsBy(OpdrachtEntity, { gemeentecode, dossierId, taak, stand: In(['aangeboden', 'aanvaard']) })) return undefined;
  const wie = await em.findOneBy(PersoonEntity, { gemeentecode, dossierId });
  const id = randomUUID();
  const organisatie = await uitvoerderOp(em, gemeentecode, taak, vandaag);
  await em.insert(OpdrachtEntity, {
    gemeentecode, id, dossierId, taak, organisatie, vraag: o.vraag ?? null, aangebodenOp: vandaag, naam: wie?.naam ?? null, adres: wie ? adresregel(wie) : null, taal: wie?.taal ?? null,
  });
  await noteer(em, { gemeentecode, dossierId, op: vandaag, soort: 'opdracht-gegeven', bron: id, feiten: { taak, organisatie }, door: o.door });
  return id;
}

/** Reads an opdracht that the scope reaches, and logs whose it is. @throws NietGevonden when absent, of another gemeente or of another task */
export async function leesOpdracht(em: EntityManager, scope: Scope, id: string): Promise<OpdrachtEntity> {
  const opdracht = await em.findOneBy(OpdrachtEntity, { gemeentecode: In(scope.gemeenten), id });
  if (!opdracht) throw new NietGevonden();
  scope.betrokken({ gemeentecode: opdracht.gemeentecode, id: opdracht.dossierId });
  return opdracht;
}

const LEEG = { naam: null, adres: null, taal: null, telefoon: null };

/**
 * Brings an opdracht to its next standing, with its line on the timeline. Who no longer has the work no longer sees the person.
 * @throws Weigering when that standing does not follow, VerouderdeVersie on a lost race
 */
export async function zetOpdracht(em: EntityManager, o: OpdrachtEntity, naar: OpdrachtStand, v: { vandaag: Datum; reden?: string; door?: Pick<Actor, 'persoon' | 'naam'> }): Promise<OpdrachtEntity> {
  eis(magNaar(o.stand, naar));
  const einde = naar !== 'aanvaard';
  const nieuw = {
    stand: naar, versie: o.versie + 1, ...(v.reden && { reden: v.reden }), ...(einde && { ...LEEG, geeindigdOp: v.vandaag }),
    ...((naar === 'aanvaard' || naar === 'teruggegeven') && { beantwoordOp: v.vandaag, beantwoordDoor: v.door?.persoon ?? null, beantwoordDoorNaam: v.door?.naam ?? null }),
  };
  const { affected } = await em.update(OpdrachtEntity, { gemeentecode: o.gemeentecode, id: o.id, versie: o.versie }, nieuw);
  if (affected !== 1) throw new VerouderdeVersie();
  const soort = naar === 'aangeboden' ? 'opdracht-gegeven' : (`opdracht-${naar}` as const);
  await noteer(em, { gemeentecode: o.gemeentecode, dossierId: o.dossierId, op: v.vandaag, soort, bron: o.id, feiten: { taak: o.taak, organisatie: o.organisatie }, door: v.door });
  return Object.assign(new OpdrachtEntity(), o, nieuw);
}

/** The plicht ended or the dossier moved: work that runs is taken back, whoever has it. */
export async function stopOpdrachten(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  for (const o of await em.findBy(OpdrachtEntity, { gemeentecode, dossierId, stand: In(['aangeboden', 'aanvaard']) })) await zetOpdracht(em, o, 'ingetrokken', { vandaag: op });
}
