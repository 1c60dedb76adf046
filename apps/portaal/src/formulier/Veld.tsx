import type { ReactNode } from 'react';
import { algemeen } from '../tekst/algemeen.ts';

interface Eigenschappen {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  fout?: string;
  optioneel?: boolean;
  children: ReactNode;
}

const Fouttekst = ({ id, fout }: { id: string; fout?: string }) =>
  fout ? <p className="utrecht-form-field-error-message" id={`${id}-fout`}><span className="wi-alleen-voorlezen">{algemeen.fout}</span>{fout}</p> : null;
const klassen = (fout?: string) => `utrecht-form-field${fout ? ' utrecht-form-field--invalid' : ''}`;

/** A label, a hint, an error and one box. */
export function Veld({ id, label, hint, fout, optioneel, children }: Eigenschappen) {
  return (
    <div className={klassen(fout)}>
      <label className="utrecht-form-label" htmlFor={id}>{label}{optioneel && <span className="wi-optioneel"> {algemeen.nietVerplicht}</span>}</label>
      {hint && <p className="wi-hint" id={`${id}-hint`}>{hint}</p>}
      <Fouttekst id={id} fout={fout} />
      {children}
    </div>
  );
}

/** A question with several boxes to tick or choose from. */
export function Vraag({ id, label, hint, fout, optioneel, children }: Eigenschappen) {
  return (
    <fieldset className={`wi-vraag ${klassen(fout)}`} id={id} tabIndex={-1} aria-describedby={[hint ? `${id}-hint` : '', fout ? `${id}-fout` : ''].filter(Boolean).join(' ') || undefined}>
      <legend className="utrecht-form-label">{label}{optioneel && <span className="wi-optioneel"> {algemeen.nietVerplicht}</span>}</legend>
      {hint && <p className="wi-hint" id={`${id}-hint`}>{hint}</p>}
      <Fouttekst id={id} fout={fout} />
      {children}
    </fieldset>
  );
}
