import {
  A2_LESSOORTEN, bereikt, EXAMENONDERDELEN, examenTelling, LEERROUTE_A2_UREN, lesblokTelling, pogingen, staande, tellendeLessen, zLesTelling,
  type ExamenUit, type KeurmerkPeriode, type LeerrouteUit, type LesurensomUit, type LesurenUit, type Lessoort, type TaalschakelUit, type UrensomUit, type ZEindgesprekUit,
} from '@wegwijs/casusregie';
import { geldend, type Datum } from '@wegwijs/kernel';
import type { AanbiederEntity, FeitEntity, LesurenEntity } from './leerroute.entity.ts';
import { alsExamen, alsKeurmerk, alsLesblok, type Eisen, type Leerrouterijen } from './leerroute.kern.ts';

/** Of every fact: does it stand, what did it replace, who wrote it down. */
export const feitUit = (r: FeitEntity, staand: readonly FeitEntity[]) =>
  ({ id: r.id, staat: staand.includes(r), vervallen: r.vervallen, vervangt: r.vervangtId, reden: r.reden, doorNaam: r.doorNaam, vastgelegdOp: r.vastgelegdOp.toISOString() });

const telling = (t: ReturnType<typeof lesblokTelling>) => ({ telt: t.telt, ...(!t.telt && { teltNiet: t.reden, bron: t.bron }) });

/** Hours of the 600 for A2; `begin` is where the term starts, for who needs none. */
export function a2Uren(r: Leerrouterijen, begin: Datum, vandaag: Datum): UrensomUit {
  const norm = geldend(LEERROUTE_A2_UREN, vandaag);
  const { som, op } = bereikt(tellendeLessen(staande(r.uren).map(alsLesblok), staande(r.keurmerken).map(alsKeurmerk), A2_LESSOORTEN), norm.waarde, begin);
  return { uren: som, nodig: norm.waarde, ...(op && { op }), bron: norm.bron };
}

/** On the Z-route by the rules of its course hours, elsewhere by those of the 600 for A2. */
const lesTelling = (u: LesurenEntity, keurmerken: readonly KeurmerkPeriode[], eisen: Eisen | undefined) =>
  (eisen?.leerroute === 'z' ? zLesTelling(alsLesblok(u), keurmerken, eisen) : lesblokTelling(alsLesblok(u), keurmerken));

function urensom(r: Leerrouterijen, eisen: Eisen | undefined, vandaag: Datum): LesurensomUit {
  const keurmerken = staande(r.keurmerken).map(alsKeurmerk);
  const rijen = staande(r.uren);
  const telt = (soort: Lessoort) => rijen.filter((u) => u.soort === soort && lesTelling(u, keurmerken, eisen).telt).reduce((n, u) => n + u.uren, 0);
  const som = { nt2: telt('nt2'), alfabetisering: telt('alfabetisering'), knm: telt('knm'), proVsoEntree: telt('pro-vso-entree') };
  const alles = rijen.reduce((n, u) => n + u.uren, 0);
  return { ...som, teltNiet: alles - som.nt2 - som.alfabetisering - som.knm - som.proVsoEntree, a2: a2Uren(r, eisen?.dagtekeningInitieel ?? vandaag, vandaag) };
}

/** Everything recorded, newest day first, with its sums. */
export function leerrouteUit(dossierId: string, eisen: Eisen | undefined, r: Leerrouterijen, aanbieders: readonly AanbiederEntity[], vandaag: Datum): LeerrouteUit {
  const [uren, examens, taalschakel, eindgesprekken] = [staande(r.uren), staande(r.examens), staande(r.taalschakel), staande(r.eindgesprekken)];
  const keurmerken = staande(r.keurmerken).map(alsKeurmerk);
  const naamVan = (id: string): string => aanbieders.find((a) => a.id === id)?.naam ?? '';
  const pip = eisen ?? { dagtekeningInitieel: '9999-12-31', a2: {} };
  const op = <T>(dag: (x: T) => Datum) => (a: T, b: T): number => (dag(a) < dag(b) ? 1 : dag(a) > dag(b) ? -1 : 0);
  return {
    dossierId, leerroute: eisen?.leerroute ?? null, dagtekeningInitieel: eisen?.dagtekeningInitieel ?? null,
    uren: [...r.uren].sort(op((u) => u.van)).map((u): LesurenUit => ({
      ...feitUit(u, uren), ...alsLesblok(u), aanbieder: naamVan(u.aanbiederId), ...telling(lesTelling(u, keurmerken, eisen)),
    })),
    urensom: urensom(r, eisen, vandaag),
    examens: [...r.examens].sort(op((e) => e.afgelegdOp)).map((e): ExamenUit => ({ ...feitUit(e, examens), onderdeel: e.onderdeel, niveau: e.niveau, resultaat: e.resultaat, afgelegdOp: e.afgelegdOp, ...telling(examenTelling(alsExamen(e), pip)) })),
    pogingen: eisen ? EXAMENONDERDELEN.map((o) => pogingen(o, examens.map(alsExamen), eisen, vandaag)) : [],
    taalschakel: [...r.taalschakel].sort(op((t) => t.op)).map((t): TaalschakelUit => ({ ...feitUit(t, taalschakel), uitslag: t.uitslag, op: t.op, aanbiederId: t.aanbiederId })),
    eindgesprekken: [...r.eindgesprekken].sort(op((g) => g.op)).map((g): ZEindgesprekUit => ({ ...feitUit(g, eindgesprekken), op: g.op, gevoerdDoor: g.gevoerdDoor, organisatie: g.organisatie, mandaat: g.mandaat })),
  };
}
