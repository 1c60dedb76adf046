import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { haal, haalBestand, intake } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { bewaarBestand } from '../../ui/bestand.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { useDossier } from './query.ts';

type Brief = components['schemas']['DocumentUit'];
const pad = (b: Brief) => `intake/v1/pips/${b.pipId}/beschikking?volgnr=${b.volgnr}`;

const Open = ({ brief: b }: { brief: Brief }) => <a href={`/api/${pad(b)}`} target="_blank" rel="noreferrer">{b.titel}<span className="wi-klein"> {t.pdf(t.kB(b.bytes))}</span></a>;

/** Fetched and not linked to, so that a refusal is a message on this page. */
function Haal({ brief: b, klaar }: { brief: Brief; klaar: (uit: string | Error) => void }) {
  const [bezig, setBezig] = useState(false);
  const haalOp = async () => {
    setBezig(true);
    try {
      const bestand = await haalBestand(pad(b));
      bewaarBestand(bestand);
      klaar(t.opgehaald(bestand.naam));
    } catch (fout) {
      klaar(fout as Error);
    } finally {
      setBezig(false);
    }
  };
  return <Knop bezig={bezig} icoon={<Icoon naam="download" />} onClick={() => void haalOp()}>{t.download}<span className="wi-alleen-voorlezen"> {b.kenmerk}, {t.briefNummer(b.volgnr)}</span></Knop>;
}

function Lijst({ brieven, klaar }: { brieven: readonly Brief[]; klaar: (uit: string | Error) => void }) {
  const smal = useSmal();
  const stand = (b: Brief) => t.documentstand[b.stand] ?? b.stand;
  if (smal) {
    return (
      <ul className="wi-kaartjes">
        {brieven.map((b) => <li key={b.id}><strong><Open brief={b} /></strong><p>{stand(b)}, <Dag op={b.dagtekening} lang /></p><p className="wi-klein wi-zacht">{b.kenmerk}, {t.briefNummer(b.volgnr)}</p><div><Haal brief={b} klaar={klaar} /></div></li>)}
      </ul>
    );
  }
  return (
    <Tabel titel={t.documenten} rijen={brieven} sleutel={(b) => b.id} kolommen={[
      { code: 'naam', kop: t.brief, rijkop: true, cel: (b) => <Open brief={b} /> }, { code: 'kenmerk', kop: t.kenmerk, cel: (b) => <>{b.kenmerk}<span className="wi-klein wi-zacht wi-regel">{t.briefNummer(b.volgnr)}</span></> },
      { code: 'op', kop: t.dagtekening, cel: (b) => <Dag op={b.dagtekening} lang /> }, { code: 'stand', kop: t.stand, cel: stand },
      { code: 'sha', kop: t.controlegetal, breed: true, cel: (b) => <code className="wi-klein wi-getalreeks">{b.sha256}</code> }, { code: 'haal', kop: t.bestand, cel: (b) => <Haal brief={b} klaar={klaar} /> },
    ]} />
  );
}

/** Every letter that was made, as it was made. */
export default function Documenten() {
  const { huis, dossier: { id } } = useDossier();
  const brieven = useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'documenten'], queryFn: ({ signal }) => haal(intake.GET('/v1/dossiers/{id}/documenten', { params: { path: { id } }, signal })) }).data;
  const [uit, setUit] = useState<string | Error>();
  return (
    <Kaart titel={t.documenten} vol>
      <p className="wi-zacht wi-kaart__inhoud">{brieven.length === 0 ? t.documentenLeeg : t.documentenUitleg}</p>
      <div role="status">{typeof uit === 'string' && <p className="wi-kaart__inhoud">{uit}</p>}{uit instanceof Error && <Fout fout={uit} />}</div>
      {brieven.length > 0 && <Lijst brieven={brieven} klaar={setUit} />}
    </Kaart>
  );
}
