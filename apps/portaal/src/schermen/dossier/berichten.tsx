import { createContext, useEffect, useRef } from 'react';
import { dossier as t } from '../../tekst/dossier.ts';
import { Melding } from '../../ui/Melding.tsx';
import type { Verandering } from './verschillen.ts';

/** What an act of a tab has to say after its own form may be gone: a step that is taken takes its form along. */
export interface Bericht {
  /** The page it belongs to; on another one it is old news. */
  pad: string;
  inhoud: { gelukt: string } | { botsing: readonly Verandering[] };
}
export const Meld = createContext<(bericht: Bericht) => void>(() => undefined);

/**
 * A lost race: what the other one changed.
 * @param knop of the form that still holds what was typed: it sends it after all; absent: the other one took this very step, and the form with it
 */
export function Gebotst({ wat, knop }: { wat: readonly Verandering[]; knop?: string }) {
  return (
    <Melding soort="let-op" live>
      <h2 className="wi-meldingkop">{t.gebotst}</h2>
      {wat.length === 0 ? <p>{t.gebotstElders}</p> : <ul className="wi-punten">{wat.map((v) => <li key={v.wat}><strong>{v.wat}</strong>: {t.wasNu(v.was, v.nu)}</li>)}</ul>}
      <p>{knop === undefined ? t.gebotstVoor : t.gebotstUwe(knop)}</p>
    </Melding>
  );
}

/** The last word of an act. Brought into sight; and when its form is gone it takes the focus that would fall to the top of the page. */
export function Berichten({ bericht }: { bericht?: Bericht }) {
  const plek = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!bericht) return;
    plek.current?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === document.body) plek.current?.focus({ preventScroll: true });
  }, [bericht]);
  const i = bericht?.inhoud;
  return (
    <div ref={plek} tabIndex={-1} className="wi-dossierbericht">
      {i && 'gelukt' in i && <Melding soort="gelukt" live><p>{i.gelukt}</p></Melding>}
      {i && 'botsing' in i && <Gebotst wat={i.botsing} />}
    </div>
  );
}
