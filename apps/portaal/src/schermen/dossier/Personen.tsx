import { Link } from '@tanstack/react-router';
import { dossier as dt } from '../../tekst/dossier.ts';
import { gegevens as t } from '../../tekst/gegevens.ts';
import { koppelingen } from '../../tekst/koppelingen.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Bsn } from './Bsn.tsx';
import type { DossierUit } from './query.ts';

type Lid = DossierUit['gezin'][number];

/** Whether he has to inburgeren, why, and on which ground. */
function Plicht({ lid }: { lid: Lid }) {
  const woord = dt.plichten[lid.plicht] ?? lid.plicht;
  const waarom = koppelingen.gronden[lid.reden] ?? lid.reden;
  return <>{woord}{waarom && `: ${waarom}`}<span className="wi-klein wi-zacht wi-regel">{lid.bron}</span></>;
}

/** The family, one after the other; with its own dossier where somebody has one. */
export function Personen({ huis, d }: { huis: string; d: DossierUit }) {
  return (
    <Kaart titel={t.personen} vol>
      <ul className="wi-personen">
        {d.gezin.map((g) => (
          <li key={g.persoonId}>
            <h3><bdi>{g.naam}</bdi> <span className="wi-klein wi-zacht">{dt.gezinsrollen[g.gezinsrol] ?? g.gezinsrol}</span></h3>
            <Feiten breed feiten={[
              [t.geboren, <Dag key="g" op={g.geboortedatum} lang />], [t.nationaliteit, g.nationaliteit], [t.taal, g.taal], [t.vNummer, g.vNummer],
              // The number of whom the page is about stands in its head, with the same button.
              ...(g.persoonId === d.persoonId ? [] : [[t.bsn, g.bsnBekend ? <Bsn key={g.persoonId} persoonId={g.persoonId} naam={g.naam} einde={g.bsnEinde} /> : dt.onbekend]] as const),
              [t.plicht, <Plicht key="p" lid={g} />],
              [t.dossier, g.dossier && (g.dossier.id === d.id ? t.dit : <Link key="d" to="/$huis/dossiers/$id" params={{ huis, id: g.dossier.id }}>{g.dossier.zaaknummer}</Link>)],
            ]} />
          </li>
        ))}
      </ul>
    </Kaart>
  );
}
