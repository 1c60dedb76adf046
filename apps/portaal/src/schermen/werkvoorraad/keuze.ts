import { useCallback, useMemo, useState } from 'react';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import type { Vinken } from '../../ui/Tabel.tsx';
import type { Regel } from './kolommen.tsx';

const NIETS: ReadonlySet<string> = new Set();

/** The ticked rows of one list. Another list begins without ticks: nobody hands out what he does not see. */
export function useKeuze(lijst: string, regels: readonly Regel[]): { vinken: Vinken<Regel>; gekozen: Regel[]; houd: (ids: readonly string[]) => void } {
  const [ids, setIds] = useState<ReadonlySet<string>>(NIETS);
  const [van, setVan] = useState(lijst);
  if (van !== lijst) {
    setVan(lijst);
    setIds(NIETS);
  }
  const zet = useCallback((id: string, aan: boolean) => setIds((oud) => {
    const nieuw = new Set(oud);
    if (aan) nieuw.add(id);
    else nieuw.delete(id);
    return nieuw;
  }), []);
  const houd = useCallback((over: readonly string[]) => setIds(new Set(over)), []);
  const vinken = useMemo((): Vinken<Regel> => ({ gekozen: ids, zet, zetAllen: (aan) => houd(aan ? regels.map((r) => r.id) : []), label: (r) => t.vink(r.naam), labelAllen: t.vinkAllen }), [ids, zet, houd, regels]);
  return { houd, vinken, gekozen: regels.filter((r) => ids.has(r.id)) };
}
