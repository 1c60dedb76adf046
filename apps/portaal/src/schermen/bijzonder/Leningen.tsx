import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LENINGSTANDEN } from '@wegwijs/ontzorgen';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bijzonder as t } from '../../tekst/bijzonder.ts';
import { Dag } from '../../ui/Datum.tsx';
import { toonBedrag } from '../../ui/geld.ts';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente, Standfilter } from '../betaalrun/Filters.tsx';
import type { Lening } from './query.ts';

const kolommen = (huis: string): Kolom<Lening>[] => [
  { code: 'huishouden', kop: t.huishouden, rijkop: true, cel: (l) => <Link to="/$huis/leningen/$id" params={{ huis, id: l.id }}><bdi>{l.huishouden ?? t.geenNaam}</bdi></Link> }, { code: 'gemeente', kop: t.gemeente, cel: (l) => gemeenteNaam(l.gemeentecode) }, { code: 'op', kop: t.verstrektOp, cel: (l) => <Dag op={l.verstrektOp} /> },
  { code: 'bedrag', kop: t.bedrag, getal: true, cel: (l) => toonBedrag(l.bedrag) }, { code: 'open', kop: t.open, getal: true, cel: (l) => toonBedrag(l.open) }, { code: 'termijnen', kop: t.termijnen, getal: true, cel: (l) => l.termijnen }, { code: 'termijn', kop: t.termijn, getal: true, cel: (l) => toonBedrag(l.termijnbedrag) },
  { code: 'hoe', kop: t.hoe, cel: (l) => (l.postLijn ? t.inhouding : t.klant) }, { code: 'stand', kop: t.standKop, cel: (l) => t.leningstand[l.stand] },
];

/** The loans of every household. */
export function Leningen({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const stand = zoek['stand'] === 'alle' ? undefined : (LENINGSTANDEN.find((s) => s === zoek['stand']) ?? 'loopt');
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'bijzonder', 'leningen', stand ?? '', gemeente ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/leningen', { params: { query: { ...(stand && { stand }), ...(gemeente && { gemeente }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return <div><div className="wi-gereedschap"><Standfilter standen={LENINGSTANDEN} woorden={t.leningstand} nu={stand ?? 'alle'} geen={t.alleStanden} /><Gemeentefilter /></div><Leeslijst titel={t.leningen} leeg={t.leegLeningen} kolommen={kolommen(huis)} lijst={lijst} /></div>;
}
