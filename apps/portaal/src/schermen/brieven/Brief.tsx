import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { BRIEF_WIJZEN, VerzendingInvoer, type BriefInhoudInvoer } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Radioveld } from '../../formulier/index.ts';
import { brieven as t } from '../../tekst/brieven.ts';
import '../../thema/brieven.css';
import { Dag } from '../../ui/Datum.tsx';
import { vandaag } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { useDossier } from '../dossier/query.ts';
import { Vouw } from '../dossier/Vouw.tsx';
import { Daad, KnopDaad } from '../dossier/Daad.tsx';
import { Beeld, Gebreken, Leesbaarheid } from './Beeld.tsx';
import { beginVan, BriefInvulling, gevuld } from './invulling.ts';
import { briefQuery, useSjablonen, type DossierbriefUit, type SjabloonUit } from './query.ts';
import { Adresvelden, Invulvelden, Motivering, Taalveld } from './Velden.tsx';

interface Deel {
  huis: string;
  id: string;
  brief: DossierbriefUit;
}
const ververs = (huis: string, id: string) => [[huis, 'dossier', id]];
const WIJZEN = BRIEF_WIJZEN.map((waarde) => ({ waarde, tekst: t.wijze[waarde] ?? waarde }));

/** What a person fills in; what Wegwijs fills in by itself is named, so that nobody looks for it. */
function Invullen({ huis, id, brief: b, sjabloon: s }: Deel & { sjabloon: SjabloonUit }) {
  const eigen = s.velden.filter((v) => v.herkomst !== 'invoer').map((v) => v.naam.toLowerCase());
  return (
    <Daad<BriefInhoudInvoer> key={b.versie} klas={BriefInvulling} labels={t.labels} naam={`brief/${b.id}`} knop={t.bewaar} gelukt={t.bewaard} standaard={beginVan(b, s)} ververs={ververs(huis, id)}
      doe={(body, sleutel) => haal(casusregie.PUT('/v1/brieven/{id}', { params: { path: { id: b.id }, header: kop(b.versie, sleutel) }, body: { ...body, velden: gevuld(body.velden), motivering: body.motivering ?? [] } }))}>
      <Invulvelden sjabloon={s} />
      {(b.motiveringsdelen.length > 0 || b.motivering.length > 0) && <Motivering delen={b.motiveringsdelen} feiten={b.feiten} />}
      <Taalveld talen={s.talen} /><Adresvelden />
      {eigen.length > 0 && <p className="wi-klein wi-zacht">{t.gevuld} {eigen.join(', ')}.</p>}
    </Daad>
  );
}

/** Sending, or where it is sent from: the letter of a besluit leaves by its bekendmaking. */
function Versturen({ huis, id, brief: b }: Deel) {
  if (b.besluitId) return <Kaart titel={t.verstuur}><p>{t.bijBesluit}<Link to="/$huis/dossiers/$id/besluiten" params={{ huis, id }}>{t.besluiten}</Link>.</p></Kaart>;
  return (
    <>
      <Vouw titel={t.verstuur} groep="brief" open={b.gebreken.length === 0}>
        <p className="wi-zacht">{t.verstuurUitleg}</p>
        <Daad<VerzendingInvoer> klas={VerzendingInvoer} labels={t.labels} naam={`verzending/${b.id}`} knop={t.verstuur} gelukt={t.verstuurd} standaard={{ op: vandaag() }} ververs={ververs(huis, id)}
          doe={(body, s) => haal(casusregie.POST('/v1/brieven/{id}/verzending', { params: { path: { id: b.id }, header: kop(b.versie, s) }, body }))}>
          <Datumveld naam="op" /><Radioveld naam="wijze" opties={WIJZEN} />
        </Daad>
      </Vouw>
      <Vouw titel={t.trekIn} groep="brief">
        <p className="wi-zacht">{t.trekInUitleg}</p>
        <div><KnopDaad knop={t.trekIn} gelukt={t.ingetrokken} ververs={ververs(huis, id)} doe={(s) => haal(casusregie.POST('/v1/brieven/{id}/intrekking', { params: { path: { id: b.id }, header: kop(b.versie, s) } }))} /></div>
      </Vouw>
    </>
  );
}

const Gegevens = ({ brief: b }: { brief: DossierbriefUit }) => (
  <Kaart titel={b.titel ?? t.soort[b.soort]}>
    <Feiten breed feiten={[
      [t.brief, t.soort[b.soort]], [t.stand, t.standen[b.stand]], [t.kenmerk, b.kenmerk], [t.verzonden, b.verzondenOp ? <Dag op={b.verzondenOp} lang /> : t.nogNiet], [t.vorm, b.wijze && t.wijze[b.wijze]], [t.door, b.opgesteldNaam],
    ]} />
  </Kaart>
);

/** One letter: what is filled in, what is still missing, and the letter itself exactly as it leaves or left. */
export default function Brief() {
  const { huis, dossier: d } = useDossier();
  const { briefId = '' } = useParams({ strict: false });
  const brief = useSuspenseQuery(briefQuery(huis, d.id, briefId)).data;
  const sjabloon = useSjablonen().find((s) => s.soort === brief.soort && s.versie === brief.sjabloonVersie);
  const mag = heeftRol(useMij(), 'klantmanager', 'casusregisseur', 'teamleider');
  const schrijft = mag && brief.stand === 'concept' && !d.feiten.geslotenOp;
  const deel = { huis, id: d.id, brief };
  return (
    <div className="wi-stapel wi-briefvorm">
      <p><Link to="/$huis/dossiers/$id/brieven" params={{ huis, id: d.id }}>{t.terug}</Link></p>
      <div className={schrijft && !brief.vertaling ? 'wi-pip' : 'wi-stapel'}>
        <div className="wi-stapel">
          <Gegevens brief={brief} />
          {schrijft && <Gebreken gebreken={brief.gebreken} />}
          {schrijft && sjabloon && <Vouw titel={t.invullen} groep="brief" open={brief.gebreken.length > 0}><Invullen {...deel} sjabloon={sjabloon} /></Vouw>}
          {schrijft && <Versturen {...deel} />}
          {schrijft && <Leesbaarheid brief={brief} />}
        </div>
        <div className={schrijft && !brief.vertaling ? 'wi-pip__naast' : undefined}><Beeld brief={brief} /></div>
      </div>
    </div>
  );
}
