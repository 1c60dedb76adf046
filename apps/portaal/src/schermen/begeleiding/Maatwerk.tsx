import { BegeleidingDelenInvoer, BegeleidingMaatwerkInvoer, DEELBAAR, MaatwerkAfwijzingInvoer } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Getalveld, Tekstvlak, Vinkjesveld } from '../../formulier/index.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, Rijdaad } from './Daad.tsx';
import type { BegeleidingUit } from './query.ts';

interface Deel {
  begeleiding: BegeleidingUit;
  mag: boolean;
}
const Omvangvelden = () => <><Getalveld naam="maanden" hint={t.maandenHint} /><Getalveld naam="urenPerMaand" hint={t.urenHint} /><Tekstvlak naam="reden" regels={3} /></>;
const nu = ({ termijn }: BegeleidingUit) => ({ maanden: termijn.maanden, urenPerMaand: termijn.urenPerMaand });

/** What who guides asks of the gemeente, and what it answered. */
export function Verzoek({ begeleiding: b, mag }: Deel) {
  const { verzoek } = b;
  return (
    <>
      {verzoek && <Melding soort="info"><p>{t.verzoekLoopt} {t.verzoek(verzoek.maanden, verzoek.urenPerMaand)}</p></Melding>}
      {b.verzoekAntwoord && <Melding soort="let-op"><p>{t.afgewezen(b.verzoekAntwoord)}</p></Melding>}
      {mag && (
        <Vouw titel={verzoek ? t.vraagOpnieuw : t.vraagMaatwerk} nu={false} uitleg={t.vraagUitleg}>
          <Daad klas={BegeleidingMaatwerkInvoer} naam={`verzoek-${b.id}`} knop={verzoek ? t.vraagOpnieuw : t.vraagMaatwerk} gelukt={t.gevraagd} standaard={verzoek ? { maanden: verzoek.maanden, urenPerMaand: verzoek.urenPerMaand, reden: verzoek.reden } : nu(b)}
            doe={(body, s) => haal(casusregie.PUT('/v1/begeleidingen/{id}/maatwerkverzoek', { params: { path: { id: b.id }, header: kop(b.versie, s) }, body }))}>
            <Omvangvelden />
          </Daad>
        </Vouw>
      )}
    </>
  );
}

/** What the gemeente decided about length and hours for this person. A request that waits comes first. */
export function Maatwerkbesluit({ begeleiding: b, mag }: Deel) {
  const { verzoek } = b;
  const pad = (s: string) => ({ params: { path: { id: b.id }, header: kop(b.versie, s) } });
  return (
    <>
      {verzoek && <Melding soort="let-op"><p><strong>{t.verzoek(verzoek.maanden, verzoek.urenPerMaand)}</strong> {t.verzoekVan(verzoek.doorNaam, datumLang(verzoek.op))}</p><p>{verzoek.reden}</p></Melding>}
      {mag && (
        <Vouw key={verzoek?.op ?? ''} titel={t.besluit} nu={Boolean(verzoek)} uitleg={t.besluitUitleg}>
          <Daad klas={BegeleidingMaatwerkInvoer} naam={`maatwerk-${b.id}`} knop={t.besluit} gelukt={t.besloten} standaard={verzoek ? { maanden: verzoek.maanden, urenPerMaand: verzoek.urenPerMaand } : nu(b)} doe={(body, s) => haal(casusregie.POST('/v1/begeleidingen/{id}/maatwerk', { ...pad(s), body }))}>
            <Omvangvelden />
          </Daad>
          {verzoek && (
            <div className="wi-knoppen">
              <Rijdaad klas={MaatwerkAfwijzingInvoer} titel={t.wijsAf} tekst={t.wijsAf} over={t.verzoek(verzoek.maanden, verzoek.urenPerMaand)} uitleg={t.wijsAfUitleg} naam={`afwijzing-${b.id}`} knop={t.wijsAf} gelukt={t.isAfgewezen} doe={(body, s) => haal(casusregie.POST('/v1/begeleidingen/{id}/maatwerkverzoek/afwijzing', { ...pad(s), body }))}>
                <Tekstvlak naam="reden" regels={3} />
              </Rijdaad>
            </div>
          )}
        </Vouw>
      )}
      <Kaart titel={t.maatwerk} vol>
        <Rijen titel={t.maatwerk} leeg={t.maatwerkGeen} rijen={b.maatwerk.map((m, i) => ({ ...m, nr: String(b.maatwerk.length - i) }))} sleutel={(m) => m.nr} kolommen={[
          { code: 'op', kop: t.opDag, rijkop: true, cel: (m) => <><Dag op={m.beslotenOp} /><span className="wi-klein wi-zacht"><br />{m.doorNaam}</span></> },
          { code: 'wat', kop: t.wat, cel: (m) => <>{m.toegekend ? t.toegekend : t.nietToegekend}<span className="wi-klein"><br />{t.maanden(m.maanden)}, {t.perMaand(m.urenPerMaand)}</span></> }, { code: 'reden', kop: t.reden, cel: (m) => m.reden },
        ]} />
      </Kaart>
    </>
  );
}

/** What of the dossier who guides may see: chosen for this work, and taken back the same way. */
export function Delen({ begeleiding: b, mag }: Deel) {
  const gedeeld = DEELBAAR.filter((d) => (d === 'leerroute' ? b.leerroute : b.termijnEinde));
  return (
    <>
      <Kaart titel={t.delen}><p>{t.delenUitleg}</p><p><strong>{gedeeld.length > 0 ? t.delenNu(gedeeld.map((d) => (t.deelbaar[d] ?? d).toLowerCase()).join(', ')) : t.delenNiets}</strong></p></Kaart>
      {mag && (
        <Vouw titel={t.delenKnop} nu={false}>
          <Daad klas={BegeleidingDelenInvoer} naam={`delen-${b.id}`} knop={t.delenKnop} gelukt={t.gedeeldVast} standaard={{ gedeeld }} doe={(body, s) => haal(casusregie.PUT('/v1/begeleidingen/{id}/gedeeld', { params: { path: { id: b.id }, header: kop(b.versie, s) }, body }))}>
            <Vinkjesveld naam="gedeeld" opties={DEELBAAR.map((waarde) => ({ waarde, tekst: t.deelbaar[waarde] ?? waarde }))} optioneel />
          </Daad>
        </Vouw>
      )}
    </>
  );
}
