import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { BESLUIT_SPOREN, BesluitInvoer } from '@wegwijs/casusregie';
import { casusregie, haal } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Radioveld } from '../../formulier/index.ts';
import { besluiten as t, brieven as b } from '../../tekst/brieven.ts';
import '../../thema/brieven.css';
import { Berekening } from '../../ui/Berekening.tsx';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { eenmalig, pdfAdres } from '../brieven/query.ts';
import { useDossier } from '../dossier/query.ts';
import { Daad } from '../dossier/Daad.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Bezwaren } from './Bezwaren.tsx';
import { Daden } from './Daden.tsx';
import { besluitenQuery, type BesluitUit } from './query.ts';

/** One besluit: where it stands, its own clock, its own road of appeal, and what can be done with it now. */
function Besluit({ huis, besluit: x, mag, beslist }: { huis: string; besluit: BesluitUit; mag: boolean; beslist: boolean }) {
  const id = x.dossierId;
  return (
    <Kaart niveau={3} titel={x.onderwerp ?? t.zonder}>
      <div className="wi-besluit">
        <Feiten breed feiten={[
          [t.stand, <strong key="stand">{t.standen[x.stand]}</strong>], [t.kenmerk, x.kenmerk], [t.schrijver, x.opgesteldNaam], ...(x.dagtekening ? [[t.genomen, t.doorOp(x.genomenNaam ?? '', datumLang(x.dagtekening))], [t.mandaat, x.mandaat]] as const : []),
          ...(x.bekendgemaaktOp ? [[t.bekend, <><Dag op={x.bekendgemaaktOp} lang />{x.wijze && `, ${(b.wijze[x.wijze] ?? x.wijze).toLowerCase()}`}</>]] as const : []), [t.hoger, x.hogerBeroep],
        ]} />
        {x.vervangt && <p className="wi-zacht">{t.vervangt}</p>}
        <p className="wi-rij"><Link to="/$huis/dossiers/$id/brieven/$briefId" params={{ huis, id, briefId: x.briefId }}>{x.stand === 'concept' ? t.bewerk : t.brief}<span className="wi-alleen-voorlezen">{`: ${x.onderwerp ?? t.zonder}`}</span></Link>{x.stand !== 'ingetrokken' && <a href={pdfAdres(x.briefId)} target="_blank" rel="noreferrer">{b.openPdf}<span className="wi-alleen-voorlezen">{`: ${x.onderwerp ?? t.zonder}`}</span></a>}</p>
        {x.bezwaartermijn && <div><p>{t.bezwaarTot(datumLang(x.bezwaartermijn.einde))}</p><Berekening termijn={x.bezwaartermijn} /></div>}
        <Daden huis={huis} besluit={x} mag={mag} beslist={beslist} />
        <Bezwaren huis={huis} besluit={x} mag={mag} beslist={beslist} />
      </div>
    </Kaart>
  );
}

/** A concept on one of the two roads; what it says is written in its letter. */
function Nieuw({ huis, id }: { huis: string; id: string }) {
  const ga = useNavigate();
  return (
    <Daad<BesluitInvoer> klas={BesluitInvoer} labels={t.labels} naam={`besluit/${id}`} knop={t.nieuw} gelukt={t.gemaakt} standaard={{ velden: [], motivering: [] }} ververs={[[huis, 'dossier', id]]}
      doe={async (body, s) => {
        const { briefId } = await haal(casusregie.POST('/v1/dossiers/{id}/besluiten', { params: { path: { id }, header: eenmalig(s) }, body }));
        void ga({ to: '/$huis/dossiers/$id/brieven/$briefId', params: { huis, id, briefId } });
      }}>
      <Radioveld naam="spoor" opties={BESLUIT_SPOREN.map((waarde) => ({ waarde, tekst: t.spoor[waarde] ?? waarde }))} />
    </Daad>
  );
}

/** The besluiten of this dossier, the two laws apart. */
export default function VanDossier() {
  const { huis, dossier: d } = useDossier();
  const mij = useMij();
  const mag = heeftRol(mij, 'klantmanager', 'casusregisseur', 'teamleider') && !d.feiten.geslotenOp;
  const beslist = heeftRol(mij, 'casusregisseur', 'teamleider') && !d.feiten.geslotenOp;
  const besluiten = useSuspenseQuery(besluitenQuery(huis, d.id)).data;
  return (
    <div className="wi-stapel wi-briefvorm">
      <p className="wi-zacht">{t.uitleg}</p>
      {mag && <Vouw titel={t.nieuw} nu={besluiten.length === 0}><Nieuw huis={huis} id={d.id} /></Vouw>}
      {BESLUIT_SPOREN.map((spoor) => {
        const hier = besluiten.filter((x) => x.spoor === spoor);
        return <section key={spoor} className="wi-stapel"><h2>{t.spoor[spoor]}</h2>{hier.length === 0 ? <p>{t.geen}</p> : hier.map((x) => <Besluit key={x.id} huis={huis} besluit={x} mag={mag} beslist={beslist} />)}</section>;
      })}
    </div>
  );
}
