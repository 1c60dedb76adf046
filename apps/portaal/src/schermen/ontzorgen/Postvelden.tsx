import { GEBROKEN_MAANDEN, is56a, POSTFREQUENTIES, type Postsoort } from '@wegwijs/ontzorgen';
import { isDatum } from '@wegwijs/kernel';
import { useWatch } from 'react-hook-form';
import { Datumveld, Getalveld, Keuzeveld, Radioveld, Tekstveld, keuzes } from '../../formulier/index.ts';
import { budget as t } from '../../tekst/budget.ts';
import { vandaag } from '../../ui/datum.ts';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import type { Begunstigde } from './query.ts';

const FREQUENTIES = keuzes(POSTFREQUENTIES, t.frequenties);
const GEBROKEN = keuzes(GEBROKEN_MAANDEN, t.gebrokenMaanden);

/** What a version of a post says. Consent is asked for what art. 56a does not name, and only then. */
export function Postvelden({ schuldeisers, soort: vast }: { schuldeisers: readonly Begunstigde[]; soort?: Postsoort }) {
  const [gekozen, vanaf] = useWatch({ name: ['soort', 'vanaf'] }) as [Postsoort | '' | undefined, string | undefined];
  const soort = vast ?? (gekozen || undefined);
  const dag = isDatum(vanaf) ? vanaf : vandaag();
  return (
    <>
      <Keuzeveld naam="begunstigdeId" opties={schuldeisers.map((b) => ({ waarde: b.id, tekst: `${b.naam}, ${b.iban} (${t.ibanstand[b.ibanStand]?.toLowerCase()})` }))} />
      <Bedragveld naam="bedrag" hint={t.bedragHint} />
      <Keuzeveld naam="frequentie" opties={FREQUENTIES} />
      <Getalveld naam="vervaldag" hint={t.vervaldagHint} breedte={4} />
      <Datumveld naam="vanaf" />
      <Datumveld naam="tot" hint={t.totHint} optioneel />
      <Radioveld naam="gebrokenMaand" opties={GEBROKEN} hint={t.gebrokenHint} />
      <Tekstveld naam="kenmerk" breedte={36} optioneel />
      {soort && !is56a(soort, dag) && <Datumveld naam="toestemmingOp" hint={t.toestemmingHint} />}
    </>
  );
}
