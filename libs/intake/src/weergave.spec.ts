import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { beoordeelWeergave, WeergaveInvoer } from './weergave.ts';

test.each([
  ['the owner changes his own', { handeling: 'wijzigen', eigenaar: 'ik', gedeeld: false, teamleider: false }, true],
  ['the owner removes what he shared', { handeling: 'verwijderen', eigenaar: 'ik', gedeeld: true, teamleider: false }, true],
  ['a colleague changes a shared one', { handeling: 'wijzigen', eigenaar: 'b', gedeeld: true, teamleider: false }, false],
  ['a colleague removes a shared one', { handeling: 'verwijderen', eigenaar: 'b', gedeeld: true, teamleider: false }, false],
  ['the team leader removes a shared one', { handeling: 'verwijderen', eigenaar: 'b', gedeeld: true, teamleider: true }, true],
  ['the team leader changes a shared one', { handeling: 'wijzigen', eigenaar: 'b', gedeeld: true, teamleider: true }, false],
  ['the team leader removes one that is not shared', { handeling: 'verwijderen', eigenaar: 'b', gedeeld: false, teamleider: true }, false],
] as const)('%s', (_t, v, mag) => {
  expect(beoordeelWeergave({ door: 'ik', ...v }).toegestaan).toBe(mag);
});

const goed = { naam: 'Te laat', gedeeld: false, filters: { wie: 'team', klokstand: 'te laat' }, kolommen: ['naam', 'termijn'] };
const fouten = (v: object) => validateSync(plainToInstance(WeergaveInvoer, v), { whitelist: true, forbidNonWhitelisted: true }).map((f) => f.property);
test.each<[string, object, string[]]>([
  ['complete', {}, []],
  ['no filter at all', { filters: {} }, []],
  ['no name', { naam: '' }, ['naam']],
  ['61 letters', { naam: 'n'.repeat(61) }, ['naam']],
  ['a filter that the list does not have', { filters: { gemeentecode: '0226' } }, ['filters']],
  ['a value that the list does not have', { filters: { fase: 'nieuw' } }, ['filters']],
  ['a page of it', { filters: { cursor: 'x' } }, ['filters']],
  ['no column', { kolommen: [] }, ['kolommen']],
  ['a column twice', { kolommen: ['naam', 'naam'] }, ['kolommen']],
  ['an unknown column', { kolommen: ['bsn'] }, ['kolommen']],
  ['shared or not is not said', { gedeeld: undefined }, ['gedeeld']],
])('WeergaveInvoer: %s', (_t, meer, velden) => {
  expect(fouten({ ...goed, ...meer })).toEqual(velden);
});
