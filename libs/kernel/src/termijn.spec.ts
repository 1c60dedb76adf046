import fc from 'fast-check';
import { dagenTussen, plusDagen, plusMaanden, plusWeken, type Datum } from './datum.ts';
import { isWerkdag } from './feestdagen.ts';
import type { Norm } from './norm.ts';
import { berekenTermijn, stand, type Duur, type Opschorting, type Termijn, type TermijnVraag, type Verlenging } from './termijn.ts';

const norm = (aantal: number, eenheid: Duur['eenheid'], meer: Partial<Norm<Duur>> = {}): Norm<Duur> => ({
  code: 'proef', waarde: { aantal, eenheid }, eenheid, vanaf: '2022-01-01', bron: 'Awb art. 6:7', soort: 'wettelijk', ...meer,
});
const ZES_WEKEN = norm(6, 'weken', { code: 'bezwaar' });
const TIEN_WEKEN = norm(10, 'weken', { code: 'pip.vaststellen', bron: 'Besluit inburgering 2021 art. 5.3 lid 1' });
const TWEE_WEKEN = norm(2, 'weken', { code: 'pip.na-informatie', bron: 'Besluit inburgering 2021 art. 5.3 lid 2' });
const DRIE_JAAR = norm(3, 'jaren', { code: 'inburgeringstermijn', bron: 'Wi2021 art. 11' });
const ZES_MAANDEN = norm(6, 'maanden', { code: 'ontzorgen', bron: 'Pw art. 56a lid 2' });

const reken = (n: Norm<Duur>, dag0: Datum, meer: Partial<TermijnVraag> = {}): Termijn => berekenTermijn({ norm: n, aanleiding: 'proef', dag0, ...meer });
const opgeschort = (van: Datum, tot: Datum): Opschorting => ({ van, tot, reden: 'aanvulling gevraagd', bron: 'Awb art. 4:15' });
const verlengd = (aantal: number, eenheid: Duur['eenheid']): Verlenging => ({ duur: { aantal, eenheid }, reden: 'verdaging', bron: 'Awb art. 7:10 lid 3' });

