import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { grootboek as t } from '../../tekst/grootboek.ts';
import { Laden } from '../../ui/Laden.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { Gemeentestaat } from './Gemeentestaat.tsx';
import { Journaal } from './Journaal.tsx';
import { Proefbalans } from './Proefbalans.tsx';
import { Vakantiegeld } from './Vakantiegeld.tsx';

const BLADEN = ['proefbalans', 'gemeente', 'journaal', 'vakantietoeslag'] as const;

/** The ledger of each gemeente: its balance, its month, everything that was booked, and what is reserved for the holidays. */
export default function Grootboek() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const blad = eenVan(BLADEN, zoek['blad']);
  return (
    <MetBerichten kop={<Paginakop titel={blad === 'proefbalans' ? t.titel : t.blad[blad]!} onder={t.onder} />}>
      <div className="wi-stapel">
        <div className="wi-tellers" role="group" aria-label={t.keuze}>
          {BLADEN.map((b) => <button key={b} type="button" className="wi-teller" aria-pressed={b === blad} onClick={() => zet({ blad: b === 'proefbalans' ? undefined : b })}>{t.blad[b]}</button>)}
        </div>
        <Suspense fallback={<Laden />}>
          {blad === 'proefbalans' && <Proefbalans huis={huis} />}
          {blad === 'gemeente' && <Gemeentestaat huis={huis} />}
          {blad === 'journaal' && <Journaal huis={huis} />}
          {blad === 'vakantietoeslag' && <Vakantiegeld huis={huis} />}
        </Suspense>
      </div>
    </MetBerichten>
  );
}
