import { VERWIJTBARE_UITKOMSTEN } from '@wegwijs/intake';
import type { components } from '../../api/intake.gen.d.ts';

export type LadderUit = components['schemas']['LadderUit'];
export type Oproep = LadderUit['oproepen'][number];
type Boete = LadderUit['boetevoorstellen'][number];

/** The call-ups that the law knows before the intake may be closed in absence. */
export const TREDEN = 3;

export interface Trede {
  stand: 'gemist' | 'gekomen' | 'nu' | 'komt';
  /** The last call-up on this step; one with a good reason repeats it. */
  oproep?: Oproep;
  /** What was proposed because this one was missed. */
  boete?: Boete;
}

/**
 * The ladder as steps: what was missed on which, and where the next call-up stands. The server counts; this only lays the call-ups on the steps.
 * @returns three steps of calling up, and the last one of closing without the person
 */
export function treden(l: LadderUit): Trede[] {
  const perTrede: (Oproep | undefined)[] = [];
  const geboet: (Boete | undefined)[] = [];
  const boetes = [...l.boetevoorstellen];
  let missers = 0;
  for (const o of l.oproepen) {
    perTrede[missers] = o;
    if (!o.uitkomst || !VERWIJTBARE_UITKOMSTEN.includes(o.uitkomst)) continue;
    if (boetes[0]?.geconstateerdOp === o.uitkomstOp) geboet[missers] = boetes.shift();
    missers += 1;
  }
  const klaar = l.stap === 'verschenen' || l.stap === 'afgerond';
  const stand = (i: number): Trede['stand'] => {
    if (i < l.trede) return 'gemist';
    if (i > l.trede) return 'komt';
    if (perTrede[i]?.uitkomst === 'verschenen') return 'gekomen';
    return klaar || l.afwezigheidMogelijk ? 'komt' : 'nu';
  };
  const oproepen = Array.from({ length: TREDEN }, (_, i): Trede => ({ stand: stand(i), ...(perTrede[i] && { oproep: perTrede[i] }), ...(geboet[i] && { boete: geboet[i] }) }));
  return [...oproepen, { stand: l.afwezigheidMogelijk ? 'nu' : 'komt' }];
}
