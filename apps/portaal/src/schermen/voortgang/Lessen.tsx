import { AanwezigheidInvoer, CursusaanbodInvoer, EIGEN_INSPANNINGEN, INSPANNINGEN, InspanningInvoer, VOORTGANG_NIVEAUS } from '@wegwijs/casusregie';
import { casusregie, haal } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Getalveld, Keuzeveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { voortgang as t } from '../../tekst/voortgang.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import type { AanbodUit, VoortgangUit } from './query.ts';

const eenmalig = (id: string, s: string) => ({ path: { id }, header: { 'Idempotency-Key': s } });
const OPTIES = INSPANNINGEN.map((waarde) => ({ waarde, tekst: t.inspanning[waarde] ?? waarde }));
const NIVEAUS = VOORTGANG_NIVEAUS.map((n) => ({ waarde: n, tekst: n }));

/** Attendance at the lessons as the schools report it, and what somebody does on his own account. */
export function Lessen({ id, voortgang: v, mag }: { id: string; voortgang: VoortgangUit; mag: boolean }) {
  const { aanwezigheid: a, uren } = v;
  return (
    <>
      <Kaart titel={t.aanwezigheid}>
        {a.onderNorm && <Melding soort="let-op"><p>{t.onderNorm}</p></Melding>}
        <p>{a.procent === undefined || a.procent === null ? t.weinig : t.procent(a.procent, a.norm)}</p>
        {uren && <p>{uren.achter && <strong>{t.achter} </strong>}{t.urenPlan(uren.gevolgd, uren.gepland)}</p>}
        <p className="wi-klein wi-zacht">{a.bron}</p>
      </Kaart>
      {mag && (
        <Vouw titel={t.meld} nu={false}>
          <Handeling key={v.meldingen.length} klas={AanwezigheidInvoer} labels={t.labels} naam="aanwezigheid" knop={t.meld} gelukt={t.gemeld} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/aanwezigheid', { params: eenmalig(id, s), body }))}>
            <Tekstveld naam="aanbieder" /><Datumveld naam="van" /><Datumveld naam="totEnMet" /><Getalveld naam="gevolgd" /><Getalveld naam="geoorloofd" /><Getalveld naam="ongeoorloofd" /><Keuzeveld naam="inspanning" opties={OPTIES} optioneel /><Keuzeveld naam="taalniveau" opties={NIVEAUS} optioneel />
          </Handeling>
        </Vouw>
      )}
      <Kaart titel={t.meldingen} vol>
        <Rijen titel={t.meldingen} leeg={t.geenMeldingen} rijen={v.meldingen} sleutel={(m) => m.id} kolommen={[
          { code: 'periode', kop: t.periode, rijkop: true, cel: (m) => <><Dag op={m.van} /> – <Dag op={m.totEnMet} />{m.vervangenDoor && <span className="wi-klein"><br />{t.vervallen}</span>}</> }, { code: 'school', kop: t.school, cel: (m) => m.aanbieder },
          { code: 'uren', kop: t.uren, getal: true, cel: (m) => m.gevolgd }, { code: 'geo', kop: t.geoorloofd, getal: true, cel: (m) => m.geoorloofd }, { code: 'ongeo', kop: t.ongeoorloofd, getal: true, cel: (m) => m.ongeoorloofd },
        ]} />
      </Kaart>
      {mag && (
        <Vouw titel={t.legEigen} nu={false}>
          <Handeling key={v.inspanningen.length} klas={InspanningInvoer} labels={t.labels} naam="inspanning" knop={t.legEigen} gelukt={t.eigenVast} standaard={{ op: vandaag() }} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/inspanning', { params: eenmalig(id, s), body }))}>
            <Datumveld naam="op" /><Keuzeveld naam="soort" opties={EIGEN_INSPANNINGEN.map((waarde) => ({ waarde, tekst: t.eigen[waarde] ?? waarde }))} /><Getalveld naam="uren" /><Tekstvlak naam="omschrijving" regels={2} hint={t.zelfde} />
          </Handeling>
        </Vouw>
      )}
      <Kaart titel={t.eigenTitel} vol>
        <Rijen titel={t.eigenTitel} leeg={t.geenEigen} rijen={v.inspanningen} sleutel={(i) => i.id} kolommen={[
          { code: 'op', kop: t.wanneer, rijkop: true, cel: (i) => <Dag op={i.op} /> }, { code: 'wat', kop: t.wat, cel: (i) => <>{t.eigen[i.soort] ?? i.soort}<span className="wi-klein"><br />{i.omschrijving}</span></> }, { code: 'uren', kop: t.uren, getal: true, cel: (i) => t.uurTekst(i.uren) },
        ]} />
      </Kaart>
    </>
  );
}

/** The offer of a course by the college, and the declaration for DUO when it did not come in time. */
export function Aanbod({ id, aanbod: a, mag }: { id: string; aanbod: AanbodUit; mag: boolean }) {
  const verklaart = heeftRol(useMij(), 'casusregisseur', 'teamleider');
  const v = a.verklaring;
  if (!a.verschuldigd) return <Kaart titel={t.aanbod}><p>{t.aanbodNietNodig}</p></Kaart>;
  return (
    <>
      <Kaart titel={t.aanbod}>
        {a.teLaat && <Melding soort="let-op"><p>{t.aanbodTeLaat}{a.verklaringNodig && ` ${t.verklaringNodig}`}</p></Melding>}
        {a.uiterlijk && <p>{t.aanbodUiterlijk(datumLang(a.uiterlijk))} <span className="wi-zacht">({a.bron})</span></p>}
        {a.aanbod.length === 0 ? <p className="wi-zacht">{t.geenAanbod}</p> : <ul>{a.aanbod.map((r) => <li key={r.id}><Dag op={r.aangebodenOp} lang />: {r.aanbieder}</li>)}</ul>}
        {v && <p><strong>{t.verklaringVan(datumLang(v.afgegevenOp))}</strong> {t.zonder(datumLang(v.vanaf), v.totEnMet ? t.totEnMet(datumLang(v.totEnMet)) : t.totNu)}</p>}
      </Kaart>
      {mag && (
        <Vouw titel={t.legAanbod} nu={false}>
          <Handeling key={a.aanbod.length} klas={CursusaanbodInvoer} labels={t.labels} naam="aanbod" knop={t.legAanbod} gelukt={t.aanbodVast} standaard={{ aangebodenOp: vandaag() }} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/aanbod', { params: eenmalig(id, s), body }))}>
            <Tekstveld naam="aanbieder" /><Datumveld naam="aangebodenOp" /><Datumveld naam="startOp" optioneel />
          </Handeling>
        </Vouw>
      )}
      {verklaart && a.verklaringNodig && (
        <Vouw titel={t.geefVerklaring} nu>
          <Handeling klas={Leeg} labels={{}} naam="verklaring" knop={t.geefVerklaring} gelukt={t.verklaringVast} doe={(_b, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/aanbodverklaring', { params: eenmalig(id, s) }))}>{null}</Handeling>
        </Vouw>
      )}
    </>
  );
}

/** An act that asks nothing. */
class Leeg {}
