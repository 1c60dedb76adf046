import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { MAP_THEMAS, MapEindgesprekInvoer, MapThemaInvoer, type MapThema } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { useMij } from '../../api/sessie.ts';
import { Datumveld, Keuzeveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { modules as t } from '../../tekst/modules.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Feiten, Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Daad, KnopDaad, MetBerichten } from '../dossier/Daad.tsx';
import { Deelstand } from '../pvt/Mensen.tsx';
import { Teruggeven } from '../pvt/Opdrachten.tsx';
import { useMapTraject, useProjecten, vanWerk, type MapUit } from '../pvt/query.ts';
import { Urenveld } from '../pvt/Urenveld.tsx';
import { standOp } from '../schaalniveau/matrix.ts';
import { matrixQuery } from '../schaalniveau/query.ts';
import { Vouw } from '../toets/Vouw.tsx';
import { Plaatsing, Plaatsingsformulier } from './Plaatsing.tsx';

interface Eigenschappen {
  huis: string;
  traject: MapUit;
  mag: boolean;
}

/** How far the module is: its three parts, with the ground of each. */
export const MapHoever = ({ traject: m }: { traject: MapUit }) => (
  <>
    <Rijen titel={t.hoeVer} leeg="" rijen={m.onderdelen} sleutel={(o) => o.code} kolommen={[
      { code: 'deel', kop: t.deel, rijkop: true, cel: (o) => t.onderdeel[o.code] ?? o.code }, { code: 'stand', kop: t.stand, cel: (o) => <Deelstand onderdelen={m.onderdelen} code={o.code} /> }, { code: 'grond', kop: t.grond, breed: true, cel: (o) => <span className="wi-klein wi-zacht">{o.bron}</span> },
    ]} />
    <p className="wi-kaart__inhoud wi-klein wi-zacht">{t.plan(m.geplandeUren, m.geplandePraktijkuren)} {m.aftrekUren > 0 && `${t.aftrekUit(m.aftrekUren)} `}{t.teltVanaf(datumLang(m.teltVanaf))}</p>
  </>
);

/** The eight themes. They are sent as a whole: a theme that is recorded comes beside the others, one that is taken away is left out. */
function Themas({ huis, traject: m, mag }: Eigenschappen) {
  const zet = (themas: MapUit['themas'], s: string) => haal(casusregie.PUT('/v1/map-trajecten/{id}/themas', { params: { path: { id: m.id }, header: kop(m.versie, s) }, body: { themas } }));
  const zonder = (thema: MapThema) => m.themas.filter((x) => x.thema !== thema);
  const gedaan = (thema: MapThema) => m.themas.find((x) => x.thema === thema);
  return (
    <>
      <Kaart titel={`${t.themas} (${t.van(m.themas.length, MAP_THEMAS.length)})`} vol>
        <Rijen titel={t.themas} leeg="" rijen={MAP_THEMAS} sleutel={(thema) => thema} kolommen={[
          { code: 'thema', kop: t.themas, rijkop: true, cel: (thema) => t.thema[thema] },
          { code: 'op', kop: t.themaOp, cel: (thema) => { const x = gedaan(thema); return x ? <Dag op={x.afgerondOp} /> : t.nogNiet; } },
          { code: 'uren', kop: t.lesuren, getal: true, cel: (thema) => { const x = gedaan(thema); return x ? t.uur(x.minuten) : <Geen />; } },
          ...(mag ? [{ code: 'doe', kop: t.acties, cel: (thema: MapThema) => (gedaan(thema) ? <KnopDaad soort="stil" knop={t.themaWeg} voor={t.thema[thema]} gelukt={t.themaWegGelukt} ververs={vanWerk(huis)} doe={(s) => zet(zonder(thema), s)} /> : <Geen />) }] : []),
        ]} />
      </Kaart>
      {mag && (
        <Vouw titel={t.legThema} nu={m.open.length > 0}>
          <Daad<MapThemaInvoer> key={m.themas.length} labels={t.labels} klas={MapThemaInvoer} naam={`thema/${m.id}`} knop={t.legThema} gelukt={t.themaVast} ververs={vanWerk(huis)} standaard={{ afgerondOp: vandaag(), ...(m.open[0] && { thema: m.open[0] }) }} doe={(i, s) => zet([...zonder(i.thema), i], s)}>
            <Keuzeveld naam="thema" opties={MAP_THEMAS.map((waarde) => ({ waarde, tekst: t.thema[waarde] ?? waarde }))} /><Datumveld naam="afgerondOp" /><Urenveld naam="minuten" />
          </Daad>
        </Vouw>
      )}
    </>
  );
}

/** The talk that closes the module: with the college, or by who has its mandate in the matrix of today. */
function Eindgesprek({ huis, traject: m, mag }: Eigenschappen) {
  const { organisatie } = useMij();
  const eigen = organisatie.code === `gemeente-${m.gemeentecode}`;
  const regel = useSuspenseQuery(matrixQuery(huis)).data.find((r) => r.gemeentecode === m.gemeentecode && r.taak === 'map' && r.uitvoerder === organisatie.code && standOp(r, vandaag()) === 'nu');
  const klaar = m.onderdelen.every((o) => o.code === 'eindgesprek' || o.voldaan);
  return (
    <Kaart titel={t.eindgesprek}>
      <div className="wi-stapel">
        {m.eindgesprekOp ? <p>{t.eindgesprekWas(datumLang(m.eindgesprekOp), m.eindgesprekDoor ?? m.eindgesprekOrganisatie ?? '')} {m.eindgesprekMandaat && t.mandaat(m.eindgesprekMandaat)}</p> : !eigen && !regel?.mandaat ? <p>{t.geenMandaat(organisatie.naam, gemeenteNaam(m.gemeentecode))}</p> : (
          <>
            {regel?.mandaat && <p className="wi-klein wi-zacht">{t.mandaat(regel.mandaat)}</p>}
            {!klaar && <p className="wi-zacht">{t.eerst}</p>}
            {mag && klaar && (
              <Daad klas={MapEindgesprekInvoer} labels={{ op: t.labels.op }} naam={`eindgesprek/${m.id}`} knop={t.legEindgesprek} gelukt={t.eindgesprekVast} ververs={vanWerk(huis)} standaard={{ op: vandaag() }} doe={(body, s) => haal(casusregie.POST('/v1/map-trajecten/{id}/eindgesprek', { params: { path: { id: m.id }, header: kop(m.versie, s) }, body }))}>
                <Datumveld naam="op" />
              </Daad>
            )}
          </>
        )}
      </div>
    </Kaart>
  );
}

function Praktijk({ huis, traject: m, mag }: Eigenschappen) {
  const projecten = useProjecten(huis);
  return (
    <>
      <h2>{t.plekken}</h2>
      {m.praktijk.length === 0 && <p className="wi-zacht">{t.geenPlekken}</p>}
      {m.praktijk.map((p) => <Plaatsing key={p.id} plaatsing={p} projecten={projecten} ververs={vanWerk(huis)} mag={mag} alleenMap />)}
      {mag && (
        <Vouw titel={t.nieuwePlek} nu={false}>
          <Plaatsingsformulier key={m.praktijk.length} naam={`plek-nieuw/${m.id}`} knop={t.nieuwePlek} gelukt={t.plekVast} gemeentecode={m.gemeentecode} projecten={projecten} alleenMap ververs={vanWerk(huis)} doe={(body, s) => haal(casusregie.POST('/v1/map-trajecten/{id}/plaatsingen', { params: { path: { id: m.id }, header: kop(m.versie, s) }, body }))} />
        </Vouw>
      )}
    </>
  );
}

/** The MAP of one person, for who executes it. */
export default function Traject() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const m = useMapTraject(huis, id);
  const naam = m.naam ?? t.zonderNaam;
  const mag = m.stand === 'open' && m.opdrachtStand === 'aanvaard';
  return (
    <MetBerichten kop={
      <>
        <nav className="wi-kruimels" aria-label={t.kruimelpad}><ol><li><Link to="/$huis/map" params={{ huis }}>{t.naarMap}</Link></li><li aria-current="page"><bdi>{naam}</bdi></li></ol></nav>
        <Paginakop titel={<bdi>{naam}</bdi>} tab={`${t.map}: ${naam}`} onder={[t.mapStand[m.stand], gemeenteNaam(m.gemeentecode)].join(' · ')} acties={mag && <Teruggeven huis={huis} dossierId={m.dossierId} taak="map" naam={naam} />} />
      </>
    }>
      <div className="wi-kolommen">
        <div className="wi-stapel"><Themas huis={huis} traject={m} mag={mag} /><Praktijk huis={huis} traject={m} mag={mag} /></div>
        <div className="wi-stapel">
          <Kaart titel={t.hoeVer} vol><MapHoever traject={m} /></Kaart>
          <Eindgesprek huis={huis} traject={m} mag={mag} />
          <Kaart titel={t.naam}><Feiten feiten={[[t.naam, <bdi key="naam">{naam}</bdi>], [t.adres, m.adres], [t.taal, m.taal], [t.begonnen, <Dag key="dag" op={m.begonnenOp} lang />], [t.stand, m.opdrachtStand && t.opdrachtStand[m.opdrachtStand]]]} /></Kaart>
        </div>
      </div>
    </MetBerichten>
  );
}
