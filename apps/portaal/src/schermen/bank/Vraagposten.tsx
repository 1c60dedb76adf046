import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { useState } from 'react';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bank as t } from '../../tekst/bank.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Icoon } from '../../ui/Icoon.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente, Standfilter } from '../betaalrun/Filters.tsx';
import { Bankwoorden, getekend, redenWoord, Tegenpartij } from './kolommen.tsx';
import type { Vraagpost } from './query.ts';
import { Toewijzen } from './Toewijzen.tsx';

const STANDEN = ['open', 'toegewezen'] as const;
const KLAS = { oud: ['te-laat', 'driehoek'], uitzoeken: ['week', 'ruit'], nieuw: ['stil', 'klok'] } as const;

/** How long nobody knows already; the older, the louder. */
function Ouderdom({ post: p }: { post: Vraagpost }) {
  const [klas, icoon] = KLAS[p.ouderdom];
  return <span className={`wi-termijn wi-termijn--${klas}`}><Icoon naam={icoon} maat={14} />{t.dagen(p.dagen)}, {t.ouderdom[p.ouderdom]}</span>;
}

function Doen({ huis, post: p, open }: { huis: string; post: Vraagpost; open: (p: Vraagpost) => void }) {
  if (p.stand === 'voorstel') return <Link to="/$huis/bank" params={{ huis }} search={{ blad: 'voorstellen' } as never}>{t.eerstVoorstel}</Link>;
  if (p.stand === 'toegewezen') return <>{p.toewijzing ? t.toewijzing[p.toewijzing] : <Geen />}{p.toelichting && <span className="wi-bank__zin wi-klein wi-zacht">{p.toelichting}</span>}{p.huishoudenId && <Link to="/$huis/huishoudens/$id" params={{ huis, id: p.huishoudenId }}>{t.naarHuishouden}</Link>}</>;
  return <Knop onClick={() => open(p)}>{t.wijsToe}<span className="wi-alleen-voorlezen">: {t.besluitenVan(p.tegenNaam ?? t.onbekend, euro(p.bedrag))}</span></Knop>;
}

const kolommen = (huis: string, toegewezen: boolean, open: (p: Vraagpost) => void): Kolom<Vraagpost>[] => [
  { code: 'ouderdom', kop: toegewezen ? t.boekdatum : t.ouderdomKop, cel: (p) => (toegewezen ? <Dag op={p.boekdatum} /> : <Ouderdom post={p} />) }, { code: 'tegen', kop: t.tegen, rijkop: true, cel: (p) => <Tegenpartij naam={p.tegenNaam} iban={p.tegenIban} /> }, { code: 'gemeente', kop: t.gemeente, cel: (p) => gemeenteNaam(p.gemeentecode) },
  { code: 'bedrag', kop: t.bedrag, getal: true, cel: getekend }, { code: 'woorden', kop: t.omschrijving, cel: (p) => <Bankwoorden omschrijving={p.omschrijving} bankreden={p.bankreden} /> }, ...(toegewezen ? [] : [{ code: 'reden', kop: t.waarom, cel: (p: Vraagpost) => redenWoord(p.reden) }]),
  { code: 'doe', kop: t.gekoppeld, cel: (p) => <Doen huis={huis} post={p} open={open} /> },
];

/** Amounts that nobody knows the meaning of, the oldest first. */
export function Vraagposten({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const [open, setOpen] = useState<Vraagpost>();
  const stand = eenVan(STANDEN, zoek['stand']);
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'bank', 'vraagposten', stand, gemeente ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/vraagposten', { params: { query: { stand, ...(gemeente && { gemeente }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <div><div className="wi-gereedschap"><Standfilter standen={STANDEN} woorden={t.vraagstand} nu={stand} /><Gemeentefilter /></div><Leeslijst titel={t.vraagposten} leeg={stand === 'open' ? t.leegVraagposten : t.leegToegewezen} kolommen={kolommen(huis, stand === 'toegewezen', setOpen)} lijst={lijst} /></div>
      {open && <Toewijzen key={open.id} huis={huis} post={open} sluit={() => setOpen(undefined)} />}
    </>
  );
}
