import { EXAMENNIVEAUS, EXAMENRESULTATEN, ExamenInvoer, LESSOORTEN, LesurenInvoer, RESULTAATONDERDELEN, TAALSCHAKELUITSLAGEN, TaalschakelInvoer, ZEindgesprekInvoer } from '@wegwijs/casusregie';
import { casusregie, haal } from '../../api/client.ts';
import { Datumveld, Getalveld, Keuzeveld, Radioveld, Tekstveld, keuzes } from '../../formulier/index.ts';
import { resultaten as t } from '../../tekst/resultaten.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import type { AanbiederUit, LeerrouteUit } from './query.ts';

interface Deel {
  id: string;
  leerroute: LeerrouteUit;
  mag: boolean;
}
const eenmalig = (id: string, s: string) => ({ path: { id }, header: { 'Idempotency-Key': s } });
const telt = (f: { staat: boolean; telt: boolean; teltNiet?: string | null }) => (!f.staat ? t.vervangen : f.telt ? t.teltJa : (t.waarom[f.teltNiet ?? ''] ?? f.teltNiet));

export function Uren({ id, leerroute: l, aanbieders, mag }: Deel & { aanbieders: readonly AanbiederUit[] }) {
  const s = l.urensom;
  const scholen = aanbieders.map((a) => ({ waarde: a.id, tekst: `${a.naam}${a.teltVandaag ? '' : ` (${t.zonderKeurmerk.toLowerCase()})`}` }));
  return (
    <>
      <Kaart titel={t.uren} vol>
        <div className="wi-kaart__inhoud"><p>{t.urensom(s.nt2, s.alfabetisering, s.knm)} {t.a2(s.a2.uren, s.a2.nodig)} {s.teltNiet > 0 && t.teltNiet(s.teltNiet)}</p></div>
        <Rijen titel={t.uren} leeg={t.geenUren} rijen={l.uren.filter((u) => !u.vervallen)} sleutel={(u) => u.id} kolommen={[
          { code: 'periode', kop: t.periode, rijkop: true, cel: (u) => <><Dag op={u.van} /> – <Dag op={u.totEnMet} /></> }, { code: 'school', kop: t.school, cel: (u) => u.aanbieder }, { code: 'wat', kop: t.wat, cel: (u) => t.les[u.soort] },
          { code: 'uren', kop: t.aantal, getal: true, cel: (u) => u.uren }, { code: 'telt', kop: t.telt, cel: telt },
        ]} />
      </Kaart>
      {mag && (
        <Vouw titel={t.legUren} nu={false}>
          {scholen.length === 0 ? <p>{t.geenAanbieder}</p> : (
            <Handeling key={l.uren.length} klas={LesurenInvoer} labels={t.labels} naam="lesuren" knop={t.legUren} gelukt={t.urenVast} doe={(body, _v, sl) => haal(casusregie.POST('/v1/dossiers/{id}/leerroute/uren', { params: eenmalig(id, sl), body }))}>
              <Keuzeveld naam="aanbiederId" opties={scholen} /><Radioveld naam="soort" opties={keuzes(LESSOORTEN, t.les)} /><Getalveld naam="uren" /><Datumveld naam="van" /><Datumveld naam="totEnMet" />
            </Handeling>
          )}
        </Vouw>
      )}
    </>
  );
}

export function Examens({ id, leerroute: l, mag }: Deel) {
  const gratis = l.pogingen.filter((p) => p.gratisOver > 0);
  return (
    <>
      <Kaart titel={t.examens} vol>
        {gratis.length > 0 && <div className="wi-kaart__inhoud"><p className="wi-klein wi-zacht">{gratis.map((p) => t.gratis(t.code[p.onderdeel] ?? p.onderdeel, p.gratisOver)).join(' · ')}</p></div>}
        <Rijen titel={t.examens} leeg={t.geenExamens} rijen={l.examens.filter((e) => !e.vervallen)} sleutel={(e) => e.id} kolommen={[
          { code: 'onderdeel', kop: t.onderdeel, rijkop: true, cel: (e) => t.code[e.onderdeel] ?? e.onderdeel }, { code: 'niveau', kop: t.niveau, cel: (e) => e.niveau ?? <Geen /> }, { code: 'uitslag', kop: t.uitslag, cel: (e) => t.resultaat[e.resultaat] },
          { code: 'op', kop: t.op, cel: (e) => <Dag op={e.afgelegdOp} /> }, { code: 'telt', kop: t.telt, cel: telt },
        ]} />
      </Kaart>
      {mag && (
        <Vouw titel={t.legExamen} nu={false}>
          <Handeling key={l.examens.length} klas={ExamenInvoer} labels={t.labels} naam="examen" knop={t.legExamen} gelukt={t.examenVast} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/leerroute/examens', { params: eenmalig(id, s), body }))}>
            <Keuzeveld naam="onderdeel" opties={keuzes(RESULTAATONDERDELEN, t.code)} /><Keuzeveld naam="niveau" opties={EXAMENNIVEAUS.map((n) => ({ waarde: n, tekst: n }))} optioneel /><Radioveld naam="resultaat" opties={keuzes(EXAMENRESULTATEN, t.resultaat)} /><Datumveld naam="afgelegdOp" />
          </Handeling>
        </Vouw>
      )}
    </>
  );
}

/** What only one of the routes has: the taalschakeltraject, or the eindgesprek of the Z-route. */
export function Routedeel({ id, leerroute: l, mag }: Deel) {
  if (l.leerroute === 'onderwijs') {
    const nu = l.taalschakel.filter((x) => x.staat && !x.vervallen).at(-1);
    return (
      <>
        <Kaart titel={t.taalschakel}><p>{nu ? <>{t.taaluitslag[nu.uitslag]}, <Dag op={nu.op} lang /></> : t.ontbreekt}</p></Kaart>
        {mag && (
          <Vouw titel={t.legTaalschakel} nu={false}>
            <Handeling key={l.taalschakel.length} klas={TaalschakelInvoer} labels={t.labels} naam="taalschakel" knop={t.legTaalschakel} gelukt={t.taalschakelVast} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/leerroute/taalschakel', { params: eenmalig(id, s), body }))}>
              <Radioveld naam="uitslag" opties={keuzes(TAALSCHAKELUITSLAGEN, t.taaluitslag)} /><Datumveld naam="op" />
            </Handeling>
          </Vouw>
        )}
      </>
    );
  }
  if (l.leerroute !== 'z') return null;
  const gesprek = l.eindgesprekken.filter((x) => x.staat && !x.vervallen).at(-1);
  return (
    <>
      <Kaart titel={t.eindgesprek}><p>{gesprek ? t.doorOp(datumLang(gesprek.op), gesprek.gevoerdDoor) : t.ontbreekt}</p><p className="wi-klein wi-zacht">{t.eindgesprekHint}</p></Kaart>
      {mag && !gesprek && (
        <Vouw titel={t.legEindgesprek} nu={false}>
          <Handeling klas={ZEindgesprekInvoer} labels={t.labels} naam="eindgesprek" knop={t.legEindgesprek} gelukt={t.eindgesprekVast} standaard={{ op: vandaag() }} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/leerroute/eindgesprekken', { params: eenmalig(id, s), body }))}>
            <Datumveld naam="op" /><Tekstveld naam="gevoerdDoor" />
          </Handeling>
        </Vouw>
      )}
    </>
  );
}
