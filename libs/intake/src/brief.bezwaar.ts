import { schrijfDatum, type Blok } from '@wegwijs/kernel/brief';
import type { Bezwaaradres, BriefGegevens } from './brief.gegevens.ts';
import { alinea, kop } from './brief.plan.ts';
import { ontzorgperiode } from './pip.ontzorgen.ts';
import { rechtsgangen, type Rechtsgang } from './pip.termijnen.ts';

const bekend = (v: BriefGegevens): string => (v.bekendmaking.wijze === 'post' ? 'Wij hebben deze brief verstuurd' : 'Wij hebben deze brief aan u gegeven');

/** The clause of Awb art. 3:45, with the last day worked out and each holiday that moved it named. */
function clausule(v: BriefGegevens, r: Rechtsgang, adres: Bezwaaradres, waartegen: string): Blok[] {
  const { einde, termijn } = r.bezwaar;
  const redenen = termijn.verschuivingen.map((s) => `${schrijfDatum(s.van)} (${s.reden})`);
  return [
    alinea(`Bent u het niet eens met ${waartegen}? Dan kunt u bezwaar maken. Dat kan tot en met ${schrijfDatum(einde)}.`),
    alinea(`${bekend(v)} op ${schrijfDatum(v.bekendmaking.op)}. Daarna hebt u zes weken om bezwaar te maken (Algemene wet bestuursrecht, artikelen 6:7 en 6:8).`
      + (redenen.length ? ` U hebt meer tijd, want deze dagen tellen niet als laatste dag: ${redenen.join(', ')}.` : '')),
    alinea(`Stuur uw bezwaar naar ${adres.orgaan}, ${adres.adres.join(', ')}. In uw bezwaar staat:`),
    { soort: 'lijst', punten: ['uw naam en uw adres', 'de datum', `het kenmerk van het besluit: ${r.besluit === 'pip' ? v.kenmerk : v.inhoud.ontzorgbesluit?.kenmerk ?? v.kenmerk}`, 'waarom u het niet eens bent met het besluit', 'uw handtekening'] },
    alinea(`Bent u het daarna niet eens met onze beslissing op uw bezwaar? Dan kunt u in beroep bij de ${r.beroep}, en daarna in hoger beroep bij de ${r.hogerBeroep}.`),
  ];
}

/** The attached ontzorgbesluit: its own section, its own kenmerk and mandaat, its own road of appeal. Empty when there is none. */
export function blokkenOntzorgen(v: BriefGegevens): Blok[] {
  const besluit = v.inhoud.ontzorgbesluit;
  const rechtsgang = rechtsgangen({ bekendgemaaktOp: v.bekendmaking.op, ontzorgen: true }).find((r) => r.besluit === 'ontzorgen');
  if (!besluit || !rechtsgang) return [];
  const { begin, einde } = ontzorgperiode(besluit.rechtVanaf);
  return [
    kop('Besluit over het betalen van uw vaste lasten (ontzorgen)'),
    alinea(`Dit is een apart besluit van ${v.bezwaar.ontzorgen.orgaan}. Het kenmerk is ${besluit.kenmerk}. Het hoort bij de Participatiewet en niet bij de Wet inburgering 2021.`),
    alinea(`U krijgt bijstand. Daarom betalen wij zes maanden lang een deel van uw vaste lasten uit uw uitkering: van ${schrijfDatum(begin)} tot en met ${schrijfDatum(einde)}. U moet daaraan meewerken (Participatiewet, artikel 56a). Wij betalen voor u:`),
    { soort: 'lijst', punten: ['de huur', 'gas, water en stroom', 'de verplichte zorgverzekering'] },
    alinea('Waarom? U moet inburgeren, u hebt een asielvergunning voor bepaalde tijd en u krijgt bijstand. Dan geldt deze plicht (Participatiewet, artikel 56a, eerste lid; Vreemdelingenwet 2000, artikel 28).'),
    alinea(`Dit besluit is genomen op grond van dit mandaat: ${besluit.mandaat}.`),
    kop('Niet eens met het besluit over uw vaste lasten?', 2),
    ...clausule(v, rechtsgang, v.bezwaar.ontzorgen, 'het besluit over uw vaste lasten'),
    alinea('Dit bezwaar verandert uw PIP en uw leerroute niet.'),
  ];
}

/** The bezwaarclausule of the PIP itself. */
export function blokkenBezwaar(v: BriefGegevens): Blok[] {
  const [rechtsgang] = rechtsgangen({ bekendgemaaktOp: v.bekendmaking.op, ontzorgen: false });
  if (!rechtsgang) return [];
  return [
    kop('Niet eens met uw PIP?'),
    ...clausule(v, rechtsgang, v.bezwaar.pip, 'uw PIP'),
    alinea('Uw PIP blijft gelden zolang wij nog niet hebben beslist op uw bezwaar. Uw inburgeringstermijn verandert niet door bezwaar (Wet inburgering 2021, artikel 11, derde lid).'),
  ];
}
