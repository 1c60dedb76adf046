import { BEKENDMAKINGSWIJZEN, BekendmakingInvoer, TeruggaveInvoer } from '@wegwijs/intake';
import { useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Radioveld, Tekstvlak } from '../../formulier/index.ts';
import { pip as t } from '../../tekst/pip.ts';
import { Melding } from '../../ui/Melding.tsx';
import { Bevestig, MetFormulier } from './Doen.tsx';
import type { PipUit } from './query.ts';
import { Vaststellen } from './Vaststellen.tsx';
import { opties } from './Velden.tsx';
import { Wijzigen } from './Wijzigen.tsx';

/** Two persons make one besluit: who may not decide reads why, and who may. */
function VierOgen({ pip, mee, beslisser }: { pip: PipUit; mee: boolean; beslisser: boolean }) {
  return (
    <Melding soort={mee || !beslisser ? 'let-op' : 'info'}>
      <p><strong>{t.vierOgen}</strong></p>
      <p>{t.wieBood(pip.aangebodenDoor ?? pip.opgesteldDoor, pip.opgesteldDoor)} {mee ? t.zelfMeegeschreven : beslisser ? t.uMagBeslissen : t.geenRol}</p>
    </Melding>
  );
}

/** What can be done with this version now. Writing and offering a concept is the editor's. */
export function Acties({ huis, pip }: { huis: string; pip: PipUit }) {
  const mij = useMij();
  const [gezegd, zeg] = useState('');
  const kan = (h: string) => (pip.handelingen as string[]).includes(h);
  const pad = (versie: number, sleutel: string) => ({ path: { id: pip.id }, header: kop(versie, sleutel) });
  const beslisser = heeftRol(mij, 'casusregisseur', 'teamleider');
  const mee = pip.opstellers.includes(mij.persoon);
  const vast = { huis, pip, zeg };
  const gepland = pip.brieven.at(-1)?.bekendmakingOp;
  return (
    <>
      <div role="status">{gezegd && <Melding soort="gelukt"><p>{gezegd}</p></Melding>}</div>
      {kan('stel-vast') && <VierOgen pip={pip} mee={mee} beslisser={beslisser} />}
      <div className="wi-knoppen">
        {kan('stel-vast') && beslisser && !mee && <Vaststellen {...vast} />}
        {kan('geef-terug') && beslisser && (
          <MetFormulier {...vast} knop={t.teruggeven} titel={t.teruggeven} uitleg={t.teruggeefUitleg} gelukt={t.isTeruggegeven} klas={TeruggaveInvoer} concept={`pip-teruggave/${pip.id}`} doe={(body, v, s) => haal(intake.POST('/v1/pips/{id}/teruggave', { params: pad(v, s), body }))}><Tekstvlak naam="reden" regels={3} /></MetFormulier>
        )}
        {kan('maak-bekend') && (
          <MetFormulier {...vast} soort="hoofd" knop={t.bekendmaken} titel={t.bekendmaken} uitleg={t.bekendUitleg} gelukt={t.isBekendgemaakt} klas={BekendmakingInvoer} standaard={{ wijze: pip.brieven.at(-1)?.wijze ?? 'post', ...(gepland && { bekendgemaaktOp: gepland }) }}
            doe={(body, v, s) => haal(intake.POST('/v1/pips/{id}/bekendmaking', { params: pad(v, s), body }))}><Datumveld naam="bekendgemaaktOp" hint={t.bekendHint} /><Radioveld naam="wijze" opties={opties(BEKENDMAKINGSWIJZEN)} /></MetFormulier>
        )}
        {kan('vervang') && <Wijzigen {...vast} />}
        {kan('laat-vervallen') && <Bevestig {...vast} knop={t.intrekken} titel={t.intrekken} uitleg={t.intrekkenUitleg} gelukt={t.isIngetrokken} doe={(v, s) => haal(intake.POST('/v1/pips/{id}/intrekking', { params: pad(v, s) }))} />}
      </div>
    </>
  );
}
