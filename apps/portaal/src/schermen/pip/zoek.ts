const DELEN = ['controle', 'brief'] as const;
export type Deel = (typeof DELEN)[number];

/** What of the state of a PIP stands in its address: the part that is in sight, and the version it is held against. */
export interface Zoek {
  deel?: Deel;
  tegen?: string;
}
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function leesZoek(s: Record<string, unknown>): Zoek {
  const deel = DELEN.find((d) => d === s['deel']);
  const tegen = typeof s['tegen'] === 'string' && UUID.test(s['tegen']) ? s['tegen'] : undefined;
  return { ...(deel && { deel }), ...(tegen && { tegen }) };
}
