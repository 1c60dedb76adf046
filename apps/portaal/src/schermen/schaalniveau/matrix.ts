import { isDatum, type Datum } from '@wegwijs/kernel';
import type { components } from '../../api/casusregie.gen.d.ts';

export type Regel = components['schemas']['SchaalniveauRegel'];
export type Stand = 'voorbij' | 'nu' | 'gepland';
/** Gemeenten that do a task in the same way, with what held, holds and is planned there. */
export interface Bundel {
  gemeenten: string[];
  rijen: { regel: Regel; stand: Stand }[];
}
export interface Groep {
  taak: string;
  bundels: Bundel[];
}

function groepeer<R>(rijen: readonly R[], sleutel: (r: R) => string): Map<string, R[]> {
  const uit = new Map<string, R[]>();
  for (const r of rijen) uit.set(sleutel(r), [...(uit.get(sleutel(r)) ?? []), r]);
  return uit;
}
const eigenVan = (gemeentecode: string) => `gemeente-${gemeentecode}`;
/** Does the gemeente do it itself? */
export const doetZelf = (r: Pick<Regel, 'gemeentecode' | 'uitvoerder'>): boolean => r.uitvoerder === eigenVan(r.gemeentecode);

export function standOp(r: Pick<Regel, 'geldigVan' | 'geldigTot'>, op: Datum): Stand {
  if (r.geldigVan > op) return 'gepland';
  return r.geldigTot && r.geldigTot <= op ? 'voorbij' : 'nu';
}

/** The same for two gemeenten, each of which may be its own executor. */
const wezen = (r: Regel) => [doetZelf(r) ? 'zelf' : r.uitvoerder, r.niveau, r.bevoegdOrgaan, r.mandaat ?? '', r.opmerking, r.besluit, r.geldigVan, r.geldigTot ?? ''];

/**
 * The rows of the server as a table: a task once, and under it the gemeenten only apart where they differ.
 * @param eigen the gemeente that stands first
 */
export function maakMatrix(regels: readonly Regel[], op: Datum, eigen?: string): Groep[] {
  const rang = (g: string) => (g === eigen ? '' : g);
  const perTaak = groepeer(regels, (r) => r.taak);
  return [...perTaak].map(([taak, vanTaak]) => {
    const bundels = new Map<string, Bundel>();
    const perGemeente = [...groepeer(vanTaak, (r) => r.gemeentecode)].sort(([a], [b]) => (rang(a) < rang(b) ? -1 : 1));
    for (const [gemeente, eigenRegels] of perGemeente) {
      const rijen = [...eigenRegels].sort((a, b) => (a.geldigVan < b.geldigVan ? -1 : 1)).map((regel) => ({ regel, stand: standOp(regel, op) }));
      const sleutel = JSON.stringify(rijen.map(({ regel }) => wezen(regel)));
      const bundel = bundels.get(sleutel);
      if (bundel) bundel.gemeenten.push(gemeente);
      else bundels.set(sleutel, { gemeenten: [gemeente], rijen });
    }
    return { taak, bundels: [...bundels.values()] };
  });
}

/** The days on which something changes after `op`, each once. */
export const geplandeDagen = (regels: readonly Regel[], op: Datum): Datum[] => [...new Set(regels.map((r) => r.geldigVan).filter((d) => isDatum(d) && d > op))].sort();

/** The row of one gemeente that holds on a day. */
export const geldendeRegel = (regels: readonly Regel[], taak: string, gemeentecode: string, op: Datum): Regel | undefined =>
  regels.find((r) => r.taak === taak && r.gemeentecode === gemeentecode && standOp(r, op) === 'nu');
