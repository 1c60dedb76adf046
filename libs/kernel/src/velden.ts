import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength, ValidateNested,
} from 'class-validator';

/*
 * Decorators for input classes, each with its Dutch message. They exist because class-validator answers in English by
 * default, and one forgotten `message` would put an English sentence in front of a caseworker.
 */
const samen = (...regels: PropertyDecorator[]): PropertyDecorator => (doel, naam) => {
  for (const regel of regels) regel(doel, naam);
};

/** Text of `min` (default 1) up to and including `max` characters. */
export const Tekst = (max: number, min = 1): PropertyDecorator => samen(
  IsString({ message: '$property moet tekst zijn' }),
  MinLength(min, { message: min === 1 ? '$property mag niet leeg zijn' : `$property moet minstens ${min} tekens hebben` }),
  MaxLength(max, { message: `$property mag hoogstens ${max} tekens hebben` }),
);

/** A personal or place name: letters, marks, spaces, hyphen, apostrophe, full stop. A spreadsheet formula is no name. */
export const Naam = (max: number): PropertyDecorator => samen(
  Tekst(max),
  Matches(/^[\p{L}\p{M}'’.\- ]+$/u, { message: '$property mag alleen letters, spaties, koppeltekens, punten en apostrofs bevatten' }),
);

/** One of the listed values. */
export const Keuze = (waarden: readonly string[]): PropertyDecorator =>
  IsIn(waarden, { message: `$property moet een van deze waarden zijn: ${waarden.join(', ')}` });

/** Some of the listed values; an empty list is allowed. */
export const Keuzes = (waarden: readonly string[]): PropertyDecorator => samen(
  IsArray({ message: '$property moet een lijst zijn' }),
  ArrayMaxSize(waarden.length, { message: `$property mag hoogstens ${waarden.length} waarden hebben` }),
  IsIn(waarden, { each: true, message: `$property mag alleen deze waarden bevatten: ${waarden.join(', ')}` }),
);

/** A whole number from `min` up to and including `max`. */
export const Geheel = (min: number, max: number): PropertyDecorator => samen(
  IsInt({ message: '$property moet een geheel getal zijn' }),
  Min(min, { message: `$property moet minstens ${min} zijn` }),
  Max(max, { message: `$property mag hoogstens ${max} zijn` }),
);

export const JaNee = (): PropertyDecorator => IsBoolean({ message: '$property moet ja of nee (true of false) zijn' });

export const Sleutel = (): PropertyDecorator => IsUUID(undefined, { message: '$property moet een geldige sleutel (uuid) zijn' });

/** CBS code of a gemeente: four digits. */
export const Gemeentecode = (): PropertyDecorator => Matches(/^\d{4}$/, { message: '$property moet een gemeentecode van vier cijfers zijn' });

export const Optioneel = (): PropertyDecorator => IsOptional();

/** A list of nested objects, each validated by its own class. */
export const Delen = (klas: new () => object, max: number): PropertyDecorator => samen(
  IsArray({ message: '$property moet een lijst zijn' }),
  ArrayMaxSize(max, { message: `$property mag hoogstens ${max} regels hebben` }),
  // A list inside the list has no class, so @ValidateNested alone would let it through.
  IsObject({ each: true, message: '$property bevat een regel die geen regel is' }),
  ValidateNested({ each: true, message: '$property bevat een regel die niet klopt' }),
  Type(() => klas) as PropertyDecorator,
);

/** One nested object, validated by its own class. */
export const Deel = (klas: new () => object): PropertyDecorator => samen(
  IsObject({ message: '$property klopt niet' }),
  ValidateNested({ message: '$property klopt niet' }),
  Type(() => klas) as PropertyDecorator,
);
