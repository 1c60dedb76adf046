import { useState, type ReactNode } from 'react';
import { useHandeling } from '../../api/handeling.ts';
import { isTijdelijk } from '../../api/fout.ts';
import { Formulier } from '../../formulier/index.ts';
import type { Klasse } from '../../formulier/invoer.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { pip as t } from '../../tekst/pip.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { useNaAfloop } from './na-afloop.ts';
import type { PipUit } from './query.ts';

export interface Doen {
  huis: string;
  pip: PipUit;
  knop: string;
  soort?: 'hoofd' | 'gewoon';
  titel: string;
  /** Says aloud what was done. */
  zeg: (tekst: string) => void;
  gelukt: string;
}

/** An act that asks no more than "yes". */
export function Bevestig({ huis, pip, knop, soort, titel, uitleg, zeg, gelukt, doe }: Doen & { uitleg: string; doe: (versie: number, sleutel: string) => Promise<unknown> }) {
  const [vraagt, setVraagt] = useState(false);
  const { versie, klaar } = useNaAfloop(huis, pip);
  const handeling = useHandeling({
    doe: (_: void, sleutel) => doe(versie(), sleutel),
    gelukt: async () => {
      setVraagt(false);
      zeg(gelukt);
      await klaar();
    },
  });
  return (
    <>
      <Knop soort={soort} onClick={() => setVraagt(true)}>{knop}</Knop>
      {vraagt && <Dialoog titel={titel} sluit={() => setVraagt(false)} knoppen={<Knop soort="hoofd" bezig={handeling.isPending} onClick={() => handeling.mutate()}>{knop}</Knop>}><p>{uitleg}</p>{handeling.error && <Fout fout={handeling.error} />}</Dialoog>}
    </>
  );
}

type MetFormulierEigenschappen<T extends object> = Doen & {
  uitleg?: string;
  klas: Klasse<T>;
  standaard?: Partial<T>;
  doe: (body: T, versie: number, sleutel: string) => Promise<PipUit>;
  na?: (uit: PipUit) => void;
  /** Under which name a longer text is kept until it is sent. */
  concept?: string;
  children: ReactNode;
};

/** An act with a form in a dialog. A repeat after a lost line is the same act. */
export function MetFormulier<T extends object>({ huis, pip, knop, soort, titel, uitleg, klas, standaard, concept, doe, na, zeg, gelukt, children }: MetFormulierEigenschappen<T>) {
  const [vraagt, setVraagt] = useState(false);
  const [sleutel, setSleutel] = useState(() => crypto.randomUUID());
  const { versie, vernieuw, klaar } = useNaAfloop(huis, pip);
  const verzend = async (body: T) => {
    const uit = await doe(body, versie(), sleutel).catch((fout: unknown) => {
      if (!isTijdelijk(fout)) setSleutel(crypto.randomUUID());
      throw fout;
    });
    setSleutel(crypto.randomUUID());
    setVraagt(false);
    zeg(gelukt);
    await klaar();
    na?.(uit);
  };
  return (
    <>
      <Knop soort={soort} onClick={() => setVraagt(true)}>{knop}</Knop>
      {vraagt && (
        <Dialoog titel={titel} sluit={() => setVraagt(false)}>
          {uitleg && <p>{uitleg}</p>}
          <Formulier klas={klas} labels={t.labels} standaard={standaard} concept={concept} knop={knop} vernieuw={vernieuw} meerKnoppen={<Knop onClick={() => setVraagt(false)}>{algemeen.annuleren}</Knop>} verzend={verzend}>{children}</Formulier>
        </Dialoog>
      )}
    </>
  );
}
