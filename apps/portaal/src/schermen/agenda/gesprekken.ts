import type { Datum } from '@wegwijs/kernel';
import { casusregie, haal } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import type { Regel } from './Week.tsx';

type Gesprek = components['schemas']['GesprekRegel'];
const standVan = (g: Gesprek, vandaag: Datum): Regel['stand'] => {
  if (g.stand === 'gepland') return g.geplandOp < vandaag ? 'uitkomst-open' : 'gepland';
  return g.stand === 'gehouden' ? 'geweest' : g.stand;
};

/** A voortgangsgesprek as a line of the agenda, beside the appointments of the intake. */
export const alsRegel = (g: Gesprek, vandaag: Datum): Regel => ({
  id: g.id, dossierId: g.dossierId, soort: 'voortgang', op: g.geplandOp, tijd: g.tijd, plaats: g.plaats, naam: g.naam ?? '', behandelaarNaam: g.behandelaarNaam ?? null, stand: standVan(g, vandaag),
});

/** The voortgangsgesprekken of one week, mine or of everybody. */
export const gesprekkenQuery = (huis: string, van: Datum, tot: Datum, wie: 'mij' | 'team') => ({
  queryKey: [huis, 'agenda', 'gesprekken', van, wie],
  queryFn: ({ signal }: { signal: AbortSignal }) => haal(casusregie.GET('/v1/gesprekken', { params: { query: { van, tot, wie: wie === 'team' ? 'alles' : 'mij', limiet: 100 } }, signal })),
});
