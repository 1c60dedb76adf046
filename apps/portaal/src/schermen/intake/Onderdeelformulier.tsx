import { useQueryClient } from '@tanstack/react-query';
import { ONDERDEELINVOER } from '@wegwijs/intake';
import { useId, useRef, useState, type ReactNode } from 'react';
import { FormProvider, useForm, type FieldValues } from 'react-hook-form';
import type { Bewaarstand } from '../../formulier/autobewaren.ts';
import { Foutenlijst } from '../../formulier/Foutenlijst.tsx';
import { metKlasse, platteFouten } from '../../formulier/invoer.ts';
import { FormulierVelden } from '../../formulier/velden-context.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { intake as t } from '../../tekst/intake.ts';
import { Botsing } from '../../ui/Botsing.tsx';
import { dagVan, datumKort, tijd } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { useBegin, useOnderdeelBewaren, type Deel } from './bewaren.ts';
import { Onderdeelvelden } from './Onderdeelvelden.tsx';
import { intakeQuery, maakGereed, type Onderdeelstand } from './query.ts';
import { labelsVan } from './velden.ts';

const laatst = ({ bijgewerktOp: op, bijgewerktDoor: wie }: Onderdeelstand) => (op && wie ? t.laatst(datumKort(dagVan(op)), tijd(op), wie) : t.nogLeeg);

/** How far what was typed is: said aloud, because nobody presses a button here. `fout`: what could not be kept yet. */
function Stand({ stand, onderdeel, fout }: { stand: Bewaarstand; onderdeel: Onderdeelstand; fout: readonly string[] }) {
  const tekst = { rust: laatst(onderdeel), bezig: t.bewaren, los: t.nietBewaard, 'klopt-niet': t.nietCompleet, botsing: algemeen.botsingTitel, fout: algemeen.storing };
  const klas = ['los', 'klopt-niet', 'botsing', 'fout'].includes(stand.soort) ? 'wi-klein wi-bewaarstand wi-bewaarstand--los' : 'wi-klein wi-bewaarstand';
  return <p role="status" className={klas}>{stand.soort === 'bewaard' ? <>{t.bewaardOm(tijd(stand.om))}{fout.length > 0 && `. ${t.behalve(fout.join(', '))}`}</> : tekst[stand.soort]}</p>;
}

interface Eigenschappen extends Deel {
  kop: ReactNode;
  /** After "klaar": to the next component. */
  klaar: () => void;
  laatste: boolean;
  /** Links to elsewhere, beside the button. */
  meer: ReactNode;
}

/** One component of the intake: kept while somebody types, checked as a whole when he says that it is done. */
export function Onderdeelformulier({ kop, klaar, laatste, meer, ...deel }: Eigenschappen) {
  const { huis, id, code, onderdeel } = deel;
  const client = useQueryClient();
  const labels = labelsVan(code);
  const { velden, eerder } = useBegin(deel);
  const formulier = useForm<FieldValues>({ resolver: metKlasse(ONDERDEELINVOER[code], labels), defaultValues: velden, shouldFocusError: false, reValidateMode: 'onBlur' });
  const { stand, fout: mis, versie, bewaarNu, botsing } = useOnderdeelBewaren(deel, formulier, eerder);
  const veldenId = useId();
  const lijst = useRef<HTMLDivElement>(null);
  const [fout, setFout] = useState<Error>();
  const regels = platteFouten(formulier.formState.errors);

  const naarFouten = () => void requestAnimationFrame(() => lijst.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus());
  const rondAf = formulier.handleSubmit(async () => {
    setFout(undefined);
    if (!(await bewaarNu())) return;
    try {
      await maakGereed(id, code, versie());
      await Promise.all([client.invalidateQueries({ queryKey: intakeQuery(huis, id).queryKey }), client.invalidateQueries({ queryKey: [huis, 'dossier', id], exact: true })]);
      klaar();
    } catch (e) {
      setFout(e as Error);
      naarFouten();
    }
  }, naarFouten);

  return (
    <section className="wi-kaart">
      <div className="wi-kaart__kop">{kop}<Stand stand={stand} onderdeel={onderdeel} fout={mis.map((naam) => labels[naam] ?? naam)} /></div>
      <FormProvider {...formulier}>
        <FormulierVelden.Provider value={{ labels, id: veldenId }}>
          <form className={`wi-formulier wi-kaart__inhoud${code === 'zelfredzaamheid' ? ' wi-schaal' : ''}`} noValidate onSubmit={(e) => void rondAf(e)}>
            <p className="wi-zacht">{algemeen.allesVerplicht}</p>
            {t.doel[code] && <p className="wi-doel">{t.doel[code]}</p>}
            <div ref={lijst}>{regels.length > 0 && <Foutenlijst regels={regels} id={veldenId} />}{fout && <Fout fout={fout} />}{stand.soort === 'fout' && <Fout fout={stand.fout} />}</div>
            <Onderdeelvelden code={code} />
            <div className="wi-knoppen"><Knop soort="hoofd" type="submit" bezig={formulier.formState.isSubmitting}>{laatste ? t.klaarLaatste : t.klaar}</Knop>{meer}</div>
          </form>
        </FormulierVelden.Provider>
      </FormProvider>
      {botsing && <Botsing {...botsing} />}
    </section>
  );
}
