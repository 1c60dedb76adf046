import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { components } from '../../api/intake.gen.d.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { werkvoorraad as t } from '../../tekst/werkvoorraad.ts';
import { useSmal } from '../../ui/breedte.ts';
import { datumLang, tijd, vandaag, weekdag } from '../../ui/datum.ts';
import { useFocusBlijft } from '../../ui/focus.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden, useTraag } from '../../ui/Laden.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import '../../thema/werkvoorraad.css';
import { Export } from './Export.tsx';
import { Filters, Tellers } from './Filters.tsx';
import { Kaartjes } from './Kaartjes.tsx';
import { useKeuze } from './keuze.ts';
import { Kolomkeuze } from './Kolomkeuze.tsx';
import { tabelKolommen, type Regel } from './kolommen.tsx';
import { Leeg } from './Leeg.tsx';
import { werkvoorraadQuery, weergavenQuery } from './query.ts';
import { useZoek } from './stand.ts';
import { useDossierStraks } from './straks.ts';
import { Toewijzen, type Toewijzing } from './Toewijzen.tsx';
import { Uitslag } from './Uitslag.tsx';
import { Weergaven } from './Weergaven.tsx';
import { leesKolommen, lijstSleutel, standaardKolommen, type Zoek } from './zoek.ts';

type Medewerker = components['schemas']['MedewerkerUit'];
type Bericht = { tekst: string } | { fout: Error } | { uitslag: Toewijzing };

const GEEN: readonly [] = [];
const idVan = (r: Regel): string => r.id;
/** A row that moved between two answers stands in both: it is shown once. */
const zonderDubbele = (regels: readonly Regel[]): Regel[] => [...new Map(regels.map((r) => [r.id, r])).values()];

function useLijst(huis: string, zoek: Zoek) {
  const lijst = useInfiniteQuery({ ...werkvoorraadQuery(huis, zoek), placeholderData: keepPreviousData });
  const regels = useMemo(() => zonderDubbele(lijst.data?.pages.flatMap((p) => p.rijen) ?? []), [lijst.data]);
  return { ...lijst, regels, laatste: lijst.data?.pages.at(-1) };
}

function Berichten({ bericht, huis }: { bericht?: Bericht; huis: string }) {
  const client = useQueryClient();
  const uitslag = bericht && 'uitslag' in bericht ? bericht.uitslag : undefined;
  const naam = client.getQueryData<Medewerker[]>([huis, 'medewerkers'])?.find((m) => m.persoon === uitslag?.naar)?.naam;
  return (
    <div role="status" className="wi-berichten">
      {bericht && 'tekst' in bericht && <Melding soort="gelukt"><p>{bericht.tekst}</p></Melding>}
      {bericht && 'fout' in bericht && <Fout fout={bericht.fout} />}
      {uitslag && <Uitslag uitslag={uitslag} naam={naam} />}
    </div>
  );
}

/** The work of today: what is most urgent by law stands first. */
export default function Werkvoorraad() {
  const { huis } = useParams({ from: '/$huis' });
  const { adres, zoek, zet: zetZoek } = useZoek();
  const smal = useSmal();
  const lijst = useLijst(huis, adres);
  const weergaven = useQuery(weergavenQuery(huis));
  const [bericht, setBericht] = useState<Bericht>();
  const sleutel = lijstSleutel(adres);
  const { vinken, gekozen, houd } = useKeuze(sleutel, lijst.regels);
  const voorkeur = weergaven.data?.voorkeur;
  const codes = useMemo(() => (adres.kolommen ? leesKolommen(adres.kolommen) : voorkeur ? leesKolommen(voorkeur.join(',')) : standaardKolommen(adres.wie)), [adres.kolommen, adres.wie, voorkeur]);
  const kolommen = useMemo(() => tabelKolommen(codes, huis), [codes, huis]);
  const zet = useCallback((deel: Zoek) => {
    setBericht(undefined);
    zetZoek(deel);
  }, [zetZoek]);
  const { sorteer = 'deadline', richting = 'op' } = zoek;
  const sortering = useMemo(() => ({ op: sorteer, richting, zet: (op: string, hoe: 'op' | 'af') => zet({ sorteer: op as Zoek['sorteer'], richting: hoe }) }), [sorteer, richting, zet]);
  const { laatste, regels } = lijst;
  // Fifty rows are drawn in between what somebody does, and not before it.
  const rijen = useDeferredValue(regels);
  const toont = laatste !== undefined && !weergaven.isPending;
  const gevuld = toont && regels.length > 0 && rijen.length > 0;
  // To fade fifty rows and bring them back costs more than most lists take.
  const traag = useTraag(lijst.isPlaceholderData);
  useDossierStraks(gevuld);
  const kaart = useRef<HTMLElement>(null);
  useFocusBlijft(kaart, lijst.data && `${sleutel} ${gekozen.length > 0} ${lijst.data.pages.length} ${lijst.isPlaceholderData}`);
  const gezegd = useCallback((uit: Error | string) => setBericht(typeof uit === 'string' ? { tekst: uit } : { fout: uit }), []);
  const kolommenHier = useCallback(() => zet({ kolommen: undefined }), [zet]);
  const klaar = (uitslag: Toewijzing) => {
    houd(uitslag.uit.rijen.filter((r) => r.uitkomst === 'verouderde versie').map((r) => r.dossierId));
    setBericht({ uitslag });
  };
  return (
    <>
      <Paginakop titel={t.titel[zoek.wie ?? 'mij']} tab={t.tab} onder={t.onder(weekdag(vandaag()), datumLang(vandaag()), lijst.dataUpdatedAt > 0 ? tijd(lijst.dataUpdatedAt) : undefined)}
        acties={<>
          <Weergaven huis={huis} zoek={adres} kolommen={codes} weergaven={weergaven.data?.weergaven ?? GEEN} gezegd={gezegd} />
          {!smal && <Kolomkeuze huis={huis} gekozen={codes} gekozenHier={kolommenHier} />}
          <Export zoek={adres} kolommen={codes} klaar={gezegd} />
        </>} />
      <Berichten bericht={bericht} huis={huis} />
      <section ref={kaart} tabIndex={-1} className="wi-kaart wi-werk" aria-label={t.lijst} aria-busy={traag || undefined}>
        <div className="wi-gereedschap">
          <Tellers aantallen={laatste?.aantallen} zoek={zoek} zet={zet} />
          <Filters zoek={zoek} zet={zet} smal={smal} />
          <p role="status" className="wi-aantal">{laatste && !lijst.isPlaceholderData && t.dossiers(laatste.totaal)}</p>
        </div>
        {lijst.error && <Fout fout={lijst.error} opnieuw={() => void lijst.refetch()} />}
        {toont && regels.length === 0 ? <Leeg huis={huis} zoek={adres} /> : !gevuld && !lijst.error && <Laden />}
        {gevuld && (smal
          ? <Kaartjes {...{ huis, vinken }} regels={rijen} metBehandelaar={(adres.wie ?? 'mij') !== 'mij'} />
          : <Tabel titel={t.lijst} kolommen={kolommen} rijen={rijen} sleutel={idVan} vinken={vinken} sortering={sortering} pagina />)}
        {gevuld && (
          <div className="wi-tabelvoet">
            <span>{t.getoond(regels.length, laatste.totaal)}</span>
            {lijst.hasNextPage && <Knop bezig={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>{algemeen.meer}</Knop>}
          </div>
        )}
        {gekozen.length > 0 && <Toewijzen huis={huis} regels={gekozen} klaar={klaar} wis={() => houd([])} />}
      </section>
    </>
  );
}
