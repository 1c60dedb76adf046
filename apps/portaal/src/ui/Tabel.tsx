import { memo, useEffect, useRef, useState, type ReactNode } from 'react';
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
/** Boxes to tick before the first column. `zet` has to stay the same function: then a tick draws one row and not the whole table. */
export interface Vinken<R> {
  gekozen: ReadonlySet<string>;
  zet: (sleutel: string, aan: boolean) => void;
  zetAllen: (aan: boolean) => void;
  label: (rij: R) => string;
  labelAllen: string;
}
interface Eigenschappen<R> {
  titel: string;
  kolommen: readonly Kolom<R>[];
  rijen: readonly R[];
  sleutel: (rij: R) => string;
  sortering?: { op: string; richting: 'op' | 'af'; zet: (op: string, richting: 'op' | 'af') => void };
  vinken?: Vinken<R>;
  /** A table that is the whole page keeps its head in sight and may be wider than its card. */
  pagina?: boolean;
  voet?: ReactNode;
}

const klas = (k: { getal?: boolean; breed?: boolean }) => [k.getal && 'wi-getal', k.breed && 'wi-breed'].filter(Boolean).join(' ') || undefined;

/** One box that ticks everything in sight; half ticked when only some are. */
export function VinkAllen({ label, aan, van, zet }: { label: string; aan: number; van: number; zet: (aan: boolean) => void }) {
  return <input type="checkbox" aria-label={label} checked={van > 0 && aan === van} ref={(v) => { if (v) v.indeterminate = aan > 0 && aan < van; }} onChange={(e) => zet(e.target.checked)} />;
}

interface RijEigenschappen {
  rij: unknown;
  kolommen: readonly Kolom<never>[];
  sleutel: string;
  gekozen?: boolean;
  label?: string;
  zet?: (sleutel: string, aan: boolean) => void;
}
const Rij = memo(function Rij({ rij, kolommen, sleutel, gekozen, label, zet }: RijEigenschappen) {
  return (
    <tr>
      {zet && <td className="wi-vink"><input type="checkbox" aria-label={label} checked={gekozen} onChange={(e) => zet(sleutel, e.target.checked)} /></td>}
      {kolommen.map((k) => (k.rijkop ? <th key={k.code} scope="row" className={klas(k)}>{k.cel(rij as never)}</th> : <td key={k.code} className={klas(k)}>{k.cel(rij as never)}</td>))}
    </tr>
  );
});

function Inhoud<R>({ titel, kolommen, rijen, sleutel, sortering, vinken, pagina, voet }: Eigenschappen<R>) {
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
            {vinken && <td className="wi-vink"><VinkAllen label={vinken.labelAllen} aan={rijen.filter((r) => vinken.gekozen.has(sleutel(r))).length} van={rijen.length} zet={vinken.zetAllen} /></td>}
            {kolommen.map((k) => (
              <th key={k.code} scope="col" className={klas(k)} aria-sort={sortering?.op === k.sorteer && k.sorteer ? (sortering?.richting === 'op' ? 'ascending' : 'descending') : undefined}>{kop(k)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map((r) => <Rij key={sleutel(r)} rij={r} kolommen={kolommen} sleutel={sleutel(r)} gekozen={vinken?.gekozen.has(sleutel(r))} label={vinken?.label(r)} zet={vinken?.zet} />)}
        </tbody>
        {voet}
      </table>
    </div>
  );
}

/**
 * A real table, for everybody: the name of a row is its header, sorting is said aloud, and only a table that scrolls is a stop for the Tab key.
 * Given the same, it is not drawn again.
 */
export const Tabel = memo(Inhoud) as typeof Inhoud;
