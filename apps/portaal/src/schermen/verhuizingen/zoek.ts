import type { OVERDRACHTSTATUSSEN, Richting } from '@wegwijs/intake';

// Read before the screen is there: the values themselves would bring the classes of the intake with them.
const STATUSSEN: typeof OVERDRACHTSTATUSSEN = ['aangeboden', 'aanvaard', 'geweigerd', 'ingetrokken'];

/** What of the state of this screen stands in its address. Without a direction: what comes to us. */
export interface Zoek {
  richting?: Extract<Richting, 'uit'>;
  status?: (typeof STATUSSEN)[number];
}
export function leesZoek(s: Record<string, unknown>): Zoek {
  const status = STATUSSEN.find((w) => w === s['status']);
  return { ...(s['richting'] === 'uit' && { richting: 'uit' }), ...(status && { status }) };
}
