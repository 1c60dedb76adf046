import { algemeen } from '../tekst/algemeen.ts';
import { datumLang } from './datum.ts';

/** A computed term as the kernel explains it (`Termijn` in @wegwijs/kernel). */
export interface Uitgelegd {
  aanleiding: string;
  dag0: string;
  duur: { aantal: number; eenheid: string };
  bron: string;
  soort: 'wettelijk' | 'streefnorm';
  ruwEinde: string;
  opschortingen: { van: string; tot: string; reden: string; bron: string }[];
  verlengingen: { duur: { aantal: number; eenheid: string }; reden: string; bron: string }[];
  verschuivingen: { van: string; naar: string; reden: string; bron: string }[];
  einde: string;
}

/** "Hoe is dit berekend?": the whole sum, from the day it begins to the last day, each step with its ground. */
export function Berekening({ termijn: t }: { termijn: Uitgelegd }) {
  const stappen: [string, string, string?][] = [
    [algemeen.begint, `${t.aanleiding}: ${datumLang(t.dag0)}`],
    [algemeen.duur, `${t.duur.aantal} ${t.duur.eenheid}`, t.bron],
    ...t.opschortingen.map((o): [string, string, string] => [algemeen.opgeschort, `${datumLang(o.van)} tot ${datumLang(o.tot)}: ${o.reden}`, o.bron]),
    ...t.verlengingen.map((v): [string, string, string] => [algemeen.verlengd, `${v.duur.aantal} ${v.duur.eenheid}: ${v.reden}`, v.bron]),
    [algemeen.ruwEinde, datumLang(t.ruwEinde)],
    ...t.verschuivingen.map((v): [string, string, string] => [algemeen.verschoven, `van ${datumLang(v.van)} naar ${datumLang(v.naar)} (${v.reden})`, v.bron]),
    [algemeen.laatsteDag, datumLang(t.einde)],
  ];
  return (
    <details className="wi-berekening">
      <summary>{algemeen.hoeBerekend}</summary>
      <p className="wi-klein">{t.soort === 'wettelijk' ? algemeen.wettelijk : algemeen.streefnorm}</p>
      <ol>
        {stappen.map(([wat, hoe, bron], i) => <li key={i}><strong>{wat}</strong> {hoe}{bron && <span className="wi-zacht"> ({bron})</span>}</li>)}
      </ol>
    </details>
  );
}
