import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { haal, ontzorgen } from '../../api/client.ts';
import type { components } from '../../api/ontzorgen.gen.d.ts';
import { gemeenteNaam } from '../../huis.ts';
import { lijsten as t } from '../../tekst/lijsten.ts';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan } from '../../ui/datum.ts';
import { Geen } from '../../ui/Kaart.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';

type Signaal = components['schemas']['Ontzorgsignaal'];
const KOLOMMEN: readonly Kolom<Signaal>[] = [
  { code: 'ontvangen', kop: t.ontvangen, cel: (s) => <Dag op={dagVan(s.ontvangenOp)} /> },
  { code: 'kenmerk', kop: t.kenmerk, rijkop: true, cel: (s) => <span className="wi-nietafbreken">{s.id.slice(0, 8)}</span> },
  { code: 'gemeente', kop: t.gemeente, cel: (s) => gemeenteNaam(s.gemeentecode) },
  { code: 'vanaf', kop: t.vanaf, cel: (s) => (s.vanaf ? <Dag op={s.vanaf} /> : <Geen />) },
  { code: 'totEnMet', kop: t.totEnMet, cel: (s) => (s.totEnMet ? <Dag op={s.totEnMet} /> : <Geen />) },
  { code: 'stand', kop: t.stand, cel: (s) => t.signaalStand[s.stand] },
];

/** What the gemeenten sent to the RSD: for whom ontzorgen has been decided, without a name. */
export default function Signalen() {
  const { huis } = useParams({ from: '/$huis' });
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'ontzorgsignalen'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/ontzorgsignalen', { params: { query: { cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return <><Paginakop titel={t.signalenTitel} onder={t.signalenOnder} /><Leeslijst titel={t.signalenTitel} leeg={t.signalenLeeg} kolommen={KOLOMMEN} lijst={lijst} /></>;
}
