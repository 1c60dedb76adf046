import { leesInvoer, type Veldfout } from '@wegwijs/kernel';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';

export type Klasse<T> = new () => T;
/** What a field is called on the screen, per path (`doelen.0.omschrijving` looks up `doelen.omschrijving` too). */
export type Labels = Readonly<Record<string, string>>;

const isLeeg = (w: unknown): boolean => w === undefined || (typeof w === 'object' && w !== null && !Array.isArray(w) && Object.keys(w).length === 0);

/** An empty box is no answer: it is left out, so that an optional field is absent and a required one is missed. A part with nothing in it is left out too; an empty line of a list stays. */
export function zonderLeeg(waarde: unknown): unknown {
  if (waarde === '' || waarde === null || (typeof waarde === 'number' && Number.isNaN(waarde))) return undefined;
  if (Array.isArray(waarde)) return waarde.map(zonderLeeg).filter((w) => w !== undefined);
  if (typeof waarde === 'object') return Object.fromEntries(Object.entries(waarde as object).map(([k, w]) => [k, zonderLeeg(w)] as const).filter(([, w]) => !isLeeg(w)));
  return waarde;
}

/** `doelen[0].bewijs`, as the apps write a path, the way react-hook-form does: `doelen.0.bewijs`. */
export const alsPad = (veld: string): string => veld.replaceAll(/\[(\d+)\]/g, '.$1');

export function labelVan(labels: Labels, pad: string): string | undefined {
  return labels[pad] ?? labels[pad.replaceAll(/\.\d+/g, '')];
}

/** The sentence under the field: what the class says, with the name that is on the screen in place of the name in the code. */
export function zinVan({ veld, melding }: Veldfout, labels: Labels): string {
  const pad = alsPad(veld);
  const label = labelVan(labels, pad);
  const blad = /[^.[\]]+$/.exec(veld.replace(/\[\d+\]$/, ''))?.[0] ?? '';
  const regel = [veld, `elke waarde van ${blad}`, blad].reduce((rest, begin) => (begin && rest.startsWith(`${begin} `) ? rest.slice(begin.length + 1) : rest), melding)
    .replace('geschreven als JJJJ-MM-DD', 'bijvoorbeeld 24-11-2026').replace(' (true of false)', '');
  if (!label) return melding;
  if (regel === 'is verplicht' || regel === 'mag niet leeg zijn') return `Vul in: ${label.replace(/[.:]$/, '')}`;
  if (regel.startsWith('moet een van deze waarden zijn')) return `Kies een antwoord: ${label}`;
  return label.endsWith('?') ? `${label} Het antwoord ${regel}.` : `${label} ${regel}.`;
}

/** react-hook-form keeps errors in the shape of the values. */
export function alsFouten(velden: readonly Veldfout[], labels: Labels): FieldErrors {
  const uit: Record<string, unknown> = {};
  for (const v of velden) {
    const stappen = alsPad(v.veld || 'inhoud').split('.');
    let plek = uit;
    for (const stap of stappen.slice(0, -1)) plek = (plek[stap] ??= {}) as Record<string, unknown>;
    plek[stappen.at(-1) as string] ??= { type: 'regel', message: zinVan(v, labels) };
  }
  return uit as FieldErrors;
}

/** Checks a form with the very class that the route of the app checks its body with. */
export const metKlasse = <T extends object>(klasse: Klasse<T>, labels: Labels): Resolver<FieldValues> => async (waarden) => {
  const { fouten } = await leesInvoer(klasse, zonderLeeg(waarden));
  return fouten.length > 0 ? { values: {}, errors: alsFouten(fouten, labels) as never } : { values: zonderLeeg(waarden) as FieldValues, errors: {} };
};

/** Every error of a form with its path, in the order of the fields on the screen. */
export function platteFouten(fouten: FieldErrors, pad = ''): { pad: string; zin: string }[] {
  return Object.entries(fouten).flatMap(([k, f]) => {
    if (!f || k === 'root' || k === 'ref') return [];
    const hier = pad ? `${pad}.${k}` : k;
    return typeof (f as { message?: unknown }).message === 'string' ? [{ pad: hier, zin: (f as { message: string }).message }] : platteFouten(f as FieldErrors, hier);
  });
}
