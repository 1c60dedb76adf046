import type { Normtabel } from '@wegwijs/kernel';

const design = 'inkoop-ontzorgen.md';

/** How long after a payment its return is still recognised by the amount alone. */
export const RETOUR_ZONDER_KENMERK: Normtabel<number> = [
  { code: 'bank.retour-zonder-kenmerk', waarde: 14, eenheid: 'dagen', vanaf: '2022-01-01', bron: `${design} EX-B7 (werkafspraak, geen bron in de wet)`, soort: 'streefnorm' },
];

/** Money of a household that came back is paid out, or paid again, within so many working days. */
export const RETOUR_AFHANDELEN: Normtabel<number> = [
  { code: 'bank.retour-afhandelen', waarde: 5, eenheid: 'werkdagen', vanaf: '2022-01-01', bron: `${design} B7: retour 'must be 0 within 5 working days' (werkafspraak)`, soort: 'streefnorm' },
];

/** An amount that nobody knows the meaning of is looked into within so many working days; after `VRAAGPOST_OUD` it is an old one. */
export const VRAAGPOST_UITZOEKEN: Normtabel<number> = [
  { code: 'bank.vraagpost-uitzoeken', waarde: 5, eenheid: 'werkdagen', vanaf: '2022-01-01', bron: `${design} B7 'ageing report' [derived: dezelfde termijn als voor retouren]`, soort: 'streefnorm' },
];
export const VRAAGPOST_OUD: Normtabel<number> = [
  { code: 'bank.vraagpost-oud', waarde: 30, eenheid: 'dagen', vanaf: '2022-01-01', bron: `${design} B7 'ageing report' [derived: een maand]`, soort: 'streefnorm' },
];
