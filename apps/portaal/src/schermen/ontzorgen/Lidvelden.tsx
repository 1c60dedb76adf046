import { LIDROLLEN } from '@wegwijs/ontzorgen';
import { useWatch } from 'react-hook-form';
import { Datumveld, Keuzeveld, Radioveld, Tekstveld, Vinkveld, keuzes } from '../../formulier/index.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import type { Signaal } from './query.ts';

const ROLLEN = keuzes(LIDROLLEN, t.rollen);

/**
 * Somebody who lives there. Who has a signal is chosen, and his name comes from the intake; of anybody else the name is typed.
 * @param pad where in the form this person stands, with the point at its end
 * @param signalen of the gemeente of the household, without a household
 */
export function Lidvelden({ pad = '', signalen, rollen = ROLLEN }: { pad?: string; signalen: readonly Signaal[]; rollen?: typeof ROLLEN }) {
  const dossierId = useWatch({ name: `${pad}dossierId` }) as string | undefined;
  const bekend = signalen.find((s) => s.id === dossierId)?.naam;
  return (
    <>
      {signalen.length > 0 && <Keuzeveld naam={`${pad}dossierId`} leeg={t.geenDossier} opties={signalen.map((s) => ({ waarde: s.id, tekst: s.naam ?? t.zonderNaam(s.id) }))} optioneel />}
      {!bekend && <><Tekstveld naam={`${pad}naam`} /><Datumveld naam={`${pad}geboortedatum`} /></>}
      <Radioveld naam={`${pad}rol`} opties={rollen} />
      <Datumveld naam={`${pad}vanaf`} />
      <Vinkveld naam={`${pad}teltMee`} hint={t.teltHint} />
    </>
  );
}
