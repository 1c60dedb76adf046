import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react';
import { gemeenteNaam } from '../../huis.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import '../../thema/dossier.css';
import '../../thema/huishouden.css';
import { Dag } from '../../ui/Datum.tsx';
import { Feiten } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Titel } from '../../ui/Titel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { OverHuishouden } from './Daad.tsx';
import { huishoudenQuery, type HuishoudenUit } from './query.ts';
import { BLADEN, type Blad } from './stand.ts';

/** What a part of the page gets. */
export interface Bladeigenschappen {
  huis: string;
  huishouden: HuishoudenUit;
  /** A closed household is only read. */
  open: boolean;
}

/** Each part travels when it is asked for: who looks at a budget does not need the way out. */
const INHOUD: Record<Blad, ComponentType<Bladeigenschappen>> = {
  overzicht: lazy(() => import('./Overzicht.tsx')), budget: lazy(() => import('./Budget.tsx')), bijstand: lazy(() => import('./Bijstand.tsx')), afbouw: lazy(() => import('./Afbouw.tsx')), rekening: lazy(() => import('./Rekening.tsx')),
};

/** The parts as links, with the open one in sight: on a phone they are wider than the screen. */
function Tabs({ huis, id, blad }: { huis: string; id: string; blad: Blad }) {
  const balk = useRef<HTMLElement>(null);
  useEffect(() => {
    const b = balk.current;
    const tab = b?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!b || !tab) return;
    const kader = b.getBoundingClientRect();
    b.scrollLeft += tab.left + tab.width / 2 - kader.left - kader.width / 2;
  }, [blad]);
  return (
    <nav className="wi-tabs" aria-label={t.bladen} ref={balk}>
      {BLADEN.map((b) => <Link key={b} to="/$huis/huishoudens/$id" params={{ huis, id }} search={(b === BLADEN[0] ? {} : { blad: b }) as never} aria-current={b === blad ? 'page' : undefined} activeOptions={{ exact: true, includeSearch: true }}>{t.blad[b]}</Link>)}
    </nav>
  );
}

/** One household: who it is, and its parts as links. */
export default function Huishouden() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const h = useSuspenseQuery(huishoudenQuery(huis, id)).data;
  const [zoek] = useZoek();
  const blad = eenVan(BLADEN, zoek['blad']);
  const Inhoud = INHOUD[blad];
  return (
    <OverHuishouden value={{ huis, id }}>
      <MetBerichten kop={
        <>
          <nav className="wi-kruimels" aria-label={t.kruimelpad}><ol><li><Link to="/$huis/huishoudens" params={{ huis }}>{t.titel}</Link></li><li aria-current="page"><bdi>{h.naam}</bdi></li></ol></nav>
          <section className="wi-kaart wi-dossierkop">
            <div className="wi-dossierkop__boven">
              <Titel tab={`${h.naam}, ${t.blad[blad]}`}><bdi>{h.naam}</bdi></Titel>
              <Feiten feiten={[
                [t.nummer, h.nummer], [t.gemeente, gemeenteNaam(h.gemeentecode)], [t.stand, t.standen[h.stand]], [t.geopendOp, <Dag key="op" op={h.geopendOp} lang />],
                ...(h.geslotenOp ? [[t.geslotenOp, <Dag key="dicht" op={h.geslotenOp} lang />] as const, [t.slotreden, h.slotreden] as const] : []),
              ]} />
            </div>
            <Tabs huis={huis} id={id} blad={blad} />
          </section>
        </>
      }>
        <Suspense key={blad} fallback={<Laden />}><Inhoud huis={huis} huishouden={h} open={h.stand === 'open'} /></Suspense>
      </MetBerichten>
    </OverHuishouden>
  );
}
