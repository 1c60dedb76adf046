import { exportKolommen, zonderFormule } from './werkvoorraad.export.ts';

test.each([
  ['=1+1'], ['+31 6'], ['-2'], ['@SUM(A1)'], ['\t=1'], ['\r=1'], ['\n=1'], ['\tNoor'], ['  =1'], ['\u00a0=1'], ['\u200b=1'], ['\ufeff=1'], ['\u0001=1'],
  ['＝1'], ['＋1'], ['－1'], ['＠A1'], [' ＝1'], ['﹦1'], ['=HYPERLINK("https://example.org";"klik")'], ["=cmd|' /C calc'!A0"],
])('%j may be a formula', (t) => {
  expect(zonderFormule(t)).toBe(`'${t}`);
});

test.each([['Noor Haddad'], ['Al-Haddad'], ["'t Hart"], ['محمد الحداد'], ['😀'], ['a=b'], ['(=1)'], [''], ['12'], ['O"Brien; zoon'], ['−2']])('%j is text', (t) => {
  expect(zonderFormule(t)).toBe(t);
});

test('columns in the order asked, each once; a clock is a day and what it says', () => {
  expect(exportKolommen(['naam', 'termijn', 'naam']).map((k) => k.kop)).toEqual(['Naam', 'Wettelijke termijn', 'Stand wettelijke termijn']);
  expect(exportKolommen().map((k) => k.kop)).toEqual(['Wettelijke termijn', 'Stand wettelijke termijn', 'Streefnorm', 'Stand streefnorm', 'Naam', 'Zaaknummer', 'Volgende stap', 'Fase', 'Leerroute', 'Doelgroep', 'Behandelaar', 'Gekoppeld op']);
});
