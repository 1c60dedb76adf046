import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { AUDIT_CONTEXTEN, AUDIT_DAGEN, AUDIT_SOORTEN, AuditFilter } from '@wegwijs/casusregie';
import { casusregie, haal, haalBestand } from '../../api/client.ts';
import { useMij } from '../../api/sessie.ts';
import { Formulier } from '../../formulier/Formulier.tsx';
import { Datumveld, Keuzeveld, Tekstveld } from '../../formulier/velden.tsx';
import { algemeen } from '../../tekst/algemeen.ts';
import { beheer as t } from '../../tekst/beheer.ts';
import { CONTEXT_WOORD } from '../../tekst/taken.ts';
import { bewaarBestand } from '../../ui/bestand.ts';
import { datumLang } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Auditregels } from './Auditregels.tsx';
import { medewerkersQuery } from './Gebruikers.tsx';
import { auditVan, type Zoek } from './zoek.ts';

const PER_KEER = 50;
const CONTEXTEN = AUDIT_CONTEXTEN.map((waarde) => ({ waarde, tekst: CONTEXT_WOORD[waarde] }));
const SOORTEN = AUDIT_SOORTEN.map((waarde) => ({ waarde, tekst: t.soort[waarde] }));
/** Everything that the form can ask, so that a filter that was emptied goes from the address too. */
const LEEG: Zoek = { persoon: undefined, betrokkene: undefined, actie: undefined, soort: undefined, context: undefined, van: undefined, tot: undefined };

function Zoekvorm({ filter, zet }: { filter: Partial<AuditFilter>; zet: (deel: Zoek) => void }) {
  return (
    <Kaart titel={t.zoekIn}>
      <p className="wi-klein wi-zacht">{t.zoekUitleg(AUDIT_DAGEN)}</p>
      <div className="wi-auditvorm">
        <Formulier key={JSON.stringify(filter)} klas={AuditFilter} labels={t.labels} standaard={filter} knop={t.zoek}
          verzend={async (ingevuld) => zet({ ...LEEG, ...ingevuld })} meerKnoppen={<Knop onClick={() => zet(LEEG)}>{t.wis}</Knop>}>
          <Datumveld naam="van" optioneel />
          <Datumveld naam="tot" optioneel />
          <Keuzeveld naam="soort" opties={SOORTEN} leeg={t.maaktNietUit} optioneel />
          <Keuzeveld naam="context" opties={CONTEXTEN} leeg={t.maaktNietUit} optioneel />
          <Tekstveld naam="persoon" hint={t.persoonHint} optioneel />
          <Tekstveld naam="betrokkene" hint={t.betrokkeneHint} optioneel />
          <Tekstveld naam="actie" hint={t.actieHint} optioneel />
        </Formulier>
      </div>
    </Kaart>
  );
}

/** The log of the own gemeente over all four apps: who looked, who did what, about whom. */
export function Audit({ huis, zoek, zet }: { huis: string; zoek: Zoek; zet: (deel: Zoek) => void }) {
  const filter = auditVan(zoek);
  const namen = useQuery({ ...medewerkersQuery(huis, useMij()), retry: false });
  const uitvoer = useMutation({
    networkMode: 'always',
    mutationFn: () => haalBestand(`casusregie/v1/audit/export?${new URLSearchParams(filter as Record<string, string>)}`),
    onSuccess: bewaarBestand,
  });
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [huis, 'audit', filter], initialPageParam: '',
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/audit', { params: { query: { ...filter, limiet: PER_KEER, ...(pageParam && { cursor: pageParam }) } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const eerste = data?.pages[0];
  const regels = data?.pages.flatMap((p) => p.rijen) ?? [];
  return (
    <div className="wi-stapel">
      <Zoekvorm filter={filter} zet={zet} />
      <div role="status" className="wi-berichten">
        {uitvoer.data && <Melding soort="gelukt"><p>{t.geexporteerd(uitvoer.data.naam)}</p></Melding>}
        {uitvoer.error && <Fout fout={uitvoer.error} />}
      </div>
      <Kaart titel={t.regels} vol acties={<Knop icoon={<Icoon naam="download" />} bezig={uitvoer.isPending} onClick={() => uitvoer.mutate()}>{t.exporteer}</Knop>}>
        {error && <Fout fout={error} opnieuw={() => void refetch()} />}
        {isPending && <Laden />}
        <p role="status" className="wi-gereedschap">{eerste && t.gevonden(eerste.totaal, datumLang(eerste.van), datumLang(eerste.tot))}</p>
        {eerste && (regels.length === 0 ? <p className="wi-leeg">{t.leeg}</p> : <Auditregels huis={huis} regels={regels} namen={namen.data ?? []} />)}
        {eerste && regels.length > 0 && (
          <div className="wi-tabelvoet">
            <span>{t.getoond(regels.length, eerste.totaal)}</span>
            {hasNextPage && <Knop bezig={isFetchingNextPage} onClick={() => void fetchNextPage()}>{algemeen.meer}</Knop>}
          </div>
        )}
      </Kaart>
    </div>
  );
}
