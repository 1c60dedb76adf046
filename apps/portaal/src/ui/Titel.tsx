import { useEffect, useRef, type ReactNode } from 'react';
import { algemeen } from '../tekst/algemeen.ts';

/** The first page that is shown gets no focus: the reader is still at the address bar. */
let eerste = true;

/** The one h1 of a page: sets the title of the tab, and takes the focus after a change of page so that a screen reader starts there. */
export function Titel({ children, tab }: { children: ReactNode; tab: string }) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab} – ${algemeen.product}`;
    if (!eerste) kop.current?.focus({ preventScroll: true });
    eerste = false;
  }, [tab]);
  return <h1 ref={kop} tabIndex={-1}>{children}</h1>;
}

/** Title, a line under it, and what can be done on this page. */
export function Paginakop({ titel, tab, onder, acties }: { titel: ReactNode; tab?: string; onder?: ReactNode; acties?: ReactNode }) {
  return (
    <div className="wi-paginakop">
      <div>
        <Titel tab={tab ?? (typeof titel === 'string' ? titel : algemeen.product)}>{titel}</Titel>
        {onder && <p className="wi-zacht wi-klein">{onder}</p>}
      </div>
      {acties && <div className="wi-knoppen">{acties}</div>}
    </div>
  );
}
