import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { BriefInvoer } from '@wegwijs/casusregie';
import { casusregie, haal } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Keuzeveld } from '../../formulier/index.ts';
import { brieven as t } from '../../tekst/brieven.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { useDossier } from '../dossier/query.ts';
import { Daad } from '../dossier/Daad.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { brievenQuery, eenmalig, pdfAdres, useSjablonen, type BriefRegelUit } from './query.ts';

/** Letters that tell of a boete; the app asks which one. */
const OVER_BOETE = new Set(['voornemen-boete', 'boetebesluit']);

/** A concept from a template; what it says is filled in on its own page. */
function Nieuw({ huis, id }: { huis: string; id: string }) {
  const ga = useNavigate();
  const sjablonen = useSjablonen().filter((s) => s.soort !== 'besluit');
  const { zaken } = useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'handhaving'], queryFn: () => haal(casusregie.GET('/v1/dossiers/{id}/handhaving', { params: { path: { id } } })) }).data;
  const soorten = sjablonen.filter((s) => zaken.length > 0 || !OVER_BOETE.has(s.soort)).map((s) => ({ waarde: s.soort, tekst: s.naam }));
  return (
    <Daad<BriefInvoer> klas={BriefInvoer} labels={t.labels} naam={`nieuwe-brief/${id}`} knop={t.maak} gelukt={t.gemaakt} standaard={{ velden: [], motivering: [] }} ververs={[[huis, 'dossier', id]]}
      doe={async (body, s) => {
        const { id: briefId } = await haal(casusregie.POST('/v1/dossiers/{id}/brieven', { params: { path: { id }, header: eenmalig(s) }, body }));
        void ga({ to: '/$huis/dossiers/$id/brieven/$briefId', params: { huis, id, briefId } });
      }}>
      {(f) => (
        <>
          <Keuzeveld naam="soort" opties={soorten} />
          {OVER_BOETE.has(f.watch('soort') as string) && <Keuzeveld naam="zaakId" opties={zaken.map((z) => ({ waarde: z.id, tekst: t.zaak(z.artikel, datumLang(z.geconstateerdOp)) }))} />}
          {zaken.length === 0 && <p className="wi-klein wi-zacht">{t.geenZaak}</p>}
        </>
      )}
    </Daad>
  );
}

const kolommen = (huis: string, id: string) => [
  { code: 'brief', kop: t.brief, rijkop: true, cel: (b: BriefRegelUit) => <Link to="/$huis/dossiers/$id/brieven/$briefId" params={{ huis, id, briefId: b.id }}>{b.titel ?? t.soort[b.soort]}</Link> },
  { code: 'stand', kop: t.stand, cel: (b: BriefRegelUit) => t.standen[b.stand] },
  { code: 'op', kop: t.verzonden, cel: (b: BriefRegelUit) => (b.verzondenOp ? <><Dag op={b.verzondenOp} />{b.wijze && <span className="wi-klein"> {t.wijze[b.wijze]}</span>}</> : <Geen />) },
  { code: 'kenmerk', kop: t.kenmerk, breed: true, cel: (b: BriefRegelUit) => b.kenmerk ?? <Geen /> }, { code: 'door', kop: t.door, cel: (b: BriefRegelUit) => b.opgesteldNaam },
  { code: 'pdf', kop: t.pdf, cel: (b: BriefRegelUit) => (b.stand === 'vervallen' ? <Geen /> : <a href={pdfAdres(b.id)} target="_blank" rel="noreferrer">{t.openPdf}<span className="wi-alleen-voorlezen">{t.vanBrief(b.titel ?? t.soort[b.soort] ?? '')}</span></a>) },
];

/** Every letter of this dossier, the last one first, and a way to begin another. */
export default function VanDossier() {
  const { huis, dossier: d } = useDossier();
  const mag = heeftRol(useMij(), 'klantmanager', 'casusregisseur', 'teamleider') && !d.feiten.geslotenOp;
  const brieven = useSuspenseQuery(brievenQuery(huis, d.id)).data;
  return (
    <div className="wi-stapel">
      {mag && <Vouw titel={t.maak} nu={brieven.length === 0}><Nieuw huis={huis} id={d.id} /></Vouw>}
      <Kaart titel={t.titel} vol><Rijen titel={t.titel} leeg={t.geen} rijen={brieven} sleutel={(b) => b.id} kolommen={kolommen(huis, d.id)} /></Kaart>
    </div>
  );
}
