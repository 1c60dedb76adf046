import { heeftRol, useMij } from '../../api/sessie.ts';
import { useDossier } from '../dossier/query.ts';
import { Einde, Scholen } from './Einde.tsx';
import { Examens, Routedeel, Uren } from './Leren.tsx';
import { useAanbieders, useEinde, useLeerroute, useRegie, useVoldaan } from './query.ts';
import { Voldaankaart } from './Voldaankaart.tsx';

/** What somebody reached, what is missing, and whether the plicht is fulfilled. */
export default function VanDossier() {
  const { huis, dossier: d } = useDossier();
  const mij = useMij();
  const mag = heeftRol(mij, 'klantmanager', 'casusregisseur') && !d.feiten.geslotenOp;
  const leerroute = useLeerroute(huis, d.id);
  const voldaan = useVoldaan(huis, d.id);
  const einde = useEinde(huis, d.id);
  const aanbieders = useAanbieders(huis, d.id);
  const { versie } = useRegie(huis, d.id);
  return (
    <div className="wi-kolommen">
      <div className="wi-stapel"><Voldaankaart id={d.id} voldaan={voldaan} mag={mag} /><Einde id={d.id} einde={einde} versie={versie} mag={mag} /></div>
      <div className="wi-stapel"><Routedeel id={d.id} leerroute={leerroute} mag={mag} /><Examens id={d.id} leerroute={leerroute} mag={mag} /><Uren id={d.id} leerroute={leerroute} aanbieders={aanbieders} mag={mag} /><Scholen aanbieders={aanbieders} mag={heeftRol(mij, 'casusregisseur', 'teamleider')} /></div>
    </div>
  );
}
