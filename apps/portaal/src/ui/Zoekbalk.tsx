import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { algemeen } from '../tekst/algemeen.ts';
import { Icoon } from './Icoon.tsx';

/** One way to anybody, from every page. What is typed goes along in the state of the page and not in its address: it can be a BSN. */
export function Zoekbalk({ huis }: { huis: string }) {
  const veld = useRef<HTMLInputElement>(null);
  const ga = useNavigate();
  useEffect(() => {
    const toets = (e: KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== 'k') return;
      e.preventDefault();
      veld.current?.focus();
      veld.current?.select();
    };
    addEventListener('keydown', toets);
    return () => removeEventListener('keydown', toets);
  }, []);
  return (
    <form className="wi-zoek" role="search" onSubmit={(e) => {
      e.preventDefault();
      const zoek = veld.current?.value.trim();
      if (zoek) void ga({ to: '/$huis/zoeken', params: { huis }, state: { zoek } });
    }}>
      <Icoon naam="zoek" />
      <input ref={veld} type="search" name="zoek" aria-label={algemeen.zoekLabel} placeholder={algemeen.zoekLabel} aria-keyshortcuts="Control+K" autoComplete="off" />
      <kbd aria-hidden="true">{algemeen.sneltoets}</kbd>
    </form>
  );
}
