import { isStatus } from '../api/fout.ts';
import { algemeen } from '../tekst/algemeen.ts';
import { Fout } from './Fout.tsx';
import { Paginakop } from './Titel.tsx';

/** A page that cannot be shown. Another gemeente's id and one that does not exist look the same here, as they do on the server. */
export function Foutpagina({ error, reset }: { error?: unknown; reset?: () => void }) {
  if (error === undefined || isStatus(error, 404)) return <><Paginakop titel={algemeen.nietGevonden} /><p>{algemeen.nietGevondenUitleg}</p></>;
  return <><Paginakop titel={algemeen.storing} /><Fout fout={error instanceof Error ? error : new Error(String(error))} opnieuw={reset} /></>;
}
