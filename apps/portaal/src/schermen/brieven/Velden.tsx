import { BRIEF_TALEN, TAAL_NAAM } from '@wegwijs/casusregie';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Datumveld, Keuzeveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { brieven as t } from '../../tekst/brieven.ts';
import { Knop } from '../../ui/Knop.tsx';
import type { DossierbriefUit, SjabloonUit } from './query.ts';

/** The blanks of a template that a person fills, each as what it is. */
export function Invulvelden({ sjabloon: s }: { sjabloon: SjabloonUit }) {
  return s.velden.filter((v) => v.herkomst === 'invoer').map((v, i) => {
    const veld = { naam: `velden.${i}.waarde`, label: v.naam, optioneel: !v.verplicht };
    if (v.soort === 'datum') return <Datumveld key={v.code} {...veld} />;
    if (v.soort === 'tijd') return <Tekstveld key={v.code} {...veld} breedte={6} hint={t.tijdHint} />;
    return (v.max ?? 0) > 200 ? <Tekstvlak key={v.code} {...veld} regels={6} /> : <Tekstveld key={v.code} {...veld} />;
  });
}

/** The sentences of the motivation: what each is about, the sentence, its article and the recorded fact that it rests on. */
export function Motivering({ delen, feiten }: { delen: DossierbriefUit['motiveringsdelen']; feiten: DossierbriefUit['feiten'] }) {
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'motivering' });
  const over = delen.map((waarde) => ({ waarde, tekst: t.deel[waarde] ?? waarde }));
  const uitDossier = feiten.map((f) => ({ waarde: f.sleutel, tekst: f.omschrijving }));
  return (
    <div className="wi-stapel">
      <h3>{t.motivering}</h3>
      <p className="wi-zacht">{t.motiveringUitleg}</p>
      {fields.map((f, i) => (
        <fieldset key={f.id} className="wi-doel">
          <legend>{t.zin(i + 1)}</legend>
          <Keuzeveld naam={`motivering.${i}.deel`} opties={over} /><Tekstvlak naam={`motivering.${i}.zin`} regels={2} />
          <Tekstveld naam={`motivering.${i}.artikel`} /><Keuzeveld naam={`motivering.${i}.feit`} opties={uitDossier} />
          <div><Knop soort="stil" onClick={() => remove(i)}>{t.zinWeg(i + 1)}</Knop></div>
        </fieldset>
      ))}
      <div><Knop onClick={() => append({ deel: '', zin: '', artikel: '', feit: '' })}>{t.zinErbij}</Knop></div>
    </div>
  );
}

/** Second language: where there is no translation, the letter says who can help. */
export const Taalveld = ({ talen }: { talen: readonly string[] }) =>
  <Keuzeveld naam="taal" leeg={t.geenTaal} optioneel opties={BRIEF_TALEN.map((waarde) => ({ waarde, tekst: talen.includes(waarde) ? TAAL_NAAM[waarde].nl : t.zonderVertaling(TAAL_NAAM[waarde].nl) }))} />;

export const Adresvelden = () => (
  <details>
    <summary>{t.adres}</summary>
    <div className="wi-stapel"><p className="wi-zacht">{t.adresUitleg}</p><Tekstveld naam="adres.straatEnNummer" optioneel /><Tekstveld naam="adres.postcodeEnPlaats" optioneel /><Tekstveld naam="adres.land" optioneel /></div>
  </details>
);
