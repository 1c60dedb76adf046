import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

/** A real link to a dossier, for long lists: `Link` follows the router for every row, this one asks it nothing until it is pressed. */
export function Dossierlink({ huis, id, children }: { huis: string; id: string; children: ReactNode }) {
  const router = useRouter();
  const druk = (e: MouseEvent) => {
    // With a key held or another button it is for the browser: a new tab, a copy of the address.
    if (e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    void router.navigate({ to: '/$huis/dossiers/$id', params: { huis, id } });
  };
  return <a href={`/${encodeURIComponent(huis)}/dossiers/${encodeURIComponent(id)}`} onClick={druk}>{children}</a>;
}
