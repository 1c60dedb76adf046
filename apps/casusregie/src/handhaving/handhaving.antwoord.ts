import {
  berekenBoete, betaaltermijn, onherroepelijkVanaf, rechtsgangtermijn, VERWIJTBAARHEDEN, ZAAKHANDELINGEN, magInStand, type BoetezaakRegel, type BoetezaakUit, type BoetevooruitzichtUit, type HandhavingsstapUit, type BoeteRechtsgangUit,
} from '@wegwijs/casusregie';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import type { BoeteRechtsgangEntity, BoetezaakEntity, HandhavingsstapEntity } from './handhaving.entity.ts';
import { alsStap, nieuweTermijnenVan, rechtsgangVan, staandeBoetes } from './handhaving.kern.ts';

/** Leaves out what is not there: an absent field is absent in the answer. */
const gevuld = <T extends object>(o: T): { [K in keyof T]?: NonNullable<T[K]> } => Object.fromEntries(Object.entries(o).filter(([, w]) => w !== null && w !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };

export const stapUit = (s: HandhavingsstapEntity): HandhavingsstapUit => ({
  id: s.id, versie: s.versie, dossierId: s.dossierId, gedraging: s.gedraging, soort: s.soort, verzondenOp: s.verzondenOp, termijnTot: s.termijnTot,
  ...gevuld({ uitkomst: s.uitkomst, uitkomstOp: s.uitkomstOp, toelichting: s.toelichting }),
});

export const zaakRegel = (z: BoetezaakEntity): BoetezaakRegel => ({
  gemeentecode: z.gemeentecode, id: z.id, versie: z.versie, dossierId: z.dossierId, stand: z.stand, artikel: z.artikel, gedraging: z.gedraging, van: z.van, tot: z.tot, geconstateerdOp: z.geconstateerdOp,
  sanctie: z.sanctie, ...gevuld({ bedrag: z.bedrag === null ? null : Number(z.bedrag), zienswijzeTot: z.zienswijzeTot, besluitUiterlijk: z.besluitUiterlijk }),
});

const rechtsgangUit = (r: BoeteRechtsgangEntity): BoeteRechtsgangUit => ({
  id: r.id, soort: r.soort, kenmerk: r.kenmerk, ontvangenOp: r.ontvangenOp, opTijd: r.opTijd, termijnEinde: r.termijnEinde, ...gevuld({ uitkomst: r.uitkomst, uitkomstOp: r.uitkomstOp, motivering: r.motivering }),
});

function klokken(z: BoetezaakEntity, rechtsgang: BoeteRechtsgangEntity[]): Partial<BoetezaakUit> {
  if (!z.bekendgemaaktOp) return {};
  const stappen = rechtsgang.map(alsStap);
  const open = stappen.at(-1);
  return gevuld({
    bekendgemaaktOp: z.bekendgemaaktOp, onherroepelijkVanaf: onherroepelijkVanaf(z.bekendgemaaktOp, stappen), betalenUiterlijk: betaaltermijn(z.bekendgemaaktOp).einde,
    rechtsgangTot: open?.soort === 'hoger-beroep' || (open && !open.uitkomst) ? undefined : rechtsgangtermijn(z.bekendgemaaktOp, stappen).einde,
  });
}

/** What was paid and is not owed. Nothing is due of a boete that was revoked or lapsed. */
function terugTeBetalen(z: BoetezaakEntity): number {
  const verschuldigd = z.stand === 'bekendgemaakt' ? Number(z.bedrag) : 0;
  return Math.max(0, Number(z.betaald ?? 0) - verschuldigd);
}

/** The amounts that the law leads to today, so that who decides knows what he decides. The besluit computes anew, under the lock. */
async function vooruitzicht(em: EntityManager, z: BoetezaakEntity): Promise<BoetevooruitzichtUit[]> {
  if (!magInStand(z.stand, 'besluit').toegestaan) return [];
  const dossier = { gemeentecode: z.gemeentecode, id: z.dossierId };
  const vraag = { artikel: z.artikel, geconstateerdOp: z.geconstateerdOp, staande: await staandeBoetes(em, dossier, z.id), nieuweTermijnen: await nieuweTermijnenVan(em, dossier) };
  return VERWIJTBAARHEDEN.filter((v) => v !== 'geen').map((verwijtbaarheid) => {
    const { bedrag, regels } = berekenBoete({ ...vraag, verwijtbaarheid });
    return { verwijtbaarheid, bedrag, berekening: regels };
  });
}

/** The whole zaak: what the workplace shows and what its letters say. */
export async function zaakUit(em: EntityManager, z: BoetezaakEntity, dossier: Pick<DossierEntity, 'doelgroep'>): Promise<BoetezaakUit> {
  const rechtsgang = await rechtsgangVan(em, z);
  return {
    ...zaakRegel(z), feiten: z.feiten, geconstateerdDoor: z.geconstateerdNaam, kerenVerplicht: dossier.doelgroep === 'asiel', berekening: z.berekening ?? [], vooruitzicht: await vooruitzicht(em, z),
    handelingen: ZAAKHANDELINGEN.filter((h) => h !== 'herroeping' && h !== 'stop' && magInStand(z.stand, h).toegestaan), rechtsgang: rechtsgang.map(rechtsgangUit), terugTeBetalen: terugTeBetalen(z),
    ...gevuld({
      overtreding: z.overtreding, waarschuwingOp: z.waarschuwingOp, verlaagdVan: z.verlaagdVan, verlaagdTot: z.verlaagdTot, rapportOp: z.rapportOp, rapport: z.rapport, rapportDoor: z.rapportNaam, verhoord: z.verhoord,
      cautie: z.cautie, zienswijzeOp: z.zienswijzeOp, zienswijze: z.zienswijze, verwijtbaarheid: z.verwijtbaarheid, motivering: z.motivering, keren: z.keren, redenOverschrijding: z.redenOverschrijding,
      hersteltermijnTot: z.hersteltermijnTot, trede: z.trede, percentage: z.percentage, beslotenOp: z.beslotenOp, beslotenDoor: z.beslotenNaam, aangemaandOp: z.aangemaandOp, dwangbevelOp: z.dwangbevelOp,
      betaaldOp: z.betaaldOp, eindreden: z.eindreden,
    }),
    ...klokken(z, rechtsgang),
  };
}
