import type { Norm, Normtabel } from '@wegwijs/kernel';

const PW56A = 'Participatiewet art. 56a lid 2 (tekst 1-7-2025)';
const beleid = <T>(code: string, waarde: T, eenheid: string, bron: string): Norm<T> => ({ code, waarde, eenheid, vanaf: '2022-01-01', bron, soort: 'streefnorm' });

/** How long the duty of art. 56a lasts, in months from the day the right to bijstand arises. */
export const ONTZORG_DUUR: Normtabel<number> = [
  { code: 'ontzorgen.duur', waarde: 6, eenheid: 'maanden', vanaf: '2022-01-01', bron: PW56A, soort: 'wettelijk' },
];

/** May the college pay only a part, or nothing, for who can do it himself? */
export const ONTZORGEN_AFWIJKEN_TOEGESTAAN: Normtabel<boolean> = [
  { code: 'ontzorgen.afwijken-toegestaan', waarde: false, eenheid: 'ja of nee', vanaf: '2022-01-01', soort: 'wettelijk',
    bron: `${PW56A}: "verbindt" laat geen ruimte. De internetconsultatie van 21-3-2024 wil afwijken toestaan en de minister gunt de ruimte sinds april 2023 in de praktijk; van inwerkingtreding is niets gevonden [uncertain]` },
];

/** What art. 56a pays, without consent. 'gas' and 'stroom' are the words of the law, 'energie' the one bill for both. */
export const POSTEN_56A: Normtabel<readonly string[]> = [
  { code: 'ontzorgen.posten', waarde: ['huur', 'energie', 'gas', 'stroom', 'water', 'zorgverzekering'], eenheid: 'soorten', vanaf: '2022-01-01', bron: PW56A, soort: 'wettelijk' },
];

/** How many weeks before the end the gemeente hears of it. */
export const ONTZORGEN_AANKONDIGING: Normtabel<number> = [
  beleid('ontzorgen.aankondiging', 6, 'weken', 'lokale belofte: zes weken om de overdracht af te maken [memory, door RSD vast te stellen]'),
];

const AFBOUW = 'lokaal beleid naar de praktijk van budgetbeheer: maand 4 gesprek, maand 5 eerste eigen incasso, maand 6 alles overgedragen, maand 7 tot en met 9 navraag [memory, door RSD vast te stellen]';
/** Months of the way out, counted from the first day of ontzorgen: month 1 is the first. */
export const AFBOUW_EVALUATIE: Normtabel<number> = [beleid('afbouw.evaluatie', 4, 'maand', AFBOUW)];
export const AFBOUW_EERSTE_INCASSO: Normtabel<number> = [beleid('afbouw.eerste-incasso', 5, 'maand', AFBOUW)];
export const AFBOUW_OVERDRACHT: Normtabel<number> = [beleid('afbouw.overdracht', 6, 'maand', AFBOUW)];
export const AFBOUW_CHECKIN: Normtabel<readonly number[]> = [beleid('afbouw.checkin', [7, 8, 9], 'maanden', AFBOUW)];

/** How many days a signal on a post that RSD pays may wait for RSD's own look. */
export const INCIDENT_ONDERZOEK: Normtabel<number> = [
  beleid('vroegsignalering.onderzoek', 5, 'dagen', 'lokale belofte: eerst nagaan of RSD zelf een fout maakte [memory, door RSD vast te stellen]'),
];
