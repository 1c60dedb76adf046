import { DOEL_BEWIJZEN, DOEL_EIGENAREN, DOEL_MEETSOORTEN, TAALNIVEAUS, toetsDoel, type PipDoelInvoer } from '@wegwijs/intake';
import { useRef } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Datumveld, Getalveld, Keuzeveld, Tekstveld } from '../../formulier/index.ts';
import { veldId } from '../../formulier/velden-context.ts';
import { pip as t } from '../../tekst/pip.ts';
import { redenTekst } from '../../tekst/redenen.ts';
import { vandaag } from '../../ui/datum.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { FORMULIER } from './concept.ts';
import { doelVan, LEEG_DOEL } from './inhoud.ts';
import type { PipToets, PipUit } from './query.ts';

const opties = (waarden: readonly string[]) => waarden.map((waarde) => ({ waarde, tekst: t.waarden[waarde] ?? waarde }));
/** Until the server says otherwise: the last day of the term is its to compute. */
const EEUWIG = '9999-12-31';
/** The last day of the inburgeringstermijn as the server told it: of a PIP that has one, else beside a goal that lies beyond it. */
const termijnEinde = (pip: PipUit, toets?: PipToets): string =>
  pip.klokken?.inburgering.einde ?? String((toets?.doelen.flatMap((d) => d.gebreken).find((g) => g.reden === 'DatumNaInburgeringstermijn')?.feiten as { uiterlijk?: string } | undefined)?.uiterlijk ?? EEUWIG);

function Smart({ i, einde }: { i: number; einde: string }) {
  const doel = useWatch({ name: `doelen.${i}` }) as PipDoelInvoer | undefined;
  const { smart, gebreken } = toetsDoel({ ...doelVan({ ...doel }), omschrijving: doel?.omschrijving ?? '' }, { vanaf: vandaag(), termijnEinde: einde });
  return (
    <div className="wi-smart" role="status">
      {smart ? <p><Icoon naam="gelukt" maat={16} /> {t.smartGoed}</p> : <><p><Icoon naam="ruit" maat={16} /> {t.smartMist}</p><ul className="wi-punten">{gebreken.map((g) => <li key={g.onderdeel + g.veld}>{redenTekst(g.reden, g.feiten) ?? g.onderdeel}</li>)}</ul></>}
    </div>
  );
}

function Doel({ i, aantal, einde, weg, schuif }: { i: number; aantal: number; einde: string; weg: () => void; schuif: (naar: number) => void }) {
  const soort = useWatch({ name: `doelen.${i}.meetsoort` }) as string | undefined;
  const p = (veld: string) => `doelen.${i}.${veld}`;
  return (
    <fieldset className="wi-doel">
      <legend>{t.doel(i + 1)}</legend>
      <div className="wi-doel__velden">
        <Tekstveld naam={p('omschrijving')} />
        <Keuzeveld naam={p('meetsoort')} opties={opties(DOEL_MEETSOORTEN)} />
        {soort === 'aantal' && <div className="wi-doel__aantal"><Getalveld naam={p('streefwaarde')} breedte={5} /><Tekstveld naam={p('eenheid')} breedte={10} /></div>}
        {soort === 'taalniveau' && <Keuzeveld naam={p('taalniveau')} opties={opties(TAALNIVEAUS)} />}
        {soort === 'resultaat' && <Tekstveld naam={p('resultaat')} />}
        <Datumveld naam={p('uiterlijk')} />
        <Keuzeveld naam={p('eigenaar')} opties={opties(DOEL_EIGENAREN)} />
        <Keuzeveld naam={p('bewijs')} opties={opties(DOEL_BEWIJZEN)} />
      </div>
      <Smart i={i} einde={einde} />
      <div className="wi-knoppen">
        {i > 0 && <Knop soort="stil" onClick={() => schuif(i - 1)}>{t.omhoog(i + 1)}</Knop>}
        {i < aantal - 1 && <Knop soort="stil" onClick={() => schuif(i + 1)}>{t.omlaag(i + 1)}</Knop>}
        <Knop soort="stil" onClick={weg}>{t.doelWeg(i + 1)}</Knop>
      </div>
    </fieldset>
  );
}

/** The goals, each with what it still lacks to be SMART beside it. */
export function Doelen({ pip, toets }: { pip: PipUit; toets?: PipToets }) {
  const { control } = useFormContext();
  const erbij = useRef<HTMLDivElement>(null);
  const einde = termijnEinde(pip, toets);
  /** A goal that is gone takes the focus along; the button to add one is always there. */
  const naarKnop = () => void requestAnimationFrame(() => erbij.current?.querySelector('button')?.focus());
  const { fields, append, remove, move } = useFieldArray({ control, name: 'doelen' });
  return (
    <>
      {fields.map((f, i) => <Doel key={f.id} i={i} aantal={fields.length} einde={einde} schuif={(naar) => move(i, naar)} weg={() => {
        remove(i);
        naarKnop();
      }} />)}
      <div className="wi-knoppen" ref={erbij}><Knop id={veldId(FORMULIER, 'doelen')} icoon={<Icoon naam="plus" />} onClick={() => append(LEEG_DOEL, { focusName: `doelen.${fields.length}.omschrijving` })}>{t.doelErbij}</Knop></div>
    </>
  );
}
