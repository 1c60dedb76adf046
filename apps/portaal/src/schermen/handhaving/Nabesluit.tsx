import { BETAALSTAPPEN, BetaalstapInvoer, RECHTSGANGEN, RechtsgangInvoer, RechtsgangUitkomstInvoer, RECHTSGANGUITKOMSTEN } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Radioveld, Tekstveld, Tekstvlak, Vinkveld, keuzes } from '../../formulier/index.ts';
import { handhaving as t } from '../../tekst/handhaving.ts';
import { vandaag } from '../../ui/datum.ts';
import { Daad } from '../dossier/Daad.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Bedragveld } from './Bedragveld.tsx';
import { verversZaak, type Zaak } from './query.ts';

const SOORTEN = keuzes(RECHTSGANGEN, t.soort);
const UITKOMSTEN = keuzes(RECHTSGANGUITKOMSTEN, t.uitkomsten);
const BETALING = keuzes(BETAALSTAPPEN, t.betaalstap);

/** After the bekendmaking: what is brought against the boete and its outcome, and the payment. The two go on side by side. */
export function Nabesluit({ huis, zaak: z }: { huis: string; zaak: Zaak }) {
  const header = (s: string) => kop(z.versie, s);
  const basis = { labels: t.labels, ververs: verversZaak(huis, z.dossierId) };
  const open = z.rechtsgang.find((r) => !r.uitkomst);
  return (
    <>
      {z.handelingen.includes('rechtsgang') && open && (
        <Vouw titel={t.uitkomstTitel((t.soort[open.soort] ?? open.soort).toLowerCase())} nu>
          <Daad {...basis} klas={RechtsgangUitkomstInvoer} naam={`rechtsganguitkomst/${open.id}`} knop={t.legUitkomst} gelukt={t.uitkomstVast} standaard={{ uitkomstOp: vandaag() }}
            doe={(body, s) => haal(casusregie.POST('/v1/handhaving/{id}/rechtsgang/{stapId}/uitkomst', { params: { path: { id: z.id, stapId: open.id }, header: header(s) }, body }))}>
            {(f) => <>
              <Radioveld naam="uitkomst" opties={UITKOMSTEN} />{f.watch('uitkomst') === 'verlaagd' && <Bedragveld naam="bedrag" hint={t.bedragHint} />}
              <Datumveld naam="uitkomstOp" /><Tekstvlak naam="motivering" />{!open.opTijd && <Vinkveld naam="verschoonbaar" />}
            </>}
          </Daad>
        </Vouw>
      )}
      {z.handelingen.includes('betaling') && !z.betaaldOp && (
        <Vouw titel={t.betaling} nu={!open}>
          <Daad {...basis} klas={BetaalstapInvoer} naam={`betaling/${z.id}`} knop={t.legBetaling} gelukt={t.betalingVast} standaard={{ op: vandaag() }} doe={(body, s) => haal(casusregie.POST('/v1/handhaving/{id}/betaling', { params: { path: { id: z.id }, header: header(s) }, body }))}>
            <Radioveld naam="stap" opties={BETALING} /><Datumveld naam="op" />
          </Daad>
        </Vouw>
      )}
      {z.handelingen.includes('rechtsgang') && !open && (
        <Vouw titel={t.rechtsgangTitel} nu={false}>
          <Daad {...basis} klas={RechtsgangInvoer} naam={`rechtsgang/${z.id}`} knop={t.legRechtsgang} gelukt={t.rechtsgangVast} standaard={{ ontvangenOp: vandaag() }} doe={(body, s) => haal(casusregie.POST('/v1/handhaving/{id}/rechtsgang', { params: { path: { id: z.id }, header: header(s) }, body }))}>
            <Radioveld naam="soort" opties={SOORTEN} /><Tekstveld naam="kenmerk" breedte={24} /><Datumveld naam="ontvangenOp" /><Datumveld naam="gepostOp" hint={t.gepostHint} optioneel />
          </Daad>
        </Vouw>
      )}
    </>
  );
}
