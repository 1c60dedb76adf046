import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFout, GeenVerbinding } from '../api/fout.ts';
import { algemeen } from '../tekst/algemeen.ts';
import { Knop } from './Knop.tsx';
import { Melding } from './Melding.tsx';

/** The words for a refusal travel apart: most visits never need them. */
const woordenVoor = (fout: ApiFout) => ({
  queryKey: ['redenen', fout.probleem.reden, fout.probleem.feiten],
  queryFn: async () => (await import('../tekst/redenen.ts')).redenTekst(fout.probleem.reden as string, fout.probleem.feiten) ?? null,
  staleTime: Infinity, enabled: fout.probleem.reden !== undefined,
});

function Weigering({ fout }: { fout: ApiFout }) {
  const woorden = useQuery(woordenVoor(fout)).data;
  const { title, bron, traceId, velden = [], status } = fout.probleem;
  return (
    <>
      <h2 tabIndex={-1} className="wi-meldingkop">{status === 403 ? algemeen.geenToegang : title}</h2>
      {woorden && <p>{woorden}</p>}
      {status === 412 && <p>{algemeen.ingehaald}</p>}
      {status === 403 && <p>{algemeen.geenToegangUitleg}</p>}
      {velden.length > 0 && <ul className="wi-punten">{velden.map((v) => <li key={v.veld}>{v.melding}</li>)}</ul>}
      {bron && <p className="wi-klein">{algemeen.regelgrond(bron)}</p>}
      {status >= 500 && traceId && <p className="wi-klein">{algemeen.foutkenmerk(traceId)}</p>}
    </>
  );
}

/** An error as a message on the screen: what is wrong, on which ground, what now. */
export function Fout({ fout, opnieuw, knoppen }: { fout: Error; opnieuw?: () => void; knoppen?: ReactNode }) {
  if (fout instanceof ApiFout && fout.status === 401) return null;
  return (
    <Melding soort={fout instanceof ApiFout && fout.status === 422 ? 'let-op' : 'fout'}>
      {fout instanceof ApiFout ? <Weigering fout={fout} /> : (
        <>
          <h2 tabIndex={-1} className="wi-meldingkop">{fout instanceof GeenVerbinding ? algemeen.geenVerbinding : algemeen.storing}</h2>
          <p>{fout instanceof GeenVerbinding ? algemeen.geenVerbindingUitleg : fout.message}</p>
        </>
      )}
      {(opnieuw ?? knoppen) && <div className="wi-knoppen">{opnieuw && <Knop onClick={opnieuw}>{algemeen.opnieuw}</Knop>}{knoppen}</div>}
    </Melding>
  );
}
