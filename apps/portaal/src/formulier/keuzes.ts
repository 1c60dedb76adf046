import type { Optie } from './velden.tsx';

/** Values with their words, for a choice; a value without words shows as itself. */
export const keuzes = (waarden: readonly string[], woorden: Readonly<Record<string, string>>): Optie[] => waarden.map((waarde) => ({ waarde, tekst: woorden[waarde] ?? waarde }));
