import { BSN_REDENEN, BsnInzageInvoer } from '@wegwijs/intake';
import { useEffect, useState } from 'react';
import { haal, intake } from '../../api/client.ts';
import { Formulier, Keuzeveld } from '../../formulier/index.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';

/** How long a whole BSN stays on the screen. */
const ZICHTBAAR_MS = 60_000;
const OPTIES = BSN_REDENEN.map((waarde) => ({ waarde, tekst: t.bsnRedenen[waarde] }));

/** The last digits, and the whole number for a minute to whoever says why. The answer is not kept anywhere: not in the cache, not in an address. */
export function Bsn({ persoonId, einde }: { persoonId: string; einde?: string | null }) {
  const [vraagt, setVraagt] = useState(false);
  const [bsn, setBsn] = useState<string>();
  useEffect(() => {
    if (!bsn) return;
    const wekker = setTimeout(() => setBsn(undefined), ZICHTBAAR_MS);
    return () => clearTimeout(wekker);
  }, [bsn]);
  if (bsn) return <span role="status">{bsn} <span className="wi-alleen-voorlezen">{t.bsnWeg}</span></span>;
  return (
    <>
      {t.bsnEinde(einde ?? '•••')} <button type="button" className="wi-tekstknop" onClick={() => setVraagt(true)}>{t.toon}<span className="wi-alleen-voorlezen"> {t.bsn}</span></button>
      {vraagt && (
        <Dialoog titel={t.bsnTitel} sluit={() => setVraagt(false)}>
          <p>{t.bsnUitleg}</p>
          <Formulier klas={BsnInzageInvoer} labels={{ reden: t.bsnReden }} knop={t.bsnToon} meerKnoppen={<Knop onClick={() => setVraagt(false)}>{algemeen.annuleren}</Knop>}
            verzend={async (invoer) => {
              setBsn((await haal(intake.POST('/v1/personen/{id}/bsn-inzage', { params: { path: { id: persoonId } }, body: invoer }))).bsn);
              setVraagt(false);
            }}>
            <Keuzeveld naam="reden" opties={OPTIES} />
          </Formulier>
        </Dialoog>
      )}
    </>
  );
}
