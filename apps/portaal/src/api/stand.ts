/** What the whole portal must know about the line to the server. Kept outside React: the client that finds it out is not a component. */
export interface Stand {
  /** The session ended while somebody was at work; a dialog asks to log in again. */
  uitgelogd: boolean;
  /** The last request got no answer. */
  verbroken: boolean;
}

let stand: Stand = { uitgelogd: false, verbroken: false };
const luisteraars = new Set<() => void>();

export function zetStand(deel: Partial<Stand>): void {
  if ((Object.keys(deel) as (keyof Stand)[]).every((k) => stand[k] === deel[k])) return;
  stand = { ...stand, ...deel };
  for (const l of luisteraars) l();
}
export const leesStand = (): Stand => stand;
export function volgStand(l: () => void): () => void {
  luisteraars.add(l);
  return () => void luisteraars.delete(l);
}
