import { useCallback, useEffect, useRef, useState } from 'react';
import { bewaarConcept, leesConcept, wisConcept } from '../api/concept.ts';
import { isStatus, isTijdelijk } from '../api/fout.ts';

export type Bewaarstand = { soort: 'rust' | 'bezig' | 'los' | 'klopt-niet' } | { soort: 'bewaard'; om: Date } | { soort: 'botsing' } | { soort: 'fout'; fout: Error };

const RUST_MS = 800;
const OPNIEUW_MS = 4000;

interface Opties<W> {
  persoon: string;
  /** Under which name what is not on the server yet is kept in this tab. */
  sleutel: string;
  versie: number;
  /** @returns the new version. */
  verstuur: (waarden: W, versie: number) => Promise<number>;
}

/**
 * Keeps a form on the server while somebody works in it: a rest after typing, one request at a time, the latest values. What the server does not have
 * yet is kept in the tab, with the version it was based on, and sent when the line is back or after logging in again; so nobody else's work is
 * overwritten unseen.
 */
export function useAutobewaren<W extends object>({ persoon, sleutel, versie, verstuur }: Opties<W>) {
  const [stand, setStand] = useState<Bewaarstand>({ soort: 'rust' });
  const s = useRef<{ versie: number; wacht?: W; loopt: boolean; weg?: boolean; wekker?: ReturnType<typeof setTimeout> }>({ versie, loopt: false });
  const verstuurNu = useRef(verstuur);
  const opnieuw = useRef<() => void>(() => undefined);
  useEffect(() => {
    verstuurNu.current = verstuur;
  });

  const stuur = useCallback(async (): Promise<boolean> => {
    const nu = s.current;
    if (nu.loopt || !nu.wacht) return !nu.wacht;
    const waarden = nu.wacht;
    nu.loopt = true;
    setStand({ soort: 'bezig' });
    try {
      nu.versie = await verstuurNu.current(waarden, nu.versie);
      if (nu.wacht === waarden) {
        nu.wacht = undefined;
        wisConcept(persoon, sleutel);
        setStand({ soort: 'bewaard', om: new Date() });
      }
      return true;
    } catch (fout) {
      if (isTijdelijk(fout) || isStatus(fout, 401)) {
        setStand({ soort: 'los' });
        if (!nu.weg) nu.wekker = setTimeout(() => opnieuw.current(), OPNIEUW_MS);
      } else if (isStatus(fout, 412)) setStand({ soort: 'botsing' });
      else if (isStatus(fout, 400)) setStand({ soort: 'klopt-niet' });
      else setStand({ soort: 'fout', fout: fout as Error });
      return false;
    } finally {
      nu.loopt = false;
      if (nu.wacht && nu.wacht !== waarden) opnieuw.current();
    }
  }, [persoon, sleutel]);

  const getypt = useCallback((waarden: W) => {
    const nu = s.current;
    nu.wacht = waarden;
    bewaarConcept(persoon, sleutel, { waarden, versie: nu.versie });
    clearTimeout(nu.wekker);
    nu.wekker = setTimeout(() => void stuur(), RUST_MS);
  }, [persoon, sleutel, stuur]);

  /** Whatever is still waiting, now. @returns whether the server has everything */
  const bewaarNu = useCallback(async (waarden: W) => {
    clearTimeout(s.current.wekker);
    s.current.wacht = waarden;
    bewaarConcept(persoon, sleutel, { waarden, versie: s.current.versie });
    while (s.current.loopt) await new Promise((verder) => setTimeout(verder, 50));
    return stuur();
  }, [persoon, sleutel, stuur]);

  /** After a lost race: go on from what stands there now. */
  const gaVerderOp = useCallback((nieuw: number, waarden?: W) => {
    s.current.versie = nieuw;
    s.current.wacht = waarden;
    if (waarden) void stuur();
    else {
      wisConcept(persoon, sleutel);
      setStand({ soort: 'rust' });
    }
  }, [persoon, sleutel, stuur]);

  // Leaving the page is no reason to wait: what was typed in the last second goes now, once. If that fails it is in the tab, and goes when the form is open again.
  useEffect(() => {
    const nu = s.current;
    nu.weg = false;
    opnieuw.current = () => void stuur();
    return () => {
      nu.weg = true;
      clearTimeout(nu.wekker);
      void stuur();
    };
  }, [stuur]);
  return { stand, getypt, bewaarNu, gaVerderOp, versie: () => s.current.versie };
}

export const leesGetypt = <W>(persoon: string, sleutel: string): { waarden: W; versie: number } | undefined => leesConcept(persoon, sleutel);
