import { createContext, useContext, useState, type ReactNode } from 'react';
import type { Labels } from '../../formulier/invoer.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Daad as Act, KnopDaad, type DaadEigenschappen } from '../dossier/Daad.tsx';
import { verversHuishouden } from './query.ts';

/** About which household this page is: after an act everything that shows it is fetched anew. */
export const OverHuishouden = createContext<{ huis: string; id: string }>({ huis: '', id: '' });

type Vorm<T extends object> = Omit<DaadEigenschappen<T>, 'ververs' | 'labels'> & { labels?: Labels };

/** One act with a form on the household of this page. */
export function Daad<T extends object>({ naam, labels, ...daad }: Vorm<T>) {
  const { huis, id } = useContext(OverHuishouden);
  return <Act<T> {...daad} labels={{ ...t.labels, ...labels }} naam={`huishouden/${id}/${naam}`} ververs={verversHuishouden(huis, id)} />;
}

/** The same behind a button, for an act on one row. `over` says to a screen reader which row. */
export function Rijdaad<T extends object>({ tekst, titel = tekst, over, uitleg, ...daad }: Omit<Vorm<T>, 'klaar'> & { tekst: string; titel?: string; over: string; uitleg?: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Knop onClick={() => setOpen(true)}>{tekst}<span className="wi-alleen-voorlezen">: {over}</span></Knop>
      {open && (
        <Dialoog titel={titel} sluit={() => setOpen(false)}>
          <p><strong><bdi>{over}</bdi></strong></p>
          {uitleg && <p>{uitleg}</p>}
          <Daad<T> {...daad} klaar={() => setOpen(false)} />
          <div className="wi-knoppen"><Knop onClick={() => setOpen(false)}>{t.sluitVenster}</Knop></div>
        </Dialoog>
      )}
    </>
  );
}

/** An act that asks nothing: one click on a row. */
export function Klik({ tekst, over, gelukt, doe }: { tekst: string; over: string; gelukt: string; doe: (sleutel: string) => Promise<unknown> }) {
  const { huis, id } = useContext(OverHuishouden);
  return <KnopDaad knop={tekst} voor={over} gelukt={gelukt} ververs={verversHuishouden(huis, id)} doe={doe} />;
}
