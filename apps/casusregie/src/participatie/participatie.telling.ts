import { waarTelt, zParticipatie, type ZParticipatieFeiten } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import type { EntityManager } from 'typeorm';
import type { DossierEntity } from '../dossier/dossier.entity.ts';
import { huidigPip } from '../dossier/dossier.kern.ts';
import { mapFeiten, mapVanDossier } from '../map/map.kern.ts';
import { pvtFeiten, pvtVanDossier } from '../pvt/pvt.kern.ts';
import { plaatsingenVan } from './participatie.kern.ts';

interface Stuk {
  op: Datum;
  minuten: number;
}

const som = (stukken: readonly Stuk[]): number => stukken.reduce((n, s) => n + s.minuten, 0);

/** Attended PVT and lessons of the MAP, from the first PIP on: what came before is in its deduction. */
async function modules(em: EntityManager, { gemeentecode, id }: DossierEntity, vanaf: Datum): Promise<{ pvt: Stuk[]; map: Stuk[] }> {
  const pvt = await pvtVanDossier(em, gemeentecode, id), map = await mapVanDossier(em, gemeentecode, id);
  return {
    pvt: pvt ? (await pvtFeiten(em, pvt)).sessies.filter((s) => s.op >= vanaf) : [],
    map: map ? (await mapFeiten(em, map)).themas.filter((t) => t.afgerondOp >= vanaf).map((t) => ({ op: t.afgerondOp, minuten: t.minuten })) : [],
  };
}

/** What counts as participation of a dossier: PVT, MAP, placements and deduction. Undefined before there is a PIP. */
export async function zFeiten(em: EntityManager, d: DossierEntity): Promise<{ feiten: ZParticipatieFeiten; stukken: Stuk[] } | undefined> {
  const pip = await huidigPip(em, d);
  if (!pip) return undefined;
  const { doelgroep, leerroute, dagtekeningInitieel: vanaf, aftrekParticipatieuren } = pip.feiten;
  const { pvt, map } = await modules(em, d, vanaf);
  const plaatsingen = await plaatsingenVan(em, { gemeentecode: d.gemeentecode, dossierId: d.id });
  return {
    feiten: { doelgroep, leerroute, vanaf, aftrekUren: aftrekParticipatieuren ?? 0, plaatsingen, pvtMinuten: som(pvt), mapThemaminuten: som(map) },
    stukken: [...pvt, ...map].map(({ op, minuten }) => ({ op, minuten })),
  };
}

/**
 * Participation hours that count for the Z-route, each on its day: attended PVT, lessons of the MAP and placements, without the deduction. For
 * the sum of `voldaan`, which wants to know on which day the norm was reached (Besluit art. 3.14 lid 2 onder b, lid 5). Uren may be a fraction.
 */
export async function tellendeParticipatie(em: EntityManager, d: DossierEntity, vandaag: Datum): Promise<{ op: Datum; uren: number }[]> {
  const z = await zFeiten(em, d);
  if (!z || !zParticipatie(z.feiten, vandaag).vanToepassing) return [];
  const geplaatst = z.feiten.plaatsingen.filter((p) => waarTelt(p, z.feiten, vandaag).zRoute)
    .flatMap((p) => p.uren.filter((u) => u.van >= z.feiten.vanaf).map((u) => ({ op: u.totEnMet, minuten: u.minuten })));
  return [...z.stukken, ...geplaatst].filter((s) => s.minuten > 0).map((s) => ({ op: s.op, uren: s.minuten / 60 }));
}
