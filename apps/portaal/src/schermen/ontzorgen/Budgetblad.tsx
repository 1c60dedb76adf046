import { useSuspenseQuery } from '@tanstack/react-query';
import { euro } from '@wegwijs/kernel';
import { betaalrun } from '../../tekst/betaalrun.ts';
import { budget as t } from '../../tekst/budget.ts';
import { maandJaar } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { prognoseQuery, type Prognosemaand } from './query.ts';

const redenen = (m: Prognosemaand) => m.redenen.map((r) => `${(betaalrun.reden[r] ?? r).replace(/\.$/, '')}.`).join(' ');
const hoofdletter = (s: string) => s[0]!.toUpperCase() + s.slice(1);

/** What comes in, what goes out, what is left for the client. The last line says that it adds up. */
function Som({ maand: m }: { maand: Prognosemaand }) {
  const mist = Math.max(0, m.vasteLasten - m.uitkering);
  return (
    <table className="wi-som">
      <caption className="wi-alleen-voorlezen">{t.blad(maandJaar(m.maand))}</caption>
      <tbody>
        <tr><th scope="row">{t.uitkering}</th><td>{euro(m.uitkering)}</td></tr>
        <tr><th scope="row">{t.af}</th><td>{euro(-m.vasteLasten)}</td></tr>
        {mist > 0 && <tr><th scope="row">{t.mist}</th><td>{euro(mist)}</td></tr>}
        <tr className="wi-som__totaal"><th scope="row">{t.over}</th><td>{euro(m.naarKlant)}</td></tr>
        <tr className="wi-klein wi-zacht"><th scope="row">{t.verschil}</th><td>{euro(m.uitkering + mist - m.vasteLasten - m.naarKlant)}</td></tr>
        {m.toeslagen > 0 && <tr className="wi-klein wi-zacht"><th scope="row">{t.toeslagenErbij}</th><td>{euro(m.toeslagen)}</td></tr>}
      </tbody>
    </table>
  );
}

const KOLOMMEN: readonly Kolom<Prognosemaand>[] = [
  { code: 'maand', kop: t.maand, rijkop: true, cel: (m) => hoofdletter(maandJaar(m.maand)) }, { code: 'uitkering', kop: t.uitkering, getal: true, cel: (m) => euro(m.uitkering) }, { code: 'lasten', kop: t.lasten, getal: true, cel: (m) => euro(m.vasteLasten) },
  { code: 'over', kop: t.over, getal: true, cel: (m) => euro(m.naarKlant) }, { code: 'tekort', kop: t.tekort, getal: true, cel: (m) => (m.tekort > 0 ? <strong>{euro(m.tekort)}</strong> : <Geen />) }, { code: 'reden', kop: t.opmerking, cel: (m) => redenen(m) || <Geen /> },
];

/** The next month as a sum, and the two after it; a shortage is said before it is there. */
export function Budgetblad({ huis, huishouden: h }: Bladeigenschappen) {
  const { maanden } = useSuspenseQuery(prognoseQuery(huis, h.id)).data;
  const eerste = maanden[0];
  const tekorten = maanden.filter((m) => m.tekort > 0);
  return (
    <>
      {tekorten.length > 0 && <Melding soort="fout"><ul className="wi-punten">{tekorten.map((m) => <li key={m.maand}>{t.tekortWaarschuwing(maandJaar(m.maand), euro(m.tekort))}</li>)}</ul></Melding>}
      <div className="wi-kolommen wi-kolommen--budget">
        {eerste && <Kaart titel={t.blad(maandJaar(eerste.maand))}>{redenen(eerste) && <p><strong>{redenen(eerste)}</strong></p>}<Som maand={eerste} /><p className="wi-klein wi-zacht">{t.bladUitleg}</p></Kaart>}
        <Kaart titel={t.prognose} vol><Rijen titel={t.prognose} leeg={t.prognoseLeeg} rijen={maanden} sleutel={(m) => m.maand} kolommen={KOLOMMEN} /></Kaart>
      </div>
    </>
  );
}
