import { geldend, geweigerd, IsDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { klokkenVan, type DossierFeiten } from './dossier.ts';
import { HUISVESTINGSSTAPPEN, InschrijvingInvoer, type Huisvesting, type Huisvestingsstap } from './huisvesting.ts';
import { KennisgevingInvoer } from './klokken.invoer.ts';
import { beoordeelDerdeInformatie, beoordeelKennisgeving, type DerdeInformatie } from './klokken.ts';
import { WI2021_INGANG } from './normen.ts';
import { JaNee, Keuze, Optioneel, Tekst } from '@wegwijs/kernel/velden';

const CORRECTIE = 'Awb art. 3:2; AVG art. 5 lid 1 onder d (een correctie moet na te gaan zijn; afgeleid)';
const LID1 = 'Besluit inburgering 2021 art. 5.3 lid 1';
const LID2 = 'Besluit inburgering 2021 art. 5.3 lid 2';

/** The steps of the housing that carry a day of their own. */
export const CORRIGEERBARE_STAPPEN = ['aangeboden', 'huur', 'betrokken', 'ingeschreven'] as const;

/** A step was recorded with the wrong day. The steps themselves stay: what happened, happened. */
export class HuisvestingCorrectieInvoer {
  @Keuze(CORRIGEERBARE_STAPPEN) stap!: (typeof CORRIGEERBARE_STAPPEN)[number];
  @IsDatum() op!: string;
  @Tekst(500, 5) reden!: string;
}

const DAG = { gekoppeld: 'gekoppeldOp', aangeboden: 'aangebodenOp', huur: 'huurVanaf', betrokken: 'betrokkenOp', ingeschreven: 'ingeschrevenOp' } as const;

export const dagVanStap = (h: Huisvesting, stap: Huisvestingsstap): Datum | undefined => h[DAG[stap]];

/** May the day of a step that was taken become `op`? Between the step before it and the step after it; to come only for a lease nobody lives in yet. */
export function beoordeelHuisvestingscorrectie(h: Huisvesting, stap: (typeof CORRIGEERBARE_STAPPEN)[number], op: Datum, vandaag: Datum): Uitkomst {
  const bron = 'Huisvestingswet 2014 art. 28';
  if (!dagVanStap(h, stap)) return geweigerd('StapNietGezet', bron, { veld: 'stap', feiten: { stap } });
  if (stap !== 'huur' && op > vandaag) return geweigerd('StapInDeToekomst', bron, { veld: 'op', feiten: { op } });
  const plaats = HUISVESTINGSSTAPPEN.indexOf(stap);
  const gezet = HUISVESTINGSSTAPPEN.flatMap((s, i) => { const dag = dagVanStap(h, s); return dag ? [{ i, dag }] : []; });
  const vorige = gezet.filter((s) => s.i < plaats).at(-1)?.dag;
  const volgende = gezet.find((s) => s.i > plaats)?.dag;
  if (vorige && op < vorige) return geweigerd('StapVoorVorigeStap', bron, { veld: 'op', feiten: { vorige, op } });
  return volgende && op > volgende ? geweigerd('StapNaVolgendeStap', bron, { veld: 'op', feiten: { volgende, op } }) : toegestaan;
}

/** The household with another day for a step that was taken. */
export const metDag = (h: Huisvesting, stap: Huisvestingsstap, op: Datum): Huisvesting => ({ ...h, [DAG[stap]]: op });

/** Moving in, or an inscription, from before the law holds starts no clock that this system keeps. */
export function beoordeelDagVanWet(op: Datum, vandaag: Datum, veld: string): Uitkomst {
  const { vanaf, bron } = geldend(WI2021_INGANG, vandaag);
  return op < vanaf ? geweigerd('VoorDeWet', bron, { veld, feiten: { vanaf } }) : toegestaan;
}

/** Why DUO says that there is no plicht (any more). */
export const EINDE_DOOR_DUO = ['vrijgesteld', 'ontheven', 'onterecht-wi2021'] as const;

/** The kennisgeving of DUO for one dossier. A second one corrects the first and needs a reason. */
export class DossierKennisgevingInvoer extends KennisgevingInvoer {
  /** Was the person inscribed in this gemeente on that day? Not needed when the day of the inscription is known. */
  @Optioneel() @JaNee() ingeschrevenOpDieDag?: boolean;
  /** Needed when there is no plicht: the file is closed on this ground. */
  @Optioneel() @Keuze(EINDE_DOOR_DUO) eindeGrond?: (typeof EINDE_DOOR_DUO)[number];
  @Optioneel() @Tekst(500, 5) reden?: string;
}

/** May this kennisgeving be recorded? A day that can be, in line with the inscription that is known, and a correction with its reason. */
export function beoordeelDossierKennisgeving(f: DossierFeiten, k: DossierKennisgevingInvoer, vandaag: Datum): Uitkomst {
  const dag = beoordeelKennisgeving(k.kennisgevingOp, vandaag);
  if (!dag.toegestaan) return dag;
  if (f.kennisgevingOp && !k.reden) return geweigerd('RedenOntbreekt', CORRECTIE, { veld: 'reden', feiten: { kennisgevingOp: f.kennisgevingOp } });
  if (f.brpOp && k.ingeschrevenOpDieDag !== undefined && k.ingeschrevenOpDieDag !== f.brpOp <= k.kennisgevingOp) {
    return geweigerd('InschrijvingSpreektTegen', LID1, { veld: 'ingeschrevenOpDieDag', feiten: { brpOp: f.brpOp } });
  }
  return k.inburgeringsplichtig || k.eindeGrond ? toegestaan : geweigerd('EindeGrondOntbreekt', 'Wi2021 art. 33, art. 34', { veld: 'eindeGrond' });
}

/** The inscription of somebody who is not housed by the gemeente; a second one corrects the first and needs a reason. */
export class DossierInschrijvingInvoer extends InschrijvingInvoer {
  @Optioneel() @Tekst(500, 5) reden?: string;
}

export function beoordeelDossierInschrijving(f: DossierFeiten, i: DossierInschrijvingInvoer, vandaag: Datum): Uitkomst {
  if (f.huisvestingsstap) return geweigerd('InschrijvingHoortBijHuisvesting', 'Huisvestingswet 2014 art. 28', { feiten: { stap: f.huisvestingsstap } });
  if (i.ingeschrevenOp > vandaag) return geweigerd('InschrijvingInDeToekomst', LID1, { veld: 'ingeschrevenOp' });
  return f.brpOp && !i.reden ? geweigerd('RedenOntbreekt', CORRECTIE, { veld: 'reden', feiten: { brpOp: f.brpOp } }) : toegestaan;
}

/**
 * May this question to a third party be recorded? Waiting excuses only while the term still ran: a question of after the last day
 * has no effect on it (Besluit art. 5.3 lid 2), nor one of after the PIP.
 */
export function beoordeelDerdeVraag(f: DossierFeiten, d: DerdeInformatie, vandaag: Datum): Uitkomst {
  const vraag = beoordeelDerdeInformatie(d, vandaag);
  if (!vraag.toegestaan) return vraag;
  if (f.pipVastgesteldOp) return geweigerd('PipAlVastgesteld', LID2, { feiten: { pipVastgesteldOp: f.pipVastgesteldOp } });
  const { wettelijk } = klokkenVan({ ...f, derdeGevraagdOp: null, derdeOntvangenOp: null }, vandaag);
  const einde = 'termijn' in wettelijk ? wettelijk.termijn?.einde : undefined;
  return einde && d.gevraagdOp > einde ? geweigerd('TermijnAlVoorbij', LID2, { veld: 'gevraagdOp', feiten: { einde } }) : toegestaan;
}

/** All questions of one dossier as the clocks see them: since the first, until the last answer; open while one is open. */
export function vatDerdeInformatieSamen(vragen: readonly { gevraagdOp: Datum; ontvangenOp: Datum | null }[]): Pick<DossierFeiten, 'derdeGevraagdOp' | 'derdeOntvangenOp'> {
  const antwoorden = vragen.map((v) => v.ontvangenOp);
  return {
    derdeGevraagdOp: vragen.map((v) => v.gevraagdOp).sort()[0] ?? null,
    derdeOntvangenOp: antwoorden.includes(null) ? null : (antwoorden.sort().at(-1) ?? null),
  };
}
