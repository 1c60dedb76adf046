import { Link } from '@tanstack/react-router';
import type { Datum } from '@wegwijs/kernel';
import { useId, useState } from 'react';
import { schaalniveau as t } from '../../tekst/schaalniveau.ts';
import { datumLang, leesDatum, toonDatumInVeld } from '../../ui/datum.ts';
import { Knop } from '../../ui/Knop.tsx';

/** Which day is looked at, with the days on which something is planned. Remounted for another day: the box shows the day of the address. */
export function Opdag({ huis, op, vandaag, gepland, eerder, zet }: { huis: string; op: Datum; vandaag: Datum; gepland: readonly Datum[]; eerder: boolean; zet: (deel: { op?: Datum; eerder?: true }) => void }) {
  const id = useId();
  const [getypt, setGetypt] = useState(toonDatumInVeld(op));
  const [fout, setFout] = useState(false);
  return (
    <div className="wi-gereedschap">
      <form className="wi-rij" noValidate onSubmit={(e) => {
        e.preventDefault();
        const dag = leesDatum(getypt);
        setFout(!dag);
        if (dag) zet({ op: dag === vandaag ? undefined : dag });
      }}>
        <label>{t.opDag}<input type="text" inputMode="numeric" size={11} value={getypt} aria-invalid={fout || undefined} aria-describedby={fout ? id : undefined} onChange={(e) => setGetypt(e.target.value)} /></label>
        <Knop type="submit">{t.toon}</Knop>
        {op !== vandaag && <Link to="/$huis/schaalniveau" params={{ huis }} search={(nu) => ({ ...nu, op: undefined })}>{t.vandaag}</Link>}
        <span id={id} role="alert" className="utrecht-form-field-error-message">{fout && t.geenDag}</span>
      </form>
      {gepland.length > 0 && (
        <p className="wi-rij wi-klein">
          {t.geplandeDagen}
          {gepland.map((dag) => <Link key={dag} to="/$huis/schaalniveau" params={{ huis }} search={(nu) => ({ ...nu, op: dag })}>{datumLang(dag)}</Link>)}
        </p>
      )}
      <label className="wi-keuze"><input type="checkbox" checked={eerder} onChange={(e) => zet({ eerder: e.target.checked || undefined })} />{t.eerder}</label>
    </div>
  );
}
