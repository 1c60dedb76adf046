import { gemeenteNaam } from '../../huis.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { useZoek } from '../../ui/zoek.ts';
import { GEMEENTEN } from './query.ts';

/** The gemeente of the address, when it is one of ours. */
export const leesGemeente = (tekst: string | undefined): string | undefined => GEMEENTEN.find((g) => g === tekst);

export function Gemeentefilter() {
  const [zoek, zet] = useZoek();
  return (
    <label>{t.filterGemeente}
      <select value={leesGemeente(zoek['gemeente']) ?? ''} onChange={(e) => zet({ gemeente: e.target.value })}>
        <option value="">{t.alleGemeenten}</option>{GEMEENTEN.map((g) => <option key={g} value={g}>{gemeenteNaam(g)}</option>)}
      </select>
    </label>
  );
}

/** @param geen the words for no choice; absent: one of them is always chosen */
export function Standfilter({ standen, woorden, nu, geen }: { standen: readonly string[]; woorden: Readonly<Record<string, string>>; nu: string; geen?: string }) {
  const [, zet] = useZoek();
  return (
    <label>{t.filterStand}
      <select value={nu} onChange={(e) => zet({ stand: e.target.value })}>
        {geen !== undefined && <option value="alle">{geen}</option>}{standen.map((s) => <option key={s} value={s}>{woorden[s]}</option>)}
      </select>
    </label>
  );
}
