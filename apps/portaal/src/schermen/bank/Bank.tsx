import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { bank as t } from '../../tekst/bank.ts';
import { Laden } from '../../ui/Laden.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { Afschriften } from './Afschriften.tsx';
import { Statussen } from './Statussen.tsx';
import { Voorstellen } from './Voorstellen.tsx';
import { Vraagposten } from './Vraagposten.tsx';

const BLADEN = ['afschriften', 'voorstellen', 'vraagposten', 'statussen'] as const;

/** What comes in from the bank, and what a person has to say about it. */
export default function Bank() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const blad = eenVan(BLADEN, zoek['blad']);
  return (
    <MetBerichten kop={<Paginakop titel={blad === 'afschriften' ? t.titel : t.blad[blad]!} onder={t.onder} />}>
      <div className="wi-stapel">
        <div className="wi-tellers" role="group" aria-label={t.keuze}>
          {BLADEN.map((b) => <button key={b} type="button" className="wi-teller" aria-pressed={b === blad} onClick={() => zet({ blad: b === 'afschriften' ? undefined : b, stand: undefined })}>{t.blad[b]}</button>)}
        </div>
        <Suspense fallback={<Laden />}>
          {blad === 'afschriften' && <Afschriften huis={huis} />}
          {blad === 'voorstellen' && <Voorstellen huis={huis} />}
          {blad === 'vraagposten' && <Vraagposten huis={huis} />}
          {blad === 'statussen' && <Statussen huis={huis} />}
        </Suspense>
      </div>
    </MetBerichten>
  );
}
