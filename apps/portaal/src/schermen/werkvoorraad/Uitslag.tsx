import { useEffect, useRef } from 'react';
import { useMij } from '../../api/sessie.ts';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { Melding } from '../../ui/Melding.tsx';
import type { Toewijzing } from './Toewijzen.tsx';

/** What came of handing out, per dossier. It takes the focus, because the bar with the button is gone. */
export function Uitslag({ uitslag: { uit, naar, namen }, naam }: { uitslag: Toewijzing; naam: string | undefined }) {
  const mij = useMij();
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), [uit]);
  const gelukt = uit.rijen.filter((r) => r.versie !== undefined && r.versie !== null);
  const niet = uit.rijen.filter((r) => !gelukt.includes(r));
  const naamVan = (id: string) => <bdi>{namen.get(id)}</bdi>;
  return (
    <Melding soort={niet.length > 0 ? 'let-op' : 'gelukt'}>
      <h2 ref={kop} tabIndex={-1} className="wi-meldingkop">{naar === null ? t.vrijgegeven(gelukt.length) : t.toegewezen(gelukt.length, naam ?? mij.naam)}</h2>
      {niet.length > 0 && (
        <>
          <p>{t.nietGelukt(niet.length)}</p>
          <ul className="wi-punten">{niet.map((r) => <li key={r.dossierId}>{naamVan(r.dossierId)}: {t.uitkomst[r.uitkomst] ?? r.bron}</li>)}</ul>
        </>
      )}
      {gelukt.length > 0 && (
        <details>
          <summary>{t.perDossier}</summary>
          <ul className="wi-punten">{gelukt.map((r) => <li key={r.dossierId}>{naamVan(r.dossierId)}: {r.uitkomst}</li>)}</ul>
        </details>
      )}
    </Melding>
  );
}
