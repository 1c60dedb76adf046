import { useSuspenseQuery } from '@tanstack/react-query';
import { euro } from '@wegwijs/kernel';
import { TEKORTBESLUITEN, TekortbesluitInvoer } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Keuzeveld, Radioveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { betaalrun } from '../../tekst/betaalrun.ts';
import { tekorten as t } from '../../tekst/tekorten.ts';
import { maandJaar } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Knop, KnopLink } from '../../ui/Knop.tsx';
import { Daad } from '../dossier/Daad.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { ververs, type Tekort } from './query.ts';

const OVER_POST: readonly string[] = ['afspraak-schuldeiser', 'niet-betalen', 'overdragen'];

/** The proposals for one shortfall; what a person chooses is computed by the server, and refused when it does not cover it. */
export function Tekortbesluit({ huis, tekort: x, sluit }: { huis: string; tekort: Tekort; sluit: () => void }) {
  const { posten } = useSuspenseQuery({ queryKey: [huis, 'betaalrun', 'posten', x.huishoudenId], queryFn: ({ signal }) => haal(ontzorgen.GET('/v1/huishoudens/{id}', { params: { path: { id: x.huishoudenId } }, signal })) }).data;
  const lijnen = [...new Map(posten.filter((p) => p.betaler === 'rsd').map((p) => [p.lijn, p])).values()];
  return (
    <Dialoog titel={t.titelBesluit(x.naam, maandJaar(x.maand))} sluit={sluit}>
      <p><strong>{t.teWeinig(euro(x.bedrag))}</strong> {t.uitleg}</p>
      <Daad klas={TekortbesluitInvoer} labels={t.labels} naam={`tekort/${x.id}`} knop={t.legVast} gelukt={t.vast} ververs={ververs(huis)} klaar={sluit}
        doe={({ postLijn, afgesproken, ...b }, s) => haal(ontzorgen.POST('/v1/tekorten/{id}/besluit', { params: { path: { id: x.id }, header: kop(x.versie, s) }, body: { ...b, ...(OVER_POST.includes(b.besluit) && { postLijn }), ...(b.besluit === 'afspraak-schuldeiser' && { afgesproken }) } }))}>
        {(f) => (
          <>
            <Radioveld naam="besluit" opties={keuzes(TEKORTBESLUITEN, t.kies)} />
            {OVER_POST.includes(f.watch('besluit') as string) && <Keuzeveld naam="postLijn" hint={lijnen.length === 0 ? t.geenPosten : undefined} opties={lijnen.map((p) => ({ waarde: p.lijn, tekst: t.post(betaalrun.post[p.soort] ?? p.soort, p.begunstigde, euro(p.bedrag)) }))} />}
            {f.watch('besluit') === 'afspraak-schuldeiser' && <Bedragveld naam="afgesproken" hint={t.bedragHint} />}
            <Tekstvlak naam="motivering" regels={3} />
          </>
        )}
      </Daad>
      <div className="wi-knoppen"><KnopLink to="/$huis/huishoudens/$id" params={{ huis, id: x.huishoudenId }}>{t.bekijkHuishouden}</KnopLink><Knop onClick={sluit}>{t.sluit}</Knop></div>
    </Dialoog>
  );
}
