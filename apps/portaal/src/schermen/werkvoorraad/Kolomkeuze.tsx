import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WerkvoorraadKolom } from '@wegwijs/intake';
import { memo } from 'react';
import { haal, intake } from '../../api/client.ts';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Uitklap } from '../../ui/Uitklap.tsx';
import { kolomNaam } from './kolommen.tsx';
import { weergavenQuery } from './query.ts';
import { KOLOMMEN, leesKolommen } from './zoek.ts';

/** The choice shows at once and lasts: it is kept with the person, on every computer. */
export const Kolomkeuze = memo(function Kolomkeuze({ huis, gekozen, gekozenHier }: { huis: string; gekozen: readonly WerkvoorraadKolom[]; gekozenHier: () => void }) {
  const client = useQueryClient();
  // In turn, so that the last tick is the one that is kept; each is an act of its own, not a repeat of the one before.
  const { mutate, error } = useMutation({ scope: { id: 'kolommen' }, networkMode: 'always', mutationFn: (kolommen: WerkvoorraadKolom[]) => haal(intake.PUT('/v1/weergaven/voorkeur', { body: { kolommen } })) });
  const zet = (code: WerkvoorraadKolom, aan: boolean) => {
    const kolommen = leesKolommen([...gekozen.filter((k) => k !== code), ...(aan ? [code] : [])].join(','));
    client.setQueryData(weergavenQuery(huis).queryKey, (oud) => ({ weergaven: oud?.weergaven ?? [], voorkeur: kolommen }));
    gekozenHier();
    mutate(kolommen);
  };
  return (
    <Uitklap knop={t.kolommen}>
      {() => (
        <fieldset>
          <legend className="wi-klein wi-zacht">{t.kolommenUitleg}</legend>
          {error && <Fout fout={error} />}
          {KOLOMMEN.filter((k) => k !== 'naam').map((k) => (
            <label key={k} className="wi-keuze"><input type="checkbox" checked={gekozen.includes(k)} onChange={(e) => zet(k, e.target.checked)} /><span>{kolomNaam(k)}</span></label>
          ))}
        </fieldset>
      )}
    </Uitklap>
  );
});
