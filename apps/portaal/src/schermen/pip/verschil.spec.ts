import { verschil, woord } from './verschil.ts';

const doel = (omschrijving: string, anders: object = {}) => ({ omschrijving, meetsoort: 'taalniveau', taalniveau: 'B1', uiterlijk: '2028-06-30', eigenaar: 'inburgeraar', bewijs: 'examenuitslag', ...anders });
const basis = { leerroute: 'b1', urenPerWeek: 12, lesdagen: ['maandag'], kinderopvangNodig: false, doelen: [doel('Examen spreken halen'), doel('Werk vinden in de zorg')] };

test.each([
  ['the same', basis, []],
  ['another route', { ...basis, leerroute: 'z' }, [{ veld: 'Welke leerroute?', eerder: 'B1-route', nu: 'Z-route' }]],
  ['a field that is gone', { ...basis, urenPerWeek: undefined }, [{ veld: 'Lesuren per week', eerder: '12', nu: 'leeg' }]],
  ['a list', { ...basis, lesdagen: ['maandag', 'vrijdag'] }, [{ veld: 'Op welke dagen kan de inburgeraar les volgen?', eerder: 'Maandag', nu: 'Maandag, Vrijdag' }]],
  ['yes and no', { ...basis, kinderopvangNodig: true }, [{ veld: 'Is kinderopvang nodig?', eerder: 'nee', nu: 'ja' }]],
  ['a part that was not there', { ...basis, ontzorgbesluit: { kenmerk: 'RSD-1', rechtVanaf: '2026-02-15' } }, [
    { veld: 'Kenmerk van het besluit over ontzorgen', eerder: 'leeg', nu: 'RSD-1' }, { veld: 'Recht op bijstand vanaf', eerder: 'leeg', nu: '15 februari 2026' }]],
  ['the first goal taken out: one line, not a shift of all', { ...basis, doelen: [basis.doelen[1]] }, [expect.objectContaining({ veld: 'Doelen', nu: 'leeg', eerder: expect.stringContaining('Examen spreken halen') })]],
  ['a goal that changed its day', { ...basis, doelen: [doel('Examen spreken halen', { uiterlijk: '2029-02-28' }), basis.doelen[1]] }, [{ veld: 'Doel 1: Uiterlijk op', eerder: '30 juni 2028', nu: '28 februari 2029' }]],
  ['a goal that was rewritten', { ...basis, doelen: [doel('Examen schrijven halen'), basis.doelen[1]] }, [{ veld: 'Doel 1: Wat wil de inburgeraar bereiken?', eerder: 'Examen spreken halen', nu: 'Examen schrijven halen' }]],
  ['another goal in the place of one', { ...basis, doelen: [doel('Rijbewijs halen'), basis.doelen[1]] }, [expect.objectContaining({ veld: 'Doel 1', eerder: 'leeg' }), expect.objectContaining({ veld: 'Doelen', nu: 'leeg', eerder: expect.stringContaining('Examen spreken halen') })]],
  ['in the order of the screen', { ...basis, kinderopvangNodig: true, urenPerWeek: 10, leerroute: 'z' }, ['Welke leerroute?', 'Lesuren per week', 'Is kinderopvang nodig?'].map((veld) => expect.objectContaining({ veld }))],
  ['a goal more', { ...basis, doelen: [...basis.doelen, doel('Vrienden maken op de club')] }, [expect.objectContaining({ veld: 'Doel 3', eerder: 'leeg' })]],
  ['the order alone is no change', { ...basis, doelen: [...basis.doelen].reverse() }, []],
])('%s', (_naam, nu, regels) => {
  expect(verschil(basis, nu)).toEqual(regels);
});

test.each([[undefined, 'leeg'], [[], 'leeg'], [0, '0'], [true, 'ja'], ['2026-02-28', '28 februari 2026'], ['vrije tekst', 'vrije tekst'], ['post', 'Met de post']])('%j is read as %s', (waarde, tekst) => {
  expect(woord(waarde)).toBe(tekst);
});
