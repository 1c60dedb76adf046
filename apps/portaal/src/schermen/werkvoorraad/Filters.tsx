import { DOELGROEP_WOORD, FASE_WOORD, LEERROUTE_WOORD, STAND_WOORD, type WerkStand } from '@wegwijs/intake';
import { memo, useId, type ReactNode } from 'react';
import type { components } from '../../api/intake.gen.d.ts';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { Icoon, type IcoonNaam } from '../../ui/Icoon.tsx';
import { gefilterd, type Zoek } from './zoek.ts';

type Aantallen = components['schemas']['WerkvoorraadAantallen'];
type Telling = number | string;
/** `altijd`: a counter that stays in its place, also at nought. */
const TABS: readonly { tab: keyof Aantallen; stand: WerkStand; icoon: IcoonNaam; klas: string; altijd?: boolean }[] = [
  { tab: 'teLaat', stand: 'te laat', icoon: 'driehoek', klas: 'te-laat', altijd: true },
  { tab: 'binnen7Dagen', stand: 'binnen 7 dagen', icoon: 'ruit', klas: 'week', altijd: true },
  { tab: 'binnen4Weken', stand: 'binnen 4 weken', icoon: 'klok', klas: 'maand', altijd: true },
  { tab: 'opSchema', stand: 'op schema', icoon: 'gelukt', klas: 'schema', altijd: true },
  { tab: 'nogNietGestart', stand: 'nog niet gestart', icoon: 'wacht', klas: 'stil' },
  { tab: 'wachtOpDerde', stand: 'wacht op derde', icoon: 'wacht', klas: 'stil' },
];
/** Counts stop at a thousand; a sum with such a one is no number either. */
const som = (aantallen: Aantallen): Telling => {
  const waarden: Telling[] = Object.values(aantallen);
  return waarden.find((n) => typeof n === 'string') ?? waarden.reduce<number>((a, b) => a + Number(b), 0);
};

function Teller({ aan, kies, children, aantal }: { aan: boolean; kies: () => void; children: ReactNode; aantal: Telling }) {
  return <button type="button" className="wi-teller" aria-pressed={aan} onClick={kies}>{children} <strong>{aantal}</strong></button>;
}

/** The counters are the filters: how much is late is also the way to see only that. They are there before the numbers are. */
export function Tellers({ aantallen, zoek, zet }: { aantallen?: Aantallen; zoek: Zoek; zet: Zet }) {
  return (
    <div className="wi-tellers" role="group" aria-label={t.tellers}>
      <Teller aan={!zoek.klokstand} kies={() => zet({ klokstand: undefined })} aantal={aantallen ? som(aantallen) : t.nogNiet}>{t.alle}</Teller>
      {TABS.filter((k) => k.altijd || aantallen?.[k.tab] || zoek.wie === 'alles' || zoek.klokstand === k.stand).map((k) => (
        <Teller key={k.tab} aan={zoek.klokstand === k.stand} kies={() => zet({ klokstand: zoek.klokstand === k.stand ? undefined : k.stand })} aantal={aantallen?.[k.tab] ?? t.nogNiet}>
          <span className={`wi-teller__vorm wi-teller__vorm--${k.klas}`}><Icoon naam={k.icoon} maat={16} /></span>{STAND_WOORD[k.stand]}
        </Teller>
      ))}
      {zoek.wie === 'alles' && <span className="wi-zacht wi-klaar">{t.klaar} <strong>{aantallen?.klaar ?? t.nogNiet}</strong></span>}
    </div>
  );
}

type Zet = (deel: Zoek) => void;
interface Kiezer {
  veld: 'wie' | 'fase' | 'leerroute' | 'doelgroep';
  naam: string;
  waarde: string;
  opties: Readonly<Record<string, string>>;
  alle?: string;
  zet: Zet;
}
const Kies = memo(function Kies({ veld, zet, ...kiezer }: Kiezer) {
  return <Keuzelijst {...kiezer} kies={(waarde) => zet({ [veld]: waarde || undefined })} />;
});
function Keuzelijst({ naam, waarde, opties, alle, kies }: Omit<Kiezer, 'veld' | 'zet'> & { kies: (waarde: string) => void }) {
  const id = useId();
  return (
    <span className="wi-filter">
      <label htmlFor={id}>{naam}</label>
      <select id={id} value={waarde} onChange={(e) => kies(e.target.value)}>
        {alle && <option value="">{alle}</option>}
        {Object.entries(opties).map(([code, woord]) => <option key={code} value={code}>{woord}</option>)}
      </select>
    </span>
  );
}

/** @param smal few at a time, and an order of its own: there are no column heads to sort with */
export function Filters({ zoek, zet, smal }: { zoek: Zoek; zet: Zet; smal: boolean }) {
  const meer = (
    <>
      <Kies veld="leerroute" naam={t.leerroute} waarde={zoek.leerroute ?? ''} opties={LEERROUTE_WOORD} alle={t.alleLeerroutes} zet={zet} />
      <Kies veld="doelgroep" naam={t.doelgroep} waarde={zoek.doelgroep ?? ''} opties={DOELGROEP_WOORD} alle={t.alleDoelgroepen} zet={zet} />
    </>
  );
  return (
    <div className="wi-filters" role="group" aria-label={t.filters}>
      <Kies veld="wie" naam={t.van} waarde={zoek.wie ?? 'mij'} opties={t.wie} zet={zet} />
      <Kies veld="fase" naam={t.fase} waarde={zoek.fase ?? ''} opties={FASE_WOORD} alle={t.alleFasen} zet={zet} />
      {smal ? (
        <details className="wi-filters__meer" open={Boolean(zoek.leerroute ?? zoek.doelgroep) || undefined}>
          <summary>{t.meerFilters}</summary>
          <div className="wi-filters">
            {meer}
            <Keuzelijst naam={t.sorteer} waarde={`${zoek.sorteer ?? 'deadline'} ${zoek.richting ?? 'op'}`} opties={t.sortering} kies={(waarde) => {
              const [sorteer, richting] = waarde.split(' ') as [Zoek['sorteer'], Zoek['richting']];
              zet({ sorteer, richting });
            }} />
          </div>
        </details>
      ) : meer}
      {gefilterd(zoek) && <button type="button" className="wi-tekstknop" onClick={() => zet({ klokstand: undefined, fase: undefined, leerroute: undefined, doelgroep: undefined })}>{t.wisFilters}</button>}
    </div>
  );
}
