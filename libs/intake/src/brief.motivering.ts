import type { Datum } from '@wegwijs/kernel';
import { schrijfDatum } from '@wegwijs/kernel/brief';
import { LEERROUTE_NAAM, NOG_INVULLEN } from './brief.woorden.ts';
import type { BriefGegevens } from './brief.gegevens.ts';

/** One sentence of the motivation, with the recorded fact it rests on and the article that makes that fact count. */
export interface Motiveringszin {
  zin: string;
  /** Where it is recorded, in words a reader of the file recognises. */
  feit: string;
  /** Path of the fact in `PipFeiten`, `PipInhoud` or the change: for checks, not for print. */
  veld: string;
  artikel: string;
}

const opDag = (d: Datum | undefined): string => (d ? ` van ${schrijfDatum(d)}` : '');

/** What was written, or the mark of what a concept still misses. */
const tekstOfOpen = ({ inhoud, concept }: BriefGegevens, veld: 'leerrouteMotivering' | 'afwijkingMotivering' | 'onderwijsrouteAfweging'): string | undefined =>
  inhoud[veld] || (concept?.ontbreekt.includes(veld) ? NOG_INVULLEN : undefined);

function intake({ feiten }: BriefGegevens): Motiveringszin[] {
  const bi = feiten.bredeIntake;
  const plicht: Motiveringszin = { zin: 'U moet inburgeren.', feit: 'Bericht van DUO over uw inburgeringsplicht', veld: 'feiten.inburgeringsplichtig', artikel: 'Wet inburgering 2021, artikel 3' };
  if (!bi) return [plicht];
  const feit = `Verslag van de brede intake${opDag(bi.afgerondOp)}`;
  const zin = bi.wijze === 'in-persoon'
    ? `Wij hebben met u gesproken over uw situatie. Dat gesprek heet de brede intake. De brede intake was klaar op ${schrijfDatum(bi.afgerondOp)}.`
    : `U bent niet op onze afspraken gekomen. Daarom hebben wij de brede intake zonder u afgemaakt op ${schrijfDatum(bi.afgerondOp)}.`;
  return [plicht, { zin, feit, veld: 'feiten.bredeIntake', artikel: 'Wet inburgering 2021, artikel 14' }];
}

function toets(v: BriefGegevens): Motiveringszin[] {
  const { feiten, inhoud, pip } = v;
  const lbt = feiten.leerbaarheidstoets;
  if (pip.soort === 'verhuizing' || !lbt) return [];
  if (lbt.ontheffing) return [{ zin: 'U hoefde de leerbaarheidstoets niet te doen.', feit: 'Onze ontheffing van de leerbaarheidstoets', veld: 'feiten.leerbaarheidstoets.ontheffing', artikel: 'Wet inburgering 2021, artikel 14, zesde lid' }];
  if (!lbt.advies) return [];
  const feit = `Uitslag van de leerbaarheidstoets${opDag(lbt.afgenomenOp)}`;
  const zinnen: Motiveringszin[] = [{ zin: `U hebt de leerbaarheidstoets gemaakt. Het advies is: ${LEERROUTE_NAAM[lbt.advies]}.`, feit, veld: 'feiten.leerbaarheidstoets.advies', artikel: 'Wet inburgering 2021, artikel 14, vijfde lid' }];
  const afwijking = tekstOfOpen(v, 'afwijkingMotivering');
  if (lbt.advies !== inhoud.leerroute && afwijking) {
    zinnen.push({ zin: `Wij kiezen een andere leerroute dan het advies. Dat doen wij om deze reden: ${afwijking}`, feit, veld: 'inhoud.afwijkingMotivering', artikel: 'Algemene wet bestuursrecht, artikel 3:46' });
  }
  return zinnen;
}

function route(v: BriefGegevens): Motiveringszin[] {
  const { feiten, inhoud, pip } = v;
  if (pip.soort === 'verhuizing') {
    return [{ zin: `U bent verhuisd naar onze gemeente. Uw leerroute blijft hetzelfde: de ${LEERROUTE_NAAM[inhoud.leerroute]}.`, feit: 'Het PIP van uw vorige gemeente', veld: 'feiten.eerderePip.leerroute', artikel: 'Wet inburgering 2021, artikel 15, vierde lid' }];
  }
  const zinnen: Motiveringszin[] = [];
  const keuze = tekstOfOpen(v, 'leerrouteMotivering');
  if (keuze) {
    const artikel = { b1: 'Wet inburgering 2021, artikel 7', onderwijs: 'Wet inburgering 2021, artikel 8', z: 'Wet inburgering 2021, artikel 9' }[inhoud.leerroute];
    zinnen.push({ zin: keuze, feit: `Onze afweging na de brede intake${opDag(feiten.bredeIntake?.afgerondOp)}`, veld: 'inhoud.leerrouteMotivering', artikel });
  }
  const afweging = tekstOfOpen(v, 'onderwijsrouteAfweging');
  if (afweging) {
    const begin = inhoud.leerroute === 'onderwijs' ? 'U wilt een opleiding volgen. Wij denken dat u een grote kans hebt op een diploma:' : 'U wilt een opleiding volgen. Wij hebben de onderwijsroute onderzocht:';
    zinnen.push({ zin: `${begin} ${afweging}`, feit: `Uw wens in de brede intake${opDag(feiten.bredeIntake?.afgerondOp)}`, veld: 'inhoud.onderwijsrouteAfweging', artikel: 'Wet inburgering 2021, artikel 8, eerste lid' });
  }
  return zinnen;
}

/** What a change of each kind rests on. The route's own motivation already says why a route changed: it is not said twice. */
function wijziging({ wijziging: w, inhoud }: BriefGegevens): Motiveringszin[] {
  if (!w) return [];
  const veld = 'wijziging.motivering';
  switch (w.soort) {
    case 'wijziging': return [{ zin: w.motivering, feit: 'Onze gegevens over uw voortgang', veld, artikel: 'Wet inburgering 2021, artikel 17' }];
    case 'leerroutewissel':
      return w.motivering === inhoud.leerrouteMotivering
        ? [{ zin: 'Uw leerroute verandert.', feit: 'Onze gegevens over uw voortgang', veld: 'wijziging.grond', artikel: 'Besluit inburgering 2021, artikel 5.4' }]
        : [{ zin: w.motivering, feit: 'Onze gegevens over uw voortgang', veld, artikel: 'Besluit inburgering 2021, artikel 5.4' }];
    case 'afschalen': return [{ zin: w.motivering, feit: 'De opgave van uw lesuren en uw inzet', veld, artikel: 'Wet inburgering 2021, artikel 17, derde lid' }];
    case 'na-bezwaar': return [{ zin: w.motivering, feit: `Onze beslissing op uw bezwaar, kenmerk ${w.bezwaarKenmerk ?? 'onbekend'}`, veld, artikel: 'Algemene wet bestuursrecht, artikel 7:11' }];
  }
}

/** The motivation of the besluit: each sentence with its fact and its article (Awb art. 3:46 and 3:47). */
export function motivering(v: BriefGegevens): Motiveringszin[] {
  return [...intake(v), ...toets(v), ...route(v), ...wijziging(v)];
}
