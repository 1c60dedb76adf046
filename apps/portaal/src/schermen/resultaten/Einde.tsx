import { AanbiederInvoer, AANBIEDERSOORTEN, INVOERBARE_EINDEN, KEURMERKGRONDEN, KeurmerkperiodeInvoer, PlichtEindeInvoer } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { resultaten as t } from '../../tekst/resultaten.ts';
import { Berekening } from '../../ui/Berekening.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import type { AanbiederUit, EindeUit } from './query.ts';

/** 'voldaan' is no end that somebody types: DUO says it, on the card beside this one. */
type InvoerbaarEinde = Exclude<PlichtEindeInvoer['grond'], 'voldaan'>;

/** Whether the plicht ended, why, and until when what is known may be kept. */
export function Einde({ id, einde: e, versie, mag }: { id: string; einde: EindeUit; versie: number; mag: boolean }) {
  const geldt = e.regels.find((r) => r.stand === 'geldt');
  return (
    <>
      <Kaart titel={t.einde}>
        <p>{geldt ? <strong>{t.eindeOp(t.eindgrond[geldt.grond] ?? geldt.grond, datumLang(geldt.op))}</strong> : t.eindeNiet} {e.aowOp && t.aow(datumLang(e.aowOp))}</p>
        {e.gevolg?.bewaarTot && <><p>{t.bewaar(datumLang(e.gevolg.bewaarTot.einde))}</p><Berekening termijn={e.gevolg.bewaarTot} /></>}
      </Kaart>
      {mag && !geldt && (
        <Vouw titel={t.legEinde} nu={false}>
          <Melding soort="let-op"><p>{t.letOp}</p></Melding>
          <Handeling key={versie} klas={PlichtEindeInvoer} labels={t.labels} naam="einde" knop={t.legEinde} gelukt={t.eindeVast} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/einde', { params: { path: { id }, header: kop(versie, s) }, body: { ...body, grond: body.grond as InvoerbaarEinde } }))}>
            <Keuzeveld naam="grond" opties={keuzes(INVOERBARE_EINDEN, t.eindgrond)} /><Datumveld naam="op" /><Tekstvlak naam="reden" regels={2} /><JaNeeveld naam="wissenBevestigd" /><JaNeeveld naam="verlengingVerblijfAangevraagd" />
          </Handeling>
        </Vouw>
      )}
    </>
  );
}

/** The schools of the gemeente, and since when their lessons count. */
export function Scholen({ aanbieders, mag }: { aanbieders: readonly AanbiederUit[]; mag: boolean }) {
  return (
    <>
      <Kaart titel={t.scholen}>{aanbieders.length === 0 ? <p>{t.geenAanbieder}</p> : <ul>{aanbieders.map((a) => <li key={a.id}>{a.naam} <span className="wi-zacht">({t.soortSchool[a.soort]}; {a.teltVandaag ? t.metKeurmerk : t.zonderKeurmerk})</span></li>)}</ul>}</Kaart>
      {mag && (
        <Vouw titel={t.nieuweSchool} nu={false}>
          <Handeling key={aanbieders.length} klas={AanbiederInvoer} labels={t.labels} naam="school" knop={t.nieuweSchool} gelukt={t.schoolVast} doe={(body, _v, s) => haal(casusregie.POST('/v1/aanbieders', { params: { header: { 'Idempotency-Key': s } }, body }))}>
            <Tekstveld naam="naam" /><Radioveld naam="soort" opties={keuzes(AANBIEDERSOORTEN, t.soortSchool)} />
          </Handeling>
        </Vouw>
      )}
      {mag && aanbieders.filter((a) => !a.teltVandaag).map((a) => (
        <Vouw key={a.id} titel={`${t.keurmerk}: ${a.naam}`} nu={false}>
          <Handeling klas={KeurmerkperiodeInvoer} labels={t.labels} naam={`keurmerk-${a.id}`} knop={t.keurmerk} gelukt={t.keurmerkVast} doe={(body, _v, s) => haal(casusregie.POST('/v1/aanbieders/{id}/keurmerken', { params: { path: { id: a.id }, header: { 'Idempotency-Key': s } }, body }))}>
            <Radioveld naam="grond" opties={keuzes(KEURMERKGRONDEN, t.keurmerkgrond)} /><Datumveld naam="vanaf" /><Datumveld naam="tot" optioneel />
          </Handeling>
        </Vouw>
      ))}
    </>
  );
}
