import { useEffect, useRef, type RefObject } from 'react';

/**
 * What was pressed may be gone once it has done its work (a "Meer laden" without more, a filter that was cleared). Then the focus falls to the top of the
 * page; this brings it back to where the work is.
 * @param staat another text: something happened; undefined: the page is still on its way, and its reader at the address bar
 */
export function useFocusBlijft(plek: RefObject<HTMLElement | null>, staat: string | undefined): void {
  const vorige = useRef<string>(undefined);
  useEffect(() => {
    if (vorige.current !== undefined && vorige.current !== staat && document.activeElement === document.body) plek.current?.focus({ preventScroll: true });
    vorige.current = staat ?? vorige.current;
  }, [plek, staat]);
}
