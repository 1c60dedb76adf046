import type { QueryKey } from '@tanstack/react-query';
import type { components } from '../../api/ontzorgen.gen.d.ts';
import { maatregelen as t } from '../../tekst/maatregelen.ts';
import { datumLang } from '../../ui/datum.ts';

export type Sanctievraag = components['schemas']['SanctievraagUit'];
export type Maatregel = components['schemas']['MaatregelUit'];
export const ververs = (huis: string): readonly QueryKey[] => [[huis, 'maatregelen']];
export const periode = (van: string, tot: string): string => t.periode(datumLang(van), datumLang(tot));
/** Enough of an id to tell two apart, for the name of a button. */
export const kort = (id: string): string => id.slice(0, 8);
