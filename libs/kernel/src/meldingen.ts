type Woorden = (grenzen: unknown[]) => string;
const lijst = (x: unknown) => (Array.isArray(x) ? x : Object.values((x ?? {}) as object)).join(', ');

/** What a broken rule of class-validator is called in Dutch; the path of the field goes before it. */
const MELDINGEN: Readonly<Record<string, Woorden>> = {
  isDefined: () => 'is verplicht',
  isNotEmpty: () => 'is verplicht',
  isString: () => 'moet tekst zijn',
  isInt: () => 'moet een heel getal zijn',
  isNumber: () => 'moet een getal zijn',
  isBoolean: () => 'moet true of false zijn',
  isArray: () => 'moet een lijst zijn',
  isObject: () => 'moet een object zijn',
  nestedValidation: () => 'moet een object zijn',
  isUuid: () => 'moet een uuid zijn',
  isEmail: () => 'moet een e-mailadres zijn',
  isUrl: () => 'moet een webadres zijn',
  isDateString: () => 'moet een datum zijn (jjjj-mm-dd)',
  isIso8601: () => 'moet een datum zijn (jjjj-mm-dd)',
  isNumberString: () => 'mag alleen cijfers bevatten',
  isPositive: () => 'moet meer dan 0 zijn',
  isNegative: () => 'moet minder dan 0 zijn',
  matches: () => 'heeft niet de juiste vorm',
  arrayNotEmpty: () => 'mag niet leeg zijn',
  arrayUnique: () => 'mag niets dubbel bevatten',
  isIn: ([waarden]) => `moet een van deze waarden zijn: ${lijst(waarden)}`,
  isEnum: ([waarden]) => `moet een van deze waarden zijn: ${lijst(waarden)}`,
  equals: ([waarde]) => `moet ${String(waarde)} zijn`,
  min: ([n]) => `moet ten minste ${String(n)} zijn`,
  max: ([n]) => `mag hoogstens ${String(n)} zijn`,
  minLength: ([n]) => `moet ten minste ${String(n)} tekens hebben`,
  maxLength: ([n]) => `mag hoogstens ${String(n)} tekens hebben`,
  isLength: ([van, tot]) => (tot === undefined ? `moet ten minste ${String(van)} tekens hebben` : `moet ${String(van)} tot en met ${String(tot)} tekens hebben`),
  arrayMinSize: ([n]) => `moet ten minste ${String(n)} regels hebben`,
  arrayMaxSize: ([n]) => `mag hoogstens ${String(n)} regels hebben`,
};

/** Rules in the order in which they help: first what kind of value, then which. */
const VOLGORDE = ['whitelistValidation', 'isDefined', 'isArray', 'isObject', 'nestedValidation', 'isString', 'isNumber', 'isInt', 'isBoolean', 'isNotEmpty'];

/** The one rule to tell about a field; telling them all buries the one that matters. */
export const eersteRegel = (regels: string[]): string =>
  VOLGORDE.find((r) => regels.includes(r)) ?? (regels.sort()[0] as string);

/** Undefined for a rule that is not class-validator's. */
export const meldingVoor = (regel: string, grenzen: unknown[]): string | undefined => MELDINGEN[regel]?.(grenzen);
