import { isDatum } from '@wegwijs/kernel';
import { datumLang } from '../ui/datum.ts';

/** A fact of a refusal in a sentence, a day in words; nothing when the app gave none. */
export const met = (voor: string, feit: string | number | undefined, na = ''): string =>
  (feit === undefined || feit === '' ? '' : `${voor}${typeof feit === 'string' && isDatum(feit) ? datumLang(feit) : feit}${na}`);
