import { geldend, geweigerd, isIban, toegestaan, type Datum, type Uitkomst } from '@wegwijs/kernel';
import { POSTEN_56A } from './normen.ontzorgen.ts';
import { bereiktSepa } from './sepa-landen.ts';

export const POSTSOORTEN = ['huur', 'energie', 'gas', 'stroom', 'water', 'zorgverzekering', 'wa-inboedel', 'telefoon-internet', 'aflossing', 'reservering'] as const;
export type Postsoort = (typeof POSTSOORTEN)[number];
/** In which order posts are paid when there is too little: 1 first. The leefgeld floor stands between 4 and 5. Lokaal beleid (B4): the law has no order. */
export const POST_RANG: Readonly<Record<Postsoort, number>> = { huur: 1, energie: 2, gas: 2, stroom: 2, water: 3, zorgverzekering: 4, 'wa-inboedel': 5, 'telefoon-internet': 6, aflossing: 7, reservering: 8 };
export const POSTFREQUENTIES = ['maand', 'kwartaal', 'jaar', 'eenmalig'] as const;
export type Postfrequentie = (typeof POSTFREQUENTIES)[number];
export const GEBROKEN_MAANDEN = ['volledig', 'naar-rato'] as const;
export type GebrokenMaand = (typeof GEBROKEN_MAANDEN)[number];
export const BETALERS = ['rsd', 'klant'] as const;
export type Betaler = (typeof BETALERS)[number];
export const IBANSTANDEN = ['nieuw', 'gewijzigd', 'gecontroleerd', 'afgekeurd'] as const;
export type Ibanstand = (typeof IBANSTANDEN)[number];
export const IBANCONTROLES = ['iban-naam', 'ander-kanaal'] as const;
export type IbanControle = (typeof IBANCONTROLES)[number];
/** Highest amount of one post, in cents: a slip of a decimal is stopped before it is paid. */
export const POST_MAXIMUM = 500_000;

const ART56A = 'Participatiewet art. 56a lid 2';
const LOKAAL = 'Lokaal: één betaler per post per maand';

/** Does art. 56a pay this without asking? */
export const is56a = (soort: Postsoort, dag: Datum): boolean => geldend(POSTEN_56A, dag).waarde.includes(soort);

/** One version of a line. `tot` exclusive; the next version ends it too. */
export interface Postversie {
  lijn: string;
  soort: Postsoort;
  vanaf: Datum;
  tot?: Datum | null;
  toestemmingOp?: Datum | null;
  betaler: Betaler;
}

/** The version of a line that holds on a day. Undefined when the line stopped or has not begun. */
export function postOp<P extends Pick<Postversie, 'vanaf' | 'tot'>>(versies: readonly P[], dag: Datum): P | undefined {
  const laatste = versies.filter((v) => v.vanaf <= dag).sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1)).at(-1);
  return laatste && (!laatste.tot || dag < laatste.tot) ? laatste : undefined;
}

/** What a version of a post is held against. */
export interface Postvraag {
  /** The versions of this line so far; empty for a new line. */
  versies: readonly Postversie[];
  /** First day of the first month that no run has fixed yet; undefined when nothing was run. */
  vrijVanaf?: Datum;
  vandaag: Datum;
}

/**
 * May this version be recorded? What art. 56a does not name needs consent that was given; a month that is offered or released stays as it was; a
 * version follows the one before; and who pays changes on the first of a month, so that nobody pays twice (I12).
 */
export function magPost(nieuw: Postversie, { versies, vrijVanaf, vandaag }: Postvraag): Uitkomst {
  if (!is56a(nieuw.soort, nieuw.vanaf) && !nieuw.toestemmingOp) return geweigerd('ToestemmingOntbreekt', ART56A, { veld: 'toestemmingOp' });
  if (nieuw.toestemmingOp && nieuw.toestemmingOp > vandaag) return geweigerd('ToestemmingInDeToekomst', ART56A, { veld: 'toestemmingOp' });
  if (nieuw.tot && nieuw.tot <= nieuw.vanaf) return geweigerd('PeriodeOmgekeerd', LOKAAL, { veld: 'tot' });
  if (vrijVanaf && nieuw.vanaf < vrijVanaf) return geweigerd('MaandLigtVast', LOKAAL, { veld: 'vanaf', feiten: { vanaf: vrijVanaf } });
  const vorige = [...versies].sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1)).at(-1);
  if (!vorige) return toegestaan;
  if (nieuw.soort !== vorige.soort) return geweigerd('SoortLigtVast', LOKAAL, { veld: 'soort' });
  if (nieuw.vanaf <= vorige.vanaf) return geweigerd('VersieNietNaVorige', LOKAAL, { veld: 'vanaf', feiten: { vanaf: vorige.vanaf } });
  const wisselt = nieuw.betaler !== vorige.betaler;
  return wisselt && !nieuw.vanaf.endsWith('-01') ? geweigerd('BetalerWisseltMiddenInMaand', LOKAAL, { veld: 'vanaf' }) : toegestaan;
}

