import { BesluitBezwaarInvoer, BesluitBezwaarUitkomstInvoer, BEZWAARUITKOMSTEN } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, JaNeeveld, Keuzeveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { besluiten as t } from '../../tekst/brieven.ts';
import { Berekening } from '../../ui/Berekening.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad } from '../dossier/Daad.tsx';
import { verversVan, type BesluitUit } from './query.ts';

interface Deel {
  huis: string;
  besluit: BesluitUit;
  beslist: boolean;
}
type Bezwaar = BesluitUit['bezwaren'][number];
const UITKOMSTEN = BEZWAARUITKOMSTEN.map((waarde) => ({ waarde, tekst: t.uitkomst[waarde] ?? waarde }));

/** What is asked depends on what is answered: only gegrond revokes, and only lateness asks for an excuse. */
function Uitkomst({ huis, besluit: x, bezwaar: z }: Omit<Deel, 'beslist'> & { bezwaar: Bezwaar }) {
  return (
    <Daad<BesluitBezwaarUitkomstInvoer> klas={BesluitBezwaarUitkomstInvoer} labels={t.labels} naam={`bezwaaruitkomst/${z.id}`} knop={t.legUitkomst} gelukt={t.uitkomstVast} standaard={{ beslistOp: vandaag() }} ververs={verversVan(huis, x.dossierId)}
      doe={({ herroepen, ...body }, s) => haal(casusregie.POST('/v1/bezwaren/{id}/uitkomst', { params: { path: { id: z.id }, header: kop(z.versie, s) }, body: body.uitkomst === 'gegrond' ? { ...body, herroepen } : body }))}>
      {(f) => (
        <>
          <Keuzeveld naam="uitkomst" opties={UITKOMSTEN} /><Datumveld naam="beslistOp" /><Tekstvlak naam="motivering" />
          {f.watch('uitkomst') === 'gegrond' && <JaNeeveld naam="herroepen" />}{!z.opTijd && <JaNeeveld naam="verschoonbaar" />}
        </>
      )}
    </Daad>
  );
}

function Regel({ bezwaar: z, ...deel }: Deel & { bezwaar: Bezwaar }) {
  return (
    <li>
      <p><strong>{t.bezwaar(z.kenmerk, datumLang(z.ontvangenOp))}</strong> {z.opTijd ? t.opTijd : t.teLaat} {z.commissie && t.commissie}</p>
      {z.uitkomst ? <p>{t.beslist(t.uitkomst[z.uitkomst] ?? z.uitkomst, datumLang(z.beslistOp ?? ''))} {z.motivering} {z.herroepen && t.herroepen} {z.nieuwBesluitId && t.nieuweVersie}</p> : (
        <>
          {z.beslissen && <><p>{t.beslisTot(datumLang(z.beslissen.einde))}</p><Berekening termijn={z.beslissen} /></>}
          {deel.beslist && <Vouw titel={t.legUitkomst} nu={false}><Uitkomst huis={deel.huis} besluit={deel.besluit} bezwaar={z} /></Vouw>}
        </>
      )}
    </li>
  );
}

/** Bezwaar against this one besluit: with its own clock, and its own outcome. */
export function Bezwaren({ mag, ...deel }: Deel & { mag: boolean }) {
  const { huis, besluit: x } = deel;
  if (!x.dagtekening || x.stand === 'ingetrokken') return null;
  return (
    <>
      {x.bezwaren.length > 0 && <><h4>{t.bezwaren}</h4><ul className="wi-stapel">{x.bezwaren.map((z) => <Regel key={z.id} bezwaar={z} {...deel} />)}</ul></>}
      {mag && (
        <Vouw titel={t.legBezwaar} nu={false}>
          <Daad<BesluitBezwaarInvoer> klas={BesluitBezwaarInvoer} labels={t.labels} naam={`bezwaar/${x.id}`} knop={t.legBezwaar} gelukt={t.bezwaarVast} ververs={verversVan(huis, x.dossierId)} doe={(body, s) => haal(casusregie.POST('/v1/besluiten/{id}/bezwaren', { params: { path: { id: x.id }, header: kop(x.versie, s) }, body }))}>
            <Datumveld naam="ontvangenOp" /><Datumveld naam="gepostOp" optioneel /><Tekstveld naam="kenmerk" /><JaNeeveld naam="commissie" optioneel />
          </Daad>
        </Vouw>
      )}
    </>
  );
}