describe('casebook: waar de termijn eindigt (Awb 6:7 en 6:8, Besluit 5.3, Atw 1 t/m 5)', () => {
  test.each<[string, Norm<Duur>, Datum, Datum, Datum]>([
    ['bezwaar over Goede Vrijdag en 2e Paasdag (Atw art. 3)', ZES_WEKEN, '2026-02-20', '2026-04-03', '2026-04-07'],
    ['bezwaar op Koningsdag (Atw art. 3 lid 1)', ZES_WEKEN, '2026-03-16', '2026-04-27', '2026-04-28'],
    ['bezwaar op Hemelvaart, 15 mei gelijkgesteld (Atw art. 3 lid 3)', ZES_WEKEN, '2026-04-02', '2026-05-14', '2026-05-18'],
    ['bezwaar op 1e Kerstdag (Atw art. 3 lid 1)', ZES_WEKEN, '2026-11-13', '2026-12-25', '2026-12-28'],
    ['bezwaar op Nieuwjaarsdag 2027 (Atw art. 3 lid 1)', ZES_WEKEN, '2026-11-20', '2027-01-01', '2027-01-04'],
    ['bezwaar op Nieuwjaarsdag 2026, 2 januari gelijkgesteld (Atw art. 3 lid 3)', ZES_WEKEN, '2025-11-20', '2026-01-01', '2026-01-05'],
    ['geval 3: 5 mei, Hemelvaart, gelijkgestelde vrijdag, weekend (Atw art. 3)', ZES_WEKEN, '2027-03-24', '2027-05-05', '2027-05-10'],
    ['bezwaar op Koningsdag 2028, 28 april gelijkgesteld (Atw art. 3 lid 3)', ZES_WEKEN, '2028-03-16', '2028-04-27', '2028-05-01'],
    ['geval 1: PIP op Goede Vrijdag (Besluit art. 5.3 lid 1; Atw art. 1, 3, 5)', TIEN_WEKEN, '2026-01-23', '2026-04-03', '2026-04-07'],
    ['geval 2: PIP op Koningsdag (Besluit art. 5.3 lid 1; Atw art. 3, 5)', TIEN_WEKEN, '2026-02-16', '2026-04-27', '2026-04-28'],
    ['geval 2: Koningsdag 2025 is zaterdag 26 april (Atw art. 3 lid 1)', ZES_WEKEN, '2025-03-15', '2025-04-26', '2025-04-28'],
    ['PIP op Goede Vrijdag 2027 (Besluit art. 5.3 lid 1)', TIEN_WEKEN, '2027-01-15', '2027-03-26', '2027-03-30'],
    ['PIP op 5 mei 2027 (Besluit art. 5.3 lid 1)', TIEN_WEKEN, '2027-02-24', '2027-05-05', '2027-05-10'],
    ['PIP op een gewone maandag schuift niet (Besluit art. 5.3 lid 1)', TIEN_WEKEN, '2026-11-23', '2027-02-01', '2027-02-01'],
    ['twee weken na informatie, 1e Kerstdag (Besluit art. 5.3 lid 2)', TWEE_WEKEN, '2026-12-11', '2026-12-25', '2026-12-28'],
    ['geval 4: dag na Hemelvaart 2026 staat in het KB (Atw art. 3 lid 3)', ZES_WEKEN, '2026-04-03', '2026-05-15', '2026-05-18'],
    ['geval 4: dag na Hemelvaart 2029 staat in geen KB (Atw art. 3 lid 3)', ZES_WEKEN, '2029-03-30', '2029-05-11', '2029-05-11'],
    ['geval 5: 5 mei zonder lustrum (Atw art. 3 lid 1)', ZES_WEKEN, '2026-03-24', '2026-05-05', '2026-05-06'],
    ['geval 6: 31 december schuift niet (Atw art. 3)', ZES_WEKEN, '2026-11-19', '2026-12-31', '2026-12-31'],
    ['geval 6: carnavalsmaandag schuift niet (Atw art. 3)', ZES_WEKEN, '2026-01-05', '2026-02-16', '2026-02-16'],
    ['geval 7: drie jaar eindigt op zaterdag (Wi2021 art. 11; Atw art. 4 onder a)', DRIE_JAAR, '2026-03-10', '2029-03-10', '2029-03-10'],
    ['drie jaar na 28-2-2024, niet 27-2 (Wi2021 art. 11)', DRIE_JAAR, '2024-02-28', '2027-02-28', '2027-02-28'],
    ['drie jaar na dagtekening 29-2-2028 (Wi2021 art. 11)', DRIE_JAAR, '2028-02-29', '2031-02-28', '2031-02-28'],
    ['drie jaar tot in een schrikkeljaar (Wi2021 art. 11)', DRIE_JAAR, '2025-02-28', '2028-02-28', '2028-02-28'],
    ['zes weken tot 29 februari (Awb art. 6:7)', ZES_WEKEN, '2028-01-18', '2028-02-29', '2028-02-29'],
    ['geval 10: dagtekening 1 maart, drie jaar (Wi2021 art. 11 lid 2)', DRIE_JAAR, '2026-03-01', '2029-03-01', '2029-03-01'],
    ['geval 10: bekendmaking 9 maart, bezwaar (Awb art. 6:8 lid 1)', ZES_WEKEN, '2026-03-09', '2026-04-20', '2026-04-20'],
    ['geval 11: tien weken vanaf de BRP-inschrijving na het azc (Besluit art. 5.3 lid 1)', TIEN_WEKEN, '2026-08-03', '2026-10-12', '2026-10-12'],
    ['geval 12 en 13: tien weken vanaf de kennisgeving (Besluit art. 5.3 lid 1)', TIEN_WEKEN, '2026-01-05', '2026-03-16', '2026-03-16'],
    ['geval 14: twee weken na de diplomawaardering (Besluit art. 5.3 lid 2)', TWEE_WEKEN, '2026-11-24', '2026-12-08', '2026-12-08'],
    ['geval 15: informatie in week 6, de tien weken blijven staan (Besluit art. 5.3)', TIEN_WEKEN, '2026-09-01', '2026-11-10', '2026-11-10'],
    ['maandeinde klemt (Atw niet nodig)', norm(1, 'maanden'), '2027-01-31', '2027-02-28', '2027-03-01'],
    ['maandeinde klemt op 29 februari', norm(1, 'maanden'), '2028-01-31', '2028-02-29', '2028-02-29'],
  ])('%s', (_, n, dag0, ruw, einde) => expect(reken(n, dag0)).toMatchObject({ ruwEinde: ruw, einde }));
});

