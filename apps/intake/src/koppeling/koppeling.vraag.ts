import { IMPORT_UITKOMSTEN, KOPPELING_BRONNEN, KOPPELING_STATUSSEN } from '@wegwijs/intake';
import { IsDatum } from '@wegwijs/kernel';
import { PaginaQuery } from '@wegwijs/platform';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

/** Filters of the list. `van` is inclusive, `tot` exclusive: both of the day of koppeling. */
export class KoppelingenVraag extends PaginaQuery {
  @IsOptional() @IsIn(KOPPELING_STATUSSEN) status?: string;
  @IsOptional() @IsIn(KOPPELING_BRONNEN) bron?: string;
  @IsOptional() @IsDatum() van?: string;
  @IsOptional() @IsDatum() tot?: string;
}

/** `proef`: read and judge the file, register nothing. */
export class ImportVraag {
  @IsOptional() @IsBoolean() proef?: boolean;
}

export class ImportregelsVraag extends PaginaQuery {
  @IsOptional() @IsIn(IMPORT_UITKOMSTEN) uitkomst?: string;
}
