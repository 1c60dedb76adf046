import type { Datum } from '@wegwijs/kernel';
import type { PipDoelInvoer } from './pip.invoer.ts';

/** The five parts of SMART that the PIP asks of a goal. */
export type SmartOnderdeel = 'specifiek' | 'meetbaar' | 'tijdgebonden' | 'eigenaar' | 'bewijs';

/** What is missing from one goal. `veld` is the field of `PipDoelInvoer` to fill in. */
export interface SmartGebrek {
  onderdeel: SmartOnderdeel;
  reden: string;
  veld: keyof PipDoelInvoer;
  feiten?: Record<string, string | number>;
}

export interface SmartOordeel {
  smart: boolean;
  gebreken: SmartGebrek[];
}

/** A goal is asked to be SMART by the gemeenten themselves, not by the law. */
export const SMART_BRON = 'Startnotitie inburgering, bijlage: PIP smart formuleren (gemeente); geen wettelijke eis';

const MINSTE_WOORDEN = 4;

/** Words after which nobody can say afterwards whether the goal was reached. */
const VAGE_WOORDEN = ['zo snel mogelijk', 'zsm', 'z.s.m.', 'zo mogelijk', 'indien mogelijk', 'eventueel', 'proberen', 'probeert', 'streven', 'streeft', 'werken aan', 'beter', 'ooit'];

const woorden = (tekst: string): string[] => tekst.trim().split(/\s+/).filter(Boolean);

function vaagWoord(tekst: string): string | undefined {
  const kaal = ` ${tekst.toLowerCase().replace(/[,;:!?()]/g, ' ').replace(/\s+/g, ' ')} `;
  return VAGE_WOORDEN.find((w) => kaal.includes(` ${w} `) || kaal.includes(` ${w}. `));
}

function specifiek(doel: PipDoelInvoer): SmartGebrek[] {
  const vaag = vaagWoord(doel.omschrijving);
  if (woorden(doel.omschrijving).length < MINSTE_WOORDEN) {
    return [{ onderdeel: 'specifiek', reden: 'OmschrijvingTeKort', veld: 'omschrijving', feiten: { minsteWoorden: MINSTE_WOORDEN } }];
  }
  return vaag ? [{ onderdeel: 'specifiek', reden: 'VaagWoord', veld: 'omschrijving', feiten: { woord: vaag } }] : [];
}

function meetbaar(doel: PipDoelInvoer): SmartGebrek[] {
  const gebrek = (reden: string, veld: keyof PipDoelInvoer): SmartGebrek[] => [{ onderdeel: 'meetbaar', reden, veld }];
  switch (doel.meetsoort) {
    case undefined: return gebrek('MeetsoortOntbreekt', 'meetsoort');
    case 'aantal':
      if (doel.streefwaarde === undefined) return gebrek('StreefwaardeOntbreekt', 'streefwaarde');
      return doel.eenheid?.trim() ? [] : gebrek('EenheidOntbreekt', 'eenheid');
    case 'taalniveau': return doel.taalniveau ? [] : gebrek('TaalniveauOntbreekt', 'taalniveau');
    case 'resultaat': return doel.resultaat?.trim() ? [] : gebrek('ResultaatOntbreekt', 'resultaat');
  }
}

function tijdgebonden(doel: PipDoelInvoer, v: { vanaf: Datum; termijnEinde: Datum }): SmartGebrek[] {
  if (!doel.uiterlijk) return [{ onderdeel: 'tijdgebonden', reden: 'DatumOntbreekt', veld: 'uiterlijk' }];
  if (doel.uiterlijk <= v.vanaf) return [{ onderdeel: 'tijdgebonden', reden: 'DatumNietInToekomst', veld: 'uiterlijk', feiten: { na: v.vanaf } }];
  if (doel.uiterlijk > v.termijnEinde) return [{ onderdeel: 'tijdgebonden', reden: 'DatumNaInburgeringstermijn', veld: 'uiterlijk', feiten: { uiterlijk: v.termijnEinde } }];
  return [];
}

/**
 * Is this goal SMART, and if not, what is missing?
 * @param v `vanaf`: day of the check, the goal lies after it; `termijnEinde`: last day of the inburgeringstermijn, inclusive.
 */
export function toetsDoel(doel: PipDoelInvoer, v: { vanaf: Datum; termijnEinde: Datum }): SmartOordeel {
  const gebreken: SmartGebrek[] = [...specifiek(doel), ...meetbaar(doel), ...tijdgebonden(doel, v)];
  if (!doel.eigenaar) gebreken.push({ onderdeel: 'eigenaar', reden: 'EigenaarOntbreekt', veld: 'eigenaar' });
  if (!doel.bewijs) gebreken.push({ onderdeel: 'bewijs', reden: 'BewijsOntbreekt', veld: 'bewijs' });
  return { smart: gebreken.length === 0, gebreken };
}

/** Every goal judged in order; a PIP has at least one goal (checked in `toetsInhoud`). */
export function toetsDoelen(doelen: readonly PipDoelInvoer[], v: { vanaf: Datum; termijnEinde: Datum }): SmartOordeel[] {
  return doelen.map((doel) => toetsDoel(doel, v));
}
