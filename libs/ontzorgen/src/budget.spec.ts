import type { Uitkomst } from '@wegwijs/kernel';
import {
  is56a, magIban, magIbanControleren, magPost, magPostStoppen, magTariefBevestigen, magToeslag, postOp, POSTSOORTEN, POST_RANG, TOESLAGEN_DAG_1, TOESLAGSTANDEN, toeslagTelt, type Postversie, type Postvraag, type ToeslagStand,
} from './budget.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? '' : u.reden);
const POST: Postversie = { lijn: 'a', soort: 'huur', vanaf: '2026-04-01', betaler: 'rsd' };
const VRAAG: Postvraag = { versies: [], vandaag: '2026-03-20' };

test('Participatiewet art. 56a lid 2: huur, gas, water, stroom and zorgverzekering need no consent, and nothing else is among them', () => {
  expect(POSTSOORTEN.filter((s) => is56a(s, '2026-04-01'))).toEqual(['huur', 'energie', 'gas', 'stroom', 'water', 'zorgverzekering']);
});

test('B4: huur, energie, water, zorgverzekering in this order, and then what is voluntary', () => {
  expect([...POSTSOORTEN].sort((a, b) => POST_RANG[a] - POST_RANG[b])).toEqual(['huur', 'energie', 'gas', 'stroom', 'water', 'zorgverzekering', 'wa-inboedel', 'telefoon-internet', 'aflossing', 'reservering']);
});

test.each<[string, Partial<Postversie>, Partial<Postvraag>, string]>([
  ['of the law', {}, {}, ''],
  ['that is voluntary', { soort: 'telefoon-internet' }, {}, 'ToestemmingOntbreekt'],
  ['that is voluntary, agreed', { soort: 'telefoon-internet', toestemmingOp: '2026-03-20' }, {}, ''],
  ['agreed tomorrow', { soort: 'aflossing', toestemmingOp: '2026-03-21' }, {}, 'ToestemmingInDeToekomst'],
  ['that ends before it begins', { tot: '2026-04-01' }, {}, 'PeriodeOmgekeerd'],
  ['in a month that is fixed', {}, { vrijVanaf: '2026-05-01' }, 'MaandLigtVast'],
  ['in the first free month', {}, { vrijVanaf: '2026-04-01' }, ''],
  ['that follows another', {}, { versies: [{ ...POST, vanaf: '2026-03-12' }] }, ''],
  ['on the same day as the other', {}, { versies: [POST] }, 'VersieNietNaVorige'],
  ['before the other', {}, { versies: [{ ...POST, vanaf: '2026-05-01' }] }, 'VersieNietNaVorige'],
  ['of another kind', {}, { versies: [{ ...POST, soort: 'water', vanaf: '2026-03-12' }] }, 'SoortLigtVast'],
])('a version %s', (_t, anders, vraag, verwacht) => {
  expect(reden(magPost({ ...POST, ...anders }, { ...VRAAG, ...vraag }))).toBe(verwacht);
});

test.each([['2026-05-01', ''], ['2026-05-02', 'BetalerWisseltMiddenInMaand']])('I12: the client pays from %s', (vanaf, verwacht) => {
  expect(reden(magPost({ ...POST, vanaf, betaler: 'klant' }, { ...VRAAG, versies: [POST] }))).toBe(verwacht);
});

test.each([['2026-03-31', undefined], ['2026-04-01', 1], ['2026-04-30', 1], ['2026-05-01', 2], ['2026-06-30', 2], ['2026-07-01', undefined]])('the version on %s is %s', (dag, verwacht) => {
  const versies = [{ vanaf: '2026-05-01', tot: '2026-07-01', nr: 2 }, { vanaf: '2026-04-01', tot: null, nr: 1 }];
  expect(postOp(versies, dag)?.nr).toBe(verwacht);
});

