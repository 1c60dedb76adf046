import type { Uitslag } from './last.ts';

const kwantiel = (waarden: readonly number[], q: number): number => {
  const rij = [...waarden].sort((a, b) => a - b);
  if (rij.length === 0) return Number.NaN;
  const plek = (rij.length - 1) * q;
  const onder = Math.floor(plek);
  return rij[onder]! + (rij[Math.ceil(plek)]! - rij[onder]!) * (plek - onder);
};
export const mediaan = (waarden: readonly number[]): number => kwantiel(waarden, 0.5);

export interface Reeks {
  naam: string;
  doel: 'app' | 'kaal' | 'app 10k';
  verbindingen: number;
  rondes: Uitslag[];
}
const perSeconde = (r: Reeks): number[] => r.rondes.map((u) => u.tijden.length / u.seconden);
/** Answers per second: the middle of the rounds. */
export const tempo = (r: Reeks): number => mediaan(perSeconde(r));
/** The middle of the response times, in milliseconds: the middle of the rounds. */
export const duur = (r: Reeks): number => mediaan(r.rondes.map((u) => mediaan(u.tijden)));

export function tabel(reeksen: readonly Reeks[]): string {
  const regels = reeksen.map((r) => {
    const t = perSeconde(r);
    const fouten = r.rondes.reduce((som, u) => som + u.fouten, 0);
    return [r.naam, r.doel, String(r.verbindingen), tempo(r).toFixed(0), (kwantiel(t, 0.75) - kwantiel(t, 0.25)).toFixed(0), duur(r).toFixed(2), mediaan(r.rondes.map((u) => kwantiel(u.tijden, 0.99))).toFixed(2),
      fouten === 0 ? '' : `${fouten} fouten: ${r.rondes.find((u) => u.eersteFout)?.eersteFout ?? ''}`];
  });
  return kolommen([['wat', 'wie', 'verb.', 'per s', 'IQR', 'p50 ms', 'p99 ms', ''], ...regels]);
}

/** The ratios beside what was aimed for. `hoogstens`: the ratio must not be larger; otherwise not smaller. */
export function verhoudingen(v: readonly { naam: string; waarde: number; doel: number; hoogstens: boolean }[]): string {
  const regels = v.map((x) => [x.naam, x.waarde.toFixed(2), `${x.hoogstens ? '≤' : '≥'} ${x.doel.toFixed(2)}`, (x.hoogstens ? x.waarde <= x.doel : x.waarde >= x.doel) ? 'gehaald' : 'niet gehaald']);
  return kolommen([['verhouding', 'waarde', 'doel', ''], ...regels]);
}

function kolommen(regels: readonly string[][]): string {
  const breedte = regels[0]!.map((_, k) => Math.max(...regels.map((r) => r[k]!.length)));
  return regels.map((r) => r.map((cel, k) => (/^[\d.]+$/.test(cel) ? cel.padStart(breedte[k]!) : cel.padEnd(breedte[k]!))).join('  ').trimEnd()).join('\n');
}
