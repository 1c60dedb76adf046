import { geweigerd, IsDatum, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { Gemeentecode, Geheel, JaNee, Keuze, Optioneel, Sleutel, Tekst } from '@wegwijs/kernel/velden';

const ART27 = 'Wi2021 art. 27; Participatiewet art. 18, art. 18b';

/** The gedragingen for which a gemeente can impose a boete too: the only ones about which the two must ask each other. */
export const GEDEELDE_GEDRAGINGEN = ['brede-intake', 'leerbaarheidstoets', 'begeleiding', 'pvt', 'map', 'leerroute'] as const;
/** Duties of the Participatiewet alone, among them cooperating with ontzorgen: never a boete under the Wi2021. */
export const PW_GEDRAGINGEN = ['ontzorgen', 'arbeidsinschakeling', 'inlichtingen'] as const;
export const MAATREGEL_GEDRAGINGEN = [...GEDEELDE_GEDRAGINGEN, ...PW_GEDRAGINGEN] as const;
export type MaatregelGedraging = (typeof MAATREGEL_GEDRAGINGEN)[number];

/** `gevraagd`: the gemeente is asked whether it is free. `vrij`: RSD may lower. `bezet`: it may not. */
export const MAATREGELSTANDEN = ['gevraagd', 'vrij', 'bezet', 'verlaagd', 'vervallen'] as const;
export type Maatregelstand = (typeof MAATREGELSTANDEN)[number];

export const MAATREGELHANDELINGEN = ['verlaag', 'vervalt'] as const;
export type Maatregelhandeling = (typeof MAATREGELHANDELINGEN)[number];

const OVERGANGEN: Readonly<Record<Maatregelhandeling, { van: readonly Maatregelstand[]; naar: Maatregelstand }>> = {
  verlaag: { van: ['vrij'], naar: 'verlaagd' },
  vervalt: { van: ['gevraagd', 'vrij', 'verlaagd'], naar: 'vervallen' },
};

/** May this be done with a maatregel that stands so? Lowering only when the gedraging is free. */
export function magMaatregel(stand: Maatregelstand, handeling: Maatregelhandeling): Uitkomst {
  if (OVERGANGEN[handeling].van.includes(stand)) return toegestaan;
  if (handeling === 'verlaag' && stand === 'bezet') return geweigerd('BoeteOpgelegdOfInProcedure', ART27);
  if (handeling === 'verlaag' && stand === 'gevraagd') return geweigerd('MaatregelvraagNietBeantwoord', ART27);
  return geweigerd('KanNietInDezeStand', ART27, { feiten: { stand } });
}

/** Where it stands afterwards. */
export const naMaatregel = (handeling: Maatregelhandeling): Maatregelstand => OVERGANGEN[handeling].naar;

/** Where a new maatregel starts: nobody needs to be asked about a duty of the Participatiewet alone. */
export const beginstand = (gedraging: MaatregelGedraging): Maatregelstand => ((PW_GEDRAGINGEN as readonly string[]).includes(gedraging) ? 'vrij' : 'gevraagd');

/** One gedraging on its days, both inclusive. */
export interface Periode {
  gedraging: string;
  van: Datum;
  tot: Datum;
}

const overlapt = (a: Periode, b: Periode): boolean => a.gedraging === b.gedraging && a.van <= b.tot && b.van <= a.tot;

/** May this be registered? Not for days that are still to come, and not twice for the same gedraging. */
export function magRegistreren(nieuw: Periode, lopende: readonly (Periode & { stand: Maatregelstand })[], vandaag: Datum): Uitkomst {
  const bron = 'Participatiewet art. 18, art. 18b';
  if (nieuw.tot < nieuw.van) return geweigerd('PeriodeOmgekeerd', bron, { veld: 'tot' });
  if (nieuw.tot > vandaag) return geweigerd('GedragingInDeToekomst', bron, { veld: 'tot' });
  const zelfde = lopende.find((m) => m.stand !== 'vervallen' && m.stand !== 'bezet' && overlapt(m, nieuw));
  return zelfde ? geweigerd('MaatregelBestaatAl', bron, { veld: 'van', feiten: { van: zelfde.van, tot: zelfde.tot } }) : toegestaan;
}

/** The answer of RSD to the question of the gemeente. */
export interface Sanctieantwoord {
  verlaagd: boolean;
  van?: Datum;
  tot?: Datum;
}

/**
 * May this answer be given? Yes carries days, on at least one of which the question is about; no is refused while RSD itself has registered
 * that it lowered for the same gedraging.
 */
export function magAntwoorden(vraag: Periode, antwoord: Sanctieantwoord, maatregelen: readonly (Periode & { stand: Maatregelstand })[]): Uitkomst {
  const eigen = maatregelen.find((m) => m.stand === 'verlaagd' && overlapt(m, vraag));
  if (!antwoord.verlaagd) {
    if (antwoord.van || antwoord.tot) return geweigerd('NeeHeeftGeenDagen', ART27, { veld: 'van' });
    return eigen ? geweigerd('MaatregelIsGeregistreerd', ART27, { veld: 'verlaagd', feiten: { van: eigen.van, tot: eigen.tot } }) : toegestaan;
  }
  if (!antwoord.van || !antwoord.tot) return geweigerd('DagenOntbreken', ART27, { veld: antwoord.van ? 'tot' : 'van' });
  if (antwoord.tot < antwoord.van) return geweigerd('PeriodeOmgekeerd', ART27, { veld: 'tot' });
  const raakt = antwoord.van <= vraag.tot && vraag.van <= antwoord.tot;
  return raakt ? toegestaan : geweigerd('DagenBuitenVraag', ART27, { veld: 'van', feiten: { van: vraag.van, tot: vraag.tot } });
}

/** A lowering of bijstand that RSD means to decide. */
export class MaatregelInvoer {
  @Sleutel() dossierId!: string;
  @Keuze(MAATREGEL_GEDRAGINGEN) gedraging!: MaatregelGedraging;
  /** First and last day of the gedraging, inclusive. */
  @IsDatum() van!: string;
  @IsDatum() tot!: string;
  @Keuze(['18', '18b']) artikel!: '18' | '18b';
}

/** The lowering is decided. */
export class VerlagingInvoer {
  /** First day of the lower bijstand. */
  @IsDatum() ingang!: string;
}

export class VervalInvoer {
  @Tekst(500, 5) reden!: string;
}

/** Yes or no, and with yes the days. Nothing else leaves RSD. */
export class SanctieantwoordInvoer {
  @JaNee() verlaagd!: boolean;
  @Optioneel() @IsDatum() van?: string;
  @Optioneel() @IsDatum() tot?: string;
}

export class MaatregelUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(MAATREGEL_GEDRAGINGEN) gedraging!: string;
  @IsDatum() van!: Datum;
  @IsDatum() tot!: Datum;
  @Keuze(['18', '18b']) artikel!: string;
  @Keuze(MAATREGELSTANDEN) stand!: string;
  @IsDatum() geregistreerdOp!: Datum;
  @Optioneel() @IsDatum() ingang?: Datum | null;
  /** Why the gemeente says no: a boete, a boete in procedure, a maatregel, or no such dossier. */
  @Optioneel() @Keuze(['boete', 'in-procedure', 'maatregel', 'onbekend']) bezetReden?: string | null;
  @Optioneel() @IsDatum() bezetVan?: Datum | null;
  @Optioneel() @IsDatum() bezetTot?: Datum | null;
  @Optioneel() @Tekst(500) vervalreden?: string | null;
}

export const SANCTIEVRAAGSTANDEN = ['open', 'beantwoord', 'ingetrokken'] as const;

/** A question of a gemeente that wants to impose a boete. */
export class SanctievraagUit {
  @Gemeentecode() gemeentecode!: string;
  @Sleutel() id!: string;
  @Geheel(1, 10_000_000) versie!: number;
  @Sleutel() dossierId!: string;
  @Keuze(GEDEELDE_GEDRAGINGEN) gedraging!: string;
  @IsDatum() van!: Datum;
  @IsDatum() tot!: Datum;
  @IsDatum() gesteldOp!: Datum;
  @Keuze(SANCTIEVRAAGSTANDEN) stand!: string;
  @Optioneel() @JaNee() verlaagd?: boolean | null;
  @Optioneel() @IsDatum() verlaagdVan?: Datum | null;
  @Optioneel() @IsDatum() verlaagdTot?: Datum | null;
  @Optioneel() @IsDatum() beantwoordOp?: Datum | null;
}
