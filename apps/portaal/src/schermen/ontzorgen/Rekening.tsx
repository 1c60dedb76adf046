import { useSuspenseQuery } from '@tanstack/react-query';
import { euro, isDatum } from '@wegwijs/kernel';
import { useState } from 'react';
import type { components } from '../../api/ontzorgen.gen.d.ts';
import { budget as t } from '../../tekst/budget.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, leesDatum, toonDatumInVeld } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { rekeningQuery } from './query.ts';

type Regel = components['schemas']['OverzichtregelUit'];
type Saldo = components['schemas']['OverzichtsaldoUit'];
const bedrag = (c: number) => (c === 0 ? '' : euro(c));

const REGELS: Kolom<Regel>[] = [
  { code: 'datum', kop: t.datum, rijkop: true, cel: (r) => <Dag op={r.datum} /> }, { code: 'wat', kop: t.omschrijving, cel: (r) => r.omschrijving }, { code: 'rekening', kop: t.rekening, cel: (r) => r.woord },
  { code: 'debet', kop: t.debet, getal: true, cel: (r) => bedrag(r.debet) }, { code: 'credit', kop: t.credit, getal: true, cel: (r) => bedrag(r.credit) }, { code: 'saldo', kop: t.saldo, getal: true, cel: (r) => euro(r.saldo) },
];
const SALDI: Kolom<Saldo>[] = [{ code: 'rekening', kop: t.rekening, rijkop: true, cel: (s) => s.woord }, { code: 'begin', kop: t.begin, getal: true, cel: (s) => euro(s.begin) }, { code: 'eind', kop: t.eind, getal: true, cel: (s) => euro(s.eind) }];

/** From when to when; a day that is none is said, and changes nothing. */
function Periode({ van, totEnMet }: { van: string; totEnMet: string }) {
  const [, zet] = useZoek();
  const [fout, setFout] = useState(false);
  return (
    <form className="wi-gereedschap" onSubmit={(e) => {
      e.preventDefault();
      const velden = new FormData(e.currentTarget);
      const [a, b] = ['van', 'totEnMet'].map((n) => leesDatum(String(velden.get(n))));
      setFout(!a || !b);
      if (a && b) zet({ van: a, totEnMet: b });
    }}>
      <span className="wi-rij">
        <label>{t.van}<input type="text" name="van" size={12} inputMode="numeric" key={van} defaultValue={toonDatumInVeld(van)} aria-invalid={fout || undefined} aria-describedby={fout ? 'wi-geen-dag' : undefined} /></label>
        <label>{t.totEnMet}<input type="text" name="totEnMet" size={12} inputMode="numeric" key={totEnMet} defaultValue={toonDatumInVeld(totEnMet)} aria-invalid={fout || undefined} aria-describedby={fout ? 'wi-geen-dag' : undefined} /></label>
        <Knop type="submit">{t.toon}</Knop>
        <span role="status" id="wi-geen-dag">{fout && t.geenDag}</span>
      </span>
      <Knop onClick={() => globalThis.print()}>{t.print}</Knop>
    </form>
  );
}

/** The statement of one household: first in the words of a letter, then the sums, then every line. */
export default function Rekening({ huis, huishouden: h }: Bladeigenschappen) {
  const [zoek] = useZoek();
  const dag = (naam: string) => (isDatum(zoek[naam]) ? zoek[naam] : undefined);
  const o = useSuspenseQuery(rekeningQuery(huis, h.id, dag('van'), dag('totEnMet'))).data;
  const sommen: [string, number][] = [[t.toegekend, o.sommen.toegekend], [t.aanAnderen, o.sommen.aanAnderen], [t.aanKlant, o.sommen.aanKlant], [t.onderweg, o.sommen.onderweg], [t.teruggekomen, o.sommen.teruggekomen]];
  return (
    <div className="wi-stapel">
      <Kaart titel={t.overzicht}>
        <Periode van={o.van} totEnMet={o.totEnMet} />
        <p className="wi-zacht">{datumLang(o.van)} {t.totEnMet.toLowerCase()} {datumLang(o.totEnMet)}</p>
        <div className="wi-kolommen">
          <section><h3>{t.inWoorden}</h3>{o.inWoorden.length === 0 ? <p>{t.nietsGebeurd}</p> : <ul className="wi-punten">{o.inWoorden.map((zin) => <li key={zin}>{zin}</li>)}</ul>}</section>
          <table className="wi-som"><caption className="wi-alleen-voorlezen">{t.sommen}</caption><tbody>{sommen.map(([naam, som]) => <tr key={naam}><th scope="row">{naam}</th><td>{euro(som)}</td></tr>)}</tbody></table>
        </div>
      </Kaart>
      <Kaart titel={t.saldi} vol><Rijen titel={t.saldi} leeg={t.regelsLeeg} rijen={o.saldi} sleutel={(s) => s.rekening} kolommen={SALDI} /></Kaart>
      <Kaart titel={t.regels} vol>
        {o.meer && <Melding soort="let-op"><p>{t.meer}</p></Melding>}
        <Rijen titel={t.regels} leeg={t.regelsLeeg} rijen={o.regels.map((r, i) => ({ ...r, i }))} sleutel={(r) => `${r.i}`} kolommen={REGELS} />
      </Kaart>
    </div>
  );
}
