import { useEffect, useRef, type ReactNode } from 'react';
import '../thema/uitklap.css';

function sluit(doos: HTMLDetailsElement | null): void {
  doos?.removeAttribute('open');
  doos?.querySelector('summary')?.focus();
}

/**
 * A button with a panel under it that belongs to the page: Escape, Tab and a click elsewhere close it.
 * @param children get `sluit`, for what is chosen in the panel: it closes and gives the focus back to the button
 */
export function Uitklap({ knop, icoon, children }: { knop: ReactNode; icoon?: ReactNode; children: (sluit: () => void) => ReactNode }) {
  const doos = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const d = doos.current;
    const toets = (e: KeyboardEvent) => {
      if (e.key === 'Escape' && d?.open && d.contains(document.activeElement)) sluit(d);
    };
    const weg = (e: PointerEvent | FocusEvent) => {
      const waar = e instanceof FocusEvent ? e.relatedTarget : e.target;
      // A press on bare text gives the focus to whatever stands around the panel: that is not going away.
      if (waar instanceof Node && !d?.contains(waar) && !(e instanceof FocusEvent && waar.contains(d))) d?.removeAttribute('open');
    };
    document.addEventListener('keydown', toets);
    document.addEventListener('pointerdown', weg);
    d?.addEventListener('focusout', weg);
    return () => {
      document.removeEventListener('keydown', toets);
      document.removeEventListener('pointerdown', weg);
      d?.removeEventListener('focusout', weg);
    };
  }, []);
  return (
    <details ref={doos} className="wi-uitklap">
      <summary className="nl-button nl-button--secondary">{icoon}<span className="nl-button__label">{knop}</span></summary>
      <div className="wi-uitklap__paneel">{children(() => sluit(doos.current))}</div>
    </details>
  );
}
