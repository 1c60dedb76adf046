import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import '../../thema/betaalrun.css';
import { maandJaar, vandaag } from '../../ui/datum.ts';
import { Laden } from '../../ui/Laden.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { Batches } from './Batches.tsx';
import { Losse, Terug } from './Kiezen.tsx';
import { Maand, Maandkeuze } from './Maand.tsx';
import { Rekeningen } from './Rekeningen.tsx';
import { leesMaand } from './run.ts';

const BLADEN = ['maand', 'batches', 'terug', 'los', 'rekeningen'] as const;

/** What RSD pays: the month of each gemeente, the batches that came of it, what came back, and the accounts. */
export default function Runs() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const blad = eenVan(BLADEN, zoek['blad']);
  const maand = leesMaand(zoek['maand'], vandaag());
  return (
    <MetBerichten kop={<Paginakop titel={blad === 'maand' ? t.titelMaand(maandJaar(maand)) : t.blad[blad]!} onder={t.onder} acties={blad === 'maand' && <Maandkeuze maand={maand} />} />}>
      <div className="wi-stapel">
        <div className="wi-tellers" role="group" aria-label={t.keuze}>
          {BLADEN.map((b) => <button key={b} type="button" className="wi-teller" aria-pressed={b === blad} onClick={() => zet({ blad: b === 'maand' ? undefined : b, stand: undefined })}>{t.blad[b]}</button>)}
        </div>
        <Suspense fallback={<Laden />}>
          {blad === 'maand' && <Maand huis={huis} maand={maand} />}
          {blad === 'batches' && <Batches huis={huis} />}
          {blad === 'terug' && <Terug huis={huis} />}
          {blad === 'los' && <Losse huis={huis} />}
          {blad === 'rekeningen' && <Rekeningen huis={huis} />}
        </Suspense>
      </div>
    </MetBerichten>
  );
}
