import { controleerTabel } from '@wegwijs/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import * as normen from './normen-pip.ts';
import { BekendmakingInvoer, PipInvoer, PipWijziging, TeruggaveInvoer, VaststellingInvoer, VerhuisdePipInvoer } from './pip.invoer.ts';
import { inhoud, SCHOOL } from './pip.voorbeeld.ts';

const paden = (fouten: ValidationError[], voor = ''): string[] =>
  fouten.flatMap((f) => (f.children?.length ? paden(f.children, `${voor}${f.property}.`) : [`${voor}${f.property}`]));
const fouten = (klas: new () => object, x: object): ValidationError[] =>
  validateSync(plainToInstance(klas, JSON.parse(JSON.stringify(x)) as object), { whitelist: true, forbidNonWhitelisted: true });

test.each([
  ['PipInvoer', PipInvoer, inhoud()],
  ['een leeg concept', PipInvoer, { leerroute: 'b1', doelen: [] }],
  ['VaststellingInvoer', VaststellingInvoer, { dagtekening: '2026-03-10' }],
  ['BekendmakingInvoer', BekendmakingInvoer, { bekendgemaaktOp: '2026-03-10', wijze: 'post' }],
  ['TeruggaveInvoer', TeruggaveInvoer, { reden: 'Doel 2 is niet helder' }],
  ['VerhuisdePipInvoer', VerhuisdePipInvoer, { leerroute: 'z', dagtekeningInitieel: '2025-05-01' }],
  ['PipWijziging', PipWijziging, { soort: 'afschalen', motivering: 'x', a2Onderdelen: ['lezen'], gevolgdeUren: [{ aanbiederId: SCHOOL, soort: 'nt2', uren: 600, van: '2026-04-01', totEnMet: '2026-10-31' }] }],
] as const)('invoer klopt: %s', (_titel, klas, x) => {
  expect(fouten(klas, x)).toEqual([]);
});

test.each([
  ['onbekende leerroute', PipInvoer, { ...inhoud(), leerroute: 'a2' }, 'leerroute'],
  ['begeleiding van 2001 tekens', PipInvoer, { ...inhoud(), begeleiding: 'x'.repeat(2001) }, 'begeleiding'],
  ['halve uren', PipInvoer, { ...inhoud(), pvtUren: 12.5 }, 'pvtUren'],
  ['dubbele lesdag', PipInvoer, { ...inhoud(), lesdagen: ['maandag', 'maandag'] }, 'lesdagen'],
  ['doel met 30 februari', PipInvoer, { ...inhoud(), doelen: [{ omschrijving: 'Een doel van vier woorden', uiterlijk: '2027-02-30' }] }, 'doelen.0.uiterlijk'],
  ['onbekend veld', PipInvoer, { ...inhoud(), bsn: '123456782' }, 'bsn'],
  ['onbekende wijze', BekendmakingInvoer, { bekendgemaaktOp: '2026-03-10', wijze: 'e-mail' }, 'wijze'],
  ['lege reden', TeruggaveInvoer, { reden: '' }, 'reden'],
  ['wijziging zonder motivering', PipWijziging, { soort: 'wijziging' }, 'motivering'],
  ['verhuizing als wijziging', PipWijziging, { soort: 'verhuizing', motivering: 'x' }, 'soort'],
] as const)('invoer geweigerd: %s', (_titel, klas, x, veld) => {
  expect(paden(fouten(klas, x))).toEqual([veld]);
});

test.each(Object.entries(normen))('norm %s heeft een bron en sluitende perioden', (_naam, tabel) => {
  expect(controleerTabel(tabel)).toEqual([]);
});
