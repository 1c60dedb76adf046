import { useQuery, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SIGNAAL_FILTERS, SIGNAALSOORTEN } from '@wegwijs/casusregie';
import { useState } from 'react';
import { casusregie, haal, kop } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { signalen as t } from '../../tekst/signalen.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';

type Signaal = components['schemas']['SignaalUit'];
const BLAD: Partial<Record<string, string>> = { 'pvt-niet-afgerond': 'modules', 'map-niet-afgerond': 'modules', 'opdracht-onbeantwoord': 'begeleiding', 'opdracht-teruggegeven': 'begeleiding', 'begeleiding-niet-gestart': 'begeleiding', 'begeleiding-eindigt': 'begeleiding', 'bezwaartermijn-voorbij': 'besluiten' };

/** Puts a signal away, in the list itself: most of them need one click after the work was done elsewhere. */
function Afhandelen({ signaal: s, klaar }: { signaal: Signaal; klaar: () => Promise<void> }) {
  const [fout, setFout] = useState<Error>();
  const [bezig, setBezig] = useState(false);
  const doe = (wijze: 'opgepakt' | 'niet-nodig') => {
    setBezig(true);
    setFout(undefined);
    haal(casusregie.POST('/v1/signalen/{id}/afhandelen', { params: { path: { id: s.id }, header: kop(s.versie, crypto.randomUUID()) }, body: { wijze } })).then(klaar).catch((e: unknown) => setFout(e as Error)).finally(() => setBezig(false));
  };
  if (s.stand === 'afgehandeld') return <>{t.wijze[s.wijze ?? ''] ?? t.afgehandeld}{s.afgehandeldDoorNaam && <span className="wi-klein wi-zacht">, {s.afgehandeldDoorNaam}</span>}</>;
  return (
    <>
      <span className="wi-rij"><Knop bezig={bezig} onClick={() => doe('opgepakt')}>{t.opgepakt}<span className="wi-alleen-voorlezen">: {t.soort[s.soort]}, {s.naam}</span></Knop><Knop bezig={bezig} onClick={() => doe('niet-nodig')}>{t.nietNodig}<span className="wi-alleen-voorlezen">: {t.soort[s.soort]}, {s.naam}</span></Knop></span>
      {fout && <Fout fout={fout} />}
    </>
  );
}

/** What asks for attention in the caseload: which kind, by which norm, since when. */
export function Signaallijst({ huis }: { huis: string }) {
  const [zoek, zet] = useZoek();
  const client = useQueryClient();
  const mag = heeftRol(useMij(), 'klantmanager', 'casusregisseur', 'teamleider');
  const stand = eenVan(SIGNAAL_FILTERS, zoek['stand']);
  const soort = SIGNAALSOORTEN.find((s) => s === zoek['soort']);
  const wie = zoek['wie'] === 'mij' ? 'mij' : 'alles';
  const { data } = useQuery({ queryKey: [huis, 'signalen', 'aantallen'], queryFn: () => haal(casusregie.GET('/v1/signalen/aantallen')) });
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'signalen', stand, soort ?? '', wie], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/signalen', { params: { query: { stand, wie, ...(soort && { soort }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const ververs = () => client.invalidateQueries({ queryKey: [huis, 'signalen'] });
  const kolommen: Kolom<Signaal>[] = [
    { code: 'naam', kop: t.wie, rijkop: true, cel: (s) => <Link to={`/$huis/dossiers/$id/${BLAD[s.soort] ?? 'voortgang'}` as '/$huis/dossiers/$id/voortgang'} params={{ huis, id: s.dossierId }}><bdi>{s.naam ?? t.zonderNaam}</bdi></Link> },
    { code: 'soort', kop: t.wat, cel: (s) => <>{t.soort[s.soort]}<span className="wi-klein wi-zacht"><br />{t.normsoort[s.normsoort]}: {s.bron}</span></> },
    { code: 'uiterlijk', kop: t.uiterlijk, cel: (s) => <Dag op={s.uiterlijk} /> }, { code: 'sinds', kop: t.sinds, cel: (s) => <Dag op={s.sinds} />, breed: true }, { code: 'wie', kop: t.behandelaar, cel: (s) => s.behandelaarNaam ?? t.niemand },
    ...(mag ? [{ code: 'doe', kop: t.doen, cel: (s: Signaal) => <Afhandelen signaal={s} klaar={ververs} /> }] : []),
  ];
  return (
    <>
      <div className="wi-gereedschap">
        <label>{t.filterSoort}<select value={soort ?? ''} onChange={(e) => zet({ soort: e.target.value })}><option value="">{t.alleSoorten}</option>{SIGNAALSOORTEN.map((s) => <option key={s} value={s}>{t.soort[s]} {t.aantal(data?.aantallen.find((a) => a.soort === s)?.aantal ?? 0)}</option>)}</select></label>
        <label>{t.filterStand}<select value={stand} onChange={(e) => zet({ stand: e.target.value })}>{SIGNAAL_FILTERS.map((s) => <option key={s} value={s}>{t.stand[s]}</option>)}</select></label>
        <label>{t.filterWie}<select value={wie} onChange={(e) => zet({ wie: e.target.value })}><option value="alles">{t.iedereen}</option><option value="mij">{t.mij}</option></select></label>
      </div>
      <Leeslijst titel={t.titel} leeg={t.leeg} kolommen={kolommen} lijst={lijst} />
    </>
  );
}
