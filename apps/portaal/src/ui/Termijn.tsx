import { STAND_WOORD } from '@wegwijs/intake';
import { algemeen } from '../tekst/algemeen.ts';
import { Icoon, type IcoonNaam } from './Icoon.tsx';

/** Where a term stands, in the words of the server. */
export type Stand = 'te laat' | 'binnen 7 dagen' | 'binnen 4 weken' | 'op schema' | 'nog niet gestart' | 'wacht op derde' | 'gehaald' | 'te laat gehaald';
const VORM: Record<Stand, [klas: string, icoon: IcoonNaam]> = {
  'te laat': ['te-laat', 'driehoek'], 'binnen 7 dagen': ['week', 'ruit'], 'binnen 4 weken': ['maand', 'klok'], 'op schema': ['schema', 'gelukt'],
  'nog niet gestart': ['stil', 'wacht'], 'wacht op derde': ['stil', 'wacht'], gehaald: ['schema', 'gelukt'], 'te laat gehaald': ['stil', 'driehoek'],
};

/** A shape and words carry the meaning; the colour only makes it stronger. @param dagen to the last day; below zero: past it */
export function Termijn({ stand, dagen }: { stand: string; dagen?: number | null }) {
  const [klas, icoon] = VORM[stand as Stand] ?? VORM['nog niet gestart'];
  const loopt = dagen !== null && dagen !== undefined && !['nog niet gestart', 'wacht op derde', 'gehaald', 'te laat gehaald'].includes(stand);
  return <span className={`wi-termijn wi-termijn--${klas}`}><Icoon naam={icoon} maat={16} />{loopt ? (dagen < 0 ? algemeen.teLaat(-dagen) : algemeen.nog(dagen)) : (STAND_WOORD[stand as Stand] ?? stand).toLowerCase()}</span>;
}
