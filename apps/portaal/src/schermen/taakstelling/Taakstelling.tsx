import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { components } from '../../api/intake.gen.d.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { gemeenteNaam } from '../../huis.ts';
import { taakstelling as t } from '../../tekst/taakstelling.ts';
import '../../thema/taakstelling.css';
import { vandaag } from '../../ui/datum.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Grafiek } from './Grafiek.tsx';
import { lopend } from './grafiek.ts';
import { Halfjaar } from './Halfjaar.tsx';
import { Corrigeren, Vastleggen } from './Invoer.tsx';
import { overzichtQuery } from './query.ts';

function Startnotitie({ v }: { v: components['schemas']['StartnotitieVerklaring'] }) {
  return (
    <details className="wi-uitleg">
      <summary>{t.startnotitieTitel}</summary>
      <div className="wi-stapel">
        <p>{t.startnotitieUitleg(v)}</p>
        <div className="wi-schuif" role="region" aria-label={t.startnotitieTitel} tabIndex={0}>
          <table className="utrecht-table wi-tabel">
            <thead><tr><th scope="col">{t.gemeente}</th>{[t.jaar, t.exact, t.gedrukt, t.weg].map((k) => <th key={k} scope="col" className="wi-getal">{k}</th>)}</tr></thead>
            <tbody>{v.regels.map((r) => <tr key={r.gemeentecode}><th scope="row">{gemeenteNaam(r.gemeentecode)}</th><td className="wi-getal">{r.jaar}</td><td className="wi-getal">{r.exact}</td><td className="wi-getal">{r.gedrukt}</td><td className="wi-getal">{r.weg}</td></tr>)}</tbody>
            <tfoot><tr><th scope="row">{t.totaal}</th><td className="wi-getal">{v.jaar}</td><td className="wi-getal">{v.exact}</td><td className="wi-getal">{v.gedrukt}</td><td className="wi-getal">{v.verschil}</td></tr></tfoot>
          </table>
        </div>
        <p className="wi-klein wi-zacht">{v.bron}</p>
      </div>
    </details>
  );
}

/** How many people the gemeente has to house, and how far it is. Counts only: nobody's name stands here. */
export default function Taakstelling() {
  const { huis = '' } = useParams({ strict: false });
  const { halfjaar } = useSearch({ from: '/$huis/taakstelling' });
  const { data } = useSuspenseQuery(overzichtQuery(huis));
  const teamleider = heeftRol(useMij(), 'teamleider');
  const [open, setOpen] = useState<'nieuw' | 'correctie'>();
  const [gezegd, setGezegd] = useState('');
  const { regels } = data;
  const nu = lopend(regels, vandaag());
  const gekozen = regels.find((r) => r.halfjaar === halfjaar) ?? nu;
  const sluit = () => setOpen(undefined);
  const klaar = (h: string) => {
    sluit();
    setGezegd(t.gelukt(h));
  };
  return (
    <div className="wi-stapel">
      <Paginakop titel={t.titel} onder={t.onder} acties={teamleider && <Knop soort="hoofd" icoon={<Icoon naam="plus" />} onClick={() => setOpen('nieuw')}>{t.nieuw}</Knop>} />
      <div role="status">{gezegd && <Melding soort="gelukt"><p>{gezegd}</p></Melding>}</div>
      {!gekozen || !nu ? <Kaart><p>{t.leeg} {teamleider ? t.leegTeamleider : t.leegAnders}</p></Kaart> : (
        <>
          <Grafiek regels={regels} nu={nu} />
          <nav className="wi-tellers" aria-label={t.kies}>
            {[...regels].reverse().map((r) => (
              <Link key={r.halfjaar} className="wi-teller" from="/$huis/taakstelling" search={{ halfjaar: r.halfjaar }} resetScroll={false} aria-current={r === gekozen ? 'true' : undefined} activeProps={{}}>{t.halfjaarKop(r.halfjaar)}{r === nu && <small>{t.nu}</small>}</Link>
            ))}
          </nav>
          <Halfjaar huis={huis} regel={gekozen} {...(teamleider && { corrigeer: () => setOpen('correctie') })} />
        </>
      )}
      <Kaart><Startnotitie v={data.startnotitie} /></Kaart>
      {open === 'nieuw' && <Vastleggen {...{ huis, regels, sluit, klaar }} />}
      {open === 'correctie' && gekozen && <Corrigeren {...{ huis, sluit, klaar }} regel={gekozen} />}
    </div>
  );
}
