import { useQueryClient } from '@tanstack/react-query';
import { ONDERDEELINVOER } from '@wegwijs/intake';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { FormProvider, useForm, type FieldValues } from 'react-hook-form';
import { useMij } from '../../api/sessie.ts';
import { Foutenlijst } from '../../formulier/Foutenlijst.tsx';
import { Datumveld, Getalveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, Vinkjesveld } from '../../formulier/index.ts';
import { metKlasse, platteFouten, zonderLeeg } from '../../formulier/invoer.ts';
import { FormulierVelden } from '../../formulier/velden-context.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { intake as t } from '../../tekst/intake.ts';
import { Botsing } from '../../ui/Botsing.tsx';
import { tijd } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { leesGetypt, useAutobewaren, type Bewaarstand } from '../../formulier/autobewaren.ts';
import { bewaarOnderdeel, intakeQuery, maakGereed, type BredeIntake, type Onderdeelstand } from './query.ts';
import { ALTIJD, labelsVan, sleutelVan, VELDEN, verschillen, type Formuliercode, type Veld } from './velden.ts';

const SCHAAL = ['1', '2', '3', '4', '5'].map((w) => ({ waarde: Number(w) as unknown as string, tekst: w }));
const opties = (v: Veld) => (v.waarden ?? []).map((waarde) => ({ waarde, tekst: t.waarden[waarde] ?? waarde }));

function Invoer({ veld: v }: { veld: Veld }): ReactNode {
  const { naam, optioneel } = v;
  switch (v.soort) {
    case 'getal': return <Getalveld naam={naam} optioneel={optioneel} />;
    case 'tekst': return <Tekstveld naam={naam} optioneel={optioneel} />;
    case 'vlak': return <Tekstvlak naam={naam} optioneel={optioneel} />;
    case 'keuze': return <Keuzeveld naam={naam} optioneel={optioneel} opties={opties(v)} />;
    case 'keuzes': return <Vinkjesveld naam={naam} optioneel={optioneel} opties={opties(v)} />;
    case 'janee': return <JaNeeveld naam={naam} optioneel={optioneel} />;
    case 'datum': return <Datumveld naam={naam} optioneel={optioneel} />;
    case 'schaal': return <Radioveld naam={naam} optioneel={optioneel} opties={SCHAAL} />;
  }
}

/** How far what was typed is: said aloud, because nobody presses a button here. */
function Stand({ stand, gereed }: { stand: Bewaarstand; gereed: boolean }) {
  const tekst = { rust: gereed ? t.gereedOm : '', bezig: t.bewaren, los: t.nietBewaard, 'klopt-niet': t.klopt, botsing: algemeen.botsingTitel, fout: algemeen.storing };
  return <p role="status" className="wi-klein wi-zacht">{stand.soort === 'bewaard' ? t.bewaardOm(tijd(stand.om)) : tekst[stand.soort]}</p>;
}

interface Eigenschappen {
  huis: string;
  id: string;
  code: Formuliercode;
  onderdeel: Onderdeelstand;
  gegevens: Record<string, unknown>;
  /** After "klaar": to the next component. */
  klaar: () => void;
  laatste: boolean;
}

/** One component of the intake: kept while somebody types, checked as a whole when he says that it is done. */
export function Onderdeelformulier({ huis, id, code, onderdeel, gegevens, klaar, laatste }: Eigenschappen) {
  const { persoon } = useMij();
  const client = useQueryClient();
  const sleutel = `intake/${id}/${code}`;
  const [eerder] = useState(() => leesGetypt<FieldValues>(persoon, sleutel));
  const labels = labelsVan(code);
  const formulier = useForm<FieldValues>({ resolver: metKlasse(ONDERDEELINVOER[code], labels), defaultValues: eerder?.waarden ?? gegevens, shouldFocusError: false, reValidateMode: 'onBlur' });
  const veldenId = useId();
  const lijst = useRef<HTMLDivElement>(null);
  const [fout, setFout] = useState<Error>();
  const [hun, setHun] = useState<{ waarden: Record<string, unknown>; versie: number }>();

  const { stand, getypt, bewaarNu, gaVerderOp, versie } = useAutobewaren<FieldValues>({
    persoon, sleutel, versie: eerder?.versie ?? onderdeel.versie, verstuur: async (waarden, v) => (await bewaarOnderdeel(id, code, v, zonderLeeg(waarden) as object)).versie,
  });
  useEffect(() => {
    if (eerder) void bewaarNu(eerder.waarden);
    const op = formulier.watch((waarden) => getypt(waarden));
    return () => op.unsubscribe();
  }, [formulier, getypt, bewaarNu, eerder]);
  useEffect(() => {
    if (stand.soort !== 'botsing') return;
    void client.fetchQuery({ ...intakeQuery(huis, id), staleTime: 0 }).then((nu: BredeIntake) => {
      const gegevensNu = ((nu.gegevens as Record<string, unknown>)[sleutelVan(code)] ?? {}) as Record<string, unknown>;
      setHun({ waarden: gegevensNu, versie: nu.onderdelen.find((o) => o.code === code)?.versie ?? 1 });
    });
  }, [stand, client, huis, id, code]);

  const naarFouten = () => void requestAnimationFrame(() => lijst.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus());
  const rondAf = formulier.handleSubmit(async (waarden) => {
    setFout(undefined);
    if (!(await bewaarNu(waarden))) return;
    try {
      await maakGereed(id, code, versie());
      await Promise.all([client.invalidateQueries({ queryKey: intakeQuery(huis, id).queryKey }), client.invalidateQueries({ queryKey: [huis, 'dossier', id], exact: true })]);
      klaar();
    } catch (e) {
      setFout(e as Error);
      naarFouten();
    }
  }, naarFouten);
  const regels = platteFouten(formulier.formState.errors);

  return (
    <FormProvider {...formulier}>
      <FormulierVelden.Provider value={{ labels, id: veldenId }}>
        <form className="wi-formulier" noValidate onSubmit={(e) => void rondAf(e)}>
          <Stand stand={stand} gereed={onderdeel.stand === 'gereed'} />
          <p>{algemeen.allesVerplicht}</p>
          {t.doel[code] && <p className="wi-hint">{t.doel[code]}</p>}
          <div ref={lijst}>{regels.length > 0 && <Foutenlijst regels={regels} id={veldenId} />}{fout && <Fout fout={fout} />}{stand.soort === 'fout' && <Fout fout={stand.fout} />}</div>
          {[...VELDEN[code], ...ALTIJD].map((v) => <Invoer key={v.naam} veld={v} />)}
          <div className="wi-knoppen"><Knop soort="hoofd" type="submit" bezig={formulier.formState.isSubmitting}>{laatste ? t.klaarLaatste : t.klaar}</Knop></div>
        </form>
        {hun && (
          <Botsing verschillen={verschillen(code, hun.waarden, formulier.getValues())} sluit={() => setHun(undefined)}
            houdMijn={() => {
              gaVerderOp(hun.versie, formulier.getValues());
              setHun(undefined);
            }}
            neemHun={() => {
              formulier.reset(hun.waarden);
              gaVerderOp(hun.versie);
              setHun(undefined);
            }} />
        )}
      </FormulierVelden.Provider>
    </FormProvider>
  );
}
