import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { SerieInvoer } from '@wegwijs/casusregie';
import { DOELGROEP_WOORD, LEERROUTE_WOORD } from '@wegwijs/intake';
import { Suspense } from 'react';
import { casusregie, haal, intake } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { Datumveld, Keuzeveld, Vinkveld, keuzes } from '../../formulier/index.ts';
import { besluiten as bs, brieven as b, series as t } from '../../tekst/brieven.ts';
import '../../thema/brieven.css';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Daad } from '../dossier/Daad.tsx';
import { gevuld, open, SerieInvulling } from './invulling.ts';
import { eenmalig, useSjablonen, type SerieUit, type SjabloonUit } from './query.ts';
import { Invulvelden } from './Velden.tsx';

type Bezwaar = components['schemas']['OpenBezwaarUit'];

/** The list of people for one template. Nothing leaves yet. */
function Maak({ huis, sjabloon: s }: { huis: string; sjabloon: SjabloonUit }) {
  const ga = useNavigate();
  const { data: medewerkers = [] } = useQuery({ queryKey: [huis, 'medewerkers'], queryFn: ({ signal }) => haal(intake.GET('/v1/medewerkers', { signal })), staleTime: 5 * 60_000 });
  return (
    <Daad<SerieInvoer> klas={SerieInvulling} labels={b.labels} naam={`serie/${s.soort}`} knop={t.maak} gelukt={t.gemaakt} standaard={{ soort: s.soort, velden: open(s), metTaal: s.talen.length > 0 }} ververs={[[huis, 'briefseries']]}
      doe={async (body, sleutel) => {
        const { id } = await haal(casusregie.POST('/v1/briefseries', { params: { header: eenmalig(sleutel) }, body: { ...body, velden: gevuld(body.velden) } as components['schemas']['SerieInvoer'] }));
        void ga({ to: '/$huis/brieven/$id', params: { huis, id } });
      }}>
      <Invulvelden sjabloon={s} />
      {s.talen.length > 0 && <Vinkveld naam="metTaal" />}
      <h3>{t.wie}</h3>
      <Keuzeveld naam="filter.doelgroep" opties={keuzes(['asiel', 'gezin', 'overig'], DOELGROEP_WOORD)} leeg={t.allen} optioneel /><Keuzeveld naam="filter.leerroute" opties={keuzes(['b1', 'onderwijs', 'z'], LEERROUTE_WOORD)} leeg={t.allen} optioneel />
      <Keuzeveld naam="filter.behandelaar" opties={medewerkers.map((m) => ({ waarde: m.persoon, tekst: m.naam }))} leeg={t.allen} optioneel /><Datumveld naam="filter.termijnTot" optioneel />
    </Daad>
  );
}

/** A new series: the template first (in the address), then its blanks and who gets it. */
function Nieuw({ huis }: { huis: string }) {
  const [zoek, zet] = useZoek();
  const sjablonen = useSjablonen().filter((s) => s.serie);
  const sjabloon = sjablonen.find((s) => s.soort === zoek['sjabloon']);
  return (
    <Kaart titel={t.nieuw}>
      <p className="wi-zacht">{t.uitleg}</p>
      <div className="wi-gereedschap"><label>{b.welke}<select value={sjabloon?.soort ?? ''} onChange={(e) => zet({ sjabloon: e.target.value })}><option value="">{t.kiesBrief}</option>{sjablonen.map((s) => <option key={s.soort} value={s.soort}>{s.naam}</option>)}</select></label></div>
      {sjabloon && <Maak key={sjabloon.soort} huis={huis} sjabloon={sjabloon} />}
    </Kaart>
  );
}

const serieKolommen = (huis: string): Kolom<SerieUit>[] => [
  { code: 'soort', kop: t.wat, rijkop: true, cel: (s) => <Link to="/$huis/brieven/$id" params={{ huis, id: s.id }}>{b.soort[s.soort]}</Link> }, { code: 'op', kop: t.op, cel: (s) => <Dag op={dagVan(s.gemaaktOp)} /> },
  { code: 'stand', kop: t.stand, cel: (s) => t.standen[s.stand] }, { code: 'hoever', kop: t.hoever, cel: (s) => <>{t.van(s.verzonden, s.totaal)}{s.mislukt > 0 && <strong>, {t.mislukt(s.mislukt)}</strong>}</> }, { code: 'door', kop: t.door, cel: (s) => s.doorNaam },
];
function Lijst({ huis }: { huis: string }) {
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'briefseries'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/briefseries', { params: { query: { cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return <Leeslijst titel={t.titel} leeg={t.leeg} kolommen={serieKolommen(huis)} lijst={lijst} />;
}

const bezwaarKolommen = (huis: string): Kolom<Bezwaar>[] => [
  { code: 'wie', kop: bs.wie, rijkop: true, cel: (x) => <Link to="/$huis/dossiers/$id/besluiten" params={{ huis, id: x.dossierId }}><bdi>{x.naam ?? bs.zonderNaam}</bdi></Link> }, { code: 'spoor', kop: bs.welk, cel: (x) => bs.kort[x.spoor] }, { code: 'kenmerk', kop: bs.kenmerk, cel: (x) => x.kenmerk },
  { code: 'op', kop: bs.ontvangen, cel: (x) => <Dag op={x.ontvangenOp} /> }, { code: 'tijdig', kop: bs.tijdig, cel: (x) => (x.opTijd ? bs.ja : bs.nee) }, { code: 'uiterlijk', kop: bs.uiterlijk, cel: (x) => (x.beslisUiterlijk ? <Dag op={x.beslisUiterlijk} /> : <Geen />) },
];
function Bezwaren({ huis }: { huis: string }) {
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'bezwaren'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/bezwaren', { params: { query: { cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return <Leeslijst titel={bs.open} leeg={bs.geenOpen} kolommen={bezwaarKolommen(huis)} lijst={lijst} />;
}

/** Letters to many people, and the bezwaren that wait for an answer. */
export default function Series() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const bezwaren = zoek['lijst'] === 'bezwaren';
  return (
    <>
      <Paginakop titel={b.titel} onder={b.onder} />
      <div className="wi-tellers" role="group" aria-label={t.keuze}>
        <button type="button" className="wi-teller" aria-pressed={!bezwaren} onClick={() => zet({ lijst: undefined })}>{t.titel}</button>
        <button type="button" className="wi-teller" aria-pressed={bezwaren} onClick={() => zet({ lijst: 'bezwaren', sjabloon: undefined })}>{t.bezwaren}</button>
      </div>
      <Suspense fallback={<Laden />}>{bezwaren ? <Bezwaren huis={huis} /> : <div className="wi-stapel wi-briefvorm"><Nieuw huis={huis} /><Lijst huis={huis} /></div>}</Suspense>
    </>
  );
}
