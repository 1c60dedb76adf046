import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { pip as t } from '../../tekst/pip.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { useDossier } from '../dossier/query.ts';
import { pipQuery, pipsQuery } from './query.ts';
import { verschil } from './verschil.ts';

/** What one version says other than another; which other stands in the address. */
export default function Verschil() {
  const { huis, dossier: { id } } = useDossier();
  const { pipId = '' } = useParams({ strict: false });
  const { tegen } = useSearch({ strict: false }) as { tegen?: string };
  const ga = useNavigate();
  const pip = useSuspenseQuery(pipQuery(huis, id, pipId)).data;
  const anderen = useSuspenseQuery(pipsQuery(huis, id)).data.filter((p) => p.id !== pipId);
  const ander = anderen.find((p) => p.id === tegen) ?? anderen.find((p) => p.id === pip.vervangtPipId) ?? anderen[0];
  const eerder = useQuery({ ...pipQuery(huis, id, ander?.id ?? ''), enabled: ander !== undefined }).data;
  if (!ander) return <Kaart titel={t.verschil}><p>{t.geenAnder}</p></Kaart>;
  const regels = eerder && verschil(eerder.inhoud, pip.inhoud);
  return (
    <Kaart titel={t.verschilTitel(ander.pipVersie, pip.pipVersie)} acties={<Link to="/$huis/dossiers/$id/pips/$pipId" params={{ huis, id, pipId }}>{t.bekijk(pip.pipVersie)}</Link>}>
      <div className="wi-gereedschap"><label>{t.verschilKies} <select value={ander.id} onChange={(e) => void ga({ to: '.', search: { tegen: e.target.value } as never, replace: true })}>{anderen.map((p) => <option key={p.id} value={p.id}>{p.pipVersie}</option>)}</select></label></div>
      {!regels ? <Laden /> : regels.length === 0 ? <p>{t.geenVerschil}</p> : (
        <Tabel titel={t.verschil} rijen={regels} sleutel={(r) => r.veld + r.eerder + r.nu} kolommen={[{ code: 'veld', kop: t.veld, rijkop: true, cel: (r) => r.veld }, { code: 'eerder', kop: t.eerder, cel: (r) => <del>{r.eerder}</del> }, { code: 'nu', kop: t.nu, cel: (r) => <ins>{r.nu}</ins> }]} />
      )}
    </Kaart>
  );
}
