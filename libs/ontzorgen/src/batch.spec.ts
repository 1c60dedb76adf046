import { createHash } from 'node:crypto';
import { controleerTabel } from '@wegwijs/kernel';
import fc from 'fast-check';
import { Batchteller, canoniekeLijst, gelijkeCijfers, heeftBestand, lijstGezien, magAanbieden, nogAangeboden, nogHetzelfde, runInConcept, vierOgen, type Aanbodfeiten, type Controleregel, type Vrijgavefeiten } from './batch.ts';
import { eindId } from './eind-id.ts';
import { betaaldUit, magHeruitgeven, type TerugOpdracht } from './heruitgifte.ts';
import { bereiktSepa, SEPA_LANDEN } from './sepa-landen.ts';

const sha = (t: string) => createHash('sha256').update(t).digest('hex');
const cijfers = (regels: readonly Controleregel[]) => {
  const teller = new Batchteller();
  regels.forEach((r) => teller.tel(r));
  return teller.cijfers(sha);
};
const GELIJK = { ibanAnders: 0, gesloten: 0 };
const EXB6: Controleregel[] = [[41300, 'NL91ABNA0417164300'], [10645, 'NL44RABO0123456789'], [1161, 'NL20INGB0001234567'], [20516, 'NL38BNGH0285012345'], [49089, 'NL63TRIO0212345678']]
  .map(([bedrag, iban], i) => ({ eindId: eindId(1, '2026-03-01', i + 1), iban: iban as string, bedrag: bedrag as number }));

test('EX-B6: number, sum, hash total and SHA-256 of five instructions, to the digit', () => {
  expect(EXB6.map((r) => r.eindId)).toEqual(['ONTZ-H0001-202603-01', 'ONTZ-H0001-202603-02', 'ONTZ-H0001-202603-03', 'ONTZ-H0001-202603-04', 'ONTZ-H0001-202603-05']);
  expect(cijfers(EXB6)).toEqual({ aantal: 5, controlesom: 122711, hashtotaal: 1039213679, lijstSha: '82c6cb6930d662e354ee335f3b540c9f75a83873c58b79ab41fb0f5caca3e82c' });
});

test('EX-B6: one cent more or less is another batch, and so is another account', () => {
  for (const anders of [{ bedrag: 10646 }, { bedrag: 10644 }, { iban: 'NL91ABNA0417164300' }]) {
    const nu = cijfers(EXB6.map((r, i) => (i === 1 ? { ...r, ...anders } : r)));
    expect(gelijkeCijfers(cijfers(EXB6), nu)).toBe(false);
    expect(nogHetzelfde(cijfers(EXB6), nu, GELIJK)).toMatchObject({ toegestaan: false, reden: 'InhoudGewijzigd' });
  }
  expect(nogHetzelfde(cijfers(EXB6), cijfers(EXB6), GELIJK).toegestaan).toBe(true);
  expect(nogHetzelfde(cijfers(EXB6), cijfers(EXB6), { ...GELIJK, ibanAnders: 1 })).toMatchObject({ reden: 'IbanGewijzigdNaAanbod', feiten: { aantal: 1 } });
  expect(nogHetzelfde(cijfers(EXB6), cijfers(EXB6), { ...GELIJK, gesloten: 2 })).toMatchObject({ reden: 'HuishoudenGeslotenInBatch', feiten: { aantal: 2 } });
});

test('EX-B10: the figures do not depend on the order of the rows, and the sum is exact', () => {
  const regel = fc.record({ eindId: fc.stringMatching(/^ONTZ-H[0-9]{4}-202603-[0-9]{2}$/), iban: fc.constantFrom(...EXB6.map((r) => r.iban)), bedrag: fc.integer({ min: 1, max: 500_000 }) });
  fc.assert(fc.property(fc.array(regel, { maxLength: 40 }), fc.integer(), (regels, zaad) => {
    const anders = [...regels].sort((a, b) => sha(`${zaad}${a.eindId}${a.bedrag}`).localeCompare(sha(`${zaad}${b.eindId}${b.bedrag}`)));
    expect(cijfers(anders)).toEqual(cijfers(regels));
    expect(cijfers(regels).controlesom).toBe(regels.reduce((s, r) => s + r.bedrag, 0));
  }));
});

