import { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { isStatus } from './api/fout.ts';
import { inlogAdres, mijQuery } from './api/sessie.ts';
import { huisVan, menuVan } from './huis.ts';
import { leesZoek as agenda } from './schermen/agenda/zoek.ts';
import { leesZoek as audit } from './schermen/beheer/zoek.ts';
import { leesZoek as dossier } from './schermen/dossier/zoek.ts';
import { leesVerslag, leesZoek as koppelingen } from './schermen/koppelingen/zoek.ts';
import { leesZoek as schaalniveau } from './schermen/schaalniveau/zoek.ts';
import { leesZoek as taakstelling } from './schermen/taakstelling/zoek.ts';
import { leesZoek as verhuizingen } from './schermen/verhuizingen/zoek.ts';
import { vooraf } from './schermen/werkvoorraad/query.ts';
import Werkvoorraad from './schermen/werkvoorraad/Werkvoorraad.tsx';
import { leesZoek as werkvoorraad } from './schermen/werkvoorraad/zoek.ts';
import { Foutpagina } from './ui/Foutpagina.tsx';
import { Laden } from './ui/Laden.tsx';
import { Shell } from './ui/Shell.tsx';

const wortel = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet });

/** Nobody is anywhere without a session; and nobody is in the house of another organisation. */
const huis = createRoute({
  getParentRoute: () => wortel, path: '/$huis', component: Shell,
  beforeLoad: async ({ context, params }) => {
    const mij = await context.client.ensureQueryData(mijQuery).catch((fout: unknown) => {
      if (!isStatus(fout, 401)) throw fout;
      location.replace(inlogAdres());
      return new Promise<never>(() => undefined);
    });
    if (params.huis !== huisVan(mij)) throw redirect({ to: '/$huis', params: { huis: huisVan(mij) } });
    return { mij };
  },
});
const start = createRoute({ getParentRoute: () => wortel, path: '/', beforeLoad: () => {
  throw redirect({ to: '/$huis', params: { huis: 'start' } });
} });
const landing = createRoute({ getParentRoute: () => huis, path: '/', beforeLoad: ({ context, params }) => {
  throw redirect({ to: menuVan(context.mij)[0]?.naar ?? '/$huis/welkom', params });
} });

const onder = huis;
/** Where most people begin: it comes with the portal itself, and not after it. */
const lijst = createRoute({
  getParentRoute: () => onder, path: 'werkvoorraad', validateSearch: werkvoorraad, loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => vooraf(context.client, params.huis, deps),
  component: Werkvoorraad,
});
/** What stands in the address, as text and no more: each page takes what it knows and leaves the rest. */
const alsTekst = (zoek: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(zoek).filter(([, v]) => typeof v !== 'object').map(([k, v]) => [k, String(v)]));
const pagina = <P extends string>(path: P, laad: () => Promise<{ default: () => React.ReactNode }>) => createRoute({ getParentRoute: () => onder, path, component: lazyRouteComponent(laad) });
/** A page that reads its own filters out of the address, so that this file does not have to know them. */
const lijstpagina = <P extends string>(path: P, laad: () => Promise<{ default: () => React.ReactNode }>) =>
  createRoute({ getParentRoute: () => onder, path, validateSearch: alsTekst, component: lazyRouteComponent(laad) });
