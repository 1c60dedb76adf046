import { useSuspenseQuery } from '@tanstack/react-query';
import { AFSPRAAKUITKOMSTEN, AfspraakUitkomst, OproepInvoer } from '@wegwijs/intake';
import { euro } from '@wegwijs/kernel';
import { haal, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';
import { Datumveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { afspraken as t, toets } from '../../tekst/toets.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { useDossier } from '../dossier/query.ts';

type Ladder = components['schemas']['LadderUit'];
const UITKOMSTEN = AFSPRAAKUITKOMSTEN.map((waarde) => ({ waarde, tekst: t.uitkomsten[waarde] ?? waarde }));

/** Where on the ladder this stands: two calls, a warning, a boete, and in the end without the person. */
function Ladder({ ladder }: { ladder: Ladder }) {
  const nu = ladder.afwezigheidMogelijk ? 4 : ladder.boetevoorstellen.length > 0 ? 3 : ladder.waarschuwingNodig ? 2 : Math.min(ladder.trede, 2);
  return (
    <ol className="wi-stappen" aria-label={t.ladder}>
      {t.treden.map((naam, i) => <li key={naam} className={`wi-stap--${i < nu ? 'gedaan' : i === nu ? 'nu' : 'komt'}`} aria-current={i === nu ? 'step' : undefined}><span className="wi-stap__merk" aria-hidden="true">{i + 1}</span><span className="wi-stap__naam">{naam}</span></li>)}
    </ol>
  );
}

export default function Afspraken() {
  const { huis, dossier: { id } } = useDossier();
  const ladder = useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'oproepen'], queryFn: () => haal(intake.GET('/v1/dossiers/{id}/oproepen', { params: { path: { id } } })) }).data;
  const lopend = ladder.oproepen.find((o) => !o.uitkomst);
  const header = (s: string) => ({ 'Idempotency-Key': s });
  return (
    <div className="wi-stapel">
      <Kaart titel={t.titel}>
        <p><strong>{t.stap[ladder.stap] ?? ladder.stap}</strong> {t.trede(ladder.trede)} {ladder.hersteltermijnUiterlijk && t.herstel(datumLang(ladder.hersteltermijnUiterlijk))}</p>
        <Ladder ladder={ladder} />
      </Kaart>
      {lopend && (
        <Kaart titel={t.legUitkomst}>
          <p>{t.doelen[lopend.doel]}, <Dag op={lopend.afspraakOp} lang /> {t.om(lopend.afspraakTijd)}, {lopend.plaats}</p>
          <Handeling klas={AfspraakUitkomst} labels={t.labels} naam={`uitkomst-${lopend.id}`} knop={t.legUitkomst} gelukt={t.gelukt}
            doe={(body, _v, s) => haal(intake.POST('/v1/dossiers/{id}/oproepen/{oproepId}/uitkomst', { params: { path: { id, oproepId: lopend.id }, header: header(s) }, body }))}>
            <Radioveld naam="uitkomst" opties={UITKOMSTEN} /><Datumveld naam="uitkomstOp" /><Tekstvlak naam="toelichting" regels={2} optioneel />
          </Handeling>
        </Kaart>
      )}
      {ladder.oproepbaar.length > 0 && (
        <Kaart titel={t.nieuw}>
          <Handeling klas={OproepInvoer} labels={t.labels} naam="oproep" knop={t.roepOp} gelukt={t.gelukt} standaard={{ schriftelijk: true, waarschuwing: ladder.waarschuwingNodig }}
            doe={(body, _v, s) => haal(intake.POST('/v1/dossiers/{id}/oproepen', { params: { path: { id }, header: header(s) }, body }))}>
            <Keuzeveld naam="doel" opties={ladder.oproepbaar.map((d) => ({ waarde: d, tekst: t.doelen[d] ?? d }))} /><Datumveld naam="verzondenOp" /><Datumveld naam="afspraakOp" /><Tekstveld naam="afspraakTijd" breedte={6} hint={toets.tijdhint} />
            <Tekstveld naam="plaats" /><Datumveld naam="termijnTot" /><JaNeeveld naam="schriftelijk" /><JaNeeveld naam="waarschuwing" /><Tekstveld naam="tolktaal" optioneel />
          </Handeling>
        </Kaart>
      )}
      {ladder.oproepen.filter((o) => o.voorbijPip && !o.uitkomst && o.pipUiterlijk).map((o) => <Melding key={o.id} soort="let-op"><p>{t.voorbijPip(datumLang(o.pipUiterlijk as string))}</p></Melding>)}
      <Kaart titel={t.wanneer} vol>
        {ladder.oproepen.length === 0 ? <p className="wi-leeg">{t.leeg}</p> : (
          <Tabel titel={t.titel} rijen={ladder.oproepen} sleutel={(o) => o.id} kolommen={[
            { code: 'op', kop: t.wanneer, rijkop: true, cel: (o) => <><Dag op={o.afspraakOp} /> {t.om(o.afspraakTijd)}</> }, { code: 'doel', kop: t.waarvoor, cel: (o) => <>{t.doelen[o.doel]}{o.waarschuwing && ` (${t.metWaarschuwing})`}</> },
            { code: 'plaats', kop: t.plaats, cel: (o) => o.plaats }, { code: 'verzonden', kop: t.verzonden, cel: (o) => <Dag op={o.verzondenOp} /> }, { code: 'uitkomst', kop: t.uitkomst, cel: (o) => (o.uitkomst ? t.uitkomsten[o.uitkomst] : t.open) },
          ]} />
        )}
      </Kaart>
      {ladder.boetevoorstellen.map((b) => (
        <Kaart key={b.overtreding} titel={t.boete}><p>{t.boeteUitleg}</p><Feiten breed feiten={[[t.bedrag, euro(b.bedrag)], [t.overtreding, `${b.overtreding}, ${b.artikel}`], [t.vastgesteld, <Dag key="d" op={b.geconstateerdOp} lang />]]} /></Kaart>
      ))}
    </div>
  );
}
