import { useCallback, useMemo, useState } from 'react';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import type { Vinken } from '../../ui/Tabel.tsx';
import type { Regel } from './kolommen.tsx';

/** The ticked rows of one list. Another list begins without ticks: nobody hands out what he does not see. */
export function useKeuze(lijst: string, regels: readonly Regel[]): { vinken: Vinken<Regel>; gekozen: Regel[]; houd: (ids: readonly string[]) => void } {
  const [keuze, setKeuze] = useState<{ lijst: string; ids: ReadonlySet<string> }>({ lijst, ids: new Set() });
  const ids = useMemo(() => (keuze.lijst === lijst ? keuze.ids : new Set<string>()), [keuze, lijst]);
  const zet = useCallback((id: string, aan: boolean) => setKeuze((oud) => {
    const nieuw = new Set(oud.lijst === lijst ? oud.ids : []);
    if (aan) nieuw.add(id);
    else nieuw.delete(id);
    return { lijst, ids: nieuw };
  }), [lijst]);
  const houd = useCallback((over: readonly string[]) => setKeuze({ lijst, ids: new Set(over) }), [lijst]);
  return {
    houd, gekozen: regels.filter((r) => ids.has(r.id)),
    vinken: { gekozen: ids, zet, zetAllen: (aan) => houd(aan ? regels.map((r) => r.id) : []), label: (r) => t.vink(r.naam), labelAllen: t.vinkAllen },
  };
}
