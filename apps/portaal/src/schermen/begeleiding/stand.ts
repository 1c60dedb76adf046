import type { BegeleidingSignaal } from '@wegwijs/casusregie';
import type { BegeleidingRegel } from './query.ts';

/** What a row of the list asks for, as far as its own days show it. The list that is filtered on a signal knows more: the server counts. */
export function signalenVan(r: Pick<BegeleidingRegel, 'stand' | 'startUiterlijk' | 'eindeGepland' | 'eerstePunt'>, vandaag: string): BegeleidingSignaal[] {
  const voorbij = (dag: string | null | undefined): boolean => dag !== null && dag !== undefined && dag < vandaag;
  if (r.stand === 'wacht') return voorbij(r.startUiterlijk) ? ['begin-te-laat'] : [];
  if (r.stand !== 'loopt') return [];
  return [...(voorbij(r.eindeGepland) ? ['einde-voorbij' as const] : []), ...(voorbij(r.eerstePunt) ? ['checklist-te-laat' as const] : [])];
}

/** `3 uur en 15 minuten`. @param minuten whole minutes */
export function duur(minuten: number): string {
  const uren = Math.floor(minuten / 60);
  const rest = minuten % 60;
  const delen = [...(uren > 0 || rest === 0 ? [`${uren} uur`] : []), ...(rest > 0 ? [rest === 1 ? '1 minuut' : `${rest} minuten`] : [])];
  return delen.join(' en ');
}
