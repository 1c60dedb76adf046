import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AanbodInvoer, beoordeelHuisvestingsstap, huisvestingKlokken, HUISVESTINGSSTAPPEN, zetHuisvestingsstap, type Huisvesting, type Huisvestingsstap } from './huisvesting.ts';

const VANDAAG = '2026-11-24';
const op: Record<Huisvestingsstap, Huisvesting> = {
  gekoppeld: { stap: 'gekoppeld', gekoppeldOp: '2026-08-03' },
  aangeboden: { stap: 'aangeboden', gekoppeldOp: '2026-08-03', aangebodenOp: '2026-09-01' },
  huur: { stap: 'huur', gekoppeldOp: '2026-08-03', aangebodenOp: '2026-09-01', huurVanaf: '2026-10-01' },
  betrokken: { stap: 'betrokken', gekoppeldOp: '2026-08-03', aangebodenOp: '2026-09-01', huurVanaf: '2026-10-01', betrokkenOp: '2026-10-12' },
  ingeschreven: { stap: 'ingeschreven', gekoppeldOp: '2026-08-03', aangebodenOp: '2026-09-01', huurVanaf: '2026-10-01', betrokkenOp: '2026-10-12', ingeschrevenOp: '2026-10-14' },
};
const legaal = new Set(['gekoppeld>aangeboden', 'aangeboden>huur', 'aangeboden>gekoppeld', 'huur>betrokken', 'betrokken>ingeschreven']);

test.each(HUISVESTINGSSTAPPEN.flatMap((van) => HUISVESTINGSSTAPPEN.map((naar) => [van, naar] as const)))('Huisvestingswet 2014 art. 28: from %s to %s', (van, naar) => {
  const uit = beoordeelHuisvestingsstap(op[van], naar, VANDAAG, VANDAAG);
  expect(uit.toegestaan).toBe(legaal.has(`${van}>${naar}`));
  if (uit.toegestaan) expect(zetHuisvestingsstap(op[van], naar, VANDAAG, VANDAAG).stap).toBe(naar);
  else {
    expect(uit).toMatchObject({ reden: 'StapNietMogelijk', feiten: { van, naar } });
    expect(() => zetHuisvestingsstap(op[van], naar, VANDAAG, VANDAAG)).toThrow(RangeError);
  }
});

test.each([
  ['before the koppeling', 'gekoppeld', 'aangeboden', '2026-08-02', 'StapVoorVorigeStap'],
  ['moved in before the lease', 'huur', 'betrokken', '2026-09-30', 'StapVoorVorigeStap'],
  ['moved in tomorrow', 'huur', 'betrokken', '2026-11-25', 'StapInDeToekomst'],
  ['inscribed tomorrow', 'betrokken', 'ingeschreven', '2026-11-25', 'StapInDeToekomst'],
  ['a lease that starts next month', 'aangeboden', 'huur', '2026-12-15', undefined],
  ['moved in on the first day of the lease', 'huur', 'betrokken', '2026-10-01', undefined],
] as const)('Huisvestingswet 2014 art. 28: %s', (_t, van, naar, dag, reden) => {
  const uit = beoordeelHuisvestingsstap(op[van], naar, dag, VANDAAG);
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});

test('an offer that fell through leaves no trace of its day', () => {
  expect(zetHuisvestingsstap(op.aangeboden, 'gekoppeld', VANDAAG, VANDAAG)).toEqual(op.gekoppeld);
  expect(zetHuisvestingsstap(op.betrokken, 'ingeschreven', '2026-10-14', VANDAAG)).toEqual(op.ingeschreven);
});

test.each([
  ['ten weeks after the koppeling, still looking', op.gekoppeld, { stand: 'te laat', termijn: { einde: '2026-10-12', soort: 'streefnorm', verschuivingen: [] } }, { stand: 'nog niet gestart', wachtOp: ['begin van de huur'], soort: 'streefnorm' }],
  ['found in time, still to move', op.huur, { stand: 'gehaald', dagen: 11 }, { stand: 'te laat', termijn: { einde: '2026-10-15' } }],
  ['moved in time', op.betrokken, { stand: 'gehaald' }, { stand: 'gehaald', dagen: 3 }],
] as const)('COA practice, streefnorm: %s', (_t, h, woning, verhuizing) => {
  expect(huisvestingKlokken(h, VANDAAG)).toMatchObject({ woning, verhuizing });
});

const fouten = (v: object) => validateSync(plainToInstance(AanbodInvoer, v), { whitelist: true, forbidNonWhitelisted: true }).map((f) => [f.property, Object.values(f.constraints ?? {})[0]]);

test('AanbodInvoer: complete is valid; each fault names its field in Dutch', () => {
  const goed = { aangebodenOp: '2026-09-01', straat: 'Kerkstraat', huisnummer: 12, postcode: '6901 AB', woonplaats: 'Zevenaar' };
  expect(fouten(goed)).toEqual([]);
  expect(fouten({ ...goed, huisnummer: 0, woonplaats: '=1+1' })).toEqual([
    ['huisnummer', 'huisnummer moet minstens 1 zijn'],
    ['woonplaats', 'woonplaats mag alleen letters, spaties, koppeltekens, punten en apostrofs bevatten'],
  ]);
});
