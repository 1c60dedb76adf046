import { geldend, geweigerd, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import type { Gedraging23 } from './handhaving.woorden.ts';
import { WAARSCHUWINGEN_23 } from './normen.handhaving.ts';

export const STAPSOORTEN = ['oproep', 'waarschuwing'] as const;
export type Stapsoort = (typeof STAPSOORTEN)[number];

/** `verschoonbaar`: a good reason; it does not count against anybody. */
export const STAPUITKOMSTEN = ['nagekomen', 'niet-nagekomen', 'verschoonbaar'] as const;
export type Stapuitkomst = (typeof STAPUITKOMSTEN)[number];

/** A call-up or a written warning for one gedraging of art. 23. Those of the brede intake are the intake's (art. 14, 22). */
export interface Handhavingsstap {
  gedraging: Gedraging23;
  soort: Stapsoort;
  verzondenOp: Datum;
  /** Last day on which the person may still comply (inclusive). */
  termijnTot: Datum;
  uitkomst?: Stapuitkomst;
  uitkomstOp?: Datum;
}

const BRON = 'Wi2021 art. 17 lid 1, art. 23 (de trap van oproep en waarschuwing is beleid)';

const open = (stappen: readonly Handhavingsstap[], gedraging: Gedraging23): Handhavingsstap | undefined => stappen.find((s) => s.gedraging === gedraging && !s.uitkomst);

/** May this step be taken? One open step per gedraging, and a warning only after a call-up for the same that was not complied with. */
export function magStap(stappen: readonly Handhavingsstap[], nieuw: Handhavingsstap, vandaag: Datum): Uitkomst {
  if (nieuw.verzondenOp > vandaag) return geweigerd('StapInDeToekomst', BRON, { veld: 'verzondenOp' });
  if (nieuw.termijnTot <= nieuw.verzondenOp) return geweigerd('GeenTermijn', BRON, { veld: 'termijnTot' });
  if (open(stappen, nieuw.gedraging)) return geweigerd('StapLooptNog', BRON, { veld: 'gedraging' });
  const gemist = stappen.some((s) => s.gedraging === nieuw.gedraging && s.uitkomst === 'niet-nagekomen' && (s.uitkomstOp ?? '') <= nieuw.verzondenOp);
  if (nieuw.soort === 'waarschuwing' && !gemist) return geweigerd('WaarschuwingZonderOproep', BRON, { veld: 'soort' });
  return toegestaan;
}

/** May this outcome be recorded? Not complied only after the last day: within the term the person can still do it. */
export function magStapUitkomst(stap: Handhavingsstap, u: { uitkomst: Stapuitkomst; uitkomstOp: Datum }, vandaag: Datum): Uitkomst {
  if (stap.uitkomst) return geweigerd('UitkomstStaatVast', BRON, { veld: 'uitkomst', feiten: { uitkomst: stap.uitkomst } });
  if (u.uitkomstOp > vandaag) return geweigerd('UitkomstInDeToekomst', BRON, { veld: 'uitkomstOp' });
  if (u.uitkomstOp < stap.verzondenOp) return geweigerd('UitkomstVoorVerzending', BRON, { veld: 'uitkomstOp' });
  if (u.uitkomst === 'niet-nagekomen' && u.uitkomstOp <= stap.termijnTot) return geweigerd('TermijnLooptNog', BRON, { veld: 'uitkomstOp', feiten: { termijnTot: stap.termijnTot } });
  return toegestaan;
}

/** The last written warning for this gedraging that was not complied with, on or before the day of constatering. */
export const waarschuwingVoor = (stappen: readonly Handhavingsstap[], gedraging: string, geconstateerdOp: Datum): Handhavingsstap | undefined =>
  gewaarschuwd(stappen, gedraging, geconstateerdOp).sort((a, b) => (a.verzondenOp < b.verzondenOp ? -1 : 1)).at(-1);

const gewaarschuwd = (stappen: readonly Handhavingsstap[], gedraging: string, op: Datum): Handhavingsstap[] =>
  stappen.filter((s) => s.gedraging === gedraging && s.soort === 'waarschuwing' && s.uitkomst === 'niet-nagekomen' && (s.uitkomstOp ?? '9') <= op);

/** Were there enough written warnings before a boete of art. 23? */
export function magNaWaarschuwing(stappen: readonly Handhavingsstap[], gedraging: string, geconstateerdOp: Datum): Uitkomst {
  const { waarde, bron } = geldend(WAARSCHUWINGEN_23, geconstateerdOp);
  const aantal = gewaarschuwd(stappen, gedraging, geconstateerdOp).length;
  return aantal >= waarde ? toegestaan : geweigerd('WaarschuwingOntbreekt', bron, { veld: 'gedraging', feiten: { waarschuwingen: aantal, nodig: waarde } });
}
