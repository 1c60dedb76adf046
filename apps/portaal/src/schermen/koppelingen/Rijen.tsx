import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { importeren as t } from '../../tekst/import.ts';
import { redenTekst } from '../../tekst/redenen.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Geen } from '../../ui/Kaart.tsx';
import { Tabel, type Kolom } from '../../ui/Tabel.tsx';
import { cel, foutZin, teVerbeteren, wie, wijktAf, type Bestand } from './bestand.ts';
import type { Importregel } from './query.ts';
import type { VerslagZoek } from './zoek.ts';

/** The file beside the result, when it is at hand: then a wrong cell can be mended where it is named. */
export interface Verbetering {
  bestand: Bestand;
  zet: (rij: number, kolom: string, waarde: string) => void;
}

function Celveld({ rij, kolom, foutId, verbetering: { bestand, zet } }: { rij: number; kolom: string; foutId: string; verbetering: Verbetering }) {
  const vast = cel(bestand, rij, kolom);
  const [getypt, setGetypt] = useState<string>();
  return (
    <input type="text" className="utrecht-textbox utrecht-textbox--html-input wi-celveld" aria-label={t.verbeter(kolom, rij)} aria-describedby={foutId} value={getypt ?? vast} size={Math.min(30, Math.max(12, vast.length + 2))} autoComplete="off" spellCheck={false}
      onChange={(e) => setGetypt(e.target.value)} onBlur={() => {
        if (getypt !== undefined) zet(rij, kolom, getypt);
        setGetypt(undefined);
      }} />
  );
}

/** What became of a row, in words, with the cell to mend or the way to who was known already. */
function Wat({ huis, regel: r, verwerkt, verbetering }: { huis: string; regel: Importregel; verwerkt: boolean; verbetering?: Verbetering }) {
  const koppeling = r.koppelingId && <Link to="/$huis/koppelingen/$id" params={{ huis, id: r.koppelingId }}>{t.naarKoppeling}</Link>;
  if (r.uitkomst === 'goed') return <>{verwerkt ? t.vastgelegd : t.nieuw} {koppeling}</>;
  if (r.uitkomst === 'dubbel') return <>{r.waar === 'bestand' && r.eersteRij ? t.eerderInBestand(r.eersteRij) : t.bekendDossier} {koppeling}</>;
  return (
    <ul className="wi-rijfouten">
      {r.fouten.map((f, i) => (
        <li key={i}>
          <span id={`fout-${r.rij}-${i}`}>{f.kolom ? <strong>{t.kolomNaam(f.kolom)}</strong> : <strong>{t.heleRij}</strong>}{foutZin(f, redenTekst)}</span>
          {verbetering && teVerbeteren(verbetering.bestand, f) && <Celveld rij={r.rij} kolom={f.kolom} foutId={`fout-${r.rij}-${i}`} verbetering={verbetering} />}
        </li>
      ))}
    </ul>
  );
}

const uitkomst = (r: Importregel): string => (wijktAf(r) ? t.wijktAf : t.uitkomst[r.uitkomst] ?? r.uitkomst);
const Uitkomst = ({ regel: r }: { regel: Importregel }) => <span className={`wi-rijuitkomst wi-rijuitkomst--${r.uitkomst}`}>{uitkomst(r)}</span>;

/** The rows of a file with what became of each. */
export function Rijen({ huis, regels, verwerkt, verbetering }: { huis: string; regels: readonly Importregel[]; verwerkt: boolean; verbetering?: Verbetering }) {
  const smal = useSmal();
  const b = verbetering?.bestand;
  const naam = (r: Importregel) => (b && wie(b, r.rij) ? <bdi>{wie(b, r.rij)}</bdi> : <Geen />);
  if (smal) {
    return (
      <ul className="wi-kaartjes" aria-label={t.tabel}>
        {regels.map((r) => <li key={r.rij}><div className="wi-rij"><strong>{t.kop.rij} {r.rij}{b && <> <bdi>{wie(b, r.rij)}</bdi></>}</strong><Uitkomst regel={r} /></div><div><Wat {...{ huis, verwerkt, verbetering }} regel={r} /></div></li>)}
      </ul>
    );
  }
  const kolommen: Kolom<Importregel>[] = [
    { code: 'rij', kop: t.kop.rij, rijkop: true, cel: (r) => r.rij },
    ...(b ? [{ code: 'gezin', kop: t.kop.gezin, cel: (r: Importregel) => <bdi>{cel(b, r.rij, 'gezinsnummer')}</bdi> }, { code: 'wie', kop: t.kop.wie, cel: naam }] : []),
    { code: 'uitkomst', kop: t.kop.uitkomst, cel: (r) => <Uitkomst regel={r} /> },
    { code: 'wat', kop: t.kop.wat, cel: (r) => <Wat {...{ huis, verwerkt, verbetering }} regel={r} /> },
  ];
  return <Tabel titel={t.tabel} kolommen={kolommen} rijen={regels} sleutel={(r) => String(r.rij)} />;
}

/** The counts are the filters. */
export function Uitkomsten({ aantallen, gekozen, kies }: { aantallen: { rijen: number; goed: number; dubbel: number; fout: number }; gekozen: VerslagZoek['uitkomst']; kies: (u: VerslagZoek['uitkomst']) => void }) {
  return (
    <div className="wi-tellers" role="group" aria-label={t.filter}>
      {([[undefined, t.alle, aantallen.rijen], ['goed', t.uitkomst['goed'], aantallen.goed], ['dubbel', t.uitkomst['dubbel'], aantallen.dubbel], ['fout', t.uitkomst['fout'], aantallen.fout]] as const).map(([code, woord, n]) => (
        <button key={woord} type="button" className="wi-teller" aria-pressed={gekozen === code} onClick={() => kies(code)}>{woord} <strong>{n}</strong></button>
      ))}
    </div>
  );
}
