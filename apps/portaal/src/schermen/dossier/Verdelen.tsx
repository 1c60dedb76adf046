import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { dossier as t } from '../../tekst/dossier.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import type { DossierUit } from './query.ts';

/** Giving it to a colleague: the team leader does that. */
function AanCollega({ huis, huidig, wijs, bezig }: { huis: string; huidig?: string | null; wijs: (persoon: string, naam: string) => void; bezig: boolean }) {
  const collegas = useQuery({ queryKey: [huis, 'medewerkers'], queryFn: ({ signal }) => haal(intake.GET('/v1/medewerkers', { signal })), staleTime: 5 * 60_000 }).data ?? [];
  const [aan, setAan] = useState('');
  const [mist, setMist] = useState(false);
  return (
    <form className="wi-verdeel" noValidate onSubmit={(e) => {
      e.preventDefault();
      setMist(!aan);
      if (aan) wijs(aan, collegas.find((c) => c.persoon === aan)?.naam ?? '');
    }}>
      <label className="utrecht-form-label" htmlFor="wi-verdeel">{t.geefAan}</label>
      {mist && <p className="utrecht-form-field-error-message" id="wi-verdeel-fout" role="status">{t.kiesEerst}</p>}
      <div className="wi-knoppen">
        <select id="wi-verdeel" className="utrecht-select utrecht-select--html-select wi-smal" value={aan} aria-describedby={mist ? 'wi-verdeel-fout' : undefined} onChange={(e) => setAan(e.target.value)}>
          <option value="">{t.kiesCollega}</option>
          {collegas.filter((c) => c.persoon !== huidig).map((c) => <option key={c.persoon} value={c.persoon}>{c.naam}</option>)}
        </select>
        <Knop type="submit" bezig={bezig}>{t.wijsToe}</Knop>
      </div>
    </form>
  );
}

/** Whose work this is, and giving it to somebody else. Only what the rule of the server allows is offered. */
export function Verdelen({ huis, dossier: d }: { huis: string; dossier: DossierUit }) {
  const mij = useMij();
  const verdeelt = heeftRol(mij, 'teamleider');
  const [gezegd, setGezegd] = useState('');
  const zegt = useRef<HTMLParagraphElement>(null);
  const { mutate, isPending, error } = useHandeling({
    doe: ({ persoon }: { persoon: string | null; naam?: string }, sleutel) => haal(intake.POST('/v1/werkvoorraad/toewijzing', {
      params: { header: kop(undefined, sleutel) }, body: { behandelaar: persoon, dossiers: [{ dossierId: d.id, versie: d.versie }] } })),
    ververs: [[huis, 'dossier', d.id], [huis, 'werkvoorraad']],
    gelukt: ({ rijen: [r] }, { naam }) => {
      setGezegd(t.toewijzenMislukt[r?.uitkomst ?? ''] ?? (naam ? t.toegewezen(naam) : t.vrijgegeven));
      zegt.current?.focus();
    },
  });
  const eigen = d.behandelaar === mij.persoon;
  return (
    <Kaart titel={t.verdelen}>
      <p>{d.behandelaarNaam ? t.nuBij(d.behandelaarNaam) : t.nuNiemand}{!verdeelt && d.behandelaar && !eigen && ` ${t.vraagTeamleider}`}</p>
      {(verdeelt || eigen || !d.behandelaar) && (
        <div className="wi-knoppen">
          {!eigen && <Knop bezig={isPending} onClick={() => mutate({ persoon: mij.persoon, naam: mij.naam })}>{t.neem}</Knop>}
          {d.behandelaar && <Knop bezig={isPending} onClick={() => mutate({ persoon: null })}>{t.vrijgeven}</Knop>}
        </div>
      )}
      {verdeelt && <AanCollega key={d.behandelaar} huis={huis} huidig={d.behandelaar} bezig={isPending} wijs={(persoon, naam) => mutate({ persoon, naam })} />}
      <p role="status" tabIndex={-1} ref={zegt}>{gezegd}</p>
      {error && <Fout fout={error} />}
    </Kaart>
  );
}
