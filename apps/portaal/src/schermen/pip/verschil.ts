import { datumLang } from '../../ui/datum.ts';
import { labelVan } from '../../formulier/invoer.ts';
import { pip as t } from '../../tekst/pip.ts';

export interface Regel {
  veld: string;
  eerder: string;
  nu: string;
}
type Waarden = Readonly<Record<string, unknown>>;

/** A value as the caseworker reads it; a missing one is "leeg". */
export function woord(w: unknown): string {
  if (w === undefined || w === null || w === '' || (Array.isArray(w) && w.length === 0)) return t.leegVeld;
  if (w === true) return t.ja;
  if (w === false) return t.nee;
  if (Array.isArray(w)) return w.map(woord).join(', ');
  if (typeof w === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(w)) return datumLang(w);
  return typeof w === 'string' ? (t.waarden[w] ?? w) : typeof w === 'object' ? Object.entries(w).map(([k, x]) => `${labelVan(t.labels, `doelen.${k}`) ?? k} ${woord(x)}`).join('; ') : String(w);
}

const isVak = (w: unknown): w is Waarden => typeof w === 'object' && w !== null && !Array.isArray(w);

function velden(eerder: Waarden, nu: Waarden, voor: string, labelVoor: string): Regel[] {
  return [...new Set([...Object.keys(eerder), ...Object.keys(nu)])].flatMap((k): Regel[] => {
    if (k === 'doelen') return [];
    const [a, b] = [eerder[k], nu[k]];
    if (isVak(a) || isVak(b)) return velden(isVak(a) ? a : {}, isVak(b) ? b : {}, `${voor}${k}.`, labelVoor);
    const regel = { veld: `${labelVoor}${labelVan(t.labels, `${voor}${k}`) ?? k}`, eerder: woord(a), nu: woord(b) };
    return regel.eerder === regel.nu ? [] : [regel];
  });
}

/** Goals are matched by what they say first, so that one taken out of the middle is one line and not a shift of all that follow; what is left over is matched in order. */
function doelen(eerder: readonly Waarden[], nu: readonly Waarden[]): Regel[] {
  const over = [...eerder];
  const paren = nu.map((n) => {
    const i = over.findIndex((o) => o['omschrijving'] === n['omschrijving']);
    return { n, o: i < 0 ? undefined : over.splice(i, 1)[0] };
  });
  return [
    ...paren.flatMap(({ n, o }, i) => {
      const bij = o ?? over.shift();
      return bij ? velden(bij, n, 'doelen.', `${t.doel(i + 1)}: `) : [{ veld: t.doel(i + 1), eerder: t.leegVeld, nu: woord(n) }];
    }),
    ...over.map((o) => ({ veld: t.delen.doelen, eerder: woord(o), nu: t.leegVeld })),
  ];
}

/** What changed between the content of two versions, field by field in words; empty when they say the same. */
export const verschil = (eerder: object, nu: object): Regel[] => {
  const [a, b] = [eerder as Waarden, nu as Waarden];
  const lijst = (w: unknown) => (Array.isArray(w) ? (w as Waarden[]) : []);
  return [...velden(a, b, '', ''), ...doelen(lijst(a['doelen']), lijst(b['doelen']))];
};
