import { useEffect } from 'react';

const dossier = () => void Promise.all([import('../dossier/Dossier.tsx'), import('../dossier/Overzicht.tsx')]).catch(() => undefined);

/**
 * What somebody opens from a list is a dossier: once the list stands there, its code comes in while nothing else happens. Only the code: who looked at a
 * file is written down, and nobody has looked yet.
 */
export function useDossierStraks(klaar: boolean): void {
  useEffect(() => {
    if (!klaar) return;
    // Safari has no idle callback.
    if (!('requestIdleCallback' in globalThis)) {
      const wekker = setTimeout(dossier, 1000);
      return () => clearTimeout(wekker);
    }
    const straks = requestIdleCallback(dossier);
    return () => cancelIdleCallback(straks);
  }, [klaar]);
}
