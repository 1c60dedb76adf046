import { dossier as t, STAP_VAN_FASE } from '../../tekst/dossier.ts';
import { Dag } from '../../ui/Datum.tsx';
import type { DossierUit } from './query.ts';

/** The way from koppeling to a plan in the post. What is done has its day; the first that is not done is where the work is. */
export function Stappen({ dossier: { feiten: f, fase } }: { dossier: DossierUit }) {
  const stappen: [string, string | null | undefined][] = [
    [t.stapnaam.koppeling, f.gekoppeldOp], [t.stapnaam.huisvesting, f.gehuisvestOp], [t.stapnaam.inschrijving, f.verhuisdOp ?? f.brpOp], [t.stapnaam.kennisgeving, f.kennisgevingOp],
    [t.stapnaam.intake, f.intakeAfgerondOp], [t.stapnaam.pip, f.pipVastgesteldOp], [t.stapnaam.bekend, f.pipBekendgemaaktOp],
  ];
  const eersteOpen = stappen.findIndex(([, op]) => !op);
  const nu = STAP_VAN_FASE[fase] >= stappen.length ? -1 : eersteOpen;
  return (
    <ol className="wi-kaart wi-stappen" aria-label={t.stappen}>
      {stappen.map(([naam, op], i) => {
        const stand = op ? 'gedaan' : i === nu ? 'nu' : 'komt';
        return (
          <li key={naam} className={`wi-stap--${stand}`} aria-current={i === nu ? 'step' : undefined}>
            <span className="wi-stap__merk" aria-hidden="true">{op ? '✓' : i + 1}</span>
            <span className="wi-stap__naam">{naam}</span>
            <span className="wi-klein">{op ? <Dag op={op} /> : t[stand]}{op && <span className="wi-alleen-voorlezen">, {t.gedaan}</span>}</span>
          </li>
        );
      })}
    </ol>
  );
}
