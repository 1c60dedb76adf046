import { euro } from '@wegwijs/kernel';
import { CorrectieInvoer, REKENINGEN } from '@wegwijs/ontzorgen';
import { useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { keuzes, Keuzeveld, Tekstvlak } from '../../formulier/index.ts';
import { grootboek as t } from '../../tekst/grootboek.ts';
import { datumLang } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Huishoudenveld } from '../bank/Huishoudenveld.tsx';
import { Daad } from '../dossier/Daad.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { verversGrootboek, type Journaalpost } from './query.ts';
import { Regels } from './Regels.tsx';
import { alsCorrectie, perHuishouden, som } from './som.ts';

/** What only a statement of the bank books is not offered. */
const VAN_DE_BANK = ['bank', 'onderweg'];
const TE_KIEZEN = keuzes(REKENINGEN.filter((r) => !VAN_DE_BANK.includes(r)), t.rekeningwoorden);
const LEEG = { rekening: '', debet: undefined, credit: undefined };

/** Lines of one's own, with what they add up to. */
function Eigenregels({ huis, gemeentecode }: { huis: string; gemeentecode: string }) {
  const { fields, append, remove } = useFieldArray({ name: 'regels' });
  const regels = (useFormContext().watch('regels') ?? []) as readonly { rekening?: string; debet?: unknown; credit?: unknown }[];
  const { debet, credit } = som(regels);
  return (
    <>
      {fields.map((f, i) => (
        <fieldset key={f.id} className="wi-vraag">
          <legend className="utrecht-form-label">{t.regelTitel(i + 1)}</legend>
          <Keuzeveld naam={`regels.${i}.rekening`} opties={TE_KIEZEN} />
          {perHuishouden(regels[i]?.rekening) && <Huishoudenveld huis={huis} naam={`regels.${i}.huishoudenId`} gemeentecode={gemeentecode} />}
          <div className="wi-rij"><Bedragveld naam={`regels.${i}.debet`} optioneel /><Bedragveld naam={`regels.${i}.credit`} optioneel /></div>
          {fields.length > 2 && <Knop onClick={() => remove(i)}>{t.haalWeg(i + 1)}</Knop>}
        </fieldset>
      ))}
      <div className="wi-knoppen"><Knop onClick={() => append(LEEG)}>{t.nogEen}</Knop></div>
      <p role="status"><strong>{t.telling(euro(debet), euro(credit))}</strong> {debet === credit ? t.gelijk : t.ongelijk(euro(Math.abs(debet - credit)))}</p>
    </>
  );
}

/** Puts one entry right: it is reversed, or other lines are booked beside it. */
export function Correctie({ huis, post: p, sluit }: { huis: string; post: Journaalpost; sluit: () => void }) {
  const vanBank = p.regels.some((r) => VAN_DE_BANK.includes(r.rekening));
  const [eigen, setEigen] = useState(vanBank);
  return (
    <Dialoog titel={t.correctieTitel(p.omschrijving, datumLang(p.datum))} sluit={sluit}>
      <h3>{t.oudeRegels}</h3>
      <Regels huis={huis} regels={p.regels} />
      <p className="wi-zacht">{vanBank ? t.bankNiet : t.correctieUitleg}</p>
      {!vanBank && (
        <fieldset className="wi-vraag">
          <legend className="utrecht-form-label">{t.hoe}</legend>
          {[false, true].map((w) => <label key={String(w)} className="wi-keuze"><input type="radio" name="hoe" checked={eigen === w} onChange={() => setEigen(w)} /><span>{w ? t.hoeRegels : t.hoeTerug}</span></label>)}
        </fieldset>
      )}
      <Daad key={String(eigen)} klas={CorrectieInvoer} labels={t.labels} naam={`correctie/${p.id}/${eigen ? 'regels' : 'terug'}`} knop={t.corrigeerNu} gelukt={t.gecorrigeerdNu} ververs={verversGrootboek(huis)} klaar={sluit}
        standaard={{ gemeentecode: p.gemeentecode, journaalId: p.id, ...(eigen && { regels: [LEEG, LEEG] as never }) }}
        doe={(v, s) => haal(ontzorgen.POST('/v1/grootboek/correcties', { params: { header: kop(undefined, s) }, body: alsCorrectie(v, eigen) }))}>
        <Tekstvlak naam="reden" regels={3} />
        {eigen && <Eigenregels huis={huis} gemeentecode={p.gemeentecode} />}
      </Daad>
      <div className="wi-knoppen"><Knop onClick={sluit}>{t.sluit}</Knop></div>
    </Dialoog>
  );
}
