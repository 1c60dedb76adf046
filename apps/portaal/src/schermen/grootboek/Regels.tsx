import { Link } from '@tanstack/react-router';
import { grootboek as t } from '../../tekst/grootboek.ts';
import '../../thema/bank.css';
import { toonBedrag } from '../../ui/geld.ts';
import type { Boeking } from './query.ts';

/** The lines of one entry. A batch can have hundreds: the first few are in sight, the rest behind a click. */
const IN_ZICHT = 4;

function Tabelletje({ huis, regels }: { huis: string; regels: readonly Boeking[] }) {
  return (
    <table className="wi-boeking">
      <thead className="wi-alleen-voorlezen"><tr><th scope="col">{t.rekening}</th><th scope="col">{t.debet}</th><th scope="col">{t.credit}</th></tr></thead>
      <tbody>
        {regels.map((r, i) => (
          <tr key={i}>
            <th scope="row">{r.woord}{r.huishoudenId && <> (<Link to="/$huis/huishoudens/$id" params={{ huis, id: r.huishoudenId }}>{t.huishouden}</Link>)</>}</th>
            <td className="wi-getal">{r.debet > 0 && toonBedrag(r.debet)}</td><td className="wi-getal">{r.credit > 0 && toonBedrag(r.credit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const Regels = ({ huis, regels }: { huis: string; regels: readonly Boeking[] }) => (
  <>
    <Tabelletje huis={huis} regels={regels.slice(0, IN_ZICHT)} />
    {regels.length > IN_ZICHT && <details className="wi-berekening"><summary>{t.regels}: {regels.length - IN_ZICHT}</summary><Tabelletje huis={huis} regels={regels.slice(IN_ZICHT)} /></details>}
  </>
);
