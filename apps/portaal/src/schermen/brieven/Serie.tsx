import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { BRIEF_WIJZEN, SERIEREGEL_STANDEN, SerieVerderInvoer } from '@wegwijs/casusregie';
import { useRef, useState } from 'react';
import { casusregie, haal, kop } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Radioveld } from '../../formulier/index.ts';
import { brieven as b, series as t } from '../../tekst/brieven.ts';
import { redenTekst } from '../../tekst/redenen.ts';
import '../../thema/brieven.css';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan } from '../../ui/datum.ts';
import { Feiten, Geen, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Daad, KnopDaad, MetBerichten } from '../dossier/Daad.tsx';
import { eenmalig, serieQuery, type SerieMetRegelsUit } from './query.ts';

type Regel = SerieMetRegelsUit['regels'][number];
/** As many letters as one round takes (SerieVerderInvoer). */
const RONDE = 25;
const WIJZEN = BRIEF_WIJZEN.map((waarde) => ({ waarde, tekst: b.wijze[waarde] ?? waarde }));

/** Sends round after round until nobody waits, or until the pause: each round is an act of its own, so what left stays sent. */
function Versturen({ huis, serie: s }: { huis: string; serie: SerieMetRegelsUit }) {
  const client = useQueryClient();
  const pauze = useRef(false);
  const [bezig, setBezig] = useState(false);
  const rondes = async (wijze: SerieVerderInvoer['wijze'], eerste: string) => {
    pauze.current = false;
    setBezig(true);
    try {
      for (let sleutel = eerste; ; sleutel = crypto.randomUUID()) {
        const uit = await haal(casusregie.POST('/v1/briefseries/{id}/verder', { params: { path: { id: s.id }, header: eenmalig(sleutel) }, body: { aantal: RONDE, wijze } }));
        client.setQueryData(serieQuery(huis, s.id).queryKey, uit);
        if (uit.wacht === 0 || pauze.current) return;
      }
    } finally {
      setBezig(false);
    }
  };
  return (
    <Kaart titel={t.verder}>
      <Daad<SerieVerderInvoer> klas={SerieVerderInvoer} labels={t.labels} naam={`serie-verder/${s.id}`} knop={t.verstuur(s.wacht)} gelukt={t.verzonden} standaard={{ aantal: RONDE, wijze: 'post' }} ververs={[[huis, 'briefseries']]} doe={(v, sleutel) => rondes(v.wijze, sleutel)}>
        <Radioveld naam="wijze" opties={WIJZEN} />
      </Daad>
      {bezig && <div><Knop onClick={() => { pauze.current = true; }}>{t.pauze}</Knop></div>}
    </Kaart>
  );
}

/** What became of each letter. Whoever is skipped or failed says why. */
function Regels({ huis, serie: s }: { huis: string; serie: SerieMetRegelsUit }) {
  const [zoek, zet] = useZoek();
  const stand = SERIEREGEL_STANDEN.find((x) => x === zoek['stand']);
  const nummer = new Map(s.regels.map((r, i) => [r.dossierId, i + 1]));
  const wie = (r: Regel) => r.naam ?? `${t.dossier} ${nummer.get(r.dossierId)}`;
  return (
    <Kaart titel={t.regels} vol>
      <div className="wi-gereedschap"><label>{t.toon}<select value={stand ?? ''} onChange={(e) => zet({ stand: e.target.value })}><option value="">{t.alle}</option>{SERIEREGEL_STANDEN.map((x) => <option key={x} value={x}>{t.regel[x]}</option>)}</select></label></div>
      <Rijen titel={t.regels} leeg={t.geenRegels} rijen={s.regels.filter((r) => !stand || r.stand === stand)} sleutel={(r) => r.dossierId} kolommen={[
        { code: 'wie', kop: t.persoon, rijkop: true, cel: (r) => <Link to="/$huis/dossiers/$id/brieven" params={{ huis, id: r.dossierId }}><bdi>{wie(r)}</bdi></Link> }, { code: 'stand', kop: t.stand, cel: (r) => t.regel[r.stand] },
        { code: 'reden', kop: t.waarom, cel: (r) => (r.reden ? <>{redenTekst(r.reden) ?? t.onbekend}{r.bron && <span className="wi-klein wi-zacht"> ({r.bron})</span>}</> : <Geen />) },
        { code: 'brief', kop: t.brief, cel: (r) => (r.briefId ? <Link to="/$huis/dossiers/$id/brieven/$briefId" params={{ huis, id: r.dossierId, briefId: r.briefId }}>{t.open}<span className="wi-alleen-voorlezen">{`: ${wie(r)}`}</span></Link> : <Geen />) },
      ]} />
    </Kaart>
  );
}

/** One series: how far it is, going on, and what became of each letter. */
export default function Serie() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const s = useSuspenseQuery(serieQuery(huis, id)).data;
  const mag = heeftRol(useMij(), 'klantmanager', 'casusregisseur', 'teamleider');
  const ververs = [[huis, 'briefseries']];
  const params = (sleutel: string) => ({ path: { id }, header: kop(s.versie, sleutel) });
  return (
    <MetBerichten kop={<Paginakop titel={b.soort[s.soort] ?? s.soort} onder={t.van(s.verzonden, s.totaal)} />}>
      <div className="wi-stapel">
        <p><Link to="/$huis/brieven" params={{ huis }}>{t.terug}</Link></p>
        <Kaart titel={t.voortgang}>
          <progress className="wi-serievoortgang" aria-label={t.voortgang} max={Math.max(s.totaal, 1)} value={s.totaal - s.wacht} /><p role="status">{t.vooruit(s.totaal - s.wacht, s.totaal)}</p>
          <Feiten feiten={[[t.stand, t.standen[s.stand]], ...SERIEREGEL_STANDEN.map((x) => [t.regel[x] ?? x, s[x]] as const), [t.door, s.doorNaam], [t.op, <Dag key="op" op={dagVan(s.gemaaktOp)} lang />]]} />
          {mag && (
            <div className="wi-knoppen">
              {s.mislukt > 0 && s.stand !== 'gestopt' && <KnopDaad knop={t.opnieuw} gelukt={t.weerKlaar} ververs={ververs} doe={(k) => haal(casusregie.POST('/v1/briefseries/{id}/opnieuw', { params: params(k) }))} />}
              {s.stand === 'open' && <KnopDaad soort="stil" knop={t.stop} gelukt={t.gestopt} ververs={ververs} doe={(k) => haal(casusregie.POST('/v1/briefseries/{id}/stop', { params: params(k) }))} />}
            </div>
          )}
        </Kaart>
        {mag && s.stand === 'open' && s.wacht > 0 && <Versturen huis={huis} serie={s} />}
        <Regels huis={huis} serie={s} />
      </div>
    </MetBerichten>
  );
}
