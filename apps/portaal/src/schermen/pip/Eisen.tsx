import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { pip as t } from '../../tekst/pip.ts';
import { redenTekst } from '../../tekst/redenen.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { toetsQuery, type PipUit } from './query.ts';

const woorden = (feiten: unknown) => (feiten ?? undefined) as Record<string, string | number> | undefined;

/** The checklist of the law for this person and this route, judged by the server after every change. */
export function Eisen({ huis, pip }: { huis: string; pip: PipUit }) {
  const toets = useQuery({ ...toetsQuery(huis, pip.dossierId, pip.id, pip.versie), placeholderData: keepPreviousData }).data;
  if (!toets) return null;
  const mis = toets.eisen.filter((e) => e.status === 'ontbreekt' || e.status === 'niet-toegestaan');
  const goed = toets.eisen.filter((e) => e.status === 'aanwezig');
  return (
    <Kaart titel={t.eisen}>
      {toets.gereed ? <Melding soort="gelukt"><p>{t.gereed}</p></Melding> : toets.beletsel && <Melding soort="let-op"><p>{redenTekst(toets.beletsel.reden, woorden(toets.beletsel.feiten)) ?? toets.beletsel.reden} <span className="wi-zacht wi-klein">({toets.beletsel.bron})</span></p></Melding>}
      <ul className="wi-eisen">
        {mis.map((e) => (
          <li key={e.onderdeel}><Icoon naam="ruit" maat={16} /><div><strong>{e.onderdeel}</strong>: {t[e.status as 'ontbreekt']}{e.reden && <p>{redenTekst(e.reden, woorden(e.feiten)) ?? e.reden}</p>}<p className="wi-klein wi-zacht">{e.bron}</p></div></li>
        ))}
      </ul>
      <details>
        <summary>{t.allesGoed(goed.length)}</summary>
        <ul className="wi-eisen">{goed.map((e) => <li key={e.onderdeel}><Icoon naam="gelukt" maat={16} /><div>{e.onderdeel} <span className="wi-klein wi-zacht">({e.bron})</span></div></li>)}</ul>
      </details>
      <p className="wi-klein wi-zacht">{t.streef(toets.streefGesprekken)}</p>
    </Kaart>
  );
}
