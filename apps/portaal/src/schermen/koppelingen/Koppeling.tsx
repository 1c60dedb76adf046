import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IntrekkingInvoer } from '@wegwijs/intake';
import { useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Datumveld, Formulier, Keuzeveld } from '../../formulier/index.ts';
import { koppelingen as t } from '../../tekst/koppelingen.ts';
import '../../thema/koppelingen.css';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumKort, datumLang, vandaag } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Feiten, Geen, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Tabel, type Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Kruimel } from './Kruimel.tsx';
import { koppelingQuery, type Detail } from './query.ts';

type Lid = Detail['personen'][number];

function Plicht({ lid }: { lid: Lid }) {
  const grond = t.gronden[lid.plichtReden] ?? lid.plichtReden;
  return (
    <>
      {t.plichten[lid.plicht] ?? lid.plicht}{grond && `: ${grond}`}
      <small className="wi-zacht wi-koppelgrond">{lid.herbeoordelenOp && `${t.herbeoordelen(datumKort(lid.herbeoordelenOp))} · `}{lid.plichtBron}</small>
    </>
  );
}
const Dossier = ({ huis, lid }: { huis: string; lid: Lid }) => (lid.dossierId
  ? <Link to="/$huis/dossiers/$id" params={{ huis, id: lid.dossierId }}>{lid.zaaknummer ?? t.dossier}</Link>
  : <span className="wi-zacht">{t.geenDossier}</span>);

const kolommen = (huis: string): Kolom<Lid>[] => [
  { code: 'naam', kop: t.naam, rijkop: true, cel: (l) => <bdi>{l.naam}</bdi> },
  { code: 'relatie', kop: t.relatie, cel: (l) => t.relaties[l.relatie] ?? l.relatie },
  { code: 'geboren', kop: t.geboren, cel: (l) => <Dag op={l.geboortedatum} /> },
  { code: 'vnummer', kop: t.vnummer, cel: (l) => l.vnummer ?? <Geen /> },
  { code: 'bsn', kop: t.bsn, breed: true, cel: (l) => l.bsn ?? <Geen /> },
  { code: 'taal', kop: t.taal, breed: true, cel: (l) => l.taal ?? <Geen /> },
  { code: 'plicht', kop: t.plicht, cel: (l) => <Plicht lid={l} /> },
  { code: 'dossier', kop: t.dossier, cel: (l) => <Dossier huis={huis} lid={l} /> },
];

function Intrekken({ huis, k, sluit, klaar }: { huis: string; k: Detail; sluit: () => void; klaar: (zin: string) => void }) {
  const trekIn = useHandeling({
    doe: (body: IntrekkingInvoer, sleutel) => haal(intake.POST('/v1/koppelingen/{id}/intrekking', { params: { path: { id: k.id }, header: kop(k.versie, sleutel) }, body })),
    ververs: [[huis, 'koppeling', k.id], [huis, 'koppelingen'], [huis, 'werkvoorraad'], [huis, 'dossier']],
    gelukt: (uit) => klaar(t.ingetrokken(uit.gewistePersonen, uit.gewisteDossiers)),
  });
  return (
    <Dialoog titel={t.trekIn} sluit={sluit} knoppen={<></>}>
      <p>{t.trekInUitleg(k.personen.length)}</p>
      <Formulier klas={IntrekkingInvoer} labels={t.intrekLabels} standaard={{ ingetrokkenOp: vandaag() }} knop={t.trekInKnop} verzend={(i) => trekIn.mutateAsync(i)}>
        <Datumveld naam="ingetrokkenOp" />
        <Keuzeveld naam="reden" opties={Object.entries(t.intrekredenen).map(([waarde, tekst]) => ({ waarde, tekst }))} />
      </Formulier>
    </Dialoog>
  );
}

/** One household: what was reported, who belongs to it, who has to integrate and why, and the way to each dossier. */
export default function Koppeling() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const k = useSuspenseQuery(koppelingQuery(huis, id)).data;
  const smal = useSmal();
  const [open, setOpen] = useState(false);
  const [gezegd, setGezegd] = useState('');
  const naam = k.personen[0]?.naam ?? t.ingetrokkenGezin;
  return (
    <div className="wi-stapel">
      <Kruimel huis={huis} hier={<bdi>{naam}</bdi>} />
      <Paginakop titel={<bdi>{naam}</bdi>} tab={naam} onder={k.status === 'ingetrokken' ? t.status[k.status] : `${t.status[k.status]} · ${k.coaNummer}`} acties={k.status === 'gekoppeld' && <Knop onClick={() => setOpen(true)}>{t.trekIn}</Knop>} />
      <div role="status">{gezegd && <Melding soort="gelukt"><p>{gezegd}</p></Melding>}</div>
      <Kaart titel={t.deelKoppeling}>
        <Feiten feiten={[
          [t.kolom.gekoppeldOp, <Dag key="op" op={k.gekoppeldOp} lang />], [t.kolom.bron, t.bron[k.bron]], [t.azc, k.azc && <bdi>{k.azc}</bdi>],
          [t.termijn, k.termijn && t.termijnUiterlijk(datumLang(k.termijn.einde), k.termijn.soort)],
          ...(k.ingetrokkenOp ? [[t.ingetrokkenOp, <Dag key="in" op={k.ingetrokkenOp} lang />], [t.intrekredenKop, k.intrekreden && t.intrekredenen[k.intrekreden]]] as const : []),
        ]} />
      </Kaart>
      <Kaart titel={t.gezin} vol>
        {k.personen.length === 0 && <div className="wi-leeg"><p>{t.gezinLeeg}</p></div>}
        {k.personen.length > 0 && (smal ? (
          <ul className="wi-kaartjes">
            {k.personen.map((l) => <li key={l.id}><div className="wi-rij"><strong><bdi>{l.naam}</bdi></strong><span>{t.relaties[l.relatie] ?? l.relatie}</span></div><p><Dag op={l.geboortedatum} />{l.vnummer && ` · ${t.vnummer} ${l.vnummer}`}</p><p><Plicht lid={l} /></p><p><Dossier huis={huis} lid={l} /></p></li>)}
          </ul>
        ) : <Tabel titel={t.gezin} kolommen={kolommen(huis)} rijen={k.personen} sleutel={(l) => l.id} />)}
      </Kaart>
      {open && <Intrekken huis={huis} k={k} sluit={() => setOpen(false)} klaar={(zin) => {
        setOpen(false);
        setGezegd(zin);
      }} />}
    </div>
  );
}
