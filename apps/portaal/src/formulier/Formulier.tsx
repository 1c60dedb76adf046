import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { FormProvider, useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { bewaarConcept, leesConcept, wisConcept } from '../api/concept.ts';
import { ApiFout, isStatus } from '../api/fout.ts';
import { useMij } from '../api/sessie.ts';
import { algemeen } from '../tekst/algemeen.ts';
import { Fout } from '../ui/Fout.tsx';
import { Knop } from '../ui/Knop.tsx';
import { Foutenlijst } from './Foutenlijst.tsx';
import { alsFouten, metKlasse, platteFouten, type Klasse, type Labels } from './invoer.ts';
import { FormulierVelden } from './velden-context.ts';

/** Waits this long after the last key before what was typed is kept. */
const RUST_MS = 400;

interface Eigenschappen<T extends object> {
  /** The class that the app checks the body with. */
  klas: Klasse<T>;
  labels: Labels;
  standaard?: Partial<T>;
  /** Under which name what was typed is kept until it is sent; absent: it is not kept. */
  concept?: string;
  /** Sends it. What it throws is shown: field errors at their fields, anything else above the form. */
  verzend: (invoer: T) => Promise<unknown>;
  /** After a lost race: fetches what the other one made of it, so that it is on the page beside what was typed here. */
  vernieuw?: () => Promise<unknown>;
  knop: string;
  /** Beside the button. */
  meerKnoppen?: ReactNode;
  children: ReactNode | ((formulier: UseFormReturn<FieldValues>) => ReactNode);
}

/**
 * A form with one button: checks with the class of the server, says in a list above the form what is wrong (the list gets the focus, each line leads to
 * its field), keeps what was typed until it has been sent, and never loses it to an error.
 */
export function Formulier<T extends object>({ klas, labels, standaard, concept, verzend, vernieuw, knop, meerKnoppen, children }: Eigenschappen<T>) {
  const { persoon } = useMij();
  const [bewaard] = useState(() => (concept === undefined ? undefined : leesConcept<T>(persoon, concept)));
  // Checked again with the button only: an error that goes when its field is left moves the button from under the mouse, and the click is lost.
  const formulier = useForm<FieldValues>({ resolver: metKlasse(klas, labels), defaultValues: (bewaard ?? standaard) as DefaultValues<FieldValues>, mode: 'onSubmit', reValidateMode: 'onSubmit', shouldFocusError: false });
  const [fout, setFout] = useState<Error>();
  const lijst = useRef<HTMLDivElement>(null);
  const id = useId();
  const { errors, isSubmitting, submitCount } = formulier.formState;
  const regels = platteFouten(errors);

  useEffect(() => {
    if (concept === undefined) return;
    let wekker: ReturnType<typeof setTimeout> | undefined;
    const op = formulier.watch((waarden) => {
      clearTimeout(wekker);
      wekker = setTimeout(() => bewaarConcept(persoon, concept, waarden), RUST_MS);
    });
    return () => {
      op.unsubscribe();
      clearTimeout(wekker);
    };
  }, [formulier, concept, persoon]);
  /** To the list of what is wrong, once it is there. */
  const naarFouten = () => void requestAnimationFrame(() => lijst.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus());

  const bied = formulier.handleSubmit(async (waarden) => {
    setFout(undefined);
    try {
      await verzend(waarden as T);
      if (concept !== undefined) wisConcept(persoon, concept);
    } catch (e) {
      if (isStatus(e, 412)) await vernieuw?.();
      const velden = e instanceof ApiFout ? (e.probleem.velden ?? []) : [];
      const { reden, feiten } = e instanceof ApiFout ? e.probleem : {};
      // A refusal by the rules names its field; why is in its words, not in the title that all refusals share.
      const waarom = reden === undefined ? undefined : (await import('../tekst/redenen.ts')).redenTekst(reden, feiten);
      const perVeld = platteFouten(alsFouten(velden, labels)).map(({ pad, zin }) => ({ pad, zin: waarom ?? zin }));
      for (const { pad, zin } of perVeld) formulier.setError(pad, { type: 'server', message: zin });
      setFout(perVeld.length > 0 ? undefined : (e as Error));
      naarFouten();
    }
  }, naarFouten);

  return (
    <FormProvider {...formulier}>
      <FormulierVelden.Provider value={{ labels, id }}>
        <form className="wi-formulier" noValidate onSubmit={(e) => void bied(e)}>
          <div ref={lijst}>
            {regels.length > 0 && <Foutenlijst regels={regels} id={id} />}
            {fout && <Fout fout={fout} />}
          </div>
          {bewaard !== undefined && submitCount === 0 && <p className="wi-klein wi-zacht" role="status">{algemeen.conceptTerug}</p>}
          {typeof children === 'function' ? children(formulier) : children}
          <div className="wi-knoppen">
            <Knop soort="hoofd" type="submit" bezig={isSubmitting}>{knop}</Knop>
            {meerKnoppen}
          </div>
        </form>
      </FormulierVelden.Provider>
    </FormProvider>
  );
}
