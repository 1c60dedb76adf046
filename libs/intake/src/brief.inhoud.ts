import { schrijfDatum, type Blok, type BriefDocument } from '@wegwijs/kernel/brief';
import { blokkenBezwaar, blokkenOntzorgen } from './brief.bezwaar.ts';
import { PIP_SJABLOON, type BriefGegevens } from './brief.gegevens.ts';
import { motivering } from './brief.motivering.ts';
import { alinea, blokkenBegeleiding, blokkenDoelen, blokkenLeerroute, kop } from './brief.plan.ts';
import type { PipSoort } from './pip.ts';
import { inburgeringstermijn } from './pip.termijnen.ts';

const TITEL: Record<PipSoort, string> = {
  'eerste': 'Uw persoonlijk plan inburgering en participatie (PIP)',
  'verhuizing': 'Uw persoonlijk plan inburgering en participatie (PIP) na uw verhuizing',
  'wijziging': 'Wijziging van uw persoonlijk plan inburgering en participatie (PIP)',
  'leerroutewissel': 'Wijziging van uw PIP: u krijgt een andere leerroute',
  'afschalen': 'Wijziging van uw PIP: u mag examen doen op niveau A2',
  'na-bezwaar': 'Uw nieuwe persoonlijk plan inburgering en participatie (PIP) na bezwaar',
};

function blokkenBesluit(v: BriefGegevens): Blok[] {
  const eerste = v.pip.soort === 'eerste' || v.pip.soort === 'verhuizing';
  return [
    kop('Ons besluit'),
    alinea(eerste
      ? 'Wij hebben uw persoonlijk plan inburgering en participatie (PIP) vastgesteld. In dit plan staat hoe u gaat inburgeren en welke hulp u krijgt (Wet inburgering 2021, artikel 15).'
      : 'Wij hebben uw persoonlijk plan inburgering en participatie (PIP) gewijzigd. Dit PIP komt in de plaats van uw vorige PIP (Wet inburgering 2021, artikel 17).'),
    ...(v.inhoud.ontzorgbesluit ? [alinea('In deze brief staat ook een apart besluit over het betalen van uw vaste lasten.')] : []),
    ...(v.inhoud.participatiebesluitKenmerk ? [alinea(`Bij deze brief zit ook het besluit over uw rechten en plichten bij uw uitkering, kenmerk ${v.inhoud.participatiebesluitKenmerk} (Wet inburgering 2021, artikel 15, derde lid).`)] : []),
  ];
}

function blokkenTermijn(v: BriefGegevens, dagtekeningInitieel: string): Blok[] {
  const { begin, einde } = inburgeringstermijn(dagtekeningInitieel);
  const blokken: Blok[] = [
    kop('Uw inburgeringstermijn'),
    alinea(`U hebt drie jaar om in te burgeren: van ${schrijfDatum(begin)} tot en met ${schrijfDatum(einde)} (Wet inburgering 2021, artikel 11). De termijn begint op de dag na ${v.pip.soort === 'eerste' ? 'de datum van deze brief' : `de datum van uw eerste PIP. Dat was ${schrijfDatum(dagtekeningInitieel)}`}.`),
  ];
  if (v.pip.soort !== 'eerste') blokken.push(alinea('Uw inburgeringstermijn verandert niet door dit nieuwe PIP. Hebt u van DUO meer tijd gekregen? Dan geldt de datum in de brief van DUO.'));
  return blokken;
}

function blokkenMotivering(v: BriefGegevens): Blok[] {
  const zinnen = motivering(v);
  return [
    kop('Waarom wij dit besluiten'),
    ...zinnen.map((z) => alinea(`${z.zin} (${z.artikel})`)),
    kop('Waarop wij ons baseren', 2),
    { soort: 'tabel', koppen: ['Gegeven in uw dossier', 'Regel in de wet'], rijen: zinnen.map((z) => [z.feit, z.artikel]) },
  ];
}

function blokkenOndertekening({ ondertekening: o }: BriefGegevens): Blok[] {
  return [kop('Ondertekening'), alinea(`Namens ${o.namens},`), alinea(`${o.naam}, ${o.functie}`), alinea(`Mandaat: ${o.mandaat} (Algemene wet bestuursrecht, artikel 10:10).`)];
}

/**
 * The beschikking as a document tree. Everything it says is in `v`; every day in it is computed here, from the first dagtekening
 * (inburgeringstermijn) and from the bekendmaking (bezwaar).
 * @throws RangeError (Dutch) when the version is not dated or the bekendmaking lies before the dagtekening.
 */
export function briefInhoud(v: BriefGegevens): BriefDocument {
  const { dagtekening, dagtekeningInitieel } = v.pip;
  if (!dagtekening || !dagtekeningInitieel) throw new RangeError('Een PIP zonder dagtekening kan niet als brief worden geschreven.');
  if (v.bekendmaking.op < dagtekening) throw new RangeError(`De bekendmaking (${v.bekendmaking.op}) ligt voor de dagtekening (${dagtekening}).`);
  return {
    sjabloon: `${PIP_SJABLOON.naam} versie ${PIP_SJABLOON.versie} (${PIP_SJABLOON.vanaf})`,
    titel: TITEL[v.pip.soort], kenmerk: v.kenmerk, afzender: v.afzender, geadresseerde: v.geadresseerde, dagtekening, ...(v.concept && { concept: true as const }),
    blokken: [
      ...blokkenBesluit(v), ...blokkenTermijn(v, dagtekeningInitieel), ...blokkenLeerroute(v), ...blokkenDoelen(v), ...blokkenBegeleiding(v),
      ...blokkenMotivering(v), ...blokkenBezwaar(v), ...blokkenOntzorgen(v), ...blokkenOndertekening(v),
    ],
  };
}
