import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { bijzonder as t } from '../../tekst/bijzonder.ts';
import { Laden } from '../../ui/Laden.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { eenVan, useZoek } from '../../ui/zoek.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { Aanvragen } from './Aanvragen.tsx';
import { Leningen } from './Leningen.tsx';
import { Nieuw } from './Nieuw.tsx';

const BLADEN = ['aanvragen', 'leningen', 'nieuw'] as const;

/** Bijzondere bijstand: asked, decided and paid; and the loans that came of it. */
export default function Bijzonder() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const blad = eenVan(BLADEN, zoek['blad']);
  return (
    <MetBerichten kop={<Paginakop titel={blad === 'aanvragen' ? t.titel : t.blad[blad]!} onder={t.onder} />}>
      <div className="wi-stapel">
        <div className="wi-tellers" role="group" aria-label={t.keuze}>
          {BLADEN.map((b) => <button key={b} type="button" className="wi-teller" aria-pressed={b === blad} onClick={() => zet({ blad: b === 'aanvragen' ? undefined : b, stand: undefined })}>{t.blad[b]}</button>)}
        </div>
        <Suspense fallback={<Laden />}>
          {blad === 'aanvragen' && <Aanvragen huis={huis} />}
          {blad === 'leningen' && <Leningen huis={huis} />}
          {blad === 'nieuw' && <Nieuw huis={huis} />}
        </Suspense>
      </div>
    </MetBerichten>
  );
}
