import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { heeftMap, LESDAGEN, LEERROUTE_WOORD, PIP_LEERROUTES, TAALNIVEAUS, TAALONDERDELEN, Z_EXAMENONDERDELEN, type PipLeerroute } from '@wegwijs/intake';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { Datumveld, Getalveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, Vinkjesveld, Vinkveld } from '../../formulier/index.ts';
import { pip as t } from '../../tekst/pip.ts';
import { redenTekst } from '../../tekst/redenen.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { intakeQuery } from '../intake/query.ts';
import { Doelen } from './Doelen.tsx';
import type { PipToets, PipUit } from './query.ts';

export const opties = (waarden: readonly string[]) => waarden.map((waarde) => ({ waarde, tekst: t.waarden[waarde] ?? waarde }));
const ROUTES = PIP_LEERROUTES.map((waarde) => ({ waarde, tekst: LEERROUTE_WOORD[waarde] }));

/** A part of the plan with an address of its own, which the list of parts and the checklist lead to. */
function Deel({ code, children }: { code: string; children: ReactNode }) {
  return <div id={`pip-deel-${code}`} tabIndex={-1}><Kaart titel={t.delen[code]} niveau={3}>{children}</Kaart></div>;
}

/** What the law says of a field for this person: asked, allowed, or not for him. What is not for him is out of sight, unless something stands in it. */
function useWet(toets: PipToets | undefined) {
  const waarden = useWatch() as Record<string, unknown>;
  const eis = (veld: string) => toets?.eisen.find((e) => e.veld === veld);
  const leeg = (w: unknown) => w === undefined || w === null || w === '' || w === false || (Array.isArray(w) && w.length === 0);
  return {
    waarden, eis,
    gevraagd: (veld: string) => ['aanwezig', 'ontbreekt'].includes(eis(veld)?.status ?? ''),
    hoort: (veld: string) => !toets || eis(veld)?.status !== 'niet-van-toepassing' || !leeg(waarden[veld]),
  };
}
type Wet = ReturnType<typeof useWet>;

function Leerroute({ huis, pip, wet }: { huis: string; pip: PipUit; wet: Wet }) {
  const advies = useQuery(intakeQuery(huis, pip.dossierId)).data?.leerbaarheidstoets.advies;
  const route = wet.waarden['leerroute'] as string;
  return (
    <Deel code="route">
      <Radioveld naam="leerroute" opties={ROUTES} hint={advies ? t.advies(LEERROUTE_WOORD[advies.leerroute]) : t.geenAdvies} />
      <Tekstvlak naam="leerrouteMotivering" regels={3} hint={t.inBrief} optioneel={!wet.gevraagd('leerrouteMotivering')} />
      {(wet.hoort('afwijkingMotivering') || (advies && advies.leerroute !== route)) && <Tekstvlak naam="afwijkingMotivering" regels={3} hint={t.inBrief} optioneel={!advies || advies.leerroute === route} />}
      {wet.hoort('onderwijsrouteAfweging') && <Tekstvlak naam="onderwijsrouteAfweging" regels={3} hint={t.inBrief} optioneel={!wet.gevraagd('onderwijsrouteAfweging')} />}
      {route === 'z' && <Vinkjesveld naam="zExamenonderdelen" opties={opties(Z_EXAMENONDERDELEN)} optioneel />}
      {route === 'b1' && wet.hoort('a2Onderdelen') && <Vinkjesveld naam="a2Onderdelen" opties={opties(TAALONDERDELEN)} optioneel />}
      <Vinkveld naam="alfabetisering" /><Vinkveld naam="magOpleidingAfmaken" />
    </Deel>
  );
}

