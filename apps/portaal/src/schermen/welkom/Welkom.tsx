import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMij } from '../../api/sessie.ts';
import { gemeenteNaam } from '../../huis.ts';
import { lijsten as t } from '../../tekst/lijsten.ts';
import { ROLNAMEN } from '../../tekst/rollen.ts';
import { NIVEAU_WOORD, taakWoord } from '../../tekst/taken.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Feiten, Geen, Kaart } from '../../ui/Kaart.tsx';
import { KnopLink } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { standOp } from '../schaalniveau/matrix.ts';
import { matrixQuery } from '../schaalniveau/query.ts';

/** The first page of an organisation that has tasks but no workplace here yet: which tasks, from whom, and honestly what cannot be done. */
export default function Welkom() {
  const { huis } = useParams({ from: '/$huis' });
  const mij = useMij();
  const { naam, code } = mij.organisatie;
  const nu = vandaag();
  const eigen = useSuspenseQuery(matrixQuery(huis)).data.filter((r) => r.uitvoerder === code);
  const taken = eigen.filter((r) => standOp(r, nu) === 'nu');
  const straks = eigen.filter((r) => standOp(r, nu) === 'gepland');
  return (
    <>
      <Paginakop titel={t.welkom(mij.naam)} tab={t.welkomTab} />
      <div className="wi-kolommen">
        <Kaart titel={t.taken(naam)} vol>
          {taken.length === 0 ? <p className="wi-leeg">{t.geenTaken(naam)}</p> : (
            <>
              <p className="wi-gereedschap wi-klein wi-zacht">{t.takenUitleg(datumLang(nu))}</p>
              <Tabel titel={t.taken(naam)} rijen={taken} sleutel={(r) => r.id} kolommen={[
                { code: 'taak', kop: t.taak, rijkop: true, cel: (r) => taakWoord(r.taak) },
                { code: 'gemeente', kop: t.gemeente, cel: (r) => gemeenteNaam(r.gemeentecode) },
                { code: 'niveau', kop: t.niveau, cel: (r) => NIVEAU_WOORD[r.niveau] },
                { code: 'sinds', kop: t.sinds, cel: (r) => <Dag op={r.geldigVan} /> },
                { code: 'opmerking', kop: t.opmerking, breed: true, cel: (r) => r.opmerking || <Geen /> },
              ]} />
            </>
          )}
        </Kaart>
        <div className="wi-stapel">
          <Kaart titel={t.wie}><Feiten breed feiten={[[t.naam, <bdi key="naam">{mij.naam}</bdi>], [t.organisatie, naam], [t.rollen, mij.rollen.map((r) => ROLNAMEN[r] ?? r).join(', ')]]} /></Kaart>
          {straks.length > 0 && <Kaart titel={t.straks}><ul className="wi-punten">{straks.map((r) => <li key={r.id}>{t.straksTaak(taakWoord(r.taak), gemeenteNaam(r.gemeentecode), datumLang(r.geldigVan))}</li>)}</ul></Kaart>}
          <Melding soort="info">
            <h2 className="wi-meldingkop">{t.nogNiet}</h2>
            <p>{t.nogNietUitleg}</p>
            <p>{t.welAl}</p>
            <div className="wi-knoppen"><KnopLink to="/$huis/schaalniveau" params={{ huis }}>{t.naarMatrix}</KnopLink></div>
          </Melding>
        </div>
      </div>
    </>
  );
}
