import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { isTijdelijk } from './fout.ts';

/**
 * One act. The Idempotency-Key stays the same until the server has answered, so a retry after a lost line is the same act; two clicks are one act too,
 * because a running one is not started again.
 * @param doe carries it out with that key
 * @param ververs which queries hold something else afterwards
 */
export function useHandeling<In, Uit>(o: { doe: (invoer: In, sleutel: string) => Promise<Uit>; ververs?: readonly QueryKey[]; gelukt?: (uit: Uit, invoer: In) => void | Promise<void> }): UseMutationResult<Uit, Error, In> {
  const client = useQueryClient();
  const sleutel = useRef<string>(undefined);
  return useMutation<Uit, Error, In>({
    mutationFn: (invoer) => o.doe(invoer, (sleutel.current ??= crypto.randomUUID())),
    retry: (keer, fout) => keer < 3 && isTijdelijk(fout),
    retryDelay: (keer) => 1000 * 2 ** keer,
    networkMode: 'always',
    onSettled: (_uit, fout) => {
      if (!isTijdelijk(fout)) sleutel.current = undefined;
    },
    onSuccess: async (uit, invoer) => {
      await Promise.all((o.ververs ?? []).map((queryKey) => client.invalidateQueries({ queryKey })));
      await o.gelukt?.(uit, invoer);
    },
  });
}
