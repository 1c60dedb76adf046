import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { transformFileSync } from '@swc/core';
import type { Blok, BriefDocument } from '@wegwijs/kernel/brief';
import { maakPdf, nietDrukbaar } from './brief.pdf.ts';
import { breekRegels } from './regels.ts';
import { alle, leesPdf, tekstVan } from './testing/lees-pdf.ts';

const AANGEMAAKT = new Date('2026-11-24T10:00:00Z');

function brief(blokken: Blok[], meer: Partial<BriefDocument> = {}): BriefDocument {
  return {
    sjabloon: 'pip-1', titel: 'Uw plan inburgering & participatie <PIP>', kenmerk: 'PIP-0299-2026-000123',
    afzender: { naam: 'Gemeente Zevenaar', adres: ['Postbus 10', '6900 AA Zevenaar'], telefoon: '(0316) 59 51 11', website: 'www.zevenaar.nl' },
    geadresseerde: { naam: 'Mevrouw Ayşe Demirtaş-Nguyễn', adres: ['Kerkstraat 12', '6901 AB ZEVENAAR'] },
    dagtekening: '2026-11-24', blokken, ...meer,
  };
}

const ALLES: Blok[] = [
  { soort: 'kop', niveau: 1, tekst: 'Wat hebben wij besloten?' },
  { soort: 'alinea', tekst: 'U volgt de B1-route.\nŁukasz Yıldız, Īzvēle, Цілковита, Ελλάδα.' },
  { soort: 'kop', niveau: 2, tekst: 'Uw taken' },
  { soort: 'lijst', punten: ['PVT volgen', 'MAP volgen'] },
  { soort: 'tabel', koppen: ['Onderdeel', 'Klaar op'], rijen: [['PVT', '24 november 2027'], ['MAP', '']] },
];
const maak = (document: BriefDocument): Promise<Buffer> => maakPdf(document, { aangemaakt: AANGEMAAKT });
const alinea = (tekst: string): BriefDocument => brief([{ soort: 'alinea', tekst }]);
const zonderWit = (tekst: string): string => tekst.replace(/\s/gu, '');
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What no letter may hold, whatever was typed: actions, links, files, forms, encryption, transparency. */
function verwachtVeilig(bytes: Buffer): void {
  expect(bytes.toString('latin1')).not.toMatch(/\/(JS|JavaScript|Launch|URI|OpenAction|AA|Annots|AcroForm|EmbeddedFiles?|Encrypt|SMask|GoToR|SubmitForm)\b/);
}

