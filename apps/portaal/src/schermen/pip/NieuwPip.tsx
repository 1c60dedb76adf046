import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { LEERROUTE_WOORD, PIP_LEERROUTES, PipInvoer, type PipLeerroute } from '@wegwijs/intake';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { haal, intake, kop } from '../../api/client.ts';
import { isStatus, isTijdelijk } from '../../api/fout.ts';
import { Formulier, Radioveld, Tekstvlak } from '../../formulier/index.ts';
import { pip as t } from '../../tekst/pip.ts';
import '../../thema/pip.css';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { useDossier, type DossierUit } from '../dossier/query.ts';
import { intakeQuery } from '../intake/query.ts';
import { beginInhoud } from './begin.ts';
import { pipsQuery } from './query.ts';
import { toonVeld } from './verschil.ts';

const ROUTES = PIP_LEERROUTES.map((waarde) => ({ waarde, tekst: LEERROUTE_WOORD[waarde] }));

/** What is filled in beforehand for this route, so that nobody wonders where it came from. */
function Vooraf({ dossier: d, startniveau }: { dossier: DossierUit; startniveau?: string }) {
  const leerroute = useWatch({ name: 'leerroute' }) as PipLeerroute | undefined;
  if (!leerroute) return null;
  const vast = Object.entries(beginInhoud({ leerroute, doelgroep: d.doelgroep, dag: vandaag(), ...(startniveau && { startniveau }) })).filter(([veld]) => veld !== 'leerroute' && veld !== 'doelen');
  return (
    <div>
      <p>{t.voorafKop}</p>
      <ul className="wi-punten">{vast.map(([veld, w]) => <li key={veld}>{toonVeld(veld, w)}</li>)}</ul>
    </div>
  );
}

/** The first step of a plan: the route, proposed as the toets advises it. The rest is written in the concept, which is kept from the first word on. */
export default function NieuwPip() {
  const { huis, dossier: d } = useDossier();
  const { id } = d;
  const client = useQueryClient();
  const ga = useNavigate();
  const [sleutel, setSleutel] = useState(() => crypto.randomUUID());
  const { leerbaarheidstoets: { advies }, startniveau: { taalniveau: startniveau } } = useSuspenseQuery(intakeQuery(huis, id)).data;
  const er = useSuspenseQuery(pipsQuery(huis, id)).data.find((p) => p.status !== 'vervallen');
  if (er) return <Kaart titel={t.nieuw}><p>{t.bestaatAl}</p><p><Link to="/$huis/dossiers/$id/pips/$pipId" params={{ huis, id, pipId: er.id }}>{t.bekijk(er.pipVersie)}: {t.statussen[er.status]}</Link></p></Kaart>;
  if (d.feiten.geslotenOp) return <Kaart titel={t.nieuw}><p>{t.dossierDicht}</p></Kaart>;
  const eerder = d.feiten.verhuisdMetPip ? d.leerroute : undefined;
  const voorstel = eerder ?? advies?.leerroute;
  const verzend = async (invoer: PipInvoer) => {
    const body = { ...beginInhoud({ leerroute: invoer.leerroute, doelgroep: d.doelgroep, startniveau, dag: vandaag() }), ...(invoer.leerrouteMotivering && { leerrouteMotivering: invoer.leerrouteMotivering }) };
    const pip = await haal(intake.POST('/v1/dossiers/{id}/pips', { params: { path: { id }, header: kop(undefined, sleutel) }, body })).catch((fout: unknown) => {
      if (!isTijdelijk(fout)) setSleutel(crypto.randomUUID());
      if (isStatus(fout, 409)) void client.invalidateQueries({ queryKey: pipsQuery(huis, id).queryKey });
      throw fout;
    });
    await client.invalidateQueries({ queryKey: [huis, 'dossier', id] });
    await ga({ to: '/$huis/dossiers/$id/pips/$pipId', params: { huis, id, pipId: pip.id } });
  };
  return (
    <Kaart titel={t.nieuw}>
      <p>{t.nieuwUitleg}</p>
      {!d.feiten.intakeAfgerondOp && <Melding soort="let-op"><p>{t.intakeOpen}</p></Melding>}
      {eerder && <Melding soort="info"><p>{t.verhuisd(LEERROUTE_WOORD[eerder], d.feiten.dagtekeningInitieel ? datumLang(d.feiten.dagtekeningInitieel) : undefined)}</p></Melding>}
      <Formulier klas={PipInvoer} labels={t.labels} standaard={{ doelen: [], ...(voorstel && { leerroute: voorstel }) }} concept={`pip-nieuw/${id}`} knop={t.maak} verzend={verzend}>
        <Radioveld naam="leerroute" opties={ROUTES} hint={eerder ? undefined : advies ? t.advies(LEERROUTE_WOORD[advies.leerroute]) : t.geenAdvies} /><Tekstvlak naam="leerrouteMotivering" regels={3} hint={t.inBrief} optioneel />
        <Vooraf dossier={d} startniveau={startniveau} />
      </Formulier>
    </Kaart>
  );
}
