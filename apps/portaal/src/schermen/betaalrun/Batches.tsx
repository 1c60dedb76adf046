import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { BATCHSTANDEN } from '@wegwijs/ontzorgen';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan, maandJaar } from '../../ui/datum.ts';
import { Geen } from '../../ui/Kaart.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente, Standfilter } from './Filters.tsx';
import type { Batch } from './query.ts';

const kolommen = (huis: string): Kolom<Batch>[] => [
  { code: 'bericht', kop: t.bericht, rijkop: true, cel: (b) => <Link to="/$huis/betaalbatches/$id" params={{ huis, id: b.id }}>{b.berichtId}</Link> }, { code: 'gemeente', kop: t.gemeente, cel: (b) => gemeenteNaam(b.gemeentecode) },
  { code: 'soort', kop: t.soortKop, cel: (b) => t.soort[b.soort] ?? b.soort }, { code: 'maand', kop: t.maand, cel: (b) => (b.maand ? maandJaar(b.maand) : <Geen />) }, { code: 'aantal', kop: t.aantal, getal: true, cel: (b) => b.aantal },
  { code: 'som', kop: t.som, getal: true, cel: (b) => euro(b.controlesom) }, { code: 'stand', kop: t.stand, cel: (b) => t.batchstand[b.stand] ?? b.stand }, { code: 'op', kop: t.aangebodenOp, cel: (b) => <Dag op={dagVan(b.aangebodenOp)} /> },
];

/** Everything that was ever offered for release. */
export function Batches({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const stand = BATCHSTANDEN.find((s) => s === zoek['stand']);
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'betaalrun', 'batches', stand ?? '', gemeente ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/betaalbatches', { params: { query: { ...(stand && { stand }), ...(gemeente && { gemeente }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <div className="wi-gereedschap"><Standfilter standen={BATCHSTANDEN} woorden={t.batchstand} nu={stand ?? 'alle'} geen={t.alleStanden} /><Gemeentefilter /></div>
      <Leeslijst titel={t.batches} leeg={t.leegBatches} kolommen={kolommen(huis)} lijst={lijst} />
    </>
  );
}
