import { useState, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { algemeen } from '../tekst/algemeen.ts';
import { leesDatum, toonDatumInVeld } from '../ui/datum.ts';
import { Veld, Vraag } from './Veld.tsx';
import { useVeld } from './velden-context.ts';

interface Basis {
  /** Path in the input class. */
  naam: string;
  label?: string;
  hint?: ReactNode;
  optioneel?: boolean;
}
export interface Optie {
  waarde: string;
  tekst: string;
}

export function Tekstveld({ naam, label, hint, optioneel, breedte, ...rest }: Basis & { breedte?: number; autoComplete?: string; inputMode?: 'numeric' | 'tel' | 'email' }) {
  const v = useVeld(naam, label);
  return (
    <Veld id={v.id} label={v.label} hint={hint} fout={v.fout} optioneel={optioneel}>
      <input {...rest} {...v.register(naam)} id={v.id} type="text" size={breedte} className={`utrecht-textbox utrecht-textbox--html-input${v.fout ? ' utrecht-textbox--invalid' : ''}${breedte ? ' wi-smal' : ''}`}
        aria-invalid={v.fout ? true : undefined} aria-describedby={v.beschrijving(hint)} aria-required={!optioneel} />
    </Veld>
  );
}

/** A whole number. What is no number stays as it was typed, so that the error can say so. */
export function Getalveld({ naam, label, hint, optioneel, breedte = 6 }: Basis & { breedte?: number }) {
  const v = useVeld(naam, label);
  return (
    <Veld id={v.id} label={v.label} hint={hint} fout={v.fout} optioneel={optioneel}>
      <input {...v.register(naam, { setValueAs: (w: unknown) => (typeof w === 'string' && /^\s*-?\d+\s*$/.test(w) ? Number(w) : w === '' ? undefined : w) })} id={v.id} type="text" inputMode="numeric" size={breedte}
        className={`utrecht-textbox utrecht-textbox--html-input wi-smal${v.fout ? ' utrecht-textbox--invalid' : ''}`} aria-invalid={v.fout ? true : undefined} aria-describedby={v.beschrijving(hint)} aria-required={!optioneel} />
    </Veld>
  );
}

export function Tekstvlak({ naam, label, hint, optioneel, regels = 4 }: Basis & { regels?: number }) {
  const v = useVeld(naam, label);
  return (
    <Veld id={v.id} label={v.label} hint={hint} fout={v.fout} optioneel={optioneel}>
      <textarea {...v.register(naam)} id={v.id} rows={regels} className={`utrecht-textarea utrecht-textarea--html-textarea${v.fout ? ' utrecht-textarea--invalid' : ''}`}
        aria-invalid={v.fout ? true : undefined} aria-describedby={v.beschrijving(hint)} aria-required={!optioneel} />
    </Veld>
  );
}

export function Keuzeveld({ naam, label, hint, optioneel, opties, leeg = algemeen.kies }: Basis & { opties: readonly Optie[]; leeg?: string }) {
  const v = useVeld(naam, label);
  return (
    <Veld id={v.id} label={v.label} hint={hint} fout={v.fout} optioneel={optioneel}>
      <select {...v.register(naam)} id={v.id} className={`utrecht-select utrecht-select--html-select${v.fout ? ' utrecht-select--invalid' : ''}`}
        aria-invalid={v.fout ? true : undefined} aria-describedby={v.beschrijving(hint)} aria-required={!optioneel}>
        <option value="">{leeg}</option>
        {opties.map((o) => <option key={o.waarde} value={o.waarde}>{o.tekst}</option>)}
      </select>
    </Veld>
  );
}

/** One answer out of a few; `waarden` turns the text of the choice into the value of the form. */
function Rondjes<W>({ naam, label, hint, optioneel, opties }: Basis & { opties: readonly { waarde: W; tekst: string }[] }) {
  const v = useVeld(naam, label);
  const { field } = useController({ name: naam, control: v.control });
  return (
    <Vraag id={v.id} label={v.label} hint={hint} fout={v.fout} optioneel={optioneel}>
      {opties.map((o, i) => (
        <label key={String(o.waarde)} className="wi-keuze">
          <input type="radio" name={v.id} id={`${v.id}-${i}`} checked={field.value === o.waarde} onChange={() => field.onChange(o.waarde)} onBlur={field.onBlur} ref={i === 0 ? field.ref : undefined} />
          <span>{o.tekst}</span>
        </label>
      ))}
    </Vraag>
  );
}
export const Radioveld = (p: Basis & { opties: readonly Optie[] }) => <Rondjes {...p} />;
const JA_NEE = [{ waarde: true, tekst: algemeen.ja }, { waarde: false, tekst: algemeen.nee }];
export const JaNeeveld = (p: Basis) => <Rondjes {...p} opties={JA_NEE} />;

/** A single box to tick; not ticked is `false`. */
export function Vinkveld({ naam, label, hint }: Basis) {
  const v = useVeld(naam, label);
  return (
    <div className={`utrecht-form-field${v.fout ? ' utrecht-form-field--invalid' : ''}`}>
      {v.fout && <p className="utrecht-form-field-error-message" id={`${v.id}-fout`}><span className="wi-alleen-voorlezen">{algemeen.fout}</span>{v.fout}</p>}
      <label className="wi-keuze"><input type="checkbox" id={v.id} {...v.register(naam)} aria-describedby={v.beschrijving(hint)} /><span>{v.label}</span></label>
      {hint && <p className="wi-hint" id={`${v.id}-hint`}>{hint}</p>}
    </div>
  );
}

/** Several answers: a list of the ticked values. */
export function Vinkjesveld({ naam, label, hint, optioneel, opties }: Basis & { opties: readonly Optie[] }) {
  const v = useVeld(naam, label);
  const { field } = useController({ name: naam, control: v.control });
  const gekozen = Array.isArray(field.value) ? (field.value as string[]) : [];
  return (
    <Vraag id={v.id} label={v.label} hint={hint ?? algemeen.meerAntwoorden} fout={v.fout} optioneel={optioneel}>
      <div className="wi-rij">
        {opties.map((o) => (
          <label key={o.waarde} className="wi-keuze">
            <input type="checkbox" checked={gekozen.includes(o.waarde)} onBlur={field.onBlur}
              onChange={(e) => field.onChange(e.target.checked ? [...gekozen, o.waarde] : gekozen.filter((w) => w !== o.waarde))} />
            <span>{o.tekst}</span>
          </label>
        ))}
      </div>
    </Vraag>
  );
}

/** A day, typed as people write it (24-11-2026, 24 nov 2026, 24/11/26); the value is `YYYY-MM-DD`, or the text when it is no day. */
export function Datumveld({ naam, label, hint, optioneel }: Basis) {
  const v = useVeld(naam, label);
  const { field } = useController({ name: naam, control: v.control });
  const vast = typeof field.value === 'string' ? toonDatumInVeld(field.value) : '';
  const [getypt, setGetypt] = useState<string>();
  return (
    <Veld id={v.id} label={v.label} hint={hint ?? algemeen.datumhint} fout={v.fout} optioneel={optioneel}>
      <input ref={field.ref} id={v.id} type="text" inputMode="numeric" size={12} value={getypt ?? vast} className={`utrecht-textbox utrecht-textbox--html-input wi-smal${v.fout ? ' utrecht-textbox--invalid' : ''}`}
        aria-invalid={v.fout ? true : undefined} aria-describedby={v.beschrijving(true)} aria-required={!optioneel}
        onChange={(e) => {
          setGetypt(e.target.value);
          field.onChange(leesDatum(e.target.value) ?? e.target.value);
        }}
        onBlur={() => {
          setGetypt(undefined);
          field.onBlur();
        }} />
    </Veld>
  );
}
