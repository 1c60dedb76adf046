import { Link, useParams, useRouterState } from '@tanstack/react-router';
import { BegeleidingStartInvoer, BegeleidingVrijwilligerInvoer } from '@wegwijs/casusregie';
import { LEERROUTE_WOORD } from '@wegwijs/intake';
import { useState } from 'react';
import { casusregie, haal, kop } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, JaNeeveld, Tekstveld } from '../../formulier/index.ts';
import { gemeenteNaam, isGemeente } from '../../huis.ts';
import { begeleiding as t } from '../../tekst/begeleiding.ts';
import '../../thema/dossier.css';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Titel } from '../../ui/Titel.tsx';
import { Berichten, Meld, type Bericht } from '../dossier/berichten.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Checklist } from './Checklist.tsx';
import { Contacten } from './Contacten.tsx';
import { Daad, OverWie } from './Daad.tsx';
import { Afloop, Beeindigen, Omvang } from './Kaarten.tsx';
import { Verzoek } from './Maatwerk.tsx';
import { Beantwoorden, Teruggeven } from './Opdrachten.tsx';
import { useBegeleiding, useOpdrachten, usePartners, useVerwijzingen, type BegeleidingUit, type OpdrachtUit } from './query.ts';
import { Verwijzen, Verwijzingen } from './Verwijzingen.tsx';

interface Deel {
  begeleiding: BegeleidingUit;
  /** The work is this organisation's own, and this person may do it. */
  eigen: boolean;
}

/** What comes first as long as it has not begun: the answer to the offer, then the first talk. */
function Begin({ begeleiding: b, eigen, opdracht: o }: Deel & { opdracht?: OpdrachtUit }) {
  if (b.stand !== 'wacht') return null;
  const uiterlijk = <p>{t.startUiterlijk(datumLang(b.startUiterlijk))}</p>;
  if (eigen && o?.stand === 'aangeboden') return <Kaart titel={t.opdrachtTitel}><p>{t.opdrachtWacht}</p>{o.vraag && <p>{o.vraag}</p>}{uiterlijk}<Beantwoorden opdracht={o} hoofd /></Kaart>;
  if (!eigen || o?.stand !== 'aanvaard') return <Kaart titel={t.opdrachtTitel}><p>{o?.stand === 'aangeboden' ? t.wachtOpUitvoerder(t.organisatie(o.organisatie)) : o?.stand === 'aanvaard' ? t.nogNietBegonnen : t.geenOpdracht}</p>{uiterlijk}</Kaart>;
  return (
    <Vouw titel={t.start} nu uitleg={t.startUitleg}>
      {uiterlijk}
      <Daad klas={BegeleidingStartInvoer} naam={`start-${b.id}`} knop={t.start} gelukt={t.gestart} standaard={{ begonnenOp: vandaag() }} doe={(body, s) => haal(casusregie.POST('/v1/begeleidingen/{id}/start', { params: { path: { id: b.id }, header: kop(b.versie, s) }, body }))}>
        <Datumveld naam="begonnenOp" /><JaNeeveld naam="kinderen" /><Tekstveld naam="vrijwilliger" hint={t.vrijwilligerHint} optioneel />
      </Daad>
    </Vouw>
  );
}

/** Who this is, with what the gemeente shares for this work and nothing else. */
function Persoon({ huis, begeleiding: b }: { huis: string; begeleiding: BegeleidingUit }) {
  const mij = useMij();
  return (
    <Kaart titel={t.gegevens} acties={isGemeente(mij) && <Link to="/$huis/dossiers/$id/begeleiding" params={{ huis, id: b.dossierId }}>{t.naarDossier}</Link>}>
      <Feiten feiten={[
        [t.adres, b.adres && <bdi key="a">{b.adres}</bdi>], [t.telefoon, b.telefoon && <a key="t" href={`tel:${b.telefoon.replaceAll(' ', '')}`}><bdi>{b.telefoon}</bdi></a>], [t.taal, b.taal], [t.gemeente, gemeenteNaam(b.gemeentecode)],
        ...(b.leerroute ? [[t.leerroute, LEERROUTE_WOORD[b.leerroute]] as const] : []), ...(b.termijnEinde ? [[t.termijnEinde, <Dag key="e" op={b.termijnEinde} lang />] as const] : []),
      ]} />
      {!isGemeente(mij) && <p className="wi-klein wi-zacht">{t.gedeeldHint}</p>}
    </Kaart>
  );
}

