import type { InfiniteData, UseSuspenseInfiniteQueryResult } from '@tanstack/react-query';
import { algemeen } from '../tekst/algemeen.ts';
import { lijsten as t } from '../tekst/lijsten.ts';
import { useSmal } from './breedte.ts';
import { Feiten } from './Kaart.tsx';
import { Knop } from './Knop.tsx';
import { Tabel, type Kolom } from './Tabel.tsx';

interface Pagina<R> {
  rijen: R[];
  totaal: number | string;
}

/** A list that is only read: a table, or one card per row on a phone, with more at the bottom. */
export function Leeslijst<R extends { id: string }>({ titel, leeg, kolommen, lijst }: { titel: string; leeg: string; kolommen: readonly Kolom<R>[]; lijst: UseSuspenseInfiniteQueryResult<InfiniteData<Pagina<R>>> }) {
  const smal = useSmal();
  const rijen = lijst.data.pages.flatMap((p) => p.rijen);
  if (rijen.length === 0) return <section className="wi-kaart" aria-label={titel}><p className="wi-leeg">{leeg}</p></section>;
  return (
    <section className="wi-kaart" aria-label={titel}>
      {smal ? <ul className="wi-kaartjes">{rijen.map((r) => <li key={r.id}><Feiten feiten={kolommen.map((k) => [k.kop, k.cel(r)])} /></li>)}</ul>
        : <Tabel titel={titel} rijen={rijen} sleutel={(r) => r.id} kolommen={kolommen} pagina />}
      <div className="wi-tabelvoet">
        <span role="status">{t.getoond(rijen.length, lijst.data.pages.at(-1)?.totaal ?? rijen.length)}</span>
        {lijst.hasNextPage && <Knop bezig={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>{algemeen.meer}</Knop>}
      </div>
    </section>
  );
}
