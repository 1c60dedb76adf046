import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { TIJDLIJN_SOORTEN, type TijdlijnSoort } from '@wegwijs/intake';
import { useRef } from 'react';
import { haal, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { Dag } from '../../ui/Datum.tsx';
import { maandJaar } from '../../ui/datum.ts';
import { useFocusBlijft } from '../../ui/focus.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Icoon, type IcoonNaam } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import type { Zoek } from './zoek.ts';

type Regel = components['schemas']['TijdlijnRegel'];
const ICOON: Record<TijdlijnSoort, IcoonNaam> = { contact: 'telefoon', besluit: 'hamer', bericht: 'brief', voortgang: 'voortgang', huisvesting: 'huis' };

function Verwijzing({ huis, id, verwijzing: v }: { huis: string; id: string; verwijzing: NonNullable<Regel['verwijzing']> }) {
  const woord = t.bekijk[v.soort];
  if (v.soort === 'brief') return <a href={`/api/intake/v1/pips/${v.id}/beschikking?volgnr=${v.volgnr}`} target="_blank" rel="noreferrer">{woord}</a>;
  if (v.soort === 'pip') return <Link to="/$huis/dossiers/$id/pips/$pipId" params={{ huis, id, pipId: v.id }}>{woord}</Link>;
  if (v.soort === 'oproep') return <Link to="/$huis/dossiers/$id/afspraken" params={{ huis, id }}>{woord}</Link>;
  return <Link to="/$huis/dossiers/$id/overdracht" params={{ huis, id }}>{woord}</Link>;
}

function perMaand(regels: readonly Regel[]): [maand: string, regels: Regel[]][] {
  const uit = new Map<string, Regel[]>();
  for (const r of regels) uit.set(maandJaar(r.op), [...(uit.get(maandJaar(r.op)) ?? []), r]);
  return [...uit];
}

/** Everything that happened, newest first; the kind that is shown stands in the address. */
export function Tijdlijn({ huis, id }: { huis: string; id: string }) {
  const { soort } = useSearch({ strict: false }) as Zoek;
  const ga = useNavigate();
  const voet = useRef<HTMLSpanElement>(null);
  // Without Suspense: choosing a kind would take the buttons away for a moment, and the focus with them.
  const { data, error, refetch, isPending, isPlaceholderData, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [huis, 'dossier', id, 'tijdlijn', soort ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(intake.GET('/v1/dossiers/{id}/tijdlijn', { params: { path: { id }, query: { soort, cursor: pageParam } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined, placeholderData: keepPreviousData,
  });
  const kies = (s?: TijdlijnSoort) => void ga({ to: '/$huis/dossiers/$id', params: { huis, id }, search: s ? { soort: s } : {}, replace: true, resetScroll: false });
  const regels = data?.pages.flatMap((p) => p.rijen) ?? [];
  const totaal = data?.pages.at(-1)?.totaal;
  useFocusBlijft(voet, data && `${soort} ${regels.length}`);
  return (
    <Kaart titel={t.tijdlijn} vol acties={(
      <div className="wi-chips" role="group" aria-label={t.filterTijdlijn}>
        <button type="button" className="wi-chip" aria-pressed={!soort} onClick={() => kies()}>{t.alles}</button>
        {TIJDLIJN_SOORTEN.map((s) => <button key={s} type="button" className="wi-chip" aria-pressed={soort === s} onClick={() => kies(s)}>{t.soorten[s]}</button>)}
      </div>
    )}>
      {isPending && !error && <Laden />}
      {error && <Fout fout={error} opnieuw={() => void refetch()} />}
      {data && regels.length === 0 && <p className="wi-leeg">{t.tijdlijnLeeg}</p>}
      {perMaand(regels).map(([maand, rs]) => (
        <section key={maand} className="wi-tijdlijn">
          <h3>{maand}</h3>
          <ul>
            {rs.map((r) => (
              <li key={r.id}>
                <Dag op={r.op} />
                <span className="wi-tijdlijn__icoon"><Icoon naam={ICOON[r.soort]} maat={16} /></span>
                <div><strong>{r.titel}</strong> <span className="wi-klein wi-zacht">{t.soorten[r.soort]}{r.door && <>, <bdi>{r.door}</bdi></>}</span>{r.tekst && <p>{r.tekst}</p>}{r.verwijzing && <Verwijzing huis={huis} id={id} verwijzing={r.verwijzing} />}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="wi-tabelvoet">
        <span role="status" ref={voet} tabIndex={-1}>{data && !isPlaceholderData && t.getoond(regels.length, totaal ?? regels.length)}</span>
        {hasNextPage && <Knop bezig={isFetchingNextPage} onClick={() => void fetchNextPage()}>{algemeen.meer}</Knop>}
      </div>
    </Kaart>
  );
}
