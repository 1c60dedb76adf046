import { useSuspenseQuery } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { useDossier } from './query.ts';

/** Every letter that was made, as it was made. */
export default function Documenten() {
  const { huis, dossier: { id } } = useDossier();
  const brieven = useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'documenten'], queryFn: () => haal(intake.GET('/v1/dossiers/{id}/documenten', { params: { path: { id } } })) }).data;
  return (
    <Kaart titel={t.documenten}>
      <p className="wi-zacht">{t.documentenUitleg}</p>
      {brieven.length === 0 ? <p>{t.documentenLeeg}</p> : (
        <Tabel titel={t.documenten} rijen={brieven} sleutel={(b) => `${b.pipId}-${b.volgnr}`} kolommen={[
          { code: 'naam', kop: t.brief, rijkop: true, cel: (b) => <a href={`/api/intake/v1/pips/${b.pipId}/beschikking?volgnr=${b.volgnr}`} target="_blank" rel="noreferrer">{b.titel}, {b.volgnr}</a> },
          { code: 'kenmerk', kop: t.kenmerk, cel: (b) => b.kenmerk }, { code: 'op', kop: t.dagtekening, cel: (b) => <Dag op={b.dagtekening} lang /> },
          { code: 'stand', kop: t.stand, cel: (b) => t.documentstand[b.stand] ?? b.stand }, { code: 'bytes', kop: t.grootte, getal: true, cel: (b) => t.kB(b.bytes) },
          { code: 'sha', kop: t.controlegetal, breed: true, cel: (b) => <code className="wi-klein">{b.sha256.slice(0, 16)}…</code> },
        ]} />
      )}
    </Kaart>
  );
}
