import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { handhaving as t } from '../../tekst/handhaving.ts';
import { Dag } from '../../ui/Datum.tsx';
import { vandaag } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { KnopLink } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { dossierQuery } from '../dossier/query.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { Besluitdelen } from './Besluit.tsx';
import { Nabesluit } from './Nabesluit.tsx';
import { periode, zaakQuery, type Zaak as ZaakUit } from './query.ts';
import { Rechtsgang, Som, Verloop } from './Verloop.tsx';
import { Voorbesluit } from './Voorbesluit.tsx';

/** The last days that count now. Past the besluit the time for the zienswijze is no longer of interest. */
function Termijnen({ zaak: z }: { zaak: ZaakUit }) {
  const dagen: [string, string | null | undefined][] = z.stand === 'voornemen' ? [[t.zienswijzeTot, z.zienswijzeOp ? undefined : z.zienswijzeTot], [t.besluitUiterlijk, z.besluitUiterlijk]]
    : [[t.hersteltermijn, z.hersteltermijnTot], [t.rechtsgangTot, z.rechtsgangTot], [t.betalenUiterlijk, z.betaaldOp ? undefined : z.betalenUiterlijk], [t.onherroepelijk, z.onherroepelijkVanaf]];
  const feiten = dagen.flatMap(([naam, dag]) => (dag ? [[naam, <span key={naam}><Dag op={dag} lang />{dag < vandaag() && naam !== t.onherroepelijk && <span className="wi-zacht"> {t.voorbij}</span>}</span>] as const] : []));
  return <Kaart titel={t.termijnen}>{feiten.length === 0 ? <p className="wi-zacht">{t.geenTermijn}</p> : <Feiten breed feiten={feiten} />}</Kaart>;
}

function Nu({ zaak: z, regie }: { zaak: ZaakUit; regie: boolean }) {
  const verlaagd = z.sanctie === 'verlaagd' && z.verlaagdVan && z.verlaagdTot ? periode(z.verlaagdVan, z.verlaagdTot) : '';
  const loopt = z.handelingen.length > 0;
  return (
    <Kaart titel={t.nuTitel}>
      <p><strong>{t.stand[z.stand]}.</strong> {t.nu[z.stand]}</p>
      {loopt && z.sanctie === 'gevraagd' && <Melding soort="info"><p>{t.wachtRsd}</p></Melding>}
      {loopt && z.sanctie === 'verlaagd' && <Melding soort="let-op"><p>{t.verlaagd(verlaagd)}</p></Melding>}
      {!regie && (z.stand === 'besloten' || z.stand === 'bekendgemaakt' || (z.stand === 'voornemen' && z.zienswijzeOp)) && <p className="wi-zacht">{t.nietBevoegd}</p>}
      <Feiten feiten={[[t.wat, t.gedraging[z.gedraging]], [t.dag, periode(z.van, z.tot)], [t.grond, t.artikel(z.artikel)], [t.rsd, t.sanctie[z.sanctie]]]} />
    </Kaart>
  );
}

/** One boete: where it stands, what may be done now and by whom, and everything that led to it. */
export default function Zaak() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const zaak = useSuspenseQuery(zaakQuery(huis, id)).data;
  const naam = useSuspenseQuery(dossierQuery(huis, zaak.dossierId)).data.naam;
  const mij = useMij();
  const mag = heeftRol(mij, 'klantmanager', 'casusregisseur', 'teamleider');
  const regie = heeftRol(mij, 'casusregisseur', 'teamleider');
  const deel = { huis, zaak };
  return (
    <>
      <nav className="wi-kruimels" aria-label={t.kruimelpad}>
        <ol><li><Link to="/$huis/handhaving" params={{ huis }}>{t.titel}</Link></li><li aria-current="page"><bdi>{naam}</bdi></li></ol>
      </nav>
      <MetBerichten kop={<Paginakop titel={<bdi>{naam}</bdi>} tab={`${naam}, ${t.titel}`} onder={`${t.gedraging[zaak.gedraging]} · ${t.stand[zaak.stand]}`} acties={<KnopLink to="/$huis/dossiers/$id/handhaving" params={{ huis, id: zaak.dossierId }}>{t.naarDossier}</KnopLink>} />}>
        <div className="wi-kolommen">
          <div className="wi-stapel">
            <Nu zaak={zaak} regie={regie} />
            {mag && <Voorbesluit {...deel} />}
            {regie && <><Besluitdelen {...deel} /><Nabesluit {...deel} /></>}
          </div>
          <div className="wi-stapel"><Termijnen zaak={zaak} /><Som zaak={zaak} /><Verloop zaak={zaak} /></div>
        </div>
        <Rechtsgang zaak={zaak} />
      </MetBerichten>
    </>
  );
}
