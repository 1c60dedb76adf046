import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { TEKORTSTANDEN } from '@wegwijs/ontzorgen';
import { Suspense, useState } from 'react';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { tekorten as t } from '../../tekst/tekorten.ts';
import '../../thema/betaalrun.css';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, maandJaar } from '../../ui/datum.ts';
import { Geen } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { Gemeentefilter, leesGemeente, Standfilter } from './Filters.tsx';
import type { Tekort } from './query.ts';
import { Tekortbesluit } from './Tekortbesluit.tsx';

function Besloten({ tekort: x }: { tekort: Tekort }) {
  if (!x.besluit) return <Geen />;
  return (
    <>
      {t.besluit[x.besluit] ?? x.besluit}{x.afgesproken !== null && x.afgesproken !== undefined && `, ${t.afgesproken(euro(x.afgesproken))}`}
      <span className="wi-run__reden wi-klein wi-zacht">{x.motivering}{x.beslotenOp && ` (${t.op(datumLang(x.beslotenOp))})`}</span>
    </>
  );
}

const kolommen = (huis: string, open: (x: Tekort) => void): Kolom<Tekort>[] => [
  { code: 'naam', kop: t.huishouden, rijkop: true, cel: (x) => <Link to="/$huis/huishoudens/$id" params={{ huis, id: x.huishoudenId }}><bdi>{x.naam}</bdi></Link> }, { code: 'gemeente', kop: t.gemeente, cel: (x) => gemeenteNaam(x.gemeentecode) },
  { code: 'maand', kop: t.maand, cel: (x) => <Link to="/$huis/betaalruns" params={{ huis }} search={{ maand: x.maand.slice(0, 7), gemeente: x.gemeentecode } as never}>{maandJaar(x.maand)}</Link> }, { code: 'bedrag', kop: t.bedrag, getal: true, cel: (x) => euro(x.bedrag) },
  { code: 'op', kop: t.ontstaan, cel: (x) => <Dag op={x.ontstaanOp} /> }, { code: 'stand', kop: t.standKop, cel: (x) => t.stand[x.stand] ?? x.stand },
  { code: 'besluit', kop: t.besluitKop, cel: (x) => (x.stand === 'open' ? <Knop onClick={() => open(x)}>{t.beslis}<span className="wi-alleen-voorlezen">: {x.naam}, {maandJaar(x.maand)}</span></Knop> : <Besloten tekort={x} />) },
];

function Lijst({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const [open, setOpen] = useState<Tekort>();
  const stand = zoek['stand'] === 'alle' ? undefined : (TEKORTSTANDEN.find((s) => s === zoek['stand']) ?? 'open');
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'betaalrun', 'tekorten', stand ?? '', gemeente ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/tekorten', { params: { query: { ...(stand && { stand }), ...(gemeente && { gemeente }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <div className="wi-gereedschap"><Standfilter standen={TEKORTSTANDEN} woorden={t.stand} nu={stand ?? 'alle'} geen={t.alleStanden} /><Gemeentefilter /></div>
      <Leeslijst titel={t.lijst} leeg={t.leeg} kolommen={kolommen(huis, setOpen)} lijst={lijst} />
      {open && <Suspense fallback={<Laden />}><Tekortbesluit key={open.id} huis={huis} tekort={open} sluit={() => setOpen(undefined)} /></Suspense>}
    </>
  );
}

/** Months in which there is too little: nothing is paid until a person decides. */
export default function Tekorten() {
  const { huis = '' } = useParams({ strict: false });
  return <MetBerichten kop={<Paginakop titel={t.titel} onder={t.onder} />}><Suspense fallback={<Laden />}><Lijst huis={huis} /></Suspense></MetBerichten>;
}
