import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { zetCsrf, foutVan } from './client.ts';
import { GeenVerbinding } from './fout.ts';
import { zetStand } from './stand.ts';
import { vroegAntwoord } from './vroeg.ts';

/** Who is logged in, as the token says and the poort passes on. */
export interface Mij {
  naam: string;
  account: string;
  persoon: string;
  organisatie: { code: string; naam: string };
  rollen: string[];
  csrf: string;
  verlooptOp: string;
}

async function haalMij(): Promise<Mij> {
  const antwoord = await (vroegAntwoord('/api/mij') ?? fetch('/api/mij', { headers: { accept: 'application/json' } })).catch(() => {
    throw new GeenVerbinding();
  });
  const inhoud: unknown = await antwoord.json().catch(() => undefined);
  if (!antwoord.ok) throw foutVan(antwoord, inhoud);
  const mij = inhoud as Mij;
  zetCsrf(mij.csrf);
  zetStand({ uitgelogd: false });
  return mij;
}

export const mijQuery = queryOptions({ queryKey: ['mij'], queryFn: haalMij, staleTime: 5 * 60_000, retry: false });
export const useMij = (): Mij => useSuspenseQuery(mijQuery).data;
export const heeftRol = (mij: Mij, ...rollen: string[]): boolean => rollen.some((r) => mij.rollen.includes(r));

/** Where to log in, coming back to this very page. */
export const inlogAdres = (organisatie?: string): string =>
  `/inloggen?${new URLSearchParams({ ...(organisatie && { organisatie }), terug: `${location.pathname}${location.search}` })}`;

/** Ends the session here and at the organisation's own login, and leaves. */
export async function logUit(): Promise<void> {
  const { csrf } = await haalMij().catch(() => ({ csrf: '' }));
  sessionStorage.clear();
  const antwoord = await fetch('/uitloggen', { method: 'POST', headers: { 'x-csrf': csrf, accept: 'application/json' } }).catch(() => undefined);
  const { naar } = (await antwoord?.json().catch(() => ({}))) as { naar?: string };
  location.assign(naar ?? '/inloggen');
}