test.each<[string, Partial<Postversie>, string, string | undefined, string]>([
  ['later', {}, '2026-06-01', undefined, ''], ['on its first day: it never was', {}, '2026-04-01', undefined, ''], ['before it began', {}, '2026-03-31', undefined, 'StopVoorBegin'],
  ['in a month that is fixed', {}, '2026-04-15', '2026-05-01', 'MaandLigtVast'], ['again', { tot: '2026-06-01' }, '2026-06-01', undefined, 'PostAlGestopt'], ['earlier than it was going to', { tot: '2026-06-01' }, '2026-05-01', undefined, ''],
])('a line stops %s', (_t, anders, tot, vrijVanaf, verwacht) => {
  expect(reden(magPostStoppen({ ...POST, ...anders }, tot, vrijVanaf))).toBe(verwacht);
});

test.each([
  ['NL91ABNA0417164300', ''], ['nl91 abna 0417 1643 00', ''], ['NL92ABNA0417164300', 'IbanKloptNiet'], ['DE89370400440532013000', ''], ['LT121000011101001000', ''],
  ['TR330006100519786457841326', 'IbanBuitenSepa'], ['SA0380000000608010167519', 'IbanBuitenSepa'], ['', 'IbanKloptNiet'],
])('Vo. 260/2012 art. 9: IBAN %s', (iban, verwacht) => {
  expect(reden(magIban(iban, '2026-03-20'))).toBe(verwacht);
});

test.each<[string, Parameters<typeof magIbanControleren>, string]>([
  ['by another', [{ ibanStand: 'nieuw', ibanDoor: 'ria' }, 'cor', 'iban-naam', true], ''],
  ['by who entered it', [{ ibanStand: 'nieuw', ibanDoor: 'ria' }, 'ria', 'iban-naam', true], 'IbanZelfIngevoerd'],
  ['of a changed number, in the same channel', [{ ibanStand: 'gewijzigd', ibanDoor: 'ria', vorigeIban: 'x' }, 'cor', 'iban-naam', true], 'AnderKanaalNodig'],
  ['of a changed number, by telephone', [{ ibanStand: 'gewijzigd', ibanDoor: 'ria', vorigeIban: 'x' }, 'cor', 'ander-kanaal', true], ''],
  ['refused in whatever channel', [{ ibanStand: 'gewijzigd', ibanDoor: 'ria', vorigeIban: 'x' }, 'cor', 'iban-naam', false], ''],
  ['once more', [{ ibanStand: 'gecontroleerd', ibanDoor: 'ria' }, 'cor', 'iban-naam', true], 'IbanAlGecontroleerd'],
])('four eyes on an account: checked %s', (_t, args, verwacht) => {
  expect(reden(magIbanControleren(...args))).toBe(verwacht);
});

const TOESLAGPADEN: Record<ToeslagStand, readonly ToeslagStand[]> = {
  'aan-te-vragen': ['aangevraagd'], aangevraagd: ['toegekend', 'afgewezen'], toegekend: ['ontvangen', 'aangevraagd'], ontvangen: ['aangevraagd', 'afgewezen'], afgewezen: ['aan-te-vragen', 'aangevraagd'],
};
test.each(TOESLAGSTANDEN.flatMap((van) => TOESLAGSTANDEN.map((naar) => [van, naar] as const)))('Awir art. 15, 16: a toeslag from %s to %s', (van, naar) => {
  expect(magToeslag(van, naar, 12_900).toegestaan).toBe(TOESLAGPADEN[van].includes(naar));
});
test('B3: granted and received with an amount, and only received money is money', () => {
  expect(reden(magToeslag('aangevraagd', 'toegekend', null))).toBe('ToeslagbedragOntbreekt');
  expect(TOESLAGSTANDEN.filter(toeslagTelt)).toEqual(['ontvangen']);
  expect(TOESLAGEN_DAG_1).toEqual(['huurtoeslag', 'zorgtoeslag']);
});

test.each([['cor', null, ''], ['ria', null, 'TariefZelfIngevoerd'], ['cor', 'cor', 'TariefAlBevestigd']])('an amount of the gemeente, confirmed by %s (before: %s)', (door, bevestigdDoor, verwacht) => {
  expect(reden(magTariefBevestigen({ ingevoerdDoor: 'ria', bevestigdDoor }, door))).toBe(verwacht);
});
