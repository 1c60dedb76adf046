import { Link } from '@tanstack/react-router';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { gefilterd, type Zoek } from './zoek.ts';

/** Nothing to show, and where there is something. */
export function Leeg({ huis, zoek }: { huis: string; zoek: Zoek }) {
  const naar = (tekst: string, search: Zoek) => <Link to="/$huis/werkvoorraad" params={{ huis }} search={search}>{tekst}</Link>;
  const wie = zoek.wie ?? 'mij';
  if (gefilterd(zoek)) return <div className="wi-leeg"><p>{t.leegFilters}</p>{naar(t.wisFilters, zoek.wie ? { wie: zoek.wie } : {})}</div>;
  return (
    <div className="wi-leeg">
      <p>{{ mij: t.leegMij, team: t.leegTeam, 'niet-toegewezen': t.leegNiemand, alles: t.leegAlles }[wie]}</p>
      {wie === 'mij' && naar(t.naarNiemand, { wie: 'niet-toegewezen' })}
      {(wie === 'mij' || wie === 'niet-toegewezen') && naar(t.naarTeam, { wie: 'team' })}
      {(wie === 'team' || wie === 'alles') && <Link to="/$huis/koppelingen" params={{ huis }}>{t.naarKoppelingen}</Link>}
    </div>
  );
}
