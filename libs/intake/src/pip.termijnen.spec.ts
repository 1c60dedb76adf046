import { ontzorgperiode, ontzorgplicht } from './pip.ontzorgen.ts';
import { bezwaarOpTijd, bezwaartermijn, inburgeringstermijn, klokkenVanPip, rechtsgangen, wisseltermijn } from './pip.termijnen.ts';
import { feiten } from './pip.voorbeeld.ts';

test.each([
  ['2026-03-10', '2026-03-11', '2029-03-10', 'zaterdag, schuift niet'],
  ['2024-02-28', '2024-02-29', '2027-02-28', 'niet 27-2: geteld vanaf de dagtekening'],
  ['2024-02-29', '2024-03-01', '2027-02-28', '29-2 bestaat niet in 2027'],
  ['2025-12-31', '2026-01-01', '2028-12-31', 'over de jaarwisseling'],
])('Wi2021 art. 11, Atw art. 4: dagtekening %s geeft %s tot en met %s (%s)', (dagtekening, begin, einde) => {
  const t = inburgeringstermijn(dagtekening);
  expect(t).toMatchObject({ begin, einde, termijn: { verschuivingen: [] } });
});

test.each([
  ['2026-02-20', '2026-04-07', 'Goede Vrijdag, weekend, 2e Paasdag'],
  ['2026-03-16', '2026-04-28', 'Koningsdag'],
  ['2026-04-02', '2026-05-18', 'Hemelvaart en gelijkgestelde vrijdag'],
  ['2026-11-13', '2026-12-28', 'Kerst'],
  ['2026-11-20', '2027-01-04', 'Nieuwjaar'],
  ['2025-11-20', '2026-01-05', '2-1-2026 gelijkgesteld'],
  ['2027-03-24', '2027-05-10', '5 mei, Hemelvaart, vrijdag, weekend'],
  ['2028-03-16', '2028-05-01', '28-4-2028 gelijkgesteld'],
  ['2026-03-09', '2026-04-20', 'gewone maandag'],
])('Awb art. 6:7 en 6:8, Atw art. 1: bekendmaking %s, laatste dag %s (%s)', (bekendmaking, einde) => {
  expect(bezwaartermijn(bekendmaking).einde).toBe(einde);
});

test('twee klokken uit één brief: dagtekening 1 maart, post 9 maart (Wi2021 art. 11 lid 2; Awb art. 6:8)', () => {
  const k = klokkenVanPip({ dagtekeningInitieel: '2026-03-01', bekendgemaaktOp: '2026-03-09' });
  expect(k.inburgering.begin).toBe('2026-03-02');
  expect(k.bezwaar?.begin).toBe('2026-03-10');
  expect(klokkenVanPip({ dagtekeningInitieel: '2026-03-01' }).bezwaar).toBeUndefined();
});

test('Besluit art. 5.4 lid 1: wisselen kan tot en met 18 maanden na het begin', () => {
  expect(wisseltermijn('2026-03-10')).toMatchObject({ begin: '2026-03-11', einde: '2027-09-10' });
});

test.each([
  [false, [['Wi2021', 'Afdeling bestuursrechtspraak van de Raad van State']]],
  [true, [['Wi2021', 'Afdeling bestuursrechtspraak van de Raad van State'], ['Participatiewet', 'Centrale Raad van Beroep']]],
])('Wi2021 art. 15 lid 3: ontzorgen %s geeft de rechtsgangen %j', (ontzorgen, verwacht) => {
  expect(rechtsgangen({ bekendgemaaktOp: '2026-03-09', ontzorgen }).map((r) => [r.wet, r.hogerBeroep])).toEqual(verwacht);
});

test.each([
  ['ontvangen op de laatste dag', { ontvangenOp: '2026-04-07' }, true],
  ['ontvangen een dag later, niet gepost', { ontvangenOp: '2026-04-08' }, false],
  ['op tijd gepost, binnen een week ontvangen', { ontvangenOp: '2026-04-14', gepostOp: '2026-04-07' }, true],
  ['op tijd gepost, te laat ontvangen', { ontvangenOp: '2026-04-15', gepostOp: '2026-04-07' }, false],
  ['te laat gepost', { ontvangenOp: '2026-04-09', gepostOp: '2026-04-08' }, false],
])('Awb art. 6:9: %s', (_titel, v, opTijd) => {
  expect(bezwaarOpTijd(bezwaartermijn('2026-02-20'), v)).toBe(opTijd);
});

test.each([
  ['2026-02-15', '2026-08-14'],
  ['2026-08-31', '2027-02-28'],
  ['2026-03-01', '2026-08-31'],
])('Pw art. 56a lid 2: recht vanaf %s loopt tot en met %s', (recht, einde) => {
  expect(ontzorgperiode(recht)).toMatchObject({ begin: recht, einde, termijn: { verschuivingen: [] } });
});

test.each([
  ['asielvergunning en bijstand', {}, true, 'plicht-56a'],
  ['familie met reguliere vergunning', { verblijfstitel: 'regulier-bij-statushouder' }, false, 'geen-asielvergunning'],
  ['gezinsmigrant', { verblijfstitel: 'regulier', doelgroep: 'gezin' }, false, 'geen-asielvergunning'],
  ['niet inburgeringsplichtig', { inburgeringsplichtig: false }, false, 'niet-inburgeringsplichtig'],
  ['geen bijstand', { bijstand: undefined }, false, 'geen-bijstand'],
] as const)('Pw art. 56a lid 1: %s', (_titel, anders, geldt, reden) => {
  expect(ontzorgplicht(feiten(anders), '2026-03-10')).toMatchObject({ geldt, reden });
});
