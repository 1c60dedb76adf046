import { useQuery, type QueryKey } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useHandeling } from '../../api/handeling.ts';
import { modules as t } from '../../tekst/modules.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { VinkAllen } from '../../ui/Tabel.tsx';
import type { Resultaat } from './query.ts';

/** Why one line of an act on several people was refused. */
export function Regelantwoord({ resultaat: r }: { resultaat?: Resultaat }) {
  const woorden = useQuery({
    queryKey: ['redenen', r?.reden, {}], enabled: r?.reden !== undefined && r.reden !== null, staleTime: Infinity,
    queryFn: async () => (await import('../../tekst/redenen.ts')).redenTekst(r?.reden as string) ?? null,
  }).data;
  if (!r) return null;
  return <span className="wi-klein">{r.gelukt ? t.wel : <strong>{woorden ?? t.nietVastgelegd}</strong>}</span>;
}

/** How many went well, said aloud. */
export const Telling = ({ resultaten }: { resultaten?: readonly Resultaat[] }) => (
  <p role="status">{resultaten && t.gelukt(resultaten.filter((r) => r.gelukt).length, resultaten.length)}</p>
);

interface Eigenschappen {
  titel: string;
  mensen: readonly { id: string; naam: string; extra?: ReactNode }[];
  knop: string;
  /** Everybody ticked to begin with. */
  allen?: boolean;
  ververs: readonly QueryKey[];
  /** What is still missing besides people; nothing when it can be sent. */
  mist?: string;
  doe: (deelnemers: { trajectId: string }[], sleutel: string) => Promise<{ resultaten: Resultaat[] }>;
  children?: ReactNode;
}

/** The same act for several people at once. Whom it went well for leaves the list; the others keep their tick, with the reason. */
export function Kiezen({ titel, mensen, knop, allen, ververs, mist, doe, children }: Eigenschappen) {
  const [anders, setAnders] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [tekort, setTekort] = useState('');
  const gekozen = mensen.filter((m) => anders.get(m.id) ?? allen ?? false);
  const act = useHandeling({ doe: (wie: { trajectId: string }[], sleutel) => doe(wie, sleutel), ververs });
  const zet = (ids: readonly string[], aan: boolean) => setAnders((nu) => new Map([...nu, ...ids.map((id) => [id, aan] as const)]));
  const resultaten = act.data?.resultaten;
  return (
    <div className="wi-stapel">
      <fieldset className="wi-vraag">
        <legend className="utrecht-form-label">{titel}</legend>
        {mensen.length > 1 && <label className="wi-keuze"><VinkAllen label={t.alleNamen} aan={gekozen.length} van={mensen.length} zet={(aan) => zet(mensen.map((m) => m.id), aan)} /><span>{t.alleNamen}</span></label>}
        {mensen.map((m) => (
          <div key={m.id}>
            <label className="wi-keuze"><input type="checkbox" checked={gekozen.includes(m)} onChange={(e) => zet([m.id], e.target.checked)} /><span><bdi>{m.naam}</bdi> {m.extra}</span></label>
            <Regelantwoord resultaat={resultaten?.find((r) => r.trajectId === m.id)} />
          </div>
        ))}
      </fieldset>
      {children}
      <div className="wi-knoppen">
        <Knop soort="hoofd" bezig={act.isPending} onClick={() => {
          const fout = gekozen.length === 0 ? t.kiesEen : (mist ?? '');
          setTekort(fout);
          if (!fout) act.mutate(gekozen.map((m) => ({ trajectId: m.id })));
        }}>{knop}</Knop>
      </div>
      <p role="status">{tekort}</p>
      <Telling resultaten={resultaten} />
      {act.error && <Fout fout={act.error} />}
    </div>
  );
}
