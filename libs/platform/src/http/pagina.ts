import type { Type } from '@nestjs/common';
import { Type as VanType } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { OngeldigeInvoer } from './fouten.ts';

const VORM = 1;
/** Counting stops here: an exact count of a long list costs more than it tells. */
export const TELGRENS = 1000;
type Cursorwaarde = string | number | boolean | null;

/** Query of every list: where to go on, and how many rows (25, at most 100). Extend it with the filters of the list. */
export class PaginaQuery {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  @IsInt()
  @Min(1)
  @Max(100)
  @IsOptional()
  limiet: number = 25;
}

/** One page of a list. `volgende` is the cursor of the next page, null on the last; `totaal` is a count, or '1000+'. */
export interface Pagina<T> {
  rijen: T[];
  volgende: string | null;
  totaal: number | string;
}

/** The sort values of the last row, as text that the client gives back unread. */
export const encodeCursor = (waarden: readonly Cursorwaarde[]): string =>
  Buffer.from(JSON.stringify([VORM, ...waarden])).toString('base64url');

/** @param aantal how many sort values this list has, when known; another number is nonsense too
 *  @throws OngeldigeInvoer when it is not a cursor of ours */
export function decodeCursor(cursor: string, aantal?: number): Cursorwaarde[] {
  const ongeldig = new OngeldigeInvoer([{ veld: 'cursor', melding: 'cursor is niet geldig; begin opnieuw bij de eerste pagina' }]);
  let gelezen: unknown;
  try {
    gelezen = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw ongeldig;
  }
  const kan = (w: unknown) => w === null || (typeof w === 'string' && !w.includes('\u0000')) || typeof w === 'number' || typeof w === 'boolean';
  if (!Array.isArray(gelezen) || gelezen[0] !== VORM || !gelezen.every(kan)) throw ongeldig;
  const waarden = gelezen.slice(1) as Cursorwaarde[];
  if (aantal !== undefined && waarden.length !== aantal) throw ongeldig;
  return waarden;
}

/**
 * A page from `limiet + 1` rows read: the extra row only tells that there is more.
 * @param sleutel the sort values of a row, in the order of the list
 * @param geteld a count that stopped at TELGRENS + 1
 */
export function paginaVan<T>(rijen: readonly T[], limiet: number, sleutel: (rij: T) => Cursorwaarde[], geteld: number): Pagina<T> {
  const getoond = rijen.slice(0, limiet);
  const laatste = getoond.at(-1);
  return {
    rijen: getoond,
    volgende: rijen.length > limiet && laatste !== undefined ? encodeCursor(sleutel(laatste)) : null,
    totaal: geteld > TELGRENS ? `${TELGRENS}+` : geteld,
  };
}

const klassen = new Map<Type<object>, Type<object>>();

/** The answer class of a page of these rows: `@Antwoord(PaginaVan(Dossierregel))`. */
export function PaginaVan(rij: Type<object>): Type<object> {
  const bekend = klassen.get(rij);
  if (bekend) return bekend;
  class PaginaKlasse implements Pagina<object> {
    @IsArray()
    @ValidateNested({ each: true })
    @VanType(() => rij)
    rijen!: object[];

    @IsOptional()
    @IsString()
    volgende!: string | null;

    @Matches(/^(\d+|1000\+)$/)
    @JSONSchema(() => ({ oneOf: [{ type: 'integer', minimum: 0 }, { type: 'string', enum: [`${TELGRENS}+`] }] }))
    totaal!: number | string;
  }
  Object.defineProperty(PaginaKlasse, 'name', { value: `Pagina${rij.name}` });
  klassen.set(rij, PaginaKlasse);
  return PaginaKlasse;
}
