import { INBURGERINGSDOCUMENTEN, UitreikingInvoer, VoldaanInvoer } from '@wegwijs/casusregie';
import { casusregie, haal } from '../../api/client.ts';
import { Datumveld, JaNeeveld, Radioveld, Tekstveld } from '../../formulier/index.ts';
import { resultaten as t } from '../../tekst/resultaten.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import type { VoldaanUit } from './query.ts';

type Onderdeel = NonNullable<VoldaanUit['eigen']>['onderdelen'][number];
const stand = (o: Onderdeel) => {
  const klaar = o.gehaald >= o.nodig;
  return <span className={`wi-termijn wi-termijn--${klaar ? 'schema' : 'stil'}`}><Icoon naam={klaar ? 'gelukt' : 'wacht'} maat={16} />{o.eenheid === 'uren' ? t.vanVan(o.gehaald, o.nodig) : klaar ? t.gehaald : t.ontbreekt}{o.op && <>, <Dag op={o.op} /></>}</span>;
};
const DOCUMENTEN = INBURGERINGSDOCUMENTEN.map((waarde) => ({ waarde, tekst: t.document[waarde] ?? waarde }));

/** Our own answer piece by piece, and DUO's, which decides. */
export function Voldaankaart({ id, voldaan: v, mag }: { id: string; voldaan: VoldaanUit; mag: boolean }) {
  const eigen = v.eigen;
  const duo = v.duo.find((d) => d.staat);
  const header = (s: string) => ({ path: { id }, header: { 'Idempotency-Key': s } });
  return (
    <>
      <Kaart titel={t.voldaan} vol>
        <div className="wi-kaart__inhoud">
          {eigen ? <p><strong>{eigen.voldaan && eigen.op ? t.ja(datumLang(eigen.op)) : t.nee(eigen.onderdelen.filter((o) => o.gehaald < o.nodig).length)}</strong> {t.weg[eigen.weg]}: {t.document[eigen.document]}.</p> : <p>{t.geenPip}</p>}
          {v.verschil.map((x) => <Melding key={x} soort="let-op"><p>{t.verschil[x]}</p></Melding>)}
        </div>
        {eigen && <Rijen titel={t.voldaan} leeg="" rijen={eigen.onderdelen} sleutel={(o) => o.code} kolommen={[
          { code: 'onderdeel', kop: t.onderdeel, rijkop: true, cel: (o) => t.code[o.code] ?? o.code }, { code: 'stand', kop: t.stand, cel: stand }, { code: 'grond', kop: t.grond, breed: true, cel: (o) => <span className="wi-klein wi-zacht">{o.bron}</span> },
        ]} />}
      </Kaart>
      <Kaart titel={t.duo}>
        {duo ? <p><strong>{t.duoZegt(datumLang(duo.voldaanOp), t.document[duo.document] ?? duo.document)}</strong><br /><span className="wi-klein wi-zacht">{t.kenmerkVan(duo.kenmerk, datumLang(duo.besluitOp))}</span></p> : <p>{t.duoNiets}</p>}
        {v.uitreiking && <p>{t.uitgereikt(datumLang(v.uitreiking.uitgereiktOp), v.uitreiking.uitgereiktDoor)}</p>}
      </Kaart>
      {mag && !duo && (
        <Vouw titel={t.legVoldaan} nu={eigen?.voldaan === true}>
          <Handeling klas={VoldaanInvoer} labels={t.labels} naam="voldaan" knop={t.legVoldaan} gelukt={t.voldaanVast} standaard={{ besluitOp: vandaag(), ...(eigen?.op && { voldaanOp: eigen.op }), ...(eigen && { document: eigen.document }) }}
            doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/voldaan', { params: header(s), body }))}>
            <Datumveld naam="voldaanOp" /><Radioveld naam="document" opties={DOCUMENTEN} /><Datumveld naam="besluitOp" /><Tekstveld naam="kenmerk" />
          </Handeling>
        </Vouw>
      )}
      {mag && duo?.document === 'certificaat' && !v.uitreiking && (
        <Vouw titel={t.reikUit} nu>
          <Handeling klas={UitreikingInvoer} labels={t.labels} naam="uitreiking" knop={t.reikUit} gelukt={t.uitreikingVast} standaard={{ uitgereiktOp: vandaag() }} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/voldaan/uitreiking', { params: header(s), body }))}>
            <Datumveld naam="uitgereiktOp" /><Tekstveld naam="uitgereiktDoor" /><JaNeeveld naam="inPersoon" />
          </Handeling>
        </Vouw>
      )}
    </>
  );
}
