import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { LEERROUTE_WOORD } from '@wegwijs/intake';
import { useEffect, useRef } from 'react';
import { useMij } from '../../api/sessie.ts';
import { pip as t } from '../../tekst/pip.ts';
import '../../thema/pip.css';
import { Dag } from '../../ui/Datum.tsx';
import { Foutpagina } from '../../ui/Foutpagina.tsx';
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
  const kop = useRef<HTMLSpanElement>(null);
  // Another state is another page under the same address: reading begins at its head again.
  const eerder = useRef(pip.status);
  useEffect(() => {
    if (eerder.current !== pip.status) kop.current?.focus();
    eerder.current = pip.status;
  }, [pip.status]);
  if (pip.dossierId !== d.id) return <Foutpagina />;
  const wie = (naam?: string | null) => naam && (naam === mij.naam ? t.uzelf(naam) : naam);
  const params = { huis, id: d.id, pipId };
  return (
    <div className="wi-stapel">
      <Kaart titel={<span ref={kop} tabIndex={-1}>{t.paginaTitel(pip.pipVersie, t.statussen[pip.status] ?? pip.status)}</span>}
        acties={<div className="wi-rij"><Link to="/$huis/dossiers/$id/pips" params={params}>{t.alleVersies}</Link>{pip.pipVersie > 1 && <Link to="/$huis/dossiers/$id/pips/$pipId/verschil" params={params} search={(pip.vervangtPipId ? { tegen: pip.vervangtPipId } : {}) as never}>{t.verschil}</Link>}</div>}>
        <Feiten feiten={([
          [t.soort, t.soorten[pip.soort]], [t.leerroute, LEERROUTE_WOORD[pip.leerroute]], [t.kenmerk, pip.kenmerk], [t.wieOpgesteld, wie(pip.opgesteldDoor)], [t.wieAangeboden, wie(pip.aangebodenDoor)],
          [t.wieVastgesteld, wie(pip.vastgesteldDoor)], [t.dagtekening, pip.dagtekening && <Dag op={pip.dagtekening} lang />], [t.bekend, pip.bekendgemaaktOp && <Dag op={pip.bekendgemaaktOp} lang />], [t.mandaat, pip.mandaat],
        ] as const).filter(([, w]) => w)} />
        {pip.wijziging && <p><strong>{t.waaromWijziging}</strong> {pip.wijziging.motivering}</p>}
        {pip.status === 'concept' && pip.teruggaveReden && <Melding soort="let-op"><p>{t.teruggegeven(pip.teruggaveReden)}</p></Melding>}
        <Acties huis={huis} pip={pip} />
      </Kaart>
      {pip.handelingen.includes('bewerk') ? <Editor key={pip.id} huis={huis} pip={pip} /> : <Besluit huis={huis} pip={pip} />}
    </div>
  );
}
