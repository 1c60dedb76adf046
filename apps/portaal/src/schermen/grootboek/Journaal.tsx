import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { isDatum } from '@wegwijs/kernel';
import { JOURNAALSOORTEN } from '@wegwijs/ontzorgen';
import { useState } from 'react';
import { haal, ontzorgen } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { gemeenteNaam } from '../../huis.ts';
import { grootboek as t } from '../../tekst/grootboek.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente } from '../betaalrun/Filters.tsx';
import { Correctie } from './Correctie.tsx';
import { Dagfilter } from './Dagfilter.tsx';
import type { Journaalpost } from './query.ts';
import { Regels } from './Regels.tsx';

/** What can be put right, and for what cannot: why. */
function Rechtzetten({ post: p, mag, open }: { post: Journaalpost; mag: boolean; open: (p: Journaalpost) => void }) {
  if (p.gecorrigeerd) return <>{t.gecorrigeerd}</>;
  if (!mag) return <>{p.corrigeert ? t.corrigeert : ''}</>;
  if (p.zelfGeboekt) return <>{t.geenCorrectie}</>;
  return <Knop onClick={() => open(p)}>{t.corrigeer}<span className="wi-alleen-voorlezen">: {p.omschrijving}, {datumLang(p.datum)}</span></Knop>;
}

const kolommen = (huis: string, mag: boolean, open: (p: Journaalpost) => void): Kolom<Journaalpost>[] => [
  { code: 'datum', kop: t.datum, cel: (p) => <Dag op={p.datum} /> }, { code: 'gemeente', kop: t.gemeente, cel: (p) => gemeenteNaam(p.gemeentecode) }, { code: 'wat', kop: t.wat, rijkop: true, cel: (p) => <><span className="wi-bank__zin">{p.omschrijving}</span><span className="wi-klein wi-zacht">{t.soort[p.soort] ?? p.soort}{p.zelfGeboekt && `, ${t.doorU}`}</span></> },
  { code: 'regels', kop: t.regels, cel: (p) => <Regels huis={huis} regels={p.regels} /> }, { code: 'correctie', kop: t.correctieKop, cel: (p) => <Rechtzetten post={p} mag={mag} open={open} /> },
];

/** Everything that was booked in a period; nothing of it ever changes. */
export function Journaal({ huis }: { huis: string }) {
  const [zoek, zet] = useZoek();
  const [open, setOpen] = useState<Journaalpost>();
  const mag = heeftRol(useMij(), 'rsd-teamleider');
  const dag = (naam: string, anders: string) => (zoek[naam] && isDatum(zoek[naam]) ? zoek[naam] : anders);
  const totEnMet = dag('totEnMet', vandaag());
  const van = dag('van', `${totEnMet.slice(0, 7)}-01`);
  const soort = JOURNAALSOORTEN.find((s) => s === zoek['soort']);
  const gemeente = leesGemeente(zoek['gemeente']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'grootboek', 'journaal', van, totEnMet, soort ?? '', gemeente ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/grootboek/journaal', { params: { query: { van, totEnMet, ...(soort && { soort }), ...(gemeente && { gemeente }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      {!mag && <p className="wi-zacht">{t.vraagTeamleider}</p>}
      <div>
        <div className="wi-gereedschap">
          <Dagfilter sleutels={[['van', t.filterVan, van], ['totEnMet', t.filterTotEnMet, totEnMet]]} />
          <label>{t.filterSoort}<select value={soort ?? ''} onChange={(e) => zet({ soort: e.target.value })}><option value="">{t.alleSoorten}</option>{JOURNAALSOORTEN.map((s) => <option key={s} value={s}>{t.soort[s]}</option>)}</select></label>
          <Gemeentefilter />
        </div>
        <Leeslijst titel={t.journaal} leeg={t.leegJournaal} kolommen={kolommen(huis, mag, setOpen)} lijst={lijst} />
      </div>
      {open && <Correctie key={open.id} huis={huis} post={open} sluit={() => setOpen(undefined)} />}
    </>
  );
}
