import 'reflect-metadata';
import { validateSync } from 'class-validator';
import { IsBsn, IsDatum, IsIbanNummer, IsNlPostcode, IsVnummer } from './invoer.ts';

class Aanmelding {
  @IsBsn() bsn = '123456782';
  @IsVnummer() vnummer = '1234567890';
  @IsIbanNummer() iban = 'NL91 ABNA 0417 1643 00';
  @IsNlPostcode() postcode = '6901 AB';
  @IsDatum() geboortedatum: unknown = '2000-02-29';
  @IsDatum({ each: true }) afspraken: unknown[] = ['2026-01-01'];
}

const fouten = (meer: Partial<Aanmelding>): string[] =>
  validateSync(Object.assign(new Aanmelding(), meer)).flatMap((f) => Object.values(f.constraints ?? {}));

describe('decorators: de melding noemt veld en regel', () => {
  test('een goede aanmelding geeft geen melding', () => expect(fouten({})).toEqual([]));

  test.each<[Partial<Aanmelding>, string]>([
    [{ bsn: '123456789' }, 'bsn moet een burgerservicenummer zijn: negen cijfers die kloppen met de elfproef'],
    [{ vnummer: '12' }, 'vnummer moet een V-nummer zijn: tien cijfers'],
    [{ iban: 'NL00ABNA0417164300' }, 'iban moet een bestaand IBAN-rekeningnummer zijn, bijvoorbeeld NL91 ABNA 0417 1643 00'],
    [{ postcode: '6901' }, 'postcode moet een Nederlandse postcode zijn: vier cijfers en twee hoofdletters, bijvoorbeeld 6901 AB'],
    [{ geboortedatum: '2001-02-29' }, 'geboortedatum moet een bestaande datum zijn, geschreven als JJJJ-MM-DD'],
    [{ geboortedatum: undefined }, 'geboortedatum moet een bestaande datum zijn, geschreven als JJJJ-MM-DD'],
    [{ afspraken: ['2026-01-01', 'nooit'] }, 'elke waarde van afspraken moet een bestaande datum zijn, geschreven als JJJJ-MM-DD'],
  ])('%j', (meer, melding) => expect(fouten(meer)).toEqual([melding]));
});
