import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { algemeen } from '../../tekst/algemeen.ts';
import { koppelingen as t } from '../../tekst/koppelingen.ts';
import '../../thema/koppelingen.css';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { leesDatum, toonDatumInVeld } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Icoon } from '../../ui/Icoon.tsx';
import { Knop, KnopLink } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Tabel, type Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { koppelingenQuery, type Regel } from './query.ts';
import { leesZoek, type Zoek } from './zoek.ts';

const Naam = ({ huis, k }: { huis: string; k: Regel }) => <Link to="/$huis/koppelingen/$id" params={{ huis, id: k.id }}><bdi>{k.hoofdpersoon ?? t.ingetrokkenGezin}</bdi></Link>;

const kolommen = (huis: string): Kolom<Regel>[] => [
  { code: 'gekoppeldOp', kop: t.kolom.gekoppeldOp, cel: (k) => <Dag op={k.gekoppeldOp} /> },
  { code: 'hoofdpersoon', kop: t.kolom.hoofdpersoon, rijkop: true, cel: (k) => <Naam huis={huis} k={k} /> },
  { code: 'status', kop: t.kolom.status, cel: (k) => t.status[k.status] },
  { code: 'personen', kop: t.kolom.personen, getal: true, cel: (k) => k.personen },
  { code: 'plichtig', kop: t.kolom.plichtig, getal: true, cel: (k) => k.plichtig },
  { code: 'bron', kop: t.kolom.bron, cel: (k) => t.bron[k.bron] },
  { code: 'coaNummer', kop: t.kolom.coaNummer, cel: (k) => <bdi>{k.coaNummer}</bdi> },
];

/** A day as filter: taken over when the box is left, so that half a date is not asked for. */
function Dagfilter({ naam, waarde, kies }: { naam: string; waarde?: string; kies: (dag?: string) => void }) {
  const [getypt, setGetypt] = useState<string>();
  const fout = getypt !== undefined && getypt.trim() !== '' && leesDatum(getypt) === undefined;
  const neem = () => {
    if (getypt === undefined || fout) return;
    setGetypt(undefined);
    kies(leesDatum(getypt));
  };
  return (
    <label>
      {naam}
      <input type="text" size={11} inputMode="numeric" value={getypt ?? toonDatumInVeld(waarde ?? '')} aria-invalid={fout || undefined} title={fout ? t.datumfout : undefined} onChange={(e) => setGetypt(e.target.value)} onBlur={neem}
        onKeyDown={(e) => {
          if (e.key === 'Enter') neem();
        }} />
    </label>
  );
}

function Keus({ naam, waarde, opties, kies }: { naam: string; waarde?: string; opties: Readonly<Record<string, string>>; kies: (w?: string) => void }) {
  return (
    <label>
      {naam}
      <select value={waarde ?? ''} onChange={(e) => kies(e.target.value || undefined)}>
        <option value="">{t.alle}</option>
        {Object.entries(opties).map(([w, woord]) => <option key={w} value={w}>{woord}</option>)}
      </select>
    </label>
  );
}

/** Every household that came to this gemeente, in the order of the day. */
export default function Koppelingen() {
  const { huis = '' } = useParams({ strict: false });
  const zoek = useSearch({ from: '/$huis/koppelingen' });
  const ga = useNavigate({ from: '/$huis/koppelingen' });
  const smal = useSmal();
  const lijst = useInfiniteQuery({ ...koppelingenQuery(huis, zoek), placeholderData: keepPreviousData });
  const regels = lijst.data?.pages.flatMap((p) => p.rijen) ?? [];
  const totaal = lijst.data?.pages.at(-1)?.totaal ?? 0;
  const zet = (deel: Record<string, unknown>) => void ga({ search: (nu: Zoek) => leesZoek({ ...nu, ...deel }), resetScroll: false });
  const gefilterd = Object.keys(zoek).length > 0;
  return (
    <>
      <Paginakop titel={t.titel} onder={t.onder} acties={<>
        <KnopLink to="/$huis/koppelingen/import" params={{ huis }} icoon={<Icoon naam="instroom" />}>{t.importeer}</KnopLink>
        <KnopLink soort="hoofd" to="/$huis/koppelingen/nieuw" params={{ huis }} icoon={<Icoon naam="plus" />}>{t.nieuw}</KnopLink>
      </>} />
      <section className="wi-kaart" aria-label={t.lijst} aria-busy={lijst.isPlaceholderData || undefined}>
        <div className="wi-gereedschap wi-koppelfilters">
          <Keus naam={t.filterStatus} waarde={zoek.status} opties={t.status} kies={(status) => zet({ status })} />
          <Keus naam={t.filterBron} waarde={zoek.bron} opties={t.bron} kies={(bron) => zet({ bron })} />
          <Dagfilter naam={t.van} waarde={zoek.van} kies={(van) => zet({ van })} />
          <Dagfilter naam={t.tot} waarde={zoek.tot} kies={(tot) => zet({ tot })} />
          {gefilterd && <button type="button" className="wi-tekstknop" onClick={() => void ga({ search: {}, resetScroll: false })}>{t.wis}</button>}
          <p role="status" className="wi-klein wi-zacht wi-koppelfilters__aantal">{lijst.data && !lijst.isPlaceholderData && t.aantal(totaal)}</p>
        </div>
        {lijst.error && <Fout fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
        {lijst.isPending && <Laden />}
        {lijst.data && regels.length === 0 && <div className="wi-leeg"><p>{gefilterd ? t.leegFilter : t.leeg}</p></div>}
        {regels.length > 0 && (smal ? (
          <ul className="wi-kaartjes" aria-label={t.lijst}>
            {regels.map((k) => <li key={k.id}><div className="wi-rij"><strong><Naam huis={huis} k={k} /></strong><span>{t.status[k.status]}</span></div><p><Dag op={k.gekoppeldOp} /> · {t.bron[k.bron]}</p><p className="wi-klein wi-zacht">{t.kaartregel(k)}</p></li>)}
          </ul>
        ) : <Tabel titel={t.lijst} kolommen={kolommen(huis)} rijen={regels} sleutel={(k) => k.id} pagina />)}
        {regels.length > 0 && <div className="wi-tabelvoet"><span>{t.getoond(regels.length, totaal)}</span>{lijst.hasNextPage && <Knop bezig={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>{algemeen.meer}</Knop>}</div>}
      </section>
    </>
  );
}
