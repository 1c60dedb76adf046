import { DUUREENHEDEN, DuoTermijnInvoer, VERLENGING_UITKOMSTEN, VerlengingUitkomstInvoer } from '@wegwijs/casusregie';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Getalveld, Keuzeveld, Radioveld, keuzes } from '../../formulier/index.ts';
import { voortgang as t } from '../../tekst/voortgang.ts';
import { Berekening } from '../../ui/Berekening.tsx';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import type { TermijnUit } from './query.ts';


/** From when until when somebody has, how that was computed, and where DUO thinks otherwise. DUO's days lead. */
export function Termijnkaart({ id, termijn: x, mag }: { id: string; termijn: TermijnUit; mag: boolean }) {
  const open = x.verlengingen.find((v) => v.stand === 'aangevraagd' && !v.ingetrokkenOp);
  return (
    <>
      <Kaart titel={t.termijn}>
        {x.begin && x.einde ? <p><strong>{t.loopt(datumLang(x.begin), datumLang(x.einde))}</strong> {x.dagen !== null && x.dagen !== undefined && t.dagen(x.dagen)}</p> : <p>{t.geenTermijn}</p>}
        {x.leidend && <p className="wi-klein wi-zacht">{t.leidt[x.leidend]}</p>}
        {x.verschillen.map((v) => <Melding key={v.wat} soort="let-op"><p>{t.verschil(t.wat2[v.wat] ?? v.wat, datumLang(v.eigen), datumLang(v.duo))}</p></Melding>)}
        {x.termijnen.map((een, i) => <Berekening key={i} termijn={een} />)}
        {x.verzoekVanaf && <p className="wi-klein">{t.verzoekVanaf(datumLang(x.verzoekVanaf.einde))}</p>}
      </Kaart>
      {mag && open && (
        <Vouw titel={t.legUitkomst} nu={false}>
          <Handeling key={x.versie} klas={VerlengingUitkomstInvoer} labels={t.labels} naam={`verlenging-${open.id}`} knop={t.legUitkomst} gelukt={t.uitkomstVast} standaard={{ beslotenOp: vandaag() }}
            doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/termijn/verlengingen/{verlengingId}/uitkomst', { params: { path: { id, verlengingId: open.id }, header: kop(x.versie, s) }, body }))}>
            <Radioveld naam="uitkomst" opties={keuzes(VERLENGING_UITKOMSTEN, t.verlengingstand)} /><Datumveld naam="beslotenOp" /><Getalveld naam="duur" optioneel /><Keuzeveld naam="eenheid" opties={keuzes(DUUREENHEDEN, t.eenheid)} optioneel /><Datumveld naam="nieuwEinde" optioneel />
          </Handeling>
        </Vouw>
      )}
      {mag && x.begin && (
        <Vouw titel={t.legDuo} nu={false}>
          <Handeling key={x.versie} klas={DuoTermijnInvoer} labels={t.labels} naam="duo-termijn" knop={t.legDuo} gelukt={t.duoVast} standaard={{ ontvangenOp: vandaag() }}
            doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/termijn/duo', { params: { path: { id }, header: kop(x.versie, s) }, body }))}>
            <Datumveld naam="begin" /><Datumveld naam="einde" /><Datumveld naam="ontvangenOp" />
          </Handeling>
        </Vouw>
      )}
      <Kaart titel={t.verlengingen} vol>
        <Rijen titel={t.verlengingen} leeg={t.geenVerlenging} rijen={x.verlengingen.filter((v) => !v.ingetrokkenOp)} sleutel={(v) => v.id} kolommen={[
          { code: 'op', kop: t.labels.aangevraagdOp, rijkop: true, cel: (v) => <Dag op={v.aangevraagdOp} /> }, { code: 'grond', kop: t.labels.grond, cel: (v) => <>{t.grond[v.grond] ?? v.grond}<span className="wi-klein wi-zacht"><br />{v.bron}</span></> },
          { code: 'stand', kop: t.wat, cel: (v) => <>{t.verlengingstand[v.stand]}{v.nieuwEinde && <>: <Dag op={v.nieuwEinde} lang /></>}</> },
        ]} />
      </Kaart>
    </>
  );
}
