import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { dossier as t } from '../../tekst/dossier.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { algemeen } from '../../tekst/algemeen.ts';
import { KlokRegel } from './Klokken.tsx';
import { useDossier, type DossierUit } from './query.ts';
import { Stappen } from './Stappen.tsx';
import { Tijdlijn } from './Tijdlijn.tsx';
import { Verdelen } from './Verdelen.tsx';

type Stap = DossierUit['volgendeStap']['code'];
/** Where the next step is taken. */
const BLAD: Record<Stap, '/huisvesting' | '/gegevens' | '/intake' | '/pips' | ''> = {
  'woning-zoeken': '/huisvesting', 'huur-vastleggen': '/huisvesting', 'verhuizing-vastleggen': '/huisvesting', 'inschrijving-vastleggen': '/huisvesting', 'brede-intake-afnemen': '/intake',
  'kennisgeving-vastleggen': '/gegevens', 'informatie-afwachten': '/gegevens', 'pip-opstellen': '/pips', 'pip-bekendmaken': '/pips', geen: '',
};
const DRINGEND = ['te laat', 'binnen 7 dagen', 'binnen 4 weken'];

/** The one thing to do, by when, with the one button that leads there. */
function Nu({ huis, dossier: d }: { huis: string; dossier: DossierUit }) {
  if (d.feiten.geslotenOp) return <Melding soort="info"><p>{t.dichtOp(datumLang(d.feiten.geslotenOp))}</p></Melding>;
  const klok = [d.klokken.wettelijk, d.klokken.streefnorm].find((k) => DRINGEND.includes(k.stand)) ?? d.klokken.wettelijk;
  const { code } = d.volgendeStap;
  const basis = code === 'inschrijving-vastleggen' && !d.huisvesting ? '/gegevens' : BLAD[code];
  const dagen = klok.dagen === undefined || klok.dagen === null ? '' : klok.dagen < 0 ? algemeen.teLaat(-klok.dagen) : algemeen.nog(klok.dagen);
  return (
    <Melding soort={klok.stand === 'te laat' ? 'fout' : DRINGEND.includes(klok.stand) ? 'let-op' : 'info'}>
      <p><strong>{d.volgendeStap.tekst}</strong>{klok.termijn && !['gehaald', 'te laat gehaald'].includes(klok.stand) && <>, {t.uiterlijk(datumLang(klok.termijn.einde))}. {dagen[0]?.toUpperCase()}{dagen.slice(1)}.</>}</p>
      {basis && <div className="wi-knoppen"><Link className="nl-button nl-button--primary" to={`/$huis/dossiers/$id${basis}` as '/$huis/dossiers/$id'} params={{ huis, id: d.id }}><span className="nl-button__label">{t.stapKnop[code]}</span></Link></div>}
    </Melding>
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
        <Suspense fallback={<Laden />}><Tijdlijn huis={huis} id={d.id} /></Suspense>
        <div className="wi-stapel">
          <Kaart titel={t.termijnen} vol>
            <ul className="wi-klokken">
              <KlokRegel naam={t.klok.wettelijk} klok={d.klokken.wettelijk} />
              <KlokRegel naam={t.klok.streefnorm} klok={d.klokken.streefnorm} />
              {d.huisvesting && <KlokRegel naam={t.klok.woning} klok={d.huisvesting.klokken.woning} />}
              {d.huisvesting && <KlokRegel naam={t.klok.verhuizing} klok={d.huisvesting.klokken.verhuizing} />}
            </ul>
          </Kaart>
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
