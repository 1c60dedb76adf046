import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { gemeenteNaam } from '../../huis.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { verhuizingen as t } from '../../tekst/verhuizingen.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Tabel, type Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { overdrachtenQuery, type Regel } from './query.ts';
import { leesZoek, type Zoek } from './zoek.ts';

const Naam = ({ huis, o }: { huis: string; o: Regel }) => (
  <Link to="/$huis/verhuizingen/$id" params={{ huis, id: o.id }} search={leesZoek({ richting: o.richting })}><bdi>{o.naam ?? t.zonderNaam}</bdi></Link>
);
const kolommen = (huis: string, richting: 'in' | 'uit'): Kolom<Regel>[] => [
  { code: 'aangebodenOp', kop: t.kolom.aangebodenOp, cel: (o) => <Dag op={o.aangebodenOp} /> },
  { code: 'naam', kop: t.kolom.naam, rijkop: true, cel: (o) => <Naam huis={huis} o={o} /> },
  richting === 'in' ? { code: 'van', kop: t.kolom.van, cel: (o) => gemeenteNaam(o.van) } : { code: 'naar', kop: t.kolom.naar, cel: (o) => gemeenteNaam(o.naar) },
  { code: 'status', kop: t.kolom.status, cel: (o) => t.status[o.status] },
  { code: 'pip', kop: t.kolom.pip, cel: (o) => (o.pipBestaat ? t.metPip : t.zonderPip) },
  { code: 'ingeschrevenOp', kop: t.kolom.ingeschrevenOp, cel: (o) => (o.ingeschrevenOp ? <Dag op={o.ingeschrevenOp} /> : <Geen />) },
  { code: 'beantwoordOp', kop: t.kolom.beantwoordOp, cel: (o) => (o.beantwoordOp ? <Dag op={o.beantwoordOp} /> : <Geen />) },
];

/** What is on its way to us, and from us. */
export default function Verhuizingen() {
  const { huis = '' } = useParams({ strict: false });
  const zoek = useSearch({ from: '/$huis/verhuizingen' });
  const ga = useNavigate({ from: '/$huis/verhuizingen' });
  const smal = useSmal();
  const richting = zoek.richting ?? 'in';
  const lijst = useInfiniteQuery({ ...overdrachtenQuery(huis, zoek), placeholderData: keepPreviousData });
  const regels = lijst.data?.pages.flatMap((p) => p.rijen) ?? [];
  const zet = (deel: Record<string, unknown>) => void ga({ search: (nu: Zoek) => leesZoek({ ...nu, ...deel }), resetScroll: false });
  return (
    <>
      <Paginakop titel={t.titel} onder={t.onder} />
      <section className="wi-kaart" aria-label={t.lijst} aria-busy={lijst.isPlaceholderData || undefined}>
        <div className="wi-gereedschap">
          <div className="wi-tellers" role="group" aria-label={t.richtingen}>
            {(['in', 'uit'] as const).map((r) => <button key={r} type="button" className="wi-teller" aria-pressed={richting === r} onClick={() => zet({ richting: r })}>{t.richting[r]}</button>)}
          </div>
          <label>
            {t.filterStatus}
            <select value={zoek.status ?? ''} onChange={(e) => zet({ status: e.target.value })}>
              <option value="">{t.alle}</option>
              {Object.entries(t.status).map(([w, woord]) => <option key={w} value={w}>{woord}</option>)}
            </select>
          </label>
          <p role="status" className="wi-klein wi-zacht">{lijst.data && !lijst.isPlaceholderData && t.aantal(lijst.data.pages.at(-1)!.totaal)}</p>
        </div>
        {lijst.error && <Fout fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
        {lijst.isPending && <Laden />}
        {lijst.data && regels.length === 0 && <div className="wi-leeg"><p>{t.leeg[richting]}</p></div>}
        {regels.length > 0 && (smal ? (
          <ul className="wi-kaartjes" aria-label={t.lijst}>
            {regels.map((o) => <li key={o.id}><div className="wi-rij"><strong><Naam huis={huis} o={o} /></strong><span>{t.status[o.status]}</span></div><p>{t.kop(gemeenteNaam(o.van), gemeenteNaam(o.naar))}, {o.pipBestaat ? t.metPip : t.zonderPip}</p><p className="wi-klein wi-zacht">{t.kolom.aangebodenOp} <Dag op={o.aangebodenOp} /></p></li>)}
          </ul>
        ) : <Tabel titel={t.lijst} kolommen={kolommen(huis, richting)} rijen={regels} sleutel={(o) => o.id} pagina />)}
        {lijst.hasNextPage && <div className="wi-tabelvoet"><Knop bezig={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>{algemeen.meer}</Knop></div>}
      </section>
    </>
  );
}
