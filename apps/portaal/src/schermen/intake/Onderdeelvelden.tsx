import { Fragment, type ReactNode } from 'react';
import { Datumveld, Getalveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, Vinkjesveld } from '../../formulier/index.ts';
import { intake as t } from '../../tekst/intake.ts';
import { ALTIJD, VELDEN, type Formuliercode, type Veld } from './velden.ts';

const SCHAAL = ['1', '2', '3', '4', '5'].map((w) => ({ waarde: Number(w) as unknown as string, tekst: w }));
const opties = (v: Veld) => (v.waarden ?? []).map((waarde) => ({ waarde, tekst: t.waarden[waarde] ?? waarde }));

function invoer(v: Veld): ReactNode {
  const vast = { naam: v.naam, optioneel: v.optioneel, hint: t.hints[v.naam] };
  switch (v.soort) {
    case 'getal': return <Getalveld {...vast} />;
    case 'tekst': return <Tekstveld {...vast} />;
    case 'vlak': return <Tekstvlak {...vast} />;
    case 'keuze': return <Keuzeveld {...vast} opties={opties(v)} />;
    case 'keuzes': return <Vinkjesveld {...vast} opties={opties(v)} />;
    case 'janee': return <JaNeeveld {...vast} />;
    case 'datum': return <Datumveld {...vast} />;
    case 'schaal': return <Radioveld {...vast} opties={SCHAAL} />;
  }
}

/** The questions of one component. */
export const Onderdeelvelden = ({ code }: { code: Formuliercode }) => [...VELDEN[code], ...ALTIJD].map((v) => <Fragment key={v.naam}>{invoer(v)}</Fragment>);
