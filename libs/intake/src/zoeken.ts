import { isBsn, IsDatum, isVnummer } from '@wegwijs/kernel';
import { IsBoolean, IsIn, IsString, IsUUID, Matches } from 'class-validator';
import { FASEN, type Fase } from './dossier.ts';
import { Delen, Tekst } from '@wegwijs/kernel/velden';

/** As many dossiers as a search shows; who needs more types more letters. */
export const ZOEK_GRENS = 20;
export const GEVONDEN_OP = ['naam', 'bsn', 'v-nummer', 'zaaknummer'] as const;
export type GevondenOp = (typeof GEVONDEN_OP)[number];

/** What somebody types to find a dossier. In a body and never in an address: a BSN in an address ends up in logs. */
export class ZoekInvoer {
  /** A (beginning of a) name, a zaaknummer, a whole BSN or a whole V-nummer. */
  @Tekst(80, 2) zoek!: string;
}

/**
 * What was typed: nine digits that pass the elfproef are a BSN, ten are a V-nummer, other text with a digit is a zaaknummer (capitals), the
 * rest is a name. Spaces, dots and hyphens between the digits of a number do not count: so it stands on a card.
 */
export function zoeksoort(zoek: string): { op: GevondenOp; waarde: string } {
  const waarde = zoek.trim();
  const cijfers = /^[\d\s.-]+$/.test(waarde) ? waarde.replace(/\D/g, '') : '';
  if (isBsn(cijfers)) return { op: 'bsn', waarde: cijfers };
  if (isVnummer(cijfers)) return { op: 'v-nummer', waarde: cijfers };
  return /\d/.test(waarde) ? { op: 'zaaknummer', waarde: waarde.toUpperCase() } : { op: 'naam', waarde };
}

/** A dossier that was found. */
export class ZoekTreffer {
  @IsUUID() dossierId!: string;
  @Matches(/^\d{4}$/) gemeentecode!: string;
  @IsString() zaaknummer!: string;
  @IsString() naam!: string;
  @IsDatum() geboortedatum!: string;
  @IsIn(FASEN) fase!: Fase;
  @IsIn(GEVONDEN_OP) gevondenOp!: GevondenOp;
}

export class ZoekUit {
  @Delen(ZoekTreffer, ZOEK_GRENS) treffers!: ZoekTreffer[];
  /** There are more than are shown. */
  @IsBoolean() meer!: boolean;
}
