import { euro } from '@wegwijs/kernel';
import { BijzonderBesluitInvoer } from '@wegwijs/ontzorgen';
import { useFormContext } from 'react-hook-form';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Getalveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { bijzonder as t } from '../../tekst/bijzonder.ts';
import { datumLang } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Daad } from '../dossier/Daad.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { planVan } from './plan.ts';
import { verversBijzonder, type Aanvraag } from './query.ts';

/** What the figures come to while they are typed: the sum, and the terms to the cent. */
function Rekening({ gevraagd }: { gevraagd: number }) {
  const [gift, lening, termijnen, termijnbedrag] = useFormContext().watch(['gift', 'lening', 'termijnen', 'termijnbedrag']) as unknown[];
  const getal = (w: unknown): number => (typeof w === 'number' ? w : Number(typeof w === 'string' && /^\s*\d+\s*$/.test(w) ? w : Number.NaN));
  const aantal = getal(termijnen);
  const plan = planVan(lening, Number.isNaN(aantal) ? undefined : aantal, termijnbedrag);
  return (
    <div role="status">
      {typeof gift === 'number' && typeof lening === 'number' && <p><strong>{t.samen(euro(gift + lening), euro(gevraagd))}</strong></p>}
      {plan && <p>{t.plan(plan.termijnen, euro(plan.termijnbedrag), euro(plan.laatste))}</p>}
    </div>
  );
}

/** Gift, loan, or neither; by somebody else than who entered the request. */
export function Besluit({ huis, aanvraag: b, voor, sluit }: { huis: string; aanvraag: Aanvraag; voor: string; sluit: () => void }) {
  return (
    <Dialoog titel={t.beslisTitel(voor)} sluit={sluit}>
      <p><strong>{t.gevraagdZin(euro(b.gevraagd), datumLang(b.aangevraagdOp))}</strong> <bdi>{b.omschrijving}</bdi></p>
      <p className="wi-zacht">{t.beslisUitleg}</p>
      <Daad klas={BijzonderBesluitInvoer} labels={t.labels} naam={`bijzonder/${b.id}/besluit`} knop={t.beslisNu} gelukt={t.besloten} ververs={verversBijzonder(huis)} klaar={sluit}
        doe={(body, s) => haal(ontzorgen.POST('/v1/bijzonder/{id}/besluit', { params: { path: { id: b.id }, header: kop(b.versie, s) }, body }))}>
        <div className="wi-rij"><Bedragveld naam="gift" /><Bedragveld naam="lening" /></div>
        <div className="wi-rij"><Getalveld naam="termijnen" optioneel /><Bedragveld naam="termijnbedrag" optioneel /></div>
        <Rekening gevraagd={b.gevraagd} />
        <Tekstvlak naam="motivering" optioneel hint={t.motiveringHint} regels={3} />
        <Tekstveld naam="besluitKenmerk" breedte={24} />
      </Daad>
      <div className="wi-knoppen"><Knop onClick={sluit}>{t.sluit}</Knop></div>
    </Dialoog>
  );
}
