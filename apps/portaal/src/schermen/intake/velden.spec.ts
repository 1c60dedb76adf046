import { ONDERDEELCODES, ONDERDEELINVOER } from '@wegwijs/intake';
import { leesInvoer } from '@wegwijs/kernel';
import { getMetadataStorage } from 'class-validator';
import { intake as t } from '../../tekst/intake.ts';
import type { BredeIntake, Onderdeelstand } from './query.ts';
import { ALTIJD, antwoorden, bruikbaar, FORMULIEREN, hervat, isFormulier, labelsVan, metOnderdeel, samengevoegd, sleutelVan, VELDEN, verschillen } from './velden.ts';

const velden = (code: (typeof FORMULIEREN)[number]) => [...VELDEN[code], ...ALTIJD];

test.each(FORMULIEREN)('%s asks exactly what the class of the server takes, each with a label, and marks what may stay empty', async (code) => {
  const klasse = ONDERDEELINVOER[code];
  const gevraagd = new Set(getMetadataStorage().getTargetValidationMetadatas(klasse, '', true, false).map((m) => m.propertyName));
  expect(velden(code).map((v) => v.naam).sort()).toEqual([...gevraagd].sort());
  expect(velden(code).filter((v) => !labelsVan(code)[v.naam]).map((v) => v.naam)).toEqual([]);
  const { fouten } = await leesInvoer(klasse, {});
  expect(velden(code).filter((v) => !v.optioneel).map((v) => v.naam).sort()).toEqual(fouten.map((f) => f.veld).sort());
});

test.each(FORMULIEREN)('%s: every choice has words, and is one that the server takes', async (code) => {
  for (const v of velden(code).filter((x) => x.waarden)) {
    for (const w of v.waarden ?? []) {
      expect(t.waarden[w] ?? (/^[AB]\d$/.test(w) ? w : undefined)).toBeDefined();
      expect((await bruikbaar(code, { [v.naam]: v.soort === 'keuzes' ? [w] : w })).fout).toEqual([]);
    }
  }
});

test.each([['leerbaarheidstoets', false], ['opleiding', true], ['toString', false], ['', false]])('%p is a form: %p', (code, uit) => expect(isFormulier(code)).toBe(uit));
test('the codes of the server are all there', () => expect([...FORMULIEREN, 'leerbaarheidstoets'].sort()).toEqual([...ONDERDEELCODES].sort()));
test.each([['recht-alleen-gehoord', 'rechtAlleenGehoord'], ['opleiding', 'opleiding']] as const)('%s stands under %s', (code, uit) => expect(sleutelVan(code)).toBe(uit));

const deel = (code: string, stand: 'leeg' | 'concept' | 'gereed', meer: object = {}) => ({ code, stand, vanToepassing: true, ...meer });
test.each([
  ['nothing written: the first', [deel('opleiding', 'leeg'), deel('werkervaring', 'leeg')], 'opleiding'],
  ['what was begun, not the first that is empty', [deel('opleiding', 'leeg'), deel('taalniveau', 'concept', { bijgewerktOp: '2026-11-20T10:00:00Z' })], 'taalniveau'],
  ['of two that were begun, the last one', [deel('opleiding', 'concept', { bijgewerktOp: '2026-11-20T10:00:00Z' }), deel('vve', 'concept', { bijgewerktOp: '2026-11-21T09:00:00Z' })], 'vve'],
  ['after what is done, the first that is empty', [deel('opleiding', 'gereed'), deel('werkervaring', 'leeg')], 'werkervaring'],
  ['not what does not hold for this person', [deel('vve', 'concept', { vanToepassing: false, bijgewerktOp: '2026-11-21T09:00:00Z' }), deel('gezondheid', 'leeg')], 'gezondheid'],
  ['the toets has a tab of its own', [deel('leerbaarheidstoets', 'leeg'), deel('gezondheid', 'gereed')], 'gezondheid'],
  ['everything done: the first', [deel('opleiding', 'gereed'), deel('werkervaring', 'gereed')], 'opleiding'],
])('going on: %s', (_naam, onderdelen, uit) => expect(hervat(onderdelen)).toBe(uit));

