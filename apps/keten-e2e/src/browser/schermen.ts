import type { Bezoeker } from './browser.ts';

/** A screen, who looks at it, and where it is; `undefined` when the data of this system has nothing to show there. */
export interface Scherm {
  naam: string;
  account: string;
  pad: (b: Bezoeker) => string | undefined | Promise<string | undefined>;
}

interface Regel {
  id: string;
  fase: string;
}
const HUIS = '/zevenaar';
const vast = (naam: string, pad: string, account = 'klantmanager-zevenaar'): Scherm => ({ naam, account, pad: () => pad });

async function dossiers(b: Bezoeker): Promise<Regel[]> {
  return (await b.haal<{ rijen: Regel[] }>('intake/v1/werkvoorraad?wie=alles&limiet=100')).rijen;
}
/** A dossier that is as far as `fase`, or any. */
const inDossier = (naam: string, blad: string, fase?: string): Scherm => ({
  naam, account: 'klantmanager-zevenaar',
  pad: async (b) => {
    const rijen = await dossiers(b);
    const gekozen = rijen.find((r) => r.fase === fase) ?? rijen[0];
    return gekozen && `${HUIS}/dossiers/${gekozen.id}${blad}`;
  },
});
/** The first PIP with this status, with the page `blad` under it. */
const bijPip = (naam: string, statussen: readonly string[], blad = '', account = 'klantmanager-zevenaar'): Scherm => ({
  naam, account,
  pad: async (b) => {
    for (const { id } of await dossiers(b)) {
      const pip = (await b.haal<{ id: string; status: string }[]>(`intake/v1/dossiers/${id}/pips`)).find((p) => statussen.includes(p.status));
      if (pip) return `${HUIS}/dossiers/${id}/pips/${pip.id}${blad}`;
    }
    return undefined;
  },
});
const eerste = (naam: string, lijst: string, pad: string, account = 'klantmanager-zevenaar'): Scherm => ({
  naam, account,
  pad: async (b) => {
    const [regel] = (await b.haal<{ rijen: { id: string; richting?: string }[] }>(lijst)).rijen;
    return regel && `${pad}/${regel.id}${regel.richting ? `?richting=${regel.richting}` : ''}`;
  },
});

/** A dossier whose PIP is out, with the page `blad` of what comes after it. */
const naPip = (naam: string, blad: string, account = 'klantmanager-zevenaar'): Scherm => ({
  naam, account,
  pad: async (b) => {
    const { rijen } = await b.haal<{ rijen: { id: string; bezwaarEinde: string | null }[] }>('casusregie/v1/dossiers?limiet=100');
    const gekozen = rijen.findLast((r) => r.bezwaarEinde !== null);
    return gekozen && `${HUIS}/dossiers/${gekozen.id}${blad}`;
  },
});

/** The dossier of somebody whom VluchtelingenWerk helps. */
async function begeleid(b: Bezoeker): Promise<string | undefined> {
  const [regel] = (await b.haal<{ rijen: { dossierId: string }[] }>('casusregie/v1/begeleidingen?limiet=1')).rijen;
  return regel && `${HUIS}/dossiers/${regel.dossierId}/begeleiding`;
}

const ONDERDELEN = ['opleiding', 'werkervaring', 'taalniveau', 'omstandigheden', 'gezondheid', 'vve', 'arbeidsparticipatie', 'zelfredzaamheid', 'recht-alleen-gehoord'];

