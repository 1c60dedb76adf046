import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { IsBsn, IsDatum } from '@wegwijs/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import type { Veldfout } from '@wegwijs/kernel';
import { decodeCursor, encodeCursor, OngeldigeInvoer, PaginaQuery, paginaVan } from './index.ts';
import { valideer, Validatiepijp } from './validatie.ts';

class Regel {
  @IsInt()
  @Min(1)
  bedrag!: number;
}

class Dossier {
  @IsString()
  @MaxLength(5)
  naam!: string;

  @IsOptional()
  @IsBsn()
  bsn?: string;

  @IsOptional()
  @IsDatum()
  dag?: string;

  @IsOptional()
  @IsIn(['b1', 'z'])
  route?: string;

  @IsOptional()
  @MaxLength(3, { message: 'Noem de code in drie letters' })
  code?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => Regel)
  hoofd?: Regel;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Regel)
  regels?: Regel[];
}

class Filter extends PaginaQuery {
  @IsOptional()
  @IsBoolean()
  open?: boolean;

  @IsOptional()
  @IsInt()
  @Max(9)
  jaar?: number;

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  status?: string[];
}

const velden = async (waarde: unknown): Promise<Veldfout[]> => {
  const fout = await valideer(Dossier, waarde).then(() => undefined, (e: unknown) => e);
  expect(fout).toBeInstanceOf(OngeldigeInvoer);
  return (fout as OngeldigeInvoer).meer.velden ?? [];
};

test('wat klopt komt als instantie terug', async () => {
  const d = await valideer(Dossier, { naam: 'Ali', dag: '2026-02-28', regels: [{ bedrag: 2 }] });
  expect(d).toBeInstanceOf(Dossier);
  expect(d.regels?.[0]).toBeInstanceOf(Regel);
});

describe('elk veld heeft zijn pad en een Nederlandse melding, nooit zijn waarde', () => {
  test.each<[string, unknown, string, string]>([
    ['ontbreekt', {}, 'naam', 'naam is verplicht'],
    ['verkeerde soort', { naam: 7 }, 'naam', 'naam moet tekst zijn'],
    ['te lang', { naam: 'abcdef' }, 'naam', 'naam mag hoogstens 5 tekens hebben'],
    ['keuze', { naam: 'a', route: 'x' }, 'route', 'route moet een van deze waarden zijn: b1, z'],
    ['regel van de kernel', { naam: 'a', bsn: '123456789' }, 'bsn', 'bsn moet een burgerservicenummer zijn: negen cijfers die kloppen met de elfproef'],
    ['datum die niet bestaat', { naam: 'a', dag: '2026-02-30' }, 'dag', 'dag moet een bestaande datum zijn, geschreven als JJJJ-MM-DD'],
    ['eigen woorden', { naam: 'a', code: 'abcd' }, 'code', 'Noem de code in drie letters'],
    ['onbekend veld', { naam: 'a', gemeentecode: '0299' }, 'gemeentecode', 'veld gemeentecode is onbekend'],
    ['genest', { naam: 'a', hoofd: { bedrag: 0 } }, 'hoofd.bedrag', 'hoofd.bedrag moet ten minste 1 zijn'],
    ['onbekend veld, genest', { naam: 'a', hoofd: { bedrag: 1, status: 'x' } }, 'hoofd.status', 'veld hoofd.status is onbekend'],
    ['in een lijst', { naam: 'a', regels: [{ bedrag: 1 }, { bedrag: '2' }] }, 'regels[1].bedrag', 'regels[1].bedrag moet een heel getal zijn'],
    ['lijst te lang', { naam: 'a', regels: [{ bedrag: 1 }, { bedrag: 1 }, { bedrag: 1 }] }, 'regels', 'regels mag hoogstens 2 regels hebben'],
    ['lijst waar een object hoort', { naam: 'a', hoofd: [{ bedrag: 1 }] }, 'hoofd', 'hoofd moet een object zijn'],
    ['object waar een lijst hoort', { naam: 'a', regels: { bedrag: 1 } }, 'regels', 'regels moet een lijst zijn'],
    ['tekst waar een object hoort', { naam: 'a', hoofd: 'x' }, 'hoofd', 'hoofd moet een object zijn'],
    ['constructor', { naam: 'a', constructor: { x: 1 } }, 'constructor', 'veld constructor is onbekend'],
    ['toString', { naam: 'a', toString: 1 }, 'toString', 'veld toString is onbekend'],
    ['__proto__', JSON.parse('{"naam":"a","__proto__":{"x":1}}'), '__proto__', 'veld __proto__ is onbekend'],
    ['U+0000', { naam: 'a\u0000' }, 'naam', 'naam bevat een teken dat niet kan'],
    ['U+0000 in een lijst', { naam: 'a', regels: ['\u0000'] }, 'regels[0]', 'regels[0] bevat een teken dat niet kan'],
    ['geen object', [1], '', 'inhoud moet een object zijn'],
    ['niets', null, '', 'inhoud moet een object zijn'],
  ])('%s', async (_, waarde, veld, melding) => {
    expect(await velden(waarde)).toEqual([{ veld, melding }]);
  });

  test('te diep en te veel', async () => {
    let diep: unknown = 1;
    for (let i = 0; i < 5000; i++) diep = { a: diep };
    expect((await velden(diep))[0]?.melding).toMatch(/is te diep genest$/);
    expect((await velden({ naam: 'a', regels: Array.from({ length: 3000 }, () => ({})) }))[0]?.melding).toBe('regels mag hoogstens 2000 regels hebben');
  });

  test('wat er ook binnenkomt: aangenomen of OngeldigeInvoer, nooit een andere fout', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.record({ naam: fc.jsonValue(), hoofd: fc.jsonValue(), regels: fc.jsonValue() })), async (x) => {
      const uit = await valideer(Dossier, x).catch((e: unknown) => e);
      expect(uit instanceof Dossier || uit instanceof OngeldigeInvoer).toBe(true);
    }), { numRuns: 500 });
  });
});

