import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useRustig } from '../api/concept.ts';
import { zoekQuery } from '../schermen/zoeken/query.ts';
import { kanZoeken } from '../schermen/zoeken/vraag.ts';
import { algemeen } from '../tekst/algemeen.ts';
import { Dag } from './Datum.tsx';
import { Icoon } from './Icoon.tsx';

/** Waits this long after the last key before it looks. */
const RUST_MS = 250;
const LIJST = 'wi-voorstellen';
const optieId = (i: number) => `${LIJST}-${i}`;

/** Ctrl+K, and no single letter (WCAG 2.1.4). */
function useSneltoets(veld: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const toets = (e: globalThis.KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== 'k') return;
      e.preventDefault();
      veld.current?.focus();
      veld.current?.select();
    };
    addEventListener('keydown', toets);
    return () => removeEventListener('keydown', toets);
  }, [veld]);
}

function useVoorstellen(huis: string, tekst: string) {
  const [vraag, setVraag] = useState('');
  useRustig(tekst, RUST_MS, (t) => setVraag(kanZoeken(t) ? t.trim() : ''));
  // What was found for an earlier text is nobody that is looked for now.
  const past = vraag !== '' && vraag === tekst.trim();
  const { data } = useQuery({ ...zoekQuery(huis, vraag), enabled: past, retry: false });
  return past && data ? data.treffers.slice(0, 8) : undefined;
}

/**
 * One way to anybody, from every page: a combobox with a list (ARIA 1.2). What is typed goes along in the state of the page and not in its address: it
 * can be a BSN. Enter opens what is marked in the list, and else the page with all that was found.
 */
export function Zoekbalk({ huis }: { huis: string }) {
  const veld = useRef<HTMLInputElement>(null);
  const ga = useNavigate();
  const plek = useRouterState({ select: (s) => s.location.state.__TSR_key });
  const [tekst, setTekst] = useState('');
  /** The list belongs to the page on which it was opened; `actief` -1: the box itself. */
  const [open, setOpen] = useState<{ plek?: string; actief: number }>();
  useSneltoets(veld);
  const treffers = useVoorstellen(huis, tekst);
  const toont = open !== undefined && open.plek === plek && treffers !== undefined;
  const actief = toont && open.actief < treffers.length ? open.actief : -1;
  const zet = (i: number) => setOpen({ plek, actief: i });
  const naarDossier = (id: string) => {
    setOpen(undefined);
    setTekst('');
    void ga({ to: '/$huis/dossiers/$id', params: { huis, id } });
  };
  const toets = (e: KeyboardEvent) => {
    const stap = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (stap && treffers) {
      e.preventDefault();
      // Round by way of the box: after the last one what was typed can be changed again.
      zet(toont ? ((actief + 1 + stap + treffers.length + 1) % (treffers.length + 1)) - 1 : stap > 0 ? 0 : treffers.length - 1);
    } else if (e.key === 'Escape' && toont) {
      e.preventDefault();
      setOpen(undefined);
    }
  };
  return (
    <form className="wi-zoek" role="search" onSubmit={(e) => {
      e.preventDefault();
      const treffer = treffers?.[actief];
      const zoek = tekst.trim();
      if (treffer) naarDossier(treffer.dossierId);
      else if (zoek) {
        setOpen(undefined);
        void ga({ to: '/$huis/zoeken', params: { huis }, state: { zoek } });
      }
    }}>
      <Icoon naam="zoek" />
      <input ref={veld} type="text" inputMode="search" name="zoek" role="combobox" aria-label={algemeen.zoekLabel} placeholder={algemeen.zoekLabel} aria-keyshortcuts="Control+K" autoComplete="off" spellCheck={false}
        aria-expanded={toont} aria-controls={LIJST} aria-autocomplete="list" aria-activedescendant={actief >= 0 ? optieId(actief) : undefined} value={tekst}
        onChange={(e) => {
          setTekst(e.target.value);
          zet(-1);
        }} onKeyDown={toets} onBlur={() => setOpen(undefined)} />
      <kbd aria-hidden="true">{algemeen.sneltoets}</kbd>
      <p role="status" className="wi-alleen-voorlezen">{toont && algemeen.voorstellen(treffers.length)}</p>
      <div className="wi-voorstellen" id={LIJST} role="listbox" aria-label={algemeen.gevonden} hidden={!toont || treffers.length === 0}>
        {toont && treffers.map((d, i) => (
          // The keys are those of the box, which keeps the focus.
          <div key={d.dossierId} id={optieId(i)} role="option" aria-selected={i === actief} tabIndex={-1} onMouseDown={(e) => e.preventDefault()} onClick={() => naarDossier(d.dossierId)}>
            <bdi>{d.naam}</bdi> <small className="wi-zacht">{d.zaaknummer} · <Dag op={d.geboortedatum} /></small>
          </div>
        ))}
      </div>
    </form>
  );
}
