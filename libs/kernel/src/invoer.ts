import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isDatum } from './datum.ts';
import { isBsn, isIban, isPostcode, isVnummer } from './nummers.ts';

/** A decorator whose message names the field and the rule, in Dutch; class-validator's own defaults are English. */
const regel = (name: string, validate: (x: unknown) => boolean, eis: string) => (opties?: ValidationOptions): PropertyDecorator => {
  const wie = opties?.each ? 'elke waarde van $property' : '$property';
  return ValidateBy({ name, validator: { validate, defaultMessage: () => `${wie} moet ${eis}` } }, opties);
};

/** Field holds a BSN. */
export const IsBsn = regel('isBsn', isBsn, 'een burgerservicenummer zijn: negen cijfers die kloppen met de elfproef');

/** Field holds a V-nummer. */
export const IsVnummer = regel('isVnummer', isVnummer, 'een V-nummer zijn: tien cijfers');

/** Field holds an IBAN. Not called IsIBAN: class-validator has that name, with an English message. */
export const IsIbanNummer = regel('isIbanNummer', isIban, 'een bestaand IBAN-rekeningnummer zijn, bijvoorbeeld NL91 ABNA 0417 1643 00');

/** Field holds a Dutch postcode. */
export const IsNlPostcode = regel('isNlPostcode', isPostcode, 'een Nederlandse postcode zijn: vier cijfers en twee hoofdletters, bijvoorbeeld 6901 AB');

/** Field holds an existing day, `YYYY-MM-DD`. */
export const IsDatum = regel('isDatum', isDatum, 'een bestaande datum zijn, geschreven als JJJJ-MM-DD');
