import type { Centen, Datum, Norm, Normtabel } from '@wegwijs/kernel';

/** What each column of amounts was read in. */
const HALFJAREN: readonly { vanaf: Datum; tot: Datum; bron: string }[] = [
  { vanaf: '2025-01-01', tot: '2025-07-01', bron: 'Participatiewet art. 20-22, normen per 1-1-2025 (gemeentewestland.nl, gelezen 2026)' },
  { vanaf: '2025-07-01', tot: '2026-01-01', bron: 'Participatiewet art. 20-22, normen per 1-7-2025 (metronieuws.nl en berekenuwrechtplus.nl, gelezen 2026)' },
  { vanaf: '2026-01-01', tot: '2026-07-01', bron: 'Participatiewet art. 20-22, normen per 1-1-2026 (Normenbrief SZW; processpecificatie Rotterdam)' },
];
const AFGELEID_2025_07 = 'Participatiewet art. 20-22 per 1-7-2025 [afgeleid: norm 18-20 keer twee, halve gehuwdennorm en de kindertoeslag van het half jaar; de tabel zelf is niet gelezen]';

/** One norm through the half-years; `afgeleid` names the half-years whose figure was computed and not read. */
function halfjaarlijks(code: string, bedragen: readonly [Centen, Centen, Centen], afgeleid = false): Norm<Centen>[] {
  return HALFJAREN.map((h, i) => ({
    code, waarde: bedragen[i]!, eenheid: 'centen per maand, inclusief vakantietoeslag', vanaf: h.vanaf, tot: h.tot, bron: afgeleid && i === 1 ? AFGELEID_2025_07 : h.bron, soort: 'wettelijk' as const }));
}

export const NORM_ALLEENSTAAND: Normtabel<Centen> = halfjaarlijks('norm.alleenstaand', [134_545, 136_906, 140_150]);
export const NORM_GEHUWD: Normtabel<Centen> = halfjaarlijks('norm.gehuwd', [192_207, 195_580, 200_213]);
export const NORM_AOW_ALLEENSTAAND: Normtabel<Centen> = halfjaarlijks('norm.aow.alleenstaand', [150_107, 153_021, 156_469]);
export const NORM_AOW_GEHUWD: Normtabel<Centen> = halfjaarlijks('norm.aow.gehuwd', [205_348, 209_498, 214_416]);
export const NORM_JONG_ALLEENSTAAND: Normtabel<Centen> = halfjaarlijks('norm.18-20.alleenstaand', [33_217, 33_798, 34_599]);
export const NORM_JONG_GEHUWD: Normtabel<Centen> = halfjaarlijks('norm.18-20.gehuwd', [66_434, 67_596, 69_198], true);
export const NORM_JONG_GEHUWD_KINDEREN: Normtabel<Centen> = halfjaarlijks('norm.18-20.gehuwd-kinderen', [104_875, 106_712, 109_241], true);
export const NORM_GEMENGD_GEHUWD: Normtabel<Centen> = halfjaarlijks('norm.18-20-21.gehuwd', [129_321, 131_588, 134_706], true);
export const NORM_GEMENGD_GEHUWD_KINDEREN: Normtabel<Centen> = halfjaarlijks('norm.18-20-21.gehuwd-kinderen', [167_762, 170_704, 174_749]);

