import { GEMEENTECODES } from '@wegwijs/kernel';
import type { Mij } from './api/sessie.ts';
import type { IcoonNaam } from './ui/Icoon.tsx';

const NAAM_VAN: Record<string, string> = Object.fromEntries(Object.entries(GEMEENTECODES).map(([naam, code]) => [`gemeente-${code}`, naam.toLowerCase()]));

/** The first part of every address: whose work this is. A gemeente by its name, any other organisation by its code. */
export const huisVan = (mij: Mij): string => NAAM_VAN[mij.organisatie.code] ?? mij.organisatie.code;
export const isGemeente = (mij: Mij): boolean => mij.organisatie.code in NAAM_VAN;
export const gemeenteNaam = (gemeentecode: string): string => {
  const naam = NAAM_VAN[`gemeente-${gemeentecode}`];
  return naam ? naam[0]!.toUpperCase() + naam.slice(1) : gemeentecode;
};

export interface Menupunt {
  naar: '/$huis/werkvoorraad' | '/$huis/agenda' | '/$huis/koppelingen' | '/$huis/taakstelling' | '/$huis/verhuizingen' | '/$huis/schaalniveau' | '/$huis/beheer' | '/$huis/huishoudens' | '/$huis/betaalruns' | '/$huis/tekorten' | '/$huis/bank' | '/$huis/grootboek' | '/$huis/bijzonder' | '/$huis/tarieven' | '/$huis/wachtlijst' | '/$huis/welkom' | '/$huis/voortgang' | '/$huis/pvt' | '/$huis/map' | '/$huis/begeleiding' | '/$huis/handhaving' | '/$huis/maatregelen' | '/$huis/brieven' | '/$huis/sturing' | '/$huis/bewaren';
  tekst: string;
  icoon: IcoonNaam;
  rollen: readonly string[];
}
const INTAKE = ['klantmanager', 'casusregisseur', 'teamleider'];
const RSD = ['rsd-medewerker', 'rsd-teamleider'];
/** In the order of the menu; the first one that somebody may use is where he lands. The apps decide what is allowed, the menu only leaves out what cannot work. */
const MENU: readonly Menupunt[] = [
  { naar: '/$huis/werkvoorraad', tekst: 'Werkvoorraad', icoon: 'lijst', rollen: INTAKE },
  { naar: '/$huis/voortgang', tekst: 'Voortgang', icoon: 'voortgang', rollen: INTAKE },
  { naar: '/$huis/begeleiding', tekst: 'Begeleiding', icoon: 'huis', rollen: ['vwon-medewerker', ...INTAKE] },
  { naar: '/$huis/agenda', tekst: 'Agenda', icoon: 'agenda', rollen: INTAKE },
  { naar: '/$huis/koppelingen', tekst: 'Koppelingen', icoon: 'instroom', rollen: INTAKE },
  { naar: '/$huis/taakstelling', tekst: 'Taakstelling', icoon: 'grafiek', rollen: INTAKE },
  { naar: '/$huis/verhuizingen', tekst: 'Verhuizingen', icoon: 'verhuizing', rollen: INTAKE },
  { naar: '/$huis/handhaving', tekst: 'Handhaving', icoon: 'hamer', rollen: INTAKE },
  { naar: '/$huis/brieven', tekst: 'Brieven', icoon: 'brief', rollen: INTAKE },
  { naar: '/$huis/sturing', tekst: 'Sturing', icoon: 'grafiek', rollen: ['teamleider'] },
  { naar: '/$huis/huishoudens', tekst: 'Huishoudens', icoon: 'huis', rollen: RSD },
  { naar: '/$huis/betaalruns', tekst: 'Betaalruns', icoon: 'lijst', rollen: RSD },
  { naar: '/$huis/tekorten', tekst: 'Tekorten', icoon: 'hamer', rollen: RSD },
  { naar: '/$huis/bank', tekst: 'Bankbestanden', icoon: 'instroom', rollen: RSD },
  { naar: '/$huis/grootboek', tekst: 'Grootboek', icoon: 'grafiek', rollen: RSD },
  { naar: '/$huis/bijzonder', tekst: 'Bijzondere bijstand', icoon: 'brief', rollen: RSD },
  { naar: '/$huis/tarieven', tekst: 'Bedragen', icoon: 'matrix', rollen: RSD },
  { naar: '/$huis/pvt', tekst: 'PVT-groepen', icoon: 'agenda', rollen: ['vwon-medewerker'] },
  { naar: '/$huis/map', tekst: 'MAP', icoon: 'map', rollen: ['rsd-medewerker', 'rsd-teamleider'] },
  { naar: '/$huis/maatregelen', tekst: 'Maatregelen', icoon: 'hamer', rollen: ['rsd-medewerker', 'rsd-teamleider'] },
  { naar: '/$huis/wachtlijst', tekst: 'Wachtlijst leerroutes', icoon: 'lijst', rollen: ['projectleider'] },
  { naar: '/$huis/welkom', tekst: 'Start', icoon: 'huis', rollen: ['aanbieder'] },
  { naar: '/$huis/beheer', tekst: 'Beheer', icoon: 'beheer', rollen: ['beheerder', 'teamleider'] },
  { naar: '/$huis/bewaren', tekst: 'Bewaren en wissen', icoon: 'map', rollen: ['beheerder', 'teamleider'] },
  { naar: '/$huis/schaalniveau', tekst: 'Wie doet wat', icoon: 'matrix', rollen: [...INTAKE, 'beheerder', 'rsd-medewerker', 'rsd-teamleider', 'vwon-medewerker', 'projectleider', 'aanbieder'] },
];
export const menuVan = (mij: Mij): Menupunt[] => MENU.filter((m) => m.rollen.some((r) => mij.rollen.includes(r)));
