import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { isDatum } from '@wegwijs/kernel';
import { haal, ontzorgen } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bank as t } from '../../tekst/bank.ts';
import { Dag } from '../../ui/Datum.tsx';
import { leesDatum, toonDatumInVeld, vandaag } from '../../ui/datum.ts';
import { toonBedrag } from '../../ui/geld.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import { Melding } from '../../ui/Melding.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente } from '../betaalrun/Filters.tsx';
import { Iban } from '../betaalrun/opdrachtkolommen.tsx';
import { Inlezen } from './Inlezen.tsx';
import type { Afschrift } from './query.ts';
import { aansluitingen, eersteDag, type Aansluiting } from './stand.ts';

const kolommen = (huis: string, aan: ReadonlyMap<string, Aansluiting>): Kolom<Afschrift>[] => [
  { code: 'dag', kop: t.dag, rijkop: true, cel: (a) => <Link to="/$huis/bank/$id" params={{ huis, id: a.id }}><Dag op={a.datum} /><span className="wi-alleen-voorlezen"> {gemeenteNaam(a.gemeentecode)}</span></Link> }, { code: 'gemeente', kop: t.gemeente, cel: (a) => gemeenteNaam(a.gemeentecode) },
  { code: 'rekening', kop: t.rekening, cel: (a) => <Iban iban={a.iban} /> }, { code: 'opening', kop: t.opening, getal: true, cel: (a) => toonBedrag(a.opening) }, { code: 'bij', kop: t.bij, getal: true, cel: (a) => toonBedrag(a.bij) }, { code: 'af', kop: t.af, getal: true, cel: (a) => toonBedrag(a.af) }, { code: 'sluiting', kop: t.sluiting, getal: true, cel: (a) => toonBedrag(a.sluiting) },
  { code: 'aan', kop: t.aansluitingKop, cel: (a) => (aan.get(a.id) === 'mis' ? <strong>{t.aansluiting['mis']}</strong> : t.aansluiting[aan.get(a.id) ?? 'eerste']) }, { code: 'regels', kop: t.regels, getal: true, cel: (a) => a.regels }, { code: 'open', kop: t.open, getal: true, cel: (a) => (a.open > 0 ? <strong>{a.open}</strong> : 0) },
];

/** The day from which; typed as people write it, and in the address. */
function Vanaf({ vanaf }: { vanaf: string }) {
  const [, zet] = useZoek();
  return (
    <form className="wi-rij" onSubmit={(e) => {
      e.preventDefault();
      const getypt = new FormData(e.currentTarget).get('vanaf');
      zet({ vanaf: typeof getypt === 'string' ? leesDatum(getypt) : undefined });
    }}>
      <label>{t.filterVanaf}<input key={vanaf} type="text" name="vanaf" size={11} inputMode="numeric" defaultValue={toonDatumInVeld(vanaf)} autoComplete="off" /></label><Knop type="submit">{t.toon}</Knop>
    </form>
  );
}

/** The statements of the accounts, with the balance at both ends. */
export function Afschriften({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const gemeente = leesGemeente(zoek['gemeente']);
  const vanaf = zoek['vanaf'] && isDatum(zoek['vanaf']) ? zoek['vanaf'] : eersteDag(vandaag());
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'bank', 'afschriften', gemeente ?? '', vanaf], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/bankafschriften', { params: { query: { vanaf, ...(gemeente && { gemeente }), cursor: pageParam, limiet: 100 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const aan = aansluitingen(lijst.data.pages.flatMap((p) => p.rijen));
  return (
    <>
      <Inlezen huis={huis} soort="afschrift" />
      {[...aan.values()].includes('mis') && <Melding soort="fout"><p>{t.nietAan}</p></Melding>}
      <div><div className="wi-gereedschap"><Vanaf vanaf={vanaf} /><Gemeentefilter /></div><Leeslijst titel={t.afschriften} leeg={t.leegAfschriften} kolommen={kolommen(huis, aan)} lijst={lijst} /></div>
    </>
  );
}
