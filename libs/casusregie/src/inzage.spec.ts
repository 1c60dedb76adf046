import { beoordeelInzagebestand, beoordeelInzageverzoek, inzageBewaardTot, inzageKlaarTot, inzageTermijn } from './inzage.ts';

test.each([
  ['2026-11-24', '2026-12-24', 'one month later'], ['2026-01-31', '2026-03-02', 'a month without that day ends on its last day, 28 February; a Saturday moves to Monday'],
  ['2026-11-25', '2026-12-28', '25 December is a holiday, then a Saturday and a Sunday'],
])('AVG art. 12 lid 3: asked on %s, answered by %s (%s)', (ontvangen, einde) => expect(inzageTermijn(ontvangen).einde).toBe(einde));

test.each([['2026-11-24', true], ['2026-11-25', false], ['2019-01-01', true]])('AVG art. 12 lid 3: received on %s, recorded on 2026-11-24: %s', (op, mag) => {
  expect(beoordeelInzageverzoek(op, '2026-11-24').toegestaan).toBe(mag);
});

test.each([['wacht', 'InzageNogNietKlaar'], ['bezig', 'InzageNogNietKlaar'], ['klaar', undefined], ['verlopen', 'InzageVerlopen']] as const)('AVG art. 12 lid 3, art. 5: a file that is %s: %s', (stand, reden) => {
  const uit = beoordeelInzagebestand(stand);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test('AVG art. 5 lid 1 onder e: the files are there for thirty days, and gone on the day after', () => {
  expect(inzageBewaardTot('2026-11-24')).toBe('2026-12-24');
  expect([inzageKlaarTot('2026-12-24') < '2026-11-24', inzageKlaarTot('2026-12-25')]).toEqual([true, '2026-11-24']);
});
