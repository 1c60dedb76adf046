import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import '../../thema/betaalrun.css';
import { Dag } from '../../ui/Datum.tsx';
import { maandJaar } from '../../ui/datum.ts';
import { toonBedrag } from '../../ui/geld.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { MetBerichten } from '../dossier/Daad.tsx';
import { Bestand } from './Bestand.tsx';
import { Iban, opdrachtkolommen, standkolommen } from './opdrachtkolommen.tsx';
import { batchQuery, type BatchDetail } from './query.ts';
import { Verschil } from './Regels.tsx';
import { VierOgen } from './VierOgen.tsx';

/** What whoever releases sees first: where this month is not last month again. */
function Verschillen({ huis, batch: b }: { huis: string; batch: BatchDetail }) {
  if (b.soort !== 'maandrun') return <Kaart titel={t.verschillenTitel(0)}><p className="wi-zacht">{t.geenMaand}</p></Kaart>;
  return (
    <Kaart titel={t.verschillenTitel(b.aantalVerschillen)} vol>
      <Rijen titel={t.verschillenTitel(b.aantalVerschillen)} leeg={t.verschillenLeeg} rijen={b.verschillen} sleutel={(v) => v.huishoudenId} kolommen={[
        { code: 'naam', kop: t.huishouden, rijkop: true, cel: (v) => <Link to="/$huis/huishoudens/$id" params={{ huis, id: v.huishoudenId }}><bdi>{v.naam}</bdi></Link> }, { code: 'uitkering', kop: t.uitkering, getal: true, cel: (v) => toonBedrag(v.uitkering) },
        { code: 'posten', kop: t.lasten, getal: true, cel: (v) => toonBedrag(v.posten) }, { code: 'verschil', kop: t.verschil, getal: true, cel: (v) => <Verschil regel={v} /> },
      ]} />
      {b.aantalVerschillen > b.verschillen.length && <p className="wi-tabelvoet">{t.verschillenMeer(b.verschillen.length, b.aantalVerschillen)}</p>}
    </Kaart>
  );
}

function NieuweIbans({ batch: b }: { batch: BatchDetail }) {
  return (
    <Kaart titel={t.ibansTitel(b.aantalNieuweIbans)} vol>
      <Rijen titel={t.ibansTitel(b.aantalNieuweIbans)} leeg={t.ibansLeeg} rijen={b.nieuweIbans} sleutel={(i) => `${i.begunstigdeId}/${i.iban}`} kolommen={[
        { code: 'naam', kop: t.begunstigde, rijkop: true, cel: (i) => <bdi>{i.naam}</bdi> }, { code: 'iban', kop: t.iban, cel: (i) => <><Iban iban={i.iban} />{i.vorigeIban && <span className="wi-run__bron wi-klein wi-zacht">{t.vorigIban}: <Iban iban={i.vorigeIban} /></span>}</> },
        { code: 'controle', kop: t.controleWijze, cel: (i) => (i.controle ? (t.controles[i.controle] ?? i.controle) : <Geen />) }, { code: 'bedrag', kop: t.bedrag, getal: true, cel: (i) => toonBedrag(i.bedrag) },
      ]} />
    </Kaart>
  );
}

const Dagen = ({ batch: b }: { batch: BatchDetail }) => (
  <Kaart titel={t.dagenTitel} vol>
    <Rijen titel={t.dagenTitel} leeg="" rijen={b.dagen} sleutel={(d) => d.uitvoerdatum} kolommen={[
      { code: 'dag', kop: t.uitvoerdatum, rijkop: true, cel: (d) => <Dag op={d.uitvoerdatum} lang /> }, { code: 'aantal', kop: t.aantal, getal: true, cel: (d) => d.aantal }, { code: 'bedrag', kop: t.bedrag, getal: true, cel: (d) => toonBedrag(d.bedrag) },
    ]} />
  </Kaart>
);

function Opdrachten({ huis, batch: b }: { huis: string; batch: BatchDetail }) {
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'betaalrun', 'opdrachten', 'batch', b.id], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/betaalopdrachten', { params: { query: { batchId: b.id, cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const titel = t.opdrachten(b.nu.aantal, euro(b.nu.controlesom));
  return <><h2>{titel}</h2><Leeslijst titel={titel} leeg={t.opdrachtenLeeg} kolommen={[...opdrachtkolommen(huis), ...standkolommen]} lijst={lijst} /></>;
}

/** One batch: what differs, what is paid for the first time, the figures then and now, and the release. */
export default function Batch() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const b = useSuspenseQuery(batchQuery(huis, id)).data;
  const onder = [t.soort[b.soort], gemeenteNaam(b.gemeentecode), b.maand && maandJaar(b.maand), t.batchstand[b.stand]].filter(Boolean).join(' · ');
  return (
    <MetBerichten kop={
      <>
        <nav className="wi-kruimels" aria-label={t.kruimelpad}><ol><li><Link to="/$huis/betaalruns" params={{ huis }} search={{ blad: 'batches' } as never}>{t.batches}</Link></li><li aria-current="page">{b.berichtId}</li></ol></nav>
        <Paginakop titel={t.batchTitel(b.berichtId)} onder={onder} />
      </>
    }>
      <div className="wi-stapel">
        <div className="wi-kolommen">
          <div className="wi-stapel"><Verschillen huis={huis} batch={b} /><NieuweIbans batch={b} /><Dagen batch={b} /></div>
          <div className="wi-stapel"><VierOgen huis={huis} batch={b} /><Bestand batch={b} /></div>
        </div>
        <Opdrachten huis={huis} batch={b} />
      </div>
    </MetBerichten>
  );
}
