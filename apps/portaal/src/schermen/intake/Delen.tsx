import { Link } from '@tanstack/react-router';
import { intake as t } from '../../tekst/intake.ts';
import '../../thema/intake.css';
import { useMij } from '../../api/sessie.ts';
import { nietVerstuurd } from './bewaren.ts';
import type { BredeIntake } from './query.ts';
import { isFormulier } from './velden.ts';

/** The components with how far each is; the leerbaarheidstoets leads to its own tab. */
export function Delen({ huis, id, intake, hier }: { huis: string; id: string; intake: BredeIntake; hier?: string }) {
  const { persoon } = useMij();
  return (
    <nav className="wi-kaart wi-delen" aria-label={t.delen}>
      <ul>
        {intake.onderdelen.map((o) => {
          const wacht = isFormulier(o.code) && o.code !== hier && nietVerstuurd(persoon, id, o.code);
          const stand = wacht ? t.wacht : o.vanToepassing ? t.stand[o.stand] : t.nietVanToepassing;
          const inhoud = <><span>{o.naam}</span>{stand && <span className="wi-klein wi-zacht">{o.stand === 'gereed' && !wacht && <span aria-hidden="true">✓ </span>}{stand}</span>}</>;
          return (
            <li key={o.code}>
              {isFormulier(o.code)
                ? <Link to="/$huis/dossiers/$id/intake/$onderdeel" params={{ huis, id, onderdeel: o.code }} aria-current={hier === o.code ? 'page' : undefined}>{inhoud}</Link>
                : <Link to="/$huis/dossiers/$id/toets" params={{ huis, id }}>{inhoud}</Link>}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
