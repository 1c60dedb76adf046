import { schrijfDatum } from '@wegwijs/kernel/brief';
import type { Datum } from '@wegwijs/kernel';

/** Facts of the dossier itself that a motivation can rest on, beside the lines of the timeline. */
export const FEITCODES = ['doelgroep', 'leerroute', 'pip', 'termijn', 'gehuisvest', 'ingeschreven', 'voortgangsgesprekken'] as const;
export type Feitcode = (typeof FEITCODES)[number];

/** What of a dossier can be named in a letter. */
export interface Dossierfeiten {
  doelgroep: string | null;
  leerroute: string | null;
  /** Dagtekening of the PIP that counts now. */
  dagtekening: Datum | null;
  termijnEinde: Datum | null;
  gehuisvestOp: Datum | null;
  ingeschrevenOp: Datum | null;
  voortgangsgesprekken: number | null;
}

/** A line of the timeline, as far as a letter needs it. */
export interface Tijdlijnfeit {
  id: string;
  op: Datum;
  soort: string;
}

export const LEERROUTE_IN_BRIEF: Readonly<Record<string, string>> = { b1: 'B1-route', onderwijs: 'onderwijsroute', z: 'zelfredzaamheidsroute (Z-route)' };
const DOELGROEP_IN_BRIEF: Readonly<Record<string, string>> = { asiel: 'asielstatushouder', gezin: 'gezinsmigrant', overig: 'overige migrant' };

/**
 * Everything that is recorded about somebody and that a sentence of a motivation may point at, with the words that the letter prints. The key is
 * a fact code or the id of a line of the timeline; what is not in it, nobody recorded.
 */
export function vastgelegdeFeiten(d: Dossierfeiten, tijdlijn: readonly Tijdlijnfeit[]): ReadonlyMap<string, string> {
  const feit = (code: Feitcode, waarde: string | number | null | undefined, woorden: (w: string) => string): [string, string][] =>
    (waarde === null || waarde === undefined ? [] : [[code, woorden(String(waarde))]]);
  return new Map<string, string>([
    ...feit('doelgroep', d.doelgroep && DOELGROEP_IN_BRIEF[d.doelgroep], (w) => `Doelgroep: ${w}`),
    ...feit('leerroute', d.leerroute && LEERROUTE_IN_BRIEF[d.leerroute], (w) => `Leerroute: ${w}`),
    ...feit('pip', d.dagtekening, (w) => `PIP van ${schrijfDatum(w)}`),
    ...feit('termijn', d.termijnEinde, (w) => `Inburgeringstermijn tot en met ${schrijfDatum(w)}`),
    ...feit('gehuisvest', d.gehuisvestOp, (w) => `In de gemeente sinds ${schrijfDatum(w)}`),
    ...feit('ingeschreven', d.ingeschrevenOp, (w) => `Ingeschreven op ${schrijfDatum(w)}`),
    ...feit('voortgangsgesprekken', d.voortgangsgesprekken, (w) => `Voortgangsgesprekken in het PIP: ${w}`),
    ...tijdlijn.map((t): [string, string] => [t.id, `${schrijfDatum(t.op)}: ${t.soort.replaceAll('-', ' ')}`]),
  ]);
}
