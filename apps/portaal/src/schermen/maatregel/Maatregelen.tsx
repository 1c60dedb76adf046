import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { maatregelen as t } from '../../tekst/maatregelen.ts';
import { Laden } from '../../ui/Laden.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { Eigen } from './Eigen.tsx';
import { Vragen } from './Vragen.tsx';

/** RSD's side of "never punished twice": what the gemeenten ask, and what it lowers itself. */
export default function Maatregelen() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const eigen = zoek['lijst'] === 'eigen';
  return (
    <MetBerichten kop={<Paginakop titel={t.titel} onder={t.onder} />}>
      <div className="wi-tellers" role="group" aria-label={t.keuze}>
        <button type="button" className="wi-teller" aria-pressed={!eigen} onClick={() => zet({ lijst: undefined, stand: undefined })}>{t.vragen}</button>
        <button type="button" className="wi-teller" aria-pressed={eigen} onClick={() => zet({ lijst: 'eigen', stand: undefined })}>{t.eigen}</button>
      </div>
      <Suspense fallback={<Laden />}>{eigen ? <Eigen huis={huis} /> : <Vragen huis={huis} />}</Suspense>
    </MetBerichten>
  );
}
