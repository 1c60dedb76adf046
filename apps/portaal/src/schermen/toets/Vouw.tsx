import type { ReactNode } from 'react';
import { Kaart } from '../../ui/Kaart.tsx';

/** An act: in sight when it is the one to do now, else folded away, so that a page has one button that asks for attention. */
export function Vouw({ titel, nu, uitleg, children }: { titel: string; nu: boolean; uitleg?: string; children: ReactNode }) {
  const inhoud = <>{uitleg && <p className="wi-zacht">{uitleg}</p>}{children}</>;
  return nu ? <Kaart titel={titel}>{inhoud}</Kaart> : <details className="wi-kaart wi-vouw"><summary>{titel}</summary><div className="wi-kaart__inhoud">{inhoud}</div></details>;
}
