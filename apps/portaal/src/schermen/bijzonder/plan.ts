import { termijnenVanAantal, termijnenVanBedrag, type Termijnplan } from '@wegwijs/ontzorgen';

/** What is typed as a plan of terms, as soon as it can be one; the rules say whether it may be. */
export function planVan(lening: unknown, termijnen: unknown, termijnbedrag: unknown): Termijnplan | undefined {
  const geheel = (w: unknown): w is number => typeof w === 'number' && Number.isSafeInteger(w) && w > 0;
  if (!geheel(lening)) return undefined;
  if (geheel(termijnen)) return termijnen <= lening && !geheel(termijnbedrag) ? termijnenVanAantal(lening, termijnen) : undefined;
  return geheel(termijnbedrag) ? termijnenVanBedrag(lening, termijnbedrag) : undefined;
}
