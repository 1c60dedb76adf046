/** What the printed output of an Nx run says; a task from the cache replays its output, so its tests count as well. */
export interface Telling {
  projecten: { naam: string; geslaagd: number; mislukt: number }[];
  /** Tasks that failed without a failed test to show for it: lint, build, a run that never started. */
  misluktetaken: string[];
}

const KLEUR = /\u001b\[[0-9;]*m/g;
const TAAK = /^> nx run (\S+?):(\S+)/;

/** Reads the totals per project from the output of `nx run-many` or `nx affected` with `--outputStyle=static`. */
export function tel(uitvoer: string): Telling {
  const projecten = new Map<string, { geslaagd: number; mislukt: number }>();
  const taken = new Set<string>();
  let project = '';
  let inLijst = false;
  for (const regel of uitvoer.replace(KLEUR, '').split(/\r?\n/)) {
    project = TAAK.exec(regel)?.[1] ?? project;
    const totalen = /^\s*Tests:\s+(.*\d+ total)/.exec(regel)?.[1];
    if (totalen) {
      const som = projecten.get(project) ?? { geslaagd: 0, mislukt: 0 };
      som.geslaagd += aantal(totalen, 'passed');
      som.mislukt += aantal(totalen, 'failed');
      projecten.set(project, som);
    }
    if (/^\s*Failed tasks:/.test(regel)) inLijst = true;
    else if (inLijst) {
      const taak = /^\s*- (\S+:\S+)\s*$/.exec(regel)?.[1];
      if (taak) taken.add(taak);
      else if (regel.trim()) inLijst = false;
    }
  }
  const misluktetaken = [...taken].filter((taak) => !taak.endsWith(':test') || !projecten.get(taak.slice(0, -':test'.length))?.mislukt);
  return { projecten: [...projecten].map(([naam, som]) => ({ naam, ...som })), misluktetaken };
}

const aantal = (totalen: string, woord: string) => Number(new RegExp(`(\\d+) ${woord}`).exec(totalen)?.[1] ?? 0);
