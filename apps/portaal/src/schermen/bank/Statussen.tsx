import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bankredenTekst } from '@wegwijs/ontzorgen';
import { Suspense, useState } from 'react';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bank as t } from '../../tekst/bank.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente } from '../betaalrun/Filters.tsx';
import { Inlezen } from './Inlezen.tsx';
import { statusQuery, type Status, type Statusdetail } from './query.ts';

type Opvallend = Statusdetail['opvallend'][number];
const code = (c: string | null | undefined) => (c ? <>{t.statuscode[c] ?? c} <span className="wi-zacht">({c})</span></> : <Geen />);

const kolommen = (huis: string, bekijk: (s: Status) => void): Kolom<Status>[] => [
  { code: 'bericht', kop: t.bericht, rijkop: true, cel: (s) => <bdi>{s.berichtId}</bdi> }, { code: 'op', kop: t.ontvangen, cel: (s) => <Dag op={s.ontvangenOp} /> }, { code: 'gemeente', kop: t.gemeente, cel: (s) => gemeenteNaam(s.gemeentecode) }, { code: 'groep', kop: t.groep, cel: (s) => code(s.groepstatus) },
  { code: 'regels', kop: t.aantal, getal: true, cel: (s) => s.regels }, { code: 'af', kop: t.afgewezenKop, getal: true, cel: (s) => (s.afgewezen > 0 ? <strong>{s.afgewezen}</strong> : 0) }, { code: 'batch', kop: t.batch, cel: (s) => <Link to="/$huis/betaalbatches/$id" params={{ huis, id: s.batchId }}>{t.naarBatch}</Link> },
  { code: 'meer', kop: t.opvallend, cel: (s) => <Knop onClick={() => bekijk(s)}>{t.bekijk}<span className="wi-alleen-voorlezen">: {s.berichtId}</span></Knop> },
];
const OPVALLEND: Kolom<Opvallend>[] = [
  { code: 'eindId', kop: t.kenmerk, rijkop: true, cel: (r) => r.eindId }, { code: 'status', kop: t.status, cel: (r) => code(r.status) }, { code: 'reden', kop: t.waarom, cel: (r) => (r.bankreden ? bankredenTekst(r.bankreden) : <Geen />) }, { code: 'gevolg', kop: t.gevolg, cel: (r) => t.gevolgen[r.gevolg] ?? r.gevolg },
];

function Detail({ huis, id }: { huis: string; id: string }) {
  const s = useSuspenseQuery(statusQuery(huis, id)).data;
  return <Rijen titel={t.opvallend} leeg={t.geenOpvallend} rijen={s.opvallend} sleutel={(r) => r.eindId} kolommen={OPVALLEND} />;
}

/** What the bank says about our files before anything is booked. */
export function Statussen({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const [open, setOpen] = useState<Status>();
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'bank', 'statussen', gemeente ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/statusberichten', { params: { query: { ...(gemeente && { gemeente }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <p className="wi-zacht">{t.statussenUitleg}</p>
      <Inlezen huis={huis} soort="status" />
      <div><div className="wi-gereedschap"><Gemeentefilter /></div><Leeslijst titel={t.statussen} leeg={t.leegStatussen} kolommen={kolommen(huis, setOpen)} lijst={lijst} /></div>
      {open && <Dialoog titel={t.statusTitel(open.berichtId)} sluit={() => setOpen(undefined)}><Suspense fallback={<Laden />}><Detail huis={huis} id={open.id} /></Suspense><div className="wi-knoppen"><Knop onClick={() => setOpen(undefined)}>{t.sluit}</Knop></div></Dialoog>}
    </>
  );
}
