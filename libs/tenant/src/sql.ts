import type { Taak } from './decorators.ts';

/**
 * DDL that puts a tenant table behind row-level security and lets the app role of its schema use it. One task per
 * table (or, for what two tasks cannot do without, either): an organisation sees the row when the matrix gives it that task for that gemeente. The sub-select makes PostgreSQL check
 * the signed scope once per statement instead of once per row (654 ms against 100 ms on a million rows).
 */
export const isolate = (tabel: string, taak: Taak | readonly Taak[], rechten = 'select, insert, update, delete'): string => {
  const gemeenten = [taak].flat().map((t) => `tenant.gemeenten_voor('${t}')`).join(' || ');
  return isolateWhere(tabel, `gemeentecode = any((select ${gemeenten})::text[])`, rechten);
};

/** The same with a policy of its own, for the few tables whose task depends on the row. */
export const isolateWhere = (tabel: string, zichtbaar: string, rechten = 'select, insert, update, delete'): string => `
  alter table ${tabel} enable row level security;
  alter table ${tabel} force row level security;
  create policy scope on ${tabel} to ${tabel.split('.')[0]}_app using (${zichtbaar}) with check (${zichtbaar});
  grant ${rechten} on ${tabel} to ${tabel.split('.')[0]}_app;`;
