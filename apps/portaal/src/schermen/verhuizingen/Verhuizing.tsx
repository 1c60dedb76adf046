import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { gemeenteNaam } from '../../huis.ts';
import { verhuizingen as t } from '../../tekst/verhuizingen.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { KnopLink } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Antwoord, Intrekken } from './Antwoord.tsx';
import { Pakket } from './Pakket.tsx';
import { overdrachtQuery } from './query.ts';

/** One overdracht, as one of the two gemeenten sees it, with what that side can do now. */
export default function Verhuizing() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const { richting = 'in' } = useSearch({ from: '/$huis/verhuizingen/$id' });
  const o = useSuspenseQuery(overdrachtQuery(huis, id, richting)).data;
  const [gezegd, setGezegd] = useState('');
  const open = o.status === 'aangeboden';
  const naam = o.naam ?? t.zonderNaam;
  return (
    <div className="wi-stapel">
      <nav className="wi-kruimels" aria-label={t.kruimelpad}>
        <ol><li><Link to="/$huis/verhuizingen" params={{ huis }} search={richting === 'uit' ? { richting } : {}}>{t.titel}</Link></li><li aria-current="page"><bdi>{naam}</bdi></li></ol>
      </nav>
      <Paginakop titel={<bdi>{naam}</bdi>} tab={naam} onder={`${t.kop(gemeenteNaam(o.van), gemeenteNaam(o.naar))} · ${t.status[o.status]}`} acties={<>
        {open && richting === 'uit' && !o.intrekking && <Intrekken huis={huis} overdracht={o} gezegd={setGezegd} />}
        {o.dossierId && <KnopLink to="/$huis/dossiers/$id" params={{ huis, id: o.dossierId }}>{t.naarDossier}</KnopLink>}
      </>} />
      <div role="status">{gezegd && <Melding soort="gelukt"><p>{gezegd}</p></Melding>}</div>
      {o.intrekking && !gezegd && <Melding soort="info"><p>{t.intrekking[o.intrekking]}</p></Melding>}
      <Kaart titel={t.gegevens}>
        <Feiten breed feiten={[
          [t.kolom.aangebodenOp, <Dag key="a" op={o.aangebodenOp} lang />], [t.aangebodenDoor, `${o.aangebodenDoor} (${gemeenteNaam(o.van)})`], [t.kolom.ingeschrevenOp, o.ingeschrevenOp && <Dag key="i" op={o.ingeschrevenOp} lang />], [t.toelichting, o.toelichting],
          ...(o.beantwoordOp ? [[t.kolom.beantwoordOp, <Dag key="b" op={o.beantwoordOp} lang />], [t.antwoordDoor, o.beantwoordDoor]] as const : []),
          ...(o.weigerreden ? [[t.antwoordReden, t.weigerredenen[o.weigerreden]], [t.antwoordToelichting, o.antwoordToelichting]] as const : []),
        ]} />
      </Kaart>
      <Pakket overdracht={o} />
      {open && richting === 'in' && <Antwoord huis={huis} overdracht={o} gezegd={setGezegd} />}
    </div>
  );
}
