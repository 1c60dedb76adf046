import { geweigerd, isDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { KEREN_DELEN, type BriefSoort, type MotiveringDeel, type Sjabloon, type Sjabloonveld } from './brief.sjabloon.ts';
import type { Zaakstand } from './handhaving.woorden.ts';

/** One sentence of a motivation: what it says, the article that makes it count, and the recorded fact that it rests on. */
export interface Motiveringszin {
  deel: MotiveringDeel;
  zin: string;
  artikel: string;
  /** A fact code or the id of a line of the timeline (`vastgelegdeFeiten`). */
  feit: string;
}

export type Waarden = Readonly<Record<string, string>>;

/** Everything that decides whether this letter may leave. */
export interface Brieftoets {
  sjabloon: Sjabloon;
  /** Of the writer, of the dossier and of the zaak together. */
  waarden: Waarden;
  motivering: readonly Motiveringszin[];
  feiten: ReadonlyMap<string, string>;
  doelgroep: string | null;
}

/** A letter may be written: who for, and what stands in the way. */
export interface Schrijfvraag {
  stand: string;
  plichtEinde: string | null;
  plichtEindeGrond: string | null;
}

type Weigering = Uitkomst & { toegestaan: false };

const KEREN = 'HvJ EU 4-2-2025 C-158/23 (Keren); ABRvS 9-7-2025 (toepassing op de Wi2021 is onzeker)';
const MOTIVERING = 'Awb art. 3:46, art. 3:47';
const ARTIKEL = /\b(art\.|artikel(en)?)\s*\d/i;
const TIJD = /^([01]\d|2[0-3]):[0-5]\d$/;
const BEDRAG = /^\d{1,9}$/;

const GELDIG: Record<Sjabloonveld['soort'], (waarde: string, veld: Sjabloonveld) => boolean> = {
  tekst: (w, v) => w.trim() !== '' && w.length <= (v.max ?? 200),
  datum: isDatum,
  tijd: (w) => TIJD.test(w),
  bedrag: (w) => BEDRAG.test(w),
};

/** What the writer filled in: only fields of this template that are his to fill, each with a value of its kind. What is still empty is no fault yet. */
export function magBewaren(sjabloon: Sjabloon, invoer: Waarden): Uitkomst {
  for (const [code, waarde] of Object.entries(invoer)) {
    const veld = sjabloon.velden.find((v) => v.code === code && v.herkomst === 'invoer');
    if (!veld) return geweigerd('VeldOnbekend', sjabloon.bron, { veld: 'velden', feiten: { code } });
    if (!GELDIG[veld.soort](waarde, veld)) return geweigerd('VeldOngeldig', sjabloon.bron, { veld: 'velden', feiten: { code, naam: veld.naam, soort: veld.soort } });
  }
  return toegestaan;
}

/** Which parts the motivation of this letter must have; for a boete of an asielstatushouder the three of Keren too. */
export const motiveringsdelen = (sjabloon: Sjabloon, doelgroep: string | null): readonly MotiveringDeel[] =>
  doelgroep === 'asiel' && (sjabloon.soort === 'boetebesluit' || sjabloon.soort === 'voornemen-boete') ? [...sjabloon.motivering, ...KEREN_DELEN] : sjabloon.motivering;

/** Everything that is still wrong with this letter, in the order of the letter; empty when it may leave. */
export function briefgebreken(t: Brieftoets): Weigering[] {
  const leeg = t.sjabloon.velden.filter((v) => v.verplicht && !t.waarden[v.code]?.trim())
    .map((v) => geweigerd('VeldOntbreekt', t.sjabloon.bron, { veld: v.code, feiten: { naam: v.naam } }));
  return [...leeg, ...t.motivering.flatMap((zin, i) => zingebreken(zin, i, t.feiten)), ...motiveringsgebreken(t)];
}

/** A sentence without an article is an opinion, and one without a recorded fact cannot be checked. */
function zingebreken({ zin, artikel, feit }: Motiveringszin, i: number, feiten: Brieftoets['feiten']): Weigering[] {
  const regel = { veld: 'motivering', feiten: { zin: i + 1 } };
  return [
    ...(zin.trim() === '' ? [geweigerd('ZinLeeg', MOTIVERING, regel)] : []),
    ...(ARTIKEL.test(artikel) ? [] : [geweigerd('ArtikelOntbreekt', MOTIVERING, regel)]),
    ...(feiten.has(feit) ? [] : [geweigerd('FeitNietVastgelegd', 'Awb art. 3:2, art. 3:46', regel)]),
  ];
}

function motiveringsgebreken(t: Brieftoets): Weigering[] {
  const genoemd = new Set(t.motivering.map((z) => z.deel));
  return motiveringsdelen(t.sjabloon, t.doelgroep).filter((deel) => !genoemd.has(deel)).map((deel) =>
    geweigerd('MotiveringOntbreekt', (KEREN_DELEN as readonly string[]).includes(deel) ? KEREN : MOTIVERING, { veld: 'motivering', feiten: { deel } }));
}

/** May this letter leave? The first gebrek is the answer. */
export const magVerzenden = (t: Brieftoets): Uitkomst => briefgebreken(t)[0] ?? toegestaan;

/** Who sends what weighs somebody's conduct, or makes a besluit known, wrote nothing in it. */
export const magDezeVerzenden = (sjabloon: Sjabloon, opstellers: readonly string[], verzender: string): Uitkomst =>
  sjabloon.vierOgen && opstellers.includes(verzender) ? geweigerd('VierOgen', 'Awb art. 10:3 lid 4 (uit het geheugen); beleid: een besluit gaat langs twee mensen') : toegestaan;

/** May this kind of letter go to this person now? To nobody after a death; after the end of the plicht only what still makes sense then. */
export function magSchrijven(sjabloon: Sjabloon, d: Schrijfvraag): Uitkomst {
  if (d.plichtEindeGrond === 'overlijden') return geweigerd('GeenBrievenNaOverlijden', 'Besluit inburgering 2021 art. 9.9 lid 1 onder b');
  if (d.stand === 'overgedragen' || d.stand === 'gesloten') return geweigerd('DossierGesloten', 'Wi2021 art. 14, art. 15 (afgeleid: bij dit college loopt niets meer)');
  return d.plichtEinde && !sjabloon.naEinde ? geweigerd('PlichtGeeindigd', 'Wi2021 art. 3, art. 6 (afgeleid: na het einde van de plicht loopt niets meer)', { feiten: { op: d.plichtEinde } }) : toegestaan;
}

/** The boete that a voornemen or a boetebesluit tells of, as handhaving knows it. */
export interface Briefzaak {
  stand: Zaakstand;
  bekendgemaaktOp: Datum | null;
}

/** A voornemen tells of a boete that is still to be decided, a boetebesluit of one that is decided; other letters are of no zaak. */
export function magZaakbrief(soort: BriefSoort, zaak: Briefzaak | undefined, op: Datum): Uitkomst {
  const nodig = soort === 'voornemen-boete' || soort === 'boetebesluit';
  if (!nodig) return zaak ? geweigerd('BriefZonderZaak', 'Awb art. 3:46', { veld: 'zaakId' }) : toegestaan;
  if (!zaak) return geweigerd('ZaakOntbreekt', 'Wi2021 art. 22, art. 23; Awb art. 5:48 (uit het geheugen)', { veld: 'zaakId' });
  const feiten = { stand: zaak.stand };
  if (soort === 'voornemen-boete') return zaak.stand === 'voornemen' ? toegestaan : geweigerd('GeenVoornemen', 'Awb art. 5:48, art. 5:53 (uit het geheugen)', { veld: 'zaakId', feiten });
  if (zaak.stand !== 'besloten' && zaak.stand !== 'bekendgemaakt') return geweigerd('BoeteNietBesloten', 'Wi2021 art. 22, art. 23; Awb art. 3:41', { veld: 'zaakId', feiten });
  return zaak.bekendgemaaktOp && zaak.bekendgemaaktOp !== op ? geweigerd('AndereDagDanBekendmaking', 'Awb art. 3:41', { veld: 'op', feiten: { bekendgemaaktOp: zaak.bekendgemaaktOp } }) : toegestaan;
}
