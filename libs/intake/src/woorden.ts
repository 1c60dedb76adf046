import type { Fase } from './dossier.ts';
import type { PipLeerroute } from './pip.ts';
import type { Doelgroep } from './plicht-verblijf.ts';
import type { WerkvoorraadKolom } from './werkvoorraad.filters.ts';
import type { RegelKlok, WerkStand } from './werkvoorraad.ts';

/*
 * What codes are called on a screen and in a file made of it. A letter has words of its own (brief.woorden.ts): it explains, a list has room
 * for one word.
 */
export const FASE_WOORD: Record<Fase, string> = {
  'koppeling': 'Koppeling', 'huisvesting': 'Huisvesting', 'brede-intake': 'Brede intake', 'pip': 'PIP', 'afgerond': 'Afgerond', 'overgedragen': 'Overgedragen', 'gesloten': 'Gesloten',
};

export const DOELGROEP_WOORD: Record<Doelgroep, string> = { asiel: 'Asielstatushouder', gezin: 'Gezinsmigrant', overig: 'Overige migrant' };

export const LEERROUTE_WOORD: Record<PipLeerroute, string> = { b1: 'B1-route', onderwijs: 'Onderwijsroute', z: 'Z-route' };

export const STAND_WOORD: Record<WerkStand | RegelKlok['stand'], string> = {
  'te laat': 'Te laat', 'binnen 7 dagen': 'Binnen 7 dagen', 'binnen 4 weken': 'Binnen 4 weken', 'op schema': 'Op schema', 'nog niet gestart': 'Nog niet gestart',
  'wacht op derde': 'Wacht op informatie', 'gehaald': 'Gehaald', 'te laat gehaald': 'Te laat gehaald',
};

export const KOLOM_WOORD: Record<WerkvoorraadKolom, string> = {
  termijn: 'Wettelijke termijn', streefnorm: 'Streefnorm', naam: 'Naam', zaaknummer: 'Zaaknummer', volgendeStap: 'Volgende stap', fase: 'Fase', leerroute: 'Leerroute',
  doelgroep: 'Doelgroep', behandelaar: 'Behandelaar', gekoppeldOp: 'Gekoppeld op',
};
