import { useSmal } from './breedte.ts';
import { Feiten } from './Kaart.tsx';
import { Tabel, type Kolom } from './Tabel.tsx';

/** Rows that are all there already: a table, or one card per row on a phone. */
export function Rijen<R>({ titel, leeg, kolommen, rijen, sleutel }: { titel: string; leeg: string; kolommen: readonly Kolom<R>[]; rijen: readonly R[]; sleutel: (rij: R) => string }) {
  const smal = useSmal();
  if (rijen.length === 0) return <p className="wi-leeg">{leeg}</p>;
  if (smal) return <ul className="wi-kaartjes">{rijen.map((r) => <li key={sleutel(r)}><Feiten feiten={kolommen.map((k) => [k.kop, k.cel(r)])} /></li>)}</ul>;
  return <Tabel titel={titel} rijen={rijen} sleutel={sleutel} kolommen={kolommen} />;
}
