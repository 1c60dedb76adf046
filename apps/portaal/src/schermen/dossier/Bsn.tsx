import { BSN_REDENEN, BsnInzageInvoer } from '@wegwijs/intake';
import { useEffect, useRef, useState } from 'react';
import { haal, intake } from '../../api/client.ts';
import { Formulier, Keuzeveld } from '../../formulier/index.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';

/** How long a whole BSN stays on the screen. */
const ZICHTBAAR_MS = 60_000;
const OPTIES = BSN_REDENEN.map((waarde) => ({ waarde, tekst: t.bsnRedenen[waarde] }));

function Heel({ bsn }: { bsn: string }) {
  const plek = useRef<HTMLSpanElement>(null);
  const [gezegd, setGezegd] = useState('');
  // The button that asked for it is gone: the focus goes to the answer.
  useEffect(() => plek.current?.focus(), []);
  const kopieer = () => void navigator.clipboard.writeText(bsn).then(() => setGezegd(t.gekopieerd), () => setGezegd(t.nietGekopieerd));
  return (
    <span ref={plek} tabIndex={-1} className="wi-rij">
      <strong>{bsn}</strong><span className="wi-alleen-voorlezen">{t.bsnWeg}</span>
      <button type="button" className="wi-tekstknop" onClick={kopieer}>{t.kopieer}<span className="wi-alleen-voorlezen"> {t.bsn}</span></button>
      <span role="status" className="wi-klein">{gezegd}</span>
    </span>
  );
}

/** The last digits, and the whole number for a minute to whoever says why. The answer is not kept anywhere: not in the cache, not in an address. */
export function Bsn({ persoonId, naam, einde }: { persoonId: string; naam: string; einde?: string | null }) {
  const [vraagt, setVraagt] = useState(false);
  const [bsn, setBsn] = useState<string>();
  useEffect(() => {
    if (!bsn) return;
    const wekker = setTimeout(() => setBsn(undefined), ZICHTBAAR_MS);
    return () => clearTimeout(wekker);
  }, [bsn]);
  if (bsn) return <Heel bsn={bsn} />;
  return (
    <>
      {t.bsnEinde(einde ?? '•••')} <button type="button" className="wi-tekstknop" onClick={() => setVraagt(true)}>{t.toon}<span className="wi-alleen-voorlezen"> {t.bsnVan(naam)}</span></button>
      {vraagt && (
        <Dialoog titel={t.bsnTitel} sluit={() => setVraagt(false)}>
          <p>{t.bsnUitleg} {t.bsnWeg}</p>
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
