import { Link } from '@tanstack/react-router';
import { gemeenteNaam } from '../../huis.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useNieuweSignalen, type Signaal } from './query.ts';

const kolommen = (huis: string): Kolom<Signaal>[] => [
  { code: 'wie', kop: t.wie, rijkop: true, cel: (s) => <bdi>{s.naam ?? t.zonderNaam(s.id)}</bdi> }, { code: 'gemeente', kop: t.gemeente, cel: (s) => gemeenteNaam(s.gemeentecode) }, { code: 'ontvangen', kop: t.ontvangen, cel: (s) => <Dag op={dagVan(s.ontvangenOp)} /> },
  { code: 'vanaf', kop: t.vanaf, cel: (s) => (s.vanaf ? <Dag op={s.vanaf} /> : t.nogNietBegonnen) }, { code: 'tot', kop: t.signaalTot, cel: (s) => (s.totEnMet ? <Dag op={s.totEnMet} /> : t.nogNietBegonnen) },
  { code: 'doe', kop: t.doen, cel: (s) => (s.vanaf ? <Link to="/$huis/huishoudens/nieuw" params={{ huis }} search={{ signaal: s.id } as never}>{t.maak}<span className="wi-alleen-voorlezen">: {s.naam ?? t.zonderNaam(s.id)}</span></Link> : <span className="wi-klein wi-zacht">{t.signaalWacht}</span>) },
];

/** Who falls under ontzorgen and has no household yet: the work that comes first. Nothing is shown when there is none. */
export function NieuweSignalen({ huis }: { huis: string }) {
  const signalen = useNieuweSignalen(huis);
  if (signalen.length === 0) return null;
  return (
    <Kaart titel={t.nieuw(signalen.length)} vol>
      <p className="wi-kaart__inhoud wi-zacht">{t.nieuwUitleg}</p>
      <Rijen titel={t.nieuw(signalen.length)} leeg="" rijen={signalen} sleutel={(s) => s.id} kolommen={kolommen(huis)} />
    </Kaart>
  );
}
