import { RapportInvoer, ZienswijzeInvoer } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, JaNeeveld, Tekstvlak } from '../../formulier/index.ts';
import { handhaving as t } from '../../tekst/handhaving.ts';
import { vandaag } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Daad, KnopDaad } from '../dossier/Daad.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { verversZaak, type Zaak } from './query.ts';

/** Until the besluit: the question to RSD, the rapport, and what the person says. Everybody who works on the dossier can do these. */
export function Voorbesluit({ huis, zaak: z }: { huis: string; zaak: Zaak }) {
  const pad = (s: string) => ({ path: { id: z.id }, header: kop(z.versie, s) });
  const basis = { labels: t.labels, ververs: verversZaak(huis, z.dossierId) };
  return (
    <>
      {z.handelingen.includes('vraag-sanctie') && (
        <Kaart titel={t.vraagSanctieTitel}>
          <p>{t.vraagSanctieUitleg}</p>
          <div className="wi-knoppen"><KnopDaad soort="hoofd" knop={t.vraagSanctie} gelukt={t.gevraagd} ververs={basis.ververs} doe={(s) => haal(casusregie.POST('/v1/handhaving/{id}/sanctievraag', { params: pad(s) }))} /></div>
        </Kaart>
      )}
      {z.handelingen.includes('rapport') && (
        <Vouw titel={t.rapport} nu={z.sanctie === 'niet-verlaagd'} uitleg={t.rapportUitleg}>
          <Daad {...basis} klas={RapportInvoer} naam={`rapport/${z.id}`} knop={t.maakRapport} gelukt={t.rapportVast} standaard={{ rapportOp: vandaag() }} doe={(body, s) => haal(casusregie.POST('/v1/handhaving/{id}/rapport', { params: pad(s), body }))}>
            <Datumveld naam="rapportOp" /><Tekstvlak naam="rapport" regels={8} /><JaNeeveld naam="verhoord" /><JaNeeveld naam="cautie" hint={t.cautieHint} />
          </Daad>
        </Vouw>
      )}
      {z.handelingen.includes('zienswijze') && (
        <Vouw titel={t.zienswijze} nu={!z.zienswijzeOp && (z.zienswijzeTot ?? '') >= vandaag()}>
          <Daad {...basis} klas={ZienswijzeInvoer} naam={`zienswijze/${z.id}`} knop={t.legZienswijze} gelukt={t.zienswijzeVast} standaard={{ ontvangenOp: vandaag() }} doe={(body, s) => haal(casusregie.POST('/v1/handhaving/{id}/zienswijze', { params: pad(s), body }))}>
            <Datumveld naam="ontvangenOp" /><Tekstvlak naam="zienswijze" hint={t.zienswijzeHint} optioneel />
          </Daad>
        </Vouw>
      )}
    </>
  );
}
