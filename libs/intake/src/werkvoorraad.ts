import { geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { ArrayMinSize, ArrayUnique, IsUUID, ValidateIf } from 'class-validator';
import { Delen, Geheel, Sleutel } from '@wegwijs/kernel/velden';

/** Whose work: mine, all open work of the gemeente, what nobody has, and everything, finished work too. */
export const WERKVOORRAAD_WIE = ['mij', 'team', 'niet-toegewezen', 'alles'] as const;
/** The tabs of the worklist. They follow the day a dossier is sorted by: the statutory one, or the streefnorm while that has not started. */
export const WERK_STANDEN = ['te laat', 'binnen 7 dagen', 'binnen 4 weken', 'op schema', 'nog niet gestart', 'wacht op derde'] as const;
export type WerkStand = (typeof WERK_STANDEN)[number];
export const WERKVOORRAAD_SORTERINGEN = ['deadline', 'naam', 'gekoppeldOp'] as const;

/** The stand of a running term, from the days to its last day; the same bounds as the kernel's `stand`. */
export function standVanDagen(dagen: number): 'te laat' | 'binnen 7 dagen' | 'binnen 4 weken' | 'op schema' {
  if (dagen < 0) return 'te laat';
  if (dagen <= 7) return 'binnen 7 dagen';
  return dagen <= 28 ? 'binnen 4 weken' : 'op schema';
}

/** One clock of a row of the worklist: the last day without its explanation. */
export interface RegelKlok {
  einde: Datum | null;
  stand: WerkStand | 'gehaald' | 'te laat gehaald';
  dagen: number | null;
}

/**
 * A clock from what a row keeps. It answers as `pipKlokken` does, with subtractions only: a list of a hundred rows computes two
 * hundred clocks, and the calendar of each would cost more than the query.
 * @param v.dagen days from today to the last day, @param v.over days from the PIP to the last day, when there is a PIP,
 * @param v.wacht a third party still owes its information
 */
export function regelKlok(v: { einde: Datum | null; dagen: number | null; over: number | null; pip: boolean; wacht: boolean }): RegelKlok {
  const { einde } = v;
  if (v.pip) {
    const over = v.over === null || (v.over < 0 && v.wacht) ? 0 : v.over;
    return { einde, stand: over < 0 ? 'te laat gehaald' : 'gehaald', dagen: over };
  }
  if (einde === null || v.dagen === null) return { einde: null, stand: 'nog niet gestart', dagen: null };
  if (v.wacht && v.dagen < 0) return { einde, stand: 'wacht op derde', dagen: null };
  return { einde, stand: standVanDagen(v.dagen), dagen: v.dagen };
}

/** One dossier to hand out, as the client saw it. */
export class ToewijzingRegelInvoer {
  @Sleutel() dossierId!: string;
  @Geheel(1, 999_999_999) versie!: number;
}

/** Gives dossiers to a colleague, or back to the heap. */
export class ToewijzingInvoer {
  /** Person who takes them; null gives them back. */
  @ValidateIf((_, waarde) => waarde !== null) @IsUUID(undefined, { message: 'behandelaar moet een geldige sleutel (uuid) zijn, of null om vrij te geven' }) behandelaar!: string | null;
  @ArrayMinSize(1, { message: 'dossiers mag niet leeg zijn' })
  @ArrayUnique((r: Partial<ToewijzingRegelInvoer> | null) => String(r?.dossierId).toLowerCase(), { message: 'dossiers mag elk dossier maar één keer noemen' })
  @Delen(ToewijzingRegelInvoer, 200)
  dossiers!: ToewijzingRegelInvoer[];
}

/** May this person move a dossier from `huidig` to `naar`? The team leader may; anybody may take what is free and give back his own. */
export function beoordeelToewijzing(v: { door: string; teamleider: boolean; huidig: string | null; naar: string | null }): Uitkomst {
  const eigen = v.huidig === null || v.huidig === v.door;
  if (v.teamleider || (eigen && (v.naar === null || v.naar === v.door))) return toegestaan;
  return geweigerd('AlleenTeamleiderVerdeelt', 'Werkafspraak: de teamleider verdeelt het werk van anderen', { veld: 'behandelaar' });
}