describe('archiveerbaar en toegankelijk (PDF/A-2a)', () => {
  let bytes: Buffer;
  let tekst: string;
  beforeAll(async () => {
    bytes = await maak(brief(ALLES));
    tekst = bytes.toString('latin1');
  });

  test.each([
    ['tagged', /\n(\d+) 0 obj\n<<\n\/Marked true\n>>[^]*\/MarkInfo \1 0 R/],
    ['structuurboom', /\/StructTreeRoot \d+ 0 R/],
    ['taal', /\/Lang \(nl-NL\)/],
    ['titel in de titelbalk', /\/DisplayDocTitle true/],
    ['kleurprofiel', /\/S \/GTS_PDFA1[^]*\/DestOutputProfile/],
    ['bladwijzers', /\/Outlines \d+ 0 R/],
    ['PDF/A deel 2', /<pdfaid:part>2<\/pdfaid:part>/],
    ['PDF/A conformiteit A', /<pdfaid:conformance>A<\/pdfaid:conformance>/],
    ['XMP-titel zonder losse tekens', /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Uw plan inburgering &amp; participatie &lt;PIP&gt;</],
    ['XMP-datum', /<xmp:CreateDate>2026-11-24T10:00:00Z</],
    ['Info-datum', /\(D:20261124100000Z\)/],
    ['bestandskenmerk', /\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/],
  ])('%s', (_naam, patroon) => expect(patroon.test(tekst)).toBe(true));

  test('elke letter is ingesloten als CID TrueType met ToUnicode', () => {
    const letters = tekst.match(/\/Type \/Font\n[^]*?>>/g) ?? [];
    expect(letters.filter((l) => l.includes('/Type0')).every((l) => /\/ToUnicode/.test(l) && /\/BaseFont \/[A-Z]{6}\+/.test(l))).toBe(true);
    expect(letters.some((l) => /Type[13]\b/.test(l))).toBe(false);
    expect((tekst.match(/\/FontFile2 /g) ?? []).length).toBe((tekst.match(/\/Type \/FontDescriptor/g) ?? []).length);
  });

  test('de structuurboom vertelt de brief in leesvolgorde', () => {
    const { boom } = leesPdf(bytes);
    expect(boom.soort).toBe('Document');
    expect(boom.kinderen.map((k) => k.soort).join(' ')).toBe('P P P P P H1 H2 P H3 L Table');
    expect(alle(boom, 'H1').map(tekstVan)).toEqual(['Uw plan inburgering & participatie <PIP>']);
    expect(alle(boom, 'LI').map((li) => li.kinderen.map((k) => `${k.soort}:${k.tekst}`))).toEqual([['Lbl:•', 'LBody:PVT volgen'], ['Lbl:•', 'LBody:MAP volgen']]);
    expect(alle(boom, 'TR').map((tr) => tr.kinderen.map((k) => `${k.soort}:${k.tekst}`)))
      .toEqual([['TH:Onderdeel', 'TH:Klaar op'], ['TD:PVT', 'TD:24 november 2027'], ['TD:MAP', 'TD:']]);
    expect(tekstVan(boom)).toContain('Łukasz Yıldız, Īzvēle, Цілковита, Ελλάδα.');
    expect(tekstVan(boom)).toContain('Datum 24 november 2026');
    expect(tekst.match(/\/Scope \/Column/g)).toHaveLength(2);
  });

  test('bladzijdenummers zijn versiering en horen niet bij de tekst', () => {
    const { boom, artefacten } = leesPdf(bytes);
    expect(artefacten.join(' ')).toContain('Pagina 1 van 1');
    expect(tekstVan(boom)).not.toContain('Pagina');
  });
});

