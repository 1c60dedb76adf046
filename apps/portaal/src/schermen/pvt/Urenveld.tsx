import { useState } from 'react';
import { useController } from 'react-hook-form';
import { Veld } from '../../formulier/Veld.tsx';
import { useVeld } from '../../formulier/velden-context.ts';
import { modules as t } from '../../tekst/modules.ts';
import { leesUren, toonUren } from './uren.ts';

/**
 * Hours as people write them (2, 1,5 or 1:30); the value is minutes, or the text when it is no number of hours.
 * @param kort without the hint, in a row of many
 */
export function Urenveld({ naam, label, optioneel, kort }: { naam: string; label?: string; optioneel?: boolean; kort?: boolean }) {
  const v = useVeld(naam, label);
  const { field } = useController({ name: naam, control: v.control });
  const [getypt, setGetypt] = useState<string>();
  return (
    <Veld id={v.id} label={v.label} hint={kort ? undefined : t.uurHint} fout={v.fout} optioneel={optioneel}>
      <input ref={field.ref} id={v.id} type="text" inputMode="decimal" size={6} value={getypt ?? toonUren(field.value)} className={`utrecht-textbox utrecht-textbox--html-input wi-smal${v.fout ? ' utrecht-textbox--invalid' : ''}`}
        aria-invalid={v.fout ? true : undefined} aria-describedby={v.beschrijving(!kort)} aria-required={!optioneel}
        onChange={(e) => {
          setGetypt(e.target.value);
          field.onChange(leesUren(e.target.value) ?? e.target.value);
        }}
        onBlur={() => {
          setGetypt(undefined);
          field.onBlur();
        }} />
    </Veld>
  );
}
