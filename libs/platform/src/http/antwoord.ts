import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';

export const ANTWOORD_META = 'wegwijs:antwoord';

export interface Antwoordvorm {
  /** Class of the JSON answer, or of each element of the list. */
  klasse?: Type<object>;
  lijst: boolean;
  /** Media types of an answer that is not JSON, one of which it is: `application/pdf`, `text/csv`. */
  media?: readonly string[];
  status?: number;
}

/**
 * What a route answers: `@Antwoord(Dossier)`, `@Antwoord([Dossier])`, `@Antwoord(Dossier, 201)`, `@Antwoord(null, 204)`,
 * `@Antwoord('application/pdf')`, `@Antwoord(['text/csv', 'application/pdf'])`. It makes the OpenAPI document, sets the status, and is what tests hold answers against.
 */
export function Antwoord(vorm: Type<object> | [Type<object>] | string | string[] | null, status?: number): MethodDecorator {
  const delen: readonly (Type<object> | string)[] = vorm === null ? [] : [vorm].flat();
  const media = delen.filter((d) => typeof d === 'string');
  const klasse = delen.find((d) => typeof d === 'function');
  const meta: Antwoordvorm = { klasse, lijst: klasse !== undefined && Array.isArray(vorm), media: media.length > 0 ? media : undefined, status };
  return applyDecorators(SetMetadata(ANTWOORD_META, meta), ...(status ? [HttpCode(status)] : []));
}
