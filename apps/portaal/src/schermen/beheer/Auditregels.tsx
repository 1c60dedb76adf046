import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { components } from '../../api/casusregie.gen.d.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { beheer as t } from '../../tekst/beheer.ts';
import { CONTEXT_WOORD, taakWoord } from '../../tekst/taken.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan, tijd } from '../../ui/datum.ts';
import { Geen } from '../../ui/Kaart.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { actieWoord } from './rollen.ts';
import { leesZoek, type Zoek } from './zoek.ts';

type Regel = components['schemas']['AuditRegel'];
interface Eigenschappen {
  huis: string;
  regels: readonly Regel[];
  namen: readonly { persoon: string; naam: string }[];
}

/** The same log, only about this: one more filter in the address. */
const Op = ({ huis, deel, label, children }: { huis: string; deel: Zoek; label?: string; children: ReactNode }) =>
  <Link to="/$huis/beheer" params={{ huis }} search={(nu) => ({ ...leesZoek(nu), ...deel })} aria-label={label} className="wi-auditlink">{children}</Link>;

/** An id is long and says little: its last part is enough to see that two are the same. */
const kort = (id: string) => (id.length > 13 ? `…${id.slice(-8)}` : id);
const contextWoord = (c: string) => CONTEXT_WOORD[c as keyof typeof CONTEXT_WOORD] ?? c;

export function Auditregels({ huis, regels, namen }: Eigenschappen) {
  const smal = useSmal();
  const leider = heeftRol(useMij(), 'teamleider');
  const naamVan = new Map(namen.map((m) => [m.persoon, m.naam]));
  const Wie = ({ r }: { r: Regel }) => (
    <>
      <Op huis={huis} deel={{ persoon: r.persoon }}><bdi>{naamVan.get(r.persoon) ?? kort(r.persoon)}</bdi></Op>
      <span className="wi-zacht wi-klein wi-blok">{r.organisatieNaam ?? r.organisatie}</span>
    </>
  );
  const Wat = ({ r }: { r: Regel }) => <Op huis={huis} deel={{ actie: r.actie }}>{actieWoord(r.actie)}</Op>;
  const Over = ({ r }: { r: Regel }) => (r.betrokkene ? (
    <>
      <Op huis={huis} deel={{ betrokkene: r.betrokkene }}>{kort(r.betrokkene)}</Op>
      {leider && <Link to="/$huis/dossiers/$id" params={{ huis, id: r.betrokkene }} className="wi-blok wi-klein">{t.dossier}</Link>}
    </>
  ) : <Geen />);
  const Wanneer = ({ r }: { r: Regel }) => <span className="wi-nietafbreken"><Dag op={dagVan(r.op)} /> <span className="wi-zacht">{tijd(r.op)}</span></span>;
  if (smal) {
    return (
      <ul className="wi-kaartjes" aria-label={t.regels}>
        {regels.map((r) => (
          <li key={r.id}>
            <div className="wi-rij"><strong><Wat r={r} /></strong><Wanneer r={r} /></div>
            <div><Wie r={r} /></div>
            <p className="wi-klein wi-zacht">{t.soort[r.soort]} · {contextWoord(r.context)} · {r.taken.map(taakWoord).join(', ')}</p>
            {r.betrokkene && <div className="wi-klein">{t.overWie}: <Over r={r} /></div>}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Tabel titel={t.regels} rijen={regels} sleutel={(r) => r.id} kolommen={[
      { code: 'op', kop: t.wanneer, cel: (r) => <Wanneer r={r} /> },
      { code: 'wie', kop: t.wieKop, rijkop: true, cel: (r) => <Wie r={r} /> },
      { code: 'wat', kop: t.wat, cel: (r) => <Wat r={r} /> },
      { code: 'soort', kop: t.labels.soort, cel: (r) => t.soort[r.soort] },
      { code: 'context', kop: t.context, cel: (r) => contextWoord(r.context) },
      { code: 'taken', kop: t.taken, cel: (r) => r.taken.map(taakWoord).join(', ') },
      { code: 'over', kop: t.overWie, cel: (r) => <Over r={r} /> },
    ]} />
  );
}