test('the list is in byte order, whatever the language of the machine', () => expect(canoniekeLijst(['b|1', 'B|1', 'a-R1|1', 'a|1'])).toBe('B|1\na-R1|1\na|1\nb|1'));

test.each<[string, Parameters<typeof eindId>, string]>([
  ['EX-B6', [1, '2026-03-01', 5], 'ONTZ-H0001-202603-05'], ['EX-B7: paid again', [1, '2026-03-01', 2, 1], 'ONTZ-H0001-202603-02-R1'],
  ['seven digits of household, the longest there is', [9_999_999, '2026-12-01', 99, 99], 'ONTZ-H9999999-202612-99-R99'],
])('EndToEndId, %s', (_t, invoer, uit) => {
  expect(eindId(...invoer)).toBe(uit);
  expect(uit.length).toBeLessThanOrEqual(35);
});

test.each<[string, Parameters<typeof eindId>, RegExp]>([
  ['household 0', [0, '2026-03-01', 1], /huishoudnummer/], ['place 0', [1, '2026-03-01', 0], /volgnummer/], ['place 100', [1, '2026-03-01', 100], /volgnummer/],
  ['half a place', [1, '2026-03-01', 1.5], /volgnummer/], ['no month', [1, '2026-13-01', 1], /datum/], ['100 times', [1, '2026-03-01', 1, 100], /herhaling/],
])('EndToEndId: %s is refused', (_t, invoer, melding) => expect(() => eindId(...invoer)).toThrow(melding));

const AANBOD: Aanbodfeiten = { geblokkeerd: 0, controleren: 0, huishoudens: '', bankrekening: true, opdrachten: 5, sluitenNiet: 0, ibanNietGecontroleerd: 0, buitenSepa: 0, gesloten: 0 };
test.each<[string, Partial<Aanbodfeiten>, string]>([
  ['a household that is blocked', { geblokkeerd: 1, huishoudens: 'H0001' }, 'RegelsNietAkkoord'], ['a household that nobody saw', { controleren: 1, huishoudens: 'H0001' }, 'RegelsNietAkkoord'],
  ['no account to pay from', { bankrekening: false }, 'BankrekeningOntbreekt'], ['nothing', { opdrachten: 0 }, 'NietsTeBetalen'], ['payments that are not what the month says', { sluitenNiet: 1 }, 'OpdrachtenSluitenNiet'],
  ['an IBAN that nobody checked', { ibanNietGecontroleerd: 1 }, 'IbanNietGecontroleerd'], ['an IBAN outside SEPA', { buitenSepa: 1 }, 'IbanBuitenSepa'], ['a household that is closed', { gesloten: 1 }, 'HuishoudenGeslotenInBatch'],
])('offering with %s is refused', (_t, anders, reden) => {
  expect(magAanbieden(AANBOD).toegestaan).toBe(true);
  expect(magAanbieden({ ...AANBOD, ...anders })).toMatchObject({ toegestaan: false, reden });
});

const OGEN: Vrijgavefeiten = { releaser: 'b', aangebodenDoor: 'a', gemaakt: false, bewerkt: false, ibanIngevoerd: false, ibanEerst: false };
test.each<[string, Partial<Vrijgavefeiten>, string]>([
  ['offered it', { aangebodenDoor: 'b' }, 'EigenBatch'], ['made the month', { gemaakt: true }, 'EigenBatch'], ['changed a post in it', { bewerkt: true }, 'EigenWijzigingInBatch'],
  ['entered an IBAN in it', { ibanIngevoerd: true }, 'EigenIbanInBatch'], ['checked an IBAN that is paid for the first time', { ibanEerst: true }, 'EigenIbanControleInBatch'],
])('EX-B6, four eyes: who %s does not release it', (_t, anders, reden) => {
  expect(vierOgen(OGEN).toegestaan).toBe(true);
  expect(vierOgen({ ...OGEN, ...anders })).toMatchObject({ toegestaan: false, reden });
});

