import {
  aanbodDag, aanwezigheid, gesprektermijn, klokkenVanTermijn, klokVanAanbod, klokVanBezwaar, klokVanGesprek, klokVanVerslag, signalenVanUren, urenOpPlan,
  type AanbodFeiten, type Aanwezigheid, type Gesprekplan, type SignaalSoort, type UrenOpPlan,
} from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';
import { AanbodEntity } from '../aanbod/aanbod.entity.ts';
import { DossierEntity, type PipVersieEntity } from '../dossier/dossier.entity.ts';
import { beoordeelLopend, huidigPip } from '../dossier/dossier.kern.ts';
import { zetKlokken, zetSignalen, type Klok } from '../signaal/klok.kern.ts';
import { AanwezigheidEntity, GesprekEntity, VoortgangEntity } from './voortgang.entity.ts';

/** After the last talk there is none to wait for; a list that orders by day puts it last. */
export const GEEN_GESPREK: Datum = '9999-12-31';
const KLOKSOORTEN: SignaalSoort[] = ['geen-gesprek', 'gesprek-zonder-verslag', 'termijn-eindigt', 'pvt-niet-afgerond', 'map-niet-afgerond', 'geen-aanbod', 'bezwaartermijn-voorbij'];
const UURSIGNALEN: SignaalSoort[] = ['aanwezigheid-onder-norm', 'uren-achter'];

/** A dossier that has a PIP: the facts that every plan rests on are there. */
export type MetPip = DossierEntity & { dagtekeningInitieel: Datum; termijnBegin: Datum; termijnEinde: Datum; voortgangsgesprekken: number; leerroute: AanbodFeiten['leerroute']; doelgroep: AanbodFeiten['doelgroep'] };
export const heeftPip = (d: DossierEntity): d is MetPip =>
  [d.dagtekeningInitieel, d.termijnBegin, d.termijnEinde, d.voortgangsgesprekken, d.leerroute, d.doelgroep].every((x) => x !== null);

export interface Stand {
  plan: Gesprekplan;
  /** The version that counts now. */
  pip?: PipVersieEntity;
  gesprekken: GesprekEntity[];
  meldingen: AanwezigheidEntity[];
  aanbod: AanbodEntity[];
  aanbodFeiten: AanbodFeiten;
  aanwezigheid: Aanwezigheid;
  uren?: UrenOpPlan;
  /** Last day that a school reported. */
  gemeldTot?: Datum;
}

/** Everything that is known of the progress of a dossier with a PIP, and what follows from it today. */
export async function leesStand(em: EntityManager, d: MetPip, vandaag: Datum): Promise<Stand> {
  const bij = { gemeentecode: d.gemeentecode, dossierId: d.id };
  const gesprekken = await em.find(GesprekEntity, { where: bij, order: { geplandOp: 'ASC', id: 'ASC' } });
  const meldingen = await em.find(AanwezigheidEntity, { where: bij, order: { van: 'ASC', id: 'ASC' } });
  const aanbod = await em.find(AanbodEntity, { where: bij, order: { aangebodenOp: 'ASC', id: 'ASC' } });
  const pip = await huidigPip(em, d);
  const tellend = meldingen.filter((m) => m.vervangenDoor === null);
  const gemeldTot = tellend.map((m) => m.totEnMet).sort().at(-1);
  const som = aanwezigheid(tellend, vandaag);
  const uren = urenOpPlan({ urenPerWeek: pip?.feiten.urenPerWeek, cursusuren: pip?.feiten.cursusuren, startOp: aanbod.find((a) => a.startOp)?.startOp, totEnMet: gemeldTot, gevolgd: som.gevolgd }, vandaag);
  const gehouden = gesprekken.flatMap((g) => (g.stand === 'gehouden' && g.gehoudenOp ? [g.gehoudenOp] : [])).sort();
  return {
    plan: { aantal: d.voortgangsgesprekken, begin: d.termijnBegin, einde: d.termijnEinde, gehouden }, ...(pip && { pip }), gesprekken, meldingen, aanbod, aanwezigheid: som, ...(uren && { uren }), ...(gemeldTot && { gemeldTot }),
    aanbodFeiten: { doelgroep: d.doelgroep, leerroute: d.leerroute, dagtekening: d.dagtekeningInitieel, aangebodenOp: aanbod[0]?.aangebodenOp, startOp: aanbod.map((a) => a.startOp).filter((s) => s !== null).sort()[0] },
  };
}

