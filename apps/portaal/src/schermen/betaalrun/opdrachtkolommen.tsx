import { Link } from '@tanstack/react-router';
import { toonBedrag } from '../../ui/geld.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import type { Opdracht } from './query.ts';

/** An IBAN in groups of four, as it stands on a card: eighteen characters in a row cannot be compared. */
export const Iban = ({ iban }: { iban: string }) => <bdi dir="ltr" className="wi-nietafbreken">{iban.replaceAll(/(.{4})(?=.)/g, '$1 ')}</bdi>;

/** One payment, wherever payments are listed. */
export const opdrachtkolommen = (huis: string): Kolom<Opdracht>[] => [
  { code: 'eindId', kop: t.eindId, rijkop: true, cel: (o) => <Link to="/$huis/huishoudens/$id" params={{ huis, id: o.huishoudenId }}>{o.eindId}</Link> }, { code: 'naam', kop: t.naam, cel: (o) => <bdi>{o.naam}</bdi> }, { code: 'iban', kop: t.iban, cel: (o) => <Iban iban={o.iban} /> },
  { code: 'soort', kop: t.waarvoor, cel: (o) => t.post[o.soort] ?? o.soort }, { code: 'bedrag', kop: t.bedrag, getal: true, cel: (o) => toonBedrag(o.bedrag) }, { code: 'dag', kop: t.uitvoerdatum, cel: (o) => <Dag op={o.uitvoerdatum} /> },
];
export const standkolommen: Kolom<Opdracht>[] = [
  { code: 'stand', kop: t.stand, cel: (o) => t.opdrachtstand[o.stand] ?? o.stand }, { code: 'bankreden', kop: t.bankreden, cel: (o) => o.bankreden ?? <Geen /> },
];