/** The most of a month's wage that is left out of account; before 2026 the figure is not known here, and then it is not computed. */
export const VRIJLATING_MAXIMUM: Normtabel<Centen> = [
  { code: 'vrijlating.maximum', waarde: 28_500, eenheid: 'centen per maand', vanaf: '2026-01-01', tot: '2026-07-01', bron: 'Participatiewet art. 31 lid 2; Normenbrief SZW per 1-1-2026 (€ 285) [uncertain: een tweede bron noemt € 253]', soort: 'wettelijk' },
];
export const VRIJLATING_PERCENTAGE: Normtabel<number> = [
  { code: 'vrijlating.percentage', waarde: 25, eenheid: 'procent van het netto loon', vanaf: '2025-01-01', bron: 'Participatiewet art. 31 lid 2 onder n', soort: 'wettelijk' },
];
export const VAKANTIETOESLAG_PERCENTAGE: Normtabel<number> = [
  { code: 'vakantietoeslag.percentage', waarde: 5, eenheid: 'procent van de bijstand', vanaf: '2025-01-01', bron: 'Participatiewet art. 19 lid 3, art. 45 lid 1 (tekst 1-7-2025)', soort: 'wettelijk' },
];
/** (vast + per persoon × A) ÷ (100 × A) of the gehuwdennorm, for each of A kostendelers. */
export const KOSTENDELERS_FORMULE: Normtabel<{ vast: number; perPersoon: number }> = [
  { code: 'kostendelers.formule', waarde: { vast: 40, perPersoon: 30 }, eenheid: 'procent', vanaf: '2025-01-01', bron: 'Participatiewet art. 22a lid 1 [memory voor de samenloop met AOW en 18-20]', soort: 'wettelijk' },
];
/** From this birthday a housemate shares the costs. */
export const KOSTENDELER_LEEFTIJD: Normtabel<number> = [
  { code: 'kostendelers.leeftijd', waarde: 27, eenheid: 'jaren', vanaf: '2025-01-01', bron: 'Participatiewet art. 19a (vanaf 1-1-2023: 27 jaar)', soort: 'wettelijk' },
];
/** Below it there is no own right to algemene bijstand, from it the jongerennorm, and from `vol` the full norm. */
export const NORMLEEFTIJDEN: Normtabel<{ jong: number; vol: number }> = [
  { code: 'norm.leeftijden', waarde: { jong: 18, vol: 21 }, eenheid: 'jaren', vanaf: '2025-01-01', bron: 'Participatiewet art. 20, art. 21', soort: 'wettelijk' },
];
/** By the day on which the person would reach it. */
export const AOW_LEEFTIJD: Normtabel<{ jaren: number; maanden: number }> = [
  { code: 'aow.leeftijd', waarde: { jaren: 67, maanden: 0 }, eenheid: 'jaren en maanden', vanaf: '2024-01-01', tot: '2028-01-01', bron: 'AOW art. 7a [memory: 67 jaar in 2024 tot en met 2027]', soort: 'wettelijk' },
  { code: 'aow.leeftijd', waarde: { jaren: 67, maanden: 3 }, eenheid: 'jaren en maanden', vanaf: '2028-01-01', tot: '2032-01-01', bron: 'AOW art. 7a [memory: 67 jaar en 3 maanden vanaf 2028]', soort: 'wettelijk' },
];
/** More than this to one payee in one month is looked at before it leaves: a slip of the pen costs more than a look. */
export const REGEL_MAXIMUM: Normtabel<Centen> = [
  { code: 'maandregel.maximum', waarde: 500_000, eenheid: 'centen', vanaf: '2025-01-01', bron: 'Werkafspraak RSD [derived]: hoger dan elke norm met toeslagen; ook de grens van een betaalopdracht', soort: 'streefnorm' },
];
/** A rent that moved more than this against last month is looked at. */
export const HUUR_AFWIJKING: Normtabel<number> = [
  { code: 'maandregel.huur-afwijking', waarde: 3, eenheid: 'procent', vanaf: '2025-01-01', bron: 'Werkafspraak RSD [derived]', soort: 'streefnorm' },
];
/** How many months back facts are compared with what was paid. */
export const CORRECTIE_MAANDEN: Normtabel<number> = [
  { code: 'correctie.maanden', waarde: 3, eenheid: 'maanden', vanaf: '2025-01-01', bron: 'Participatiewet art. 44 (bijstand met terugwerkende kracht tot 3 maanden, Participatiewet in balans fase 1)', soort: 'wettelijk' },
];

/** The amounts that a confirmed tarief of the gemeente may follow up, by code. */
export const BEDRAGTABELLEN: readonly Normtabel<Centen>[] = [
  NORM_ALLEENSTAAND, NORM_GEHUWD, NORM_AOW_ALLEENSTAAND, NORM_AOW_GEHUWD, NORM_JONG_ALLEENSTAAND, NORM_JONG_GEHUWD, NORM_JONG_GEHUWD_KINDEREN, NORM_GEMENGD_GEHUWD, NORM_GEMENGD_GEHUWD_KINDEREN,
  VRIJLATING_MAXIMUM,
];
