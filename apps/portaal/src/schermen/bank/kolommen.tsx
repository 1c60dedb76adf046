import { bankredenTekst } from '@wegwijs/ontzorgen';
import { bank as t } from '../../tekst/bank.ts';
import '../../thema/bank.css';
import { toonBedrag } from '../../ui/geld.ts';
import { Geen } from '../../ui/Kaart.tsx';
import { Iban } from '../betaalrun/opdrachtkolommen.tsx';

/** Money that left with a minus, so that a column can be read and added up. */
export const getekend = (r: { richting: string; bedrag: number }): string => `${r.richting === 'af' ? '−' : ''}${toonBedrag(r.bedrag)}`;

/** Who is on the other side, as the bank wrote it. */
export const Tegenpartij = ({ naam, iban }: { naam?: string | null; iban?: string | null }) => (
  <>{naam ? <bdi>{naam}</bdi> : !iban && <Geen />}{iban && <span className="wi-bank__zin wi-klein wi-zacht"><Iban iban={iban} /></span>}</>
);

/** The words of the bank, and its reason for sending money back. */
export const Bankwoorden = ({ omschrijving, bankreden }: { omschrijving?: string | null; bankreden?: string | null }) => (
  <>{omschrijving ? <bdi className="wi-bank__zin">{omschrijving}</bdi> : !bankreden && <Geen />}{bankreden && <span className="wi-bank__zin wi-klein wi-zacht">{bankredenTekst(bankreden)} ({bankreden})</span>}</>
);
export const redenWoord = (reden: string | null | undefined): string => (reden ? (t.reden[reden] ?? reden) : '');
