import { berekenTermijn, geldend, geweigerd, plusDagen, toegestaan, type Datum, type Termijn, type Uitkomst } from '@wegwijs/kernel';
import { AANBOD_START_ONDERWIJS, AANBOD_TERMIJN } from './normen.voortgang.ts';

export interface AanbodFeiten {
  doelgroep: 'asiel' | 'gezin' | 'overig';
  leerroute: 'b1' | 'onderwijs' | 'z';
  /** Dagtekening of the first PIP. */
  dagtekening: Datum;
  /** Days of the first offer; `startOp` is the day on which the lessons could start. */
  aangebodenOp?: Datum | null;
  startOp?: Datum | null;
}

/** The college owes an offer to asielstatushouders and their family only (Wi2021 art. 16); others buy their own course. */
export const krijgtAanbod = (doelgroep: AanbodFeiten['doelgroep']): boolean => doelgroep === 'asiel';

/**
 * Last day (inclusive) for the offer: three months after the PIP, or for the onderwijsroute the last day on which the lessons must be able to start,
 * six months after it. Missing it is no fine for the gemeente but a ground to lengthen the termijn. Undefined for who gets no offer.
 */
export function aanbodtermijn(f: Pick<AanbodFeiten, 'doelgroep' | 'leerroute' | 'dagtekening'>): Termijn | undefined {
  if (!krijgtAanbod(f.doelgroep)) return undefined;
  const norm = geldend(f.leerroute === 'onderwijs' ? AANBOD_START_ONDERWIJS : AANBOD_TERMIJN, f.dagtekening);
  return berekenTermijn({ norm, aanleiding: 'dagtekening van het eerste PIP', dag0: f.dagtekening });
}

/** The day that the law looks at: of the offer, or of the possible start for the onderwijsroute. */
export const aanbodDag = (f: Pick<AanbodFeiten, 'leerroute' | 'aangebodenOp' | 'startOp'>): Datum | undefined =>
  (f.leerroute === 'onderwijs' ? f.startOp : f.aangebodenOp) ?? undefined;

export interface Aanbodverzuim {
  /** First day beyond the term: from here the time counts for a verlenging. */
  vanaf: Datum;
  /** Last day without an offer, inclusive; absent while there still is none. */
  totEnMet?: Datum;
  termijn: Termijn;
}

/** The days for which the college declares that there was no offer; undefined when it came in time, is not late yet or is not owed. */
export function aanbodverzuim(f: AanbodFeiten, vandaag: Datum): Aanbodverzuim | undefined {
  const termijn = aanbodtermijn(f);
  const dag = aanbodDag(f);
  if (!termijn || vandaag <= termijn.einde || (dag !== undefined && dag <= termijn.einde)) return undefined;
  return { vanaf: plusDagen(termijn.einde, 1), ...(dag !== undefined && { totEnMet: plusDagen(dag, -1) }), termijn };
}

/** May the offer be registered? */
export function magAanbodVastleggen(f: AanbodFeiten, o: { aangebodenOp: Datum; startOp?: Datum | undefined }, vandaag: Datum): Uitkomst {
  const bron = 'Wi2021 art. 16';
  if (!krijgtAanbod(f.doelgroep)) return geweigerd('GeenAanbodVanCollege', `${bron}, art. 19`, { feiten: { doelgroep: f.doelgroep } });
  if (o.aangebodenOp > vandaag) return geweigerd('AanbodInDeToekomst', bron, { veld: 'aangebodenOp', feiten: { vandaag } });
  if (o.aangebodenOp < f.dagtekening) return geweigerd('AanbodVoorPip', bron, { veld: 'aangebodenOp', feiten: { dagtekening: f.dagtekening } });
  if (o.startOp !== undefined && o.startOp < o.aangebodenOp) return geweigerd('StartVoorAanbod', bron, { veld: 'startOp' });
  if (f.leerroute === 'onderwijs' && o.startOp === undefined) return geweigerd('StartOntbreekt', 'Regeling inburgering 2021 art. 4.1 lid 1 onder g', { veld: 'startOp' });
  return toegestaan;
}

/**
 * May the college declare to DUO that there was no offer? Only when the term passed without it, once. It is issued by itself and not on request:
 * it is not the fault of the inburgeraar.
 */
export function magAanbodverklaring(f: AanbodFeiten & { alAfgegeven: boolean }, vandaag: Datum): Uitkomst {
  const bron = 'Regeling inburgering 2021 art. 4.1 lid 1 onder g, lid 3 onder g';
  const termijn = aanbodtermijn(f);
  if (!termijn) return geweigerd('GeenAanbodVanCollege', 'Wi2021 art. 16, art. 19', { feiten: { doelgroep: f.doelgroep } });
  if (f.alAfgegeven) return geweigerd('VerklaringAlAfgegeven', bron);
  if (vandaag <= termijn.einde) return geweigerd('AanbodtermijnLooptNog', bron, { feiten: { uiterlijk: termijn.einde } });
  return aanbodverzuim(f, vandaag) ? toegestaan : geweigerd('AanbodOpTijd', bron, { feiten: { uiterlijk: termijn.einde } });
}

/** One line of the declaration, with the article it rests on. Codes and days; the words are the letter's. */
export interface VerklaringRegel {
  code: 'pip' | 'termijn' | 'geen-aanbod' | 'geen-start' | 'alsnog-aangeboden' | 'niet-verwijtbaar';
  op?: Datum;
  bron: string;
}

/** What the declaration says: facts only, so that the letter and the message to DUO cannot differ. */
export function verklaringRegels(f: AanbodFeiten, v: Aanbodverzuim): VerklaringRegel[] {
  return [
    { code: 'pip', op: f.dagtekening, bron: 'Besluit inburgering 2021 art. 9.3 lid 2' },
    { code: 'termijn', op: v.termijn.einde, bron: v.termijn.bron },
    { code: f.leerroute === 'onderwijs' ? 'geen-start' : 'geen-aanbod', op: v.vanaf, bron: 'Besluit inburgering 2021 art. 9.3 lid 2 onder b' },
    ...(v.totEnMet ? [{ code: 'alsnog-aangeboden' as const, op: plusDagen(v.totEnMet, 1), bron: v.termijn.bron }] : []),
    { code: 'niet-verwijtbaar', bron: 'Regeling inburgering 2021 art. 4.1 lid 1 onder g' },
  ];
}
