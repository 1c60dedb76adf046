import { useEffect, useRef, useState, type ReactNode } from 'react';
import { algemeen } from '../tekst/algemeen.ts';
import { Icoon } from './Icoon.tsx';

export interface Kolom<R> {
  code: string;
  kop: string;
  cel: (rij: R) => ReactNode;
  /** The cell that names the row. */
  rijkop?: boolean;
  getal?: boolean;
  /** Code of the order that the server knows for this column. */
  sorteer?: string;
  /** Only from 90rem on. */
  breed?: boolean;
}
interface Eigenschappen<R> {
  titel: string;
  kolommen: readonly Kolom<R>[];
  rijen: readonly R[];
  sleutel: (rij: R) => string;
  sortering?: { op: string; richting: 'op' | 'af'; zet: (op: string, richting: 'op' | 'af') => void };
  /** Before the first column: a box to tick. */
  voor?: { kop: ReactNode; cel: (rij: R) => ReactNode };
  /** A table that is the whole page keeps its head in sight and may be wider than its card. */
  pagina?: boolean;
  voet?: ReactNode;
}

/** A real table, for everybody: the name of a row is its header, sorting is said aloud, and only a table that scrolls is a stop for the Tab key. */
export function Tabel<R>({ titel, kolommen, rijen, sleutel, sortering, voor, pagina, voet }: Eigenschappen<R>) {
  const kader = useRef<HTMLDivElement>(null);
  const [schuift, setSchuift] = useState(false);
  const [gezegd, setGezegd] = useState('');
  useEffect(() => {
    const k = kader.current;
    if (!k) return;
    const kijk = new ResizeObserver(() => setSchuift(getComputedStyle(k).overflowX !== 'visible' && k.scrollWidth > k.clientWidth + 1));
    kijk.observe(k);
    return () => kijk.disconnect();
  }, []);
  const klas = (k: Kolom<R>) => [k.getal && 'wi-getal', k.breed && 'wi-breed'].filter(Boolean).join(' ') || undefined;
  const kop = (k: Kolom<R>) => {
    if (!sortering || !k.sorteer) return k.kop;
    const nu = sortering.op === k.sorteer ? sortering.richting : undefined;
    const straks = nu === 'op' ? 'af' : 'op';
    return (
      <button type="button" className="wi-sorteer" data-richting={nu} onClick={() => {
        sortering.zet(k.sorteer as string, straks);
        setGezegd(algemeen.gesorteerd(k.kop, straks));
      }}>{k.kop}<Icoon naam={nu ?? 'sorteer'} maat={14} /></button>
    );
  };
  return (
    <div ref={kader} className={pagina ? 'wi-schuif wi-schuif--pagina' : 'wi-schuif'} {...(schuift && { role: 'region', 'aria-label': titel, tabIndex: 0 })}>
      {sortering && <p className="wi-alleen-voorlezen" aria-live="polite">{gezegd}</p>}
      <table className="utrecht-table wi-tabel">
        <caption className="wi-alleen-voorlezen">{titel}{sortering && `. ${algemeen.sorteerUitleg}`}</caption>
        <thead>
          <tr>
            {voor && <th scope="col" className="wi-vink">{voor.kop}</th>}
            {kolommen.map((k) => (
              <th key={k.code} scope="col" className={klas(k)} aria-sort={sortering?.op === k.sorteer && k.sorteer ? (sortering?.richting === 'op' ? 'ascending' : 'descending') : undefined}>{kop(k)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map((r) => (
            <tr key={sleutel(r)}>
              {voor && <td className="wi-vink">{voor.cel(r)}</td>}
              {kolommen.map((k) => (k.rijkop ? <th key={k.code} scope="row" className={klas(k)}>{k.cel(r)}</th> : <td key={k.code} className={klas(k)}>{k.cel(r)}</td>))}
            </tr>
          ))}
        </tbody>
        {voet}
      </table>
    </div>
  );
}
