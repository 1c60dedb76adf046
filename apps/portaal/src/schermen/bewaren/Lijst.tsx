import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { casusregie, haal, kop } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { useHandeling } from '../../api/handeling.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { bewaren as t } from '../../tekst/bewaren.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';

export type LijstUit = components['schemas']['VernietigingslijstUit'];
type Regel = components['schemas']['VernietigingsregelUit'];

const KOLOMMEN: Kolom<Regel>[] = [
  { code: 'naam', kop: t.naam, rijkop: true, cel: (r) => <bdi>{r.naam ?? t.zonderNaam}</bdi> },
  { code: 'einde', kop: t.einde, cel: (r) => <Dag op={r.plichtEinde} /> },
  { code: 'grond', kop: t.grond, cel: (r) => t.gronden[r.grond] ?? r.grond },
  { code: 'tot', kop: t.tot, cel: (r) => <Dag op={r.bewaardTot} /> },
];

/** The list that waits: who is on it, and what may be done with it. */
export function Lijst({ huis, lijst, klaar }: { huis: string; lijst: LijstUit; klaar: (wat: string) => void }) {
  const [zeker, setZeker] = useState(false);
  const magVernietigen = !heeftRol(useMij(), lijst.voorgesteldRol);
  const ververs = [[huis, 'bewaren']];
  const pad = (sleutel: string) => ({ path: { id: lijst.id }, header: kop(lijst.versie, sleutel) });
  const weg = useHandeling({ doe: (_: void, s) => haal(casusregie.POST('/v1/vernietigingslijsten/{id}/vernietigen', { params: pad(s) })), ververs, gelukt: () => klaar(t.vernietigd) });
  const terug = useHandeling({ doe: (_: void, s) => haal(casusregie.POST('/v1/vernietigingslijsten/{id}/intrekken', { params: pad(s) })), ververs, gelukt: () => klaar(t.ingetrokken) });
  const regels = useSuspenseInfiniteQuery({
    queryKey: [huis, 'bewaren', lijst.id, 'regels'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/vernietigingslijsten/{id}/regels', { params: { path: { id: lijst.id }, query: { cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const fout = weg.error ?? terug.error;
  return (
    <>
      <Kaart titel={t.lijst(datumLang(lijst.voorgesteldOp))}>
        <p>{t.door}: {lijst.voorgesteldNaam} ({t.rol[lijst.voorgesteldRol]}). {lijst.kernBewaren ? t.kern : t.geenKern}</p>
        {!magVernietigen && <p>{t.zelf}</p>}
        {fout && <Fout fout={fout} />}
        <div className="wi-knoppen">
          {magVernietigen && <Knop soort="hoofd" bezig={weg.isPending} onClick={() => setZeker(true)}>{t.vernietig}</Knop>}
          <Knop bezig={terug.isPending} onClick={() => terug.mutate()}>{t.trekIn}</Knop>
        </div>
      </Kaart>
      <Leeslijst titel={t.wacht} leeg={t.leeg} kolommen={KOLOMMEN} lijst={regels} />
      {zeker && (
        <Dialoog titel={t.zeker} sluit={() => setZeker(false)} knoppen={<Knop soort="hoofd" onClick={() => { setZeker(false); weg.mutate(); }}>{t.jaVernietig}</Knop>}>
          <p>{t.zekerUitleg(lijst.aantal)}</p>
        </Dialoog>
      )}
    </>
  );
}
