import { createContext, useContext, useState } from 'react';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Daad as Act, KnopDaad, type DaadEigenschappen } from '../dossier/Daad.tsx';
import { overPersoon } from './query.ts';

/** About whom this page is: after an act everything that shows this person is fetched anew. */
export interface Over {
  huis: string;
  dossierId: string;
}
export const OverWie = createContext<Over>({ huis: '', dossierId: '' });

/** The words of a field that this screen has other ones for; the rest it knows itself. */
type Vorm<T extends object> = Omit<DaadEigenschappen<T>, 'labels' | 'ververs'> & { labels?: DaadEigenschappen<T>['labels'] };

/** One act with a form, for who has no dossier to act on: an organisation sees its opdracht only. */
export function Daad<T extends object>({ labels, naam, ...daad }: Vorm<T>) {
  const { huis, dossierId } = useContext(OverWie);
  return <Act<T> {...daad} labels={{ ...t.labels, ...labels }} naam={`begeleiding/${naam}`} ververs={overPersoon(huis, dossierId)} />;
}

/** The same behind a button, for an act on one row. `over` says to a screen reader which row. */
export function Rijdaad<T extends object>({ titel, tekst, over, uitleg, ...daad }: Omit<Vorm<T>, 'klaar'> & { titel: string; tekst: string; over: string; uitleg?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Knop onClick={() => setOpen(true)}>{tekst}<span className="wi-alleen-voorlezen">{t.bijWie(over)}</span></Knop>
      {open && <Dialoog titel={titel} sluit={() => setOpen(false)} knoppen={<></>}><p><strong><bdi>{over}</bdi></strong></p>{uitleg && <p>{uitleg}</p>}<Daad {...daad} klaar={() => setOpen(false)} /></Dialoog>}
    </>
  );
}

/** An act that asks nothing: one click on a row. */
export function Klik({ tekst, over, gelukt, hoofd, doe }: { tekst: string; over: string; gelukt: string; hoofd?: boolean; doe: (sleutel: string) => Promise<unknown> }) {
  const { huis, dossierId } = useContext(OverWie);
  return <KnopDaad knop={tekst} voor={over} soort={hoofd ? 'hoofd' : undefined} gelukt={gelukt} ververs={overPersoon(huis, dossierId)} doe={doe} />;
}
