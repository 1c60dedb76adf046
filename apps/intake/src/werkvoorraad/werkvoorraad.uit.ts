import { WERKVOORRAAD_KOLOMMEN, WerkvoorraadFilters, WerkvoorraadRegel } from '@wegwijs/intake';
import { EXPORT_FORMATEN, TELGRENS, type ExportFormaat } from '@wegwijs/platform';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** A count that stops at 1000: a number, or '1000+'. */
const Telling = (): PropertyDecorator => (doel, naam) => {
  Matches(/^(\d+|1000\+)$/)(doel, naam as string);
  JSONSchema(() => ({ oneOf: [{ type: 'integer', minimum: 0 }, { type: 'string', enum: [`${TELGRENS}+`] }] }))(doel, naam as string);
};
const KOLOM = WERKVOORRAAD_KOLOMMEN.join('|');

/** A page of the list. Not a PaginaQuery, because a class has one parent and the filters are shared with the export and with saved views. */
export class WerkvoorraadQuery extends WerkvoorraadFilters {
  @IsOptional() @IsString() @MaxLength(1000) cursor?: string;
  @IsOptional() @IsInt() @Min(1) @Max(100) limiet: number = 25;
}

/** The whole list as a file. */
export class WerkvoorraadExportQuery extends WerkvoorraadFilters {
  @IsOptional() @IsIn(EXPORT_FORMATEN, { message: `formaat moet een van deze waarden zijn: ${EXPORT_FORMATEN.join(', ')}` }) formaat: ExportFormaat = 'csv';
  /** Which columns, in this order, with commas between them; all of them when left out. */
  @IsOptional() @Matches(new RegExp(`^(${KOLOM})(,(${KOLOM}))*$`), { message: `kolommen moet een of meer van deze waarden zijn, met komma's ertussen: ${WERKVOORRAAD_KOLOMMEN.join(', ')}` }) kolommen?: string;
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
