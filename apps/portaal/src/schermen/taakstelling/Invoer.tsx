import { useQueryClient } from '@tanstack/react-query';
import { TaakstellingCorrectie, TaakstellingInvoer, volgendHalfjaar } from '@wegwijs/intake';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Datumveld, Formulier, Getalveld, Keuzeveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { taakstelling as t } from '../../tekst/taakstelling.ts';
import { vandaag } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import type { Regel } from './grafiek.ts';

interface Eigenschappen {
  huis: string;
  sluit: () => void;
  klaar: (halfjaar: string) => void;
}
const Getallen = () => (
  <>
    <Getalveld naam="aantal" />
    <Tekstveld naam="vindplaats" hint={t.hint.vindplaats} />
    <Datumveld naam="bekendgemaaktOp" />
    <Getalveld naam="beginAchterstand" hint={t.hint.begin} optioneel />
  </>
);

/** Half-years that may get a number: from the first that is kept, up to two after this one. */
function halfjarenZonder(regels: readonly Regel[]): string[] {
  const [jaar = '', maand = ''] = vandaag().split('-');
  const laatste = volgendHalfjaar(volgendHalfjaar(`${jaar}-${maand < '07' ? 1 : 2}`));
  const uit: string[] = [];
  for (let h = '2022-1'; h <= laatste; h = volgendHalfjaar(h)) if (!regels.some((r) => r.halfjaar === h)) uit.unshift(h);
  return uit;
}

export function Vastleggen({ huis, regels, sluit, klaar }: Eigenschappen & { regels: readonly Regel[] }) {
  const leg = useHandeling({
    doe: (body: TaakstellingInvoer, sleutel) => haal(intake.POST('/v1/taakstellingen', { params: { header: kop(undefined, sleutel) }, body })),
    ververs: [[huis, 'taakstelling']], gelukt: (uit) => klaar(uit.halfjaar),
  });
  return (
    <Dialoog titel={t.nieuw} sluit={sluit} knoppen={<></>}>
      <Formulier<TaakstellingInvoer> klas={TaakstellingInvoer} labels={t.labels} concept="taakstelling" knop={t.leg} verzend={(i) => leg.mutateAsync(i)}>
        <Keuzeveld naam="halfjaar" opties={halfjarenZonder(regels).map((h) => ({ waarde: h, tekst: t.halfjaarKop(h) }))} />
        <Getallen />
      </Formulier>
    </Dialoog>
  );
}

export function Corrigeren({ huis, regel: r, sluit, klaar }: Eigenschappen & { regel: Regel }) {
  const client = useQueryClient();
  const verbeter = useHandeling({
    doe: (body: TaakstellingCorrectie, sleutel) => haal(intake.POST('/v1/taakstellingen/{halfjaar}/correctie', { params: { path: { halfjaar: r.halfjaar }, header: kop(r.versie, sleutel) }, body })),
    ververs: [[huis, 'taakstelling']], gelukt: (uit) => klaar(uit.halfjaar),
  });
  return (
    <Dialoog titel={`${t.corrigeer}: ${t.halfjaar(r.halfjaar)}`} sluit={sluit} knoppen={<></>}>
      <p>{t.corrigeerUitleg}</p>
      <Formulier<TaakstellingCorrectie> klas={TaakstellingCorrectie} labels={t.labels} concept={`taakstelling/${r.halfjaar}`} standaard={{ aantal: r.taakstelling, vindplaats: r.vindplaats, bekendgemaaktOp: r.bekendgemaaktOp ?? undefined }} knop={t.leg}
        vernieuw={() => client.invalidateQueries({ queryKey: [huis, 'taakstelling'] })} verzend={(i) => verbeter.mutateAsync(i)}>
        <Getallen />
        <Tekstvlak naam="reden" regels={2} />
      </Formulier>
    </Dialoog>
  );
}
