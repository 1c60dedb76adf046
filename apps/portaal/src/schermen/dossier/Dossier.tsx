import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { DOELGROEP_WOORD, LEERROUTE_WOORD } from '@wegwijs/intake';
import { Suspense, useEffect, useRef, useState } from 'react';
import { dossier as t } from '../../tekst/dossier.ts';
import '../../thema/dossier.css';
import { Dag } from '../../ui/Datum.tsx';
import { Feiten } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Titel } from '../../ui/Titel.tsx';
import { Berichten, Meld, type Bericht } from './berichten.tsx';
import { Bsn } from './Bsn.tsx';
import { useDossier } from './query.ts';

const BASIS = '/$huis/dossiers/$id';
const TABS = [
  ['', t.tab.overzicht], ['/intake', t.tab.intake], ['/toets', t.tab.toets], ['/afspraken', t.tab.afspraken], ['/pips', t.tab.pips],
  ['/voortgang', t.tab.voortgang], ['/resultaten', t.tab.resultaten], ['/modules', t.tab.modules], ['/begeleiding', t.tab.begeleiding], ['/handhaving', t.tab.handhaving], ['/brieven', t.tab.brieven],
  ['/besluiten', t.tab.besluiten], ['/huisvesting', t.tab.huisvesting],
  ['/gegevens', t.tab.gegevens], ['/documenten', t.tab.documenten], ['/overdracht', t.tab.overdracht], ['/inzage', t.tab.inzage],
] as const;

/** The parts of the dossier as links, with the one that is open in sight: on a phone they are wider than the screen. */
function Tabs({ huis, id, open }: { huis: string; id: string; open: string }) {
  const balk = useRef<HTMLElement>(null);
  useEffect(() => {
    const b = balk.current;
    const tab = b?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!b || !tab) return;
    const kader = b.getBoundingClientRect();
    b.scrollLeft += tab.left + tab.width / 2 - kader.left - kader.width / 2;
  }, [open]);
  return (
    <nav className="wi-tabs" aria-label={t.tabs} ref={balk}>
      {TABS.map(([blad, naam]) => <Link key={blad} to={`${BASIS}${blad}` as typeof BASIS} params={{ huis, id }} aria-current={open === blad ? 'page' : undefined} activeOptions={{ exact: true }}>{naam}</Link>)}
    </nav>
  );
}

/** Who this is about, and the parts of the dossier as links. Each part is a page of its own with an address of its own. */
export default function Dossier() {
  const { huis, dossier: d } = useDossier();
  const pad = useRouterState({ select: (s) => s.location.pathname });
  const hier = pad.replace(`/${huis}/dossiers/${d.id}`, '').replace(/\/$/, '');
  const tab = TABS.find(([blad]) => blad !== '' && hier.startsWith(blad)) ?? TABS[0];
  const [bericht, setBericht] = useState<Bericht>();
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
            [t.zaak, d.zaaknummer], [t.geboren, persoon && <Dag op={persoon.geboortedatum} lang />], [t.bsn, persoon?.bsnBekend ? <Bsn key={d.persoonId} persoonId={d.persoonId} naam={d.naam} einde={persoon.bsnEinde} /> : t.onbekend],
            [t.vNummer, persoon?.vNummer ?? t.onbekend], [t.soort, DOELGROEP_WOORD[d.doelgroep]], [t.leerroute, d.leerroute ? LEERROUTE_WOORD[d.leerroute] : t.nogOpen], [t.behandelaar, d.behandelaarNaam ?? t.niemand],
          ]} />
        </div>
        <Tabs huis={huis} id={d.id} open={tab[0]} />
      </section>
      <Berichten bericht={bericht?.pad === pad ? bericht : undefined} />
      <Meld value={setBericht}><Suspense fallback={<Laden />}><Outlet /></Suspense></Meld>
    </>
  );
}
