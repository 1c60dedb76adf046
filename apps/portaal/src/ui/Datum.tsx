import { datumKort, datumLang } from './datum.ts';

/** A day as text that a machine can read too. */
export function Dag({ op, lang }: { op: string; lang?: boolean }) {
  return <time dateTime={op} className="wi-nietafbreken">{lang ? datumLang(op) : datumKort(op)}</time>;
}
