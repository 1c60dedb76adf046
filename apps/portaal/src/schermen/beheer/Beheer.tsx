import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { beheer as t } from '../../tekst/beheer.ts';
import { Laden } from '../../ui/Laden.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import '../../thema/beheer.css';
import { Gebruikers } from './Gebruikers.tsx';
import { leesZoek, TABS, type Zoek } from './zoek.ts';

const Rollen = lazy(async () => ({ default: (await import('./Rollen.tsx')).Rollen }));
const Audit = lazy(async () => ({ default: (await import('./Audit.tsx')).Audit }));

/** Who may what, and who did what. */
export default function Beheer() {
  const { huis } = useParams({ from: '/$huis' });
  const zoek = useSearch({ from: '/$huis/beheer' });
  const ga = useNavigate({ from: '/$huis/beheer' });
  const zet = (deel: Zoek) => void ga({ search: (nu) => leesZoek({ ...nu, ...deel }), resetScroll: false });
  const tab = zoek.tab ?? 'gebruikers';
  return (
    <>
      <Paginakop titel={t.titel} tab={`${t.tab[tab]} – ${t.titel}`} />
      <nav className="wi-tabs wi-beheertabs" aria-label={t.tabs}>
        {TABS.map((naam) => <Link key={naam} to="/$huis/beheer" params={{ huis }} search={naam === 'gebruikers' ? {} : { tab: naam }} activeOptions={{ exact: true, includeSearch: true }} aria-current={naam === tab ? 'page' : undefined}>{t.tab[naam]}</Link>)}
      </nav>
      <Suspense fallback={<Laden />}>
        {tab === 'gebruikers' && <Gebruikers huis={huis} />}
        {tab === 'rollen' && <Rollen zoek={zoek} zet={zet} />}
        {tab === 'audit' && <Audit huis={huis} zoek={zoek} zet={zet} />}
      </Suspense>
    </>
  );
}