const basis = { niveau: 'basis', jaren: 6, diploma: false };
test.each([
  ['nothing', basis, { ...basis, jaren: 7 }, []],
  ['the same as was typed here', { ...basis, jaren: 7 }, { ...basis, jaren: 7 }, []],
  ['a field that was typed in here too', { ...basis, jaren: 8 }, { ...basis, jaren: 7 }, [['Hoeveel jaar heeft de inburgeraar op school gezeten?', '8', '7']]],
  ['a field that was left alone here', { ...basis, diploma: true }, { ...basis, jaren: 7 }, [['Is er een diploma?', 'ja', t.nietVeranderd]]],
  ['a field that was filled for the first time', { ...basis, land: 'Eritrea' }, { ...basis, land: 'Ethiopië' }, [['Land van de opleiding', 'Eritrea', 'Ethiopië']]],
  ['a field that was emptied', { niveau: 'basis', diploma: false }, { ...basis, jaren: 7 }, [['Hoeveel jaar heeft de inburgeraar op school gezeten?', t.leeg, '7']]],
])('a lost race, the other changed %s', (_naam, hun, mijn, uit) => {
  expect(verschillen('opleiding', basis, hun, mijn).map((v) => [v.veld, v.hun, v.uw])).toEqual(uit);
});

test('keeping mine does not undo what a colleague wrote in another field', () => {
  const hun = { ...basis, diploma: true, land: 'Eritrea' };
  const mijn = { ...basis, jaren: 7, niveau: undefined };
  expect(samengevoegd('opleiding', basis, hun, mijn)).toMatchObject({ jaren: 7, diploma: true, land: 'Eritrea', niveau: undefined });
  expect(samengevoegd('opleiding', basis, { ...hun, jaren: 9 }, mijn)).toMatchObject({ jaren: 7 });
});

test.each<[string, Record<string, unknown>, Record<string, unknown>, string[], boolean]>([
  ['a draft that misses answers goes as it is', { jaren: 6 }, { jaren: 6 }, [], false],
  ['a wrong answer does not hold back the others', { jaren: 'zes', land: 'Eritrea', vastgelegdOp: '24-1' }, { land: 'Eritrea' }, ['jaren', 'vastgelegdOp'], false],
  ['complete', { niveau: 'basis', jaren: 6, diploma: false, studiewens: true, vastgelegdOp: '2026-11-24' }, { niveau: 'basis', jaren: 6, diploma: false, studiewens: true, vastgelegdOp: '2026-11-24' }, [], true],
  ['nothing', {}, {}, [], false],
])('what can be kept: %s', async (_naam, waarden, body, fout, compleet) => {
  const uit = await bruikbaar('opleiding', waarden);
  expect({ ...uit, fout: [...uit.fout].sort() }).toEqual({ body, fout, compleet });
});

test('who comes back finds what was kept, on its new version', () => {
  const oud = { onderdelen: [{ code: 'opleiding', stand: 'leeg', versie: 1 }, { code: 'recht-alleen-gehoord', stand: 'leeg', versie: 1 }], gegevens: { opleiding: { jaren: 6 } } } as unknown as BredeIntake;
  const nieuw = metOnderdeel(oud, { code: 'recht-alleen-gehoord', stand: 'concept', versie: 2 } as Onderdeelstand, { aanwezig: ['tolk'] });
  expect(nieuw.onderdelen.map((o) => [o.stand, o.versie])).toEqual([['leeg', 1], ['concept', 2]]);
  expect(nieuw.gegevens).toEqual({ opleiding: { jaren: 6 }, rechtAlleenGehoord: { aanwezig: ['tolk'] } });
});

test('answers as words, and no answer as none', () => {
  const uit = Object.fromEntries(antwoorden('recht-alleen-gehoord', { gewezenOpRecht: true, aanwezig: ['tolk', 'partner'] }));
  expect(uit[t.velden['recht-alleen-gehoord'].gewezenOpRecht]).toBe('ja');
  expect(uit[t.velden['recht-alleen-gehoord'].aanwezig]).toBe('Tolk, Partner');
  expect(uit[t.velden['recht-alleen-gehoord'].alleenGehoord]).toBeUndefined();
});