/** May a line stop? `tot` is the first day without it, in a month that is still free. */
export function magPostStoppen(laatste: Pick<Postversie, 'vanaf' | 'tot'>, tot: Datum, vrijVanaf?: Datum): Uitkomst {
  if (laatste.tot && laatste.tot <= tot) return geweigerd('PostAlGestopt', LOKAAL, { feiten: { tot: laatste.tot } });
  if (vrijVanaf && tot < vrijVanaf) return geweigerd('MaandLigtVast', LOKAAL, { veld: 'tot', feiten: { vanaf: vrijVanaf } });
  return tot >= laatste.vanaf ? toegestaan : geweigerd('StopVoorBegin', LOKAAL, { veld: 'tot', feiten: { vanaf: laatste.vanaf } });
}

/** Is this a number that a SEPA payment reaches? An account in another SEPA country is as good as a Dutch one. */
export function magIban(iban: string, dag: Datum): Uitkomst {
  const bron = 'Verordening (EU) 260/2012 art. 5, 9';
  if (!isIban(iban)) return geweigerd('IbanKloptNiet', bron, { veld: 'iban' });
  return bereiktSepa(iban, dag) ? toegestaan : geweigerd('IbanBuitenSepa', bron, { veld: 'iban' });
}

/** An account as it stands before the check. */
export interface IbanVoorControle {
  ibanStand: Ibanstand;
  ibanDoor: string;
  vorigeIban?: string | null;
}

/**
 * May this person say that the account is right? Somebody else than who entered it; and a number that was changed is confirmed through another
 * channel than the one in which the change came (a known telephone number), because a forged letter looks like a real one.
 */
export function magIbanControleren(b: IbanVoorControle, door: string, controle: IbanControle, goed: boolean): Uitkomst {
  const bron = 'Lokaal: vier ogen bij een rekeningnummer (advies van de huisbank van gemeenten)';
  if (b.ibanStand === 'gecontroleerd' || b.ibanStand === 'afgekeurd') return geweigerd('IbanAlGecontroleerd', bron);
  if (b.ibanDoor === door) return geweigerd('IbanZelfIngevoerd', bron);
  return goed && b.vorigeIban && controle !== 'ander-kanaal' ? geweigerd('AnderKanaalNodig', bron, { veld: 'controle' }) : toegestaan;
}

export const TOESLAGSOORTEN = ['huurtoeslag', 'zorgtoeslag', 'kindgebonden-budget', 'kinderopvangtoeslag'] as const;
export type ToeslagSoort = (typeof TOESLAGSOORTEN)[number];
export const TOESLAGSTANDEN = ['aan-te-vragen', 'aangevraagd', 'toegekend', 'ontvangen', 'afgewezen'] as const;
export type ToeslagStand = (typeof TOESLAGSTANDEN)[number];
/** Asked for on the first day: COA stopped doing it on 1-1-2025, and the first one takes about eight weeks. */
export const TOESLAGEN_DAG_1: readonly ToeslagSoort[] = ['huurtoeslag', 'zorgtoeslag'];

const NAAR: Readonly<Record<ToeslagStand, readonly ToeslagStand[]>> = {
  'aan-te-vragen': ['aangevraagd'], aangevraagd: ['toegekend', 'afgewezen'], toegekend: ['ontvangen', 'aangevraagd'], ontvangen: ['aangevraagd', 'afgewezen'], afgewezen: ['aan-te-vragen', 'aangevraagd'],
};

/** May a toeslag go from one stand to another? Granted and received with its amount. Bron: Awir art. 15, 16. */
export function magToeslag(van: ToeslagStand, naar: ToeslagStand, bedrag: number | null | undefined): Uitkomst {
  const bron = 'Algemene wet inkomensafhankelijke regelingen art. 15, 16';
  if (!NAAR[van].includes(naar)) return geweigerd('ToeslagstandKanNiet', bron, { veld: 'stand', feiten: { stand: van } });
  return (naar === 'toegekend' || naar === 'ontvangen') && !bedrag ? geweigerd('ToeslagbedragOntbreekt', bron, { veld: 'bedrag' }) : toegestaan;
}

/** Is this money there? Only what was received; never what is expected. */
export const toeslagTelt = (stand: ToeslagStand): boolean => stand === 'ontvangen';

/** Is this a code under which a gemeente keeps an amount of its own? */
export const TARIEFCODE = /^[a-z][a-z0-9.-]{2,59}$/;

/** May this person confirm an amount? Somebody else than who entered it, once. */
export function magTariefBevestigen(t: { ingevoerdDoor: string; bevestigdDoor?: string | null }, door: string): Uitkomst {
  const bron = 'Lokaal: vier ogen bij een bedrag van de gemeente';
  if (t.bevestigdDoor) return geweigerd('TariefAlBevestigd', bron);
  return t.ingevoerdDoor === door ? geweigerd('TariefZelfIngevoerd', bron) : toegestaan;
}