describe('query', () => {
  const lees = (q: Record<string, unknown>) => new Validatiepijp().transform(q, { type: 'query', metatype: Filter }) as Promise<Filter>;
  test('tekst wordt getal, true/false en lijst naar de soort van het veld', async () => {
    expect(await lees({ limiet: '10', open: 'false', status: 'nieuw', jaar: '3' })).toEqual({ limiet: 10, open: false, status: ['nieuw'], jaar: 3 });
    expect((await lees({})).limiet).toBe(25);
  });
  test.each([[{ limiet: '101' }], [{ limiet: 'veel' }], [{ limiet: '1e1' }], [{ limiet: ['1', '2'] }], [{ open: 'ja' }], [{ x: '1' }], [{ cursor: ['a', 'b'] }], [{ jaar: '' }]])('%j is 400', async (q) => {
    await expect(lees(q as Record<string, unknown>)).rejects.toBeInstanceOf(OngeldigeInvoer);
  });
});

test('een body zonder klasse komt er niet door', () => {
  expect(() => new Validatiepijp().transform({}, { type: 'body', metatype: Object })).toThrow(/input class/);
});

describe('cursor', () => {
  test('heen en terug', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.integer(), fc.string().filter((s) => !s.includes('\u0000')), fc.boolean(), fc.constant(null))), (w) => {
      expect(decodeCursor(encodeCursor(w))).toEqual(w);
    }));
  });
  test.each(['', 'onzin', 'e30', 'WzJd', Buffer.from('[1,{"a":1}]').toString('base64url'), Buffer.from('[1,"\\u0000"]').toString('base64url')])('%s is 400', (c) => {
    expect(() => decodeCursor(c)).toThrow(OngeldigeInvoer);
  });
  test('een ander aantal sorteerwaarden is 400', () => {
    expect(() => decodeCursor(encodeCursor(['a']), 2)).toThrow(OngeldigeInvoer);
  });
  test('een pagina weet of er meer is, en telt tot 1000', () => {
    const rijen = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const een = paginaVan(rijen, 2, (r) => [r.id], 1001);
    expect(een).toEqual({ rijen: rijen.slice(0, 2), volgende: encodeCursor(['b']), totaal: '1000+' });
    expect(paginaVan(rijen, 3, (r) => [r.id], 3)).toEqual({ rijen, volgende: null, totaal: 3 });
  });
});
