import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { BIJZONDERSTANDEN } from '@wegwijs/ontzorgen';
import { Suspense, useState } from 'react';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bijzonder as t } from '../../tekst/bijzonder.ts';
import '../../thema/bank.css';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { toonBedrag } from '../../ui/geld.ts';
import { Geen } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente, Standfilter } from '../betaalrun/Filters.tsx';
import { Besluit } from './Besluit.tsx';
import type { Aanvraag } from './query.ts';
import { restVan, Uitbetaling } from './Uitbetaling.tsx';

const voor = (b: Aanvraag): string => t.voor(b.huishouden ?? t.geenNaam, t.soort[b.soort] ?? b.soort);

/** The next act on a request, or what became of it. */
function Nu({ huis, aanvraag: b, open }: { huis: string; aanvraag: Aanvraag; open: (b: Aanvraag) => void }) {
  if (b.stand === 'aangevraagd') return <Knop onClick={() => open(b)}>{t.beslis}<span className="wi-alleen-voorlezen">: {voor(b)}</span></Knop>;
  if (b.stand === 'afgewezen') return <span className="wi-bank__zin">{b.motivering}</span>;
  return (
    <div className="wi-knoppen">
      {restVan(b) > 0 ? <Knop onClick={() => open(b)}>{t.betaal}<span className="wi-alleen-voorlezen">: {voor(b)}</span></Knop> : t.klaar}
      {b.lening > 0 && <Link to="/$huis/leningen/$id" params={{ huis, id: b.id }}>{t.naarLening}<span className="wi-alleen-voorlezen"> {voor(b)}</span></Link>}
    </div>
  );
}

/** Gift and loan, with the decision behind it. */
function Toegekend({ aanvraag: b }: { aanvraag: Aanvraag }) {
  if (b.stand === 'aangevraagd') return <Geen />;
  return (
    <>
      {toonBedrag(b.gift + b.lening)}
      {b.lening > 0 && <span className="wi-bank__zin wi-klein wi-zacht">{t.giftLening(toonBedrag(b.gift), toonBedrag(b.lening))}</span>}
    </>
  );
}
const Stand = ({ aanvraag: b }: { aanvraag: Aanvraag }) => (
  <>{t.stand[b.stand]}{b.besluitOp && <span className="wi-bank__zin wi-klein wi-zacht">{t.besluitZin(datumLang(b.besluitOp), b.besluitKenmerk ?? '')}{b.tarief !== null && b.tarief !== undefined && ` ${t.tariefZin(euro(b.tarief), b.tariefBron ?? '')}`}</span>}</>
);

const kolommen = (huis: string, open: (b: Aanvraag) => void): Kolom<Aanvraag>[] => [
  { code: 'huishouden', kop: t.huishouden, rijkop: true, cel: (b) => <Link to="/$huis/huishoudens/$id" params={{ huis, id: b.huishoudenId }}><bdi>{b.huishouden ?? t.geenNaam}</bdi></Link> }, { code: 'gemeente', kop: t.gemeente, cel: (b) => gemeenteNaam(b.gemeentecode) },
  { code: 'soort', kop: t.soortKop, cel: (b) => <>{t.soort[b.soort]}<bdi className="wi-bank__zin wi-klein wi-zacht">{b.omschrijving}</bdi></> }, { code: 'op', kop: t.gevraagdOp, cel: (b) => <Dag op={b.aangevraagdOp} /> }, { code: 'gevraagd', kop: t.gevraagd, getal: true, cel: (b) => toonBedrag(b.gevraagd) },
  { code: 'stand', kop: t.standKop, cel: (b) => <Stand aanvraag={b} /> }, { code: 'toegekend', kop: t.toegekend, getal: true, cel: (b) => <Toegekend aanvraag={b} /> }, { code: 'rest', kop: t.rest, getal: true, cel: (b) => (b.stand === 'toegekend' ? toonBedrag(restVan(b)) : <Geen />) }, { code: 'doe', kop: t.doen, cel: (b) => <Nu huis={huis} aanvraag={b} open={open} /> },
];

/** Requests of every household, the oldest first. */
export function Aanvragen({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const [open, setOpen] = useState<Aanvraag>();
  const stand = BIJZONDERSTANDEN.find((s) => s === zoek['stand']);
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'bijzonder', 'aanvragen', stand ?? '', gemeente ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/bijzonder', { params: { query: { ...(stand && { stand }), ...(gemeente && { gemeente }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const Venster = open?.stand === 'aangevraagd' ? Besluit : Uitbetaling;
  return (
    <>
      <div><div className="wi-gereedschap"><Standfilter standen={BIJZONDERSTANDEN} woorden={t.stand} nu={stand ?? 'alle'} geen={t.alleStanden} /><Gemeentefilter /></div><Leeslijst titel={t.aanvragen} leeg={t.leegAanvragen} kolommen={kolommen(huis, setOpen)} lijst={lijst} /></div>
      {open && <Suspense fallback={<Laden />}><Venster key={open.id} huis={huis} aanvraag={open} voor={voor(open)} sluit={() => setOpen(undefined)} /></Suspense>}
    </>
  );
}
