import type { ReactNode } from 'react';
import { Icoon, type IcoonNaam } from './Icoon.tsx';

type Soort = 'info' | 'gelukt' | 'let-op' | 'fout';
const VORM: Record<Soort, [klas: string, icoon: IcoonNaam]> = { info: ['info', 'info'], gelukt: ['ok', 'gelukt'], 'let-op': ['warning', 'ruit'], fout: ['error', 'driehoek'] };

/** One message on the page. `live` is spoken when it appears; what is there from the start need not be. */
export function Melding({ soort, live, children }: { soort: Soort; live?: boolean; children: ReactNode }) {
  const [klas, icoon] = VORM[soort];
  return (
    <div className={`utrecht-alert utrecht-alert--${klas} wi-melding`} role={live ? 'status' : undefined}>
      <div className="utrecht-alert__icon"><Icoon naam={icoon} /></div>
      <div className="utrecht-alert__content">{children}</div>
    </div>
  );
}
