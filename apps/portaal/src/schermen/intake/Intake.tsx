import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BredeIntakeAfronding, INTAKE_WIJZEN } from '@wegwijs/intake';
import { haal, intake as api } from '../../api/client.ts';
import { Datumveld, Radioveld, Tekstvlak } from '../../formulier/index.ts';
import { intake as t } from '../../tekst/intake.ts';
import { datumLang } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { KnopLink } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { useDossier } from '../dossier/query.ts';
import { Delen } from './Delen.tsx';
import { intakeQuery } from './query.ts';
import { hervat, isFormulier } from './velden.ts';

const WIJZEN = INTAKE_WIJZEN.map((waarde) => ({ waarde, tekst: t.wijzen[waarde] ?? waarde }));

/** How far the brede intake is, where one was, and closing it. */
export default function Intake() {
  const { huis, dossier: { id } } = useDossier();
  const intake = useSuspenseQuery(intakeQuery(huis, id)).data;
  const nodig = intake.onderdelen.filter((o) => o.vanToepassing);
  const klaar = nodig.filter((o) => o.stand === 'gereed').length;
  const a = intake.afronding;
  return (
    <div className="wi-intake">
      <Delen huis={huis} id={id} intake={intake} />
      <div className="wi-stapel">
        {a && <Melding soort="gelukt"><p>{t.afgerond(datumLang(a.afgerondOp), a.door)} {a.wijze === 'bij-afwezigheid' && t.bijAfwezigheid}</p></Melding>}
        <Kaart titel={t.titel}>
          <p>{t.klaarDelen(klaar, nodig.length)} {intake.pipUiterlijk && t.pipUiterlijk(datumLang(intake.pipUiterlijk))}</p>
          {!a && <p className="wi-zacht">{t.uitleg}</p>}
          {a?.samenvatting && <p>{a.samenvatting}</p>}
          {!a && <div className="wi-knoppen"><KnopLink soort="hoofd" to="/$huis/dossiers/$id/intake/$onderdeel" params={{ huis, id, onderdeel: hervat(intake.onderdelen) }}>{klaar === 0 ? t.begin : t.verder}</KnopLink></div>}
        </Kaart>
        {intake.ontbreekt.length > 0 && !a && (
          <Kaart titel={t.nogNodig}>
            <ul className="wi-punten">
              {intake.ontbreekt.map((o) => (
                <li key={o.code}>{isFormulier(o.code)
                  ? <Link to="/$huis/dossiers/$id/intake/$onderdeel" params={{ huis, id, onderdeel: o.code }}>{o.naam}</Link>
                  : <Link to="/$huis/dossiers/$id/toets" params={{ huis, id }}>{o.naam}</Link>} <span className="wi-klein wi-zacht">({o.bron})</span></li>
              ))}
            </ul>
          </Kaart>
        )}
        {!a && (
          <Kaart titel={t.afronden}>
            <Handeling klas={BredeIntakeAfronding} labels={t.afrondLabels} naam="afronding" knop={t.afronden} gelukt={t.afronden}
              doe={(body, _versie, sleutel) => haal(api.POST('/v1/dossiers/{id}/brede-intake/afronding', { params: { path: { id }, header: { 'Idempotency-Key': sleutel } }, body }))}>
              <Radioveld naam="wijze" opties={WIJZEN} /><Datumveld naam="afgerondOp" /><Tekstvlak naam="samenvatting" optioneel />
            </Handeling>
          </Kaart>
        )}
      </div>
    </div>
  );
}