describe('inclusiefDag0: zes maanden vanaf de dag waarop het recht ontstaat (Pw art. 56a lid 2; Atw art. 4 onder a)', () => {
  test.each<[string, Norm<Duur>, Datum, Datum]>([
    ['ontzorgen vanaf 15 februari', ZES_MAANDEN, '2026-02-15', '2026-08-14'],
    ['geval 8: vanaf 31 augustus tot en met 28 februari', ZES_MAANDEN, '2026-08-31', '2027-02-28'],
    ['vanaf 30 augustus ook', ZES_MAANDEN, '2026-08-30', '2027-02-28'],
    ['vanaf 29 augustus ook', ZES_MAANDEN, '2026-08-29', '2027-02-28'],
    ['vanaf 28 augustus een dag korter', ZES_MAANDEN, '2026-08-28', '2027-02-27'],
    ['vanaf 1 september de hele maand', ZES_MAANDEN, '2026-09-01', '2027-02-28'],
    ['vanaf 31 augustus in een schrikkeljaar', ZES_MAANDEN, '2027-08-31', '2028-02-29'],
    ['vanaf 29 augustus in een schrikkeljaar bestaat 29 februari', ZES_MAANDEN, '2027-08-29', '2028-02-28'],
    ['vanaf 29 februari', ZES_MAANDEN, '2028-02-29', '2028-08-28'],
    ['geval 8: eindigt op een zondag en blijft daar', ZES_MAANDEN, '2026-02-17', '2026-08-16'],
    ['een jaar vanaf 29 februari', norm(1, 'jaren'), '2028-02-29', '2029-02-28'],
    ['een jaar vanaf 1 januari', norm(1, 'jaren'), '2026-01-01', '2026-12-31'],
    ['14 dagen vanaf maandag', norm(14, 'dagen', { atw: false }), '2026-11-23', '2026-12-06'],
  ])('%s', (_, n, dag0, einde) => {
    const t = reken(n, dag0, { inclusiefDag0: true });
    expect(t).toMatchObject({ ruwEinde: einde, einde, verschuivingen: [] });
  });

  test('het einde op zondag 28-2-2027 verschuift niet, met de reden erbij', () => {
    expect(reken(ZES_MAANDEN, '2026-08-31', { inclusiefDag0: true }).zonderAtw).toEqual({ reden: 'de termijn duurt 6 maanden', bron: 'Atw art. 4 onder a' });
  });
});

describe('de termijn legt zichzelf uit', () => {
  test('elke dag die opschuift heeft zijn reden en artikel (Atw art. 1 en 3)', () => {
    expect(reken(TIEN_WEKEN, '2026-01-23')).toEqual({
      code: 'pip.vaststellen', aanleiding: 'proef', dag0: '2026-01-23', duur: { aantal: 10, eenheid: 'weken' },
      bron: 'Besluit inburgering 2021 art. 5.3 lid 1', soort: 'wettelijk', ruwEinde: '2026-04-03', opschortingen: [], verlengingen: [],
      verschuivingen: [
        { van: '2026-04-03', naar: '2026-04-04', reden: 'Goede Vrijdag', bron: 'Atw art. 1 lid 1, art. 3 lid 2' },
        { van: '2026-04-04', naar: '2026-04-05', reden: 'zaterdag', bron: 'Atw art. 1 lid 1' },
        { van: '2026-04-05', naar: '2026-04-06', reden: 'zondag', bron: 'Atw art. 1 lid 1' },
        { van: '2026-04-06', naar: '2026-04-07', reden: '2e Paasdag', bron: 'Atw art. 1 lid 1, art. 3 lid 1' },
      ],
      einde: '2026-04-07',
    });
  });

  test('een gelijkgestelde dag noemt het koninklijk besluit (Atw art. 3 lid 3)', () => {
    const [, vrijdag] = reken(ZES_WEKEN, '2026-04-02').verschuivingen;
    expect(vrijdag).toMatchObject({ reden: 'dag na Hemelvaartsdag', bron: expect.stringContaining('art. 3 lid 3; Besluit gelijkstelling van 2 januari 2026') as string });
  });
});

