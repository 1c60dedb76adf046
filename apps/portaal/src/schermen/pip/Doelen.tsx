import { DOEL_BEWIJZEN, DOEL_EIGENAREN, DOEL_MEETSOORTEN, TAALNIVEAUS, toetsDoel, type PipDoelInvoer } from '@wegwijs/intake';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Datumveld, Getalveld, Keuzeveld, Tekstveld } from '../../formulier/index.ts';
import { zonderLeeg } from '../../formulier/invoer.ts';
import { pip as t } from '../../tekst/pip.ts';
import { redenTekst } from '../../tekst/redenen.ts';
import { vandaag } from '../../ui/datum.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Knop } from '../../ui/Knop.tsx';

const opties = (waarden: readonly string[]) => waarden.map((waarde) => ({ waarde, tekst: t.waarden[waarde] ?? waarde }));
/** The check itself is that of the server. The last day of the term is the server's to say: the checklist names a goal that lies beyond it. */
const EEUWIG = '9999-12-31';

function Smart({ i }: { i: number }) {
  const doel = useWatch({ name: `doelen.${i}` }) as PipDoelInvoer | undefined;
  const { smart, gebreken } = toetsDoel({ omschrijving: '', ...(zonderLeeg(doel ?? {}) as object) } as PipDoelInvoer, { vanaf: vandaag(), termijnEinde: EEUWIG });
  return (
    <div className="wi-smart" role="status">
      {smart ? <p><Icoon naam="gelukt" maat={16} /> {t.smartGoed}</p> : <><p><Icoon naam="ruit" maat={16} /> {t.smartMist}</p><ul className="wi-punten">{gebreken.map((g) => <li key={g.onderdeel + g.veld}>{redenTekst(g.reden, g.feiten) ?? g.onderdeel}</li>)}</ul></>}
    </div>
  );
}

function Doel({ i, aantal, weg, schuif }: { i: number; aantal: number; weg: () => void; schuif: (naar: number) => void }) {
  const soort = useWatch({ name: `doelen.${i}.meetsoort` }) as string | undefined;
  const p = (veld: string) => `doelen.${i}.${veld}`;
  return (
    <fieldset className="wi-doel">
      <legend>{t.doel(i + 1)}</legend>
      <div className="wi-doel__velden">
        <Tekstveld naam={p('omschrijving')} />
        <Keuzeveld naam={p('meetsoort')} opties={opties(DOEL_MEETSOORTEN)} optioneel />
        {soort === 'aantal' && <div className="wi-rij"><Getalveld naam={p('streefwaarde')} optioneel /><Tekstveld naam={p('eenheid')} breedte={16} optioneel /></div>}
        {soort === 'taalniveau' && <Keuzeveld naam={p('taalniveau')} opties={opties(TAALNIVEAUS)} optioneel />}
        {soort === 'resultaat' && <Tekstveld naam={p('resultaat')} optioneel />}
        <Datumveld naam={p('uiterlijk')} optioneel />
        <Keuzeveld naam={p('eigenaar')} opties={opties(DOEL_EIGENAREN)} optioneel />
        <Keuzeveld naam={p('bewijs')} opties={opties(DOEL_BEWIJZEN)} optioneel />
      </div>
      <Smart i={i} />
      <div className="wi-knoppen">
        {i > 0 && <Knop soort="stil" onClick={() => schuif(i - 1)}>{t.omhoog(i + 1)}</Knop>}
        {i < aantal - 1 && <Knop soort="stil" onClick={() => schuif(i + 1)}>{t.omlaag(i + 1)}</Knop>}
        <Knop soort="stil" onClick={weg}>{t.doelWeg(i + 1)}</Knop>
      </div>
    </fieldset>
  );
}

/** The goals, each with what it still lacks to be SMART beside it. */
export function Doelen() {
  const { control } = useFormContext();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'doelen' });
  return (
    <>
      {fields.map((f, i) => <Doel key={f.id} i={i} aantal={fields.length} weg={() => remove(i)} schuif={(naar) => move(i, naar)} />)}
      <div className="wi-knoppen"><Knop icoon={<Icoon naam="plus" />} onClick={() => append({ omschrijving: '' })}>{t.doelErbij}</Knop></div>
    </>
  );
}
