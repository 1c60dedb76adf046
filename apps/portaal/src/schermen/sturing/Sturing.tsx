import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { KPI_CODES, KPI_GROEP_WOORD, KPI_GROEPEN, KPI_WOORD, OORDEEL_WOORD, type KpiCode } from '@wegwijs/casusregie';
import { useState } from 'react';
import { casusregie, haal, haalBestand } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { gemeenteNaam } from '../../huis.ts';
import { sturing as t } from '../../tekst/sturing.ts';
import { bewaarBestand } from '../../ui/bestand.ts';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Achter } from './Achter.tsx';
import { Streefwaarde } from './Streefwaarde.tsx';
import { hoeveel, metEenheid, perioden, periodeWoord, waardeVan, type KpiUit } from './sturing.ts';

type Wie = 'mij' | 'gemeente';

const Streef = ({ kpi: k }: { kpi: KpiUit }) => (typeof k.streef !== 'number' ? <Geen /> : <>{metEenheid(k.eenheid, k.streef)}<small className="wi-zacht wi-onderregel">{k.streefEigen ? t.eigen : k.streefSoort === 'wettelijk' ? t.wet : t.standaard}</small></>);

const kolommen = (huis: string, wie: Wie, periode: string, beschermd: boolean): Kolom<KpiUit>[] => [
  { code: 'kpi', kop: t.cijfer, rijkop: true, cel: (k) => <>{KPI_WOORD[k.kpi]}<small className="wi-zacht wi-onderregel">{k.bron}</small></> },
  { code: 'waarde', kop: t.waarde, getal: true, cel: (k) => <Link to="/$huis/sturing" params={{ huis }} search={{ wie, periode, kpi: k.kpi }} aria-label={`${waardeVan(k)}. ${t.toon(KPI_WOORD[k.kpi])}`}>{waardeVan(k)}</Link> },
  { code: 'hoeveel', kop: t.hoeveel, cel: (k) => hoeveel(k, beschermd) ?? <Geen /> },
  { code: 'streef', kop: t.streef, getal: true, cel: (k) => <Streef kpi={k} /> },
  { code: 'oordeel', kop: t.oordeel, cel: (k) => (k.oordeel ? OORDEEL_WOORD[k.oordeel] : <Geen />) },
];

/** Puts the numbers among the downloads, as they are on the screen. */
function Opslaan({ wie, periode }: { wie: Wie; periode: string }) {
  const [fout, setFout] = useState<Error>();
  const [klaar, setKlaar] = useState(false);
  const [bezig, setBezig] = useState<string>();
  const doe = (formaat: 'csv' | 'xlsx') => {
    setBezig(formaat);
    setFout(undefined);
    haalBestand(`casusregie/v1/sturing/export?wie=${wie}&periode=${periode}&formaat=${formaat}`).then((b) => { bewaarBestand(b); setKlaar(true); }).catch((e: unknown) => setFout(e as Error)).finally(() => setBezig(undefined));
  };
  return (
    <>
      <span className="wi-rij"><Knop bezig={bezig === 'csv'} onClick={() => doe('csv')}>{t.csv}</Knop><Knop bezig={bezig === 'xlsx'} onClick={() => doe('xlsx')}>{t.xlsx}</Knop></span>
      <span role="status">{klaar && t.gelukt}</span>
      {fout && <Fout fout={fout} />}
    </>
  );
}

function Cijfers({ huis, wie, periode }: { huis: string; wie: Wie; periode: string }) {
  const { data } = useSuspenseQuery({ queryKey: [huis, 'sturing', wie, periode], queryFn: ({ signal }) => haal(casusregie.GET('/v1/sturing', { params: { query: { wie, periode } }, signal })) });
  if (!data.van || !data.totEnMet) return <p className="wi-leeg">{t.nietTeTellen}</p>;
  const gemeenten = [...new Set(data.kpis.map((k) => k.gemeentecode))];
  return (
    <>
      <p className="wi-zacht">{t.geteld(datumLang(data.van), datumLang(data.totEnMet))} {data.beschermd && t.beschermd}</p>
      {gemeenten.flatMap((g) => KPI_GROEPEN.map((groep) => (
        <Kaart key={`${g}/${groep}`} titel={gemeenten.length > 1 ? `${KPI_GROEP_WOORD[groep]}, ${gemeenteNaam(g)}` : KPI_GROEP_WOORD[groep]} vol>
          <Rijen titel={KPI_GROEP_WOORD[groep]} leeg={t.geen} rijen={data.kpis.filter((k) => k.gemeentecode === g && k.groep === groep)} sleutel={(k) => k.kpi} kolommen={kolommen(huis, wie, periode, data.beschermd)} />
        </Kaart>
      )))}
    </>
  );
}

function Overzicht({ huis, wie, periode }: { huis: string; wie: Wie; periode: string }) {
  const [, zet] = useZoek();
  const mij = useMij();
  const [stelt, setStelt] = useState(false);
  const [klaar, setKlaar] = useState(false);
  const gemeente = mij.organisatie.code.replace('gemeente-', '');
  return (
    <>
      <Paginakop titel={t.titel} onder={t.onder} acties={heeftRol(mij, 'teamleider') && <Knop onClick={() => setStelt(true)}>{t.stel}</Knop>} />
      {klaar && <Melding soort="gelukt" live>{t.vastgelegd}</Melding>}
      <div className="wi-gereedschap">
        <label>{t.keuze}<select value={wie} onChange={(e) => zet({ wie: e.target.value })}>{(['gemeente', 'mij'] as const).map((w) => <option key={w} value={w}>{t.wie[w]}</option>)}</select></label>
        <label>{t.periode}<select value={periode} onChange={(e) => zet({ periode: e.target.value })}>{perioden(vandaag()).map((p) => <option key={p} value={p}>{periodeWoord(p)}</option>)}</select></label>
        <Opslaan wie={wie} periode={periode} />
      </div>
      <Cijfers huis={huis} wie={wie} periode={periode} />
      {stelt && <Streefwaarde huis={huis} gemeenten={[gemeente]} sluit={() => setStelt(false)} klaar={() => { setStelt(false); setKlaar(true); }} />}
    </>
  );
}

/** The numbers of the gemeente or of the own caseload, each with its target and with the people behind it. */
export default function Sturing() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek] = useZoek();
  const wie: Wie = zoek['wie'] === 'mij' ? 'mij' : 'gemeente';
  const periode = perioden(vandaag()).find((p) => p === zoek['periode']) ?? vandaag().slice(0, 4);
  const kpi: KpiCode | undefined = KPI_CODES.find((k) => k === zoek['kpi']);
  return kpi ? <Achter huis={huis} kpi={kpi} wie={wie} periode={periode} /> : <Overzicht huis={huis} wie={wie} periode={periode} />;
}
