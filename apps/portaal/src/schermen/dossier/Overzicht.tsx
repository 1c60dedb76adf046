import { Link } from '@tanstack/react-router';
import { WACHTGRONDEN } from '@wegwijs/intake';
import { dossier as t } from '../../tekst/dossier.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { KlokRegel } from './Klokken.tsx';
import { Nu } from './Nu.tsx';
import { useDossier, type DossierUit } from './query.ts';
import { Stappen } from './Stappen.tsx';
import { Tijdlijn } from './Tijdlijn.tsx';
import { Verdelen } from './Verdelen.tsx';

/** What a third party was asked for, as long as it matters: the law lets the PIP wait for that and for nothing else. */
function Derden({ huis, dossier: d }: { huis: string; dossier: DossierUit }) {
  if (d.derdeInformatie.length === 0) return null;
  return (
    <Kaart titel={t.derden}>
      <ul className="wi-stapel">
        {d.derdeInformatie.map((v) => (
          <li key={v.id}>
            <strong>{WACHTGRONDEN.find((g) => g.code === v.grond)?.omschrijving ?? v.grond}</strong>
            <p className="wi-klein wi-zacht">{v.derde}, {t.gevraagd(datumLang(v.gevraagdOp))}, {v.ontvangenOp ? t.ontvangen(datumLang(v.ontvangenOp)) : t.nogGeenAntwoord}</p>
          </li>
        ))}
      </ul>
      <p><Link to="/$huis/dossiers/$id/gegevens" params={{ huis, id: d.id }}>{t.naarGegevens}</Link></p>
    </Kaart>
  );
}

export default function Overzicht() {
  const { huis, dossier: d } = useDossier();
  const persoon = d.gezin.find((g) => g.persoonId === d.persoonId);
  const adres = d.huisvesting?.adres;
  return (
    <div className="wi-stapel">
      <Nu huis={huis} dossier={d} />
      <Stappen dossier={d} />
      <div className="wi-kolommen">
        <Tijdlijn huis={huis} id={d.id} />
        <div className="wi-stapel">
          <Kaart titel={t.termijnen} vol>
            <ul className="wi-klokken">
              <KlokRegel naam={t.klok.wettelijk} klok={d.klokken.wettelijk} />
              <KlokRegel naam={t.klok.streefnorm} klok={d.klokken.streefnorm} />
              {d.huisvesting && <KlokRegel naam={t.klok.woning} klok={d.huisvesting.klokken.woning} />}
              {d.huisvesting && <KlokRegel naam={t.klok.verhuizing} klok={d.huisvesting.klokken.verhuizing} />}
            </ul>
          </Kaart>
          <Derden huis={huis} dossier={d} />
          <Verdelen huis={huis} dossier={d} />
          <Kaart titel={t.gezin}>
            <Feiten breed feiten={[[t.taal, persoon?.taal], [t.nationaliteit, persoon?.nationaliteit], [t.adres, adres && `${adres.straat} ${adres.huisnummer}${adres.toevoeging ?? ''}, ${adres.postcode} ${adres.woonplaats}`]]} />
            <ul className="wi-stapel">
              {d.gezin.filter((g) => g.persoonId !== d.persoonId).map((g) => (
                <li key={g.persoonId}>
                  {g.dossier ? <Link to="/$huis/dossiers/$id" params={{ huis, id: g.dossier.id }}><bdi>{g.naam}</bdi></Link> : <bdi>{g.naam}</bdi>}
                  <span className="wi-klein wi-zacht"> {t.gezinsrollen[g.gezinsrol] ?? g.gezinsrol}, {t.geboren.toLowerCase()} <Dag op={g.geboortedatum} lang /></span>
                </li>
              ))}
            </ul>
          </Kaart>
        </div>
      </div>
    </div>
  );
}
