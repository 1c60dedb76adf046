import type { ReactNode } from 'react';
import { algemeen } from '../tekst/algemeen.ts';

/** A container with a heading: the one kind of frame on a page. No landmark: a page of six would have six of them, and the headings lead there already. */
export function Kaart({ titel, acties, niveau = 2, vol, children }: { titel?: ReactNode; acties?: ReactNode; niveau?: 2 | 3; vol?: boolean; children: ReactNode }) {
  const Kop = niveau === 2 ? 'h2' : 'h3';
  return (
    <section className="wi-kaart">
      {titel && <div className="wi-kaart__kop"><Kop>{titel}</Kop>{acties}</div>}
      <div className={vol ? undefined : 'wi-kaart__inhoud'}>{children}</div>
    </section>
  );
}

/** Facts as pairs. What is not known is a dash that a screen reader hears as "geen". */
export function Feiten({ feiten, breed }: { feiten: readonly (readonly [naam: string, waarde: ReactNode])[]; breed?: boolean }) {
  return (
    <dl className={breed ? 'wi-feiten wi-feiten--breed' : 'wi-feiten'}>
      {feiten.map(([naam, waarde]) => <div key={naam}><dt>{naam}</dt><dd>{waarde ?? <Geen />}</dd></div>)}
    </dl>
  );
}
export const Geen = () => <><span aria-hidden="true">–</span><span className="wi-alleen-voorlezen">{algemeen.geen}</span></>;
