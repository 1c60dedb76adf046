import { getMetadataStorage, validateSync } from 'class-validator';
import { plainToInstance } from 'class-transformer';
import { beoordeelAfronding, geldendeOnderdelen, LEEFGEBIEDEN, ontbrekendeOnderdelen, ONDERDELEN, ONDERDEELCODES, vveVanToepassing, type IntakeFeiten, type OnderdeelCode } from './brede-intake.ts';
import * as invoer from './brede-intake.invoer.ts';
import * as koppeling from './koppeling.ts';

const alles = ONDERDEELCODES.filter((c): c is OnderdeelCode => c !== 'leerbaarheidstoets');
const feiten = (meer: Partial<IntakeFeiten> = {}): IntakeFeiten => ({ vastgelegd: alles, vveVanToepassing: true, leerbaarheidstoets: 'uitslag', ...meer });

test.each(ONDERDEELCODES)('Wi2021 art. 14 lid 3, Besluit art. 5.2: without %s the intake is not complete, and it says so', (code) => {
  const f = code === 'leerbaarheidstoets' ? feiten({ leerbaarheidstoets: 'open' }) : feiten({ vastgelegd: alles.filter((c) => c !== code) });
  expect(ontbrekendeOnderdelen(f).map((o) => o.code)).toEqual([code]);
  expect(beoordeelAfronding(f, 'in-persoon')).toMatchObject({ toegestaan: false, reden: 'BredeIntakeOnvolledig', feiten: { ontbreekt: code } });
});

test.each<[string, IntakeFeiten, 'in-persoon' | 'bij-afwezigheid', string[]]>([
  ['complete', feiten(), 'in-persoon', []],
  ['no child of that age: no VVE', feiten({ vveVanToepassing: false, vastgelegd: alles.filter((c) => c !== 'vve') }), 'in-persoon', []],
  ['ontheffing of the toets settles it (art. 14 lid 6)', feiten({ leerbaarheidstoets: 'ontheven' }), 'in-persoon', []],
  ['case 16: moved with a PIP, no toets and no inventory again (art. 15 lid 4)', feiten({ verhuisdMetPip: true, leerbaarheidstoets: 'open', vastgelegd: alles.filter((c) => c !== 'opleiding' && c !== 'werkervaring') }), 'in-persoon', []],
  ['in absence: health, toets and the right to be heard alone need the person', feiten({ leerbaarheidstoets: 'open', vastgelegd: alles.filter((c) => c !== 'gezondheid' && c !== 'recht-alleen-gehoord') }), 'bij-afwezigheid', []],
  ['in absence: the start level still has to be recorded', feiten({ vastgelegd: [] }), 'bij-afwezigheid', ['opleiding', 'werkervaring', 'omstandigheden', 'vve', 'taalniveau', 'arbeidsparticipatie', 'zelfredzaamheid']],
])('Wi2021 art. 14: %s', (_t, f, wijze, open) => {
  expect(ontbrekendeOnderdelen(f, wijze).map((o) => o.code)).toEqual(open);
  expect(beoordeelAfronding(f, wijze).toegestaan).toBe(open.length === 0);
});

test.each([
  ['2,5 years today', ['2024-05-24'], true], ['2,5 years tomorrow', ['2024-05-25'], false], ['6 years tomorrow', ['2020-11-25'], true], ['6 years today', ['2020-11-24'], false], ['no children', [], false], ['one of two', ['2010-01-01', '2023-01-01'], true],
])('Wi2021 art. 14 lid 3, VVE (case 23): %s', (_t, kinderen, uit) => expect(vveVanToepassing(kinderen, '2026-11-24')).toBe(uit));

test('Wi2021 art. 14 lid 3: every component has a bron, and all but the toets an input class', () => {
  expect(ONDERDELEN.map((o) => o.code)).toEqual([...ONDERDEELCODES]);
  expect(ONDERDELEN.every((o) => /art\. \d/.test(o.bron))).toBe(true);
  expect(Object.keys(invoer.ONDERDEELINVOER).sort()).toEqual([...alles].sort());
  expect(geldendeOnderdelen({ vveVanToepassing: true })).toHaveLength(ONDERDELEN.length);
});

const uitvoer: unknown[] = [...Object.values(invoer), ...Object.values(koppeling)];
const klassen = uitvoer.filter((k): k is new () => object => typeof k === 'function' && /Invoer$/.test(k.name));

test.each(klassen.map((k) => [k.name, k] as const))('AVG art. 9, 10; Wi2021 art. 37: %s asks nothing about crime, religion, orientation or asylum motive', (_naam, klas) => {
  const velden = getMetadataStorage().getTargetValidationMetadatas(klas, '', false, false).map((m) => m.propertyName);
  expect(velden.length).toBeGreaterThan(0);
  expect(velden.filter((v) => /justitie|straf|delict|detentie|religie|geloof|geaardheid|orientatie|etnic|asielmotief|vlucht|politie/i.test(v))).toEqual([]);
  expect(LEEFGEBIEDEN).not.toContain('justitie');
});

const keur = (klas: new () => object, v: object): string[] => validateSync(plainToInstance(klas, v), { whitelist: true, forbidNonWhitelisted: true }).flatMap((f) => Object.values(f.constraints ?? {}));

test.each<[string, new () => object, object, RegExp | undefined]>([
  ['opleiding', invoer.OpleidingInvoer, { vastgelegdOp: '2026-11-24', niveau: 'hoger', jaren: 16, diploma: true, studiewens: true }, undefined],
  ['opleiding without jaren', invoer.OpleidingInvoer, { vastgelegdOp: '2026-11-24', niveau: 'hoger', diploma: true, studiewens: true }, /jaren moet/],
  ['taalniveau', invoer.TaalniveauInvoer, { vastgelegdOp: '2026-11-24', niveau: 'A1', alfabetisering: 'latijns' }, undefined],
  ['taalniveau C1', invoer.TaalniveauInvoer, { vastgelegdOp: '2026-11-24', niveau: 'C1', alfabetisering: 'latijns' }, /niveau moet een van/],
  ['recht alleen gehoord', invoer.RechtAlleenGehoordInvoer, { vastgelegdOp: '2026-11-24', gewezenOpRecht: true, alleenGehoord: false, aanwezig: ['partner', 'tolk'] }, undefined],
  ['an unknown person present', invoer.RechtAlleenGehoordInvoer, { vastgelegdOp: '2026-11-24', gewezenOpRecht: true, alleenGehoord: false, aanwezig: ['buurman'] }, /aanwezig mag alleen/],
  ['justitie in a health record', invoer.GezondheidInvoer, { vastgelegdOp: '2026-11-24', lichamelijk: 'geen', geestelijk: 'geen', justitie: 'x' }, /justitie/],
  ['findings of 2001 characters', invoer.GezondheidInvoer, { vastgelegdOp: '2026-11-24', lichamelijk: 'geen', geestelijk: 'geen', bevindingen: 'a'.repeat(2001) }, /bevindingen mag hoogstens 2000/],
])('OnderdeelInvoer: %s', (_t, klas, v, fout) => {
  if (fout) expect(keur(klas, v).join('; ')).toMatch(fout);
  else expect(keur(klas, v)).toEqual([]);
});

test('Rekenkamer 2026: the start level is kept apart, unknown is said and not guessed', () => {
  const opleiding = plainToInstance(invoer.OpleidingInvoer, { niveau: 'hoger', jaren: 16 });
  expect(invoer.startniveauVan({ opleiding })).toEqual({ opleiding: 'hoger', opleidingsjaren: 16, werkjaren: 0, taalniveau: 'onbekend' });
});
