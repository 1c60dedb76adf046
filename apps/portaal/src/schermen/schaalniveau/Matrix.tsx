import { Link } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { gemeenteNaam } from '../../huis.ts';
import { schaalniveau as t } from '../../tekst/schaalniveau.ts';
import { NIVEAU_WOORD, taakWoord } from '../../tekst/taken.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumKort, datumLang } from '../../ui/datum.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Feiten, Geen } from '../../ui/Kaart.tsx';
import { doetZelf, type Bundel, type Groep, type Regel, type Stand } from './matrix.ts';

interface Eigenschappen {
  groepen: readonly Groep[];
  aantalGemeenten: number;
  huis: string;
  /** The gemeente whose tasks may be changed by whoever looks; absent: none. */
  wijzigbaar?: string;
  titel: string;
}

const uitvoerderNaam = (b: Bundel, r: Regel) => (b.gemeenten.length > 1 && doetZelf(r) ? t.eigenGemeente : r.uitvoerderNaam);
const gemeenten = (b: Bundel, van: number) => (b.gemeenten.length === van ? t.alle : b.gemeenten.map(gemeenteNaam).join(', '));
const bevoegd = (orgaan: string) => (orgaan === 'college van burgemeester en wethouders' ? t.college : orgaan);

/** Says with a shape and words that a row does not hold on the day that is looked at. */
function Merk({ stand }: { stand: Stand }) {
  if (stand === 'nu') return null;
  return <span className={`wi-merkje wi-merkje--${stand}`}><Icoon naam={stand === 'gepland' ? 'klok' : 'wacht'} maat={14} />{t.stand[stand]}</span>;
}
const Sinds = ({ r, stand }: { r: Regel; stand: Stand }) => (
  <>
    <Merk stand={stand} />
    {stand === 'gepland' ? t.vanDag(datumKort(r.geldigVan)) : <Dag op={r.geldigVan} />}
    {r.geldigTot && <span className="wi-zacht wi-klein wi-blok">{t.totDag(datumKort(r.geldigTot))}</span>}
  </>
);
const Besluit = ({ r }: { r: Regel }) => <>{r.besluit}{r.mandaat && <span className="wi-zacht wi-klein wi-blok">{t.mandaatRegel(r.mandaat)}</span>}</>;
const Wijzig = ({ huis, taak }: { huis: string; taak: string }) => (
  <Link to="/$huis/schaalniveau" params={{ huis }} search={(nu) => ({ ...nu, wijzig: taak })} aria-label={t.wijzigTaak(taakWoord(taak))} resetScroll={false}>{t.wijzig}</Link>
);

function Groeprijen({ groep: { taak, bundels }, aantalGemeenten, huis, wijzigbaar }: { groep: Groep } & Omit<Eigenschappen, 'groepen' | 'titel'>) {
  const alles = bundels.reduce((n, b) => n + b.rijen.length, 0);
  return (
    <tbody>
      {bundels.map((b, i) => b.rijen.map(({ regel: r, stand }, j) => (
        <tr key={r.id} className={stand === 'nu' ? undefined : `wi-rij--${stand}`}>
          {i + j === 0 && <th scope="rowgroup" rowSpan={alles}>{taakWoord(taak)}</th>}
          {j === 0 && <td rowSpan={b.rijen.length}>{gemeenten(b, aantalGemeenten)}</td>}
          <td>{NIVEAU_WOORD[r.niveau]}</td>
          <td>{uitvoerderNaam(b, r)}</td>
          <td className="wi-bevoegd">{bevoegd(r.bevoegdOrgaan)}</td>
          <td><Sinds r={r} stand={stand} /></td>
          <td className="wi-besluit"><Besluit r={r} /></td>
          <td>{r.opmerking || <Geen />}</td>
          {wijzigbaar && <td className="wi-geenprint">{stand === 'nu' && b.gemeenten.includes(wijzigbaar) ? <Wijzig huis={huis} taak={taak} /> : null}</td>}
        </tr>
      )))}
    </tbody>
  );
}

/** Only what scrolls is a stop for the Tab key. */
function Schuif({ titel, children }: { titel: string; children: ReactNode }) {
  const kader = useRef<HTMLDivElement>(null);
  const [schuift, setSchuift] = useState(false);
  useEffect(() => {
    const k = kader.current;
    if (!k) return;
    const kijk = new ResizeObserver(() => setSchuift(k.scrollWidth > k.clientWidth + 1));
    kijk.observe(k);
    return () => kijk.disconnect();
  }, []);
  return <div ref={kader} className="wi-schuif" {...(schuift && { role: 'region', 'aria-label': titel, tabIndex: 0 })}>{children}</div>;
}

function Kaartjes({ groepen, aantalGemeenten, huis, wijzigbaar }: Eigenschappen) {
  return (
    <ul className="wi-kaartjes">
      {groepen.map(({ taak, bundels }) => (
        <li key={taak}>
          <h2 className="wi-meldingkop">{taakWoord(taak)}</h2>
          {bundels.map((b) => (
            <Fragment key={b.gemeenten.join()}>
              <h3 className="wi-klein">{gemeenten(b, aantalGemeenten)}</h3>
              {b.rijen.map(({ regel: r, stand }) => (
                <div key={r.id} className={`wi-matrixkaart wi-rij--${stand}`}>
                  <Merk stand={stand} />
                  <Feiten feiten={[
                    [t.uitvoerder, uitvoerderNaam(b, r)], [t.niveau, NIVEAU_WOORD[r.niveau]], [t.bevoegd, bevoegd(r.bevoegdOrgaan)],
                    [t.sinds, `${datumLang(r.geldigVan)}${r.geldigTot ? ` ${t.totDag(datumLang(r.geldigTot))}` : ''}`], [t.besluit, r.besluit],
                    ...(r.mandaat ? [[t.mandaat, r.mandaat] as const] : []), ...(r.opmerking ? [[t.opmerking, r.opmerking] as const] : []),
                  ]} />
                  {wijzigbaar && stand === 'nu' && b.gemeenten.includes(wijzigbaar) && <p><Wijzig huis={huis} taak={taak} /></p>}
                </div>
              ))}
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The appendix as a table: a task once, the gemeenten only apart where they differ, and what is planned under what holds. */
export function Matrix(p: Eigenschappen) {
  const smal = useSmal();
  if (smal) return <Kaartjes {...p} />;
  return (
    <Schuif titel={p.titel}>
      <table className="utrecht-table wi-tabel wi-matrix">
        <caption className="wi-alleen-voorlezen">{p.titel}</caption>
        <thead>
          <tr>
            {[t.taak, t.gemeente, t.niveau, t.uitvoerder, t.bevoegd, t.sinds, t.besluit, t.opmerking].map((k) => <th key={k} scope="col">{k}</th>)}
            {p.wijzigbaar && <th scope="col" className="wi-geenprint"><span className="wi-alleen-voorlezen">{t.wijzigKolom}</span></th>}
          </tr>
        </thead>
        {p.groepen.map((g) => <Groeprijen key={g.taak} groep={g} aantalGemeenten={p.aantalGemeenten} huis={p.huis} wijzigbaar={p.wijzigbaar} />)}
      </table>
    </Schuif>
  );
}
