import { applyDecorators, HttpCode, SetMetadata, type Type } from '@nestjs/common';

export const ANTWOORD_META = 'wegwijs:antwoord';

export interface Antwoordvorm {
  /** Class of the JSON answer, or of each element of the list. */
  klasse?: Type<object>;
  lijst: boolean;
  /** Media type of an answer that is not JSON: `application/pdf`, `text/csv`. */
  media?: string;
  status?: number;
}

/**
 * What a route answers: `@Antwoord(Dossier)`, `@Antwoord([Dossier])`, `@Antwoord(Dossier, 201)`, `@Antwoord(null, 204)`,
 * `@Antwoord('application/pdf')`. It makes the OpenAPI document, sets the status, and is what tests hold answers against.
 */
export function Antwoord(vorm: Type<object> | [Type<object>] | string | null, status?: number): MethodDecorator {
  const meta: Antwoordvorm = {
    klasse: Array.isArray(vorm) ? vorm[0] : typeof vorm === 'function' ? vorm : undefined,
    lijst: Array.isArray(vorm),
    media: typeof vorm === 'string' ? vorm : undefined,
    status,
  };
  return applyDecorators(SetMetadata(ANTWOORD_META, meta), ...(status ? [HttpCode(status)] : []));
}
