import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ONDERDEELINVOER, type RechtAlleenGehoordInvoer } from './brede-intake.invoer.ts';
import * as regels from './brede-intake.regels.ts';
import { LADDERSTAPPEN } from './oproep.uit.ts';
import { TOETSSTAPPEN } from './leerbaarheidstoets.uit.ts';
import { ladderstand, type Afspraakuitkomst } from './oproep.ts';

const { beoordeelAfrondingsdag, beoordeelGereed, beoordeelIntakeBijAfwezigheid, beoordeelUitslagdagen, ladderVoor } = regels;
const VANDAAG = '2026-11-24';
const reden = (u: { toegestaan: boolean; reden?: string }) => u.reden;

const uitvoer: unknown[] = Object.values(regels);
const concepten = uitvoer.filter((k): k is new () => object => typeof k === 'function' && k.name.endsWith('Concept'));

test.each(concepten)('a draft may be empty, but not wrong or more than the component: %p', (klas) => {
  const fouten = (o: object) => validateSync(plainToInstance(klas, o), { whitelist: true, forbidNonWhitelisted: true }).map((f) => f.property);
  expect(fouten({})).toEqual([]);
  expect(fouten({ bevindingen: 'x', vastgelegdOp: VANDAAG })).toEqual([]);
  expect(fouten({ vastgelegdOp: 'gisteren' })).toEqual(['vastgelegdOp']);
  expect(fouten({ religie: 'x' })).toEqual(['religie']);
});

test('every component has a draft, and its own class still asks for everything', () => {
  expect(concepten).toHaveLength(Object.keys(ONDERDEELINVOER).length);
  for (const klas of Object.values(ONDERDEELINVOER)) expect(validateSync(plainToInstance(klas, {})).map((f) => f.property)).toContain('vastgelegdOp');
});

test.each<[string, Partial<RechtAlleenGehoordInvoer>, string | undefined]>([
  ['told and alone', {}, undefined], ['today', { vastgelegdOp: VANDAAG }, undefined], ['tomorrow', { vastgelegdOp: '2026-11-25' }, 'VastleggingInDeToekomst'], ['not told', { gewezenOpRecht: false }, 'NietGewezenOpRecht'],
  ['alone with a tolk and a begeleider', { aanwezig: ['tolk', 'begeleider'] }, undefined], ['alone with the partner', { aanwezig: ['tolk', 'partner'] }, 'NietAlleen'],
  ['not alone, by choice', { alleenGehoord: false, aanwezig: ['familie'] }, undefined],
])('Besluit art. 5.2 lid 2: the right to be heard alone: %s', (_t, anders, uit) => {
  const gegevens = { vastgelegdOp: '2026-11-20', gewezenOpRecht: true, alleenGehoord: true, aanwezig: [], ...anders } as RechtAlleenGehoordInvoer;
  expect(reden(beoordeelGereed('recht-alleen-gehoord', gegevens, VANDAAG))).toBe(uit);
});

test.each<[string, Partial<regels.BredeIntakeAfronding>, string | undefined, string | undefined]>([
  ['today', {}, undefined, undefined], ['tomorrow', { afgerondOp: '2026-11-25' }, undefined, 'AfrondingInDeToekomst'], ['on the day of the koppeling', { afgerondOp: '2026-09-01' }, undefined, undefined],
  ['before the koppeling', { afgerondOp: '2026-08-31' }, undefined, 'AfrondingVoorDossier'], ['on the day of the last fact', {}, VANDAAG, undefined], ['before the last fact', { afgerondOp: '2026-11-23' }, VANDAAG, 'AfrondingVoorLaatsteFeit'],
  ['in person without summary', { samenvatting: ' ' }, undefined, 'SamenvattingOntbreekt'], ['in absence without summary', { wijze: 'bij-afwezigheid', samenvatting: undefined }, undefined, undefined],
])('Wi2021 art. 14: closed %s', (_t, anders, laatsteFeit, uit) => {
  const a = { wijze: 'in-persoon', afgerondOp: VANDAAG, samenvatting: 'x', ...anders } as regels.BredeIntakeAfronding;
  expect(reden(beoordeelAfrondingsdag(a, { gekoppeldOp: '2026-09-01', ...(laatsteFeit && { laatsteFeit }) }, VANDAAG))).toBe(uit);
});

const oproep = (doel: regels.Oproepdoel, uitkomst?: Afspraakuitkomst): regels.OproepMetDoel =>
  ({ doel, verzondenOp: '2026-09-01', termijnTot: '2026-09-08', schriftelijk: true, waarschuwing: true, ...(uitkomst && { uitkomst, uitkomstOp: '2026-09-09' }) });
const mis = (doel: regels.Oproepdoel) => oproep(doel, 'niet-verschenen');
const kwam = (doel: regels.Oproepdoel) => oproep(doel, 'verschenen');

test.each<[string, regels.OproepMetDoel[], regels.Oproepdoel, string, number]>([
  ['came to the conversation: the toets may be called up', [kwam('brede-intake')], 'leerbaarheidstoets', 'op te roepen', 0],
  ['came to the conversation: not again for it', [kwam('brede-intake')], 'brede-intake', 'verschenen', 0],
  ['a miss for the one counts for the other', [mis('brede-intake'), kwam('brede-intake')], 'leerbaarheidstoets', 'te waarschuwen', 1],
  ['one call-up at a time, whatever it is for', [oproep('brede-intake')], 'leerbaarheidstoets', 'wacht op uitkomst', 0],
])('Wi2021 art. 14 lid 3 onder a: %s', (_t, oproepen, doel, stap, trede) => {
  expect(ladderstand(ladderVoor(doel, oproepen))).toMatchObject({ stap, trede });
});

test.each<[string, regels.OproepMetDoel[], string | undefined]>([
  ['three misses', [mis('brede-intake'), mis('brede-intake'), mis('brede-intake')], undefined], ['three misses for the toets after the conversation', [kwam('brede-intake'), ...[1, 2, 3].map(() => mis('leerbaarheidstoets'))], undefined],
  ['two misses', [mis('brede-intake'), mis('leerbaarheidstoets')], 'TeWeinigOproepen'], ['none', [], 'TeWeinigOproepen'],
])('Wi2021 art. 14 lid 2: completed in absence after %s', (_t, oproepen, uit) => expect(reden(beoordeelIntakeBijAfwezigheid(oproepen))).toBe(uit));

test.each([['2026-11-24', '2026-11-24', undefined], ['2026-11-24', '2026-11-23', 'UitslagVoorAfname'], ['2026-11-24', '2026-11-25', 'DatumInDeToekomst']])('Wi2021 art. 14 lid 3 onder a: taken %s, result %s', (afgenomenOp, uitslagOp, uit) => {
  expect(reden(beoordeelUitslagdagen({ afgenomenOp, uitslagOp }, VANDAAG))).toBe(uit);
});

test('the answers know every step', () => {
  expect(LADDERSTAPPEN).toContain(ladderstand(ladderVoor('brede-intake', [], 'in-persoon')).stap);
  expect(TOETSSTAPPEN).toEqual(['open', 'gepland', 'afgenomen', 'uitslag', 'ontheven', 'overgenomen']);
});
