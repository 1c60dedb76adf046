import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { DOELGROEP_WOORD, LEERROUTE_WOORD } from '@wegwijs/intake';
import { Suspense } from 'react';
import { dossier as t } from '../../tekst/dossier.ts';
import '../../thema/dossier.css';
import { Dag } from '../../ui/Datum.tsx';
import { Feiten } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Titel } from '../../ui/Titel.tsx';
import { Bsn } from './Bsn.tsx';
import { useDossier } from './query.ts';

const BASIS = '/$huis/dossiers/$id';
const TABS = [
  ['', t.tab.overzicht], ['/intake', t.tab.intake], ['/toets', t.tab.toets], ['/afspraken', t.tab.afspraken], ['/pips', t.tab.pips], ['/huisvesting', t.tab.huisvesting],
  ['/gegevens', t.tab.gegevens], ['/documenten', t.tab.documenten], ['/overdracht', t.tab.overdracht], ['/inzage', t.tab.inzage],
] as const;

/** Who this is about, and the parts of the dossier as links. Each part is a page of its own with an address of its own. */
export default function Dossier() {
  const { huis, dossier: d } = useDossier();
  const pad = useRouterState({ select: (s) => s.location.pathname });
  const hier = pad.replace(`/${huis}/dossiers/${d.id}`, '').replace(/\/$/, '');
  const tab = TABS.find(([blad]) => blad !== '' && hier.startsWith(blad)) ?? TABS[0];
  const persoon = d.gezin.find((g) => g.persoonId === d.persoonId);
  return (
    <>
      <nav className="wi-kruimels" aria-label={t.kruimelpad}>
        <ol><li><Link to="/$huis/werkvoorraad" params={{ huis }}>{t.kruimel}</Link></li><li aria-current="page"><bdi>{d.naam}</bdi></li></ol>
      </nav>
      <section className="wi-kaart wi-dossierkop">
        <div className="wi-dossierkop__boven">
          <Titel tab={`${d.naam}, ${tab[1]}`}><bdi>{d.naam}</bdi></Titel>
          <Feiten feiten={[
            [t.zaak, d.zaaknummer], [t.geboren, persoon && <Dag op={persoon.geboortedatum} lang />], [t.bsn, persoon?.bsnBekend ? <Bsn key={d.persoonId} persoonId={d.persoonId} einde={persoon.bsnEinde} /> : t.onbekend],
            [t.vNummer, persoon?.vNummer ?? t.onbekend], [t.soort, DOELGROEP_WOORD[d.doelgroep]], [t.leerroute, d.leerroute ? LEERROUTE_WOORD[d.leerroute] : t.nogOpen], [t.behandelaar, d.behandelaarNaam ?? t.niemand],
          ]} />
        </div>
        <nav className="wi-tabs" aria-label={t.tabs}>
          {TABS.map(([blad, naam]) => <Link key={blad} to={`${BASIS}${blad}` as typeof BASIS} params={{ huis, id: d.id }} aria-current={tab[0] === blad ? 'page' : undefined} activeOptions={{ exact: true }}>{naam}</Link>)}
        </nav>
      </section>
      <Suspense fallback={<Laden />}><Outlet /></Suspense>
    </>
  );
}
