import { HANDELINGEN, type Handeling } from '@wegwijs/tenant/handelingen';
import { beheer as t } from '../../tekst/beheer.ts';
import { ROLNAMEN } from '../../tekst/rollen.ts';
import { CONTEXT_WOORD, handelingWoord, taakWoord } from '../../tekst/taken.ts';

/** One act, with every task that opens it and every role that may do it. */
export type Rolregel = Pick<Handeling, 'context' | 'methode' | 'pad' | 'operationId'> & { taken: string[]; rollen: string[]; woord: string };

/** An act of two tasks is one row. */
export function rolregels(handelingen: readonly Handeling[] = HANDELINGEN): Rolregel[] {
  const uit = new Map<string, Rolregel>();
  for (const { context, methode, pad, operationId, taak, rollen } of handelingen) {
    const sleutel = `${context}/${operationId}`;
    const oud = uit.get(sleutel) ?? { context, methode, pad, operationId, taken: [], rollen: [], woord: handelingWoord(operationId) };
    uit.set(sleutel, { ...oud, taken: [...oud.taken, taak], rollen: [...new Set([...oud.rollen, ...rollen])] });
  }
  return [...uit.values()];
}

/** The roles of the table, in the order of the words of the house. */
export const rollenVan = (regels: readonly Rolregel[]): string[] => Object.keys(ROLNAMEN).filter((rol) => regels.some((r) => r.rollen.includes(rol)));

export const filterRollen = (regels: readonly Rolregel[], { context, rol }: { context?: string; rol?: string }): Rolregel[] =>
  regels.filter((r) => (!context || r.context === context) && (!rol || r.rollen.includes(rol)));

/** A spreadsheet runs what begins like a formula: such a cell gets an apostrophe. */
function cel(waarde: string): string {
  const veilig = /^[=+\-@\t\r]/.test(waarde) ? `'${waarde}` : waarde;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
/** Lines as Dutch spreadsheets open them: a mark for UTF-8, semicolons, CRLF. */
export const alsCsv = (regels: readonly (readonly string[])[]): string => `\uFEFF${regels.map((r) => r.map(cel).join(';')).join('\r\n')}\r\n`;

/** Exactly the rows that are seen, with one column per role. */
export function rollenCsv(regels: readonly Rolregel[], rollen: readonly string[]): string {
  const kop = [t.context, t.handeling, t.taken, ...rollen.map((r) => ROLNAMEN[r] ?? r), t.methode, t.adres];
  return alsCsv([kop, ...regels.map((r) => [CONTEXT_WOORD[r.context], r.woord, r.taken.map(taakWoord).join(', '), ...rollen.map((rol) => (r.rollen.includes(rol) ? t.mag : '')), r.methode.toUpperCase(), r.pad])]);
}

/** `PipController.stelVast` in words. What the system does by itself keeps its code. */
export function actieWoord(actie: string): string {
  const [, klas, methode] = /^(\w+)Controller\.(\w+)$/.exec(actie) ?? [];
  return klas && methode ? handelingWoord(`${klas[0]!.toLowerCase()}${klas.slice(1)}${methode[0]!.toUpperCase()}${methode.slice(1)}`) : actie;
}
