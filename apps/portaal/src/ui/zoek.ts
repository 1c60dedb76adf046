import { useNavigate, useSearch } from '@tanstack/react-router';

/**
 * What stands in the address of this page, as text, and the way to change it. Only for pages whose route takes the address as it is: the page itself
 * takes what it knows.
 */
export function useZoek(): [zoek: Readonly<Record<string, string | undefined>>, zet: (deel: Record<string, string | undefined>) => void] {
  const zoek = useSearch({ strict: false }) as Record<string, string | undefined>;
  const ga = useNavigate();
  return [zoek, (deel) => void ga({ to: '.', search: (nu: object) => Object.fromEntries(Object.entries({ ...nu, ...deel }).filter(([, v]) => v !== undefined && v !== '')), resetScroll: false } as never)];
}

/** The value when it is one of these, else the first. */
export const eenVan = <T extends string>(waarden: readonly T[], waarde: string | undefined): T => waarden.find((w) => w === waarde) ?? waarden[0]!;
