import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { VoorstelAfwijzing, VOORSTELSTANDEN } from '@wegwijs/ontzorgen';
import { useState } from 'react';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Tekstvlak } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bank as t } from '../../tekst/bank.ts';
import { betaalrun } from '../../tekst/betaalrun.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { toonBedrag } from '../../ui/geld.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente, Standfilter } from '../betaalrun/Filters.tsx';
import { Daad, KnopDaad } from '../dossier/Daad.tsx';
import { Bankwoorden, redenWoord, Tegenpartij } from './kolommen.tsx';
import { verversBank, type Voorstel } from './query.ts';

function Besluit({ huis, voorstel: v, wijsAf }: { huis: string; voorstel: Voorstel; wijsAf: (v: Voorstel) => void }) {
  if (v.stand !== 'open') return <>{t.voorstelstand[v.stand]}{v.toelichting && <span className="wi-bank__zin wi-klein wi-zacht">{v.toelichting}</span>}</>;
  const voor = t.besluitenVan(v.begunstigde, euro(v.bedrag));
  return (
    <div className="wi-knoppen">
      <KnopDaad knop={t.bevestig} voor={voor} gelukt={t.bevestigd} ververs={verversBank(huis)} doe={(s) => haal(ontzorgen.POST('/v1/voorstellen/{id}/bevestiging', { params: { path: { id: v.id }, header: kop(v.versie, s) } }))} />
      <Knop onClick={() => wijsAf(v)}>{t.wijsAf}<span className="wi-alleen-voorlezen">: {voor}</span></Knop>
    </div>
  );
}

const kolommen = (huis: string, wijsAf: (v: Voorstel) => void): Kolom<Voorstel>[] => [
  { code: 'terug', kop: t.terug, rijkop: true, cel: (v) => <Tegenpartij naam={v.tegenNaam} iban={v.tegenIban} /> }, { code: 'dag', kop: t.boekdatum, cel: (v) => <Dag op={v.boekdatum} /> }, { code: 'gemeente', kop: t.gemeente, cel: (v) => gemeenteNaam(v.gemeentecode) }, { code: 'bedrag', kop: t.bedrag, getal: true, cel: (v) => toonBedrag(v.bedrag) },
  { code: 'woorden', kop: t.omschrijving, cel: (v) => <Bankwoorden omschrijving={v.omschrijving} bankreden={v.bankreden} /> },
  { code: 'misschien', kop: t.misschien, cel: (v) => <><Link to="/$huis/huishoudens/$id" params={{ huis, id: v.huishoudenId }}><bdi>{v.huishouden}</bdi></Link><span className="wi-bank__zin wi-klein wi-zacht">{betaalrun.post[v.postsoort] ?? v.postsoort}, <bdi>{v.begunstigde}</bdi>{v.betaaldOp && `, ${t.betaaldOp(datumLang(v.betaaldOp))}`} ({v.eindId})</span><span className="wi-bank__zin wi-klein">{redenWoord(v.grond)}</span></> },
  { code: 'besluit', kop: t.besluit, cel: (v) => <Besluit huis={huis} voorstel={v} wijsAf={wijsAf} /> },
];

/** Money that may be the return of a payment of ours: a person says whether it is. */
export function Voorstellen({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const [open, setOpen] = useState<Voorstel>();
  const stand = eenVan(VOORSTELSTANDEN, zoek['stand']);
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'bank', 'voorstellen', stand, gemeente ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/voorstellen', { params: { query: { stand, ...(gemeente && { gemeente }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <p className="wi-zacht">{t.voorstellenUitleg}</p>
      <div><div className="wi-gereedschap"><Standfilter standen={VOORSTELSTANDEN} woorden={t.voorstelstand} nu={stand} /><Gemeentefilter /></div><Leeslijst titel={t.voorstellen} leeg={t.leegVoorstellen} kolommen={kolommen(huis, setOpen)} lijst={lijst} /></div>
      {open && (
        <Dialoog titel={t.wijsAfTitel} sluit={() => setOpen(undefined)}>
          <p>{t.besluitenVan(open.begunstigde, euro(open.bedrag))}. {t.wijsAfUitleg}</p>
          <Daad klas={VoorstelAfwijzing} labels={t.afwijsLabels} naam={`voorstel/${open.id}`} knop={t.wijsAfTitel} gelukt={t.afgewezen} ververs={verversBank(huis)} klaar={() => setOpen(undefined)}
            doe={(body, s) => haal(ontzorgen.POST('/v1/voorstellen/{id}/afwijzing', { params: { path: { id: open.id }, header: kop(open.versie, s) }, body }))}>
            <Tekstvlak naam="toelichting" />
          </Daad>
          <div className="wi-knoppen"><Knop onClick={() => setOpen(undefined)}>{t.sluit}</Knop></div>
        </Dialoog>
      )}
    </>
  );
}
