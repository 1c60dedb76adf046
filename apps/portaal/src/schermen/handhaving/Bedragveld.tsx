import { useState } from 'react';
import { useController } from 'react-hook-form';
import { Veld } from '../../formulier/Veld.tsx';
import { useVeld } from '../../formulier/velden-context.ts';
import { leesBedrag, toonBedrag } from '../../ui/geld.ts';

/** An amount as people write it (12,50); the value is cents, or the text when it is no amount. */
export function Bedragveld({ naam, hint, optioneel }: { naam: string; hint?: string; optioneel?: boolean }) {
  const v = useVeld(naam);
  const { field } = useController({ name: naam, control: v.control });
  const [getypt, setGetypt] = useState<string>();
  return (
    <Veld id={v.id} label={v.label} hint={hint} fout={v.fout} optioneel={optioneel}>
      <input ref={field.ref} id={v.id} type="text" inputMode="decimal" size={10} value={getypt ?? toonBedrag(field.value)} className={`utrecht-textbox utrecht-textbox--html-input wi-smal${v.fout ? ' utrecht-textbox--invalid' : ''}`}
        aria-invalid={v.fout ? true : undefined} aria-describedby={v.beschrijving(hint)} aria-required={!optioneel}
        onChange={(e) => {
          setGetypt(e.target.value);
          field.onChange(leesBedrag(e.target.value) ?? e.target.value);
        }}
        onBlur={() => {
          setGetypt(undefined);
          field.onBlur();
        }} />
    </Veld>
  );
}
