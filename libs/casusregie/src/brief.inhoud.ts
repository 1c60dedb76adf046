import { euro, type Datum } from '@wegwijs/kernel';
import { schrijfDatum, type Blok, type BriefAdres, type BriefAfzender, type BriefDocument } from '@wegwijs/kernel/brief';
import { bezwaartermijn, hogerBeroepVan, type BesluitSpoor } from './besluit.ts';
import { INHOUD_BEZWAAR } from './brief.sjablonen.besluit.ts';
import { isTekstblok } from './brief.sjablonen.ts';
import type { BriefTaal, Sjabloon, Sjabloonblok, Tekstblok } from './brief.sjabloon.ts';
import type { Brieftoets, Waarden } from './brief.toets.ts';
import { TAAL_NAAM, vertalingVan } from './brief.vertalingen.ts';

/** Stands in a concept where something is still to be filled in. */
export const LEEG_VELD = '[nog invullen]';

/** How and when the besluit in the letter is made known; the bezwaartermijn counts from it (Awb art. 6:8). */
export interface Briefbezwaar {
  spoor: BesluitSpoor;
  bekendgemaaktOp: Datum;
  wijze: 'post' | 'uitreiking';
  /** 'het college van burgemeester en wethouders van Zevenaar'. */
  orgaan: string;
}

/** Everything a letter says, and nothing that it looks up. */
export interface BriefGegevens extends Brieftoets {
  kenmerk: string;
  dagtekening: Datum;
  afzender: BriefAfzender;
  geadresseerde: BriefAdres;
  taal?: BriefTaal;
  bezwaar?: Briefbezwaar;
  concept?: true;
}

/** The second language, beside the Dutch text. Which of the two counts, the Dutch text says itself. */
export interface Briefvertaling {
  taal: BriefTaal;
  naam: string;
  richting: 'ltr' | 'rtl';
  nagezien: boolean;
  titel: string;
  blokken: Blok[];
}

/** A letter, and its second language where there is one. */
export interface GemaakteBrief {
  document: BriefDocument;
  vertaling?: Briefvertaling;
}

const SCHRIJF: Record<string, (waarde: string) => string> = {
  tekst: (w) => w, datum: schrijfDatum, tijd: (w) => w, bedrag: (w) => euro(Number(w)),
};
/** Days as figures: the names of our months are of no use in another language. */
const dagInCijfers = (d: Datum): string => d.split('-').reverse().join('-');

type Invuller = (tekst: string) => string;

const invuller = (sjabloon: Sjabloon, waarden: Waarden, schrijf: (soort: string, waarde: string) => string): Invuller => (tekst) =>
  tekst.replace(/\{(\w+)\}/g, (_, code: string) => {
    const waarde = waarden[code]?.trim();
    return waarde ? schrijf(sjabloon.velden.find((v) => v.code === code)?.soort ?? 'tekst', waarde) : LEEG_VELD;
  });

function vul(blok: Tekstblok, invul: Invuller): Blok {
  switch (blok.soort) {
    case 'lijst': return { soort: 'lijst', punten: blok.punten.map(invul) };
    case 'tabel': return { soort: 'tabel', koppen: blok.koppen.map(invul), rijen: blok.rijen.map((rij) => rij.map(invul)) };
    case 'kop': return { soort: 'kop', niveau: blok.niveau, tekst: invul(blok.tekst) };
    case 'alinea': return { soort: 'alinea', tekst: invul(blok.tekst) };
  }
}

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
const kop = (tekst: string, niveau: 1 | 2 = 1): Blok => ({ soort: 'kop', niveau, tekst });

/** Each sentence with its article, and under them a table of the facts that they rest on. */
function motivering(g: BriefGegevens): Blok[] {
  if (g.motivering.length === 0) return g.sjabloon.motivering.length === 0 ? [] : [alinea(LEEG_VELD)];
  return [
    ...g.motivering.map((z) => alinea(`${z.zin} (${z.artikel})`)),
    kop('Waarop wij ons baseren', 2),
    { soort: 'tabel', koppen: ['Gegeven in uw dossier', 'Regel in de wet'], rijen: g.motivering.map((z) => [g.feiten.get(z.feit) ?? LEEG_VELD, z.artikel]) },
  ];
}

