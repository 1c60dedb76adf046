import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { MAP_STANDEN, MAP_THEMAS } from '@wegwijs/casusregie';
import { Suspense } from 'react';
import { casusregie, haal } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { modules as t } from '../../tekst/modules.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { NieuweOpdrachten } from '../pvt/Opdrachten.tsx';
import type { MapRegel } from '../pvt/query.ts';

/** Who need not do the MAP is no work of the executor, and not in his list. */
const STANDEN = MAP_STANDEN.filter((s) => s !== 'niet-verplicht');
const kolommen = (huis: string): Kolom<MapRegel>[] => [
  { code: 'naam', kop: t.naam, rijkop: true, cel: (m) => <Link to="/$huis/map/$id" params={{ huis, id: m.id }}><bdi>{m.naam ?? t.zonderNaam}</bdi></Link> }, { code: 'gemeente', kop: t.gemeente, cel: (m) => gemeenteNaam(m.gemeentecode) },
  { code: 'stand', kop: t.stand, cel: (m) => (m.stand === 'open' && m.opdrachtStand && m.opdrachtStand !== 'aanvaard' ? t.opdrachtStand[m.opdrachtStand] : t.mapStand[m.stand]) },
  { code: 'themas', kop: t.themas, getal: true, cel: (m) => t.van(m.themas, MAP_THEMAS.length) }, { code: 'praktijk', kop: t.praktijk, getal: true, cel: (m) => t.uur(m.praktijkminuten + m.aftrekUren * 60) },
  { code: 'begonnen', kop: t.begonnen, cel: (m) => <Dag op={m.begonnenOp} /> }, { code: 'klaar', kop: t.afgerondOp, breed: true, cel: (m) => (m.afgerondOp ? <Dag op={m.afgerondOp} /> : <Geen />) }, { code: 'taal', kop: t.taal, breed: true, cel: (m) => m.taal ?? <Geen /> },
];

function Lijst({ huis }: { huis: string }) {
  const [zoek, zet] = useZoek();
  const stand = zoek['stand'] === 'alle' ? undefined : (STANDEN.find((s) => s === zoek['stand']) ?? 'open');
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'map', 'trajecten', stand ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/map-trajecten', { params: { query: { ...(stand && { stand }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <div className="wi-gereedschap"><label>{t.filterStand}<select value={stand ?? 'alle'} onChange={(e) => zet({ stand: e.target.value })}><option value="alle">{t.alleStanden}</option>{STANDEN.map((s) => <option key={s} value={s}>{t.mapStand[s]}</option>)}</select></label></div>
      <Leeslijst titel={t.map} leeg={t.mapLeeg} kolommen={kolommen(huis)} lijst={lijst} />
    </>
  );
}

/** The workplace of who executes the MAP: what is asked, and everybody with how far he is. */
export default function Trajecten() {
  const { huis = '' } = useParams({ strict: false });
  return (
    <MetBerichten kop={<Paginakop titel={t.map} onder={t.mapOnder} />}>
      <Suspense fallback={<Laden />}><div className="wi-stapel"><NieuweOpdrachten huis={huis} taken={['map']} /><Lijst huis={huis} /></div></Suspense>
    </MetBerichten>
  );
}
