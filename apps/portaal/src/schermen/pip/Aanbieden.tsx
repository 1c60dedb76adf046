import { useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { pip as t } from '../../tekst/pip.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { waarom } from './Eisen.tsx';
import type { PipToets, PipUit } from './query.ts';
import { useNaAfloop } from './na-afloop.ts';

/** The last step of writing: to the one who decides. What is typed is kept first; what still misses is said, with the way to it. */
export function Aanbieden({ huis, pip, toets, bewaarAlles, naarVeld }: { huis: string; pip: PipUit; toets?: PipToets; bewaarAlles: () => Promise<boolean>; naarVeld: (veld: string) => void }) {
  const [vraagt, setVraagt] = useState(false);
  const [mist, setMist] = useState<{ tekst: string; versie: number; veld?: string | null }>();
  const { versie, klaar } = useNaAfloop(huis, pip);
  const { mutate, isPending, error } = useHandeling({
    doe: (_: void, sleutel) => haal(intake.POST('/v1/pips/{id}/aanbieding', { params: { path: { id: pip.id }, header: kop(versie(), sleutel) } })),
    gelukt: async () => {
      setVraagt(false);
      await klaar();
    },
  });
  const beletsel = toets?.beletsel;
  const bied = async () => {
    const bewaard = await bewaarAlles();
    setMist(!bewaard ? { tekst: t.eerstBewaren, versie: versie() } : beletsel ? { tekst: waarom(beletsel), versie: versie(), veld: beletsel.veld } : undefined);
    if (bewaard && !beletsel) setVraagt(true);
  };
  return (
    <Kaart titel={t.aanbieden} niveau={3}>
      <p>{t.aanbiedenUitleg}</p>
      <div role="status">{mist?.versie === pip.versie && <Melding soort="let-op"><p>{mist.tekst}</p>{mist.veld && <p><button type="button" className="wi-tekstknop" onClick={() => naarVeld(mist.veld as string)}>{t.naarHetVeld}</button></p>}</Melding>}</div>
      <div className="wi-knoppen"><Knop soort="hoofd" onClick={() => void bied()}>{t.aanbieden}</Knop></div>
      {vraagt && <Dialoog titel={t.aanbieden} sluit={() => setVraagt(false)} knoppen={<Knop soort="hoofd" bezig={isPending} onClick={() => mutate()}>{t.aanbieden}</Knop>}><p>{t.aanbiedenZeker}</p>{error && <Fout fout={error} />}</Dialoog>}
    </Kaart>
  );
}