describe('wanneer de Atw niet geldt', () => {
  const ZATERDAG = '2026-11-28';
  const vooraf: Record<Duur['eenheid'], (n: number) => Datum> = {
    dagen: (n) => plusDagen(ZATERDAG, -n), weken: (n) => plusWeken(ZATERDAG, -n), maanden: (n) => plusMaanden(ZATERDAG, -n), jaren: (n) => plusMaanden(ZATERDAG, -12 * n),
  };

  test.each<[number, Duur['eenheid'], boolean]>([
    [90, 'dagen', true], [91, 'dagen', false], [12, 'weken', true], [13, 'weken', false], [3, 'maanden', true], [4, 'maanden', false], [1, 'jaren', false],
  ])('%i %s die op zaterdag eindigt, schuift: %p (Atw art. 4 onder a)', (aantal, eenheid, schuift) => {
    const t = reken(norm(aantal, eenheid), vooraf[eenheid](aantal));
    expect(t).toMatchObject({ ruwEinde: ZATERDAG, einde: schuift ? '2026-11-30' : ZATERDAG });
    expect(t.zonderAtw?.bron).toBe(schuift ? undefined : 'Atw art. 4 onder a');
  });

  test.each<[string, Partial<Norm<Duur>>, Datum, string | undefined]>([
    ['streefnorm', { soort: 'streefnorm' }, ZATERDAG, 'een streefnorm is geen termijn uit een wet'],
    ['termijn uit een ministeriële regeling', { atw: false }, ZATERDAG, 'de termijn staat niet in een wet of algemene maatregel van bestuur'],
    ['streefnorm die de gemeente zo wil tellen', { soort: 'streefnorm', atw: true }, '2026-11-30', undefined],
    ['wettelijk, zonder vermelding', {}, '2026-11-30', undefined],
  ])('%s (Atw art. 1 lid 1, art. 5)', (_, meer, einde, reden) => {
    const t = reken(norm(6, 'weken', meer), vooraf.weken(6));
    expect(t.einde).toBe(einde);
    expect(t.zonderAtw?.reden).toBe(reden);
  });
});

describe('terugtellen (Atw art. 1 lid 2)', () => {
  test.each<[string, Norm<Duur>, Datum, Datum]>([
    ['geval 9: verlenging op zijn vroegst zes maanden voor het einde (Besluit art. 4.5)', ZES_MAANDEN, '2029-03-10', '2028-09-10'],
    ['drie maanden terug naar een zondag', norm(3, 'maanden'), '2026-04-01', '2026-01-01'],
    ['twee weken terug naar 1e Kerstdag', TWEE_WEKEN, '2027-01-08', '2026-12-25'],
    ['maandeinde klemt ook terug', ZES_MAANDEN, '2026-08-31', '2026-02-28'],
  ])('%s', (_, n, dag0, dag) => {
    expect(reken(n, dag0, { terugtellend: true })).toMatchObject({ ruwEinde: dag, einde: dag, verschuivingen: [] });
  });

  test.each<[string, Partial<TermijnVraag>]>([
    ['opschorten', { opschortingen: [opgeschort('2026-01-01', '2026-01-05')] }], ['verlengen', { verlengingen: [verlengd(6, 'weken')] }], ['dag 0 meetellen', { inclusiefDag0: true }],
  ])('%s en terugtellen gaan niet samen', (_, meer) => expect(() => reken(ZES_WEKEN, '2026-03-01', { terugtellend: true, ...meer })).toThrow('terugtelt'));
});

