import { ELDERS_BRONNEN, EldersAfgerondInvoer, HEROPENREDENEN, HeropeningInvoer, MapEindgesprekInvoer } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Radioveld } from '../../formulier/index.ts';
import { modules as t } from '../../tekst/modules.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { useDossier } from '../dossier/query.ts';
import { Plaatsing, Plaatsingsformulier } from '../map/Plaatsing.tsx';
import { MapHoever } from '../map/Traject.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, KnopDaad } from '../dossier/Daad.tsx';
import { Deelstand } from './Mensen.tsx';
import { useMap, useOpdrachten, useParticipatie, useProjecten, usePvt, vanDossier, type MapUit, type OpdrachtUit, type ParticipatieUit, type PvtUit } from './query.ts';

interface Deel {
  huis: string;
  id: string;
  mag: boolean;
  opdrachten: readonly OpdrachtUit[];
}
const BRONNEN = ELDERS_BRONNEN.map((waarde) => ({ waarde, tekst: t.bron[waarde] ?? waarde }));
const HEROPEN = HEROPENREDENEN.map((waarde) => ({ waarde, tekst: t.heropenreden[waarde] ?? waarde }));

/** The executor gave the work back, or it ended without result: the gemeente stays responsible and gives it again. */
function Opnieuw({ huis, id, mag, opdrachten, soort, traject }: Deel & { soort: 'pvt' | 'map'; traject: PvtUit | MapUit }) {
  const terug = opdrachten.filter((o) => (soort === 'pvt' ? o.taak.startsWith('pvt-') : o.taak === 'map') && o.stand === 'teruggegeven').at(-1);
  const weg = traject.opdrachtStand === 'teruggegeven' || traject.opdrachtStand === 'ingetrokken' || traject.opdrachtStand === null || traject.stand === 'niet-voltooid';
  if (!weg || traject.stand === 'afgerond' || traject.stand === 'niet-verplicht') return null;
  return (
    <>
      {terug && traject.opdrachtStand === 'teruggegeven' && <Melding soort="let-op"><p>{t.teruggegevenDoor(terug.organisatie, terug.reden ?? '')}</p></Melding>}
      {mag && <div className="wi-knoppen"><KnopDaad soort="hoofd" knop={t.opnieuw} voor={soort === 'pvt' ? t.pvt : t.map} gelukt={t.opnieuwGelukt} ververs={vanDossier(huis, id)}
        doe={(s) => haal(casusregie.POST(`/v1/dossiers/{id}/${soort}/opdracht`, { params: { path: { id }, header: { 'Idempotency-Key': s } } }))} /></div>}
    </>
  );
}

/** What the gemeente can correct: completed elsewhere, or not completed after all. */
function Verbeteren({ huis, id, mag, soort, traject }: Deel & { soort: 'pvt' | 'map'; traject: PvtUit | MapUit }) {
  const pad = (s: string) => ({ path: { id }, header: kop(traject.versie, s) });
  const naam = soort === 'pvt' ? t.pvt : t.mapTitel;
  if (!mag) return null;
  if (traject.stand === 'afgerond') {
    return (
      <Vouw titel={`${t.heropen}: ${naam}`} nu={false}>
        <Daad labels={t.labels} klas={HeropeningInvoer} naam={`heropen-${soort}/${id}`} knop={t.heropen} gelukt={t.heropend} ververs={vanDossier(huis, id)} doe={(body, s) => haal(casusregie.POST(`/v1/dossiers/{id}/${soort}/heropening`, { params: pad(s), body }))}><Radioveld naam="reden" opties={HEROPEN} /></Daad>
      </Vouw>
    );
  }
  return (
    <Vouw titel={`${t.neemOver}: ${naam}`} nu={false}>
      <Daad labels={t.labels} klas={EldersAfgerondInvoer} naam={`elders-${soort}/${id}`} knop={t.neemOver} gelukt={t.overgenomen} ververs={vanDossier(huis, id)} doe={(body, s) => haal(casusregie.POST(`/v1/dossiers/{id}/${soort}/elders`, { params: pad(s), body }))}><Datumveld naam="afgerondOp" /><Radioveld naam="bron" opties={BRONNEN} /></Daad>
    </Vouw>
  );
}