/** The clause of Awb art. 3:45, with the last day worked out and each day that moved it named. */
function bezwaarclausule(g: BriefGegevens): Blok[] {
  const b = g.bezwaar;
  if (!b) return [];
  const termijn = bezwaartermijn(b.bekendgemaaktOp);
  const dagen = termijn.verschuivingen.map((v) => `${schrijfDatum(v.van)} (${v.reden})`);
  const invul = invuller(g.sjabloon, { kenmerk: g.kenmerk }, (_, w) => w);
  return [
    kop('Bent u het niet eens met dit besluit?'),
    alinea(`Dan kunt u bezwaar maken. Dat kan tot en met ${schrijfDatum(termijn.einde)}.`),
    alinea(`${b.wijze === 'post' ? 'Wij hebben deze brief verstuurd' : 'Wij hebben deze brief aan u gegeven'} op ${schrijfDatum(b.bekendgemaaktOp)}. Daarna hebt u zes weken (Algemene wet bestuursrecht, artikelen 6:7 en 6:8).`),
    ...(dagen.length > 0 ? [alinea(`U hebt meer tijd. Deze dagen tellen niet als laatste dag: ${dagen.join(', ')}.`)] : []),
    alinea(`Stuur uw bezwaar naar ${b.orgaan}, ${g.afzender.adres.join(', ')}. In uw bezwaar staat:`),
    vul(INHOUD_BEZWAAR, invul),
    alinea(`Bent u het niet eens met ons antwoord? Dan kunt u naar de rechtbank. Daarna kunt u in hoger beroep. Dat doet u bij de ${hogerBeroepVan(b.spoor)}.`),
  ];
}

function vrijeTekst({ waarden }: BriefGegevens): Blok[] {
  const delen = (waarden.tekst ?? '').split(/\n\s*\n/).map((d) => d.trim()).filter((d) => d !== '');
  return delen.length === 0 ? [alinea(LEEG_VELD)] : delen.map(alinea);
}

const PLAATS: Record<'motivering' | 'bezwaar' | 'vrij', (g: BriefGegevens) => Blok[]> = { motivering, bezwaar: bezwaarclausule, vrij: vrijeTekst };

function blokkenVan(g: BriefGegevens, blokken: readonly Sjabloonblok[], invul: Invuller): Blok[] {
  return blokken.flatMap((b) => {
    if (!isTekstblok(b)) return PLAATS[b.soort](g);
    return (b as Tekstblok).als && !g.waarden[(b as Tekstblok).als ?? '']?.trim() ? [] : [vul(b, invul)];
  });
}

function vertaal(g: BriefGegevens, taal: BriefTaal): Briefvertaling | undefined {
  const gevonden = vertalingVan(g.sjabloon.soort, g.sjabloon.versie, taal);
  if (!gevonden) return undefined;
  const invul = invuller(g.sjabloon, g.waarden, (soort, w) => (soort === 'datum' ? dagInCijfers(w) : SCHRIJF[soort]?.(w) ?? w));
  const { zelf, richting } = TAAL_NAAM[taal];
  return { taal, naam: zelf, richting, nagezien: gevonden.nagezien, titel: invul(gevonden.titel), blokken: blokkenVan(g, gevonden.blokken, invul) };
}

/** What the paper says about the second language: the text itself where our letters can print it, otherwise where to read it. */
function opPapier(taal: BriefTaal, vertaling: Briefvertaling | undefined): Blok[] {
  const { nl, opPapier: drukbaar } = TAAL_NAAM[taal];
  if (!vertaling) return [kop('Andere taal'), alinea(`Wij hebben deze brief niet in het ${nl}. Vraag uw contactpersoon om een tolk.`)];
  if (!drukbaar) return [kop('Andere taal'), alinea(`Wij hebben deze tekst ook in het ${nl}. Vraag uw contactpersoon om die tekst. Alleen de Nederlandse tekst geldt.`)];
  return [kop(vertaling.titel), alinea(`Dit is een vertaling in het ${nl}. Alleen de Nederlandse tekst geldt.`), ...vertaling.blokken.map((b): Blok => (b.soort === 'kop' ? { ...b, niveau: 2 } : b))];
}

/** The letter as data: Dutch first and always, the second language beside it where it exists. */
export function maakBrief(g: BriefGegevens): GemaakteBrief {
  const invul = invuller(g.sjabloon, g.waarden, (soort, w) => SCHRIJF[soort]?.(w) ?? w);
  const vertaling = g.taal && vertaal(g, g.taal);
  const document: BriefDocument = {
    sjabloon: `${g.sjabloon.soort} versie ${g.sjabloon.versie} (${g.sjabloon.vanaf})`, titel: invul(g.sjabloon.titel), kenmerk: g.kenmerk, afzender: g.afzender, geadresseerde: g.geadresseerde,
    dagtekening: g.dagtekening, ...(g.concept && { concept: true as const }), blokken: [...blokkenVan(g, g.sjabloon.blokken, invul), ...(g.taal ? opPapier(g.taal, vertaling) : [])],
  };
  return vertaling ? { document, vertaling } : { document };
}
