import {
  beeindigtPlicht, bouwTermijnOp, InburgeringstermijnGewijzigd, onderbrekingUiterlijk,
  type TermijnAanleiding, type TermijnFeiten, type TermijnNaBoete, type TermijnOpbouw, type ToegekendeVerlenging, type VoldaanFeiten,
} from '@wegwijs/casusregie';
import { plusDagen, type Datum } from '@wegwijs/kernel';
import { publish } from '@wegwijs/platform';
import type { EntityManager } from 'typeorm';
import { DossierEntity } from '../dossier/dossier.entity.ts';
import { bewaarDossier } from '../dossier/dossier.kern.ts';
import { DuoBoeteEntity } from '../handhaving/handhaving.entity.ts';
import { zetKlokken, zetSignalen } from '../signaal/klok.kern.ts';
import { leesVoldaanFeiten } from '../voldaan/voldaan.feiten.ts';
import { werkVoortgangBij } from '../voortgang/voortgang.kern.ts';
import { DuoTermijnEntity, OnderbrekingEntity, VerlengingEntity } from './termijn.entity.ts';

/** What is recorded about the termijn of one dossier, in the order of recording, lines that were taken back included. */
export interface TermijnRijen {
  duo: DuoTermijnEntity[];
  verlengingen: VerlengingEntity[];
  onderbrekingen: OnderbrekingEntity[];
  nieuweTermijnen: TermijnNaBoete[];
  /** What is recorded about the plicht itself; undefined before there is a PIP. */
  voldaan: VoldaanFeiten | undefined;
}

type Houder = Pick<DossierEntity, 'gemeentecode' | 'id'>;
const geldt = (r: { ingetrokkenOp: Datum | null }): boolean => r.ingetrokkenOp === null;

/** The boetes of DUO are recorded with the others (handhaving); their new terms are read from there. */
const nieuweTermijnen = async (em: EntityManager, d: Houder): Promise<TermijnNaBoete[]> =>
  (await em.find(DuoBoeteEntity, { where: { gemeentecode: d.gemeentecode, dossierId: d.id }, order: { opgelegdOp: 'ASC', id: 'ASC' } }))
    .map((b) => ({ boeteOp: b.opgelegdOp, maanden: b.nieuweTermijn, begin: b.termijnBegin, einde: b.termijnEinde }));

export async function leesRijen(em: EntityManager, d: DossierEntity, vandaag: Datum): Promise<TermijnRijen> {
  const vraag = { where: { gemeentecode: d.gemeentecode, dossierId: d.id }, order: { tijdstip: 'ASC', id: 'ASC' } } as const;
  return {
    duo: await em.find(DuoTermijnEntity, vraag), verlengingen: await em.find(VerlengingEntity, vraag), onderbrekingen: await em.find(OnderbrekingEntity, vraag),
    nieuweTermijnen: await nieuweTermijnen(em, d), voldaan: await leesVoldaanFeiten(em, d, vandaag),
  };
}

const toegekend = (v: VerlengingEntity): ToegekendeVerlenging[] =>
  (geldt(v) && v.beslotenOp && v.duurAantal && v.duurEenheid && v.nieuwEinde
    ? [{ grond: v.grond, duur: { aantal: v.duurAantal, eenheid: v.duurEenheid }, beslotenOp: v.beslotenOp, nieuwEinde: v.nieuwEinde }] : []);

const feitenVan = (dagtekeningInitieel: Datum, r: TermijnRijen): TermijnFeiten => ({
  dagtekeningInitieel, duo: r.duo.filter(geldt), verlengingen: r.verlengingen.flatMap(toegekend), onderbrekingen: r.onderbrekingen.filter(geldt), nieuweTermijnen: r.nieuweTermijnen,
});

/** The termijn as the recorded facts make it; null as long as there is no PIP. */
export const opbouwVan = (d: Pick<DossierEntity, 'dagtekeningInitieel'>, r: TermijnRijen): TermijnOpbouw | null =>
  (d.dagtekeningInitieel === null ? null : bouwTermijnOp(feitenVan(d.dagtekeningInitieel, r)));

/** First days of the gaps that ended the plicht, by now. */
export const langeOnderbrekingen = (r: Pick<TermijnRijen, 'onderbrekingen'>, vandaag: Datum): Datum[] =>
  r.onderbrekingen.filter((o) => geldt(o) && beeindigtPlicht(o, vandaag)).map((o) => o.van);

/** DUO says another day than we do; and somebody who is away must be back before the plicht ends. */
async function waarschuw(em: EntityManager, d: Houder, opbouw: TermijnOpbouw, r: TermijnRijen, vandaag: Datum): Promise<void> {
  const van = { gemeentecode: d.gemeentecode, dossierId: d.id, vandaag };
  const bron = 'Besluit inburgering 2021 art. 9.3 lid 3';
  await zetSignalen(em, van, ['termijn-verschilt-van-duo'], opbouw.verschillen.length === 0 ? []
    : [{ soort: 'termijn-verschilt-van-duo', uiterlijk: vandaag, valtOp: vandaag, norm: 'termijn.inburgering', normsoort: 'wettelijk', bron }]);
  await zetKlokken(em, van, ['onderbreking-te-lang'], r.onderbrekingen.filter((o) => geldt(o) && (o.tot === null || beeindigtPlicht(o, o.tot))).map((o) => {
    const uiterlijk = onderbrekingUiterlijk(o.van);
    return { soort: 'onderbreking-te-lang', aanleiding: o.id, uiterlijk, valtOp: plusDagen(uiterlijk, 1), norm: 'termijn.onderbreking.maximum', normsoort: 'wettelijk', bron: 'Besluit inburgering 2021 art. 2.1 lid 2' };
  }));
}

/**
 * Writes the termijn that follows from the recorded facts to the dossier, and everything that hangs on it. Call it at the end of each act that
 * changes such a fact. The row of the dossier always gets a new version; the fact is published when the days differ from `was`.
 * @param was the days that the other contexts know; absent: those of the row
 */
export async function werkTermijnBij(em: EntityManager, d: DossierEntity, aanleiding: TermijnAanleiding, vandaag: Datum): Promise<DossierEntity> {
  const rijen = await leesRijen(em, d, vandaag);
  const opbouw = opbouwVan(d, rijen);
  if (!opbouw) return d;
  const { begin, einde, leidend } = opbouw;
  await bewaarDossier(em, d, { termijnBegin: begin, termijnEinde: einde });
  if (d.plichtEinde === null) await waarschuw(em, d, opbouw, rijen, vandaag);
  if (begin !== d.termijnBegin || einde !== d.termijnEinde) {
    await publish(em, InburgeringstermijnGewijzigd, { gemeentecode: d.gemeentecode, sleutel: d.id, feiten: { dossierId: d.id, begin, einde, leidend, aanleiding } });
    await werkVoortgangBij(em, d.gemeentecode, d.id, vandaag);
  }
  return { ...d, termijnBegin: begin, termijnEinde: einde, versie: d.versie + 1 };
}

/**
 * After a PIP: its own days are those of the first dagtekening only, and what moved them since counts as well. The others took over the
 * days of the PIP too, so they are told again. Bron: Wi2021 art. 11 lid 3.
 */
export async function werkTermijnBijNaPip(em: EntityManager, gemeentecode: string, dossierId: string, vandaag: Datum): Promise<void> {
  const d = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: dossierId });
  const opbouw = opbouwVan(d, await leesRijen(em, d, vandaag));
  if (opbouw && (opbouw.begin !== d.termijnBegin || opbouw.einde !== d.termijnEinde)) await werkTermijnBij(em, d, 'pip', vandaag);
}
