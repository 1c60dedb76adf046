import type { Duur, Norm, Normtabel } from '@wegwijs/kernel';

const STARTNOTITIE = 'Startnotitie nieuwe Wet inburgering (gemeente Zevenaar, 2020)';
const LOKAAL = 'lokale belofte zonder wettelijke bron (beleidsvoorstel, door de gemeente vast te stellen)';

/** All of them promises of the gemeente: the law gives the right to maatschappelijke begeleiding (Wi2021 art. 13) and no length, hours or days. */
const belofte = <T>(code: string, waarde: T, eenheid: string, bron: string): Norm<T> => ({ code, waarde, eenheid, vanaf: '2022-01-01', bron, soort: 'streefnorm' });

/** How long begeleiding lasts when nobody decides otherwise; the day of inscription is the first day. */
export const BEGELEIDING_DUUR: Normtabel<Duur> = [
  belofte('begeleiding.duur', { aantal: 18, eenheid: 'maanden' }, 'maanden', `${STARTNOTITIE} §5: gedurende 18 maanden; de eerste dag is de inschrijving in de BRP (afgeleid)`),
];

/** Contact per month when nobody decides otherwise. */
export const BEGELEIDING_UREN: Normtabel<number> = [
  belofte('begeleiding.uren', 4, 'uren per maand', `${LOKAAL}; ${STARTNOTITIE} §4 onder 5 vraagt maatwerk in intensiteit en noemt geen aantal`),
];

/** From inscription to the first talk. */
export const BEGELEIDING_START: Normtabel<Duur> = [
  belofte('begeleiding.start', { aantal: 2, eenheid: 'weken' }, 'weken', `${LOKAAL}; ${STARTNOTITIE} §3: start bij huisvesting, zonder aantal weken`),
];

/** How long before its end somebody should think of the hand-over; counted back. */
export const BEGELEIDING_BIJNA_EINDE: Normtabel<Duur> = [
  belofte('begeleiding.bijna-einde', { aantal: 3, eenheid: 'maanden' }, 'maanden', LOKAAL),
];

/** How long a partner may take to answer a referral. */
export const VERWIJZING_ANTWOORD: Normtabel<Duur> = [
  belofte('verwijzing.antwoord', { aantal: 2, eenheid: 'weken' }, 'weken', LOKAAL),
];

export const WIE_DOET = ['inburgeraar', 'begeleider', 'gemeente', 'rsd'] as const;
export type WieDoet = (typeof WIE_DOET)[number];

/** One practical matter that has to be arranged. `dagen` after the inscription, which is day 0. */
export interface Checklistonderdeel {
  code: string;
  omschrijving: string;
  /** Who sees to it that it is done. */
  wie: WieDoet;
  dagen: number;
  /** Only asked of a household with children of school age. */
  alleenMetKinderen: boolean;
}

const onderdeel = (code: string, omschrijving: string, wie: WieDoet, dagen: number, alleenMetKinderen = false): Checklistonderdeel => ({ code, omschrijving, wie, dagen, alleenMetKinderen });

/** What is arranged for everybody, in this order. A gemeente replaces, adds or drops parts of it from a day on (see `checklistOp`). */
export const BEGELEIDING_CHECKLIST: Normtabel<readonly Checklistonderdeel[]> = [
  belofte('begeleiding.checklist', [
    onderdeel('brp', 'Inschrijving bij de gemeente (BRP) controleren', 'begeleider', 5),
    onderdeel('bsn', 'Burgerservicenummer (BSN) ontvangen', 'begeleider', 5),
    onderdeel('uitkering', 'Uitkering aanvragen', 'rsd', 7),
    onderdeel('bankrekening', 'Bankrekening openen', 'begeleider', 14),
    onderdeel('zorgverzekering', 'Zorgverzekering afsluiten', 'begeleider', 14),
    onderdeel('huisarts', 'Inschrijven bij een huisarts', 'begeleider', 28),
    onderdeel('school', 'Kinderen aanmelden bij een school', 'begeleider', 28, true),
    onderdeel('toeslagen', 'Toeslagen aanvragen', 'begeleider', 28),
  ], 'onderdelen', `${STARTNOTITIE} §3 (BSN, bankrekening, BRP, uitkering, huisarts, school); zorgverzekering en toeslagen naar de praktijk; dagen en uitvoerder: ${LOKAAL}`),
];
