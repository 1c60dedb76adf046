import { vraagVroeg } from '../../api/vroeg.ts';

/** What fits on three screens: one answer of some 25 kB. */
export const PER_KEER = 50;

/**
 * The list of a page that begins with it, asked for before the portal has been read. Only what the address says in so many words: the parser knows more
 * and comes with the portal. Asked for in vain, it costs one answer.
 */
export function vraagLijstVroeg({ pathname, search }: { pathname: string; search: string }): void {
  if (!/^\/[^/]+\/werkvoorraad$/.test(pathname)) return;
  const vraag = new URLSearchParams(search);
  vraag.delete('kolommen');
  vraag.set('limiet', String(PER_KEER));
  vraagVroeg(`/api/intake/v1/werkvoorraad?${vraag}`);
  vraagVroeg('/api/intake/v1/weergaven');
}
