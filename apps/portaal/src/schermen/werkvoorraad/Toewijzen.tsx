import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import type { components } from '../../api/intake.gen.d.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import type { Regel } from './kolommen.tsx';

/** As many as the server takes at once. */
const HOOGSTENS = 200;

export interface Toewijzing {
  /** Null: given back. */
  naar: string | null;
  /** Names of who was chosen; rows may have left the list by now. */
  namen: ReadonlyMap<string, string>;
  uit: components['schemas']['ToewijzingUit'];
}

function Collegas({ huis, kies, waarde }: { huis: string; kies: (persoon: string) => void; waarde: string }) {
  const mij = useMij();
  const { data = [] } = useQuery({ queryKey: [huis, 'medewerkers'], queryFn: ({ signal }) => haal(intake.GET('/v1/medewerkers', { signal })), staleTime: 5 * 60_000 });
  return (
    <label>
      {t.toewijzenAan}
      <select value={waarde} onChange={(e) => kies(e.target.value)}>
        <option value={mij.persoon}>{t.aanMij(mij.naam)}</option>
        {data.filter((m) => m.persoon !== mij.persoon).map((m) => <option key={m.persoon} value={m.persoon}>{m.naam}</option>)}
      </select>
    </label>
  );
}

/** What can be done with the ticked rows. Each row goes with the version that is on the screen, so that nobody's change is undone unseen. */
export function Toewijzen({ huis, regels, klaar, wis }: { huis: string; regels: readonly Regel[]; klaar: (uitslag: Toewijzing) => void; wis: () => void }) {
  const mij = useMij();
  const verdeelt = heeftRol(mij, 'teamleider');
  const [naar, setNaar] = useState(mij.persoon);
  const { mutate, isPending, error } = useHandeling({
    doe: (behandelaar: string | null, sleutel) => haal(intake.POST('/v1/werkvoorraad/toewijzing', {
      params: { header: kop(undefined, sleutel) }, body: { behandelaar, dossiers: regels.map((r) => ({ dossierId: r.id, versie: r.versie })) } })),
    ververs: [[huis, 'werkvoorraad'], [huis, 'dossier']],
    gelukt: (uit, behandelaar) => klaar({ naar: behandelaar, uit, namen: new Map(regels.map((r) => [r.id, r.naam])) }),
  });
  const teVeel = regels.length > HOOGSTENS;
  const doe = (behandelaar: string | null) => {
    if (!teVeel) mutate(behandelaar);
  };
  return (
    <div className="wi-bulk" role="group" aria-label={t.gekozen(regels.length)}>
      <strong>{t.gekozen(regels.length)}</strong>
      {verdeelt && <Collegas huis={huis} waarde={naar} kies={setNaar} />}
      <Knop soort="hoofd" bezig={isPending} onClick={() => doe(verdeelt ? naar : mij.persoon)}>{verdeelt ? t.wijsToe : t.neem}</Knop>
      <Knop bezig={isPending} onClick={() => doe(null)}>{t.vrijgeven}</Knop>
      <button type="button" className="wi-tekstknop" onClick={wis}>{t.keuzeWissen}</button>
      {teVeel && <span role="status">{t.hoogstens(HOOGSTENS)}</span>}
      {error && <Fout fout={error} />}
    </div>
  );
}
