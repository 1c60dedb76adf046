import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { LEERROUTE_WOORD } from '@wegwijs/intake';
import { haal, intake } from '../../api/client.ts';
import { useMij } from '../../api/sessie.ts';
import { pip as t } from '../../tekst/pip.ts';
import '../../thema/pip.css';
import { Dag } from '../../ui/Datum.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { useDossier } from '../dossier/query.ts';
import { Acties } from './Acties.tsx';
import { Besluit } from './Besluit.tsx';
import { Editor } from './Editor.tsx';
import { pipQuery } from './query.ts';

/** One version of the plan: written while it is a concept, read afterwards, with what can be done with it now. */
export default function Pip() {
  const { huis, dossier: d } = useDossier();
  const { pipId = '' } = useParams({ strict: false });
  const mij = useMij();
  const pip = useSuspenseQuery(pipQuery(huis, d.id, pipId)).data;
  const collegas = useQuery({ queryKey: [huis, 'medewerkers'], queryFn: () => haal(intake.GET('/v1/medewerkers')), staleTime: 300_000 }).data ?? [];
  const wie = (persoon?: string | null) => persoon && (persoon === mij.persoon ? t.uzelf : (collegas.find((c) => c.persoon === persoon)?.naam ?? t.collega));
  return (
    <div className="wi-stapel">
      <Kaart titel={`${t.titel}, ${t.bekijk(pip.pipVersie).toLowerCase()}`} acties={pip.pipVersie > 1 && <Link to="/$huis/dossiers/$id/pips/$pipId/verschil" params={{ huis, id: d.id, pipId }}>{t.verschil}</Link>}>
        <Feiten feiten={([
          [t.status, t.statussen[pip.status]], [t.soort, t.soorten[pip.soort]], [t.leerroute, LEERROUTE_WOORD[pip.leerroute]], [t.kenmerk, pip.kenmerk], [t.wieOpgesteld, wie(pip.opgesteldDoor)], [t.wieAangeboden, wie(pip.aangebodenDoor)],
          [t.wieVastgesteld, wie(pip.vastgesteldDoor)], [t.dagtekening, pip.dagtekening && <Dag op={pip.dagtekening} lang />], [t.bekend, pip.bekendgemaaktOp && <Dag op={pip.bekendgemaaktOp} lang />], [t.mandaat, pip.mandaat],
        ] as const).filter(([, w]) => w)} />
        {pip.status === 'concept' && pip.teruggaveReden && <Melding soort="let-op"><p>{t.teruggegeven(pip.teruggaveReden)}</p></Melding>}
        <Acties pip={pip} />
      </Kaart>
      {pip.handelingen.includes('bewerk') ? <Editor key={pip.id} huis={huis} pip={pip} /> : <Besluit huis={huis} pip={pip} />}
    </div>
  );
}
