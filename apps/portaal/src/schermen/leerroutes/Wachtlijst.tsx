import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LEERROUTE_WOORD } from '@wegwijs/intake';
import { haal, leerroutes } from '../../api/client.ts';
import type { components } from '../../api/leerroutes.gen.d.ts';
import { gemeenteNaam } from '../../huis.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { lijsten as t } from '../../tekst/lijsten.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';

type Verzoek = components['schemas']['Plaatsingsverzoek'];
const KOLOMMEN: readonly Kolom<Verzoek>[] = [
  { code: 'uiterlijk', kop: t.uiterlijk, cel: (v) => <Dag op={v.uiterlijkeStart} /> },
  { code: 'kenmerk', kop: t.kenmerk, rijkop: true, cel: (v) => <span className="wi-nietafbreken">{v.id.slice(0, 8)}</span> },
  { code: 'gemeente', kop: t.gemeente, cel: (v) => gemeenteNaam(v.gemeentecode) },
  { code: 'leerroute', kop: t.leerroute, cel: (v) => LEERROUTE_WOORD[v.leerroute] },
  { code: 'startniveau', kop: t.startniveau, cel: (v) => v.startniveau ?? <Geen /> },
  { code: 'uren', kop: t.uren, getal: true, cel: (v) => v.urenPerWeek ?? <Geen /> },
  { code: 'cursusuren', kop: t.cursusuren, getal: true, breed: true, cel: (v) => v.cursusuren ?? <Geen /> },
  { code: 'lesdagen', kop: t.lesdagen, cel: (v) => v.lesdagen.join(', ') || <Geen /> },
  { code: 'kinderopvang', kop: t.kinderopvang, breed: true, cel: (v) => (v.kinderopvangNodig === undefined || v.kinderopvangNodig === null ? <Geen /> : v.kinderopvangNodig ? algemeen.ja : algemeen.nee) },
  { code: 'stand', kop: t.stand, cel: (v) => t.wachtStand[v.stand] },
];

/** Who waits for a place on a leerroute, without a name: what the region needs to buy and to plan. */
export default function Wachtlijst() {
  const { huis } = useParams({ from: '/$huis' });
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'plaatsingsverzoeken'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(leerroutes.GET('/v1/plaatsingsverzoeken', { params: { query: { cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return <><Paginakop titel={t.wachtTitel} onder={t.wachtOnder} /><Leeslijst titel={t.wachtTitel} leeg={t.wachtLeeg} kolommen={KOLOMMEN} lijst={lijst} /></>;
}
