import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { stuurTekst } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bank as t } from '../../tekst/bank.ts';
import '../../thema/koppelingen.css';
import { datumLang } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { verversBank, type Import, type Statusdetail } from './query.ts';
import { bestandsfout } from './stand.ts';

const PAD = { afschrift: 'bankafschriften', status: 'statusberichten' } as const;
type Soort = keyof typeof PAD;
const BEGIN = 512;

/** What came of a statement file: what is new, what was known, and what still waits. */
function Gelezen({ huis, uit, naam }: { huis: string; uit: Import; naam: string }) {
  return (
    <Melding soort="gelukt">
      <p><strong>{t.ingelezen(naam)}</strong></p>
      <ul className="wi-punten">
        {uit.afschriften.map((a) => (
          <li key={a.id}><Link to="/$huis/bank/$id" params={{ huis, id: a.id }}>{t.afschriftZin(gemeenteNaam(a.gemeentecode), datumLang(a.datum))}</Link>: {t.uitkomst[a.uitkomst]}. {t.openZin(a.open)}</li>
        ))}
      </ul>
    </Melding>
  );
}

function StatusGelezen({ uit, naam }: { uit: Statusdetail; naam: string }) {
  return <Melding soort={uit.afgewezen > 0 ? 'let-op' : 'gelukt'}><p><strong>{t.ingelezen(naam)}</strong></p><p>{t.bericht} {uit.berichtId}: {t.uitkomst[uit.uitkomst]}. {t.statusZin(uit.regels, uit.afgewezen)}</p></Melding>;
}

/** A file of the bank, chosen with the button or dropped on it, as every browser lets one; it goes as it is, and the app reads it. */
export function Inlezen({ huis, soort }: { huis: string; soort: Soort }) {
  const id = useId();
  const [mis, setMis] = useState('');
  const uitslag = useRef<HTMLDivElement>(null);
  const act = useHandeling({
    doe: async (bestand: File, sleutel) => ({ naam: bestand.name, inhoud: await stuurTekst<Import & Statusdetail>(`ontzorgen/v1/${PAD[soort]}`, bestand, 'application/xml', sleutel) }),
    ververs: verversBank(huis), gelukt: () => uitslag.current?.focus(),
  });
  const neem = async (bestand?: File) => {
    if (!bestand || act.isPending) return;
    const fout = bestandsfout(bestand.size, new Uint8Array(await bestand.slice(0, BEGIN).arrayBuffer()));
    setMis(fout === undefined ? '' : fout === 'teGroot' ? t.teGroot((bestand.size / 1024 / 1024).toFixed(1).replace('.', ',')) : t[fout]);
    act.reset();
    if (fout === undefined) act.mutate(bestand);
  };
  return (
    <Kaart titel={t.lees[soort]}>
      <div className="wi-neerzet">
        <label className="utrecht-form-label" htmlFor={id}>{t.kies[soort]}</label>
        <p className="wi-hint" id={`${id}-hint`}>{t.kiesHint[soort]} {t.sleep}</p>
        <input id={id} type="file" className="wi-bank__vak" accept=".xml,application/xml,text/xml" aria-describedby={`${id}-hint`} onChange={(e) => {
          const [bestand] = e.target.files ?? [];
          void neem(bestand);
          // The same file may be chosen again.
          e.target.value = '';
        }} />
      </div>
      <div role="status" ref={uitslag} tabIndex={-1} className="wi-stapel">
        {act.isPending && <p>{t.bezig(act.variables.name)}</p>}
        {mis && <Melding soort="fout"><p><strong>{t.ongelezen}</strong></p><p>{mis}</p></Melding>}
        {act.data && soort === 'afschrift' && <Gelezen huis={huis} uit={act.data.inhoud} naam={act.data.naam} />}
        {act.data && soort === 'status' && <StatusGelezen uit={act.data.inhoud} naam={act.data.naam} />}
      </div>
      {act.error && <Fout fout={act.error} knoppen={<p>{t.nietsGewijzigd}</p>} />}
    </Kaart>
  );
}
