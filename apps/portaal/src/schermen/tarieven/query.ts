import { queryOptions, type QueryKey } from '@tanstack/react-query';
import { haal, ontzorgen } from '../../api/client.ts';
import type { components } from '../../api/ontzorgen.gen.d.ts';

export type Tarief = components['schemas']['TariefUit'];
const PAGINA = 100;

/** All of them: which norms are known cannot be said with a part. */
async function alles(signal: AbortSignal): Promise<Tarief[]> {
  const rijen: Tarief[] = [];
  for (let cursor: string | undefined, meer = true; meer;) {
    const p = await haal(ontzorgen.GET('/v1/tarieven', { params: { query: { cursor, limiet: PAGINA } }, signal }));
    rijen.push(...p.rijen);
    cursor = p.volgende ?? undefined;
    meer = cursor !== undefined;
  }
  return rijen;
}
export const tarievenQuery = (huis: string) => queryOptions({ queryKey: [huis, 'tarieven'], queryFn: ({ signal }) => alles(signal) });
/** A norm that is confirmed changes what a month comes to. */
export const verversTarieven = (huis: string): readonly QueryKey[] => [[huis, 'tarieven'], [huis, 'betaalrun'], [huis, 'huishouden']];
