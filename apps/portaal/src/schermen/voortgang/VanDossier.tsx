import { heeftRol, useMij } from '../../api/sessie.ts';
import { useDossier } from '../dossier/query.ts';
import { Gesprekken, Gespreksplan } from './Gesprekken.tsx';
import { Aanbod, Lessen } from './Lessen.tsx';
import { useAanbod, useTermijn, useVoortgang } from './query.ts';
import { Termijnkaart } from './Termijnkaart.tsx';

/** The way after the PIP: the next talk first, then the termijn, the offer and the lessons. */
export default function VanDossier() {
  const { huis, dossier: d } = useDossier();
  const mag = heeftRol(useMij(), 'klantmanager', 'casusregisseur') && !d.feiten.geslotenOp;
  const voortgang = useVoortgang(huis, d.id);
  const aanbod = useAanbod(huis, d.id);
  const termijn = useTermijn(huis, d.id);
  return (
    <div className="wi-stapel">
      <div className="wi-kolommen">
        <div className="wi-stapel"><Gespreksplan id={d.id} voortgang={voortgang} mag={mag} /><Lessen id={d.id} voortgang={voortgang} mag={mag} /></div>
        <div className="wi-stapel"><Termijnkaart id={d.id} termijn={termijn} mag={mag} /><Aanbod id={d.id} aanbod={aanbod} mag={mag} /></div>
      </div>
      <Gesprekken gesprekken={voortgang.gesprekken} />
    </div>
  );
}
