import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { GEMEENTECODES } from '@wegwijs/kernel';
import { HUISHOUDENSTANDEN } from '@wegwijs/ontzorgen';
import { Suspense } from 'react';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { MetBerichten } from '../dossier/Daad.tsx';
import { NieuweSignalen } from './NieuweSignalen.tsx';
import type { HuishoudenRegel } from './query.ts';

const GEMEENTEN = Object.values(GEMEENTECODES);

const kolommen = (huis: string): Kolom<HuishoudenRegel>[] => [
  { code: 'naam', kop: t.naam, rijkop: true, cel: (h) => <Link to="/$huis/huishoudens/$id" params={{ huis, id: h.id }}><bdi>{h.naam}</bdi></Link> }, { code: 'gemeente', kop: t.gemeente, cel: (h) => gemeenteNaam(h.gemeentecode) },
  { code: 'totEnMet', kop: t.totEnMet, cel: (h) => (h.totEnMet ? <Dag op={h.totEnMet} /> : <Geen />) }, { code: 'iban', kop: t.iban, cel: (h) => (h.ibanTeControleren > 0 ? <strong>{t.ibanTe(h.ibanTeControleren)}</strong> : h.posten > 0 ? t.ibanGoed : <Geen />) },
  { code: 'posten', kop: t.posten, getal: true, cel: (h) => h.posten }, { code: 'leden', kop: t.leden, getal: true, cel: (h) => h.leden }, { code: 'stand', kop: t.stand, cel: (h) => t.standen[h.stand] }, { code: 'nummer', kop: t.nummer, getal: true, breed: true, cel: (h) => h.nummer },
];

function Lijst({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const stand = zoek['stand'] === 'alle' ? undefined : (HUISHOUDENSTANDEN.find((s) => s === zoek['stand']) ?? 'open');
  const gemeente = GEMEENTEN.find((g) => g === zoek['gemeente']);
  const naam = zoek['naam']?.trim().slice(0, 80);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'huishoudens', stand ?? '', gemeente ?? '', naam ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/huishoudens', { params: { query: { ...(stand && { stand }), ...(gemeente && { gemeente }), ...(naam && { zoek: naam }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return <Leeslijst titel={t.titel} leeg={t.leeg} kolommen={kolommen(huis)} lijst={lijst} />;
}

/** Which households: in the address, so that a colleague sees the same. */
function Filters() {
  const [zoek, zet] = useZoek();
  return (
    <form className="wi-gereedschap" role="search" aria-label={t.filters} onSubmit={(e) => {
      e.preventDefault();
      const naam = new FormData(e.currentTarget).get('naam');
      zet({ naam: typeof naam === 'string' ? naam.trim() : undefined });
    }}>
      <label>{t.filterStand}<select value={zoek['stand'] ?? 'open'} onChange={(e) => zet({ stand: e.target.value })}><option value="alle">{t.alles}</option>{HUISHOUDENSTANDEN.map((s) => <option key={s} value={s}>{t.standen[s]}</option>)}</select></label>
      <label>{t.filterGemeente}<select value={zoek['gemeente'] ?? ''} onChange={(e) => zet({ gemeente: e.target.value })}><option value="">{t.alles}</option>{GEMEENTEN.map((g) => <option key={g} value={g}>{gemeenteNaam(g)}</option>)}</select></label>
      <span className="wi-rij"><label>{t.filterNaam}<input key={zoek['naam'] ?? ''} type="text" name="naam" size={16} maxLength={80} defaultValue={zoek['naam'] ?? ''} autoComplete="off" /></label><Knop type="submit">{t.zoek}</Knop></span>
    </form>
  );
}

/** The households of RSD, of its three gemeenten at once; on top who still needs one. */
export default function Huishoudens() {
  const { huis = '' } = useParams({ strict: false });
  return (
    <MetBerichten kop={<Paginakop titel={t.titel} onder={t.onder} />}>
      <div className="wi-stapel">
        <Suspense fallback={<Laden />}><NieuweSignalen huis={huis} /></Suspense>
        <div><Filters /><Suspense fallback={<Laden />}><Lijst huis={huis} /></Suspense></div>
      </div>
    </MetBerichten>
  );
}