describe('herhaalbaar', () => {
  test('nieuwe processen geven dezelfde bytes: andere tijdzone, andere taal, andere brieven ervoor', async () => {
    const document = brief([...ALLES, { soort: 'alinea', tekst: 'i\u0307 j\u0301 fi ffl' }]);
    const map = join('node_modules', '.cache');
    mkdirSync(map, { recursive: true });
    const werk = mkdtempSync(join(process.cwd(), map, 'brief-'));
    try {
      for (const bestand of readdirSync(import.meta.dirname).filter((b) => b.endsWith('.ts') && !b.endsWith('.spec.ts'))) {
        const { code } = transformFileSync(join(import.meta.dirname, bestand), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } });
        writeFileSync(join(werk, bestand.replace(/\.ts$/, '.mjs')), code.replace(/(from ["']\.\/[^"']+)\.ts/g, '$1.mjs'));
      }
      writeFileSync(join(werk, 'druk.mjs'), `import { maakPdf } from './brief.pdf.mjs';
const druk = (document) => maakPdf(document, { aangemaakt: new Date(${AANGEMAAKT.getTime()}) });
for (const eerder of JSON.parse(process.argv[2])) await druk(eerder);
process.stdout.write(await druk(${JSON.stringify(document)}));`);
      const proces = (env: Record<string, string>, eerder: BriefDocument[]): string =>
        sha(execFileSync(process.execPath, [join(werk, 'druk.mjs'), JSON.stringify(eerder)], { env: { PATH: process.env.PATH, ...env }, maxBuffer: 1e8 }));
      const een = proces({ TZ: 'America/New_York', LANG: 'en_US.UTF-8' }, []);
      expect(proces({ TZ: 'Asia/Tokyo', LANG: 'nl_NL.UTF-8' }, [])).toBe(een);
      expect(proces({}, [alinea('ı ȷ ff fl'), brief(ALLES)])).toBe(een);
      expect(sha(await maak(document))).toBe(een);
    } finally {
      rmSync(werk, { recursive: true, force: true });
    }
  }, 120_000);

  test('een ander tijdstip geeft een ander bestandskenmerk', async () => {
    const kenmerk = (b: Buffer): string => /\/ID \[<(\w+)>/.exec(b.toString('latin1'))?.[1] ?? '';
    const later = await maakPdf(brief(ALLES), { aangemaakt: new Date(AANGEMAAKT.getTime() + 1000) });
    expect(kenmerk(later)).not.toBe(kenmerk(await maak(brief(ALLES))));
  });

  test('een ongeldig tijdstip wordt geweigerd', async () => {
    await expect(maakPdf(brief([]), { aangemaakt: new Date('geen') })).rejects.toThrow(RangeError);
  });
});

describe('T6: wat er ook getypt is, de brief blijft tekst', () => {
  const lees = async (document: BriefDocument): Promise<{ tekst: string; bladzijden: number }> => {
    const bytes = await maak(document);
    verwachtVeilig(bytes);
    const gelezen = leesPdf(bytes);
    return { tekst: tekstVan(gelezen.boom), bladzijden: gelezen.bladzijden };
  };

  test.each([
    ['bidi-override', 'Jan\u202Ednalloh\u202C \u2066x\u2069', 'Jandnalloh x'],
    ['C0, nultekens en zachte afbreking', 'a\u0000b\u0007c\u200Bd\u00ADe\uFEFFf\u001B[31m', 'abcdef[31m'],
    ['PDF-syntaxis', ') Tj ET EMC /JS (app.alert(1)) >> endobj', ') Tj ET EMC /JS (app.alert(1)) >> endobj'],
    ['webadres', 'https://kwaad.example/?a=1&b=<x>', 'https://kwaad.example/?a=1&b=<x>'],
    ['samengestelde letters', 'e\u0301 a\u0308 n\u0303', 'é ä ñ'],
    ['verbonden letters', 'ﬁets fiets', 'fiets fiets'],
    ['halve surrogaten', 'x\uD800y', 'x□y'],
    ['Arabisch', 'علي Ali', '□□□ Ali'],
  ])('%s', async (_naam, ruw, gedrukt) => {
    const { tekst } = await lees(alinea(`BEGIN ${ruw} EIND`));
    expect(tekst).toContain(`BEGIN ${gedrukt} EIND`);
  });

  test('een titel kan de metagegevens en de bladwijzers niet openbreken', async () => {
    const titel = ') >> endobj /Launch << ]]> </rdf:li> \\) (';
    const tekst = (await maak(brief([{ soort: 'kop', niveau: 1, tekst: titel }], { titel, kenmerk: titel }))).toString('latin1');
    const buitenTekst = tekst.replace(/\((?:\\.|[^\\()])*\)/g, '()').replace(/<x:xmpmeta[^]*<\/x:xmpmeta>/, '');
    expect(buitenTekst).not.toContain('Launch');
    expect(tekst).toContain('&gt;&gt; endobj /Launch &lt;&lt; ]]&gt; &lt;/rdf:li&gt;');
  });

  test('wat niet gedrukt kan worden, wordt gemeld', () => {
    expect(nietDrukbaar(brief(ALLES))).toEqual([]);
    expect(nietDrukbaar(brief([], { geadresseerde: { naam: 'علي', adres: [] } }))).toEqual(['ع', 'ل', 'ي']);
  });

  const latijn = fc.string({ unit: fc.constantFrom(...'aeiouAEIOUbcdfgklmnrstvz .,;:()<>/\\[]{}%&"\'-0123456789çéëıłńőşțūźŁŞễЖγ\u202e\u202d\u2066\u2069\u200f\u0000\u001b\n\t'), maxLength: 400 });
  const zonderSturing = (s: string): string => s.replace(/[\u202e\u202d\u2066\u2069\u200f\u0000\u001b]/g, '');

  test('200 willekeurige teksten: wat erin gaat, komt eruit', async () => {
    await fc.assert(fc.asyncProperty(latijn, latijn, fc.array(latijn, { maxLength: 3 }), async (een, twee, rij) => {
      const { tekst, bladzijden } = await lees(brief([
        { soort: 'alinea', tekst: een }, { soort: 'kop', niveau: 1, tekst: twee }, { soort: 'lijst', punten: [twee, een] },
        { soort: 'tabel', koppen: ['a', 'b', 'c'], rijen: [rij] },
      ], { titel: `T${een}`, geadresseerde: { naam: `N${twee}`, adres: rij } }));
      for (const deel of [een, twee, ...rij]) expect(zonderWit(tekst)).toContain(zonderWit(zonderSturing(deel)));
      expect(bladzijden).toBeLessThanOrEqual(8);
    }), { numRuns: 200, seed: 20261124 });
  }, 120_000);

  test('200 teksten uit heel Unicode: nooit een fout, nooit een stuurteken', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (ruw) => {
      const { tekst, bladzijden } = await lees(brief([{ soort: 'alinea', tekst: ruw }], { titel: ruw, kenmerk: ruw, dagtekening: ruw }));
      expect(tekst).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      expect(bladzijden).toBeLessThanOrEqual(4);
    }), { numRuns: 200, seed: 20261124 });
  }, 120_000);
});

