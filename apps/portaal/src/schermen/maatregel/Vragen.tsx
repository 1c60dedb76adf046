import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { SanctieantwoordInvoer, SANCTIEVRAAGSTANDEN } from '@wegwijs/ontzorgen';
import { useState } from 'react';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, JaNeeveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { maatregelen as t } from '../../tekst/maatregelen.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { Daad } from '../dossier/Daad.tsx';
import { kort, periode, ververs, type Sanctievraag } from './query.ts';

/** Yes or no, and with yes the days. The form has no other field: nothing else may leave RSD. */
function Antwoord({ huis, vraag: v, sluit }: { huis: string; vraag: Sanctievraag; sluit: () => void }) {
  return (
    <Dialoog titel={t.antwoordTitel} sluit={sluit}>
      <p><strong>{gemeenteNaam(v.gemeentecode)}</strong>: {t.gedraging[v.gedraging]}, {periode(v.van, v.tot)}</p>
      <p className="wi-zacht">{t.antwoordUitleg}</p>
      <Daad klas={SanctieantwoordInvoer} labels={t.labels} naam={`sanctieantwoord/${v.id}`} knop={t.verstuur} gelukt={t.beantwoord} ververs={ververs(huis)} klaar={sluit}
        doe={({ verlaagd, van, tot }, s) => haal(ontzorgen.POST('/v1/sanctievragen/{id}/antwoord', { params: { path: { id: v.id }, header: kop(v.versie, s) }, body: verlaagd ? { verlaagd, van, tot } : { verlaagd } }))}>
        {(f) => <><JaNeeveld naam="verlaagd" />{f.watch('verlaagd') === true && <><Datumveld naam="van" /><Datumveld naam="tot" /></>}</>}
      </Daad>
      <div className="wi-knoppen"><Knop onClick={sluit}>{t.sluit}</Knop></div>
    </Dialoog>
  );
}

const antwoord = (v: Sanctievraag) => (v.stand !== 'beantwoord' ? <Geen /> : v.verlaagd && v.verlaagdVan && v.verlaagdTot ? `${t.ja}: ${periode(v.verlaagdVan, v.verlaagdTot)}` : t.nee);

/** What the gemeenten ask before they fine. */
export function Vragen({ huis }: { huis: string }) {
  const [zoek, zet] = useZoek();
  const [open, setOpen] = useState<Sanctievraag>();
  const stand = eenVan(SANCTIEVRAAGSTANDEN, zoek['stand']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'maatregelen', 'vragen', stand], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/sanctievragen', { params: { query: { stand, cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const kolommen: Kolom<Sanctievraag>[] = [
    { code: 'dossier', kop: t.dossier, rijkop: true, cel: (v) => <span className="wi-klein">{v.dossierId}</span> }, { code: 'gemeente', kop: t.gemeente, cel: (v) => gemeenteNaam(v.gemeentecode) }, { code: 'wat', kop: t.wat, cel: (v) => t.gedraging[v.gedraging] },
    { code: 'dagen', kop: t.dagen, cel: (v) => periode(v.van, v.tot) }, { code: 'gesteld', kop: t.gesteld, cel: (v) => <Dag op={v.gesteldOp} /> },
    stand === 'open' ? { code: 'doe', kop: t.doen, cel: (v) => <Knop onClick={() => setOpen(v)}>{t.antwoorden}<span className="wi-alleen-voorlezen">: {gemeenteNaam(v.gemeentecode)}, {t.gedraging[v.gedraging]}, {kort(v.dossierId)}</span></Knop> } : { code: 'antwoord', kop: t.antwoord, cel: antwoord },
  ];
  return (
    <>
      <div className="wi-gereedschap"><label>{t.filterStand}<select value={stand} onChange={(e) => zet({ stand: e.target.value })}>{SANCTIEVRAAGSTANDEN.map((s) => <option key={s} value={s}>{t.stand[s]}</option>)}</select></label></div>
      <Leeslijst titel={t.vragen} leeg={t.leegVragen} kolommen={kolommen} lijst={lijst} />
      {open && <Antwoord key={open.id} huis={huis} vraag={open} sluit={() => setOpen(undefined)} />}
    </>
  );
}
