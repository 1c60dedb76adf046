import { WERKVOORRAAD_SORTERINGEN, WERKVOORRAAD_WIE, WERK_STANDEN, WerkvoorraadRegel, FASEN, DOELGROEPEN, PIP_LEERROUTES, type WerkStand } from '@wegwijs/intake';
import { PaginaQuery, TELGRENS } from '@wegwijs/platform';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** A count that stops at 1000: a number, or '1000+'. */
const Telling = (): PropertyDecorator => (doel, naam) => {
  Matches(/^(\d+|1000\+)$/)(doel, naam as string);
  JSONSchema(() => ({ oneOf: [{ type: 'integer', minimum: 0 }, { type: 'string', enum: [`${TELGRENS}+`] }] }))(doel, naam as string);
};
const Een = (waarden: readonly string[]): PropertyDecorator => IsIn(waarden, { message: `$property moet een van deze waarden zijn: ${waarden.join(', ')}` });

/** Which work, in which order. Filters that are left out do not filter. */
export class WerkvoorraadQuery extends PaginaQuery {
  @IsOptional() @Een(WERKVOORRAAD_WIE) wie: (typeof WERKVOORRAAD_WIE)[number] = 'mij';
  @IsOptional() @Een(FASEN) fase?: string;
  @IsOptional() @Een(PIP_LEERROUTES) leerroute?: string;
  @IsOptional() @Een(DOELGROEPEN) doelgroep?: string;
  @IsOptional() @Een(WERK_STANDEN) klokstand?: WerkStand;
  @IsOptional() @Een(WERKVOORRAAD_SORTERINGEN) sorteer: (typeof WERKVOORRAAD_SORTERINGEN)[number] = 'deadline';
  @IsOptional() @Een(['op', 'af']) richting: 'op' | 'af' = 'op';
}

/** Dossiers per tab, under the same filters but for the tab itself. */
export class WerkvoorraadAantallen {
  @Telling() teLaat!: number | string;
  @Telling() binnen7Dagen!: number | string;
  @Telling() binnen4Weken!: number | string;
  @Telling() opSchema!: number | string;
  @Telling() nogNietGestart!: number | string;
  @Telling() wachtOpDerde!: number | string;
  /** Finished: afgerond, overgedragen or gesloten; only counted with `wie=alles`. */
  @Telling() klaar!: number | string;
}

/** A page of the worklist, and how many are in each tab. */
export class WerkvoorraadUit {
  @IsArray() @ValidateNested({ each: true }) @Type(() => WerkvoorraadRegel) rijen!: WerkvoorraadRegel[];
  @IsOptional() @IsString() volgende!: string | null;
  @Telling() totaal!: number | string;
  @ValidateNested() @Type(() => WerkvoorraadAantallen) aantallen!: WerkvoorraadAantallen;
}
