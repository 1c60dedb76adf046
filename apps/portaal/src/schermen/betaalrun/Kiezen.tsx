import { useSuspenseInfiniteQuery, type InfiniteData, type UseSuspenseInfiniteQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { useCallback, useState } from 'react';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { gemeenteNaam } from '../../huis.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Feiten } from '../../ui/Kaart.tsx';
import { Gemeentefilter, leesGemeente, Standfilter } from './Filters.tsx';
import { opdrachtkolommen, standkolommen } from './opdrachtkolommen.tsx';
import { ververs, type Batch, type Opdracht } from './query.ts';

type Vraag = { stand: 'geretourneerd' | 'afgewezen' | 'concept'; los?: boolean };
type Lijst = UseSuspenseInfiniteQueryResult<InfiniteData<{ rijen: Opdracht[]; totaal: number | string }>>;

function useOpdrachten(huis: string, vraag: Vraag, gemeente: string | undefined): Lijst {
  return useSuspenseInfiniteQuery({
    queryKey: [huis, 'betaalrun', 'opdrachten', vraag, gemeente ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/betaalopdrachten', { params: { query: { ...vraag, ...(gemeente && { gemeente }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
}

interface Keus { huis: string; lijst: Lijst; titel: string; leeg: string; knop: string; bied: (gekozen: readonly Opdracht[], sleutel: string) => Promise<Batch> }

/** Payments to tick, and one button that offers what is ticked as a batch. The button always works: it says what is missing. */
function Keuzelijst({ huis, lijst, titel, leeg, knop, bied }: Keus) {
  const smal = useSmal();
  const ga = useNavigate();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [mis, setMis] = useState('');
  const rijen = lijst.data.pages.flatMap((p) => p.rijen);
  const gekozen = rijen.filter((o) => ids.has(o.id));
  const zet = useCallback((id: string, aan: boolean) => {
    setMis('');
    setIds((nu) => new Set(aan ? [...nu, id] : [...nu].filter((x) => x !== id)));
  }, []);
  const act = useHandeling({ doe: (kies: readonly Opdracht[], s) => bied(kies, s), ververs: ververs(huis), gelukt: (b) => ga({ to: '/$huis/betaalbatches/$id', params: { huis, id: b.id } }) });
  const verstuur = () => {
    const zin = gekozen.length === 0 ? t.kiesEerst : new Set(gekozen.map((o) => o.gemeentecode)).size > 1 ? t.eenGemeente : '';
    setMis(zin);
    if (zin === '') act.mutate(gekozen);
  };
  if (rijen.length === 0) return <section className="wi-kaart" aria-label={titel}><p className="wi-leeg">{leeg}</p></section>;
  const kolommen = [...opdrachtkolommen(huis), { code: 'gemeente', kop: t.gemeente, cel: (o: Opdracht) => gemeenteNaam(o.gemeentecode) }, ...standkolommen];
  const label = (o: Opdracht) => t.kies(`${o.eindId}, ${o.naam}, ${euro(o.bedrag)}`);
  return (
    <section className="wi-kaart" aria-label={titel}>
      {smal ? <ul className="wi-kaartjes">{rijen.map((o) => <li key={o.id}><label className="wi-keuze"><input type="checkbox" checked={ids.has(o.id)} onChange={(e) => zet(o.id, e.target.checked)} /><span>{label(o)}</span></label><Feiten feiten={kolommen.map((k) => [k.kop, k.cel(o)])} /></li>)}</ul>
        : <Tabel titel={titel} rijen={rijen} sleutel={(o) => o.id} kolommen={kolommen} pagina vinken={{ gekozen: ids, zet, zetAllen: (aan) => setIds(aan ? new Set(rijen.map((o) => o.id)) : new Set()), label, labelAllen: t.kiesAlle }} />}
      <div className="wi-tabelvoet">
        <span role="status">{t.gekozen(gekozen.length, euro(gekozen.reduce((s, o) => s + o.bedrag, 0)))}</span>
        <div className="wi-knoppen">{lijst.hasNextPage && <Knop bezig={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>{algemeen.meer}</Knop>}<Knop soort="hoofd" bezig={act.isPending} onClick={verstuur}>{knop}</Knop></div>
      </div>
      <div role="status">{mis && <Melding soort="let-op"><p>{mis}</p></Melding>}</div>
      {act.error && <Fout fout={act.error} />}
    </section>
  );
}

const TERUG = ['geretourneerd', 'afgewezen'] as const;

/** What came back or was refused, to pay it again to the account that the payee has now. */
export function Terug({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const stand = eenVan(TERUG, zoek['stand']);
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useOpdrachten(huis, { stand }, gemeente);
  return (
    <>
      <p className="wi-zacht">{t.terugUitleg}</p>
      <div className="wi-gereedschap"><Standfilter standen={TERUG} woorden={t.opdrachtstand} nu={stand} /><Gemeentefilter /></div>
      <Keuzelijst key={`${stand}/${gemeente ?? ''}`} huis={huis} lijst={lijst} titel={t.welke} leeg={t.leegTerug} knop={t.opnieuw} bied={(o, s) => haal(ontzorgen.POST('/v1/heruitgiften', { params: { header: kop(undefined, s) }, body: { opdrachtIds: o.map((x) => x.id) } }))} />
    </>
  );
}

/** What is ready and belongs to no month. */
export function Losse({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useOpdrachten(huis, { stand: 'concept', los: true }, gemeente);
  return (
    <>
      <p className="wi-zacht">{t.losUitleg}</p>
      <div className="wi-gereedschap"><Gemeentefilter /></div>
      <Keuzelijst key={gemeente ?? ''} huis={huis} lijst={lijst} titel={t.welke} leeg={t.leegLos} knop={t.losAan} bied={(o, s) => haal(ontzorgen.POST('/v1/betaalbatches', { params: { header: kop(undefined, s) }, body: { gemeentecode: o[0]!.gemeentecode, opdrachtIds: o.map((x) => x.id) } }))} />
    </>
  );
}
