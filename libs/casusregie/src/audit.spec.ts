import { auditPeriode, beoordeelAuditPeriode, type AuditFilter } from './audit.ts';

const VANDAAG = '2026-11-24';
const PERSOON = '00000000-0000-4000-8000-000000002991';

test.each<[string, AuditFilter, string, string, string | null]>([
  ['nothing asked: the last 92 days', {}, '2026-08-25', VANDAAG, null],
  ['an end only', { tot: '2026-06-30' }, '2026-03-31', '2026-06-30', null],
  ['92 days exactly', { van: '2026-08-25' }, '2026-08-25', VANDAAG, null],
  ['one day more', { van: '2026-08-24' }, '2026-08-24', VANDAAG, 'PeriodeTeLang'],
  ['about one person: from the first day of the law', { persoon: PERSOON }, '2022-01-01', VANDAAG, null],
  ['about one person: as far as asked', { betrokkene: PERSOON, van: '2023-01-01', tot: '2026-01-01' }, '2023-01-01', '2026-01-01', null],
  ['the end before the begin', { van: '2026-11-02', tot: '2026-11-01' }, '2026-11-02', '2026-11-01', 'PeriodeOmgekeerd'],
  ['an end before the law', { persoon: PERSOON, tot: '2020-01-01' }, '2020-01-01', '2020-01-01', null],
])('%s', (_t, filter, van, tot, reden) => {
  const periode = auditPeriode(filter, VANDAAG);
  expect(periode).toEqual({ van, tot });
  const mag = beoordeelAuditPeriode(filter, periode);
  expect(mag.toegestaan ? null : mag.reden).toBe(reden);
});