const paginas = [
  createRoute({ getParentRoute: () => onder, path: 'agenda', validateSearch: agenda, component: lazyRouteComponent(() => import('./schermen/agenda/Agenda.tsx')) }),
  createRoute({ getParentRoute: () => onder, path: 'koppelingen', validateSearch: koppelingen, component: lazyRouteComponent(() => import('./schermen/koppelingen/Koppelingen.tsx')) }),
  pagina('koppelingen/nieuw', () => import('./schermen/koppelingen/NieuweKoppeling.tsx')),
  pagina('koppelingen/import', () => import('./schermen/koppelingen/Import.tsx')),
  createRoute({ getParentRoute: () => onder, path: 'koppelingen/imports/$id', validateSearch: leesVerslag, component: lazyRouteComponent(() => import('./schermen/koppelingen/ImportVerslag.tsx')) }),
  pagina('koppelingen/$id', () => import('./schermen/koppelingen/Koppeling.tsx')),
  createRoute({ getParentRoute: () => onder, path: 'taakstelling', validateSearch: taakstelling, component: lazyRouteComponent(() => import('./schermen/taakstelling/Taakstelling.tsx')) }),
  createRoute({ getParentRoute: () => onder, path: 'verhuizingen', validateSearch: verhuizingen, component: lazyRouteComponent(() => import('./schermen/verhuizingen/Verhuizingen.tsx')) }),
  createRoute({ getParentRoute: () => onder, path: 'verhuizingen/$id', validateSearch: verhuizingen, component: lazyRouteComponent(() => import('./schermen/verhuizingen/Verhuizing.tsx')) }),
  createRoute({ getParentRoute: () => onder, path: 'schaalniveau', validateSearch: schaalniveau, component: lazyRouteComponent(() => import('./schermen/schaalniveau/Schaalniveau.tsx')) }),
  createRoute({ getParentRoute: () => onder, path: 'beheer', validateSearch: audit, component: lazyRouteComponent(() => import('./schermen/beheer/Beheer.tsx')) }),
  pagina('zoeken', () => import('./schermen/zoeken/Zoeken.tsx')),
  lijstpagina('huishoudens', () => import('./schermen/ontzorgen/Huishoudens.tsx')),
  lijstpagina('huishoudens/nieuw', () => import('./schermen/ontzorgen/NieuwHuishouden.tsx')),
  lijstpagina('huishoudens/$id', () => import('./schermen/ontzorgen/Huishouden.tsx')),
  lijstpagina('betaalruns', () => import('./schermen/betaalrun/Runs.tsx')),
  lijstpagina('betaalbatches/$id', () => import('./schermen/betaalrun/Batch.tsx')),
  lijstpagina('tekorten', () => import('./schermen/betaalrun/Tekorten.tsx')),
  lijstpagina('bank', () => import('./schermen/bank/Bank.tsx')),
  lijstpagina('bank/$id', () => import('./schermen/bank/Afschrift.tsx')),
  lijstpagina('grootboek', () => import('./schermen/grootboek/Grootboek.tsx')),
  lijstpagina('bijzonder', () => import('./schermen/bijzonder/Bijzonder.tsx')),
  lijstpagina('leningen/$id', () => import('./schermen/bijzonder/Lening.tsx')),
  lijstpagina('tarieven', () => import('./schermen/tarieven/Tarieven.tsx')),
  pagina('wachtlijst', () => import('./schermen/leerroutes/Wachtlijst.tsx')),
  lijstpagina('voortgang', () => import('./schermen/voortgang/Voortgang.tsx')),
  lijstpagina('pvt', () => import('./schermen/pvt/Groepen.tsx')),
  lijstpagina('pvt/$id', () => import('./schermen/pvt/Groep.tsx')),
  lijstpagina('map', () => import('./schermen/map/Trajecten.tsx')),
  lijstpagina('map/$id', () => import('./schermen/map/Traject.tsx')),
  lijstpagina('begeleiding', () => import('./schermen/begeleiding/Begeleidingen.tsx')),
  lijstpagina('begeleiding/$id', () => import('./schermen/begeleiding/Begeleiding.tsx')),
  lijstpagina('handhaving', () => import('./schermen/handhaving/Handhaving.tsx')),
  lijstpagina('handhaving/$id', () => import('./schermen/handhaving/Zaak.tsx')),
  lijstpagina('maatregelen', () => import('./schermen/maatregel/Maatregelen.tsx')),
  lijstpagina('brieven', () => import('./schermen/brieven/Series.tsx')),
  lijstpagina('brieven/$id', () => import('./schermen/brieven/Serie.tsx')),
  lijstpagina('sturing', () => import('./schermen/sturing/Sturing.tsx')),
  lijstpagina('bewaren', () => import('./schermen/bewaren/Bewaren.tsx')),
  pagina('welkom', () => import('./schermen/welkom/Welkom.tsx')),
] as const;

const dossierHuis = createRoute({ getParentRoute: () => onder, path: 'dossiers/$id', component: lazyRouteComponent(() => import('./schermen/dossier/Dossier.tsx')) });
const blad = <P extends string>(path: P, laad: () => Promise<{ default: () => React.ReactNode }>) => createRoute({ getParentRoute: () => dossierHuis, path, component: lazyRouteComponent(laad) });
const bladen = [
  createRoute({ getParentRoute: () => dossierHuis, path: '/', validateSearch: dossier, component: lazyRouteComponent(() => import('./schermen/dossier/Overzicht.tsx')) }),
  blad('gegevens', () => import('./schermen/dossier/Gegevens.tsx')),
  blad('huisvesting', () => import('./schermen/huisvesting/Huisvesting.tsx')),
  blad('documenten', () => import('./schermen/dossier/Documenten.tsx')),
  blad('inzage', () => import('./schermen/dossier/Inzage.tsx')),
  blad('overdracht', () => import('./schermen/verhuizingen/Overdracht.tsx')),
  blad('intake', () => import('./schermen/intake/Intake.tsx')),
  blad('intake/$onderdeel', () => import('./schermen/intake/Onderdeel.tsx')),
  blad('toets', () => import('./schermen/toets/Toets.tsx')),
  blad('afspraken', () => import('./schermen/afspraken/Afspraken.tsx')),
  blad('pips', () => import('./schermen/pip/Pips.tsx')),
  blad('pips/nieuw', () => import('./schermen/pip/NieuwPip.tsx')),
  blad('pips/$pipId', () => import('./schermen/pip/Pip.tsx')),
  blad('voortgang', () => import('./schermen/voortgang/VanDossier.tsx')),
  blad('resultaten', () => import('./schermen/resultaten/VanDossier.tsx')),
  blad('modules', () => import('./schermen/pvt/VanDossier.tsx')),
  blad('begeleiding', () => import('./schermen/begeleiding/VanDossier.tsx')),
  blad('handhaving', () => import('./schermen/handhaving/VanDossier.tsx')),
  blad('brieven', () => import('./schermen/brieven/VanDossier.tsx')),
  blad('brieven/$briefId', () => import('./schermen/brieven/Brief.tsx')),
  blad('besluiten', () => import('./schermen/besluiten/VanDossier.tsx')),
  blad('pips/$pipId/verschil', () => import('./schermen/pip/Verschil.tsx')),
] as const;

export const client = new QueryClient({ defaultOptions: {
  // An answer stays good for a quarter of a minute; coming back to the tab fetches it anew, so a list on a second screen is never an hour old.
  queries: { staleTime: 15_000, retry: (keer, fout) => keer < 2 && !isStatus(fout, 400, 401, 403, 404, 422), networkMode: 'always' },
} });
export const router = createRouter({
  routeTree: wortel.addChildren([start, huis.addChildren([landing, lijst, ...paginas, dossierHuis.addChildren([...bladen])])]),
  context: { client }, defaultPreload: 'intent', defaultPreloadStaleTime: 0, scrollRestoration: true,
  defaultErrorComponent: Foutpagina, defaultNotFoundComponent: () => <Foutpagina />, defaultPendingComponent: Laden,
});
declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    zoek?: string;
  }
}
