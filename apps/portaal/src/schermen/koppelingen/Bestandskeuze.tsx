import { KOPPELING_KOLOMMEN } from '@wegwijs/intake';
import { useId, useState, type DragEvent } from 'react';
import { importeren as t } from '../../tekst/import.ts';
import { bewaarBestand } from '../../ui/bestand.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { aantalRijen, leesBestand, sjabloon, type Bestand } from './bestand.ts';

const Kolommen = () => (
  <details className="wi-uitleg">
    <summary>{t.kolommen}</summary>
    <div className="wi-schuif">
      <table className="utrecht-table wi-tabel">
        <thead><tr><th scope="col">{t.kolom}</th><th scope="col">{t.nodig}</th><th scope="col">{t.uitleg}</th></tr></thead>
        <tbody>{KOPPELING_KOLOMMEN.map((k) => <tr key={k.kolom}><th scope="row">{k.kolom}</th><td>{k.verplicht ? t.verplicht : t.nietVerplicht}</td><td>{k.uitleg}</td></tr>)}</tbody>
      </table>
    </div>
  </details>
);

/** Choosing a file: with the browser's own button, which a keyboard can press, or by dropping it here. */
export function Bestandskeuze({ kies }: { kies: (bestand: Bestand) => void }) {
  const id = useId();
  const [fout, setFout] = useState('');
  const [boven, setBoven] = useState(false);
  const neem = async (bestand?: File) => {
    if (!bestand) return;
    const uit = leesBestand(bestand.name, new Uint8Array(await bestand.arrayBuffer()));
    if ('fout' in uit) setFout(uit.fout);
    else kies(uit.bestand);
  };
  const sleep = (aan: boolean) => (e: DragEvent) => {
    e.preventDefault();
    setBoven(aan);
  };
  return (
    <Kaart titel={t.stap[0]} acties={<Knop icoon={<Icoon naam="download" />} onClick={() => bewaarBestand({ blob: new Blob([sjabloon()], { type: 'text/csv;charset=utf-8' }), naam: t.sjabloonNaam })}>{t.sjabloon}</Knop>}>
      <div role="status">{fout && <Melding soort="fout"><h3>{t.onleesbaar}</h3><p>{fout}</p></Melding>}</div>
      {/* Dropping is for who has a mouse; the button in it does the same with a key. */}
      <div className={`wi-neerzet${boven ? ' wi-neerzet--boven' : ''}`} onDragOver={sleep(true)} onDragLeave={sleep(false)} onDrop={(e) => {
        sleep(false)(e);
        void neem(e.dataTransfer.files[0]);
      }}>
        <label className="utrecht-form-label" htmlFor={id}>{t.kies}</label>
        <p className="wi-hint" id={`${id}-hint`}>{t.kiesHint}</p>
        <input id={id} type="file" accept=".csv,text/csv" aria-describedby={`${id}-hint`} onChange={(e) => {
          void neem(e.target.files?.[0]);
          // The same file may be chosen again after it was mended in a spreadsheet.
          e.target.value = '';
        }} />
        <p className="wi-klein wi-zacht">{t.sleep}</p>
      </div>
      <Kolommen />
    </Kaart>
  );
}

/** What was chosen: its size, and the first rows as they were read. */
export function Bestandsinhoud({ bestand: b, open, anders }: { bestand: Bestand; open: boolean; anders: () => void }) {
  const [kop = [], ...rijen] = b.rijen;
  return (
    <Kaart titel={b.naam} acties={<Knop onClick={anders}>{t.ander}</Knop>}>
      <Feiten feiten={[[t.grootte, t.kb(b.grootte)], [t.inhoud, t.regels(aantalRijen(b))], [t.scheiding, t.scheidingen[b.scheiding]]]} />
      <details className="wi-uitleg" open={open}>
        <summary>{t.eersteRegels}</summary>
        {/* The region scrolls, so the keyboard has to get in. */}
        <div className="wi-schuif" role="region" aria-label={t.eersteRegels} tabIndex={0}>
          <table className="utrecht-table wi-tabel wi-voorproef">
            <thead><tr><th scope="col">{t.rijnummer}</th>{kop.map((k, i) => <th key={i} scope="col"><bdi>{k}</bdi></th>)}</tr></thead>
            <tbody>{rijen.slice(0, 5).map((r, i) => <tr key={i}><th scope="row">{i + 2}</th>{kop.map((_, c) => <td key={c}><bdi>{r[c]}</bdi></td>)}</tr>)}</tbody>
          </table>
        </div>
      </details>
    </Kaart>
  );
}
