import type { Uitkomst } from '@wegwijs/kernel';
import { bijstandOp, magBijstand, magStoppen, type Leefvorm } from './bijstandfeit.ts';
import { magSamen, magSluiten, type Lid } from './huishouden.ts';

const reden = (u: Uitkomst): string => (u.toegestaan ? '' : u.reden);
const lid = (rol: Lid['rol'], anders: Partial<Lid> = {}): Lid => ({ rol, geboortedatum: '1990-01-01', vanaf: '2026-03-12', ...anders });
const A = lid('aanvrager', { dossierId: 'a' });
const P = lid('partner', { dossierId: 'p' });
const K = lid('kind', { geboortedatum: '2018-01-01' });

test.each<[string, Lid[], string]>([
  ['alone', [A], ''], ['a couple with a child and a housemate', [A, P, K, lid('medebewoner')], ''], ['nobody who applies', [P], 'EenAanvragerNodig'], ['two who apply', [A, A], 'EenAanvragerNodig'],
  ['two partners', [A, P, lid('partner')], 'MeerDanEenPartner'], ['a partner who left and another', [A, { ...P, tot: '2026-03-13' }, lid('partner', { vanaf: '2026-03-13' })], ''],
  ['one person twice', [A, lid('medebewoner', { dossierId: 'a' })], 'PersoonTweemaalInHuishouden'], ['a child that is not born yet', [A, lid('kind', { geboortedatum: '2026-04-01' })], 'NogNietGeboren'],
  ['somebody of seventeen who applies', [lid('aanvrager', { geboortedatum: '2008-03-14' })], 'NogGeenAchttien'], ['somebody on his eighteenth birthday', [lid('aanvrager', { geboortedatum: '2008-03-13' })], ''],
])('Participatiewet art. 3, 4, 11: %s', (_t, leden, verwacht) => {
  expect(reden(magSamen(leden, '2026-03-13'))).toBe(verwacht);
});

test.each<[string, Parameters<typeof magSluiten>, string]>([
  ['empty', ['open', { lopendeOntzorgdossiers: 0, saldo: 0, betalingenOnderweg: 0 }], ''], ['closed', ['gesloten', { lopendeOntzorgdossiers: 0, saldo: 0, betalingenOnderweg: 0 }], 'HuishoudenGesloten'],
  ['one cent', ['open', { lopendeOntzorgdossiers: 0, saldo: 1, betalingenOnderweg: 0 }], 'HuishoudenHeeftSaldo'], ['on its way', ['open', { lopendeOntzorgdossiers: 0, saldo: 0, betalingenOnderweg: 1 }], 'BetalingOnderweg'],
  ['running', ['open', { lopendeOntzorgdossiers: 1, saldo: 0, betalingenOnderweg: 0 }], 'OntzorgenLooptNog'],
])('I13: closing a household, %s', (_t, args, verwacht) => {
  expect(reden(magSluiten(...args))).toBe(verwacht);
});

test.each<[Leefvorm, Lid[], number, string]>([
  ['alleenstaand', [A], 1, ''], ['alleenstaand', [A, K], 1, 'LeefvormPastNiet'], ['alleenstaand', [A, P], 1, 'LeefvormPastNiet'], ['alleenstaande-ouder', [A, K], 1, ''], ['alleenstaande-ouder', [A], 1, 'LeefvormPastNiet'],
  ['gehuwd', [A, P], 2, ''], ['gehuwd', [A], 2, 'LeefvormPastNiet'], ['gehuwd-kinderen', [A, P, K], 3, ''], ['gehuwd-kinderen', [A, P], 2, 'LeefvormPastNiet'], ['alleenstaand', [A, { ...K, tot: '2026-04-01' }], 2, ''],
])('Participatiewet art. 3, 4, 21: %s with who lives there (%#)', (leefvorm, leden, kostendelers, verwacht) => {
  expect(reden(magBijstand({ vanaf: '2026-04-01', leefvorm, kostendelers }, [], leden))).toBe(verwacht);
});

test('one version of bijstand per day, and none that ends before it begins', () => {
  const nieuw = { vanaf: '2026-04-01', leefvorm: 'alleenstaand' as const, kostendelers: 1 };
  expect(reden(magBijstand(nieuw, [{ vanaf: '2026-04-01' }], [A]))).toBe('BijstandVersieBestaat');
  expect(reden(magBijstand({ ...nieuw, tot: '2026-04-01' }, [], [A]))).toBe('PeriodeOmgekeerd');
});

test.each([['2026-03-11', undefined], ['2026-03-12', 1], ['2026-03-31', 1], ['2026-04-01', 2], ['2026-05-31', 2], ['2026-06-01', undefined]])('the bijstand on %s is version %s', (dag, verwacht) => {
  expect(bijstandOp([{ vanaf: '2026-04-01', tot: '2026-06-01', nr: 2 }, { vanaf: '2026-03-12', tot: null, nr: 1 }], dag)?.nr).toBe(verwacht);
});

test.each<[string, { vanaf: string; tot?: string }, string, string]>([
  ['later', { vanaf: '2026-03-12' }, '2026-06-01', ''], ['on its first day', { vanaf: '2026-03-12' }, '2026-03-12', 'StopVoorBegin'], ['twice', { vanaf: '2026-03-12', tot: '2026-06-01' }, '2026-05-01', 'BijstandAlGestopt'],
])('Participatiewet art. 54: bijstand stops %s', (_t, versie, tot, verwacht) => {
  expect(reden(magStoppen(versie, tot))).toBe(verwacht);
});
