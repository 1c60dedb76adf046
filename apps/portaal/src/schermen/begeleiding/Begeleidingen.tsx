import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams, useRouterState } from '@tanstack/react-router';
import { BEGELEIDING_SIGNALEN, BEGELEIDING_STANDEN, type BegeleidingSignaal, type BegeleidingStand } from '@wegwijs/casusregie';
import { Suspense, useState } from 'react';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { useMij } from '../../api/sessie.ts';
import { gemeenteNaam, isGemeente } from '../../huis.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import '../../thema/dossier.css';
import { Dag } from '../../ui/Datum.tsx';
import { vandaag } from '../../ui/datum.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Berichten, Meld, type Bericht } from '../dossier/berichten.tsx';
import { OverWie } from './Daad.tsx';
import { Inrichting } from './Inrichting.tsx';
import { Beantwoorden } from './Opdrachten.tsx';
import type { BegeleidingRegel, OpdrachtUit } from './query.ts';
import { signalenVan } from './stand.ts';

type Telling = components['schemas']['BegeleidingTelling'];
/** One of the counts above the list, and the filter behind it. */
interface Teller {
  code: string;
  tekst: string;
  aantal: (t: Telling) => number;
}
const SIGNAALTELLERS: Readonly<Record<BegeleidingSignaal, keyof Telling>> = { 'begin-te-laat': 'beginTeLaat', 'einde-nabij': 'eindeNabij', 'einde-voorbij': 'eindeVoorbij', 'checklist-te-laat': 'checklistTeLaat', 'maatwerk-gevraagd': 'maatwerkGevraagd' };
const TELLERS: readonly Teller[] = [
  { code: '', tekst: t.lijst['alles']!, aantal: (n) => n.wacht + n.loopt }, { code: 'wacht', tekst: t.lijst['wacht']!, aantal: (n) => n.wacht }, { code: 'loopt', tekst: t.lijst['loopt']!, aantal: (n) => n.loopt },
  ...BEGELEIDING_SIGNALEN.map((code) => ({ code, tekst: t.signaal[code]!, aantal: (n: Telling) => n[SIGNAALTELLERS[code]] })),
];

function Stand({ rij: r }: { rij: BegeleidingRegel }) {
  const signalen = signalenVan(r, vandaag());
  return <span className="wi-rij">{signalen.length === 0 ? t.stand[r.stand] : signalen.map((s) => <span key={s} className="wi-termijn wi-termijn--te-laat"><Icoon naam="driehoek" maat={16} />{t.signaal[s]}</span>)}</span>;
}

const kolommen = (huis: string, gemeente: boolean): Kolom<BegeleidingRegel>[] => [
  { code: 'naam', kop: t.wie, rijkop: true, cel: (r) => <Link to="/$huis/begeleiding/$id" params={{ huis, id: r.id }}><bdi>{r.naam ?? t.zonderNaamNa}</bdi></Link> },
  { code: 'stand', kop: t.kolomStand, cel: (r) => <Stand rij={r} /> },
  { code: 'begin', kop: t.begin, cel: (r) => (r.begonnenOp ? <Dag op={r.begonnenOp} /> : r.stand === 'wacht' ? <>{t.uiterlijk} <Dag op={r.startUiterlijk} /></> : <Geen />) }, { code: 'einde', kop: t.einde, cel: (r) => <Dag op={r.eindeGepland} /> },
  { code: 'punten', kop: t.checklist, cel: (r) => (r.punten === 0 ? <Geen /> : <>{t.punten(r.punten - r.openPunten, r.punten)}{r.eerstePunt && <span className="wi-klein wi-zacht"><br />{t.volgendePunt} <Dag op={r.eerstePunt} /></span>}</>) },
  { code: 'adres', kop: t.adres, breed: true, cel: (r) => (r.adres ? <bdi>{r.adres}</bdi> : <Geen />) }, { code: 'taal', kop: t.taal, breed: true, cel: (r) => r.taal ?? <Geen /> },
  ...(gemeente ? [] : [{ code: 'gemeente', kop: t.gemeente, cel: (r: BegeleidingRegel) => gemeenteNaam(r.gemeentecode) }]),
];

