import { useEffect, useRef, type RefObject } from 'react';
import { algemeen } from '../../tekst/algemeen.ts';

/** The first page that is shown gets no focus: the reader is still at the address bar. */
let eerste = true;

/** The heading of a page within the intake, where the h1 stays the same person: names the tab of the browser and takes the focus, so that reading begins there. */
export function useDeelkop(naam: string, persoon: string): RefObject<HTMLHeadingElement | null> {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${naam}, ${persoon} – ${algemeen.product}`;
    if (!eerste) kop.current?.focus({ preventScroll: true });
    const wekker = setTimeout(() => (eerste = false));
    return () => clearTimeout(wekker);
  }, [naam, persoon]);
  return kop;
}
