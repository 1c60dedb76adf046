import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useContext, useState, type ComponentProps, type ReactNode } from 'react';
import { wisConcept } from '../../api/concept.ts';
import { isStatus } from '../../api/fout.ts';
import { useHandeling } from '../../api/handeling.ts';
import { useMij } from '../../api/sessie.ts';
import { Formulier } from '../../formulier/index.ts';
import type { Klasse, Labels } from '../../formulier/invoer.ts';
import '../../thema/dossier.css';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Berichten, Meld, type Bericht } from './berichten.tsx';

/** Says on this page what an act came to; the form or the button of it may be gone by then. */
function useZeg(): (gelukt: string) => void {
  const meld = useContext(Meld);
  const pad = useRouterState({ select: (s) => s.location.pathname });
  return (gelukt) => meld({ pad, inhoud: { gelukt } });
}

/** A page outside a dossier on which acts have a last word. */
export function MetBerichten({ kop, children }: { kop: ReactNode; children: ReactNode }) {
  const [bericht, setBericht] = useState<Bericht>();
  return <>{kop}<Berichten bericht={bericht} /><Meld value={setBericht}>{children}</Meld></>;
}

/** After a lost race: what the other one made of it, on the page beside what was typed. */
export function useVernieuw(ververs: readonly QueryKey[]): () => Promise<unknown> {
  const client = useQueryClient();
  return () => Promise.all(ververs.map((queryKey) => client.invalidateQueries({ queryKey })));
}

export interface DaadEigenschappen<T extends object> {
  klas: Klasse<T>;
  labels: Labels;
  standaard?: Partial<T>;
  /** Under which name what was typed is kept until it is sent. */
  naam: string;
  knop: string;
  gelukt: string;
  ververs: readonly QueryKey[];
  doe: (invoer: T, sleutel: string) => Promise<unknown>;
  klaar?: () => void;
  children: ComponentProps<typeof Formulier>['children'];
}

/** One act with a form, on a page of an executor or of the gemeente. */
export function Daad<T extends object>({ klas, labels, standaard, naam, knop, gelukt, ververs, doe, klaar, children }: DaadEigenschappen<T>) {
  const { persoon } = useMij();
  const [keer, setKeer] = useState(0);
  const zeg = useZeg();
  const vernieuw = useVernieuw(ververs);
  const act = useHandeling({
    // The draft goes before the page is fetched anew: a form that is drawn again for the new version would find it back.
    doe: async (invoer: T, sleutel: string) => {
      await doe(invoer, sleutel);
      wisConcept(persoon, naam);
    }, ververs,
  });
  return (
    <Formulier<T> key={keer} klas={klas} labels={labels} standaard={standaard} concept={naam} knop={knop} vernieuw={vernieuw} verzend={async (invoer) => {
      await act.mutateAsync(invoer);
      setKeer((n) => n + 1);
      zeg(gelukt);
      klaar?.();
    }}>{children}</Formulier>
  );
}

/** One act that asks nothing: a button. `voor` says to a screen reader about whom it is. */
export function KnopDaad({ knop, voor, soort, gelukt, ververs, doe, klaar }: { knop: string; voor?: string; soort?: 'hoofd' | 'stil'; gelukt: string; ververs: readonly QueryKey[]; doe: (sleutel: string) => Promise<unknown>; klaar?: () => void }) {
  const zeg = useZeg();
  const vernieuw = useVernieuw(ververs);
  const act = useHandeling({
    doe: (_: void, sleutel) => doe(sleutel).catch(async (fout: unknown) => {
      if (isStatus(fout, 412)) await vernieuw();
      throw fout;
    }), ververs, gelukt: () => {
      zeg(gelukt);
      klaar?.();
    },
  });
  return (
    <>
      <Knop soort={soort} bezig={act.isPending} onClick={() => act.mutate()}>{knop}{voor && <span className="wi-alleen-voorlezen">: {voor}</span>}</Knop>
      {act.error && <Fout fout={act.error} />}
    </>
  );
}
