import { volgendHalfjaar } from '@wegwijs/intake';
import { useId } from 'react';
import { taakstelling as t } from '../../tekst/taakstelling.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { geschat, plaats, type Regel } from './grafiek.ts';

const Teken = ({ wat }: { wat: keyof typeof t.legenda }) => (
  <svg className="wi-legenda__teken" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
    {wat === 'gerealiseerd' && <rect className="wi-staaf" x="4" y="1" width="14" height="12" />}
    {(wat === 'taakstelling' || wat === 'opgave') && <line className={`wi-lijn wi-lijn--${wat}`} x1="0" x2="22" y1="7" y2="7" />}
    {wat === 'schatting' && <path className="wi-punt" d="m11 1 6 6-6 6-6-6z" />}
  </svg>
);

export const zinVan = (r: Regel): string => (r.achterstand > 0 ? t.zinAchter(r.halfjaar, r.gerealiseerd, r.opgave, r.achterstand) : t.zinRond(r.halfjaar, r.opgave, r.voorsprong));

function Tekening({ regels, naam }: { regels: readonly Regel[]; naam: string }) {
  const { breed, hoog, links, bodem, lijnen, staven } = plaats(regels, useSmal());
  return (
    <svg className="wi-grafiek" viewBox={`0 0 ${breed} ${hoog}`} role="img" aria-labelledby={naam}>
      {lijnen.map((l) => <g key={l.n}><line className="wi-raster" x1={links} x2={breed} y1={l.y} y2={l.y} /><text x={links - 6} y={l.y + 4} textAnchor="end">{l.n}</text></g>)}
      {staven.map((s) => {
        const [maanden, jaar] = t.halfjaarKort(s.regel.halfjaar);
        const over = 6;
        return (
          <g key={s.regel.halfjaar}>
            {s.breuk !== undefined && <line className="wi-breuk" x1={s.breuk} x2={s.breuk} y1={4} y2={bodem} />}
            <rect className="wi-staaf" x={s.x} y={s.gerealiseerd} width={s.breedte} height={bodem - s.gerealiseerd} />
            {/* A light edge, or the line would be lost on the bar. */}
            <line className="wi-lijnrand" x1={s.x - over} x2={s.x + s.breedte + over} y1={s.taakstelling} y2={s.taakstelling} />
            <line className="wi-lijn wi-lijn--taakstelling" x1={s.x - over} x2={s.x + s.breedte + over} y1={s.taakstelling} y2={s.taakstelling} />
            <text className="wi-bijschrift" x={s.x + s.breedte + over + 3} y={s.taakstelling + 4}>{s.regel.taakstelling}</text>
            {s.opgave !== undefined && <><line className="wi-lijn wi-lijn--opgave" x1={s.x - over} x2={s.x + s.breedte + over} y1={s.opgave} y2={s.opgave} /><text className="wi-bijschrift" x={s.midden} y={s.opgave - 6} textAnchor="middle">{s.regel.opgave}</text></>}
            <path className="wi-punt" d={`m${s.x + s.breedte * 0.2} ${s.schatting - 6} 6 6-6 6-6-6z`} />
            <text className="wi-bijschrift wi-bijschrift--sterk" x={s.midden} y={bodem - (bodem - s.gerealiseerd > 24 ? 8 : bodem - s.gerealiseerd + 5)} textAnchor="middle" data-in={bodem - s.gerealiseerd > 24 ? 'ja' : 'nee'}>{s.regel.gerealiseerd}</text>
            <text x={s.midden} y={bodem + 17} textAnchor="middle">{maanden}</text><text x={s.midden} y={bodem + 32} textAnchor="middle">{jaar}</text>
          </g>
        );
      })}
      <line className="wi-as" x1={links} x2={breed} y1={bodem} y2={bodem} />
    </svg>
  );
}

/** The run of half-years as a drawing, with a sentence as its title and the figures under it. */
export function Grafiek({ regels, nu }: { regels: readonly Regel[]; nu: Regel }) {
  const id = useId();
  return (
    <Kaart titel={<span id={id}>{zinVan(nu)}</span>}>
      <p className="wi-klein wi-zacht">{t.onderGrafiek}{regels.some((r, i) => i > 0 && volgendHalfjaar(regels[i - 1]!.halfjaar) !== r.halfjaar) && ` ${t.onderBreuk}`}</p>
      <ul className="wi-legenda">{(Object.keys(t.legenda) as (keyof typeof t.legenda)[]).map((k) => <li key={k}><Teken wat={k} />{t.legenda[k]}</li>)}</ul>
      <Tekening regels={regels} naam={id} />
      <details className="wi-uitleg">
        <summary>{t.cijfers}</summary>
        <div className="wi-schuif" role="region" aria-label={t.cijfers} tabIndex={0}>
          <table className="utrecht-table wi-tabel">
            <thead><tr>{Object.entries(t.kolom).map(([k, naam]) => <th key={k} scope="col" className={k === 'halfjaar' ? undefined : 'wi-getal'}>{naam}</th>)}</tr></thead>
            <tbody>
              {regels.map((r) => (
                <tr key={r.halfjaar}><th scope="row">{t.halfjaarKop(r.halfjaar)}</th><td className="wi-getal">{r.taakstelling}</td><td className="wi-getal">{t.achter(r.beginAchterstand)}</td><td className="wi-getal">{r.opgave}</td><td className="wi-getal">{r.gekoppeld}</td>
                  <td className="wi-getal">{r.gerealiseerd}</td><td className="wi-getal">{r.achterstand || (r.voorsprong ? t.voorsprong(r.voorsprong) : 0)}</td><td className="wi-getal">{geschat(r)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Kaart>
  );
}
