import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { KPI_WOORD, type KpiCode } from '@wegwijs/casusregie';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { sturing as t } from '../../tekst/sturing.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { periodeWoord } from './sturing.ts';

type Rij = components['schemas']['KpiDossierUit'];
const WELK = ['alle', 'wel', 'niet'] as const;

const kolommen = (huis: string): Kolom<Rij>[] => [
  { code: 'naam', kop: t.naam, rijkop: true, cel: (r) => <Link to="/$huis/dossiers/$id" params={{ huis, id: r.dossierId }}><bdi>{r.naam ?? t.zonderNaam}</bdi></Link> },
  { code: 'op', kop: t.op, cel: (r) => <Dag op={r.op} /> },
  { code: 'telt', kop: t.haalt, cel: (r) => (r.telt ? t.ja : t.nee) },
  { code: 'dagen', kop: t.aantalDagen, getal: true, cel: (r) => r.dagen ?? <Geen /> },
  { code: 'wat', kop: t.wat, cel: (r) => (r.wat ? t.watWoord[r.wat] ?? r.wat : <Geen />) },
  { code: 'wie', kop: t.behandelaar, breed: true, cel: (r) => r.behandelaarNaam ?? t.niemand },
];

/** The people behind one number. */
export function Achter({ huis, kpi, wie, periode }: { huis: string; kpi: KpiCode; wie: 'mij' | 'gemeente'; periode: string }) {
  const [zoek, zet] = useZoek();
  const welk = eenVan(WELK, zoek['welk']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'sturing', 'achter', kpi, wie, periode, welk], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/sturing/{kpi}/dossiers', { params: { path: { kpi }, query: { wie, periode, welk, cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <Paginakop titel={KPI_WOORD[kpi]} tab={t.lijst} onder={`${t.wie[wie]}, ${periodeWoord(periode)}. ${t.inzage}`}
        acties={<Link to="/$huis/sturing" params={{ huis }} search={{ wie, periode } as object} className="nl-button nl-button--secondary"><span className="nl-button__label">{t.terug}</span></Link>} />
      <div className="wi-gereedschap">
        <label>{t.welk}<select value={welk} onChange={(e) => zet({ welk: e.target.value })}>{WELK.map((w) => <option key={w} value={w}>{t.welkWoord[w]}</option>)}</select></label>
      </div>
      <Leeslijst titel={KPI_WOORD[kpi]} leeg={t.leeg} kolommen={kolommen(huis)} lijst={lijst} />
    </>
  );
}