/** Every screen of the portal: what axe looks at, and what the pictures show. */
export const SCHERMEN: readonly Scherm[] = [
  vast('werkvoorraad', `${HUIS}/werkvoorraad?wie=alles`), vast('werkvoorraad-te-laat', `${HUIS}/werkvoorraad?wie=alles&klokstand=te+laat`),
  vast('agenda', `${HUIS}/agenda?wie=team`), vast('koppelingen', `${HUIS}/koppelingen`), vast('koppeling-nieuw', `${HUIS}/koppelingen/nieuw`), vast('import', `${HUIS}/koppelingen/import`),
  eerste('koppeling', 'intake/v1/koppelingen?limiet=1', `${HUIS}/koppelingen`),
  vast('taakstelling', `${HUIS}/taakstelling`), vast('taakstelling-teamleider', `${HUIS}/taakstelling`, 'teamleider-zevenaar'),
  vast('verhuizingen', `${HUIS}/verhuizingen`), eerste('verhuizing', 'intake/v1/overdrachten?richting=in&limiet=1', `${HUIS}/verhuizingen`),
  vast('schaalniveau', `${HUIS}/schaalniveau`), vast('schaalniveau-beheerder', `${HUIS}/schaalniveau`, 'beheerder-zevenaar'),
  vast('beheer-gebruikers', `${HUIS}/beheer`, 'beheerder-zevenaar'), vast('beheer-rollen', `${HUIS}/beheer?tab=rollen`, 'beheerder-zevenaar'), vast('beheer-audit', `${HUIS}/beheer?tab=audit`, 'beheerder-zevenaar'),
  vast('zoeken', `${HUIS}/zoeken`),
  inDossier('dossier', '', 'pip'), inDossier('dossier-intake', '', 'brede-intake'), inDossier('dossier-huisvesting', '/huisvesting', 'huisvesting'), inDossier('dossier-gegevens', '/gegevens'),
  inDossier('dossier-documenten', '/documenten', 'afgerond'), inDossier('dossier-inzage', '/inzage'), inDossier('dossier-overdracht', '/overdracht'), inDossier('dossier-toets', '/toets', 'brede-intake'),
  inDossier('dossier-afspraken', '/afspraken', 'brede-intake'), inDossier('intake', '/intake', 'brede-intake'), ...ONDERDELEN.map((o) => inDossier(`intake-${o}`, `/intake/${o}`, 'brede-intake')),
  inDossier('pips', '/pips', 'afgerond'), inDossier('pip-nieuw', '/pips/nieuw', 'pip'),
  bijPip('pip-concept', ['concept']), bijPip('pip-aangeboden', ['aangeboden'], '', 'teamleider-zevenaar'), bijPip('pip-vastgesteld', ['vastgesteld', 'bekendgemaakt']), bijPip('pip-verschil', ['vastgesteld', 'bekendgemaakt', 'concept'], '/verschil'),
  { naam: 'werkvoorraad-duiven', account: 'teamleider-duiven', pad: () => '/duiven/werkvoorraad?wie=alles' },
  { naam: 'werkvoorraad-westervoort', account: 'casusregisseur-westervoort', pad: () => '/westervoort/werkvoorraad?wie=alles' },
  ...(['huishoudens', 'huishoudens/nieuw', 'betaalruns', 'tekorten', 'bank', 'grootboek', 'bijzonder', 'tarieven'] as const).map((pad) => vast(pad.replace('/', '-'), `/rsd-de-liemers/${pad}`, 'rsd-medewerker')),
  eerste('huishouden', 'ontzorgen/v1/huishoudens?limiet=1', '/rsd-de-liemers/huishoudens', 'rsd-medewerker'), eerste('betaalbatch', 'ontzorgen/v1/betaalbatches?limiet=1', '/rsd-de-liemers/betaalbatches', 'rsd-teamleider'),
  eerste('bankafschrift', 'ontzorgen/v1/bankafschriften?limiet=1', '/rsd-de-liemers/bank', 'rsd-medewerker'),
  { naam: 'wachtlijst', account: 'projectleider', pad: () => '/regio-midden-gelderland/wachtlijst' },
  vast('voortgang-signalen', `${HUIS}/voortgang`), vast('voortgang-iedereen', `${HUIS}/voortgang?lijst=iedereen`), vast('begeleiding-gemeente', `${HUIS}/begeleiding`), vast('handhaving', `${HUIS}/handhaving`), vast('brieven', `${HUIS}/brieven`),
  naPip('dossier-voortgang', '/voortgang'), naPip('dossier-resultaten', '/resultaten'), naPip('dossier-modules', '/modules'), { naam: 'dossier-begeleiding', account: 'klantmanager-zevenaar', pad: begeleid }, naPip('dossier-handhaving', '/handhaving'),
  naPip('dossier-brieven', '/brieven'), naPip('dossier-besluiten', '/besluiten'),
  eerste('handhaving-zaak', 'casusregie/v1/handhaving?limiet=1', `${HUIS}/handhaving`), vast('sturing', `${HUIS}/sturing`, 'teamleider-zevenaar'), vast('bewaren', `${HUIS}/bewaren`, 'beheerder-zevenaar'),
  vast('begeleiding', '/vwon/begeleiding', 'vwon-medewerker'), eerste('begeleiding-een', 'casusregie/v1/begeleidingen?limiet=1', '/vwon/begeleiding', 'vwon-medewerker'),
  vast('pvt-groepen', '/vwon/pvt', 'vwon-medewerker'), eerste('pvt-groep', 'casusregie/v1/pvt-groepen?limiet=1', '/vwon/pvt', 'vwon-medewerker'),
  vast('map-trajecten', '/rsd-de-liemers/map', 'rsd-medewerker'), eerste('map-traject', 'casusregie/v1/map-trajecten?limiet=1', '/rsd-de-liemers/map', 'rsd-medewerker'), vast('maatregelen', '/rsd-de-liemers/maatregelen', 'rsd-medewerker'),
  { naam: 'welkom-aanbieder', account: 'aanbieder-taalpunt', pad: () => '/aanbieder-taalpunt/welkom' },
];

/** The screens per person who looks at them: logging in is dearer than looking. */
export const PER_ACCOUNT: readonly (readonly [account: string, schermen: readonly Scherm[]])[] =
  [...new Set(SCHERMEN.map((s) => s.account))].map((account) => [account, SCHERMEN.filter((s) => s.account === account)] as const);
