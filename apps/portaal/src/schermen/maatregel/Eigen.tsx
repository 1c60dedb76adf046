import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { MAATREGEL_GEDRAGINGEN, MaatregelInvoer, VervalInvoer, VerlagingInvoer } from '@wegwijs/ontzorgen';
import { useState } from 'react';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { maatregelen as t } from '../../tekst/maatregelen.ts';
import { Dag } from '../../ui/Datum.tsx';
import { vandaag } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Daad } from '../dossier/Daad.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { kort, periode, ververs, type Maatregel } from './query.ts';

const GEDRAGINGEN = keuzes(MAATREGEL_GEDRAGINGEN, t.gedraging);
const ARTIKELEN = keuzes(['18', '18b'], t.artikel);
type Open = { maatregel: Maatregel; wat: 'verlaag' | 'verval' };

function Doe({ huis, open: { maatregel: m, wat }, sluit }: { huis: string; open: Open; sluit: () => void }) {
  const pad = (s: string) => ({ path: { id: m.id }, header: kop(m.versie, s) });
  const basis = { labels: t.labels, ververs: ververs(huis), klaar: sluit };
  return (
    <Dialoog titel={wat === 'verlaag' ? t.verlaagTitel : t.vervalTitel} sluit={sluit}>
      <p><strong>{gemeenteNaam(m.gemeentecode)}</strong>: {t.gedraging[m.gedraging]}, {periode(m.van, m.tot)}</p>
      {wat === 'verlaag' ? (
        <Daad {...basis} klas={VerlagingInvoer} naam={`verlaging/${m.id}`} knop={t.verlaagKnop} gelukt={t.verlaagd} standaard={{ ingang: vandaag() }} doe={(body, s) => haal(ontzorgen.POST('/v1/maatregelen/{id}/verlaging', { params: pad(s), body }))}><Datumveld naam="ingang" /></Daad>
      ) : (
        <Daad {...basis} klas={VervalInvoer} naam={`verval/${m.id}`} knop={t.vervalTitel} gelukt={t.vervallen} doe={(body, s) => haal(ontzorgen.POST('/v1/maatregelen/{id}/verval', { params: pad(s), body }))}><Tekstvlak naam="reden" regels={3} /></Daad>
      )}
      <div className="wi-knoppen"><Knop onClick={sluit}>{t.sluit}</Knop></div>
    </Dialoog>
  );
}

const stand = (m: Maatregel) => <>{t.maatregelstand[m.stand]}{m.bezetReden && <span className="wi-klein wi-zacht"><br />{t.bezet[m.bezetReden]}{m.bezetVan && m.bezetTot && ` (${periode(m.bezetVan, m.bezetTot)})`}</span>}{m.ingang && <span className="wi-klein wi-zacht"><br />{t.ingang} <Dag op={m.ingang} /></span>}{m.vervalreden && <span className="wi-klein wi-zacht"><br />{m.vervalreden}</span>}</>;

/** The maatregelen of RSD itself: registered, asked about, lowered or lapsed. */
export function Eigen({ huis }: { huis: string }) {
  const [open, setOpen] = useState<Open>();
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'maatregelen', 'eigen'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/maatregelen', { params: { query: { cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const knop = (m: Maatregel, wat: Open['wat']) => <Knop onClick={() => setOpen({ maatregel: m, wat })}>{t[wat]}<span className="wi-alleen-voorlezen">: {gemeenteNaam(m.gemeentecode)}, {t.gedraging[m.gedraging]}, {kort(m.dossierId)}</span></Knop>;
  const kolommen: Kolom<Maatregel>[] = [
    { code: 'dossier', kop: t.dossier, rijkop: true, cel: (m) => <span className="wi-nietafbreken">{kort(m.dossierId)}</span> }, { code: 'gemeente', kop: t.gemeente, cel: (m) => gemeenteNaam(m.gemeentecode) },
    { code: 'wat', kop: t.wat, cel: (m) => <>{t.gedraging[m.gedraging]}<span className="wi-klein wi-zacht"><br />{t.artikel[m.artikel]}</span></> }, { code: 'dagen', kop: t.dagen, cel: (m) => periode(m.van, m.tot) }, { code: 'stand', kop: t.standKop, cel: stand },
    { code: 'doe', kop: t.doen, cel: (m) => <span className="wi-rij">{m.stand === 'vrij' && knop(m, 'verlaag')}{['gevraagd', 'vrij', 'verlaagd'].includes(m.stand) && knop(m, 'verval')}</span> },
  ];
  return (
    <>
      <Vouw titel={t.nieuw} nu={false} uitleg={t.nieuwUitleg}>
        <Daad klas={MaatregelInvoer} labels={t.labels} naam="maatregel" knop={t.nieuw} gelukt={t.vastgelegd} ververs={ververs(huis)} doe={(body, s) => haal(ontzorgen.POST('/v1/maatregelen', { params: { header: { 'Idempotency-Key': s } }, body }))}>
          <Tekstveld naam="dossierId" breedte={36} hint={t.dossierHint} /><Keuzeveld naam="gedraging" opties={GEDRAGINGEN} /><Datumveld naam="van" /><Datumveld naam="tot" /><Radioveld naam="artikel" opties={ARTIKELEN} />
        </Daad>
      </Vouw>
      <Leeslijst titel={t.eigen} leeg={t.leegEigen} kolommen={kolommen} lijst={lijst} />
      {open && <Doe key={open.maatregel.id + open.wat} huis={huis} open={open} sluit={() => setOpen(undefined)} />}
    </>
  );
}
