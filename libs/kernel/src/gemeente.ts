/** CBS codes of the gemeenten of the Liemers that work together. */
export const GEMEENTECODES = { DUIVEN: '0226', WESTERVOORT: '0293', ZEVENAAR: '0299' } as const;

/** The form of a CBS gemeentecode: four digits as text (leading zeros count). Says nothing about whether the gemeente exists. */
export const isGemeentecode = (x: unknown): x is string => typeof x === 'string' && /^\d{4}$/.test(x);
