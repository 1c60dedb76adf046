import { pip as t } from '../../tekst/pip.ts';
import { redenTekst } from '../../tekst/redenen.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Melding } from '../../ui/Melding.tsx';
import type { PipToets } from './query.ts';

type Eis = PipToets['eisen'][number];
const woorden = (feiten: unknown) => (feiten ?? undefined) as Record<string, string | number> | undefined;
export const waarom = (e: { reden?: string | null; feiten?: unknown }): string => (e.reden ? (redenTekst(e.reden, woorden(e.feiten)) ?? e.reden) : '');

function Open({ eis: e, naarVeld }: { eis: Eis; naarVeld: (veld: string) => void }) {
  return (
    <li>
      <Icoon naam="ruit" maat={16} />
      <div>
        <p><strong>{t.eis[e.onderdeel] ?? e.onderdeel}</strong>: {t[e.status as 'ontbreekt']}</p>
        <p>{waarom(e)}</p>
        <p className="wi-klein wi-zacht">{e.bron}</p>
        {e.veld && <button type="button" className="wi-tekstknop" onClick={() => naarVeld(e.veld as string)}>{t.naarVeld(t.eis[e.onderdeel] ?? e.onderdeel)}</button>}
      </div>
    </li>
  );
}

function Rest({ eisen, icoon, kop }: { eisen: readonly Eis[]; icoon?: 'gelukt'; kop: string }) {
  if (eisen.length === 0) return null;
  return (
    <details className="wi-vouw">
      <summary>{kop}</summary>
      <ul className="wi-eisen">{eisen.map((e) => <li key={e.onderdeel}>{icoon ? <Icoon naam={icoon} maat={16} /> : <span aria-hidden="true">–</span>}<div>{t.eis[e.onderdeel] ?? e.onderdeel} <span className="wi-klein wi-zacht">({e.bron})</span></div></li>)}</ul>
    </details>
  );
}

/** The checklist of the law for this person and this route, judged by the server after every save: what is open, first. */
export function Eisen({ toets, naarVeld }: { toets?: PipToets; naarVeld: (veld: string) => void }) {
  if (!toets) return <Laden />;
  const met = (...statussen: string[]) => toets.eisen.filter((e) => statussen.includes(e.status));
  const open = met('ontbreekt', 'niet-toegestaan');
  const beletsel = toets.beletsel && !open.some((e) => e.reden === toets.beletsel?.reden) && toets.beletsel.reden !== 'DoelNietSmart' ? toets.beletsel : undefined;
  return (
    <Kaart titel={t.eisen}>
      {toets.gereed && <Melding soort="gelukt"><p>{t.gereed}</p></Melding>}
      {beletsel && <Melding soort="let-op"><p>{waarom(beletsel)} <span className="wi-zacht wi-klein">({beletsel.bron})</span></p></Melding>}
      <ul className="wi-eisen">
        {open.map((e) => <Open key={e.onderdeel + (e.veld ?? '')} eis={e} naarVeld={naarVeld} />)}
        {toets.doelen.map((d, i) => d.smart ? null : (
          <li key={i}>
            <Icoon naam="ruit" maat={16} />
            <div>
              <p><strong>{t.doel(i + 1)}</strong>: {t.nietSmart}</p>
              <ul className="wi-punten">{d.gebreken.map((g) => <li key={g.veld + g.reden}>{waarom(g)}</li>)}</ul>
              <p className="wi-klein wi-zacht">{toets.smartBron}</p>
              <button type="button" className="wi-tekstknop" onClick={() => naarVeld(`doelen.${i}.${d.gebreken[0]?.veld ?? 'omschrijving'}`)}>{t.naarVeld(t.doel(i + 1))}</button>
            </div>
          </li>
        ))}
      </ul>
      <Rest eisen={met('aanwezig')} icoon="gelukt" kop={t.allesGoed(met('aanwezig').length)} />
      <Rest eisen={met('niet-van-toepassing')} kop={t.nietNodig(met('niet-van-toepassing').length)} />
    </Kaart>
  );
}