function Vrijwilliger({ begeleiding: b }: { begeleiding: BegeleidingUit }) {
  return (
    <>
      <Kaart titel={t.vrijwilliger}><p>{b.vrijwilliger ? <bdi>{b.vrijwilliger}</bdi> : t.geenVrijwilliger}</p></Kaart>
      <Vouw titel={t.vrijwilligerWijzig} nu={false}>
        <Daad klas={BegeleidingVrijwilligerInvoer} naam={`vrijwilliger-${b.id}`} knop={t.vrijwilligerWijzig} gelukt={t.vrijwilligerVast} standaard={b.vrijwilliger ? { vrijwilliger: b.vrijwilliger } : {}}
          doe={(body, s) => haal(casusregie.PUT('/v1/begeleidingen/{id}/vrijwilliger', { params: { path: { id: b.id }, header: kop(b.versie, s) }, body }))}>
          <Tekstveld naam="vrijwilliger" hint={t.vrijwilligerHint} optioneel />
        </Daad>
      </Vouw>
    </>
  );
}

/** Everything about one begeleiding: first what has to be done, beside it who this is and what was agreed. */
function Blad({ huis, begeleiding: b }: { huis: string; begeleiding: BegeleidingUit }) {
  const mij = useMij();
  const opdracht = useOpdrachten(huis, b.dossierId).find((o) => o.id === b.opdrachtId);
  const verwijzingen = useVerwijzingen(huis, b.dossierId);
  const partners = usePartners(huis).filter((p) => p.gemeentecode === b.gemeentecode);
  const eigen = opdracht?.organisatie === mij.organisatie.code && heeftRol(mij, 'vwon-medewerker', 'casusregisseur', 'klantmanager');
  const werkt = eigen && b.stand === 'loopt';
  return (
    <div className="wi-kolommen">
      <div className="wi-stapel">
        <Afloop begeleiding={b} /><Begin begeleiding={b} eigen={eigen} opdracht={opdracht} />
        <Checklist begeleiding={b} mag={werkt} /><Contacten begeleiding={b} mag={werkt} />
        <Verwijzingen verwijzingen={verwijzingen} mag={heeftRol(mij, 'vwon-medewerker', 'casusregisseur', 'klantmanager')} />
        {werkt && <Verwijzen naam={b.id} partners={partners} doe={(body, s) => haal(casusregie.POST('/v1/begeleidingen/{id}/verwijzingen', { params: { path: { id: b.id }, header: { 'Idempotency-Key': s } }, body }))} />}
      </div>
      <div className="wi-stapel">
        <Persoon huis={huis} begeleiding={b} /><Omvang begeleiding={b} />
        {werkt && <Vrijwilliger begeleiding={b} />}
        <Verzoek begeleiding={b} mag={werkt} />
        {b.stand !== 'beeindigd' && <Beeindigen begeleiding={b} />}
        {werkt && opdracht?.stand === 'aanvaard' && <Kaart titel={t.opdrachtTitel}><Teruggeven opdracht={opdracht} /></Kaart>}
      </div>
    </div>
  );
}

/** The workplace of one person who is guided. */
export default function Begeleiding() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const b = useBegeleiding(huis, id);
  const pad = useRouterState({ select: (s) => s.location.pathname });
  const [bericht, setBericht] = useState<Bericht>();
  const naam = b.naam ?? t.zonderNaamNa;
  return (
    <OverWie value={{ huis, dossierId: b.dossierId }}>
      <nav className="wi-kruimels" aria-label={t.kruimelpad}><ol><li><Link to="/$huis/begeleiding" params={{ huis }}>{t.kruimel}</Link></li><li aria-current="page"><bdi>{naam}</bdi></li></ol></nav>
      <div className="wi-paginakop"><div><Titel tab={naam}><bdi>{naam}</bdi></Titel><p className="wi-zacht wi-klein">{t.stand[b.stand]}</p></div></div>
      <Berichten bericht={bericht?.pad === pad ? bericht : undefined} />
      <Meld value={setBericht}><Blad huis={huis} begeleiding={b} /></Meld>
    </OverWie>
  );
}
