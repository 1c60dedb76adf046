import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { isTijdelijk } from '../../api/fout.ts';
import { Formulier } from '../../formulier/index.ts';
import type { Klasse, Labels } from '../../formulier/invoer.ts';
import { Gebotst, Meld } from './berichten.tsx';
import { dossierQuery, useDossier } from './query.ts';
import { verschillen, type Verandering } from './verschillen.ts';

interface Eigenschappen<T extends object> {
  klas: Klasse<T>;
  labels: Labels;
  standaard?: Partial<T>;
  /** A name of its own within the dossier: what was typed is kept under it until it is sent. */
  naam: string;
  knop: string;
  gelukt: string;
  /** Carries it out. `versie` is that of the dossier as it is now; an act on something with a version of its own asks the screen for it. */
  doe: (invoer: T, versie: number, sleutel: string) => Promise<unknown>;
  children: ReactNode;
}

/** What the other one changed, beside the form; the same when the change of the other one takes the form away (he took this very step). */
function useBotsing() {
  const meld = useContext(Meld);
  const pad = useRouterState({ select: (s) => s.location.pathname });
  const [botsing, setBotsing] = useState<readonly Verandering[]>();
  const open = useRef<() => void>(undefined);
  useEffect(() => () => open.current?.(), []);
  const zet = (wat: readonly Verandering[] | undefined) => {
    open.current = wat && (() => meld({ pad, inhoud: { botsing: wat } }));
    setBotsing(wat);
  };
  return { botsing, zet, meldGelukt: (gelukt: string) => meld({ pad, inhoud: { gelukt } }) };
}

/** One act on the dossier of this page: a form, its answer, and everything that shows the dossier fetched anew. A repeat after a lost line is the same act. */
export function Handeling<T extends object>({ klas, labels, standaard, naam, knop, gelukt, doe, children }: Eigenschappen<T>) {
  const { huis, dossier: d } = useDossier();
  const client = useQueryClient();
  const [klaar, setKlaar] = useState(0);
  const [sleutel, setSleutel] = useState(() => crypto.randomUUID());
  const { botsing, zet, meldGelukt } = useBotsing();
  const gezien = useRef(d);
  const vernieuw = async () => {
    zet(verschillen(gezien.current, await client.fetchQuery({ ...dossierQuery(huis, d.id), staleTime: 0 })));
    // The rest of the page too: a log beside the form would still end before the change that is told of.
    await client.invalidateQueries({ queryKey: [huis, 'dossier', d.id] });
  };
  return (
    <>
      {botsing && <Gebotst wat={botsing} knop={knop} />}
      <Formulier key={klaar} klas={klas} labels={labels} standaard={standaard} concept={`${naam}/${d.id}`} knop={knop} vernieuw={vernieuw}
        verzend={async (invoer) => {
          // The version as it is now, not as it was when the form was drawn: a lost race has just been shown.
          gezien.current = client.getQueryData(dossierQuery(huis, d.id).queryKey) ?? d;
          zet(undefined);
          await doe(invoer, gezien.current.versie, sleutel).catch((fout: unknown) => {
            // Refused is answered: what is sent next is another act. Without an answer it may have been done.
            if (!isTijdelijk(fout)) setSleutel(crypto.randomUUID());
            throw fout;
          });
          setSleutel(crypto.randomUUID());
          await Promise.all([client.invalidateQueries({ queryKey: [huis, 'dossier', d.id] }), client.invalidateQueries({ queryKey: [huis, 'werkvoorraad'] })]);
          setKlaar((n) => n + 1);
          meldGelukt(gelukt);
        }}>{children}</Formulier>
    </>
  );
}