describe('lang en breed', () => {
  test.each([
    ['woord van 10.000 letters', [{ soort: 'alinea', tekst: 'W'.repeat(10_000) }], 6],
    ['alinea van 5.000 woorden', [{ soort: 'alinea', tekst: 'inburgering '.repeat(5000) }], 20],
    ['5.000 lege regels', [{ soort: 'alinea', tekst: `a${'\n'.repeat(5000)}b` }], 1],
    ['cel hoger dan een bladzijde', [{ soort: 'tabel', koppen: ['x', 'y'], rijen: [['kort', 'lang '.repeat(3000)]] }], 15],
    ['kopregel hoger dan een bladzijde', [{ soort: 'tabel', koppen: ['kop '.repeat(2000), 'y'], rijen: [['1', '2']] }], 10],
    ['20 kolommen', [{ soort: 'tabel', koppen: Array<string>(20).fill('Kolomnaam'), rijen: [Array<string>(20).fill('waarde')] }], 2],
    ['lege blokken', [{ soort: 'tabel', koppen: [], rijen: [] }, { soort: 'lijst', punten: [] }, { soort: 'alinea', tekst: '' }, { soort: 'kop', niveau: 1, tekst: ' ' }], 1],
    ['rij langer dan de kop', [{ soort: 'tabel', koppen: ['a'], rijen: [['1', '2', '3'], []] }], 1],
  ] satisfies [string, Blok[], number][])('%s', async (_naam, blokken, hoogstens) => {
    const gelezen = leesPdf(await maak(brief(blokken)));
    expect(gelezen.bladzijden).toBeLessThanOrEqual(hoogstens);
    const verwacht = blokken.map((b: Blok) => {
      if (b.soort === 'lijst') return b.punten.join('');
      return b.soort === 'tabel' ? [...b.koppen, ...b.rijen.flat()].join('') : b.tekst;
    }).join('');
    expect(zonderWit(tekstVan(gelezen.boom)).includes(zonderWit(verwacht))).toBe(true);
  });

  test('tabel van 100 rijen: één tabel, kopregel op elke bladzijde, één keer voorgelezen', async () => {
    const rijen = Array.from({ length: 100 }, (_, i) => [`Week ${i + 1}`, `${i} uur`]);
    const { boom, bladzijden, artefacten } = leesPdf(await maak(brief([{ soort: 'tabel', koppen: ['Periode', 'Omvang'], rijen }])));
    expect(bladzijden).toBeLessThanOrEqual(5);
    expect(alle(boom, 'Table')).toHaveLength(1);
    expect(alle(boom, 'TR').slice(1).map((tr) => tr.kinderen.map((td) => td.tekst))).toEqual(rijen);
    expect(alle(boom, 'TH').map((th) => th.tekst)).toEqual(['Periode', 'Omvang']);
    expect(artefacten.filter((a) => a === 'Periode')).toHaveLength(bladzijden - 1);
  });

  test('een rij die op een bladzijde past, wordt niet over twee bladzijden verdeeld', async () => {
    const tekst = (await maak(brief([{ soort: 'tabel', koppen: ['a', 'b'], rijen: Array.from({ length: 60 }, (_, i) => ['x', 'lange cel '.repeat(30 + 7 * (i % 8))]) }]))).toString('latin1');
    expect(tekst.match(/\/S \/TD\n/g)).toHaveLength(120);
    expect(tekst).not.toContain('/Type /MCR');
  });

  test('de ondertekening staat op één bladzijde', async () => {
    for (let regels = 15; regels < 45; regels += 1) {
      const tekst = (await maak(brief([
        { soort: 'alinea', tekst: Array<string>(regels).fill('regel').join('\n') },
        { soort: 'kop', niveau: 1, tekst: 'Ondertekening' }, { soort: 'alinea', tekst: 'Namens het college,' }, { soort: 'alinea', tekst: 'A. de Vries' },
      ]))).toString('latin1');
      const [kop] = [...tekst.matchAll(/\/S \/H2\n(?:(?!endobj)[^])*?\/Pg (\d+) 0 R/g)].map(([, pg]) => pg);
      const alineas = [...tekst.matchAll(/\/S \/P\n(?:(?!endobj)[^])*?\/Pg (\d+) 0 R\n>>/g)].map(([, pg]) => pg);
      expect([regels, ...alineas.slice(-2)]).toEqual([regels, kop, kop]);
    }
  });

  test('een kop blijft bij de tekst die volgt', async () => {
    for (let regels = 15; regels < 45; regels += 1) {
      const gelezen = await maak(brief([
        { soort: 'alinea', tekst: Array<string>(regels).fill('regel').join('\n') },
        { soort: 'kop', niveau: 1, tekst: 'Kop' }, { soort: 'kop', niveau: 2, tekst: 'Onderkop' },
        { soort: 'tabel', koppen: ['a'], rijen: [['1'], ['2'], ['3']] },
      ]));
      const ruw = gelezen.toString('latin1');
      const bladzijde = (soort: string): string | undefined => new RegExp(`/S /${soort}\\n(?:(?!endobj)[^])*?/Pg (\\d+) 0 R`).exec(ruw)?.[1];
      expect([regels, bladzijde('H2'), bladzijde('H3')]).toEqual([regels, bladzijde('TD'), bladzijde('TD')]);
    }
  });

  test.each([
    ['past precies', 'aaa bbb', 7, ['aaa bbb']],
    ['breekt op de spatie en houdt haar', 'aaa bbb', 6, ['aaa ', 'bbb']],
    ['hakt een te lang woord', 'abcdefgh ij', 3, ['abc', 'def', 'gh ', 'ij']],
    ['breekt een samenstelling na het streepje', 'taal-eis', 6, ['taal-', 'eis']],
    ['breekt geen datum', 'op 24-11-2026', 11, ['op ', '24-11-2026']],
    ['houdt een accent bij zijn letter', 'x\u0323\u0301y\u0323z', 1, ['x\u0323\u0301', 'y\u0323', 'z']],
    ['houdt regeleinden uit elkaar', 'a\n\nb', 5, ['a ', '', 'b']],
  ])('breekRegels %s', (_naam, tekst, breedte, regels) => {
    expect(breekRegels(tekst, breedte, (stuk) => [...stuk.replace(/\p{M}/gu, '')].length)).toEqual(regels);
  });
});

