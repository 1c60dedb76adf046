import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BEKENDMAKINGSWIJZEN, BekendmakingInvoer, LEERROUTE_WOORD, PIP_LEERROUTES, PipVaststellingInvoer, PipWijzigingVerzoek, TAALONDERDELEN, TeruggaveInvoer, WIJZIGING_SOORTEN, WISSELGRONDEN } from '@wegwijs/intake';
import { useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Formulier, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, Vinkjesveld } from '../../formulier/index.ts';
import type { Klasse } from '../../formulier/invoer.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { pip as t } from '../../tekst/pip.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { useDossier } from '../dossier/query.ts';
import { pipQuery, type PipUit } from './query.ts';

const opties = (waarden: readonly string[]) => waarden.map((waarde) => ({ waarde, tekst: t.waarden[waarde] ?? waarde }));
const ROUTES = PIP_LEERROUTES.map((waarde) => ({ waarde, tekst: LEERROUTE_WOORD[waarde] }));

/** The newest version of this PIP, and everything that shows the dossier fetched anew after an act. */
function useNaAfloop(huis: string, pip: PipUit) {
  const client = useQueryClient();
  const { queryKey } = pipQuery(huis, pip.dossierId, pip.id);
  return {
    versie: () => client.getQueryData<PipUit>(queryKey)?.versie ?? pip.versie,
    vernieuw: () => client.fetchQuery({ ...pipQuery(huis, pip.dossierId, pip.id), staleTime: 0 }),
    klaar: () => Promise.all([client.invalidateQueries({ queryKey: [huis, 'dossier', pip.dossierId] }), client.invalidateQueries({ queryKey: [huis, 'werkvoorraad'] })]),
  };
}

/** An act that asks no more than "yes". */
function Bevestig({ huis, pip, knop, soort, titel, uitleg, doe }: { huis: string; pip: PipUit; knop: string; soort?: 'hoofd' | 'gewoon'; titel: string; uitleg: string; doe: (versie: number, sleutel: string) => Promise<unknown> }) {
  const [vraagt, setVraagt] = useState(false);
  const { versie, klaar } = useNaAfloop(huis, pip);
  const handeling = useHandeling({ doe: (_: void, sleutel) => doe(versie(), sleutel), gelukt: async () => {
    setVraagt(false);
    await klaar();
  } });
  return (
    <>
      <Knop soort={soort} onClick={() => setVraagt(true)}>{knop}</Knop>
      {vraagt && <Dialoog titel={titel} sluit={() => setVraagt(false)} knoppen={<Knop soort="hoofd" bezig={handeling.isPending} onClick={() => handeling.mutate()}>{knop}</Knop>}><p>{uitleg}</p>{handeling.error && <Fout fout={handeling.error} />}</Dialoog>}
    </>
  );
}

/** An act with a form in a dialog. */
function MetFormulier<T extends object>({ huis, pip, knop, soort, titel, uitleg, klas, standaard, doe, na, children }: {
  huis: string; pip: PipUit; knop: string; soort?: 'hoofd' | 'gewoon'; titel: string; uitleg?: string; klas: Klasse<T>; standaard?: Partial<T>; doe: (body: T, versie: number, sleutel: string) => Promise<PipUit>; na?: (uit: PipUit) => void; children: ReactNode;
}) {
  const [vraagt, setVraagt] = useState(false);
  const [sleutel] = useState(() => crypto.randomUUID());
  const { versie, vernieuw, klaar } = useNaAfloop(huis, pip);
  return (
    <>
      <Knop soort={soort} onClick={() => setVraagt(true)}>{knop}</Knop>
      {vraagt && (
        <Dialoog titel={titel} sluit={() => setVraagt(false)}>
          {uitleg && <p>{uitleg}</p>}
          <Formulier klas={klas} labels={t.labels} standaard={standaard} knop={knop} vernieuw={vernieuw} meerKnoppen={<Knop onClick={() => setVraagt(false)}>{algemeen.annuleren}</Knop>}
            verzend={async (body) => {
              const uit = await doe(body, versie(), `${sleutel}-${versie()}`);
              setVraagt(false);
              await klaar();
              na?.(uit);
            }}>{children}</Formulier>
        </Dialoog>
      )}
    </>
  );
}

