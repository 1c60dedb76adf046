import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { stuurTekst } from '../../api/client.ts';
import { bewaarConcept, leesConcept, wisConcept } from '../../api/concept.ts';
import { useHandeling } from '../../api/handeling.ts';
import { useMij } from '../../api/sessie.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { importeren as t } from '../../tekst/import.ts';
import '../../thema/koppelingen.css';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Bestandsinhoud, Bestandskeuze } from './Bestandskeuze.tsx';
import { aantalGezinnen, tekstVan, zetCel, type Bestand } from './bestand.ts';
import { Kruimel } from './Kruimel.tsx';
import { importQuery, type Import as Uitslag } from './query.ts';
import { Rijen, Uitkomsten } from './Rijen.tsx';
import type { VerslagZoek } from './zoek.ts';

const CONCEPT = 'import';

/** Both ways through the same door. The key of a repeat is that of the act: a file that was read twice is registered once. */
const stuur = (bestand: Bestand, proef: boolean, sleutel: string) => stuurTekst<Uitslag>(`intake/v1/koppelingen/import${proef ? '?proef=true' : ''}`, tekstVan(bestand), 'text/csv; charset=utf-8', sleutel);

/** Working for how long; how far is not known, and is not made up. */
function Bezig() {
  const [seconden, setSeconden] = useState(0);
  const balk = useRef<HTMLDivElement>(null);
  useEffect(() => {
    balk.current?.focus();
    const tik = setInterval(() => setSeconden((s) => s + 1), 1000);
    return () => clearInterval(tik);
  }, []);
  return (
    <Kaart titel={t.bezigTitel}>
      <div ref={balk} tabIndex={-1} className="wi-stapel"><progress className="wi-voortgang" aria-label={t.bezigTitel} /><p>{t.bezig(seconden)}</p></div>
    </Kaart>
  );
}

const Stappen = ({ nu }: { nu: number }) => (
  <ol className="wi-importstappen" aria-label={t.stappen}>
    {t.stap.map((naam, i) => <li key={naam} aria-current={i === nu ? 'step' : undefined} data-stand={i < nu ? 'klaar' : i === nu ? 'nu' : 'straks'}><span aria-hidden="true">{i + 1}</span>{i < nu && <span className="wi-alleen-voorlezen">{t.stapKlaar}</span>}{naam}</li>)}
  </ol>
);

const zinVan = (u: Uitslag): string => (u.fout > 0 ? t.proefFout(u.fout) : u.goed === 0 ? t.proefBekend : t.proefGoed(u.goed));

/** What the rehearsal found; wrong cells can be mended here. */
function Proef({ huis, uitslag: u, bestand, zet }: { huis: string; uitslag: Uitslag; bestand: Bestand; zet: (rij: number, kolom: string, waarde: string) => void }) {
  const [uitkomst, setUitkomst] = useState<VerslagZoek['uitkomst']>(u.fout > 0 ? 'fout' : undefined);
  const rijen = useInfiniteQuery(importQuery(huis, u.id, { uitkomst }));
  const regels = rijen.data?.pages.flatMap((p) => p.regels) ?? [];
  return (
    <Kaart titel={t.uitkomstTitel} vol>
      <div className="wi-gereedschap"><Uitkomsten aantallen={u} gekozen={uitkomst} kies={setUitkomst} /></div>
      {rijen.error && <Fout fout={rijen.error} opnieuw={() => void rijen.refetch()} />}
      {rijen.isPending && <Laden />}
      {rijen.data && regels.length === 0 && <div className="wi-leeg"><p>{t.geenRijen}</p></div>}
      {regels.length > 0 && <Rijen huis={huis} regels={regels} verwerkt={false} verbetering={{ bestand, zet }} />}
      {rijen.hasNextPage && <div className="wi-tabelvoet"><Knop bezig={rijen.isFetchingNextPage} onClick={() => void rijen.fetchNextPage()}>{algemeen.meer}</Knop></div>}
    </Kaart>
  );
}

