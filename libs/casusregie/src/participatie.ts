import { dagenTussen, geldend, geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { LEERROUTE_Z_PARTICIPATIEUREN } from './normen.leerroute.ts';
import { MAP_PRAKTIJKSOORTEN, UREN_PER_DAG_AANNEMELIJK, Z_PARTICIPATIESOORTEN, type Participatiesoort } from './normen.participatie.ts';

const BRON = 'Besluit inburgering 2021 art. 3.14 lid 2 onder b';

/** Where somebody works, volunteers, is an intern, takes part in a project or meets a taalmaatje. */
export interface Plaatsingsfeiten {
  soort: Participatiesoort;
  /** Dutch is the language of the place. */
  nederlandstalig: boolean;
  /** He works among other people, not alone or only with family. */
  metAnderen: boolean;
  /** This placement is (also) the practical deployment of the MAP. */
  mapPraktijk: boolean;
}

/** Hours of one placement over a period; both days inclusive. */
export interface Urenregel {
  van: Datum;
  totEnMet: Datum;
  minuten: number;
}

/** Where the hours of a placement count, each with its ground. One hour can count twice: MAP hours are inside the 800 of the Z-route. */
export interface Telling {
  mapPraktijk: boolean;
  zRoute: boolean;
  bron: string;
}

/** Where do hours of this placement count for somebody on this route? Only an asielstatushouder on the Z-route has participation hours. */
export function waarTelt(p: Plaatsingsfeiten, persoon: { doelgroep: 'asiel' | 'gezin' | 'overig'; leerroute: 'b1' | 'onderwijs' | 'z' }, dag: Datum): Telling {
  const map = geldend(MAP_PRAKTIJKSOORTEN, dag), z = geldend(Z_PARTICIPATIESOORTEN, dag);
  const mapPraktijk = p.mapPraktijk && map.waarde.includes(p.soort);
  const naarAard = z.waarde.includes(p.soort) && p.nederlandstalig && p.metAnderen;
  const zRoute = persoon.leerroute === 'z' && persoon.doelgroep === 'asiel' && (mapPraktijk || naarAard);
  return { mapPraktijk, zRoute, bron: [...(mapPraktijk ? [map.bron] : []), ...(zRoute ? [naarAard ? z.bron : 'Besluit inburgering 2021 art. 3.14 lid 5'] : [])].join('; ') };
}

/** May this placement be recorded? A taalmaatje is no labour market, so it cannot be the practice of the MAP. */
export function beoordeelPlaatsing(p: Plaatsingsfeiten & { begintOp: Datum; eindigtOp?: Datum | null; projectId?: string | null }, dag: Datum): Uitkomst {
  const map = geldend(MAP_PRAKTIJKSOORTEN, dag);
  if (p.eindigtOp != null && p.eindigtOp < p.begintOp) return geweigerd('EindeVoorBegin', 'Volgorde van de dagen', { veld: 'eindigtOp' });
  if (p.mapPraktijk && !map.waarde.includes(p.soort)) return geweigerd('GeenMapPraktijk', map.bron, { veld: 'mapPraktijk', feiten: { soort: p.soort } });
  if ((p.soort === 'project') !== (p.projectId != null)) return geweigerd('ProjectOnduidelijk', 'Startnotitie §5 (projecten zijn gegevens van de gemeente)', { veld: 'projectId' });
  return toegestaan;
}

/**
 * May these hours be recorded? Within the placement, not of days to come, not over a period that overlaps another (the same hours
 * would count twice), and not more than a day can hold. A period with the same first and last day is a correction and replaces.
 */
export function beoordeelUren(p: { begintOp: Datum; eindigtOp?: Datum | null }, eerder: readonly Urenregel[], nieuw: Urenregel, vandaag: Datum): Uitkomst {
  if (nieuw.totEnMet < nieuw.van) return geweigerd('EindeVoorBegin', 'Volgorde van de dagen', { veld: 'totEnMet' });
  if (nieuw.totEnMet > vandaag) return geweigerd('UrenInDeToekomst', BRON, { veld: 'totEnMet' });
  if (nieuw.van < p.begintOp || (p.eindigtOp != null && nieuw.totEnMet > p.eindigtOp)) return geweigerd('BuitenPlaatsing', BRON, { veld: nieuw.van < p.begintOp ? 'van' : 'totEnMet', feiten: { begintOp: p.begintOp, eindigtOp: p.eindigtOp ?? 'loopt' } });
  const overlap = eerder.find((r) => r.van <= nieuw.totEnMet && nieuw.van <= r.totEnMet && !(r.van === nieuw.van && r.totEnMet === nieuw.totEnMet));
  if (overlap) return geweigerd('PeriodeOverlapt', BRON, { veld: 'van', feiten: { van: overlap.van, totEnMet: overlap.totEnMet } });
  const norm = geldend(UREN_PER_DAG_AANNEMELIJK, vandaag);
  const hoogstens = (dagenTussen(nieuw.van, nieuw.totEnMet) + 1) * norm.waarde * 60;
  return nieuw.minuten > hoogstens ? geweigerd('UrenNietAannemelijk', norm.bron, { veld: 'minuten', feiten: { hoogstens } }) : toegestaan;
}

export interface ZParticipatieFeiten {
  doelgroep: 'asiel' | 'gezin' | 'overig';
  leerroute: 'b1' | 'onderwijs' | 'z';
  plaatsingen: readonly (Plaatsingsfeiten & { uren: readonly Urenregel[] })[];
  /** Attended at the PVT. */
  pvtMinuten: number;
  /** Lessons of the MAP; its practice is among the placements. */
  mapThemaminuten: number;
  /** From the PIP (Besluit art. 3.14 lid 5, 6, 9). */
  aftrekUren: number;
  /** First day whose hours count here: what was done before the PIP comes in by the deduction, or it would count twice. */
  vanaf: Datum;
}

export interface ZParticipatie {
  /** False for who has no participation part: then nothing is needed. */
  vanToepassing: boolean;
  nodigMinuten: number;
  pvtMinuten: number;
  /** Lessons and practice. */
  mapMinuten: number;
  overigeMinuten: number;
  aftrekMinuten: number;
  totaalMinuten: number;
  voldaan: boolean;
  bron: string;
}

/** Participation hours of the Z-route on `dag`: PVT and MAP are inside the 800, not on top (Besluit art. 3.14 lid 5; wet.md §14.37). */
export function zParticipatie(f: ZParticipatieFeiten, dag: Datum): ZParticipatie {
  const norm = geldend(LEERROUTE_Z_PARTICIPATIEUREN, dag);
  const vanToepassing = f.leerroute === 'z' && f.doelgroep === 'asiel';
  let mapPraktijk = 0, overigeMinuten = 0;
  for (const p of vanToepassing ? f.plaatsingen : []) {
    const telt = waarTelt(p, f, dag);
    if (!telt.zRoute) continue;
    const minuten = p.uren.filter((u) => u.van >= f.vanaf && u.totEnMet <= dag).reduce((som, u) => som + u.minuten, 0);
    if (telt.mapPraktijk) mapPraktijk += minuten;
    else overigeMinuten += minuten;
  }
  const deel = { pvtMinuten: vanToepassing ? f.pvtMinuten : 0, mapMinuten: vanToepassing ? f.mapThemaminuten + mapPraktijk : 0, overigeMinuten, aftrekMinuten: vanToepassing ? f.aftrekUren * 60 : 0 };
  const totaalMinuten = deel.pvtMinuten + deel.mapMinuten + deel.overigeMinuten + deel.aftrekMinuten;
  const nodigMinuten = vanToepassing ? norm.waarde * 60 : 0;
  return { vanToepassing, nodigMinuten, ...deel, totaalMinuten, voldaan: totaalMinuten >= nodigMinuten, bron: vanToepassing ? norm.bron : 'Besluit inburgering 2021 art. 3.14 lid 3' };
}
