import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { createContext, useContext, useState, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useHandeling } from '../../api/handeling.ts';
import { Formulier } from '../../formulier/index.ts';
import type { Klasse } from '../../formulier/invoer.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Meld } from '../dossier/berichten.tsx';
import { overPersoon } from './query.ts';

/** About whom this page is: after an act everything that shows this person is fetched anew. */
export interface Over {
  huis: string;
  dossierId: string;
}
export const OverWie = createContext<Over>({ huis: '', dossierId: '' });

/** Says the last word of an act above the page, where it stays when the form is gone. */
export function useZeg(): (gelukt: string) => void {
  const meld = useContext(Meld);
  const pad = useRouterState({ select: (s) => s.location.pathname });
  return (gelukt) => meld({ pad, inhoud: { gelukt } });
}

interface Vorm<T extends object> {
  klas: Klasse<T>;
  standaard?: Partial<T>;
  /** Other words for a field than this screen has for it. */
  labels?: Readonly<Record<string, string>>;
  /** A name of its own: what was typed is kept under it until it is sent. */
  naam: string;
  knop: string;
  gelukt: string;
  doe: (invoer: T, sleutel: string) => Promise<unknown>;
  klaar?: () => void;
  children: ReactNode | ((formulier: UseFormReturn<FieldValues>) => ReactNode);
}

/** One act with a form, for who has no dossier to act on: an organisation sees its opdracht only. */
export function Daad<T extends object>({ klas, standaard, labels, naam, knop, gelukt, doe, klaar, children }: Vorm<T>) {
  const { huis, dossierId } = useContext(OverWie);
  const client = useQueryClient();
  const zeg = useZeg();
  const [keer, setKeer] = useState(0);
  const ververs = overPersoon(huis, dossierId);
  const daad = useHandeling({
    doe, ververs,
    gelukt: () => {
      setKeer((n) => n + 1);
      zeg(gelukt);
      klaar?.();
    },
  });
  return (
    <Formulier<T> key={keer} klas={klas} standaard={standaard} labels={{ ...t.labels, ...labels }} concept={`begeleiding/${naam}`} knop={knop} verzend={(i) => daad.mutateAsync(i)}
      vernieuw={() => Promise.all(ververs.map((queryKey) => client.invalidateQueries({ queryKey })))}>{children}</Formulier>
  );
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
  const zeg = useZeg();
  const daad = useHandeling({ doe: (_: void, sleutel) => doe(sleutel), ververs: overPersoon(huis, dossierId), gelukt: () => zeg(gelukt) });
  return (
    <>
      <Knop soort={hoofd ? 'hoofd' : 'gewoon'} bezig={daad.isPending} onClick={() => daad.mutate()}>{tekst}<span className="wi-alleen-voorlezen">{t.bijWie(over)}</span></Knop>
      {daad.error && <Fout fout={daad.error} />}
    </>
  );
}
