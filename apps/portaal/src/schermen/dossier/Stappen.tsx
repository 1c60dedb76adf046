import { dossier as t } from '../../tekst/dossier.ts';
import { Dag } from '../../ui/Datum.tsx';
import type { DossierUit } from './query.ts';
import { stappenVan } from './stand.ts';

/** The way from koppeling to a plan in the post. What is done has its day. */
export function Stappen({ dossier }: { dossier: DossierUit }) {
  return (
    <ol className="wi-kaart wi-stappen" aria-label={t.stappen}>
      {stappenVan(dossier).map(({ code, op, stand }, i) => (
        <li key={code} className={`wi-stap--${stand}`} aria-current={stand === 'nu' ? 'step' : undefined}>
          <span className="wi-stap__merk" aria-hidden="true">{stand === 'gedaan' ? '✓' : i + 1}</span>
          <span className="wi-stap__naam">{t.stapnaam[code]}</span>
          <span className="wi-klein">{op ? <Dag op={op} /> : t[stand]}{op && <span className="wi-alleen-voorlezen">, {t.gedaan}</span>}</span>
        </li>
      ))}
    </ol>
  );
}