/** Who ends first stands first. */
function Lijst({ huis, keuze }: { huis: string; keuze: string }) {
  const gemeente = isGemeente(useMij());
  const stand = BEGELEIDING_STANDEN.find((s): s is BegeleidingStand => s === keuze);
  const signaal = BEGELEIDING_SIGNALEN.find((s): s is BegeleidingSignaal => s === keuze);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'begeleidingen', 'lijst', stand ?? '', signaal ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/begeleidingen', { params: { query: { ...(stand && { stand }), ...(signaal && { signaal }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return <Leeslijst titel={t.titel} leeg={t.leeg} kolommen={kolommen(huis, gemeente)} lijst={lijst} />;
}

/** Offers without an answer: what came in for who guides, what still waits for the gemeente. */
function Nieuw({ huis }: { huis: string }) {
  const mij = useMij();
  const gemeente = isGemeente(mij);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'begeleidingen', 'nieuw'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/opdrachten', { params: { query: { taak: 'maatschappelijke-begeleiding', stand: 'aangeboden', cursor: pageParam, limiet: 25 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const nieuwe = lijst.data.pages.flatMap((p) => p.rijen);
  if (nieuwe.length === 0) return null;
  const eigen = nieuwe.some((o) => o.organisatie === mij.organisatie.code);
  const rijen: Kolom<OpdrachtUit>[] = [
    { code: 'naam', kop: t.wie, rijkop: true, cel: (o) => (gemeente ? <Link to="/$huis/dossiers/$id/begeleiding" params={{ huis, id: o.dossierId }}><bdi>{o.naam ?? t.zonderNaam}</bdi></Link> : <bdi>{o.naam ?? t.zonderNaam}</bdi>) },
    { code: 'adres', kop: t.adres, cel: (o) => (o.adres ? <bdi>{o.adres}</bdi> : <Geen />) }, { code: 'taal', kop: t.taal, breed: true, cel: (o) => o.taal ?? <Geen /> }, { code: 'vraag', kop: t.vraag, breed: true, cel: (o) => o.vraag ?? t.geenVraag },
    { code: 'tot', kop: t.antwoordVoor, cel: (o) => <Dag op={o.antwoordUiterlijk} /> },
    ...(eigen ? [{ code: 'doen', kop: t.doen, cel: (o: OpdrachtUit) => <OverWie value={{ huis, dossierId: o.dossierId }}><Beantwoorden opdracht={o} /></OverWie> }] : [{ code: 'wie', kop: t.uitvoerder, cel: (o: OpdrachtUit) => t.organisatie(o.organisatie) }]),
  ];
  return <><div><h2>{eigen ? t.nieuwTitel : t.wachtTitel}</h2>{eigen && <p className="wi-zacht">{t.nieuwUitleg}</p>}</div><Leeslijst titel={eigen ? t.nieuwTitel : t.wachtTitel} leeg={t.nieuwLeeg} kolommen={rijen} lijst={lijst} /></>;
}

/** The workplace of who guides: what came in, and everybody who waits or is guided. */
export default function Begeleidingen() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const pad = useRouterState({ select: (s) => s.location.pathname });
  const [bericht, setBericht] = useState<Bericht>();
  const keuze = [...TELLERS.map((x) => x.code), 'beeindigd'].find((c) => c === zoek['lijst']) ?? '';
  const telling = useQuery({ queryKey: [huis, 'begeleidingen', 'telling'], queryFn: () => haal(casusregie.GET('/v1/begeleidingen/telling')) }).data;
  const knop = (code: string, inhoud: React.ReactNode) => <button key={code} type="button" className="wi-teller" aria-pressed={keuze === code} onClick={() => zet({ lijst: code })}>{inhoud}</button>;
  return (
    <Meld value={setBericht}>
      <Paginakop titel={t.titel} onder={t.onder} />
      <Berichten bericht={bericht?.pad === pad ? bericht : undefined} />
      <div className="wi-stapel">
        <Suspense fallback={<Laden />}><Nieuw huis={huis} /></Suspense>
        <div className="wi-tellers" role="group" aria-label={t.keuze}>
          {TELLERS.map((x) => knop(x.code, <>{x.tekst} {telling && <strong>{x.aantal(telling)}</strong>}</>))}
          {knop('beeindigd', t.lijst['beeindigd'])}
        </div>
        <Suspense fallback={<Laden />}><Lijst huis={huis} keuze={keuze} /></Suspense>
        <Suspense fallback={<Laden />}><Inrichting huis={huis} /></Suspense>
      </div>
    </Meld>
  );
}
