import { controleerTabel, geldend, type Norm } from './norm.ts';

const rij = (vanaf: string, tot?: string, meer: Partial<Norm<number>> = {}): Norm<number> => ({
  code: 'proef.weken', waarde: 10, eenheid: 'weken', vanaf, tot, bron: 'Proefbesluit art. 1', soort: 'wettelijk', ...meer,
});
const tabel = [rij('2022-01-01', '2023-01-01', { waarde: 8 }), rij('2023-01-01')];

describe('geldend', () => {
  test.each([
    ['eerste dag van de eerste rij', '2022-01-01', 8],
    ['laatste dag van de eerste rij', '2022-12-31', 8],
    ['tot is exclusief: de nieuwe rij', '2023-01-01', 10],
    ['ver vooruit', '2099-01-01', 10],
  ])('%s', (_, dag, waarde) => expect(geldend(tabel, dag).waarde).toBe(waarde));

  test('voor de eerste rij geldt niets', () => expect(() => geldend(tabel, '2021-12-31')).toThrow(new RangeError("Op 2021-12-31 geldt geen norm 'proef.weken'.")));
  test('na een vervallen norm geldt niets', () => expect(() => geldend([rij('2022-01-01', '2023-01-01')], '2023-01-01')).toThrow(RangeError));
  test('in een lege tabel geldt niets', () => expect(() => geldend([], '2023-01-01')).toThrow('lege normtabel'));
  test('twee rijen op een dag is een fout, geen keuze', () => expect(() => geldend([rij('2022-01-01'), rij('2023-01-01')], '2024-01-01')).toThrow('gelden twee normen'));
  test('een onmogelijke dag is een fout', () => expect(() => geldend(tabel, '2023-02-30')).toThrow('geen bestaande datum'));
});

describe('controleerTabel', () => {
  test('een gave tabel, ook ongesorteerd, geeft niets', () => expect(controleerTabel([...tabel].reverse())).toEqual([]));

  test.each<[string, Norm<number>[], string]>([
    ['gat', [rij('2022-01-01', '2023-01-01'), rij('2023-02-01')], 'proef.weken vanaf 2022-01-01: gat van 2023-01-01 tot en met 2023-01-31'],
    ['gat van een dag', [rij('2022-01-01', '2023-01-01'), rij('2023-01-02')], 'proef.weken vanaf 2022-01-01: gat van 2023-01-01 tot en met 2023-01-01'],
    ['overlap', [rij('2022-01-01', '2023-01-02'), rij('2023-01-01')], 'proef.weken vanaf 2022-01-01: overlapt met de rij vanaf 2023-01-01'],
    ['open rij gevolgd door een tweede', [rij('2022-01-01'), rij('2023-01-01')], 'proef.weken vanaf 2022-01-01: overlapt met de rij vanaf 2023-01-01'],
    ['twee gelijke rijen', [rij('2022-01-01'), rij('2022-01-01')], 'proef.weken vanaf 2022-01-01: overlapt met de rij vanaf 2022-01-01'],
    ['geen bron', [rij('2022-01-01', undefined, { bron: '  ' })], 'proef.weken vanaf 2022-01-01: bron ontbreekt'],
    ['geen eenheid', [rij('2022-01-01', undefined, { eenheid: '' })], 'proef.weken vanaf 2022-01-01: eenheid ontbreekt'],
    ['geen code', [rij('2022-01-01', undefined, { code: '' })], '(zonder code) vanaf 2022-01-01: code ontbreekt'],
    ['tot voor vanaf', [rij('2022-01-01', '2022-01-01')], "proef.weken vanaf 2022-01-01: 'tot' (2022-01-01) ligt niet na 'vanaf'"],
    ['onmogelijke vanaf', [rij('2022-02-30')], "proef.weken vanaf 2022-02-30: 'vanaf' is geen datum"],
    ['onmogelijke tot', [rij('2022-01-01', '2022-02-30')], "proef.weken vanaf 2022-01-01: 'tot' is geen datum"],
    ['twee codes', [rij('2022-01-01', '2023-01-01'), rij('2023-01-01', undefined, { code: 'anders' })], 'meer dan één code in een tabel: proef.weken, anders'],
    ['leeg', [], 'lege normtabel'],
  ])('meldt: %s', (_, rijen, fout) => expect(controleerTabel(rijen)).toEqual([fout]));
});
