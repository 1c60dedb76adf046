import { randomUUID } from 'node:crypto';
import {
  bezetDoor, houdtVast, MaatregelvraagBeantwoord, magClaimen, magInStand, SanctievraagGesteld, SanctievraagIngetrokken, staat, type MaatregelvraagBeantwoordFeiten, type Sanctieclaim,
} from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import type { MaatregelvraagGesteldFeiten, MaatregelVervallenFeiten, SanctievraagBeantwoordFeiten } from '@wegwijs/ontzorgen';
import { eis, publish, type EventMeta } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { BoetezaakEntity, SanctieclaimEntity } from './handhaving.entity.ts';
import { noteerZaak, zetZaak } from './handhaving.kern.ts';

const claimsVan = (em: EntityManager, gemeentecode: string, dossierId: string): Promise<Sanctieclaim[]> => em.findBy(SanctieclaimEntity, { gemeentecode, dossierId });

/**
 * Takes the gedraging for a boete and asks RSD whether bijstand was lowered for it. The caller holds the lock of the dossier, so that of a
 * boete and a maatregel that start at once one is told no.
 * @returns the id of the question
 * @throws Weigering when the gedraging is taken
 */
export async function vraagSanctie(em: EntityManager, zaak: BoetezaakEntity): Promise<string> {
  const { gemeentecode, dossierId, gedraging, van, tot } = zaak;
  const claim: Sanctieclaim = { houder: 'boete', verwijzing: zaak.id, gedraging, van, tot };
  eis(magClaimen(await claimsVan(em, gemeentecode, dossierId), claim));
  await em.insert(SanctieclaimEntity, { ...claim, gemeentecode, dossierId });
  const vraagId = randomUUID();
  await publish(em, SanctievraagGesteld, { gemeentecode, sleutel: dossierId, feiten: { vraagId, dossierId, gedraging, van, tot } });
  return vraagId;
}

/** No boete follows: the gedraging is free again, and a question that is still open is taken back. */
export async function laatLos(em: EntityManager, zaak: BoetezaakEntity): Promise<void> {
  const { gemeentecode, dossierId, vraagId } = zaak;
  await em.delete(SanctieclaimEntity, { gemeentecode, verwijzing: zaak.id, houder: 'boete' });
  if (zaak.sanctie === 'gevraagd' && vraagId) await publish(em, SanctievraagIngetrokken, { gemeentecode, sleutel: dossierId, feiten: { vraagId, dossierId } });
}

/** RSD answered. Lowered: then the gedraging is RSD's, and the boete ends here (Wi2021 art. 27). An answer to a question taken back changes nothing. */
export async function verwerkAntwoord(em: EntityManager, feiten: SanctievraagBeantwoordFeiten, { gemeentecode }: EventMeta): Promise<void> {
  const dossier = await em.findOne(DossierEntity, { where: { gemeentecode, id: feiten.dossierId }, lock: { mode: 'pessimistic_write' } });
  const zaak = await em.findOneBy(BoetezaakEntity, { gemeentecode, dossierId: feiten.dossierId, vraagId: feiten.vraagId });
  if (!dossier || zaak?.sanctie !== 'gevraagd' || !houdtVast(zaak.stand)) return;
  const dag = feiten.beantwoordOp;
  if (!feiten.verlaagd) {
    await em.update(BoetezaakEntity, { gemeentecode, id: zaak.id }, { sanctie: 'niet-verlaagd', versie: zaak.versie + 1 });
    return noteerZaak(em, zaak, 'sanctievraag-beantwoord', dag, undefined, { verlaagd: 'nee' });
  }
  const nieuw = await zetZaak(em, zaak, 'afzien', { sanctie: 'verlaagd', verlaagdVan: feiten.van ?? null, verlaagdTot: feiten.tot ?? null, eindreden: 'De bijstand is verlaagd voor dezelfde gedraging (Wi2021 art. 27).' });
  await em.update(SanctieclaimEntity, { gemeentecode, verwijzing: zaak.id }, { verwijzing: feiten.vraagId, houder: 'maatregel' });
  await noteerZaak(em, nieuw, 'sanctievraag-beantwoord', dag, undefined, { verlaagd: 'ja' });
}

/** RSD asks before it lowers bijstand. It is answered at once and by nobody: free and from now on RSD's, or taken, and on which days. */
export async function beantwoordMaatregelvraag(em: EntityManager, feiten: MaatregelvraagGesteldFeiten, { gemeentecode }: EventMeta): Promise<void> {
  const { vraagId, dossierId, gedraging, van, tot } = feiten;
  const dossier = await em.findOne(DossierEntity, { where: { gemeentecode, id: dossierId }, lock: { mode: 'pessimistic_write' } });
  const antwoord = dossier ? await claimVoorRsd(em, gemeentecode, dossierId, { houder: 'maatregel', verwijzing: vraagId, gedraging, van, tot }) : { vrij: false, reden: 'onbekend' };
  await publish(em, MaatregelvraagBeantwoord, { gemeentecode, sleutel: dossierId, feiten: { vraagId, dossierId, ...antwoord } });
}

async function claimVoorRsd(em: EntityManager, gemeentecode: string, dossierId: string, claim: Sanctieclaim): Promise<Omit<MaatregelvraagBeantwoordFeiten, 'vraagId' | 'dossierId'>> {
  const ander = bezetDoor(await claimsVan(em, gemeentecode, dossierId), claim);
  if (!ander) {
    await em.insert(SanctieclaimEntity, { ...claim, gemeentecode, dossierId });
    return { vrij: true };
  }
  if (ander.houder === 'maatregel') return { vrij: false, reden: 'maatregel', van: ander.van, tot: ander.tot };
  const zaak = await em.findOneByOrFail(BoetezaakEntity, { gemeentecode, id: ander.verwijzing });
  return { vrij: false, reden: staat(zaak.stand) ? 'boete' : 'in-procedure', van: ander.van, tot: ander.tot };
}

/** RSD took its maatregel back, or did not take it after all: the gedraging is free. */
export async function verwerkMaatregelVervallen(em: EntityManager, { vraagId, dossierId }: MaatregelVervallenFeiten, { gemeentecode }: EventMeta): Promise<void> {
  await em.findOne(DossierEntity, { where: { gemeentecode, id: dossierId }, lock: { mode: 'pessimistic_write' } });
  await em.delete(SanctieclaimEntity, { gemeentecode, verwijzing: vraagId, houder: 'maatregel' });
}

/** The plicht ended or the dossier moved: what was not made known yet lapses. After a death nothing is left here at all (Awb art. 5:42). */
export async function stopHandhaving(em: EntityManager, gemeentecode: string, dossierId: string, op: Datum): Promise<void> {
  for (const zaak of await em.findBy(BoetezaakEntity, { gemeentecode, dossierId })) {
    if (!magInStand(zaak.stand, 'stop').toegestaan) continue;
    await laatLos(em, zaak);
    await noteerZaak(em, await zetZaak(em, zaak, 'stop', { eindreden: 'De inburgeringsplicht loopt hier niet meer.' }), 'boete-vervallen', op);
  }
}
