import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { naVerven } from '../../ui/verf.ts';
import { leesZoek, type Zoek } from './zoek.ts';

/**
 * The state of this screen: as its address has it (`adres`), and as it was pressed (`zoek`). The two are the same but for a moment: a press shows at
 * once, and the address with its list follows when that has been painted. `zet` stays the same function.
 */
export function useZoek(): { adres: Zoek; zoek: Zoek; zet: (deel: Zoek) => void } {
  const adres = useSearch({ from: '/$huis/werkvoorraad' });
  const ga = useNavigate({ from: '/$huis/werkvoorraad' });
  const [van, setVan] = useState(adres);
  const [gedrukt, setGedrukt] = useState<Zoek>();
  // The address has changed, by this press or by the Back button: it is right again.
  if (van !== adres) {
    setVan(adres);
    setGedrukt(undefined);
  }
  const zoek = useMemo(() => (gedrukt ? leesZoek({ ...adres, ...gedrukt }) : adres), [adres, gedrukt]);
  const zet = useCallback((deel: Zoek) => {
    setGedrukt((eerder) => ({ ...eerder, ...deel }));
    naVerven(() => void ga({ search: (nu) => leesZoek({ ...nu, ...deel }), resetScroll: false }));
  }, [ga]);
  return { adres, zoek, zet };
}
