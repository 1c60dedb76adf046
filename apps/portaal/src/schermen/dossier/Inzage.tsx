import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan, tijd } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { useDossier } from './query.ts';

/** Who looked at this file, and why. The same answer that the person himself may ask for. */
export default function Inzage() {
  const { huis, dossier: { id } } = useDossier();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery({
    queryKey: [huis, 'dossier', id, 'inzage'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(intake.GET('/v1/dossiers/{id}/inzage', { params: { path: { id }, query: { cursor: pageParam } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <Kaart titel={t.inzage}>
      <p className="wi-zacht">{t.inzageUitleg}</p>
      <Tabel titel={t.inzage} rijen={data.pages.flatMap((p) => p.rijen)} sleutel={(r) => r.id} kolommen={[
        { code: 'op', kop: t.wanneer, cel: (r) => <><Dag op={dagVan(r.op)} /> <span className="wi-zacht">{tijd(r.op)}</span></> },
        { code: 'wie', kop: t.wie, rijkop: true, cel: (r) => <><bdi>{r.naam ?? r.organisatie}</bdi></> },
        { code: 'wat', kop: t.wat, cel: (r) => <>{r.handeling}{r.aantal > 1 && <span className="wi-zacht"> ({t.keer(r.aantal)})</span>}</> },
        { code: 'taken', kop: t.waarvoor, breed: true, cel: (r) => t.taken(r.taken.join(' ')) },
      ]} />
      {hasNextPage && <p><Knop bezig={isFetchingNextPage} onClick={() => void fetchNextPage()}>{algemeen.meer}</Knop></p>}
    </Kaart>
  );
}