describe('ten minste twee werkdagen (Atw art. 2)', () => {
  test.each<[string, number, Datum, Datum, Datum]>([
    ['drie dagen over het weekend', 3, '2026-11-27', '2026-11-30', '2026-12-01'],
    ['drie dagen vanaf donderdag: vrijdag en maandag', 3, '2026-11-26', '2026-11-29', '2026-11-30'],
    ['drie dagen over Kerst 2026', 3, '2026-12-24', '2026-12-27', '2026-12-29'],
    ['vijf dagen over Pasen 2026', 5, '2026-04-02', '2026-04-07', '2026-04-08'],
    ['drie dagen over Hemelvaart 2026 en de vrijdag erna', 3, '2026-05-13', '2026-05-16', '2026-05-19'],
    ['vier dagen over Nieuwjaar 2026', 4, '2025-12-31', '2026-01-04', '2026-01-06'],
    ['twee dagen: art. 2 geldt niet', 2, '2026-11-27', '2026-11-29', '2026-11-30'],
    ['drie gewone dagen', 3, '2026-11-23', '2026-11-26', '2026-11-26'],
  ])('%s', (_, aantal, dag0, ruw, einde) => expect(reken(norm(aantal, 'dagen'), dag0)).toMatchObject({ ruwEinde: ruw, einde }));

  test('de extra dag noemt art. 2', () => {
    expect(reken(norm(3, 'dagen'), '2026-11-27').verschuivingen).toEqual([
      { van: '2026-11-30', naar: '2026-12-01', reden: 'minder dan twee werkdagen in de termijn', bron: 'Atw art. 2' },
    ]);
  });

  test.each([[3, '2026-11-29'], [4, '2026-11-30']])('%i dagen vanaf vrijdag, dag 0 telt mee: vrijdag en maandag zijn de twee werkdagen', (aantal, ruwEinde) => {
    expect(reken(norm(aantal, 'dagen'), '2026-11-27', { inclusiefDag0: true })).toMatchObject({ ruwEinde, einde: '2026-11-30' });
  });

  test('opgeschorte werkdagen tellen niet als werkdag van de termijn', () => {
    const t = reken(norm(3, 'dagen'), '2026-11-27', { opschortingen: [opgeschort('2026-11-30', '2026-12-05')] });
    expect(t).toMatchObject({ ruwEinde: '2026-11-30', einde: '2026-12-08' });
  });
});

