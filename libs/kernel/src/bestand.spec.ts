import { zonderFormule } from './bestand.ts';

test.each([
  ['=1+1'], ['+31 6'], ['-2'], ['@SUM(A1)'], ['\t=1'], ['\r=1'], ['\n=1'], ['\tNoor'], ['  =1'], ['\u00a0=1'], ['\u200b=1'], ['\ufeff=1'], ['\u0001=1'],
  ['＝1'], ['＋1'], ['－1'], ['＠A1'], [' ＝1'], ['﹦1'], ['=HYPERLINK("https://example.org";"klik")'], ["=cmd|' /C calc'!A0"],
])('%j may be a formula', (t) => {
  expect(zonderFormule(t)).toBe(`'${t}`);
});

test.each([['Noor Haddad'], ['Al-Haddad'], ["'t Hart"], ['محمد الحداد'], ['😀'], ['a=b'], ['(=1)'], [''], ['12'], ['O"Brien; zoon'], ['−2']])('%j is text', (t) => {
  expect(zonderFormule(t)).toBe(t);
});
