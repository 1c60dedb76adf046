import type { IMPORT_UITKOMSTEN, KOPPELING_BRONNEN, KOPPELING_STATUSSEN } from '@wegwijs/intake';
import { isDatum, plusDagen } from '@wegwijs/kernel';

// The addresses are read before any screen is there: the values themselves would bring every class of the koppelingen with them.
const STATUSSEN: typeof KOPPELING_STATUSSEN = ['gekoppeld', 'gehuisvest', 'ingetrokken'];
const BRONNEN: typeof KOPPELING_BRONNEN = ['hand', 'csv', 'duo', 'verhuizing'];
const UITKOMSTEN: typeof IMPORT_UITKOMSTEN = ['goed', 'dubbel', 'fout'];

type Een<T extends readonly string[]> = T[number];
const een = <T extends readonly string[]>(waarden: T, w: unknown): Een<T> | undefined => waarden.find((x) => x === w);
const zonderLeeg = <T extends object>(z: T): T => Object.fromEntries(Object.entries(z).filter(([, w]) => w !== undefined)) as T;

/** What of the state of the list stands in its address. Both days are included, as people say them; the server leaves out its `tot`. */
export interface Zoek {
  status?: Een<typeof KOPPELING_STATUSSEN>;
  bron?: Een<typeof KOPPELING_BRONNEN>;
  van?: string;
  tot?: string;
}
export const leesZoek = (s: Record<string, unknown>): Zoek => zonderLeeg({
  status: een(STATUSSEN, s['status']), bron: een(BRONNEN, s['bron']), van: isDatum(s['van']) ? s['van'] : undefined, tot: isDatum(s['tot']) ? s['tot'] : undefined,
});
export const vraagVan = (z: Zoek): Zoek => ({ ...z, ...(z.tot && { tot: plusDagen(z.tot, 1) }) });

/** Which rows of a result are shown; absent: all. */
export interface VerslagZoek {
  uitkomst?: Een<typeof IMPORT_UITKOMSTEN>;
}
export const leesVerslag = (s: Record<string, unknown>): VerslagZoek => zonderLeeg({ uitkomst: een(UITKOMSTEN, s['uitkomst']) });