function Uren({ wet }: { wet: Wet }) {
  const route = wet.waarden['leerroute'] as PipLeerroute;
  const z = route === 'z';
  const velden = [wet.hoort('urenPerWeek') && 'urenPerWeek', (z || wet.hoort('cursusuren')) && 'cursusuren', z && 'aftrekCursusuren', z && wet.hoort('participatieuren') && 'participatieuren', z && wet.hoort('participatieuren') && 'aftrekParticipatieuren'].filter((v) => typeof v === 'string');
  return (
    <>
      <Deel code="uren">
        {velden.length === 0 && <p>{t.geenUren}</p>}
        <div className="wi-pip__getallen">{velden.map((v) => <Getalveld key={v} naam={v} optioneel={v.startsWith('aftrek') || !wet.gevraagd(v)} />)}</div>
        {z && <Vinkveld naam="lagereUrennorm" hint={t.lagereNormHint} />}
      </Deel>
      <Deel code="modules">
        <div className="wi-pip__getallen"><Getalveld naam="pvtUren" /><Getalveld naam="aftrekPvtUren" optioneel /></div>
        {heeftMap(route) || wet.waarden['mapUren'] ? <div className="wi-pip__getallen"><Getalveld naam="mapUren" optioneel={!heeftMap(route)} /><Getalveld naam="mapPraktijkuren" optioneel={!heeftMap(route)} /><Getalveld naam="aftrekMapUren" optioneel /></div> : <p>{t.geenMap}</p>}
      </Deel>
    </>
  );
}

function Ontzorgen({ huis, pip, wet }: { huis: string; pip: PipUit; wet: Wet }) {
  const eis = wet.eis('ontzorgbesluit');
  const ingevuld = Object.values((wet.waarden['ontzorgbesluit'] ?? {}) as object).some(Boolean);
  const nodig = eis?.status !== 'niet-van-toepassing' || ingevuld;
  const feiten = (eis?.feiten ?? undefined) as Record<string, string | number> | undefined;
  return (
    <Deel code="ontzorgen">
      <p className="wi-hint">{t.ontzorgUitleg}</p>
      {eis && <Melding soort={eis.status === 'aanwezig' ? 'gelukt' : eis.status === 'niet-van-toepassing' ? 'info' : 'let-op'}>
        <p>{eis.status === 'niet-van-toepassing' ? t.ontzorgNiet : eis.reden ? (redenTekst(eis.reden, feiten) ?? eis.reden) : t.ontzorgJa} <span className="wi-zacht wi-klein">({eis.bron})</span></p>
        {feiten?.['grond'] && <p>{t.ontzorgGrond[feiten['grond']]}</p>}
        {eis.status !== 'aanwezig' && <p><Link to="/$huis/dossiers/$id/gegevens" params={{ huis, id: pip.dossierId }}>{t.naarBijstand}</Link></p>}
      </Melding>}
      {nodig && <><Tekstveld naam="ontzorgbesluit.kenmerk" breedte={20} optioneel={!wet.gevraagd('ontzorgbesluit')} /><Datumveld naam="ontzorgbesluit.rechtVanaf" optioneel={!wet.gevraagd('ontzorgbesluit')} /><Tekstveld naam="ontzorgbesluit.mandaat" optioneel={!wet.gevraagd('ontzorgbesluit')} /></>}
      <Tekstveld naam="participatiebesluitKenmerk" breedte={20} optioneel />
    </Deel>
  );
}

/** Every part of the plan, in the order of the letter. */
export function Velden({ huis, pip, toets }: { huis: string; pip: PipUit; toets?: PipToets }) {
  const wet = useWet(toets);
  return (
    <>
      <Leerroute huis={huis} pip={pip} wet={wet} />
      <Uren wet={wet} />
      <Deel code="doelen"><Doelen pip={pip} toets={toets} /></Deel>
      <Deel code="begeleiding">
        <Tekstvlak naam="begeleiding" regels={3} hint={t.begeleidingHint} /><Getalveld naam="voortgangsgesprekken" hint={toets && t.streef(toets.streefGesprekken)} />
        {wet.hoort('vveAfspraken') && <Tekstvlak naam="vveAfspraken" regels={3} hint={t.inBrief} optioneel={!wet.gevraagd('vveAfspraken')} />}
      </Deel>
      <Ontzorgen huis={huis} pip={pip} wet={wet} />
      <Deel code="praktisch">
        <p className="wi-hint">{t.praktischUitleg}</p>
        <Keuzeveld naam="startniveau" opties={opties(TAALNIVEAUS)} optioneel={!wet.gevraagd('startniveau')} /><Vinkjesveld naam="lesdagen" opties={opties(LESDAGEN)} optioneel={!wet.gevraagd('lesdagen')} />
        <JaNeeveld naam="kinderopvangNodig" optioneel={!wet.gevraagd('kinderopvangNodig')} />
      </Deel>
    </>
  );
}
