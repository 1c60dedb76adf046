import { useNavigate } from '@tanstack/react-router';
import { BesluitBekendmakingInvoer, BesluitNemenInvoer, BRIEF_WIJZEN } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Radioveld, Tekstveld } from '../../formulier/index.ts';
import { besluiten as t, brieven as b } from '../../tekst/brieven.ts';
import { vandaag } from '../../ui/datum.ts';
import { eenmalig } from '../brieven/query.ts';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, KnopDaad } from '../dossier/Daad.tsx';
import { verversVan, type BesluitUit } from './query.ts';

const WIJZEN = BRIEF_WIJZEN.map((waarde) => ({ waarde, tekst: b.wijze[waarde] ?? waarde }));

/** The next act on a besluit: taken by somebody else, made known, and after that only replaced. */
export function Daden({ huis, besluit: x, mag, beslist }: { huis: string; besluit: BesluitUit; mag: boolean; beslist: boolean }) {
  const ga = useNavigate();
  const ververs = verversVan(huis, x.dossierId);
  const params = (s: string) => ({ path: { id: x.id }, header: kop(x.versie, s) });
  const open = x.stand === 'concept' || x.stand === 'genomen';
  const titel = x.onderwerp ?? t.zonder;
  return (
    <>
      {x.stand === 'concept' && !beslist && <p className="wi-zacht">{t.wacht}</p>}
      {x.stand === 'concept' && beslist && (
        <Vouw titel={t.neem} nu={false}>
          <p className="wi-zacht">{t.neemUitleg}</p>
          <Daad<BesluitNemenInvoer> klas={BesluitNemenInvoer} labels={t.labels} naam={`neem/${x.id}`} knop={t.neem} gelukt={t.neemt} ververs={ververs} doe={(body, s) => haal(casusregie.POST('/v1/besluiten/{id}/vaststelling', { params: params(s), body }))}><Tekstveld naam="mandaat" optioneel /></Daad>
        </Vouw>
      )}
      {x.stand === 'genomen' && mag && (
        <Vouw titel={t.maakBekend} nu={false}>
          <Daad<BesluitBekendmakingInvoer> klas={BesluitBekendmakingInvoer} labels={t.labels} naam={`bekend/${x.id}`} knop={t.maakBekend} gelukt={t.bekendgemaakt} standaard={{ op: vandaag() }} ververs={ververs} doe={(body, s) => haal(casusregie.POST('/v1/besluiten/{id}/bekendmaking', { params: params(s), body }))}>
            <Datumveld naam="op" /><Radioveld naam="wijze" opties={WIJZEN} />
          </Daad>
        </Vouw>
      )}
      {open && beslist && <div><KnopDaad soort="stil" knop={t.trekIn} voor={titel} gelukt={t.ingetrokken} ververs={ververs} doe={(s) => haal(casusregie.POST('/v1/besluiten/{id}/intrekking', { params: params(s) }))} /></div>}
      {(x.stand === 'bekendgemaakt' || x.stand === 'herroepen') && !x.vervangenDoor && mag && (
        <div>
          <KnopDaad soort="stil" knop={t.vervang} voor={titel} gelukt={t.vervangen} ververs={ververs} doe={async (s) => {
            const { briefId } = await haal(casusregie.POST('/v1/dossiers/{id}/besluiten', { params: { path: { id: x.dossierId }, header: eenmalig(s) }, body: { spoor: x.spoor, vervangt: x.id, velden: [], motivering: [] } }));
            void ga({ to: '/$huis/dossiers/$id/brieven/$briefId', params: { huis, id: x.dossierId, briefId } });
          }} />
        </div>
      )}
    </>
  );
}
