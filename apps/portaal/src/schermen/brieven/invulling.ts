import { BriefInhoudInvoer, SerieInvoer, Veldwaarde } from '@wegwijs/casusregie';
import { Delen, Optioneel } from '@wegwijs/kernel/velden';
import type { Klasse } from '../../formulier/invoer.ts';
import type { DossierbriefUit, SjabloonUit } from './query.ts';

/** A blank that may still be empty: a concept is kept half written. */
class Invulveld extends Veldwaarde {}
Optioneel()(Invulveld.prototype, 'waarde');

/** A form whose blanks may be empty, with all other checks of the server. */
function metOpen<T extends object>(klas: Klasse<T>): Klasse<T> {
  Delen(Invulveld, 20)(klas.prototype as object, 'velden');
  return klas;
}
export const BriefInvulling = metOpen(class extends BriefInhoudInvoer {});
export const SerieInvulling = metOpen(class extends SerieInvoer {});

/** The blanks that a person fills, in the order of the template, with what was filled in before. */
export const open = (sjabloon: SjabloonUit | undefined, gevuld: readonly Veldwaarde[] = []): { code: string; waarde: string }[] =>
  (sjabloon?.velden ?? []).filter((v) => v.herkomst === 'invoer').map(({ code }) => ({ code, waarde: gevuld.find((g) => g.code === code)?.waarde ?? '' }));

/** What was filled in; an empty blank is left out. */
export const gevuld = (velden: readonly { code: string; waarde?: string }[]): Veldwaarde[] => velden.flatMap(({ code, waarde }) => (waarde ? [{ code, waarde }] : []));

/** A letter as the form begins with it. */
export const beginVan = (brief: DossierbriefUit, sjabloon: SjabloonUit | undefined): Partial<BriefInhoudInvoer> =>
  ({ velden: open(sjabloon, brief.velden), motivering: brief.motivering, ...(brief.taal && { taal: brief.taal }), ...(brief.adres && { adres: { ...brief.adres, land: brief.adres.land ?? undefined } as BriefInhoudInvoer['adres'] }) });
