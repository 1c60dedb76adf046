import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { GEMEENTECODES } from '@wegwijs/kernel';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { isGemeente } from '../../huis.ts';
import { schaalniveau as t } from '../../tekst/schaalniveau.ts';
import { datumLang, vandaag } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import '../../thema/schaalniveau.css';
import { Matrix } from './Matrix.tsx';
import { geldendeRegel, geplandeDagen, maakMatrix } from './matrix.ts';
import { Opdag } from './Opdag.tsx';
import { matrixQuery } from './query.ts';
import { leesZoek, type Zoek } from './zoek.ts';

const Wijziging = lazy(async () => ({ default: (await import('./Wijziging.tsx')).Wijziging }));

/** The appendix of the startnotitie, alive: what it says on the day that is looked at, and what has been decided for later. */
export default function Schaalniveau() {
  const { huis } = useParams({ from: '/$huis' });
  const zoek = useSearch({ from: '/$huis/schaalniveau' });
  const ga = useNavigate({ from: '/$huis/schaalniveau' });
  const mij = useMij();
  const nu = vandaag();
  const op = zoek.op ?? nu;
  const matrix = useQuery(matrixQuery(huis, op, zoek.eerder));
  const [gelukt, setGelukt] = useState<string>();
  // The form that had the focus is gone.
  const zin = useRef<HTMLParagraphElement>(null);
  useEffect(() => zin.current?.focus(), [gelukt]);
  const eigen = isGemeente(mij) ? mij.organisatie.code.replace('gemeente-', '') : undefined;
  const wijzigbaar = eigen && heeftRol(mij, 'beheerder') ? eigen : undefined;
  const zet = (deel: Partial<Zoek>) => void ga({ search: (oud) => leesZoek({ ...oud, ...deel }), resetScroll: false });
  const regels = matrix.data ?? [];
  const groepen = maakMatrix(regels, op, eigen);
  const huidig = zoek.wijzig && wijzigbaar ? geldendeRegel(regels, zoek.wijzig, wijzigbaar, op) : undefined;
  return (
    <>
      <Paginakop titel={t.titel} onder={t.onder(datumLang(op))} acties={<Knop onClick={() => print()}>{t.afdrukken}</Knop>} />
      <div role="status" className="wi-berichten">{gelukt && <Melding soort="gelukt"><p ref={zin} tabIndex={-1}>{gelukt}</p></Melding>}</div>
      {huidig && wijzigbaar && (
        <Suspense fallback={<Laden />}>
          <Wijziging key={huidig.id} huis={huis} huidig={huidig} regels={regels} sluit={(tekst) => {
            setGelukt(tekst);
            zet({ wijzig: undefined });
          }} />
        </Suspense>
      )}
      <section className="wi-kaart" aria-label={t.titel}>
        <Opdag key={op} {...{ huis, op, zet }} vandaag={nu} gepland={geplandeDagen(regels, op)} eerder={zoek.eerder ?? false} />
        {matrix.error && <Fout fout={matrix.error} opnieuw={() => void matrix.refetch()} />}
        {matrix.isPending && <Laden />}
        {matrix.data && (groepen.length === 0 ? <p className="wi-leeg">{t.niemand}</p>
          : <Matrix groepen={groepen} aantalGemeenten={Object.keys(GEMEENTECODES).length} huis={huis} wijzigbaar={wijzigbaar} titel={t.tabel(datumLang(op))} />)}
      </section>
    </>
  );
}
