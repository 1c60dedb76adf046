import { randomUUID } from 'node:crypto';
import { gevolgVanPlichtEinde, PlichtGeeindigd, type PlichtEindeGrond } from '@wegwijs/casusregie';
import { aowDatum } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { publish } from '@wegwijs/platform';
import type { Actor } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { bewaarDossier } from '../dossier/dossier.kern.ts';
import { wisDossier } from '../dossier/dossier.wissen.ts';
import { PersoonEntity } from '../persoon/persoon.entity.ts';
import { zetKlokken } from '../signaal/klok.kern.ts';
import { noteer } from '../tijdlijn/tijdlijn.kern.ts';
import { PlichtEindeEntity } from './einde.entity.ts';
import { stopAlles } from './einde.stoppen.ts';

/** An end of the plicht that was already judged. `door` is absent when it came from another part of the house. */
export interface Einde {
  grond: PlichtEindeGrond;
  op: Datum;
  reden?: string;
  door?: Pick<Actor, 'persoon' | 'naam'>;
}

type Houder = Pick<DossierEntity, 'gemeentecode' | 'id'>;

/** The end that counts; null while the plicht runs. */
export const geldendEinde = (em: EntityManager, d: Houder): Promise<PlichtEindeEntity | null> => em.findOneBy(PlichtEindeEntity, { gemeentecode: d.gemeentecode, dossierId: d.id, stand: 'geldt' });

/** The day of AOW-age; null while the intake has not said when somebody was born. */
export async function aowDagVan(em: EntityManager, d: Houder): Promise<Datum | null> {
  const persoon = await em.findOneBy(PersoonEntity, { gemeentecode: d.gemeentecode, dossierId: d.id });
  return persoon && aowDatum(persoon.geboortedatum);
}

/**
 * Ends the plicht, or corrects its end: everything that rests on it stops, in this transaction, and the others hear it. After a death or a mistake
 * of DUO nothing of the dossier is left here (AVG art. 17; Besluit art. 9.9 lid 1 onder b); the audit keeps that it was here, without content.
 * The rules are the caller's: `beoordeelPlichtEinde`, or for somebody who is voldaan those of the leerroute.
 * @returns false when the dossier was wiped
 */
export async function beeindigPlicht(em: EntityManager, d: DossierEntity, e: Einde, vandaag: Datum): Promise<boolean> {
  const { gemeentecode, id: dossierId } = d;
  const wissen = gevolgVanPlichtEinde(e.grond, e.op).gegevens === 'wissen';
  await stopAlles(em, gemeentecode, dossierId, e.op);
  if (wissen) await wisDossier(em, gemeentecode, dossierId);
  else await legVast(em, d, e, vandaag);
  await publish(em, PlichtGeeindigd, { gemeentecode, sleutel: dossierId, feiten: { dossierId, grond: e.grond, op: e.op, wissen } });
  return !wissen;
}

async function legVast(em: EntityManager, d: DossierEntity, e: Einde, vandaag: Datum): Promise<void> {
  const bij = { gemeentecode: d.gemeentecode, dossierId: d.id };
  const eerder = await geldendEinde(em, d);
  if (eerder) await em.update(PlichtEindeEntity, { ...bij, id: eerder.id, stand: 'geldt' }, { stand: 'vervangen' });
  const id = randomUUID();
  await em.insert(PlichtEindeEntity, {
    ...bij, id, grond: e.grond, op: e.op, vastgelegdOp: vandaag, stand: 'geldt', reden: e.reden ?? null, vorigeStand: eerder?.vorigeStand ?? d.stand, door: e.door?.persoon ?? null, doorNaam: e.door?.naam ?? null,
  });
  await bewaarDossier(em, d, { plichtEinde: e.op, plichtEindeGrond: e.grond, stand: 'gesloten' });
  await noteer(em, { ...bij, op: e.op, soort: eerder ? 'plicht-einde-gecorrigeerd' : 'plicht-geeindigd', bron: id, feiten: { grond: e.grond }, ...(e.door && { door: e.door }) });
}

/** AOW-age ends the plicht (Wi2021 art. 3 lid 1). A person records that, so on its day there is a signal and nothing more. */
export async function zetAowKlok(em: EntityManager, d: Houder, vandaag: Datum): Promise<void> {
  const aowOp = await aowDagVan(em, d);
  const klok = { soort: 'aow-leeftijd', norm: 'aow.leeftijd', normsoort: 'wettelijk', bron: 'Wi2021 art. 3 lid 1; Algemene Ouderdomswet art. 7a (niet nagelezen)' } as const;
  await zetKlokken(em, { gemeentecode: d.gemeentecode, dossierId: d.id, vandaag }, ['aow-leeftijd'], aowOp ? [{ ...klok, uiterlijk: aowOp, valtOp: aowOp }] : []);
}
