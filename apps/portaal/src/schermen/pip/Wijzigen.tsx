import { useNavigate } from '@tanstack/react-router';
import { GEVOLGDE_UREN_SOORTEN, LEERROUTE_WOORD, PIP_LEERROUTES, PipWijzigingVerzoek, TAALONDERDELEN, WIJZIGING_SOORTEN, WISSELGRONDEN } from '@wegwijs/intake';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { haal, intake, kop } from '../../api/client.ts';
import { Datumveld, Getalveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, Vinkjesveld } from '../../formulier/index.ts';
import { pip as t } from '../../tekst/pip.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { MetFormulier, type Doen } from './Doen.tsx';
import type { PipUit } from './query.ts';
import { opties } from './Velden.tsx';

/** Schools and when each had its keurmerk. There is no register to choose from yet: a school has a key within this request, and its name in the motivation. */
function Scholen() {
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'keurmerken' });
  return (
    <div className="wi-stapel">
      {fields.map((f, i) => (
        <fieldset key={f.id} className="wi-doel">
          <legend>{t.school(i + 1)}</legend>
          <Datumveld naam={`keurmerken.${i}.vanaf`} /><Datumveld naam={`keurmerken.${i}.tot`} hint={t.keurmerkTotHint} optioneel />
          <div className="wi-knoppen"><Knop soort="stil" onClick={() => remove(i)}>{t.schoolWeg(i + 1)}</Knop></div>
        </fieldset>
      ))}
      <div className="wi-knoppen"><Knop icoon={<Icoon naam="plus" />} onClick={() => append({ aanbiederId: crypto.randomUUID(), vanaf: '', tot: '' })}>{t.schoolErbij}</Knop></div>
    </div>
  );
}

function Lesblokken() {
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: 'gevolgdeUren' });
  const scholen = (useWatch({ name: 'keurmerken' }) ?? []) as { aanbiederId: string }[];
  return (
    <div className="wi-stapel">
      {fields.map((f, i) => (
        <fieldset key={f.id} className="wi-doel">
          <legend>{t.lesblok(i + 1)}</legend>
          <Keuzeveld naam={`gevolgdeUren.${i}.aanbiederId`} opties={scholen.map((s, k) => ({ waarde: s.aanbiederId, tekst: t.school(k + 1) }))} /><Keuzeveld naam={`gevolgdeUren.${i}.soort`} opties={opties(GEVOLGDE_UREN_SOORTEN)} />
          <Getalveld naam={`gevolgdeUren.${i}.uren`} /><Datumveld naam={`gevolgdeUren.${i}.van`} /><Datumveld naam={`gevolgdeUren.${i}.totEnMet`} />
          <div className="wi-knoppen"><Knop soort="stil" onClick={() => remove(i)}>{t.lesblokWeg(i + 1)}</Knop></div>
        </fieldset>
      ))}
      {scholen.length > 0 && <div className="wi-knoppen"><Knop icoon={<Icoon naam="plus" />} onClick={() => append({ aanbiederId: '', soort: 'nt2', uren: '', van: '', totEnMet: '' })}>{t.lesblokErbij}</Knop></div>}
    </div>
  );
}

function Velden({ pip }: { pip: PipUit }) {
  const soort = useWatch({ name: 'soort' }) as string | undefined;
  const routes = PIP_LEERROUTES.filter((r) => r !== pip.leerroute).map((waarde) => ({ waarde, tekst: LEERROUTE_WOORD[waarde] }));
  return (
    <>
      <Radioveld naam="soort" opties={opties(WIJZIGING_SOORTEN.filter((s) => s !== 'afschalen' || pip.leerroute === 'b1'))} />
      {soort === 'leerroutewissel' && <><Keuzeveld naam="naarLeerroute" opties={routes} /><Keuzeveld naam="grond" opties={opties(WISSELGRONDEN)} hint={t.grondHint} optioneel /></>}
      {soort === 'afschalen' && (
        <>
          <p className="wi-hint">{t.afschaalUitleg}</p>
          <Vinkjesveld naam="a2Onderdelen" opties={opties(TAALONDERDELEN)} /><Scholen /><Lesblokken /><JaNeeveld naam="b1NietHaalbaar" /><JaNeeveld naam="voldoendeInspanning" />
        </>
      )}
      {soort === 'na-bezwaar' && <Tekstveld naam="bezwaarKenmerk" breedte={20} />}
      <Tekstvlak naam="motivering" regels={3} />
    </>
  );
}

const VAN_SOORT: Record<string, readonly string[]> = { wijziging: [], leerroutewissel: ['naarLeerroute', 'grond'], afschalen: ['a2Onderdelen', 'keurmerken', 'gevolgdeUren', 'b1NietHaalbaar', 'voldoendeInspanning'], 'na-bezwaar': ['bezwaarKenmerk'] };
/** Only what belongs to the kind of change that was chosen in the end. */
const zonderAnder = (v: PipWijzigingVerzoek): PipWijzigingVerzoek =>
  Object.fromEntries(Object.entries(v).filter(([k]) => ['soort', 'motivering', ...(VAN_SOORT[v.soort] ?? [])].includes(k))) as unknown as PipWijzigingVerzoek;

/** A change of the PIP in force: a new version as a concept, which opens to be written on. */
export function Wijzigen({ huis, pip, zeg }: Pick<Doen, 'huis' | 'pip' | 'zeg'>) {
  const ga = useNavigate();
  return (
    <MetFormulier huis={huis} pip={pip} zeg={zeg} gelukt={t.nieuweVersie} knop={t.wijzigen} titel={t.wijzigen} uitleg={t.wijzigUitleg} klas={PipWijzigingVerzoek} concept={`pip-wijziging/${pip.id}`}
      doe={(body, versie, sleutel) => haal(intake.POST('/v1/pips/{id}/wijziging', { params: { path: { id: pip.id }, header: kop(versie, sleutel) }, body: zonderAnder(body) }))}
      na={(nieuw) => void ga({ to: '/$huis/dossiers/$id/pips/$pipId', params: { huis, id: pip.dossierId, pipId: nieuw.id } })}><Velden pip={pip} /></MetFormulier>
  );
}
