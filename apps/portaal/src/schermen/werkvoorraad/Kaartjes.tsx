import { FASE_WOORD } from '@wegwijs/intake';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { Dag } from '../../ui/Datum.tsx';
import { VinkAllen, type Vinken } from '../../ui/Tabel.tsx';
import { Termijn } from '../../ui/Termijn.tsx';
import { Behandelaar, Leerroute, leidend, Naam, type Regel } from './kolommen.tsx';

/** The rows of the table on a phone: who, what to do, until when. */
export function Kaartjes({ huis, regels, vinken, metBehandelaar }: { huis: string; regels: readonly Regel[]; vinken: Vinken<Regel>; metBehandelaar: boolean }) {
  return (
    <>
      <label className="wi-keuze wi-kaartjes__allen">
        <VinkAllen label={vinken.labelAllen} aan={regels.filter((r) => vinken.gekozen.has(r.id)).length} van={regels.length} zet={vinken.zetAllen} />
        <span>{vinken.labelAllen}</span>
      </label>
      <ul className="wi-kaartjes" aria-label={t.lijst}>
        {regels.map((r) => {
          const { klok, streef } = leidend(r);
          return (
            <li key={r.id}>
              <div className="wi-rij">
                <span className="wi-keuze"><input type="checkbox" aria-label={vinken.label(r)} checked={vinken.gekozen.has(r.id)} onChange={(e) => vinken.zet(r.id, e.target.checked)} /><strong><Naam huis={huis} regel={r} /></strong></span>
                <Termijn stand={klok.stand} dagen={klok.dagen} />
              </div>
              <p>{r.volgendeStap.tekst}{klok.einde && <>, <Dag op={klok.einde} /></>} {streef && <small className="wi-zacht">{t.streefnorm}</small>}</p>
              <p className="wi-klein wi-zacht">{FASE_WOORD[r.fase]} · <Leerroute regel={r} /> · {r.zaaknummer}{metBehandelaar && <> · <Behandelaar regel={r} /></>}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
