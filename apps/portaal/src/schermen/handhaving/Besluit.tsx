import { AfzienInvoer, BoetebekendmakingInvoer, BoetebesluitInvoer, VERWIJTBAARHEDEN } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Radioveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { Vraag } from '../../formulier/Veld.tsx';
import { useVeld } from '../../formulier/velden-context.ts';
import { handhaving as t } from '../../tekst/handhaving.ts';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Daad } from '../dossier/Daad.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { verversZaak, type Zaak } from './query.ts';

const VERWIJT = keuzes(VERWIJTBAARHEDEN.filter((v) => v !== 'geen'), t.verwijt);

/** The three questions of Keren. Nothing is filled in beforehand: a motivation that writes itself is none. */
function Keren() {
  const v = useVeld('keren');
  return (
    <Vraag id={v.id} label={v.label} hint={t.kerenUitleg} fout={v.fout}>
      <Tekstvlak naam="keren.aanhoudendGebrek" /><Tekstvlak naam="keren.omstandigheden" /><Tekstvlak naam="keren.minderIngrijpend" />
    </Vraag>
  );
}

/** The besluit, its opposite, and making it known. Only for who may decide; the server checks that it is somebody else than who reported. */
export function Besluitdelen({ huis, zaak: z }: { huis: string; zaak: Zaak }) {
  const pad = (s: string) => ({ path: { id: z.id }, header: kop(z.versie, s) });
  const basis = { labels: t.labels, ververs: verversZaak(huis, z.dossierId) };
  const gehoord = !!z.zienswijzeOp || (z.zienswijzeTot ?? '') < vandaag();
  const kan = z.sanctie === 'niet-verlaagd';
  return (
    <>
      {z.handelingen.includes('besluit') && (
        <Vouw titel={t.besluitTitel} nu={kan && gehoord} uitleg={t.besluitUitleg}>
          <Daad {...basis} klas={BoetebesluitInvoer} naam={`boetebesluit/${z.id}`} knop={t.legOp} gelukt={t.besluitVast} doe={(body, s) => haal(casusregie.POST('/v1/handhaving/{id}/besluit', { params: pad(s), body }))}>
            <Radioveld naam="verwijtbaarheid" opties={VERWIJT} hint={t.verwijtHint} /><Tekstvlak naam="motivering" regels={6} />
            {z.kerenVerplicht && <Keren />}
            {z.besluitUiterlijk && z.besluitUiterlijk < vandaag() && <Tekstvlak naam="redenOverschrijding" regels={2} hint={t.overschrijdingHint(datumLang(z.besluitUiterlijk))} />}
            {z.overtreding === 1 && <Datumveld naam="hersteltermijnTot" hint={t.herstelHint} />}
          </Daad>
        </Vouw>
      )}
      {z.handelingen.includes('bekendmaking') && (
        <Vouw titel={t.bekendTitel} nu>
          <Daad {...basis} klas={BoetebekendmakingInvoer} naam={`bekendmaking/${z.id}`} knop={t.maakBekend} gelukt={t.bekendVast} standaard={{ bekendgemaaktOp: vandaag() }} doe={(body, s) => haal(casusregie.POST('/v1/handhaving/{id}/bekendmaking', { params: pad(s), body }))}>
            <Datumveld naam="bekendgemaaktOp" />
          </Daad>
        </Vouw>
      )}
      {z.handelingen.includes('afzien') && (
        <Vouw titel={t.afzienTitel} nu={z.sanctie === 'verlaagd'}>
          <Daad {...basis} klas={AfzienInvoer} naam={`afzien/${z.id}`} knop={t.zieAf} gelukt={t.afgezien} doe={(body, s) => haal(casusregie.POST('/v1/handhaving/{id}/afzien', { params: pad(s), body }))}>
            <Tekstvlak naam="reden" regels={3} />
          </Daad>
        </Vouw>
      )}
    </>
  );
}
