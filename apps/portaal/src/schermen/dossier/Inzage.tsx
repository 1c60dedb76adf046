import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { haal, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan, tijd } from '../../ui/datum.ts';
import { useFocusBlijft } from '../../ui/focus.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { Inzageverzoeken } from './Inzageverzoek.tsx';
import { useDossier } from './query.ts';

type Regel = components['schemas']['InzageRegel'];

const Wanneer = ({ r }: { r: Regel }) => <><Dag op={dagVan(r.op)} /> <span className="wi-zacht">{tijd(r.op)}</span></>;
const Wie = ({ r }: { r: Regel }) => <>{r.naam && <bdi>{r.naam}</bdi>}<span className={r.naam ? 'wi-klein wi-zacht wi-regel' : undefined}>{r.organisatie}</span></>;
const Wat = ({ r }: { r: Regel }) => <>{r.handeling}{r.aantal > 1 && <span className="wi-zacht"> ({t.keer(r.aantal)})</span>}</>;

/** Who looked at this file, and why. The same answer that the person himself may ask for; the server folds what one person did on one day. */
export default function Inzage() {
  const { huis, dossier: { id } } = useDossier();
  const smal = useSmal();
  const voet = useRef<HTMLSpanElement>(null);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery({
    queryKey: [huis, 'dossier', id, 'inzage'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(intake.GET('/v1/dossiers/{id}/inzage', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const rijen = data.pages.flatMap((p) => p.rijen);
  useFocusBlijft(voet, String(rijen.length));
  return (
    <div className="wi-stapel">
      <Inzageverzoeken />
      <Kaart titel={t.inzage} vol>
        <p className="wi-zacht wi-kaart__inhoud">{t.inzageUitleg}</p>
        {smal ? (
          <ul className="wi-kaartjes">
            {rijen.map((r) => <li key={r.id}><strong><Wat r={r} /></strong><p><Wie r={r} /></p><p className="wi-klein"><Wanneer r={r} /></p><p className="wi-klein wi-zacht">{t.voor(t.taken(r.taken))}</p></li>)}
          </ul>
        ) : (
          <Tabel titel={t.inzage} rijen={rijen} sleutel={(r) => r.id} kolommen={[
            { code: 'op', kop: t.wanneer, cel: (r) => <Wanneer r={r} /> }, { code: 'wie', kop: t.wie, rijkop: true, cel: (r) => <Wie r={r} /> },
            { code: 'wat', kop: t.wat, cel: (r) => <Wat r={r} /> }, { code: 'taken', kop: t.waarvoor, cel: (r) => t.taken(r.taken) },
          ]} />
        )}
        <div className="wi-tabelvoet">
          <span role="status" ref={voet} tabIndex={-1}>{t.getoond(rijen.length, data.pages.at(-1)?.totaal ?? rijen.length)}</span>
          {hasNextPage && <Knop bezig={isFetchingNextPage} onClick={() => void fetchNextPage()}>{algemeen.meer}</Knop>}
        </div>
      </Kaart>
    </div>
  );
}