function Wijzigvelden() {
  const soort = useWatch({ name: 'soort' }) as string | undefined;
  return (
    <>
      <Radioveld naam="soort" opties={opties(WIJZIGING_SOORTEN)} />
      {soort === 'leerroutewissel' && <><Keuzeveld naam="naarLeerroute" opties={ROUTES} optioneel /><Keuzeveld naam="grond" opties={opties(WISSELGRONDEN)} optioneel /></>}
      {soort === 'afschalen' && <><Vinkjesveld naam="a2Onderdelen" opties={opties(TAALONDERDELEN)} optioneel /><JaNeeveld naam="b1NietHaalbaar" optioneel /><JaNeeveld naam="voldoendeInspanning" optioneel /></>}
      {soort === 'na-bezwaar' && <Tekstveld naam="bezwaarKenmerk" breedte={20} optioneel />}
      <Tekstvlak naam="motivering" regels={3} />
    </>
  );
}

/** What can be done with this version now. Who may not decide reads why, and who may. */
export function Acties({ pip }: { pip: PipUit }) {
  const { huis, dossier: d } = useDossier();
  const mij = useMij();
  const ga = useNavigate();
  const kan = (h: string) => pip.handelingen.includes(h as never);
  const pad = (versie: number, sleutel: string) => ({ path: { id: pip.id }, header: kop(versie, sleutel) });
  const beslisser = heeftRol(mij, 'casusregisseur', 'teamleider');
  const zelf = pip.aangebodenDoor === mij.persoon;
  const vast = { huis, pip };
  return (
    <>
      {kan('stel-vast') && (!beslisser || zelf) && <Kaart titel={t.vierOgen}><p>{beslisser ? t.zelfAangeboden : t.geenRol}</p></Kaart>}
      <div className="wi-knoppen wi-pip__acties">
        {kan('bied-aan') && <Bevestig {...vast} soort="hoofd" knop={t.aanbieden} titel={t.aanbieden} uitleg={t.aanbiedenUitleg} doe={(v, s) => haal(intake.POST('/v1/pips/{id}/aanbieding', { params: pad(v, s) }))} />}
        {kan('stel-vast') && beslisser && !zelf && (
          <MetFormulier {...vast} soort="hoofd" knop={t.vaststellen} titel={t.vaststelTitel} uitleg={t.vaststelUitleg(d.naam, LEERROUTE_WOORD[pip.leerroute])} klas={PipVaststellingInvoer} standaard={{ wijze: 'post' }}
            doe={(body, v, s) => haal(intake.POST('/v1/pips/{id}/vaststelling', { params: pad(v, s), body }))}>
            <Datumveld naam="dagtekening" /><Datumveld naam="verzendenOp" /><Radioveld naam="wijze" opties={opties(BEKENDMAKINGSWIJZEN)} />
            {!d.huisvesting?.adres && <><Tekstveld naam="adres.straatEnNummer" optioneel /><Tekstveld naam="adres.postcodeEnPlaats" optioneel /></>}
            <Tekstveld naam="mandaat" optioneel />
          </MetFormulier>
        )}
        {kan('geef-terug') && beslisser && <MetFormulier {...vast} knop={t.teruggeven} titel={t.teruggeven} klas={TeruggaveInvoer} doe={(body, v, s) => haal(intake.POST('/v1/pips/{id}/teruggave', { params: pad(v, s), body }))}><Tekstvlak naam="reden" regels={3} /></MetFormulier>}
        {kan('maak-bekend') && (
          <MetFormulier {...vast} soort="hoofd" knop={t.bekendmaken} titel={t.bekendmaken} uitleg={t.bekendUitleg} klas={BekendmakingInvoer} standaard={{ wijze: pip.wijze ?? 'post', ...(pip.brieven.at(-1) && { bekendgemaaktOp: pip.brieven.at(-1)!.bekendmakingOp }) }}
            doe={(body, v, s) => haal(intake.POST('/v1/pips/{id}/bekendmaking', { params: pad(v, s), body }))}><Datumveld naam="bekendgemaaktOp" /><Radioveld naam="wijze" opties={opties(BEKENDMAKINGSWIJZEN)} /></MetFormulier>
        )}
        {kan('vervang') && (
          <MetFormulier {...vast} knop={t.wijzigen} titel={t.wijzigen} uitleg={t.wijzigUitleg} klas={PipWijzigingVerzoek} doe={(body, v, s) => haal(intake.POST('/v1/pips/{id}/wijziging', { params: pad(v, s), body }))}
            na={(nieuw) => void ga({ to: '/$huis/dossiers/$id/pips/$pipId', params: { huis, id: d.id, pipId: nieuw.id } })}><Wijzigvelden /></MetFormulier>
        )}
        {kan('laat-vervallen') && <Bevestig {...vast} knop={t.intrekken} titel={t.intrekken} uitleg={t.intrekkenUitleg} doe={(v, s) => haal(intake.POST('/v1/pips/{id}/intrekking', { params: pad(v, s) }))} />}
      </div>
    </>
  );
}
