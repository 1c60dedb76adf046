import { useSuspenseQuery } from '@tanstack/react-query';
import { euro } from '@wegwijs/kernel';
import { BijzonderUitbetalingInvoer } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, Keuzeveld, Tekstveld } from '../../formulier/index.ts';
import { bijzonder as t } from '../../tekst/bijzonder.ts';
import { vandaag } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Daad } from '../dossier/Daad.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { huishoudenQuery, useSchuldeisers } from '../ontzorgen/query.ts';
import { verversBijzonder, type Aanvraag } from './query.ts';

/** What was awarded and is not in a payment yet. */
export const restVan = (b: Pick<Aanvraag, 'gift' | 'lening' | 'uitbetaald'>): number => b.gift + b.lening - b.uitbetaald;

/** Makes a payment ready: to the household itself, or to whom it has to pay. */
export function Uitbetaling({ huis, aanvraag: b, voor, sluit }: { huis: string; aanvraag: Aanvraag; voor: string; sluit: () => void }) {
  const { leefgeldrekening } = useSuspenseQuery(huishoudenQuery(huis, b.huishoudenId)).data;
  const begunstigden = [...(leefgeldrekening ? [leefgeldrekening] : []), ...useSchuldeisers(huis, b.gemeentecode)];
  const naam = (x: (typeof begunstigden)[number]) => (x.id === leefgeldrekening?.id ? t.eigenRekening(x.naam) : x.naam);
  return (
    <Dialoog titel={t.betaalTitel(voor)} sluit={sluit}>
      <p className="wi-zacht">{t.betaalUitleg(euro(restVan(b)))}</p>
      <Daad klas={BijzonderUitbetalingInvoer} labels={t.labels} naam={`bijzonder/${b.id}/uitbetaling`} knop={t.betaalNu} gelukt={t.klaargezet} ververs={verversBijzonder(huis)} klaar={sluit} standaard={{ bedrag: restVan(b), vervaldag: vandaag() }}
        doe={(body, s) => haal(ontzorgen.POST('/v1/bijzonder/{id}/uitbetaling', { params: { path: { id: b.id }, header: kop(b.versie, s) }, body }))}>
        <Keuzeveld naam="begunstigdeId" opties={begunstigden.map((x) => ({ waarde: x.id, tekst: x.ibanStand === 'gecontroleerd' ? naam(x) : t.nietGecontroleerd(naam(x)) }))} />
        <Bedragveld naam="bedrag" hint={t.bedragHint} />
        <Datumveld naam="vervaldag" />
        <Tekstveld naam="kenmerk" optioneel breedte={24} />
      </Daad>
      <div className="wi-knoppen"><Knop onClick={sluit}>{t.sluit}</Knop></div>
    </Dialoog>
  );
}
