import { geweigerd, plusJaren, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';

export const HUISHOUDENSTANDEN = ['open', 'gesloten'] as const;
export type Huishoudenstand = (typeof HUISHOUDENSTANDEN)[number];
export const LIDROLLEN = ['aanvrager', 'partner', 'kind', 'medebewoner'] as const;
export type Lidrol = (typeof LIDROLLEN)[number];

const BRON = 'Participatiewet art. 3, 4';

/** Somebody in a household. `vanaf` inclusive, `tot` exclusive. */
export interface Lid {
  rol: Lidrol;
  geboortedatum: Datum;
  vanaf: Datum;
  tot?: Datum | null;
  dossierId?: string | null;
}

export const woontEr = (l: Pick<Lid, 'vanaf' | 'tot'>, dag: Datum): boolean => l.vanaf <= dag && (!l.tot || dag < l.tot);

/**
 * May these people share one household? One aanvrager, at most one partner, nobody twice; aanvrager and partner are of age. Others are children
 * or housemates. Bron: Participatiewet art. 3, 4, 11.
 */
export function magSamen(leden: readonly Lid[], dag: Datum): Uitkomst {
  const nu = leden.filter((l) => woontEr(l, dag));
  const van = (rol: Lidrol) => nu.filter((l) => l.rol === rol);
  if (van('aanvrager').length !== 1) return geweigerd('EenAanvragerNodig', BRON, { veld: 'leden' });
  if (van('partner').length > 1) return geweigerd('MeerDanEenPartner', BRON, { veld: 'leden' });
  const dossiers = nu.flatMap((l) => l.dossierId ?? []);
  if (new Set(dossiers).size !== dossiers.length) return geweigerd('PersoonTweemaalInHuishouden', BRON, { veld: 'leden' });
  if (leden.some((l) => l.geboortedatum > dag)) return geweigerd('NogNietGeboren', BRON, { veld: 'geboortedatum' });
  const jong = [...van('aanvrager'), ...van('partner')].some((l) => plusJaren(l.geboortedatum, 18) > dag);
  return jong ? geweigerd('NogGeenAchttien', 'Participatiewet art. 11 lid 1', { veld: 'geboortedatum' }) : toegestaan;
}

/** What still stands on the accounts of a household, in cents, and what is on its way to the bank. */
export interface Afsluiting {
  lopendeOntzorgdossiers: number;
  saldo: number;
  betalingenOnderweg: number;
}

/** May a household be closed? Nothing runs, nothing is on its way, and every account of it is empty: afterwards nothing can be booked on it. */
export function magSluiten(stand: Huishoudenstand, a: Afsluiting): Uitkomst {
  const bron = 'Lokaal: grootboek van RSD, geen boeking op een gesloten huishouden';
  if (stand === 'gesloten') return geweigerd('HuishoudenGesloten', bron);
  if (a.lopendeOntzorgdossiers > 0) return geweigerd('OntzorgenLooptNog', bron);
  if (a.betalingenOnderweg > 0) return geweigerd('BetalingOnderweg', bron);
  return a.saldo === 0 ? toegestaan : geweigerd('HuishoudenHeeftSaldo', bron);
}

/** Every change of a household asks this first. */
export const eisOpen = (stand: Huishoudenstand): Uitkomst =>
  (stand === 'open' ? toegestaan : geweigerd('HuishoudenGesloten', 'Lokaal: grootboek van RSD, geen boeking op een gesloten huishouden'));
