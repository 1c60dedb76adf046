import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { haal, intake } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { useMij } from '../../api/sessie.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import type { DossierUit } from './query.ts';

/** Whose work this is, and giving it to somebody else. */
export function Verdelen({ huis, dossier: d }: { huis: string; dossier: DossierUit }) {
  const mij = useMij();
  const collegas = useQuery({ queryKey: [huis, 'medewerkers'], queryFn: () => haal(intake.GET('/v1/medewerkers')), staleTime: 300_000 }).data ?? [];
  const [aan, setAan] = useState('');
  const [gezegd, setGezegd] = useState('');
  const wijs = useHandeling({
    doe: (behandelaar: string | null, sleutel) => haal(intake.POST('/v1/werkvoorraad/toewijzing', {
      params: { header: { 'Idempotency-Key': sleutel } }, body: { dossiers: [{ dossierId: d.id, versie: d.versie }], ...(behandelaar && { behandelaar }) } })),
    ververs: [[huis, 'dossier', d.id], [huis, 'werkvoorraad']],
    gelukt: ({ rijen: [r] }, behandelaar) => {
      const naam = behandelaar === mij.persoon ? mij.naam : (collegas.find((c) => c.persoon === behandelaar)?.naam ?? '');
      setGezegd(t.toewijzenMislukt[r?.uitkomst ?? ''] ?? (behandelaar ? t.toegewezen(naam) : t.vrijgegeven));
    },
  });
  return (
    <Kaart titel={t.verdelen}>
      <p>{d.behandelaarNaam ? t.nuBij(d.behandelaarNaam) : t.nuNiemand}</p>
      <div className="wi-knoppen">
        {d.behandelaar !== mij.persoon && <Knop bezig={wijs.isPending} onClick={() => wijs.mutate(mij.persoon)}>{t.neem}</Knop>}
        {d.behandelaar && <Knop bezig={wijs.isPending} onClick={() => wijs.mutate(null)}>{t.vrijgeven}</Knop>}
      </div>
      <form className="wi-knoppen" onSubmit={(e) => {
        e.preventDefault();
        if (aan) wijs.mutate(aan);
        else setGezegd(t.kiesCollega);
      }}>
        <label>{t.geefAan} <select className="utrecht-select utrecht-select--html-select wi-smal" value={aan} onChange={(e) => setAan(e.target.value)}>
          <option value="">{t.kiesCollega}</option>
          {collegas.map((c) => <option key={c.persoon} value={c.persoon}>{c.naam}</option>)}
        </select></label>
        <Knop type="submit" bezig={wijs.isPending}>{t.wijsToe}</Knop>
      </form>
      <p role="status" className="wi-klein">{gezegd}</p>
      {wijs.error && <Fout fout={wijs.error} />}
    </Kaart>
  );
}
