import type { DoelMeetsoort, PipDoelInvoer, PipInvoer } from '@wegwijs/intake';
import type { FieldValues } from 'react-hook-form';
import { zonderLeeg } from '../../formulier/invoer.ts';

const TEKST = { omschrijving: '', meetsoort: '', streefwaarde: '', eenheid: '', taalniveau: '', resultaat: '', uiterlijk: '', eigenaar: '', bewijs: '' };
export const LEEG_DOEL: FieldValues = TEKST;

const LEEG: FieldValues = {
  leerroute: '', leerrouteMotivering: '', afwijkingMotivering: '', onderwijsrouteAfweging: '', urenPerWeek: '', cursusuren: '', aftrekCursusuren: '', participatieuren: '', aftrekParticipatieuren: '',
  lagereUrennorm: false, pvtUren: '', aftrekPvtUren: '', mapUren: '', mapPraktijkuren: '', aftrekMapUren: '', begeleiding: '', voortgangsgesprekken: '', vveAfspraken: '', zExamenonderdelen: [], a2Onderdelen: [],
  alfabetisering: false, magOpleidingAfmaken: false, ontzorgbesluit: { kenmerk: '', rechtVanaf: '', mandaat: '' }, participatiebesluitKenmerk: '', startniveau: '', lesdagen: [], doelen: [],
};

/** The content as the boxes of the form hold it: each has a value, or one that was emptied would keep what stood in it. */
export function waardenVan(inhoud: object): FieldValues {
  const i = zonderLeeg(inhoud) as FieldValues;
  return { ...LEEG, ...i, ontzorgbesluit: { ...(LEEG['ontzorgbesluit'] as object), ...(i['ontzorgbesluit'] as object) }, doelen: ((i['doelen'] ?? []) as object[]).map((d) => ({ ...TEKST, ...d })) };
}

const MEETVELDEN: Record<DoelMeetsoort, readonly (keyof PipDoelInvoer)[]> = { aantal: ['streefwaarde', 'eenheid'], taalniveau: ['taalniveau'], resultaat: ['resultaat'] };
const ALLE_MEETVELDEN = Object.values(MEETVELDEN).flat();

/** A goal with only the measure that was chosen: what was filled in for another one is out of sight. */
export function doelVan(waarden: FieldValues): PipDoelInvoer {
  const doel = zonderLeeg(waarden) as PipDoelInvoer;
  const hoort: readonly string[] = doel.meetsoort ? MEETVELDEN[doel.meetsoort] : [];
  return Object.fromEntries(Object.entries(doel).filter(([k]) => hoort.includes(k) || !(ALLE_MEETVELDEN as string[]).includes(k))) as unknown as PipDoelInvoer;
}

const heeftIets = (o: unknown): boolean => Object.keys(o as object).length > 0;
/** A box that is not ticked says nothing, except about childcare: there "no" is an answer. */
const ZWIJGT_BIJ_NEE = ['lagereUrennorm', 'alfabetisering', 'magOpleidingAfmaken'];

/** The content as the app takes it. A goal in which nothing was written yet, and a list in which nothing was chosen, are not there. */
export function inhoudVan(waarden: FieldValues): PipInvoer {
  const i = zonderLeeg(waarden) as Record<string, unknown>;
  const doelen = ((waarden['doelen'] ?? []) as FieldValues[]).map(doelVan).filter(heeftIets);
  const over = Object.entries(i).filter(([k, w]) => {
    if (k === 'doelen') return false;
    if (k === 'ontzorgbesluit') return heeftIets(w);
    return !(Array.isArray(w) && w.length === 0) && !(w === false && ZWIJGT_BIJ_NEE.includes(k));
  });
  return { ...Object.fromEntries(over), doelen } as unknown as PipInvoer;
}

/** Which goal of the form is this goal of the content: goals without a word are left out when it is sent. */
export function doelInFormulier(waarden: FieldValues, index: number): number {
  const gevuld = ((waarden['doelen'] ?? []) as FieldValues[]).map((d, i) => ({ i, iets: heeftIets(doelVan(d)) })).filter((d) => d.iets);
  return gevuld[index]?.i ?? index;
}

function canoniek(w: unknown): unknown {
  if (Array.isArray(w)) return w.map(canoniek);
  if (typeof w !== 'object' || w === null) return w;
  return Object.fromEntries(Object.entries(w).filter(([, x]) => x !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, x]) => [k, canoniek(x)]));
}
/** Do these say the same? The order of fields and boxes that were left open do not count. */
export const zelfde = (a: object, b: object): boolean => JSON.stringify(canoniek(inhoudVan(waardenVan(a)))) === JSON.stringify(canoniek(inhoudVan(waardenVan(b))));
