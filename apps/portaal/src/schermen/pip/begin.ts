import {
  heeftMap, MAP_PRAKTIJKUREN, PVT_UREN, streefGesprekken, TAALNIVEAUS, Z_CURSUSUREN, Z_PARTICIPATIEUREN, type Doelgroep, type PipInvoer, type PipLeerroute, type PipTaalniveau,
} from '@wegwijs/intake';
import { geldend, type Datum } from '@wegwijs/kernel';

/** What a first concept begins with: the least that the law asks, as a proposal that can be changed. @param dag whose norms hold */
export function beginInhoud(v: { leerroute: PipLeerroute; doelgroep: Doelgroep; startniveau?: string; dag: Datum }): PipInvoer {
  const { leerroute, doelgroep, dag } = v;
  const startniveau = TAALNIVEAUS.find((t) => t === v.startniveau) as PipTaalniveau | undefined;
  const map = geldend(MAP_PRAKTIJKUREN, dag).waarde;
  return {
    leerroute, voortgangsgesprekken: streefGesprekken(doelgroep, dag).aantal, pvtUren: geldend(PVT_UREN, dag).waarde,
    ...(heeftMap(leerroute) && { mapUren: map, mapPraktijkuren: map }),
    ...(leerroute === 'z' && { cursusuren: geldend(Z_CURSUSUREN, dag).waarde, ...(doelgroep === 'asiel' && { participatieuren: geldend(Z_PARTICIPATIEUREN, dag).waarde }) }),
    ...(startniveau && { startniveau }), ...(startniveau === 'alfa' && { alfabetisering: true }),
    doelen: [],
  };
}
