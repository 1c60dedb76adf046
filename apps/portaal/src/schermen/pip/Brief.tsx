import { NOG_INVULLEN } from '@wegwijs/intake';
import type { ReactNode } from 'react';
import { pip as t } from '../../tekst/pip.ts';
import { datumLang } from '../../ui/datum.ts';
import type { BriefUit } from './query.ts';

type Blok = BriefUit['blokken'][number];
type Beeld = Pick<BriefUit, 'concept' | 'afzender' | 'geadresseerde' | 'dagtekening' | 'kenmerk' | 'titel' | 'blokken'>;

/** What is still to be filled in stands out on the screen; on paper it is the words alone. */
const gemarkeerd = (tekst = ''): ReactNode => tekst.split(NOG_INVULLEN).map((stuk, i) => (i === 0 ? stuk : [<mark key={i}>{NOG_INVULLEN}</mark>, stuk]));

function Deel({ blok: b }: { blok: Blok }) {
  switch (b.soort) {
    case 'kop': return b.niveau === 2 ? <h4>{b.tekst}</h4> : <h3>{b.tekst}</h3>;
    case 'alinea': return <p>{gemarkeerd(b.tekst ?? '')}</p>;
    case 'lijst': return <ul className="wi-punten">{(b.punten ?? []).map((p, i) => <li key={i}>{gemarkeerd(p)}</li>)}</ul>;
    case 'tabel': return (
      <table className="wi-tabel">
        <thead><tr>{(b.koppen ?? []).map((k) => <th key={k} scope="col">{k}</th>)}</tr></thead>
        <tbody>{(b.rijen ?? []).map((r, i) => <tr key={i}>{r.cellen.map((c, j) => <td key={j}>{gemarkeerd(c)}</td>)}</tr>)}</tbody>
      </table>
    );
  }
}

/** Blocks of a letter, in whatever language. */
export const Blokken = ({ blokken }: { blokken: readonly Blok[] }) => blokken.map((b, i) => <Deel key={i} blok={b} />);

/** The letter, block by block as the PDF prints it. */
export function Brief({ brief }: { brief: Beeld }) {
  return (
    <article className="wi-brief" lang="nl">
      {brief.concept && <p className="wi-brief__concept">{t.briefConcept}</p>}
      <address>{[brief.afzender.naam, ...brief.afzender.adres].map((r) => <span key={r}>{r}</span>)}</address>
      <address>{[brief.geadresseerde.naam, ...brief.geadresseerde.adres].map((r, i) => <span key={i}><bdi>{gemarkeerd(r)}</bdi></span>)}</address>
      <p>{datumLang(brief.dagtekening)}<br />{t.kenmerk}: {brief.kenmerk}</p>
      <h2>{brief.titel}</h2>
      <Blokken blokken={brief.blokken} />
    </article>
  );
}
