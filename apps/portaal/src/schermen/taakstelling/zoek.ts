/** Which half-year is open; absent: the last one that has begun. */
export interface Zoek {
  halfjaar?: string;
}
export const leesZoek = (s: Record<string, unknown>): Zoek => (typeof s['halfjaar'] === 'string' && /^\d{4}-[12]$/.test(s['halfjaar']) ? { halfjaar: s['halfjaar'] } : {});
