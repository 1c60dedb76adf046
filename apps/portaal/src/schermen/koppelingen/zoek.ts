/** What of the state of this screen stands in its address. */
export interface Zoek {
  cursor?: string;
}
export const leesZoek = (s: Record<string, unknown>): Zoek => (typeof s['cursor'] === 'string' ? { cursor: s['cursor'] } : {});
