import { useSuspenseQuery } from '@tanstack/react-query';
import { plusDagen } from '@wegwijs/kernel';
import { gemeenteNaam } from '../../huis.ts';
import { tarieven as t } from '../../tekst/tarieven.ts';
import '../../thema/bank.css';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { toonBedrag } from '../../ui/geld.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente } from '../betaalrun/Filters.tsx';
import { GEMEENTEN } from '../betaalrun/query.ts';
import { bekendeNormen, type Bekend } from './normen.ts';
import { tarievenQuery } from './query.ts';

function Tot({ norm: n }: { norm: Bekend }) {
  if (n.bedrag !== undefined) return <>{n.totEnMet ? datumLang(n.totEnMet) : t.zonderEinde}</>;
  return <strong>{n.totEnMet ? t.sindsOnbekend(datumLang(plusDagen(n.totEnMet, 1))) : t.nietBekend}</strong>;
}
const KOLOMMEN: Kolom<Bekend>[] = [
  { code: 'norm', kop: t.norm, rijkop: true, cel: (n) => t.woord[n.code] ?? n.code }, { code: 'nu', kop: t.nu, getal: true, cel: (n) => (n.bedrag === undefined ? <Geen /> : toonBedrag(n.bedrag)) }, { code: 'tot', kop: t.bekendTot, cel: (n) => <Tot norm={n} /> }, { code: 'bron', kop: t.bron, cel: (n) => (n.bron ? <span className="wi-bank__zin wi-klein">{n.bron}</span> : <Geen />) },
];

function VanGemeente({ gemeentecode, normen }: { gemeentecode: string; normen: readonly Bekend[] }) {
  const mis = normen.filter((n) => n.bedrag === undefined).length;
  const eerste = normen.flatMap((n) => n.totEnMet ?? []).sort()[0];
  return (
    <Kaart titel={gemeenteNaam(gemeentecode)} vol>
      <div className="wi-kaart__inhoud"><Melding soort={mis > 0 ? 'fout' : 'gelukt'}><p><strong>{mis > 0 ? t.normenMis(mis) : t.normenGoed}</strong>{mis === 0 && eerste && ` ${t.binnenkort(datumLang(eerste))}`}</p></Melding></div>
      <Rijen titel={`${t.normen}, ${gemeenteNaam(gemeentecode)}`} leeg="" rijen={normen} sleutel={(n) => n.code} kolommen={KOLOMMEN} />
    </Kaart>
  );
}

/** Which norms are known and until when: past that day no month is computed. */
export function Normen({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const gemeente = leesGemeente(zoek['gemeente']);
  const bevestigd = useSuspenseQuery(tarievenQuery(huis)).data.filter((x) => x.bevestigdOp);
  return (
    <>
      <p className="wi-zacht">{t.normenUitleg}</p>
      <div className="wi-gereedschap wi-kaart"><Gemeentefilter /></div>
      {GEMEENTEN.filter((g) => gemeente === undefined || g === gemeente).map((g) => <VanGemeente key={g} gemeentecode={g} normen={bekendeNormen(bevestigd.filter((x) => x.gemeentecode === g), vandaag())} />)}
    </>
  );
}
