import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAIN_FORMATEN, type PainFormaat } from '@wegwijs/ontzorgen';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { GROEP_EINDE, PAIN_EINDE, painBegin, painGroep, painOpdracht, type PainKop, type PainOpdracht } from './pain001.ts';
import { sepaTekens } from './sepa-tekens.ts';

/** The official schemas are not ours to hand on; without them this file says so, and tests everything else. */
const XSD = join(import.meta.dirname, '../../../../../shared/xsd');
if (!existsSync(XSD)) console.warn(`De officiële schema's (pain.001 XSD) staan niet in ${XSD}: de vorm van het betaalbestand is niet daartegen gecontroleerd.`);

const kop = (formaat: PainFormaat, anders: Partial<PainKop> = {}): PainKop => ({ formaat, berichtId: 'ONTZ-0226-000001', gemaaktOp: '2026-03-10T11:00:00', aantal: 1, som: 41300, naam: 'RSD de Liemers', iban: 'NL02ABNA0123456789', bic: null, ...anders });
const OPDRACHT: PainOpdracht = { eindId: 'ONTZ-H0001-202603-01', naam: 'Woningstichting Vryleve', iban: 'NL91ABNA0417164300', bedrag: 41300, kenmerk: 'Huur maart' };
const bestand = (k: PainKop, opdrachten: readonly PainOpdracht[] = [OPDRACHT]) =>
  `${painBegin(k)}${painGroep(k, { uitvoerdatum: '2026-04-01', opDag: '2026-04-01', aantal: opdrachten.length, som: opdrachten.reduce((s, o) => s + o.bedrag, 0) })}${opdrachten.map(painOpdracht).join('')}${GROEP_EINDE}${PAIN_EINDE}`;

/** The text of each element with this name, as a parser reads it. */
function lees(xml: string, naam: string): string[] {
  const doc = XmlDocument.fromString(xml);
  try {
    return doc.find(`//*[local-name()='${naam}']`).map((n) => n.content);
  } finally {
    doc.dispose();
  }
}

const GEEN_SCHEMA = 'geen schema';
/** What the schema has against it; `geldig` when that is nothing. */
function keur(xml: string, formaat: PainFormaat): string {
  if (!existsSync(XSD)) return GEEN_SCHEMA;
  const schema = XmlDocument.fromBuffer(readFileSync(join(XSD, `${formaat}.xsd`)));
  const validator = XsdValidator.fromDoc(schema);
  const doc = XmlDocument.fromString(xml);
  try {
    validator.validate(doc);
    return 'geldig';
  } catch (fout) {
    return (fout as Error).message;
  } finally {
    doc.dispose();
    validator.dispose();
    schema.dispose();
  }
}

const LASTIG: [string, string][] = [
  ['markup', '</Nm><Amt>1</Amt>'], ['an entity', '&lt;&amp;"\'&#0;'], ['an umlaut and an o with a stroke', 'Müller & Søn'], ['Arabic', 'محمد علي الأحمد'], ['Tigrinya', 'ሰላም ተስፋይ'], ['Cyrillic', 'Дмитрий Олегович'],
  ['only smileys', '😀😀'], ['a name of two hundred', 'Van der Langenaam '.repeat(12)], ['text from right to left with marks', '\u202Eabc\u200F'], ['NUL and other controls', 'a\u0000b\u0007c\u001F'], ['slashes', '//Stichting//'], ['nothing', ''], ['spaces', '   '],
];

describe.each(PAIN_FORMATEN)('%s', (formaat) => {
  test('EX-B6: valid by the official schema, with and without BIC, whatever the names', () => {
    const goed = [bestand(kop(formaat)), bestand(kop(formaat, { bic: 'ABNANL2A' })), ...LASTIG.map(([, naam]) => bestand(kop(formaat, { naam }), [{ ...OPDRACHT, naam, kenmerk: naam }]))];
    for (const xml of goed) expect(['geldig', GEEN_SCHEMA]).toContain(keur(xml, formaat));
    expect(keur(bestand(kop(formaat)).replace('<PmtMtd>TRF</PmtMtd>', ''), formaat)).toMatch(/PmtMtd|geen schema/);
  });

  test('number, sum, day and account are where the bank looks for them', () => {
    const xml = bestand(kop(formaat, { aantal: 2, som: 41305 }), [OPDRACHT, { ...OPDRACHT, eindId: 'ONTZ-H0001-202603-02', bedrag: 5, kenmerk: null }]);
    expect([lees(xml, 'NbOfTxs'), lees(xml, 'CtrlSum'), lees(xml, 'InstdAmt'), lees(xml, 'EndToEndId'), lees(xml, 'BtchBookg'), lees(xml, 'ChrgBr')]).toEqual([
      ['2', '2'], ['413.05', '413.05'], ['413.00', '0.05'], ['ONTZ-H0001-202603-01', 'ONTZ-H0001-202603-02'], ['false'], ['SLEV']]);
    expect([lees(xml, 'ReqdExctnDt'), lees(xml, 'PmtInfId'), lees(xml, 'IBAN'), lees(xml, 'Ustrd'), lees(xml, 'PstlAdr')]).toEqual([
      ['2026-04-01'], ['ONTZ-0226-000001-260401'], ['NL02ABNA0123456789', 'NL91ABNA0417164300', 'NL91ABNA0417164300'], ['Huur maart'], []]);
  });
});

test('the two formats differ in how they write a day and a bank', () => {
  expect(bestand(kop('pain.001.001.09', { bic: 'ABNANL2A' }))).toContain('<ReqdExctnDt><Dt>2026-04-01</Dt></ReqdExctnDt>');
  expect(bestand(kop('pain.001.001.09', { bic: 'ABNANL2A' }))).toContain('<BICFI>ABNANL2A</BICFI>');
  expect(bestand(kop('pain.001.001.03', { bic: 'ABNANL2A' }))).toContain('<ReqdExctnDt>2026-04-01</ReqdExctnDt>');
  expect(bestand(kop('pain.001.001.03', { bic: 'ABNANL2A' }))).toContain('<BIC>ABNANL2A</BIC>');
});

test.each<[string, string]>([
  ['Müller & Søn', 'Muller + Son'], ['Woningstichting “Vryleve” B.V.', 'Woningstichting Vryleve B.V.'], ['محمد', 'mhmd'], ['Дмитрий', 'Dmitriy'], ['J. d\'Ancona-Ruíz', 'J. d\'Ancona-Ruiz'], ['a/b', 'a-b'],
  ['info@rsd.nl', 'info(at)rsd.nl'], ['€ 5', 'EUR 5'], ['x_y', 'x-y'], ['  a   b ', 'a b'], ['', 'onbekend'], ['\u0000', 'onbekend'], ['<b>', 'b'],
])('SEPA (EPC217-08): %s becomes %s', (tekst, uit) => expect(sepaTekens(tekst, 70)).toBe(uit));

test('whatever the text: SEPA characters only, not empty, not too long, and no way out of its element', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(70, 140), (tekst, max) => {
    const uit = sepaTekens(tekst, max);
    expect(uit).toMatch(/^[A-Za-z0-9?:().,'+ -]+$/);
    expect(uit.length).toBeLessThanOrEqual(max);
    expect(sepaTekens(uit, max)).toBe(uit);
  }), { numRuns: 300 });
  for (const [, naam] of LASTIG) {
    const xml = bestand(kop('pain.001.001.09'), [{ ...OPDRACHT, naam, kenmerk: naam }]);
    expect([lees(xml, 'Nm').at(-1), lees(xml, 'InstdAmt')]).toEqual([sepaTekens(naam, 70), ['413.00']]);
  }
});