test('a batch has one way: offered, then released or taken back; and whoever releases looked at that list', () => {
  expect(nogAangeboden('aangeboden').toegestaan && heeftBestand('vrijgegeven').toegestaan && runInConcept('concept').toegestaan && lijstGezien('x', 'x').toegestaan).toBe(true);
  expect([nogAangeboden('vrijgegeven'), nogAangeboden('teruggenomen'), heeftBestand('aangeboden'), runInConcept('aangeboden'), lijstGezien('x', 'y')].map((u) => !u.toegestaan && u.reden))
    .toEqual(['BatchNietAangeboden', 'BatchNietAangeboden', 'BatchNietVrijgegeven', 'RunNietInConcept', 'AndereLijstGezien']);
});

const TERUG: TerugOpdracht = { eindId: 'ONTZ-H0001-202603-02', stand: 'geretourneerd', bankreden: 'AC04', iban: 'NL44RABO0123456789', ibanNu: 'NL20INGB0001234567', gecontroleerd: true };
test.each<[string, Partial<TerugOpdracht>, string | undefined]>([
  ['returned, new account, checked', {}, undefined], ['refused by the bank', { stand: 'afgewezen' }, undefined], ['the account was not the reason: the same one again', { bankreden: 'AM05', ibanNu: TERUG.iban }, undefined],
  ['still on its way', { stand: 'vrijgegeven' }, 'OpdrachtNietTerug'], ['booked', { stand: 'geboekt' }, 'OpdrachtNietTerug'], ['paid again already', { stand: 'heruitgegeven' }, 'OpdrachtNietTerug'],
  ['new account not checked', { gecontroleerd: false }, 'IbanNietGecontroleerd'], ['closed account again', { ibanNu: TERUG.iban }, 'NieuweIbanNodig'], ['no reason given and the same account', { bankreden: null, ibanNu: TERUG.iban }, 'NieuweIbanNodig'],
])('EX-B7 step 5, paying again: %s', (_t, anders, reden) => {
  const uit = magHeruitgeven({ ...TERUG, ...anders });
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test.each<[string, Parameters<typeof betaaldUit>[0], string]>([
  ['the first time', undefined, 'vpl'], ['returned', { stand: 'geretourneerd', batchsoort: 'maandrun' }, 'retour'], ['refused the first time: it is due again', { stand: 'afgewezen', batchsoort: 'maandrun' }, 'vpl'],
  ['a reissue refused: it lies where it lay', { stand: 'afgewezen', batchsoort: 'heruitgifte' }, 'retour'],
])('EX-B7: paid from, %s', (_t, vervangt, rekening) => expect(betaaldUit(vervangt)).toBe(rekening));

test.each<[string, string, string, boolean]>([
  ['Dutch', 'NL91ABNA0417164300', '2026-03-01', true], ['with spaces', 'NL91 ABNA 0417 1643 00', '2026-03-01', true], ['German', 'DE89370400440532013000', '2026-03-01', true], ['British', 'GB29NWBK60161331926819', '2026-03-01', true],
  ['Serbian before Serbia joined', 'RS35260005601001611379', '2026-04-30', false], ['Serbian after', 'RS35260005601001611379', '2026-05-01', true],
  ['Turkish', 'TR330006100519786457841326', '2026-03-01', false], ['a wrong check digit', 'NL92ABNA0417164300', '2026-03-01', false], ['nonsense', 'x', '2026-03-01', false],
])('SEPA reaches %s', (_t, iban, dag, uit) => expect(bereiktSepa(iban, dag)).toBe(uit));

test('the list of SEPA countries has a source, no gap and no overlap', () => expect(controleerTabel(SEPA_LANDEN)).toEqual([]));
