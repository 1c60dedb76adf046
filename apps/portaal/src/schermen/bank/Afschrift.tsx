import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bank as t } from '../../tekst/bank.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Feiten, Geen, Kaart } from '../../ui/Kaart.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import { Melding } from '../../ui/Melding.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Iban } from '../betaalrun/opdrachtkolommen.tsx';
import { Bankwoorden, getekend, redenWoord, Tegenpartij } from './kolommen.tsx';
import { afschriftQuery, type Afschrift as Stuk, type Bankregel } from './query.ts';
import { verschil } from './stand.ts';

/** What a line was matched to, and where to go from there. */
function Gekoppeld({ huis, regel: r }: { huis: string; regel: Bankregel }) {
  const naar = r.stand === 'voorstel' ? 'voorstellen' : r.stand === 'vraagpost' ? 'vraagposten' : undefined;
  return (
    <>
      {r.stand === 'toegewezen' && r.toewijzing ? t.toewijzing[r.toewijzing] : t.regelstand[r.stand]}
      {(r.reden ?? r.toelichting) && <span className="wi-bank__zin wi-klein wi-zacht">{r.reden ? redenWoord(r.reden) : r.toelichting}</span>}
      {naar && <> <Link to="/$huis/bank" params={{ huis }} search={{ blad: naar, gemeente: r.gemeentecode } as never}>{naar === 'voorstellen' ? t.naarVoorstellen : t.naarVraagposten}</Link></>}
    </>
  );
}

const kolommen = (huis: string): Kolom<Bankregel>[] => [
  { code: 'nr', kop: t.boekdatum, cel: (r) => <Dag op={r.boekdatum} /> }, { code: 'tegen', kop: t.tegen, rijkop: true, cel: (r) => <Tegenpartij naam={r.tegenNaam} iban={r.tegenIban} /> }, { code: 'bedrag', kop: t.bedrag, getal: true, cel: getekend },
  { code: 'kenmerk', kop: t.kenmerk, cel: (r) => (r.eindId ? <bdi>{r.eindId}</bdi> : <Geen />) }, { code: 'woorden', kop: t.omschrijving, cel: (r) => <Bankwoorden omschrijving={r.omschrijving} bankreden={r.bankreden} /> },
  { code: 'gekoppeld', kop: t.gekoppeld, cel: (r) => <Gekoppeld huis={huis} regel={r} /> }, { code: 'huishouden', kop: t.naarHuishouden, cel: (r) => (r.huishoudenId ? <Link to="/$huis/huishoudens/$id" params={{ huis, id: r.huishoudenId }}>{t.naarHuishouden}<span className="wi-alleen-voorlezen"> {r.eindId ?? r.tegenNaam}</span></Link> : <Geen />) },
];

/** From opening to closing balance, in four figures that have to add up. */
function Balans({ stuk: a }: { stuk: Stuk }) {
  const mis = verschil(a);
  return (
    <Kaart titel={<>{t.rekening} <Iban iban={a.iban} /></>}>
      <Feiten feiten={[[t.opening, euro(a.opening)], [t.bij, euro(a.bij)], [t.af, euro(a.af)], [t.sluiting, <strong key="eind">{euro(a.sluiting)}</strong>]]} />
      {mis === 0 ? <p className="wi-klein wi-zacht">{t.teltOp}</p> : <Melding soort="fout"><p>{t.teltNiet(euro(mis))}</p></Melding>}
    </Kaart>
  );
}

/** One statement of the bank with its lines, and what became of each. */
export default function Afschrift() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const a = useSuspenseQuery(afschriftQuery(huis, id)).data;
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'bank', 'afschrift', id, 'regels'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/bankafschriften/{id}/regels', { params: { path: { id }, query: { cursor: pageParam, limiet: 100 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const titel = t.afschriftTitel(gemeenteNaam(a.gemeentecode), datumLang(a.datum));
  return (
    <>
      <nav className="wi-kruimels" aria-label={t.kruimelpad}><ol><li><Link to="/$huis/bank" params={{ huis }}>{t.titel}</Link></li><li aria-current="page">{titel}</li></ol></nav>
      <Paginakop titel={titel} onder={t.afschriftOnder(a.afschriftId, a.formaat, datumLang(a.ingelezenOp))} />
      <div className="wi-stapel">
        <Balans stuk={a} />
        {a.open > 0 && <Melding soort="let-op"><p>{t.openZin(a.open)}</p></Melding>}
        <Leeslijst titel={t.regelsTitel} leeg={t.leegRegels} kolommen={kolommen(huis)} lijst={lijst} />
      </div>
    </>
  );
}
