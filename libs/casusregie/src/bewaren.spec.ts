import { beoordeelVernietiger, beoordeelVernietiging, kernBewaarTot, type BewaarFeiten } from './bewaren.ts';

const feiten = (anders: Partial<BewaarFeiten> = {}): BewaarFeiten => ({ plichtEinde: '2025-11-20', grond: 'voldaan', procedureLoopt: false, ...anders });

test.each([
  ['the last day of five years after the end of the plicht', '2030-11-20', {}, 'BewaartermijnLoopt'],
  ['the day after it', '2030-11-21', {}, undefined],
  ['a plicht that runs', '2030-11-21', { plichtEinde: null, grond: null }, 'PlichtLooptNog'],
  ['a bezwaar that nobody decided on', '2030-11-21', { procedureLoopt: true }, 'ProcedureLoopt'],
  ['somebody who died', '2030-11-21', { plichtEinde: '2030-11-18', grond: 'overlijden' }, undefined],
  ['somebody who naturalised last year', '2030-11-21', { plichtEinde: '2029-11-20', grond: 'naturalisatie' }, 'BewaartermijnLoopt'],
] as const)('Besluit art. 9.9 lid 1 (wet.md 68): %s', (_, vandaag, anders, reden) => {
  const uit = beoordeelVernietiging(feiten(anders), vandaag);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each([
  ['another person with the other role', { persoon: 'b', rol: 'teamleider' }, undefined],
  ['the same person in another role', { persoon: 'a', rol: 'teamleider' }, 'ZelfVoorgesteld'],
  ['another person with the same role', { persoon: 'b', rol: 'beheerder' }, 'ZelfdeRol'],
] as const)('two roles: %s', (_, nu, reden) => {
  const uit = beoordeelVernietiger({ door: 'a', rol: 'beheerder' }, nu);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test('Besluit art. 9.9 lid 2: fifty years from the end of the plicht', () => {
  expect(kernBewaarTot('2025-11-20').einde).toBe('2075-11-20');
});
