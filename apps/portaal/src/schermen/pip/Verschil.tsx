import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { pip as t } from '../../tekst/pip.ts';
import '../../thema/pip.css';
import { useSmal } from '../../ui/breedte.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { useDossier } from '../dossier/query.ts';
import { pipQuery, pipsQuery, type PipRegel } from './query.ts';
import { verschil, type Regel } from './verschil.ts';
import { leesZoek } from './zoek.ts';

const naam = (p: PipRegel) => t.versieStatus(p.pipVersie, t.statussen[p.status] ?? p.status);
const Was = ({ r }: { r: Regel }) => (r.eerder === t.leegVeld ? <span className="wi-zacht">{t.leegVeld}</span> : <del>{r.eerder}</del>);
const Wordt = ({ r }: { r: Regel }) => (r.nu === t.leegVeld ? <span className="wi-zacht">{t.leegVeld}</span> : <ins>{r.nu}</ins>);

function Regels({ regels }: { regels: readonly Regel[] }) {
  const smal = useSmal();
  if (regels.length === 0) return <p>{t.geenVerschil}</p>;
  if (smal) return <ul className="wi-kaartjes">{regels.map((r) => <li key={r.veld + r.eerder + r.nu}><strong>{r.veld}</strong><p>{t.eerder}: <Was r={r} /></p><p>{t.nu}: <Wordt r={r} /></p></li>)}</ul>;
  return (
    <Tabel titel={t.verschil} rijen={regels} sleutel={(r) => r.veld + r.eerder + r.nu}
      kolommen={[{ code: 'veld', kop: t.veld, rijkop: true, cel: (r) => r.veld }, { code: 'eerder', kop: t.eerder, cel: (r) => <Was r={r} /> }, { code: 'nu', kop: t.nu, cel: (r) => <Wordt r={r} /> }]} />
  );
}

/** What one version says other than another; which other stands in the address. */
export default function Verschil() {
  const { huis, dossier: { id } } = useDossier();
  const { pipId = '' } = useParams({ strict: false });
  const { tegen } = leesZoek(useSearch({ strict: false }));
  const ga = useNavigate();
  const pip = useSuspenseQuery(pipQuery(huis, id, pipId)).data;
  const anderen = useSuspenseQuery(pipsQuery(huis, id)).data.filter((p) => p.id !== pipId);
  const ander = anderen.find((p) => p.id === tegen) ?? anderen.find((p) => p.id === pip.vervangtPipId) ?? anderen[0];
  const { data: eerder, error } = useQuery({ ...pipQuery(huis, id, ander?.id ?? ''), enabled: ander !== undefined });
  const terug = <Link to="/$huis/dossiers/$id/pips/$pipId" params={{ huis, id, pipId }}>{t.naarVersie(pip.pipVersie)}</Link>;
  if (!ander) return <Kaart titel={t.verschilKop} acties={terug}><p>{t.geenAnder}</p></Kaart>;
  const regels = eerder && verschil(eerder.inhoud, pip.inhoud);
  return (
    <Kaart titel={t.verschilTitel(ander.pipVersie, pip.pipVersie)} acties={terug}>
      <label className="wi-rij wi-pip__keuze">{t.verschilKies} <select className="utrecht-select utrecht-select--html-select wi-smal" value={ander.id} onChange={(e) => void ga({ to: '.', search: { tegen: e.target.value } as never, replace: true })}>{anderen.map((p) => <option key={p.id} value={p.id}>{naam(p)}</option>)}</select></label>
      {error && <Fout fout={error} />}
      {regels ? <><p role="status">{t.aantalVerschillen(regels.length)}</p><Regels regels={regels} /></> : !error && <Laden />}
    </Kaart>
  );
}