describe('opschorting en verlenging', () => {
  const ACHT_WEKEN = norm(8, 'weken', { code: 'aanvraag', bron: 'Awb art. 4:13' });

  test.each<[string, Opschorting[], Verlenging[], Datum]>([
    ['niets', [], [], '2026-10-26'],
    ['tien dagen stil (Awb art. 4:15)', [opgeschort('2026-09-10', '2026-09-20')], [], '2026-11-05'],
    ['twee keer stil, in willekeurige volgorde', [opgeschort('2026-10-01', '2026-10-03'), opgeschort('2026-09-10', '2026-09-20')], [], '2026-11-09'],
    ['overlappende dagen staan één keer stil', [opgeschort('2026-09-10', '2026-09-20'), opgeschort('2026-09-15', '2026-09-20')], [], '2026-11-05'],
    ['een langere overlap telt tot haar einde', [opgeschort('2026-09-10', '2026-09-15'), opgeschort('2026-09-12', '2026-09-20')], [], '2026-11-05'],
    ['een kortere overlap voegt niets toe', [opgeschort('2026-09-10', '2026-09-20'), opgeschort('2026-09-12', '2026-09-15')], [], '2026-11-05'],
    ['dagen voor de termijn tellen niet mee', [opgeschort('2026-08-01', '2026-09-03')], [], '2026-10-28'],
    ['een opschorting die eindigt voor de termijn doet niets', [opgeschort('2026-08-01', '2026-08-10')], [], '2026-10-26'],
    ['op de laatste dag nog opgeschort', [opgeschort('2026-10-26', '2026-10-30')], [], '2026-10-30'],
    ['verlengd met twee weken', [], [verlengd(2, 'weken')], '2026-11-09'],
    ['stil en verlengd', [opgeschort('2026-09-10', '2026-09-20')], [verlengd(2, 'weken')], '2026-11-19'],
    ['stil in de verlenging', [opgeschort('2026-11-02', '2026-11-05')], [verlengd(2, 'weken')], '2026-11-12'],
  ])('%s', (_, opschortingen, verlengingen, einde) => {
    expect(reken(ACHT_WEKEN, '2026-08-31', { opschortingen, verlengingen })).toMatchObject({ ruwEinde: '2026-10-26', opschortingen, verlengingen, einde });
  });

  test('met inclusiefDag0 staat ook dag 0 stil', () => {
    const t = reken(norm(14, 'dagen'), '2026-11-23', { inclusiefDag0: true, opschortingen: [opgeschort('2026-11-23', '2026-11-25')] });
    expect(t).toMatchObject({ ruwEinde: '2026-12-06', einde: '2026-12-08' });
  });

  test('verlengd vanaf het niet verschoven einde: 3-4-2026 + 6 weken, niet 7-4-2026 + 6 weken (Awb art. 7:10 lid 3)', () => {
    expect(reken(ZES_WEKEN, '2026-02-20', { verlengingen: [verlengd(6, 'weken')] })).toMatchObject({
      ruwEinde: '2026-04-03', einde: '2026-05-18',
      verschuivingen: [{ van: '2026-05-15' }, { van: '2026-05-16' }, { van: '2026-05-17' }],
    });
  });

  test('12 weken plus 6 weken schuift nog: beide termijnen zijn kort (Atw art. 4 onder a)', () => {
    expect(reken(norm(12, 'weken'), '2026-07-25', { verlengingen: [verlengd(6, 'weken')] }).einde).toBe('2026-11-30');
  });

  test.each<[string, Norm<Duur>, Datum, Verlenging, Datum]>([
    ['3 jaar plus 3 maanden, tot een zondag', DRIE_JAAR, '2026-03-10', verlengd(3, 'maanden'), '2029-06-10'],
    ['6 weken plus 4 maanden, tot een zaterdag', ZES_WEKEN, '2026-03-11', verlengd(4, 'maanden'), '2026-08-22'],
  ])('%s, schuift niet (Atw art. 4 onder a)', (_, n, dag0, verlenging, einde) => {
    expect(reken(n, dag0, { verlengingen: [verlenging] })).toMatchObject({ einde, verschuivingen: [] });
  });

  test.each<[string, Opschorting[], Verlenging[], Datum]>([
    ['zonder opschorting: zaterdag schuift naar maandag', [], [], '2026-11-30'],
    ['opgeschort vanaf de maandag: eindigt op de eerste dag die weer loopt', [opgeschort('2026-11-30', '2026-12-02')], [], '2026-12-02'],
    ['alleen de zondag opgeschort', [opgeschort('2026-11-29', '2026-11-30')], [], '2026-11-30'],
    ['de maandag opgeschort en verlengd: zes weken vanaf zaterdag, plus twee dagen', [opgeschort('2026-11-30', '2026-12-02')], [verlengd(6, 'weken')], '2027-01-11'],
  ])('rond een einde op zaterdag 28-11-2026: %s', (_, opschortingen, verlengingen, einde) => {
    expect(reken(ZES_WEKEN, '2026-10-17', { opschortingen, verlengingen })).toMatchObject({ ruwEinde: '2026-11-28', einde });
  });

  test.each<[string, Partial<TermijnVraag>, string]>([
    ['een opschorting na het einde', { opschortingen: [opgeschort('2026-10-27', '2026-10-30')] }, 'begint na het einde van de termijn (2026-10-26)'],
    ['een lege opschorting', { opschortingen: [opgeschort('2026-09-10', '2026-09-10')] }, 'duurt geen dag'],
    ['een omgekeerde opschorting', { opschortingen: [opgeschort('2026-09-10', '2026-09-01')] }, 'duurt geen dag'],
    ['een verlenging van nul', { verlengingen: [verlengd(0, 'weken')] }, "niet '0 weken'"],
    ['een gebroken duur', { norm: norm(1.5, 'maanden') }, "niet '1.5 maanden'"],
    ['een onbekende eenheid', { norm: norm(1, 'uren' as Duur['eenheid']) }, "niet '1 uren'"],
    ['een onmogelijke dag 0', { dag0: '2026-02-29' }, "'2026-02-29' is geen bestaande datum"],
  ])('%s wordt geweigerd', (_, meer, melding) => {
    expect(() => reken(ACHT_WEKEN, '2026-08-31', meer)).toThrow(RangeError);
    expect(() => reken(ACHT_WEKEN, '2026-08-31', meer)).toThrow(melding);
  });
});

