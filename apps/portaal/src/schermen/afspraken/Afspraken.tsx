import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AFSPRAAKUITKOMSTEN, AfspraakUitkomst, OproepInvoer } from '@wegwijs/intake';
import { euro } from '@wegwijs/kernel';
import { haal, intake } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { afspraken as t } from '../../tekst/afspraken.ts';
import '../../thema/intake.css';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { useDossier } from '../dossier/query.ts';
import { Vouw } from '../toets/Vouw.tsx';
import { Ladder } from './Ladder.tsx';
import { Oproepen } from './Oproepen.tsx';
import type { LadderUit, Oproep } from './ladder.ts';

const UITKOMSTEN = AFSPRAAKUITKOMSTEN.map((waarde) => ({ waarde, tekst: t.uitkomsten[waarde] ?? waarde }));
const header = (s: string) => ({ 'Idempotency-Key': s });

function Uitkomst({ id, oproep: o }: { id: string; oproep: Oproep }) {
  return (
    <Kaart titel={t.legUitkomst}>
      <p>{t.doelen[o.doel]}, <Dag op={o.afspraakOp} lang /> {t.om(o.afspraakTijd)}, {o.plaats}</p>
      <Handeling klas={AfspraakUitkomst} labels={t.labels} naam={`uitkomst-${o.id}`} knop={t.legUitkomst} gelukt={t.uitkomstVast} standaard={{ uitkomstOp: vandaag() }}
        doe={(body, _v, s) => haal(intake.POST('/v1/dossiers/{id}/oproepen/{oproepId}/uitkomst', { params: { path: { id, oproepId: o.id }, header: header(s) }, body }))}>
        <Radioveld naam="uitkomst" opties={UITKOMSTEN} hint={t.uitkomstHint(datumLang(o.termijnTot))} /><Datumveld naam="uitkomstOp" /><Tekstvlak naam="toelichting" regels={2} hint={t.toelichtingHint} optioneel />
      </Handeling>
    </Kaart>
  );
}

function RoepOp({ id, ladder: l }: { id: string; ladder: LadderUit }) {
  const n = l.oproepen.length;
  const doelen = l.oproepbaar.map((d) => ({ waarde: d, tekst: t.doelen[d] ?? d }));
  return (
    <Vouw titel={t.nieuw} nu={l.stap !== 'verschenen'}>
      {l.waarschuwingNodig && <Melding soort="let-op"><p>{t.waarschuwNu}</p></Melding>}
      <Handeling key={n} klas={OproepInvoer} labels={t.labels} naam={`oproep-${n}`} knop={t.roepOp} gelukt={t.oproepVast}
        standaard={{ verzondenOp: vandaag(), schriftelijk: true, waarschuwing: l.waarschuwingNodig, ...(l.oproepbaar.length === 1 && { doel: l.oproepbaar[0] }) }}
        doe={(body, _v, s) => haal(intake.POST('/v1/dossiers/{id}/oproepen', { params: { path: { id }, header: header(s) }, body }))}>
        <Keuzeveld naam="doel" opties={doelen} /><Datumveld naam="verzondenOp" /><Datumveld naam="afspraakOp" /><Tekstveld naam="afspraakTijd" breedte={6} hint={t.tijdhint} /><Tekstveld naam="plaats" />
        <Datumveld naam="termijnTot" hint={l.hersteltermijnUiterlijk ? t.herstel(datumLang(l.hersteltermijnUiterlijk)) : t.termijnHint} />
        <JaNeeveld naam="schriftelijk" /><JaNeeveld naam="waarschuwing" /><Tekstveld naam="tolktaal" hint={t.tolkHint} optioneel />
      </Handeling>
    </Vouw>
  );
}

const Boete = ({ boete: b }: { boete: LadderUit['boetevoorstellen'][number] }) => (
  <Kaart titel={b.overtreding === 1 ? t.boete : t.boeteTwee}>
    <p>{t.boeteUitleg}</p>
    <Feiten breed feiten={[[t.bedrag, euro(b.bedrag)], [t.vastgesteld, <Dag key="d" op={b.geconstateerdOp} lang />], [t.gewaarschuwd, <Dag key="w" op={b.waarschuwingOp} lang />], [t.hersteltermijn, <Dag key="h" op={b.hersteltermijnTotUiterlijk} lang />], [t.grond, b.bron]]} />
  </Kaart>
);

/** The ladder of call-ups: where it stands, what may follow and why, and what was proposed. */
export default function Afspraken() {
  const { huis, dossier: d } = useDossier();
  const mag = heeftRol(useMij(), 'klantmanager', 'casusregisseur') && !d.feiten.geslotenOp;
  const ladder = useSuspenseQuery({ queryKey: [huis, 'dossier', d.id, 'oproepen'], queryFn: () => haal(intake.GET('/v1/dossiers/{id}/oproepen', { params: { path: { id: d.id } } })) }).data;
  const lopend = ladder.oproepen.find((o) => !o.uitkomst);
  return (
    <div className="wi-stapel">
      <div className="wi-kolommen">
        <div className="wi-stapel">
          <Kaart titel={t.nuTitel}>
            <p><strong>{t.stap[ladder.stap] ?? ladder.stap}</strong> {t.waarom[ladder.stap]}</p>
            {ladder.afwezigheidMogelijk && <p><Link to="/$huis/dossiers/$id/intake" params={{ huis, id: d.id }}>{t.naarAfronden}</Link></p>}
            {lopend?.voorbijPip && lopend.pipUiterlijk && <Melding soort="let-op"><p>{t.voorbijPip(datumLang(lopend.pipUiterlijk))}</p></Melding>}
          </Kaart>
          {mag && lopend && <Uitkomst id={d.id} oproep={lopend} />}
          {mag && ladder.oproepbaar.length > 0 && <RoepOp id={d.id} ladder={ladder} />}
        </div>
        <div className="wi-stapel">
          <Kaart titel={t.ladder}><Ladder ladder={ladder} /></Kaart>
          {ladder.boetevoorstellen.map((b) => <Boete key={b.overtreding} boete={b} />)}
        </div>
      </div>
      <Oproepen oproepen={ladder.oproepen} />
    </div>
  );
}
