import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { FASE_WOORD } from '@wegwijs/intake';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { components } from '../../api/intake.gen.d.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { zoeken as t } from '../../tekst/zoeken.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Knop, KnopLink } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Tabel, type Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import '../../thema/zoeken.css';
import { zoekQuery } from './query.ts';
import { stukken } from './vraag.ts';

type Treffer = components['schemas']['ZoekTreffer'];
const HOOGSTENS = 80;

/** The name with what was typed marked in it, when it was found by name. */
function Naam({ huis, treffer, zoek }: { huis: string; treffer: Treffer; zoek: string }) {
  const delen = treffer.gevondenOp === 'naam' ? stukken(treffer.naam, zoek) : [{ tekst: treffer.naam, raak: false }];
  return <Link to="/$huis/dossiers/$id" params={{ huis, id: treffer.dossierId }}><bdi>{delen.map((d, i) => (d.raak ? <mark key={i}>{d.tekst}</mark> : d.tekst))}</bdi></Link>;
}

const kolommen = (huis: string, zoek: string): Kolom<Treffer>[] => [
  { code: 'naam', kop: t.naam, rijkop: true, cel: (r) => <Naam huis={huis} treffer={r} zoek={zoek} /> },
  { code: 'zaak', kop: t.zaak, cel: (r) => r.zaaknummer },
  { code: 'geboren', kop: t.geboren, cel: (r) => <Dag op={r.geboortedatum} /> },
  { code: 'fase', kop: t.fase, cel: (r) => FASE_WOORD[r.fase] },
  { code: 'op', kop: t.op, cel: (r) => t.gevondenOp[r.gevondenOp] },
];

/** The arrows go along the names, and from the box to the first one; Tab does as it always does. */
function loop(e: KeyboardEvent<HTMLElement>): void {
  const stap = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (!stap) return;
  const plekken = [...e.currentTarget.querySelectorAll<HTMLElement>('input, .wi-treffers a')];
  const naar = plekken[plekken.indexOf(document.activeElement as HTMLElement) + stap];
  if (!naar) return;
  e.preventDefault();
  naar.focus();
}

function Resultaten({ huis, zoek, treffers }: { huis: string; zoek: string; treffers: readonly Treffer[] }) {
  const smal = useSmal();
  const [eerste] = treffers;
  if (!eerste) return <div className="wi-kaart wi-leeg"><p>{t.leeg}</p><ul className="wi-punten">{t.leegTips.map((tip) => <li key={tip}>{tip}</li>)}</ul></div>;
  return (
    <>
      {treffers.length === 1 && eerste.gevondenOp !== 'naam' && (
        <Melding soort="gelukt">
          <p>{t.eenPersoon(t.gevondenOp[eerste.gevondenOp])}: <strong><bdi>{eerste.naam}</bdi></strong></p>
          <div className="wi-knoppen"><KnopLink soort="hoofd" to="/$huis/dossiers/$id" params={{ huis, id: eerste.dossierId }}>{t.open}</KnopLink></div>
        </Melding>
      )}
      <div className="wi-kaart wi-treffers">
        {smal ? (
          <ul className="wi-kaartjes" aria-label={t.resultaten}>
            {treffers.map((r) => (
              <li key={r.dossierId}>
                <strong><Naam huis={huis} treffer={r} zoek={zoek} /></strong>
                <p>{r.zaaknummer} · {t.geborenOp} <Dag op={r.geboortedatum} /></p>
                <p className="wi-klein wi-zacht">{FASE_WOORD[r.fase]} · {t.op}: {t.gevondenOp[r.gevondenOp]}</p>
              </li>
            ))}
          </ul>
        ) : <Tabel titel={t.resultaten} kolommen={kolommen(huis, zoek)} rijen={treffers} sleutel={(r) => r.dossierId} />}
      </div>
    </>
  );
}

/** Everybody who was found. What was typed stands in the state of this page and never in its address. */
export default function Zoeken() {
  const { huis } = useParams({ from: '/$huis' });
  const zoek = useRouterState({ select: (s) => s.location.state.zoek ?? '' });
  const ga = useNavigate();
  const veld = useRef<HTMLInputElement>(null);
  const [mist, setMist] = useState<string>();
  const { data, error, isFetching, refetch } = useQuery({ ...zoekQuery(huis, zoek), enabled: zoek !== '' });
  const stuur = () => {
    const nieuw = veld.current?.value.trim() ?? '';
    const fout = nieuw.length < 2 ? t.teKort : nieuw.length > HOOGSTENS ? t.teLang : undefined;
    setMist(fout);
    if (fout) veld.current?.focus();
    else void ga({ to: '/$huis/zoeken', params: { huis }, state: { zoek: nieuw } });
  };
  return (
    // The arrows are an extra: all of it can be reached with Tab.
    <div className="wi-stapel" onKeyDown={loop}>
      <Paginakop titel={t.titel} />
      <form className="wi-formulier" noValidate onSubmit={(e) => {
        e.preventDefault();
        stuur();
      }}>
        <div className={`utrecht-form-field${mist ? ' utrecht-form-field--invalid' : ''}`}>
          <label className="utrecht-form-label" htmlFor="zoek-veld">{t.veld}</label>
          <p className="wi-hint" id="zoek-hint">{t.hint}</p>
          {mist && <p className="utrecht-form-field-error-message" id="zoek-fout"><span className="wi-alleen-voorlezen">{algemeen.fout}</span>{mist}</p>}
          <div className="wi-zoekregel">
            <input key={zoek} ref={veld} id="zoek-veld" type="text" inputMode="search" defaultValue={zoek} autoComplete="off" spellCheck={false} className={`utrecht-textbox utrecht-textbox--html-input${mist ? ' utrecht-textbox--invalid' : ''}`}
              aria-invalid={mist ? true : undefined} aria-describedby={mist ? 'zoek-hint zoek-fout' : 'zoek-hint'} />
            <Knop type="submit" bezig={isFetching}>{t.zoek}</Knop>
          </div>
        </div>
      </form>
      <p role="status" className="wi-klein">{isFetching ? t.bezig : data && zoek ? t.gevonden(data.treffers.length, data.meer) : ''}</p>
      {error && <Fout fout={error} opnieuw={() => void refetch()} />}
      {!zoek && <p className="wi-zacht">{t.begin}</p>}
      {data && zoek && <Resultaten huis={huis} zoek={zoek} treffers={data.treffers} />}
    </div>
  );
}
