import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { VOORTGANG_FILTERS } from '@wegwijs/casusregie';
import { LEERROUTE_WOORD } from '@wegwijs/intake';
import { Suspense } from 'react';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { signalen as s } from '../../tekst/signalen.ts';
import { voortgang as v } from '../../tekst/voortgang.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Signaallijst } from './Signaallijst.tsx';

type Regel = components['schemas']['VoortgangRegel'];
const kolommen = (huis: string): Kolom<Regel>[] => [
  { code: 'naam', kop: s.wie, rijkop: true, cel: (r) => <Link to="/$huis/dossiers/$id/voortgang" params={{ huis, id: r.id }}><bdi>{r.naam ?? s.zonderNaam}</bdi></Link> },
  { code: 'stand', kop: s.gesprek, cel: (r) => v.stand[r.stand] ?? r.stand }, { code: 'gehouden', kop: s.gevoerd, cel: (r) => s.van(r.gehouden, r.aantal) },
  { code: 'volgende', kop: v.volgende, cel: (r) => (r.geplandOp ?? r.volgendeOp ? <Dag op={(r.geplandOp ?? r.volgendeOp)!} /> : <Geen />) },
  { code: 'route', kop: s.route, breed: true, cel: (r) => (r.leerroute ? LEERROUTE_WOORD[r.leerroute as 'b1'] : <Geen />) },
  { code: 'aanwezig', kop: s.aanwezig, getal: true, cel: (r) => (r.aanwezigheid === null || r.aanwezigheid === undefined ? <Geen /> : s.procent(r.aanwezigheid)) },
  { code: 'einde', kop: s.einde, cel: (r) => (r.termijnEinde ? <Dag op={r.termijnEinde} /> : <Geen />) }, { code: 'signalen', kop: s.titel, getal: true, cel: (r) => r.signalen }, { code: 'behandelaar', kop: s.behandelaar, breed: true, cel: (r) => r.behandelaarNaam ?? s.niemand },
];

/** Everybody after the PIP, the most urgent talk first. */
function Caseload({ huis }: { huis: string }) {
  const [zoek, zet] = useZoek();
  const stand = VOORTGANG_FILTERS.find((x) => x === zoek['stand']);
  const wie = zoek['wie'] === 'mij' ? 'mij' : 'alles';
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'voortgang', stand ?? '', wie], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/voortgang', { params: { query: { wie, ...(stand && { stand }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <div className="wi-gereedschap">
        <label>{s.filterGesprek}<select value={stand ?? ''} onChange={(e) => zet({ stand: e.target.value })}><option value="">{s.alle}</option>{VOORTGANG_FILTERS.map((x) => <option key={x} value={x}>{v.stand[x]}</option>)}</select></label>
        <label>{s.filterWie}<select value={wie} onChange={(e) => zet({ wie: e.target.value })}><option value="alles">{s.iedereen}</option><option value="mij">{s.mij}</option></select></label>
      </div>
      <Leeslijst titel={s.caseload} leeg={s.leegCaseload} kolommen={kolommen(huis)} lijst={lijst} />
    </>
  );
}

/** Two ways to look at the caseload: what asks for attention, and everybody. */
export default function Voortgang() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const iedereen = zoek['lijst'] === 'iedereen';
  const kies = (lijst?: string) => zet({ lijst, stand: undefined, soort: undefined });
  return (
    <>
      <Paginakop titel={v.titel} onder={s.onder} />
      <div className="wi-tellers" role="group" aria-label={s.keuze}>
        <button type="button" className="wi-teller" aria-pressed={!iedereen} onClick={() => kies()}>{s.titel}</button>
        <button type="button" className="wi-teller" aria-pressed={iedereen} onClick={() => kies('iedereen')}>{s.caseload}</button>
      </div>
      <Suspense fallback={<Laden />}>{iedereen ? <Caseload huis={huis} /> : <Signaallijst huis={huis} />}</Suspense>
    </>
  );
}