const kop3 = (traject: PvtUit | MapUit, stand: string | undefined): [string, React.ReactNode][] => [
  [t.stand, stand], [t.uitvoerder, traject.organisatie && `${traject.organisatie}${traject.opdrachtStand ? ` (${t.opdrachtStand[traject.opdrachtStand]?.toLowerCase()})` : ''}`],
  [t.afgerondOp, traject.afgerondOp && <><Dag op={traject.afgerondOp} lang />{traject.eldersVolgens && `, ${t.elders[traject.eldersVolgens]?.toLowerCase()}`}</>],
];

function Pvt(deel: Deel & { pvt: PvtUit | null }) {
  const p = deel.pvt;
  if (!p) return <Kaart titel={t.pvt}><p>{t.geenPvt}</p></Kaart>;
  return (
    <>
      <Kaart titel={t.pvt} vol>
        <div className="wi-kaart__inhoud wi-stapel">
          <Feiten feiten={[...kop3(p, t.pvtStand[p.stand]), ...(p.eindreden ? [[t.eindredenKop, t.eindreden[p.eindreden]] as const] : [])]} />
          <Opnieuw {...deel} soort="pvt" traject={p} />
        </div>
        {!p.eldersVolgens && <Rijen titel={t.hoeVer} leeg="" rijen={p.onderdelen} sleutel={(o) => o.code} kolommen={[
          { code: 'deel', kop: t.deel, rijkop: true, cel: (o) => t.onderdeel[o.code] ?? o.code }, { code: 'stand', kop: t.stand, cel: (o) => <Deelstand onderdelen={p.onderdelen} code={o.code} /> }, { code: 'grond', kop: t.grond, breed: true, cel: (o) => <span className="wi-klein wi-zacht">{o.bron}</span> },
        ]} />}
      </Kaart>
      {p.aanwezigheid.length > 0 && (
        <Vouw titel={t.bijeenkomsten} nu={false}>
          <Rijen titel={t.bijeenkomsten} leeg={t.geenBijeenkomsten} rijen={p.aanwezigheid} sleutel={(a) => a.sessieId} kolommen={[
            { code: 'op', kop: t.wanneer, rijkop: true, cel: (a) => <Dag op={a.op} /> }, { code: 'soort', kop: t.wat, cel: (a) => t.sessie[a.soort] }, { code: 'er', kop: t.aanwezigheid, cel: (a) => t.aanwezig[a.aanwezigheid] }, { code: 'uren', kop: t.uren, getal: true, cel: (a) => t.uur(a.minuten) },
          ]} />
        </Vouw>
      )}
      <Verbeteren {...deel} soort="pvt" traject={p} />
    </>
  );
}

function Map({ map: m, ...deel }: Deel & { map: MapUit | null }) {
  if (!m) return <Kaart titel={t.mapTitel}><p>{t.geenMap}</p></Kaart>;
  if (m.stand === 'niet-verplicht') return <Kaart titel={t.mapTitel}><p>{t.mapNiet}</p></Kaart>;
  const klaar = m.stand === 'open' && m.onderdelen.every((o) => o.code === 'eindgesprek' || o.voldaan);
  return (
    <>
      <Kaart titel={t.mapTitel} vol>
        <div className="wi-kaart__inhoud wi-stapel">
          <Feiten feiten={kop3(m, t.mapStand[m.stand])} />
          {m.eindgesprekOp && <p>{t.eindgesprekWas(datumLang(m.eindgesprekOp), [m.eindgesprekDoor, m.eindgesprekOrganisatie].filter(Boolean).join(', '))} {m.eindgesprekMandaat && t.mandaat(m.eindgesprekMandaat)}</p>}
          <Opnieuw {...deel} soort="map" traject={m} />
        </div>
        {!m.eldersVolgens && <MapHoever traject={m} />}
      </Kaart>
      {deel.mag && m.stand === 'open' && (
        <Vouw titel={`${t.legEindgesprek}: ${t.map}`} nu={klaar} uitleg={klaar ? t.collegeVoert : t.eerst}>
          <Daad klas={MapEindgesprekInvoer} labels={{ op: t.labels.op }} naam={`eindgesprek/${deel.id}`} knop={t.legEindgesprek} gelukt={t.eindgesprekVast} ververs={vanDossier(deel.huis, deel.id)} standaard={{ op: vandaag() }}
            doe={(body, s) => haal(casusregie.POST('/v1/dossiers/{id}/map/eindgesprek', { params: { path: { id: deel.id }, header: kop(m.versie, s) }, body }))}><Datumveld naam="op" /></Daad>
        </Vouw>
      )}
      <Verbeteren {...deel} soort="map" traject={m} />
    </>
  );
}

