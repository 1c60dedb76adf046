import { Link } from '@tanstack/react-router';
import type { Datum } from '@wegwijs/kernel';
import { useId } from 'react';
import type { components } from '../../api/intake.gen.d.ts';
import { agenda as t } from '../../tekst/agenda.ts';
import { datumLang, vandaag, weekdag } from '../../ui/datum.ts';
import { Icoon, type IcoonNaam } from '../../ui/Icoon.tsx';
import { dagenVan, isWeekend } from './zoek.ts';

type Intakeregel = components['schemas']['AgendaRegel'];
/** What stands in the agenda: of the intake, or a voortgangsgesprek, which has no zaaknummer. */
export type Regel = Pick<Intakeregel, 'id' | 'dossierId' | 'op' | 'tijd' | 'plaats' | 'naam' | 'behandelaarNaam' | 'stand'> & { soort: Intakeregel['soort'] | 'voortgang'; zaaknummer?: string };
const BLAD = { toets: '/$huis/dossiers/$id/toets', voortgang: '/$huis/dossiers/$id/voortgang' } as const;
const bladVan = (soort: Regel['soort']) => (soort === 'toets' || soort === 'voortgang' ? BLAD[soort] : '/$huis/dossiers/$id/afspraken');
const VORM: Record<Regel['stand'], [klas: string, icoon: IcoonNaam]> = {
  gepland: ['stil', 'klok'], geweest: ['schema', 'gelukt'], 'niet-verschenen': ['stil', 'ruit'], afgezegd: ['stil', 'wacht'], 'uitkomst-open': ['week', 'ruit'],
  loopt: ['maand', 'klok'], verlopen: ['te-laat', 'driehoek'], 'wacht-op-derde': ['stil', 'wacht'],
};

function Afspraak({ huis, regel: r, team }: { huis: string; regel: Regel; team: boolean }) {
  const [klas, icoon] = VORM[r.stand];
  return (
    <li>
      <span className="wi-agenda__tijd">{r.tijd ? <time dateTime={`${r.op}T${r.tijd}`}>{t.uur(r.tijd)}</time> : <span className="wi-zacht">{t.heleDag}</span>}</span>
      <span className="wi-agenda__wat">
        <span>{t.soort[r.soort]}: <Link to="/$huis/dossiers/$id" params={{ huis, id: r.dossierId }}><bdi>{r.naam}</bdi></Link></span>
        <small className="wi-zacht">{r.zaaknummer}{r.plaats && <>{r.zaaknummer && ' · '}<bdi>{r.plaats}</bdi></>}{team && ` · ${r.behandelaarNaam ? t.behandelaar(r.behandelaarNaam) : t.niemand}`}</small>
      </span>
      <span className="wi-agenda__stand">
        <span className={`wi-termijn wi-termijn--${klas}`}><Icoon naam={icoon} maat={16} />{t.stand[r.stand]}</span>
        {r.stand === 'uitkomst-open' && <Link to={bladVan(r.soort)} params={{ huis, id: r.dossierId }} aria-label={t.vulInVan(r.naam)}>{t.vulIn}</Link>}
      </span>
    </li>
  );
}

function Dag({ op, children }: { op: Datum; children: React.ReactNode }) {
  const id = useId();
  const nu = op === vandaag();
  const naam = weekdag(op);
  return (
    <section className="wi-kaart wi-agenda__dag" aria-labelledby={id} data-vandaag={nu || undefined}>
      <h2 id={id}><time dateTime={op}>{naam[0]?.toUpperCase()}{naam.slice(1)} {datumLang(op)}</time>{nu && <small> {t.vandaag}</small>}</h2>
      {children}
    </section>
  );
}

/** The days under each other and what is on them, last days first: a list reads, prints and shrinks; a grid of hours does not. A weekend shows when there is something. */
export function Week({ huis, maandag, regels, team }: { huis: string; maandag: Datum; regels: readonly Regel[]; team: boolean }) {
  const perDag = dagenVan(maandag).map((op) => ({ op, hier: regels.filter((r) => r.op === op).sort((a, b) => (a.tijd ?? '').localeCompare(b.tijd ?? '')) }));
  return (
    <div className="wi-agenda">
      {perDag.filter(({ op, hier }) => hier.length > 0 || !isWeekend(op)).map(({ op, hier }) => (
        <Dag key={op} op={op}>
          {hier.length === 0 ? <p className="wi-zacht wi-klein wi-agenda__leeg">{t.leeg}</p> : <ul>{hier.map((r) => <Afspraak key={r.id} huis={huis} regel={r} team={team} />)}</ul>}
        </Dag>
      ))}
    </div>
  );
}
