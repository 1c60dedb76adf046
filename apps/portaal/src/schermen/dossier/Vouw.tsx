import type { ReactNode } from 'react';

/**
 * A part of a page that is folded until it is needed.
 * @param groep parts of one group: opening one folds the others, so that there is one form in sight and one primary button
 */
export function Vouw({ titel, groep, open, children }: { titel: string; groep?: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="wi-kaart wi-vouw" name={groep} open={open}>
      <summary><h2>{titel}</h2></summary>
      <div className="wi-kaart__inhoud">{children}</div>
    </details>
  );
}
