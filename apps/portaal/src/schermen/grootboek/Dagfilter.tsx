import { grootboek as t } from '../../tekst/grootboek.ts';
import { leesDatum, toonDatumInVeld } from '../../ui/datum.ts';
import { Knop } from '../../ui/Knop.tsx';
import { useZoek } from '../../ui/zoek.ts';

/** One or more days to filter on: typed as people write them, kept in the address. */
export function Dagfilter({ sleutels }: { sleutels: readonly (readonly [sleutel: string, label: string, nu: string])[] }) {
  const [, zet] = useZoek();
  return (
    <form className="wi-rij" onSubmit={(e) => {
      e.preventDefault();
      const getypt = new FormData(e.currentTarget);
      zet(Object.fromEntries(sleutels.map(([sleutel]) => {
        const w = getypt.get(sleutel);
        return [sleutel, typeof w === 'string' ? leesDatum(w) : undefined];
      })));
    }}>
      {sleutels.map(([sleutel, label, nu]) => <label key={sleutel}>{label}<input key={nu} type="text" name={sleutel} size={11} inputMode="numeric" defaultValue={toonDatumInVeld(nu)} autoComplete="off" /></label>)}
      <Knop type="submit">{t.toon}</Knop>
    </form>
  );
}
