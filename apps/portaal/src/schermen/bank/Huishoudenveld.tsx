import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { haal, ontzorgen } from '../../api/client.ts';
import { Radioveld } from '../../formulier/index.ts';
import { Veld } from '../../formulier/Veld.tsx';
import { useVeld } from '../../formulier/velden-context.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bank as t } from '../../tekst/bank.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';

/** So many are shown to choose from; with more letters there are fewer. */
const HOOGSTENS = 10;

/** Chooses one open household by its name. RSD has thousands: no list holds them all. @param gemeentecode absent: of every gemeente */
export function Huishoudenveld({ huis, naam, gemeentecode }: { huis: string; naam: string; gemeentecode?: string }) {
  const eigen = useId();
  const v = useVeld(naam);
  const [getypt, setGetypt] = useState('');
  const [zoek, setZoek] = useState('');
  const gevonden = useQuery({
    queryKey: [huis, 'huishoudens', 'kies', gemeentecode ?? '', zoek], enabled: zoek !== '',
    queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/huishoudens', { params: { query: { stand: 'open', zoek, limiet: HOOGSTENS, ...(gemeentecode && { gemeente: gemeentecode }) } }, signal })),
  });
  const rijen = gevonden.data?.rijen ?? [];
  // Until there is something to choose from, the list of errors leads here.
  const id = rijen.length > 0 ? eigen : v.id;
  return (
    <>
      <Veld id={id} label={t.huishoudenZoek} fout={rijen.length > 0 ? undefined : v.fout}>
        <span className="wi-rij">
          <input id={id} type="text" size={20} maxLength={80} className="utrecht-textbox utrecht-textbox--html-input wi-smal" autoComplete="off" aria-invalid={rijen.length === 0 && v.fout ? true : undefined} aria-describedby={rijen.length === 0 ? v.beschrijving() : undefined} value={getypt} onChange={(e) => setGetypt(e.target.value)} onKeyDown={(e) => {
            if (e.key !== 'Enter') return;
            // Enter searches; it must not send the form around it.
            e.preventDefault();
            setZoek(getypt.trim());
          }} />
          <Knop bezig={gevonden.isFetching} onClick={() => setZoek(getypt.trim())}>{t.zoek}</Knop>
        </span>
      </Veld>
      <div role="status">{gevonden.data && (rijen.length === 0 ? t.huishoudenLeeg : gevonden.data.volgende ? t.huishoudenMeer(rijen.length) : '')}</div>
      {gevonden.error && <Fout fout={gevonden.error} />}
      {rijen.length > 0 && <Radioveld naam={naam} opties={rijen.map((h) => ({ waarde: h.id, tekst: `${h.naam} (${gemeentecode ? '' : `${gemeenteNaam(h.gemeentecode)}, `}${t.nummer(h.nummer)})` }))} />}
    </>
  );
}
