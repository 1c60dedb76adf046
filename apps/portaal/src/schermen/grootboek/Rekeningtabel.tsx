import { toonBedrag } from '../../ui/geld.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Feiten } from '../../ui/Kaart.tsx';
import { Tabel, type Kolom } from '../../ui/Tabel.tsx';
import { grootboek as t } from '../../tekst/grootboek.ts';
import { som } from './som.ts';

interface Rij { rekening: string; woord: string; debet: number; credit: number }

/** Accounts with a row of totals that is always there. @param voor and @param na columns before and after debit and credit */
export function Rekeningtabel<R extends Rij>({ titel, leeg, rijen, voor = [], na }: { titel: string; leeg: string; rijen: readonly R[]; voor?: readonly Kolom<R>[]; na: Kolom<R> }) {
  const smal = useSmal();
  if (rijen.length === 0) return <p className="wi-leeg">{leeg}</p>;
  const { debet, credit } = som(rijen);
  const kolommen: Kolom<R>[] = [
    { code: 'rekening', kop: t.rekening, rijkop: true, cel: (r) => r.woord }, ...voor, { code: 'debet', kop: t.debet, getal: true, cel: (r) => toonBedrag(r.debet) }, { code: 'credit', kop: t.credit, getal: true, cel: (r) => toonBedrag(r.credit) }, na,
  ];
  if (smal) {
    return (
      <ul className="wi-kaartjes">
        {rijen.map((r) => <li key={r.rekening}><Feiten feiten={kolommen.map((k) => [k.kop, k.cel(r)])} /></li>)}
        <li><strong>{t.totaal}</strong><Feiten feiten={[[t.debet, toonBedrag(debet)], [t.credit, toonBedrag(credit)]]} /></li>
      </ul>
    );
  }
  return (
    <Tabel titel={titel} rijen={rijen} sleutel={(r) => r.rekening} kolommen={kolommen}
      voet={<tfoot><tr><th scope="row">{t.totaal}</th>{voor.map((k) => <td key={k.code} />)}<td className="wi-getal">{toonBedrag(debet)}</td><td className="wi-getal">{toonBedrag(credit)}</td><td /></tr></tfoot>} />
  );
}