describe('eigenschappen', () => {
  const dag0 = fc.integer({ min: 0, max: 18_000 }).map((n) => plusDagen('2022-01-01', n));
  const korteDuur = fc.oneof(
    fc.record({ aantal: fc.integer({ min: 1, max: 90 }), eenheid: fc.constant<Duur['eenheid']>('dagen') }),
    fc.record({ aantal: fc.integer({ min: 1, max: 12 }), eenheid: fc.constant<Duur['eenheid']>('weken') }),
    fc.record({ aantal: fc.integer({ min: 1, max: 3 }), eenheid: fc.constant<Duur['eenheid']>('maanden') }),
  );

  test('waar de Atw geldt eindigt een termijn nooit op een vrije dag, nooit te vroeg, en zijn de stappen een keten (Atw art. 1)', () => {
    fc.assert(fc.property(dag0, korteDuur, fc.boolean(), (dag, duur, inclusiefDag0) => {
      const t = reken(norm(duur.aantal, duur.eenheid), dag, { inclusiefDag0 });
      expect(isWerkdag(t.einde)).toBe(true);
      expect(t.verschuivingen.reduce((d, s) => (s.van === d && s.naar === plusDagen(d, 1) ? s.naar : 'breuk'), t.ruwEinde)).toBe(t.einde);
      expect(dagenTussen(t.ruwEinde, t.einde)).toBeLessThanOrEqual(7);
    }), { numRuns: 300 });
  });

  test('een termijn van drie dagen of meer telt altijd twee werkdagen (Atw art. 2)', () => {
    fc.assert(fc.property(dag0, fc.integer({ min: 3, max: 14 }), (dag, aantal) => {
      const t = reken(norm(aantal, 'dagen'), dag);
      const dagen = Array.from({ length: dagenTussen(dag, t.einde) }, (_, i) => plusDagen(dag, i + 1));
      return dagen.filter(isWerkdag).length >= 2;
    }), { numRuns: 300 });
  });

  test('een termijn eindigt nooit op een opgeschorte dag en telt de gewone lengte aan lopende dagen', () => {
    fc.assert(fc.property(dag0, fc.integer({ min: 1, max: 90 }), fc.nat(89), fc.integer({ min: 1, max: 60 }), (dag, aantal, na, duurt) => {
      const van = plusDagen(dag, 1 + Math.min(na, aantal - 1));
      const tot = plusDagen(van, duurt);
      const t = reken(norm(aantal, 'dagen', { atw: false }), dag, { opschortingen: [opgeschort(van, tot)] });
      expect(t.einde >= tot).toBe(true);
      expect(dagenTussen(dag, t.einde) - duurt).toBe(aantal);
    }), { numRuns: 300 });
  });

  test('een latere dag 0 eindigt nooit eerder', () => {
    fc.assert(fc.property(dag0, fc.nat(60), korteDuur, (dag, later, duur) => {
      const n = norm(duur.aantal, duur.eenheid);
      return reken(n, dag).einde <= reken(n, plusDagen(dag, later)).einde;
    }), { numRuns: 300 });
  });
});

describe('stand', () => {
  const t = reken(TIEN_WEKEN, '2026-11-23');
  test.each<[Datum, string, number]>([
    ['2026-11-23', 'op schema', 70], ['2027-01-03', 'op schema', 29], ['2027-01-04', 'binnen 4 weken', 28], ['2027-01-24', 'binnen 4 weken', 8],
    ['2027-01-25', 'binnen 7 dagen', 7], ['2027-02-01', 'binnen 7 dagen', 0], ['2027-02-02', 'te laat', -1],
  ])('op %s: %s (%i dagen)', (vandaag, verwacht, dagen) => expect(stand(t, vandaag)).toEqual({ stand: verwacht, dagen }));
});
