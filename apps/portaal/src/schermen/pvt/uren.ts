/** Hours the way people write them, as whole minutes: `2`, `1,5`, `1.5` or `1:30`. Undefined when it is no number of hours. */
export function leesUren(tekst: string): number | undefined {
  const klok = /^\s*(\d{1,4}):([0-5]\d)\s*$/.exec(tekst);
  if (klok) return Number(klok[1]) * 60 + Number(klok[2]);
  return /^\s*\d{1,4}([.,]\d{1,2})?\s*$/.test(tekst) ? Math.round(Number(tekst.replace(',', '.')) * 60) : undefined;
}

/** Minutes as hours in a box; what is no number of minutes stays as it was typed. Minutes that are no neat fraction are shown as on a clock. */
export function toonUren(waarde: unknown): string {
  if (typeof waarde !== 'number') return typeof waarde === 'string' ? waarde : '';
  const uren = waarde / 60;
  return Number.isInteger(uren * 4) ? String(uren).replace('.', ',') : `${Math.floor(uren)}:${String(waarde % 60).padStart(2, '0')}`;
}
