import { staande, type VoldaanFeiten } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { alsExamen, alsKeurmerk, alsLesblok, leesEisen, leesLeerroute } from '../leerroute/leerroute.kern.ts';
import { mapVanDossier } from '../map/map.kern.ts';
import { tellendeParticipatie } from '../participatie/participatie.telling.ts';
import { pvtVanDossier } from '../pvt/pvt.kern.ts';

const eersteDag = (dagen: readonly Datum[]): Datum | undefined => [...dagen].sort()[0];

/** Everything recorded that decides about voldaan, from every corner of casusregie. Undefined before there is a PIP. */
export async function leesVoldaanFeiten(em: EntityManager, d: DossierEntity, vandaag: Datum): Promise<VoldaanFeiten | undefined> {
  const eisen = await leesEisen(em, d);
  if (!eisen) return undefined;
  const rijen = await leesLeerroute(em, d);
  const taalschakel = staande(rijen.taalschakel);
  const pvt = await pvtVanDossier(em, d.gemeentecode, d.id);
  const map = await mapVanDossier(em, d.gemeentecode, d.id);
  const participatie = await tellendeParticipatie(em, d, vandaag);
  return {
    leerroute: eisen.leerroute, doelgroep: eisen.doelgroep, dagtekeningInitieel: eisen.dagtekeningInitieel, a2: eisen.a2, zSinds: eisen.zSinds, pip: eisen.pip,
    examens: staande(rijen.examens).map(alsExamen), lesblokken: staande(rijen.uren).map(alsLesblok), keurmerken: staande(rijen.keurmerken).map(alsKeurmerk),
    participatie: participatie.map((p) => ({ op: p.op, aantal: Math.round(p.uren * 60) })), pvtAfgerondOp: pvt?.afgerondOp ?? undefined, mapAfgerondOp: map?.afgerondOp ?? undefined,
    eindgesprekOp: eersteDag(staande(rijen.eindgesprekken).map((g) => g.op)),
    taalschakelBehaaldOp: eersteDag(taalschakel.filter((t) => t.uitslag === 'behaald').map((t) => t.op)),
    taalschakelGestoptOp: eersteDag(taalschakel.filter((t) => t.uitslag !== 'behaald').map((t) => t.op)),
  };
}
