import { geldend, type Datum, type Normtabel } from '@wegwijs/kernel';
import { behaaldeExamens, beoordeelVoldaan, type VoldaanFeiten } from './voldaan.ts';
import { NIEUWE_TERMIJN_EXAMENS, NIEUWE_TERMIJN_PVT_MAP, NIEUWE_TERMIJN_Z_ASIEL, NIEUWE_TERMIJN_Z_GEZIN, type NieuweTermijnTrede } from './normen.termijn.ts';

/** What was missing when the termijn ended, as DUO saw it. */
export interface BoeteFeiten {
  boeteOp: Datum;
  pvtOntbreekt: boolean;
  mapOntbreekt: boolean;
  /** Absent when the leerroute was completed: then there is no art. 25. */
  leerroute?: {
    route: 'b1' | 'onderwijs' | 'z';
    doelgroep: 'asiel' | 'gezin' | 'overig';
    /** Exam parts passed (0 to 5); for the Z-route hours, course and participation together. */
    behaald: number;
    /** Permit refused or withdrawn: no boete (Wi2021 art. 25 lid 3). */
    verblijfVervallen?: boolean;
  };
}

/** The new term that goes with DUO's boete: its length in months and the article it comes from. */
export interface NieuweTermijnOordeel {
  maanden: number;
  artikelen: ('24' | '25')[];
  bron: string;
}

const LEEG: NieuweTermijnOordeel = { maanden: 0, artikelen: [], bron: 'Wi2021 art. 24, art. 25' };
const lees = (tabel: Normtabel<readonly NieuweTermijnTrede[]>, aantal: number, dag: Datum): { maanden: number; bron: string } => {
  const { waarde, bron } = geldend(tabel, dag);
  return { maanden: waarde.find((t) => aantal <= t.totEnMet)?.maanden ?? 0, bron };
};

function artikel25(f: BoeteFeiten): { maanden: number; bron: string } {
  const l = f.leerroute;
  if (!l || l.verblijfVervallen) return LEEG;
  if (l.route !== 'z') return lees(NIEUWE_TERMIJN_EXAMENS, l.behaald, f.boeteOp);
  return lees(l.doelgroep === 'asiel' ? NIEUWE_TERMIJN_Z_ASIEL : NIEUWE_TERMIJN_Z_GEZIN, l.behaald, f.boeteOp);
}

/**
 * How long DUO's new term should be. Both articles may apply; the longest counts (Besluit art. 7.2; Regeling art. 7.4 lid 6). Zero months:
 * no ground for a boete. Read-only for us: a difference with what DUO set is a signal.
 */
export function nieuweTermijnNaBoete(f: BoeteFeiten): NieuweTermijnOordeel {
  const ontbreekt = Number(f.pvtOntbreekt) + Number(f.mapOntbreekt);
  const a24 = ontbreekt > 0 ? lees(NIEUWE_TERMIJN_PVT_MAP, ontbreekt, f.boeteOp) : LEEG;
  const a25 = artikel25(f);
  const artikelen: ('24' | '25')[] = [...(a24.maanden > 0 ? ['24' as const] : []), ...(a25.maanden > 0 ? ['25' as const] : [])];
  if (artikelen.length === 0) return LEEG;
  const langste = a25.maanden > a24.maanden ? a25 : a24;
  return { maanden: langste.maanden, artikelen, bron: artikelen.length === 2 ? `${langste.bron}; de langste telt: Regeling inburgering 2021 art. 7.4 lid 6` : langste.bron };
}

/**
 * What is missing today, as a boete would count it: PVT and MAP where they are due, and the leerroute when one of its parts is. Hours of the
 * Z-route are course and participation together.
 */
export function boeteFeitenVan(v: VoldaanFeiten, boeteOp: Datum): BoeteFeiten {
  const { onderdelen } = beoordeelVoldaan(v);
  const open = onderdelen.filter((o) => o.op === undefined).map((o) => o.code);
  const uren = onderdelen.filter((o) => o.code === 'z-cursusuren' || o.code === 'z-participatieuren').reduce((som, o) => som + o.gehaald, 0);
  const routeOpen = open.some((code) => code !== 'pvt' && code !== 'map');
  return {
    boeteOp, pvtOntbreekt: open.includes('pvt'), mapOntbreekt: open.includes('map'),
    ...(routeOpen && { leerroute: { route: v.leerroute, doelgroep: v.doelgroep, behaald: v.leerroute === 'z' ? Math.floor(uren) : behaaldeExamens(v) } }),
  };
}
