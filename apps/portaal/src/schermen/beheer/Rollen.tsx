import { AUDIT_CONTEXTEN } from '@wegwijs/casusregie';
import { useMemo } from 'react';
import { beheer as t } from '../../tekst/beheer.ts';
import { ROLNAMEN } from '../../tekst/rollen.ts';
import { CONTEXT_WOORD, taakWoord } from '../../tekst/taken.ts';
import { bewaarBestand } from '../../ui/bestand.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Tabel, type Kolom } from '../../ui/Tabel.tsx';
import { filterRollen, rollenCsv, rollenVan, rolregels, type Rolregel } from './rollen.ts';
import type { Zoek } from './zoek.ts';

const Mag = () => <><Icoon naam="gelukt" maat={16} /><span className="wi-alleen-voorlezen">{t.mag}</span></>;
const ALLES = rolregels();

function Kaartjes({ regels }: { regels: readonly Rolregel[] }) {
  return (
    <ul className="wi-kaartjes">
      {regels.map((r) => (
        <li key={`${r.context}/${r.operationId}`}>
          <strong>{r.woord}</strong>
          <p className="wi-klein">{CONTEXT_WOORD[r.context]} · {r.taken.map(taakWoord).join(', ')}</p>
          <p className="wi-klein wi-zacht">{t.wie}: {r.rollen.map((rol) => ROLNAMEN[rol] ?? rol).join(', ')}</p>
        </li>
      ))}
    </ul>
  );
}

/** Every act of the four apps against every role, from the table that the routes themselves were written to. */
export function Rollen({ zoek: { context, rol }, zet }: { zoek: Zoek; zet: (deel: Zoek) => void }) {
  const smal = useSmal();
  const regels = useMemo(() => filterRollen(ALLES, { context, rol }), [context, rol]);
  const rollen = rol ? [rol] : rollenVan(regels);
  const kolommen: Kolom<Rolregel>[] = [
    { code: 'handeling', kop: t.handeling, rijkop: true, cel: (r) => r.woord },
    ...(context ? [] : [{ code: 'context', kop: t.context, cel: (r: Rolregel) => CONTEXT_WOORD[r.context] }]),
    { code: 'taken', kop: t.taken, cel: (r) => r.taken.map(taakWoord).join(', ') },
    ...rollen.map((naam): Kolom<Rolregel> => ({ code: naam, kop: ROLNAMEN[naam] ?? naam, cel: (r) => (r.rollen.includes(naam) ? <Mag /> : <Geen />) })),
  ];
  return (
    <Kaart titel={t.matrix} vol acties={<Knop icoon={<Icoon naam="download" />} onClick={() => bewaarBestand({ blob: new Blob([rollenCsv(regels, rollenVan(regels))], { type: 'text/csv;charset=utf-8' }), naam: t.bestand })}>{t.exporteer}</Knop>}>
      <div className="wi-gereedschap">
        <div className="wi-rij">
          <label>{t.context}
            <select value={context ?? ''} onChange={(e) => zet({ context: (e.target.value || undefined) as Zoek['context'] })}>
              <option value="">{t.alleContexten}</option>
              {AUDIT_CONTEXTEN.map((c) => <option key={c} value={c}>{CONTEXT_WOORD[c]}</option>)}
            </select>
          </label>
          <label>{t.rol}
            <select value={rol ?? ''} onChange={(e) => zet({ rol: e.target.value || undefined })}>
              <option value="">{t.alleRollen}</option>
              {rollenVan(ALLES).map((r) => <option key={r} value={r}>{ROLNAMEN[r]}</option>)}
            </select>
          </label>
        </div>
        <p role="status">{t.aantal(regels.length)}</p>
        <p className="wi-klein wi-zacht">{t.matrixUitleg}</p>
      </div>
      {regels.length === 0 ? <p className="wi-leeg">{t.geenHandelingen}</p> : smal ? <Kaartjes regels={regels} />
        : <div className="wi-rollen"><Tabel titel={t.matrix} rijen={regels} sleutel={(r) => `${r.context}/${r.operationId}`} kolommen={kolommen} /></div>}
    </Kaart>
  );
}
