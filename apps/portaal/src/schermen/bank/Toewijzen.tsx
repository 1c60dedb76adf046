import { useSuspenseQuery } from '@tanstack/react-query';
import { euro } from '@wegwijs/kernel';
import { TOEWIJZINGEN, VraagpostToewijzing } from '@wegwijs/ontzorgen';
import { Suspense } from 'react';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { keuzes, Radioveld, Tekstvlak } from '../../formulier/index.ts';
import { bank as t } from '../../tekst/bank.ts';
import { maandJaar } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Daad } from '../dossier/Daad.tsx';
import { Huishoudenveld } from './Huishoudenveld.tsx';
import { Bankwoorden, Tegenpartij } from './kolommen.tsx';
import { mogelijkQuery, verversBank, type Vraagpost } from './query.ts';

/** What can be said of money that left, and of money that came in. */
const KEUZES = { af: TOEWIJZINGEN.filter((s) => s !== 'retour' && s !== 'terugbetaling'), bij: TOEWIJZINGEN.filter((s) => s !== 'betaling') };
const MET_OPDRACHT = ['betaling', 'retour'];
const MET_HUISHOUDEN = ['terugbetaling', 'vordering'];

function Opdrachten({ huis, id }: { huis: string; id: string }) {
  const { opdrachten } = useSuspenseQuery(mogelijkQuery(huis, id)).data;
  if (opdrachten.length === 0) return <p>{t.geenMogelijk}</p>;
  return <Radioveld naam="opdrachtId" opties={opdrachten.map((o) => ({ waarde: o.id, tekst: t.mogelijkZin(o.huishouden, o.naam, maandJaar(o.maand), o.eindId) }))} />;
}

/** The choice of before may still be in the form: what does not belong to the answer is left out. */
export const zonderOver = ({ soort, toelichting, opdrachtId, huishoudenId }: VraagpostToewijzing): VraagpostToewijzing => ({
  soort, toelichting, ...(MET_OPDRACHT.includes(soort) && opdrachtId && { opdrachtId }), ...(MET_HUISHOUDEN.includes(soort) && huishoudenId && { huishoudenId }),
});

/** Says what an unknown amount is; with the reason, because it is booked at once. */
export function Toewijzen({ huis, post: p, sluit }: { huis: string; post: Vraagpost; sluit: () => void }) {
  const labels = t.labels;
  return (
    <Dialoog titel={t.wijsToeTitel(euro(p.bedrag), t.richting[p.richting]!)} sluit={sluit}>
      <div><Tegenpartij naam={p.tegenNaam} iban={p.tegenIban} /></div>
      <div><Bankwoorden omschrijving={p.omschrijving} bankreden={p.bankreden} /></div>
      <Daad klas={VraagpostToewijzing} labels={labels} naam={`vraagpost/${p.id}`} knop={t.wijsToe} gelukt={t.toegewezen} ververs={verversBank(huis)} klaar={sluit}
        doe={(v, s) => haal(ontzorgen.POST('/v1/vraagposten/{id}/toewijzing', { params: { path: { id: p.id }, header: kop(p.versie, s) }, body: zonderOver(v) }))}>
        {(f) => {
          const soort: unknown = f.watch('soort');
          return (
            <>
              <Radioveld naam="soort" opties={keuzes(p.richting === 'af' ? KEUZES.af : KEUZES.bij, t.toewijzing)} />
              {MET_OPDRACHT.includes(String(soort)) && <Suspense fallback={<Laden />}><Opdrachten huis={huis} id={p.id} /></Suspense>}
              {MET_HUISHOUDEN.includes(String(soort)) && <Huishoudenveld huis={huis} naam="huishoudenId" gemeentecode={p.gemeentecode} />}
              <Tekstvlak naam="toelichting" regels={3} />
            </>
          );
        }}
      </Daad>
      <div className="wi-knoppen"><Knop onClick={sluit}>{t.sluit}</Knop></div>
    </Dialoog>
  );
}