const klokkenVan = (d: MetPip, s: Stand, gedaan: readonly SignaalSoort[]): Klok[] => {
  const open = s.gesprekken.find((g) => g.stand === 'gepland');
  const gesprek = klokVanGesprek(s.plan);
  const aanbod = aanbodDag(s.aanbodFeiten) === undefined ? klokVanAanbod(s.aanbodFeiten) : undefined;
  return [
    ...(gesprek ? [gesprek] : []), ...(open ? [{ ...klokVanVerslag(open.geplandOp), aanleiding: open.id }] : []), ...(aanbod ? [aanbod] : []),
    ...klokkenVanTermijn(d.termijnEinde, d.leerroute).filter((k) => !gedaan.includes(k.soort)),
    ...(s.pip?.bezwaarEinde ? [{ ...klokVanBezwaar(s.pip.bezwaarEinde), aanleiding: s.pip.pipId }] : []),
  ];
};

/**
 * Writes what follows from the facts of a dossier: its line in the list, its clocks and its signals. Call it at the end of every act that changes one
 * of them (a PIP, a talk, a report, an offer, the inburgeringstermijn). It asks nothing about what changed, so it cannot disagree with it, and doing
 * it twice changes nothing. Without a PIP, or after the end, there is nothing to follow.
 */
export async function werkVoortgangBij(em: EntityManager, gemeentecode: string, dossierId: string, vandaag: Datum): Promise<void> {
  const d = await em.findOneByOrFail(DossierEntity, { gemeentecode, id: dossierId });
  if (!heeftPip(d) || !beoordeelLopend(d).toegestaan) return;
  const s = await leesStand(em, d, vandaag);
  const volgende = gesprektermijn(s.plan);
  await em.upsert(VoortgangEntity, {
    gemeentecode, dossierId, aantal: s.plan.aantal, gehouden: s.plan.gehouden.length, volgendeOp: volgende?.streefdag ?? GEEN_GESPREK, uiterlijk: volgende?.uiterlijk ?? null,
    geplandOp: s.gesprekken.find((g) => g.stand === 'gepland')?.geplandOp ?? null, laatsteOp: s.plan.gehouden.at(-1) ?? null, aanwezigheid: s.aanwezigheid.procent ?? null,
  }, ['gemeentecode', 'dossierId']);
  const van = { gemeentecode, dossierId, vandaag };
  await zetKlokken(em, van, KLOKSOORTEN, klokkenVan(d, s, await afgerond(em, gemeentecode, dossierId)));
  await zetSignalen(em, van, UURSIGNALEN, s.gemeldTot ? signalenVanUren(s.aanwezigheid, s.uren, s.gemeldTot) : []);
}

/** PVT and MAP that are done; their clocks stay off, whatever happens to the termijn. */
async function afgerond(em: EntityManager, gemeentecode: string, dossierId: string): Promise<SignaalSoort[]> {
  const [v] = await em.query<{ pvt: string | null; map: string | null }[]>('select pvt_op pvt, map_op map from casusregie.voortgang where gemeentecode = $1 and dossier_id = $2', [gemeentecode, dossierId]);
  return [...(v?.pvt ? ['pvt-niet-afgerond' as const] : []), ...(v?.map ? ['map-niet-afgerond' as const] : [])];
}

/** The plicht ended or the dossier left: the appointment that was still to come is called off and the line leaves the list. What happened stays. */
export async function stopVoortgang(em: EntityManager, gemeentecode: string, dossierId: string): Promise<void> {
  await em.query(`update casusregie.gesprek set stand = 'afgezegd', reden = 'De plicht of het dossier is geëindigd', versie = versie + 1 where gemeentecode = $1 and dossier_id = $2 and stand = 'gepland'`, [gemeentecode, dossierId]);
  await em.delete(VoortgangEntity, { gemeentecode, dossierId });
}
