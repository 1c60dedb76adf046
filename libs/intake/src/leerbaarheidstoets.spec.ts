import { beoordeelAfwijkingVanAdvies, beoordeelToetsontheffing, beoordeelToetsstap, toetsVoorIntake, TOETSOVERGANGEN, type Toetsstap } from './leerbaarheidstoets.ts';

const VANDAAG = '2026-11-24';
const stappen = Object.keys(TOETSOVERGANGEN) as Toetsstap[];
const legaal = new Set([
  'open>gepland', 'open>afgenomen', 'open>uitslag', 'open>ontheven', 'open>overgenomen', 'gepland>open', 'gepland>gepland', 'gepland>afgenomen', 'gepland>uitslag', 'gepland>ontheven', 'afgenomen>uitslag', 'uitslag>uitslag',
]);

test.each(stappen.flatMap((van) => stappen.map((naar) => [van, naar] as const)))('Wi2021 art. 14 lid 3 onder a: from %s to %s', (van, naar) => {
  expect(beoordeelToetsstap(van, naar, VANDAAG, VANDAAG).toegestaan).toBe(legaal.has(`${van}>${naar}`));
});

test.each([
  ['planned for yesterday', 'open', 'gepland', '2026-11-23', 'PlanningInHetVerleden'], ['taken tomorrow', 'gepland', 'afgenomen', '2026-11-25', 'DatumInDeToekomst'], ['planned for tomorrow', 'open', 'gepland', '2026-11-25', undefined],
] as const)('Regeling art. 5.1: %s', (_t, van, naar, op, reden) => {
  const uit = beoordeelToetsstap(van, naar, op, VANDAAG);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each([
  ['visual', 'visueel', false, undefined], ['auditory and unable', 'auditief', true, undefined], ['auditory, yet able', 'auditief', false, 'NietOngeschiktGeacht'],
] as const)('Wi2021 art. 14 lid 6: ontheffing for %s', (_t, grond, nietInStaat, reden) => {
  const uit = beoordeelToetsontheffing({ grond, nietInStaat });
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each([
  ['as advised', { advies: 'z', gekozen: 'z' }, undefined], ['other than advised', { advies: 'z', gekozen: 'b1' }, 'AfwijkingNietGemotiveerd'],
  ['with a blank motivation', { advies: 'z', gekozen: 'b1', motivering: '  ' }, 'AfwijkingNietGemotiveerd'], ['motivated', { advies: 'z', gekozen: 'b1', motivering: 'Spreekt al A2.' }, undefined],
  ['no advice (ontheffing)', { gekozen: 'b1' }, 'KeuzeZonderAdviesNietGemotiveerd'],
] as const)('Wi2021 art. 14 lid 5, ECLI:NL:RVS:2024:5413: %s', (_t, v, reden) => {
  const uit = beoordeelAfwijkingVanAdvies(v);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test('Wi2021 art. 14 lid 3, art. 15 lid 4: what settles the toets for the intake', () => {
  expect(toetsVoorIntake({ stap: 'afgenomen', afgenomenOp: VANDAAG })).toBe('open');
  expect(toetsVoorIntake({ stap: 'overgenomen' })).toBe('uitslag');
  expect(toetsVoorIntake({ stap: 'ontheven', onthevenOp: VANDAAG, grond: 'visueel' })).toBe('ontheven');
  expect(toetsVoorIntake({ stap: 'uitslag', afgenomenOp: VANDAAG, uitslagOp: VANDAAG, advies: 'b1', b1Haalbaar: true })).toBe('uitslag');
});
