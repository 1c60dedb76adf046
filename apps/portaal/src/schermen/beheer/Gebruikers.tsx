import { queryOptions, useQuery } from '@tanstack/react-query';
import { haal, intake } from '../../api/client.ts';
import { isStatus } from '../../api/fout.ts';
import { heeftRol, useMij, type Mij } from '../../api/sessie.ts';
import { beheer as t } from '../../tekst/beheer.ts';
import { ROLNAMEN } from '../../tekst/rollen.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Tabel } from '../../ui/Tabel.tsx';

const rollen = (codes: readonly string[]) => codes.map((r) => ROLNAMEN[r] ?? r).join(', ');

/** Colleagues that the app has seen at work. Not asked for by whoever has no task of the intake: the answer is known (403). */
export const medewerkersQuery = (huis: string, mij: Mij) => queryOptions({
  enabled: heeftRol(mij, 'klantmanager', 'casusregisseur', 'teamleider'),
  queryKey: [huis, 'medewerkers'], queryFn: ({ signal }) => haal(intake.GET('/v1/medewerkers', { signal })), staleTime: 5 * 60_000 });

function Collegas({ huis }: { huis: string }) {
  const { data, error, isLoading, refetch } = useQuery(medewerkersQuery(huis, useMij()));
  if (isLoading) return <Laden />;
  if (isStatus(error, 403) || (!data && !error)) return <p className="wi-leeg">{t.collegasDicht}</p>;
  if (error) return <Fout fout={error} opnieuw={() => void refetch()} />;
  if (data.length === 0) return <p className="wi-leeg">{t.collegasLeeg}</p>;
  return (
    <Tabel titel={t.collegas} rijen={data} sleutel={(m) => m.persoon} kolommen={[
      { code: 'naam', kop: t.naam, rijkop: true, cel: (m) => <bdi>{m.naam}</bdi> },
      { code: 'rollen', kop: t.rollen, cel: (m) => rollen(m.rollen) },
    ]} />
  );
}

/** Roles are given elsewhere: this shows what the token says, so that a beheerder can see why somebody can or cannot do a thing. */
export function Gebruikers({ huis }: { huis: string }) {
  const mij = useMij();
  return (
    <div className="wi-kolommen">
      <Kaart titel={t.collegas} vol><Collegas huis={huis} /></Kaart>
      <Kaart titel={t.ik}>
        <Feiten breed feiten={[[t.naam, <bdi key="naam">{mij.naam}</bdi>], [t.account, mij.account], [t.organisatie, mij.organisatie.naam], [t.rollen, rollen(mij.rollen)], [t.persoon, <span key="persoon" className="wi-kenmerk">{mij.persoon}</span>]]} />
        <p className="wi-klein wi-zacht">{t.ikUitleg}</p>
      </Kaart>
    </div>
  );
}