/** The hours of the Z-route and of what they are made up; PVT and MAP are inside the total. */
function ZUren({ z }: { z: ParticipatieUit['zRoute'] }) {
  if (!z.vanToepassing) return <Kaart titel={t.zRoute}><p>{t.zNiet} <span className="wi-zacht">({z.bron})</span></p></Kaart>;
  const delen = [[t.zDelen.pvt, z.pvtMinuten], [t.zDelen.map, z.mapMinuten], [t.zDelen.overig, z.overigeMinuten], [t.zDelen.aftrek, z.aftrekMinuten]] as const;
  return (
    <Kaart titel={t.zRoute}>
      <Feiten feiten={[...delen.map(([naam, minuten]) => [naam, t.uur(minuten)] as const), [t.zTotaal, <strong key="samen">{t.vanUur(z.totaalMinuten / 60, z.nodigMinuten / 60)}</strong>]]} />
      <p className="wi-klein wi-zacht">{z.bron}</p>
    </Kaart>
  );
}

function Participatie({ huis, id, mag, gemeentecode }: Omit<Deel, 'opdrachten'> & { gemeentecode: string }) {
  const p = useParticipatie(huis, id);
  const projecten = useProjecten(huis);
  const telt = (x: ParticipatieUit['plaatsingen'][number]) => [x.teltVoorMap && t.teltMap, x.teltVoorZ && t.teltZ].filter(Boolean).join(', ') || t.teltNiet;
  return (
    <>
      <h2>{t.participatie}</h2>
      <ZUren z={p.zRoute} />
      {p.plaatsingen.length === 0 && <p className="wi-zacht">{t.geenPlekken}</p>}
      {p.plaatsingen.map((x) => <Plaatsing key={x.id} plaatsing={x} projecten={projecten} ververs={vanDossier(huis, id)} mag={mag} telt={telt(x)} />)}
      {mag && (
        <Vouw titel={t.nieuwePlek} nu={false}>
          <Plaatsingsformulier key={p.plaatsingen.length} naam={`plek-nieuw/${id}`} knop={t.nieuwePlek} gelukt={t.plekVast} gemeentecode={gemeentecode} projecten={projecten} ververs={vanDossier(huis, id)} doe={(body, s) => haal(casusregie.POST('/v1/dossiers/{id}/participatie', { params: { path: { id }, header: { 'Idempotency-Key': s } }, body }))} />
        </Vouw>
      )}
    </>
  );
}

/** How far PVT, MAP and participation are, with what the gemeente itself does in them. */
export default function VanDossier() {
  const { huis, dossier: d } = useDossier();
  const mag = heeftRol(useMij(), 'klantmanager', 'casusregisseur') && !d.feiten.geslotenOp;
  const opdrachten = useOpdrachten(huis, d.id);
  const pvt = usePvt(huis, d.id);
  const map = useMap(huis, d.id);
  const deel = { huis, id: d.id, mag, opdrachten };
  return (
    <div className="wi-kolommen">
      <div className="wi-stapel"><Pvt {...deel} pvt={pvt} /><Map {...deel} map={map} /></div>
      <div className="wi-stapel"><Participatie huis={huis} id={d.id} mag={mag} gemeentecode={d.gemeentecode} /></div>
    </div>
  );
}
