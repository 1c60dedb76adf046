import type { KpiCode, KpiEenheid, KpiGroep, Oordeel } from './sturing.ts';

/** Words for the screen and the file, plain Dutch. */
export const KPI_WOORD: Readonly<Record<KpiCode, string>> = {
  'intake-duur': 'Dagen van kennisgeving tot brede intake',
  'pip-duur': 'Dagen van brede intake tot PIP',
  'pip-op-tijd': 'PIP binnen de wettelijke 10 weken',
  'pip-belofte': 'PIP binnen 6 weken na huisvesting',
  'startniveau-bekend': 'Startniveau is vastgelegd',
  'les-op-tijd': 'Eerste les binnen 3 maanden na het PIP',
  'route-b1': 'Volgt de B1-route',
  'route-onderwijs': 'Volgt de onderwijsroute',
  'route-z': 'Volgt de Z-route',
  'uren-op-plan': 'Lesuren lopen op schema',
  'examens-gehaald': 'Examenonderdelen gehaald',
  afschalingen: 'Afgeschaald naar A2',
  routewissels: 'Gewisseld van leerroute',
  'gesprek-recent': 'Gesprek gehad in het laatste half jaar',
  'pvt-afgerond': 'PVT afgerond',
  'map-afgerond': 'MAP afgerond',
  'werk-12': 'Werkt 12 maanden na het PIP',
  'werk-24': 'Werkt 24 maanden na het PIP',
  'werk-36': 'Werkt 36 maanden na het PIP',
  boetes: 'Boetes bekendgemaakt',
  verlengingen: 'Verlengingen toegekend',
  'termijn-eindigt': 'Termijn eindigt binnen 6 maanden',
  'voldaan-op-tijd': 'Voldaan binnen de termijn',
};

export const KPI_GROEP_WOORD: Readonly<Record<KpiGroep, string>> = {
  start: 'Start', leren: 'Leren', begeleiden: 'Begeleiden', meedoen: 'Meedoen', handhaven: 'Handhaven', afronden: 'Afronden',
};
export const KPI_EENHEID_WOORD: Readonly<Record<KpiEenheid, string>> = { procent: 'procent', dagen: 'dagen', aantal: 'aantal' };
export const OORDEEL_WOORD: Readonly<Record<Oordeel, string>> = { gehaald: 'Gehaald', 'niet-gehaald': 'Niet gehaald' };
