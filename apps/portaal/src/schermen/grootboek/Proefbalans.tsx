import { useSuspenseQuery } from '@tanstack/react-query';
import { euro, isDatum } from '@wegwijs/kernel';
import { gemeenteNaam } from '../../huis.ts';
import { grootboek as t } from '../../tekst/grootboek.ts';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { toonBedrag } from '../../ui/geld.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente } from '../betaalrun/Filters.tsx';
import { Dagfilter } from './Dagfilter.tsx';
import { balansQuery, type Proefbalans as Balans } from './query.ts';
import { Rekeningtabel } from './Rekeningtabel.tsx';

/** One gemeente: it says itself whether it is in balance. */
function Blad({ balans: b }: { balans: Balans }) {
  const titel = t.proefbalans(gemeenteNaam(b.gemeentecode), datumLang(b.op));
  return (
    <Kaart titel={titel} vol>
      <div className="wi-kaart__inhoud">
        <Melding soort={b.inEvenwicht ? 'gelukt' : 'fout'}><p><strong>{b.inEvenwicht ? t.inEvenwicht(euro(b.debet)) : t.uitEvenwicht(euro(Math.abs(b.debet - b.credit)))}</strong></p></Melding>
      </div>
      <Rekeningtabel titel={titel} leeg={t.leegBalans} rijen={b.regels} na={{ code: 'saldo', kop: t.saldo, getal: true, cel: (r) => toonBedrag(r.saldo) }} />
    </Kaart>
  );
}

/** Every account of each gemeente at the end of a day. */
export function Proefbalans({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const op = zoek['op'] && isDatum(zoek['op']) ? zoek['op'] : vandaag();
  const gemeente = leesGemeente(zoek['gemeente']);
  const balansen = useSuspenseQuery(balansQuery(huis, op)).data.filter((b) => gemeente === undefined || b.gemeentecode === gemeente);
  return (
    <>
      <div className="wi-gereedschap wi-kaart"><Dagfilter sleutels={[['op', t.filterOp, op]]} /><Gemeentefilter /></div>
      {balansen.map((b) => <Blad key={b.gemeentecode} balans={b} />)}
    </>
  );
}