/** A file of households: chosen, rehearsed, mended, and only then registered. */
export default function Import() {
  const { huis = '' } = useParams({ strict: false });
  const { persoon } = useMij();
  const ga = useNavigate();
  const client = useQueryClient();
  const [terug] = useState(() => leesConcept<Bestand>(persoon, CONCEPT));
  const [bestand, setBestand] = useState(terug);
  const [uitslag, setUitslag] = useState<Uitslag>();
  const neem = (b: Bestand | undefined) => {
    setBestand(b);
    if (b) bewaarConcept(persoon, CONCEPT, b);
    else wisConcept(persoon, CONCEPT);
  };
  const controle = useHandeling({
    doe: (b: Bestand, sleutel) => stuur(b, true, sleutel),
    gelukt: (u, b) => {
      neem({ ...b, gewijzigd: 0 });
      setUitslag(u);
    },
  });
  const invoer = useHandeling({
    doe: (b: Bestand, sleutel) => stuur(b, false, sleutel), ververs: [[huis, 'koppelingen'], [huis, 'werkvoorraad'], [huis, 'taakstelling']],
    gelukt: async (u) => {
      // Somebody else may have entered a person since the rehearsal: then the file stays, to be mended.
      if (u.status === 'afgekeurd') return setUitslag(u);
      wisConcept(persoon, CONCEPT);
      client.removeQueries({ queryKey: [huis, 'import', u.id] });
      await ga({ to: '/$huis/koppelingen/imports/$id', params: { huis, id: u.id } });
    },
  });
  const kies = (b?: Bestand) => {
    setUitslag(undefined);
    controle.reset();
    invoer.reset();
    neem(b);
  };
  const zet = (rij: number, kolom: string, waarde: string) => bestand && neem(zetCel(bestand, rij, kolom, waarde));
  const klaar = uitslag && bestand?.gewijzigd === 0 && uitslag.fout === 0;
  const fout = controle.error ?? invoer.error;
  return (
    <div className="wi-stapel">
      <Kruimel huis={huis} hier={t.titel} />
      <Paginakop titel={t.titel} onder={t.onder} />
      <Stappen nu={bestand ? (klaar && uitslag.goed > 0 ? 2 : 1) : 0} />
      {!bestand && <Bestandskeuze kies={kies} />}
      {bestand && !invoer.isPending && <Bestandsinhoud bestand={bestand} open={!uitslag} anders={() => kies()} />}
      {bestand && terug && !uitslag && <p role="status" className="wi-klein wi-zacht">{t.terug}</p>}
      {fout && <Fout fout={fout} />}
      {invoer.isPending && <Bezig />}
      {bestand && !invoer.isPending && (
        <>
          <div role="status">
            {controle.isPending && <progress className="wi-voortgang" aria-label={t.bezigProef} />}
            {uitslag && !controle.isPending && <Melding soort={uitslag.fout > 0 ? 'let-op' : 'gelukt'}><p>{bestand.gewijzigd > 0 ? t.gewijzigd(bestand.gewijzigd) : zinVan(uitslag)}</p></Melding>}
          </div>
          <div className="wi-knoppen">
            {klaar && uitslag.goed > 0
              ? <Knop soort="hoofd" onClick={() => invoer.mutate(bestand)}>{uitslag.dubbel === 0 ? t.importeerGezinnen(aantalGezinnen(bestand), uitslag.goed) : t.importeerPersonen(uitslag.goed)}</Knop>
              : !klaar && <Knop soort="hoofd" bezig={controle.isPending} onClick={() => controle.mutate(bestand)}>{uitslag ? t.opnieuw : t.controleer}</Knop>}
          </div>
          {uitslag && <Proef key={uitslag.id} huis={huis} uitslag={uitslag} bestand={bestand} zet={zet} />}
        </>
      )}
    </div>
  );
}
