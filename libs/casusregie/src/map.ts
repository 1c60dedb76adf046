import { geldend, geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { MAP_PRAKTIJKUREN, MAP_THEMALIJST, type MapThema } from './normen.map.ts';

const BRON = 'Besluit inburgering 2021 art. 3.2';

/** `niet-verplicht`: on the onderwijsroute, or with the taalschakeltraject completed. It becomes open again after dropping out. */
export const MAP_STANDEN = ['open', 'afgerond', 'niet-verplicht', 'gestopt'] as const;
export type MapTrajectstand = (typeof MAP_STANDEN)[number];

/** One theme as it was done. Minutes are those of the lessons, not of the practice. */
export interface MapThemaFeit {
  thema: MapThema;
  afgerondOp: Datum;
  minuten: number;
}

/** Practical deployment on the labour market over a period that ended on `totEnMet`. */
export interface MapPraktijk {
  totEnMet: Datum;
  minuten: number;
}

export interface MapFeiten {
  themas: readonly MapThemaFeit[];
  praktijk: readonly MapPraktijk[];
  /** Hours of the brede intake that count (Besluit art. 3.2 lid 3, from the PIP); practical hours, as the PIP reckons them. */
  aftrekUren: number;
  eindgesprekOp?: Datum | null;
}

export const MAP_ONDERDELEN = ['themas', 'praktijk', 'eindgesprek'] as const;
export type MapOnderdeelcode = (typeof MAP_ONDERDELEN)[number];

export interface MapOnderdeel {
  code: MapOnderdeelcode;
  gehaald: number;
  nodig: number;
  bron: string;
  voldaan: boolean;
}

export interface MapVoortgang {
  /** Minutes of practice, without the deduction. */
  praktijkminuten: number;
  themaminuten: number;
  open: MapThema[];
  onderdelen: MapOnderdeel[];
  ontbreekt: MapOnderdeelcode[];
  compleet: boolean;
}

/**
 * Must this person do the MAP? Not while he follows the taalschakeltraject and not when he completed it; who drops out must again
 * (Wi2021 art. 8 lid 3; the revival is afgeleid, wet.md §14.35). Having a job is no exemption: the job can be the practice.
 */
export const mapVerplicht = (leerroute: 'b1' | 'onderwijs' | 'z', taalschakel?: 'volgt' | 'afgerond' | 'uitgevallen'): boolean =>
  taalschakel === undefined ? leerroute !== 'onderwijs' : taalschakel === 'uitgevallen';

const som = (rijen: readonly { minuten: number }[]): number => rijen.reduce((n, r) => n + r.minuten, 0);

/**
 * Where the MAP of one person stands on `dag`: eight themes, practical hours, and the eindgesprek that closes it.
 * @param normdag the day whose norms count; a day that somebody fills in may lie before there was a norm
 */
export function mapVoortgang(f: MapFeiten, dag: Datum, normdag = dag): MapVoortgang {
  const lijst = geldend(MAP_THEMALIJST, normdag), uren = geldend(MAP_PRAKTIJKUREN, normdag);
  const themas = f.themas.filter((t) => t.afgerondOp <= dag);
  const praktijkminuten = som(f.praktijk.filter((p) => p.totEnMet <= dag));
  const open = lijst.waarde.filter((t) => !themas.some((x) => x.thema === t));
  const gevoerd = f.eindgesprekOp != null && f.eindgesprekOp <= dag ? 1 : 0;
  const minuten = praktijkminuten + f.aftrekUren * 60;
  const onderdelen: MapOnderdeel[] = [
    { code: 'themas', gehaald: lijst.waarde.length - open.length, nodig: lijst.waarde.length, bron: lijst.bron, voldaan: open.length === 0 },
    { code: 'praktijk', gehaald: minuten / 60, nodig: uren.waarde, bron: `${uren.bron}; ${BRON} lid 3`, voldaan: minuten >= uren.waarde * 60 },
    { code: 'eindgesprek', gehaald: gevoerd, nodig: 1, bron: `${BRON} lid 2`, voldaan: gevoerd === 1 },
  ];
  const ontbreekt = onderdelen.filter((o) => !o.voldaan).map((o) => o.code);
  return { praktijkminuten, themaminuten: som(themas), open, onderdelen, ontbreekt, compleet: ontbreekt.length === 0 };
}

/** Who holds the eindgesprek: somebody of the college's own gemeente, or of the executor named in the matrix with its mandate (null when it has none). */
export interface Eindgespreksvoerder {
  vanCollege: boolean;
  mandaat: string | null;
}

/**
 * May the eindgesprek be recorded? It is held with the college, or under its mandate, and it closes the module: so after the themes
 * and the practice. The mandate ban of art. 3.14 lid 4 is about the Z-route and not about this conversation.
 */
export function beoordeelMapEindgesprek(traject: { stand: MapTrajectstand }, f: MapFeiten, gesprek: { op: Datum; door: Eindgespreksvoerder }, vandaag: Datum): Uitkomst {
  const bron = `${BRON} lid 2`;
  if (traject.stand !== 'open') return geweigerd(traject.stand === 'niet-verplicht' ? 'MapNietVerplicht' : 'MapAlAfgesloten', traject.stand === 'niet-verplicht' ? 'Wi2021 art. 8 lid 3' : bron);
  if (!gesprek.door.vanCollege && !gesprek.door.mandaat) return geweigerd('GeenMandaatEindgesprek', `${bron}; Awb art. 10:3`);
  if (gesprek.op > vandaag) return geweigerd('EindgesprekInDeToekomst', bron, { veld: 'op' });
  const nu = mapVoortgang(f, vandaag);
  if (nu.open.length > 0) return geweigerd('MapThemasOntbreken', nu.onderdelen[0]!.bron, { feiten: { ontbreekt: nu.open.join(', ') } });
  const praktijk = nu.onderdelen[1]!;
  if (!praktijk.voldaan) return geweigerd('MapPraktijkurenTekort', praktijk.bron, { feiten: { uren: praktijk.gehaald, nodig: praktijk.nodig } });
  const eerder = mapVoortgang(f, gesprek.op, vandaag);
  const nogNiet = eerder.onderdelen.find((o) => o.code !== 'eindgesprek' && !o.voldaan);
  return nogNiet ? geweigerd('EindgesprekVoorLaatsteFeit', bron, { veld: 'op', feiten: { ontbrak: nogNiet.code } }) : toegestaan;
}

/** May a theme be recorded as done? A fact, so not of a day to come, and only while the module runs. */
export function beoordeelMapThema(traject: { stand: MapTrajectstand }, thema: { afgerondOp: Datum }, vandaag: Datum): Uitkomst {
  if (traject.stand === 'niet-verplicht') return geweigerd('MapNietVerplicht', 'Wi2021 art. 8 lid 3');
  if (traject.stand !== 'open') return geweigerd('MapAlAfgesloten', BRON, { feiten: { stand: traject.stand } });
  return thema.afgerondOp > vandaag ? geweigerd('ThemaInDeToekomst', BRON, { veld: 'afgerondOp' }) : toegestaan;
}

/** May a MAP be recorded that was completed before the dossier came here (a move)? See `beoordeelElders` of the PVT. */
export function beoordeelMapElders(traject: { stand: MapTrajectstand }, elders: { afgerondOp: Datum }, vandaag: Datum): Uitkomst {
  const bron = 'Wi2021 art. 6 lid 1, art. 15 lid 4 (afgeleid)';
  if (traject.stand === 'afgerond') return geweigerd('MapAlAfgesloten', bron, { feiten: { stand: traject.stand } });
  return elders.afgerondOp > vandaag ? geweigerd('AfrondingInDeToekomst', bron, { veld: 'afgerondOp' }) : toegestaan;
}
