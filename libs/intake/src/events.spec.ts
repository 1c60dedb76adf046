import { getMetadataStorage, validateSync } from 'class-validator';
import { plainToInstance } from 'class-transformer';
import * as events from './events.ts';

const types = Object.values(events).filter((e): e is typeof events.DossierGeopend => typeof e === 'object' && 'naam' in e);

test('the intake says these facts, in the past tense', () => {
  expect(types.map((t) => t.naam).sort()).toEqual([
    'BoeteVoorgesteld', 'BredeIntakeAfgerond', 'DossierGeopend', 'DossierGesloten', 'DossierOvergedragen', 'InburgeraarGehuisvest', 'KennisgevingOntvangen', 'OverdrachtAangeboden', 'OverdrachtBeantwoord', 'TaakstellingVastgesteld',
  ]);
});

test.each(types.map((t) => [t.naam, t] as const))('AVG art. 5, 9; Wi2021 art. 36, 37: %s carries no BSN, no name, no health', (_naam, type) => {
  const velden = getMetadataStorage().getTargetValidationMetadatas(type.feiten, '', false, false).map((m) => m.propertyName);
  expect(velden.length).toBeGreaterThan(0);
  expect(type.context).toBe('intake');
  expect(velden.filter((v) => /bsn|vnummer|naam|geboorte|gezond|medisch|adres|ontheff/i.test(v))).toEqual([]);
});

const id = '7b1c6a52-0d5e-4c55-9f0e-2f3a6f6b1a11';
test.each<[string, new () => object, object, string[]]>([
  ['DossierGeopend', events.DossierGeopendFeiten, { dossierId: id, gezinId: id, geopendOp: '2026-11-24', doelgroep: 'asiel', verblijfstitel: 'asiel-bepaalde-tijd', aanleiding: 'koppeling' }, []],
  ['BoeteVoorgesteld', events.BoeteVoorgesteldFeiten, { dossierId: id, artikel: 'Wi2021 art. 22', overtreding: 1, geconstateerdOp: '2026-09-18', waarschuwingOp: '2026-09-10', bedrag: 25_000, hersteltermijnTotUiterlijk: '2026-11-18' }, []],
  ['a third overtreding', events.BoeteVoorgesteldFeiten, { dossierId: id, artikel: 'Wi2021 art. 22', overtreding: 3, geconstateerdOp: '2026-09-18', waarschuwingOp: '2026-09-10', bedrag: 25_000, hersteltermijnTotUiterlijk: '2026-11-18' }, ['overtreding']],
  ['DossierGesloten with a BSN', events.DossierGeslotenFeiten, { dossierId: id, grond: 'koppeling-ingetrokken', geslotenOp: '2026-11-24', wissen: true, bsn: '111222333' }, ['bsn']],
  ['TaakstellingVastgesteld in a third half-year', events.TaakstellingVastgesteldFeiten, { halfjaar: '2026-3', aantal: 14, bekendgemaaktOp: '2026-09-01' }, ['halfjaar']],
  ['OverdrachtAangeboden to a name', events.OverdrachtAangebodenFeiten, { overdrachtId: id, dossierId: id, van: '0226', naar: 'Zevenaar', aangebodenOp: '2026-11-24', pipBestaat: true }, ['naar']],
])('payload %s', (_t, klas, v, velden) => {
  expect(validateSync(plainToInstance(klas, v), { whitelist: true, forbidNonWhitelisted: true }).map((f) => f.property)).toEqual(velden);
});
