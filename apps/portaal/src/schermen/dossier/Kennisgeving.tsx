import { useNavigate } from '@tanstack/react-router';
import { DossierKennisgevingInvoer, EINDE_DOOR_DUO, WORDT_BEHANDELD_ALS } from '@wegwijs/intake';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { haal, intake, kop } from '../../api/client.ts';
import { ApiFout } from '../../api/fout.ts';
import { Datumveld, JaNeeveld, Keuzeveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { gegevens as t } from '../../tekst/gegevens.ts';
import { Melding } from '../../ui/Melding.tsx';
import { Handeling } from './Handeling.tsx';
import type { DossierUit } from './query.ts';

/** The one ground on which the server deletes the whole dossier. */
const WISSEN = 'onterecht-wi2021';

/** Asked only of who has no plicht; what follows from the answer is said before it is sent. */
function GeenPlicht({ zeker, zetZeker }: { zeker: boolean; zetZeker: (aan: boolean) => void }) {
  const [plichtig, grond] = useWatch({ name: ['inburgeringsplichtig', 'eindeGrond'] }) as [boolean | undefined, string | undefined];
  if (plichtig !== false) return null;
  return (
    <>
      <Keuzeveld naam="eindeGrond" opties={EINDE_DOOR_DUO.map((w) => ({ waarde: w, tekst: t.eindeGrond[w] ?? w }))} />
      <Tekstveld naam="redenGeenPlicht" optioneel />
      {grond && <Melding soort="let-op" live><p>{grond === WISSEN ? t.gevolgWissen : t.gevolgSluiten}</p></Melding>}
      {grond === WISSEN && <label className="wi-keuze"><input type="checkbox" checked={zeker} onChange={(e) => zetZeker(e.target.checked)} /><span>{t.zekerWissen}</span></label>}
    </>
  );
}

/** What DUO wrote. It begins the term of the law, or ends the dossier. */
export function Kennisgeving({ huis, d }: { huis: string; d: DossierUit }) {
  const ga = useNavigate();
  const [zeker, zetZeker] = useState(false);
  return (
    <>
      <p className="wi-zacht">{t.kennisgevingUitleg}</p>
      {d.feiten.kennisgevingOp && <p>{t.kennisgevingNieuw}</p>}
      <Handeling labels={t.labels} knop={t.leg} gelukt={t.gelukt} klas={DossierKennisgevingInvoer} naam="kennisgeving" doe={async (body, versie, sleutel) => {
        const wist = !body.inburgeringsplichtig && body.eindeGrond === WISSEN;
        if (wist && !zeker) throw new ApiFout({ title: t.eerstBevestigen, status: 422 });
        await haal(intake.POST('/v1/dossiers/{id}/kennisgeving', { params: { path: { id: d.id }, header: kop(versie, sleutel) }, body }));
        if (wist) await ga({ to: '/$huis/werkvoorraad', params: { huis } });
      }}>
        <Datumveld naam="kennisgevingOp" /><JaNeeveld naam="inburgeringsplichtig" />
        <GeenPlicht zeker={zeker} zetZeker={zetZeker} />
        <Keuzeveld naam="wordtBehandeldAls" opties={WORDT_BEHANDELD_ALS.map((w) => ({ waarde: w, tekst: t.behandeldAls[w] ?? w }))} />
        {!d.feiten.brpOp && <JaNeeveld naam="ingeschrevenOpDieDag" optioneel />}
        <Tekstveld naam="kenmerk" optioneel />
        {d.feiten.kennisgevingOp && <Tekstvlak naam="reden" regels={2} />}
      </Handeling>
    </>
  );
}
