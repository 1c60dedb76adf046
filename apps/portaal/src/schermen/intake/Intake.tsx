import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BredeIntakeAfronding, INTAKE_WIJZEN } from '@wegwijs/intake';
import { haal, intake as api } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Radioveld, Tekstvlak } from '../../formulier/index.ts';
import { intake as t } from '../../tekst/intake.ts';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { KnopLink } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { useDossier } from '../dossier/query.ts';
import { Vouw } from '../toets/Vouw.tsx';
import { Delen } from './Delen.tsx';
import { useDeelkop } from './kop.ts';
import { intakeQuery, type BredeIntake } from './query.ts';
import { hervat, isFormulier } from './velden.ts';

const WIJZEN = INTAKE_WIJZEN.map((waarde) => ({ waarde, tekst: t.wijzen[waarde] ?? waarde }));

/** What is still missing, each leading to where it is done, with the article that asks for it. */
function Ontbreekt({ huis, id, intake }: { huis: string; id: string; intake: BredeIntake }) {
  return (
    <ul className="wi-punten">
      {intake.ontbreekt.map((o) => (
        <li key={o.code}>
          {isFormulier(o.code)
            ? <Link to="/$huis/dossiers/$id/intake/$onderdeel" params={{ huis, id, onderdeel: o.code }}>{o.naam}</Link>
            : <Link to="/$huis/dossiers/$id/toets" params={{ huis, id }}>{o.naam}</Link>} <span className="wi-klein wi-zacht">({o.bron}{!o.ookBijAfwezigheid && `; ${t.nietBijAfwezigheid}`})</span>
        </li>
      ))}
    </ul>
  );
}

/** Closing: the act in sight once nothing is missing, or when the law lets it be done in absence. */
function Afronden({ huis, id, intake }: { huis: string; id: string; intake: BredeIntake }) {
  const bijAfwezigheid = intake.oproepladder.afwezigheidMogelijk;
  const klaar = intake.ontbreekt.every((o) => bijAfwezigheid && !o.ookBijAfwezigheid);
  return (
    <Vouw titel={t.afronden} nu={klaar}>
      {!bijAfwezigheid && <p className="wi-zacht">{t.afwezig} <Link to="/$huis/dossiers/$id/afspraken" params={{ huis, id }}>{t.oproepen}</Link></p>}
      <Handeling klas={BredeIntakeAfronding} labels={t.afrondLabels} naam="afronding" knop={t.afronden} gelukt={t.isAfgerond} standaard={{ afgerondOp: vandaag(), ...(!bijAfwezigheid && { wijze: 'in-persoon' }) }}
        doe={(body, _versie, sleutel) => haal(api.POST('/v1/dossiers/{id}/brede-intake/afronding', { params: { path: { id }, header: { 'Idempotency-Key': sleutel } }, body }))}>
        <Radioveld naam="wijze" opties={WIJZEN} /><Datumveld naam="afgerondOp" /><Tekstvlak naam="samenvatting" hint={t.samenvattingHint} optioneel />
      </Handeling>
    </Vouw>
  );
}

/** How far the brede intake is, where one was, and closing it. */
export default function Intake() {
  const { huis, dossier: d } = useDossier();
  const mag = heeftRol(useMij(), 'klantmanager', 'casusregisseur') && !d.feiten.geslotenOp;
  const intake = useSuspenseQuery(intakeQuery(huis, d.id)).data;
  const kop = useDeelkop(t.titel, d.naam);
  const nodig = intake.onderdelen.filter((o) => o.vanToepassing);
  const klaar = nodig.filter((o) => o.stand === 'gereed').length;
  const begonnen = nodig.some((o) => o.stand !== 'leeg');
  const a = intake.afronding;
  return (
    <div className="wi-intake">
      <Delen huis={huis} id={d.id} intake={intake} />
      <div className="wi-stapel">
        {a && <Melding soort="gelukt"><p>{t.afgerond(datumLang(a.afgerondOp), a.door)} {a.wijze === 'bij-afwezigheid' && t.bijAfwezigheid}</p>{a.alsnogVerschenen && <p>{t.laterGekomen}</p>}</Melding>}
        <Kaart titel={<span ref={kop} tabIndex={-1}>{t.titel}</span>}>
          <p>{t.klaarDelen(klaar, nodig.length)} {!d.feiten.pipVastgesteldOp && intake.pipUiterlijk && t.pipUiterlijk(datumLang(intake.pipUiterlijk))}</p>
          {!a && mag && <p className="wi-zacht">{t.uitleg}</p>}
          {a?.samenvatting && <p className="wi-tekst">{a.samenvatting}</p>}
          {!a && mag && klaar < nodig.length && <div className="wi-knoppen"><KnopLink soort="hoofd" to="/$huis/dossiers/$id/intake/$onderdeel" params={{ huis, id: d.id, onderdeel: hervat(intake.onderdelen) }}>{begonnen ? t.verder : t.begin}</KnopLink></div>}
        </Kaart>
        {intake.ontbreekt.length > 0 && !a && <Kaart titel={t.nogNodig}><Ontbreekt huis={huis} id={d.id} intake={intake} /></Kaart>}
        {!a && mag && <Afronden huis={huis} id={d.id} intake={intake} />}
      </div>
    </div>
  );
}
