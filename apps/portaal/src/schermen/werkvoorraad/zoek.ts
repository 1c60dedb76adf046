import { DOELGROEP_WOORD, FASE_WOORD, KOLOM_WOORD, LEERROUTE_WOORD, STAND_WOORD, type WerkvoorraadFilters, type WerkvoorraadKolom } from '@wegwijs/intake';

export const WIE = ['mij', 'team', 'niet-toegewezen', 'alles'] as const satisfies readonly WerkvoorraadFilters['wie'][];
const SORTERINGEN = ['deadline', 'naam', 'gekoppeldOp'] as const satisfies readonly WerkvoorraadFilters['sorteer'][];
const codes = <K extends string>(woorden: Record<K, string>) => Object.keys(woorden) as K[];

/** What of the state of this screen stands in its address. What is left out is as the server takes it: my open work, the most urgent first. */
export interface Zoek extends Partial<WerkvoorraadFilters> {
  /** Columns that came along with a saved view or a link, with commas between them. */
  kolommen?: string;
}

const een = <T extends string>(waarden: readonly T[], w: unknown, gewoon?: T): T | undefined => (w === gewoon ? undefined : waarden.find((x) => x === w));
/** The columns named, each once, in the order in which they stand on the screen. */
export const leesKolommen = (tekst: unknown): WerkvoorraadKolom[] => {
  const genoemd = typeof tekst === 'string' ? tekst.split(',') : [];
  return KOLOMMEN.filter((k) => k === 'naam' || genoemd.includes(k));
};
/** In the order of the screen: what is urgent, who, what to do. */
export const KOLOMMEN: readonly WerkvoorraadKolom[] = ['termijn', 'streefnorm', 'naam', 'volgendeStap', 'fase', 'leerroute', 'doelgroep', 'behandelaar', 'gekoppeldOp', 'zaaknummer'];
/** Until somebody chooses. In one's own list the behandelaar is always oneself. */
export const standaardKolommen = (wie: Zoek['wie']): readonly WerkvoorraadKolom[] => ['termijn', 'naam', 'volgendeStap', 'fase', 'leerroute', (wie ?? 'mij') === 'mij' ? 'zaaknummer' : 'behandelaar'];

/** Forgiving: an address that somebody cut off or typed shows the list without what makes no sense. */
export function leesZoek(s: Record<string, unknown>): Zoek {
  const kolommen = typeof s['kolommen'] === 'string' ? s['kolommen'].split(',').filter((k) => k in KOLOM_WOORD) : [];
  const zoek: Zoek = {
    wie: een(WIE, s['wie'], 'mij'), klokstand: een(codes(STAND_WOORD), s['klokstand']) as Zoek['klokstand'], fase: een(codes(FASE_WOORD), s['fase']),
    leerroute: een(codes(LEERROUTE_WOORD), s['leerroute']), doelgroep: een(codes(DOELGROEP_WOORD), s['doelgroep']),
    sorteer: een(SORTERINGEN, s['sorteer'], 'deadline'), richting: een(['op', 'af'], s['richting'], 'op'),
    kolommen: kolommen.length > 0 ? leesKolommen(kolommen.join(',')).join(',') : undefined,
  };
  if (zoek.klokstand && ['gehaald', 'te laat gehaald'].includes(zoek.klokstand)) delete zoek.klokstand;
  return Object.fromEntries(Object.entries(zoek).filter(([, w]) => w !== undefined));
}

/** The filters of a list without what is only about how it looks. */
export const filtersVan = ({ kolommen: _kolommen, ...filters }: Zoek): Omit<Zoek, 'kolommen'> => filters;
/** Is this the same list? The order of the words in an address says nothing. */
export const zelfdeLijst = (a: Zoek, b: Zoek): boolean => lijstSleutel(a) === lijstSleutel(b);
export const lijstSleutel = (z: Zoek): string => JSON.stringify(Object.entries(filtersVan(leesZoek({ ...z }))).sort(([a], [b]) => (a < b ? -1 : 1)));
/** Are there filters that leave out work of whoever is looked at? */
export const gefilterd = (z: Zoek): boolean => Boolean(z.klokstand ?? z.fase ?? z.leerroute ?? z.doelgroep);
