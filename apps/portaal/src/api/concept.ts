import { useEffect, useRef } from 'react';

/**
 * What somebody typed and did not send yet. It stands in the session storage of this tab: it survives a lost session, a reload and a server that is
 * down, no other tab or person sees it, and it is gone when the tab is closed or the person logs out.
 */
const naam = (persoon: string, sleutel: string) => `concept:${persoon}:${sleutel}`;

export function leesConcept<T>(persoon: string, sleutel: string): T | undefined {
  try {
    const tekst = sessionStorage.getItem(naam(persoon, sleutel));
    return tekst === null ? undefined : (JSON.parse(tekst) as T);
  } catch {
    return undefined;
  }
}
export function bewaarConcept(persoon: string, sleutel: string, waarde: unknown): void {
  try {
    sessionStorage.setItem(naam(persoon, sleutel), JSON.stringify(waarde));
  } catch {
    // Storage is full or forbidden: the form itself still holds what was typed.
  }
}
export function wisConcept(persoon: string, sleutel: string): void {
  sessionStorage.removeItem(naam(persoon, sleutel));
}

/** Runs `doe` after `ms` milliseconds without a new `waarde`; not for the value it began with. */
export function useRustig<T>(waarde: T, ms: number, doe: (waarde: T) => void): void {
  const laatste = useRef(doe);
  const eerste = useRef(waarde);
  useEffect(() => {
    laatste.current = doe;
  });
  useEffect(() => {
    if (Object.is(waarde, eerste.current)) return;
    const wekker = setTimeout(() => laatste.current(waarde), ms);
    return () => clearTimeout(wekker);
  }, [waarde, ms]);
}
