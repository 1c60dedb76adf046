import { useEffect, useRef, type ReactNode } from 'react';
import { algemeen } from '../tekst/algemeen.ts';
import { Knop } from './Knop.tsx';

/**
 * The browser's own dialog: it holds the focus, closes with Escape and gives the focus back.
 * @param sluit absent: it cannot be closed without a choice
 * @param knoppen with them comes a button to cancel; absent: the content has its own, as a form does
 */
export function Dialoog({ titel, sluit, children, knoppen }: { titel: string; sluit?: () => void; children: ReactNode; knoppen?: ReactNode }) {
  const dialoog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const d = dialoog.current;
    const terug = document.activeElement;
    if (!d?.open) d?.showModal();
    return () => {
      d?.close();
      if (terug instanceof HTMLElement) terug.focus();
    };
  }, []);
  return (
    <dialog ref={dialoog} className="wi-dialoog" aria-labelledby="wi-dialoog-titel" onCancel={(e) => {
      e.preventDefault();
      sluit?.();
    }}>
      <h2 id="wi-dialoog-titel">{titel}</h2>
      {children}
      {knoppen && <div className="wi-knoppen">{knoppen}{sluit && <Knop onClick={sluit}>{algemeen.annuleren}</Knop>}</div>}
    </dialog>
  );
}
