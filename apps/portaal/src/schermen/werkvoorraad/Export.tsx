import { useMutation } from '@tanstack/react-query';
import type { WerkvoorraadKolom } from '@wegwijs/intake';
import { memo } from 'react';
import { haalBestand } from '../../api/client.ts';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { bewaarBestand } from '../../ui/bestand.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Uitklap } from '../../ui/Uitklap.tsx';
import { filtersVan, type Zoek } from './zoek.ts';

/** This list as a file. What the server answers is told to the page, because the panel may be closed by then. */
export const Export = memo(function Export({ zoek, kolommen, klaar }: { zoek: Zoek; kolommen: readonly WerkvoorraadKolom[]; klaar: (uit: Error | string) => void }) {
  const { mutate, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: (formaat: 'csv' | 'xlsx') => haalBestand(`intake/v1/werkvoorraad/export?${new URLSearchParams({ formaat, kolommen: kolommen.join(','), ...filtersVan(zoek) })}`),
    onSuccess: (bestand) => {
      bewaarBestand(bestand);
      klaar(t.geexporteerd(bestand.naam));
    },
    onError: klaar,
  });
  return (
    <Uitklap knop={t.exporteer} icoon={<Icoon naam="download" />}>
      {(sluit) => (
        <>
          <p className="wi-klein wi-zacht">{t.exportUitleg}</p>
          <div className="wi-knoppen">
            {(['xlsx', 'csv'] as const).map((formaat) => (
              <Knop key={formaat} bezig={isPending} onClick={() => {
                sluit();
                mutate(formaat);
              }}>{formaat === 'xlsx' ? t.excel : t.csv}</Knop>
            ))}
          </div>
        </>
      )}
    </Uitklap>
  );
});
