import { KPI_CODES, KPI_WOORD, StreefwaardeInvoer } from '@wegwijs/casusregie';
import { casusregie, haal } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Datumveld, Formulier, Getalveld, Keuzeveld, Tekstveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { sturing as t } from '../../tekst/sturing.ts';
import { vandaag } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';

/** Sets a target, from a day on. */
export function Streefwaarde({ huis, gemeenten, sluit, klaar }: { huis: string; gemeenten: readonly string[]; sluit: () => void; klaar: () => void }) {
  const stel = useHandeling({
    doe: (body: StreefwaardeInvoer, sleutel) => haal(casusregie.POST('/v1/sturing/streefwaarden', { params: { header: { 'Idempotency-Key': sleutel } }, body })),
    ververs: [[huis, 'sturing']], gelukt: klaar,
  });
  return (
    <Dialoog titel={t.stel} sluit={sluit} knoppen={<></>}>
      <p>{t.stelUitleg}</p>
      <Formulier<StreefwaardeInvoer> klas={StreefwaardeInvoer} labels={t.labels} concept="streefwaarde" knop={t.leg} standaard={{ vanaf: vandaag(), ...(gemeenten[0] && { gemeentecode: gemeenten[0] }) }} verzend={(i) => stel.mutateAsync(i)}>
        <Keuzeveld naam="gemeentecode" opties={gemeenten.map((waarde) => ({ waarde, tekst: gemeenteNaam(waarde) }))} />
        <Keuzeveld naam="kpi" opties={KPI_CODES.map((waarde) => ({ waarde, tekst: KPI_WOORD[waarde] }))} />
        <Getalveld naam="waarde" hint={t.hintWaarde} />
        <Datumveld naam="vanaf" />
        <Tekstveld naam="toelichting" />
      </Formulier>
    </Dialoog>
  );
}