describe('door de ogen van andere lezers', () => {
  const heeft = (programma: string): boolean => spawnSync(programma, ['--version']).error === undefined;
  const metBestand = async (document: BriefDocument, doe: (pad: string) => void): Promise<void> => {
    const map = mkdtempSync(join(tmpdir(), 'brief-'));
    try {
      writeFileSync(join(map, 'brief.pdf'), await maak(document));
      doe(join(map, 'brief.pdf'));
    } finally {
      rmSync(map, { recursive: true, force: true });
    }
  };

  const zonder = (programma: string): void => console.warn(`OVERGESLAGEN: ${programma} staat niet op deze machine; alleen de eigen lezer heeft de brief gecontroleerd.`);

  test('pdftotext leest wat er getypt is', async () => {
    if (!heeft('pdftotext')) return zonder('pdftotext (Debian: poppler-utils)');
    const invoer = fc.sample(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnoprstuvwxyz ąçéëıłńőşțūźŁŞễ'), minLength: 60, maxLength: 300 }), { numRuns: 40, seed: 7 });
    await metBestand(brief(invoer.map((tekst) => ({ soort: 'alinea', tekst }))), (pad) => {
      const tekst = execFileSync('pdftotext', [pad, '-'], { encoding: 'utf8' });
      const zonderVoet = tekst.replace(/Gemeente Zevenaar\s+·\s+PIP-[\d-]+|Pagina \d+ van \d+/g, '');
      for (const deel of invoer) expect(zonderWit(zonderVoet)).toContain(zonderWit(deel));
    });
  });

  test('qpdf vindt geen fouten', async () => {
    if (!heeft('qpdf')) return zonder('qpdf');
    await metBestand(brief(ALLES), (pad) => expect(execFileSync('qpdf', ['--check', pad], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors'));
  });
});
