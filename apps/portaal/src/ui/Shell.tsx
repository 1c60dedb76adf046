import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { leesStand, volgStand } from '../api/stand.ts';
import { inlogAdres, logUit, mijQuery, useMij } from '../api/sessie.ts';
import { huisVan, isGemeente, menuVan } from '../huis.ts';
import { algemeen } from '../tekst/algemeen.ts';
import { ROLNAMEN } from '../tekst/rollen.ts';
import { Dialoog } from './Dialoog.tsx';
import { Icoon } from './Icoon.tsx';
import { Laden } from './Laden.tsx';
import { Melding } from './Melding.tsx';
import { Zoekbalk } from './Zoekbalk.tsx';
import { useQueryClient } from '@tanstack/react-query';

const Merk = () => (
  <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true"><rect x=".75" y=".75" width="30.5" height="30.5" rx="6" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M16 6v22M16 8h8l3 3-3 3h-8m0 3H8l-3 3 3 3h8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" /></svg>
);

function useOnline(): boolean {
  return useSyncExternalStore((bij) => {
    addEventListener('online', bij);
    addEventListener('offline', bij);
    return () => {
      removeEventListener('online', bij);
      removeEventListener('offline', bij);
    };
  }, () => navigator.onLine);
}

/** The line to the server is part of the page: lost, it is said and nothing is thrown away; logged out, one step brings back where one was. */
function Verbinding() {
  const { uitgelogd, verbroken } = useSyncExternalStore(volgStand, leesStand);
  const online = useOnline();
  const client = useQueryClient();
  const los = verbroken || !online;
  useEffect(() => {
    if (!los) return;
    const kijk = setInterval(() => void client.fetchQuery({ ...mijQuery, staleTime: 0 }).then(() => client.refetchQueries({ type: 'active' })).catch(() => undefined), 5000);
    return () => clearInterval(kijk);
  }, [los, client]);
  return (
    <>
      {los && <div className="wi-balk"><Melding soort="let-op" live><p><strong>{algemeen.geenVerbinding}</strong> {algemeen.geenVerbindingUitleg}</p></Melding></div>}
      {uitgelogd && (
        <Dialoog titel={algemeen.uitgelogdTitel} knoppen={<a className="nl-button nl-button--primary" href={inlogAdres()}><span className="nl-button__label">{algemeen.opnieuwInloggen}</span></a>}>
          <p>{algemeen.uitgelogd}</p>
        </Dialoog>
      )}
    </>
  );
}

function Menu() {
  const mij = useMij();
  const pad = useRouterState({ select: (s) => s.location.pathname });
  const [open, setOpen] = useState('');
  const huis = huisVan(mij);
  return (
    <nav className="wi-menu" aria-label={algemeen.hoofdmenu}>
      <div className="wi-menu__binnen">
        <button type="button" className="wi-menuknop" aria-expanded={open === pad} aria-controls="wi-menulijst" onClick={() => setOpen(open === pad ? '' : pad)}><Icoon naam="menu" />{algemeen.menu}</button>
        <ul className="wi-menu__lijst" id="wi-menulijst" data-open={open === pad ? 'ja' : 'nee'}>
          {menuVan(mij).map((m) => {
            const adres = m.naar.replace('$huis', huis);
            const hier = pad === adres ? 'page' : pad.startsWith(`${adres}/`) || (m.naar === '/$huis/werkvoorraad' && pad.startsWith(`/${huis}/dossiers/`)) ? 'true' : undefined;
            return <li key={m.naar}><Link to={m.naar} params={{ huis }} aria-current={hier}><Icoon naam={m.icoon} />{m.tekst}</Link></li>;
          })}
        </ul>
      </div>
    </nav>
  );
}

/** The frame of every page: who is working, for whom, where, and the page itself. */
export function Shell() {
  const mij = useMij();
  const huis = huisVan(mij);
  useEffect(() => {
    document.documentElement.dataset['huis'] = huis;
  }, [huis]);
  const voorletters = mij.naam.split(' ').filter((d) => /^\p{Lu}/u.test(d)).map((d) => d[0]).slice(0, 2).join('');
  return (
    <>
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">{algemeen.naarInhoud}</a>
      <div className="wi-huis">
        <header className="wi-kop">
          <Link className="wi-merk" to="/$huis" params={{ huis }}><Merk /><span><strong>{algemeen.product}</strong><span className="wi-huisnaam">{mij.organisatie.naam}</span></span></Link>
          {isGemeente(mij) && !mij.rollen.includes('beheerder') && <Zoekbalk huis={huis} />}
          <div className="wi-kop__eind">
            <span className="wi-ik"><span className="wi-voorletters" aria-hidden="true">{voorletters}</span><span><span>{mij.naam}<small>{mij.rollen.map((r) => ROLNAMEN[r] ?? r).join(', ')}</small></span></span></span>
            <button type="button" className="wi-kopknop" onClick={() => void logUit()}>{algemeen.uitloggen}</button>
          </div>
        </header>
        <Menu />
        <main className="wi-inhoud" id="inhoud" tabIndex={-1}>
          <Verbinding />
          <Suspense fallback={<Laden />}><Outlet /></Suspense>
        </main>
      </div>
    </>
  );
}
