import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { beoordeelIntrekking, beoordeelKoppeling, controleerKoppeling, KoppelingInvoer, koppelingstermijn } from './koppeling.ts';

const VANDAAG = '2026-11-24';
const basis = { voornamen: 'Amal', achternaam: 'Haddad', geboortedatum: '1990-05-01', vnummer: '1234567890', verblijf: 'asiel-bepaalde-tijd', gekoppeldOp: '2026-11-20' };
const partner = { voornamen: 'Sami', achternaam: 'Haddad', geboortedatum: '1988-01-01', verblijf: 'regulier-bij-statushouder', relatie: 'partner' };
const maak = (meer: object = {}, gezinsleden: object[] = []): KoppelingInvoer => plainToInstance(KoppelingInvoer, { ...basis, ...meer, gezinsleden });
const fouten = (k: KoppelingInvoer): string[] => validateSync(k, { whitelist: true, forbidNonWhitelisted: true }).flatMap((f) => [
  ...Object.values(f.constraints ?? {}), ...(f.children ?? []).flatMap((c) => (c.children ?? []).flatMap((d) => Object.values(d.constraints ?? {}))),
]);

test('Besluit art. 9.4 lid 3: a complete koppeling with a partner is valid', () => expect(fouten(maak({}, [partner]))).toEqual([]));

test.each([
  ['no V-nummer', { vnummer: undefined }, [], 'vnummer moet een V-nummer zijn'],
  ['a BSN that fails the elfproef', { bsn: '123456789' }, [], 'bsn moet een burgerservicenummer zijn'],
  ['a formula for a name', { achternaam: '=HYPERLINK(A1)' }, [], 'achternaam mag alleen letters'],
  ['31 February', { geboortedatum: '1990-02-31' }, [], 'geboortedatum moet een bestaande datum zijn'],
  ['an unknown residence', { verblijf: 'toerist' }, [], 'verblijf moet een van deze waarden zijn'],
  ['a member without relatie', {}, [{ ...partner, relatie: undefined }], 'relatie moet een van deze waarden zijn'],
  ['gemeente of choice', { gemeentecode: '0226' }, [], 'gemeentecode'],
  ['AVG art. 9: religion', { religie: 'x' }, [], 'religie'],
  ['AVG art. 10: criminal data', { justitie: 'x' }, [], 'justitie'],
  ['asylum motive', { asielmotief: 'x' }, [], 'asielmotief'],
  ['a name of 101 letters', { voornamen: 'a'.repeat(101) }, [], 'voornamen mag hoogstens 100 tekens hebben'],
])('KoppelingInvoer refuses %s and names the field', (_t, meer, leden, melding) => {
  expect(fouten(maak(meer, leden)).join('; ')).toContain(melding);
});

test.each([
  ['to come', { gekoppeldOp: '2026-11-25' }, [], 'KoppelingInDeToekomst', 'gekoppeldOp'],
  ['before the permit', { vergunningOp: '2026-11-21' }, [], 'KoppelingVoorVergunning', 'vergunningOp'],
  ['member not born yet', {}, [partner, { ...partner, geboortedatum: '2026-11-25' }], 'GeboortedatumInDeToekomst', 'gezinsleden.1.geboortedatum'],
  ['the same V-nummer twice', {}, [{ ...partner, vnummer: '1234567890' }], 'PersoonDubbel', 'vnummer'],
  ['the same BSN twice', { bsn: '111222333' }, [{ ...partner, bsn: '111222333' }], 'PersoonDubbel', 'bsn'],
])('Besluit art. 9.4 lid 3: refused when %s', (_t, meer, leden, reden, veld) => {
  expect(controleerKoppeling(maak(meer, leden), VANDAAG)).toMatchObject({ toegestaan: false, reden, veld });
  expect(controleerKoppeling(maak({}, [partner]), VANDAAG)).toEqual({ toegestaan: true });
});

test('Wi2021 art. 3, 13 (cases 22, 23, 24, 27): the household, who gets a dossier and why not', () => {
  const uit = beoordeelKoppeling(maak({}, [
    partner, { ...partner, relatie: 'kind', geboortedatum: '2015-01-01', verblijf: 'asiel-bepaalde-tijd' }, { ...partner, verblijf: 'eu-burger' }, { ...partner, regime: 'Wi2013' },
  ]), VANDAAG);
  expect(uit.map((l) => [l.lid, l.eigenDossier, l.grond, l.aanspraken?.ontzorgen56a])).toEqual([
    ['0', true, 'Inburgeringsplichtig', true], ['1', true, 'Inburgeringsplichtig', false], ['2', false, 'JongerDan16', undefined],
    ['3', false, 'EuBurger', undefined], ['4', false, 'AnderRegime', undefined],
  ]);
});

test('COA practice: koppeling within two weeks of the permit, a streefnorm', () => {
  expect(koppelingstermijn({ vergunningOp: '2026-11-13' })).toMatchObject({ einde: '2026-11-27', soort: 'streefnorm' });
  expect(koppelingstermijn({})).toBeUndefined();
});

test.each([
  ['gekoppeld', false, undefined], ['aangeboden', false, undefined], ['huur', false, undefined], ['betrokken', false, 'AlGehuisvest'], ['ingeschreven', false, 'AlGehuisvest'], ['gekoppeld', true, 'PipBestaat'],
] as const)('AVG art. 17 (case 69): withdrawing at %s (PIP: %s)', (stap, pipBestaat, reden) => {
  const uit = beoordeelIntrekking({ stap, pipBestaat });
  expect(uit.toegestaan ? undefined : uit.reden).toBe(reden);
});
