import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ZAAKSTANDEN } from '@wegwijs/casusregie';
import { euro } from '@wegwijs/kernel';
import { Suspense } from 'react';
import { casusregie, haal, kop } from '../../api/client.ts';
import type { components } from '../../api/casusregie.gen.d.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { handhaving as t } from '../../tekst/handhaving.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { KnopDaad, MetBerichten } from '../dossier/Daad.tsx';
import { verversZaak, type Zaakregel } from './query.ts';

type Voorstel = components['schemas']['Boetevoorstel'];
const bedrag = (centen: number | null | undefined) => (centen === null || centen === undefined ? <Geen /> : euro(centen));

const KOLOMMEN = (huis: string): Kolom<Zaakregel>[] => [
  { code: 'naam', kop: t.wie, rijkop: true, cel: (z) => <Link to="/$huis/handhaving/$id" params={{ huis, id: z.id }}><bdi>{z.naam ?? t.zonderNaam}</bdi></Link> },
  { code: 'wat', kop: t.wat, cel: (z) => <>{t.gedraging[z.gedraging]}<span className="wi-klein wi-zacht"><br />{t.artikel(z.artikel)}</span></> },
  { code: 'stand', kop: t.standKop, cel: (z) => t.stand[z.stand] }, { code: 'op', kop: t.geconstateerd, cel: (z) => <Dag op={z.geconstateerdOp} /> }, { code: 'rsd', kop: t.rsd, cel: (z) => t.sanctie[z.sanctie] },
  { code: 'uiterlijk', kop: t.uiterlijk, cel: (z) => (z.stand === 'voornemen' && z.besluitUiterlijk ? <Dag op={z.besluitUiterlijk} /> : <Geen />) }, { code: 'bedrag', kop: t.bedrag, getal: true, cel: (z) => bedrag(z.bedrag) },
];

/** Every boetezaak of the gemeente, the oldest first. */
function Zaken({ huis }: { huis: string }) {
  const [zoek, zet] = useZoek();
  const stand = ZAAKSTANDEN.find((s) => s === zoek['stand']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'handhaving', 'zaken', stand ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/handhaving', { params: { query: { ...(stand && { stand }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <div className="wi-gereedschap">
        <label>{t.filterStand}<select value={stand ?? ''} onChange={(e) => zet({ stand: e.target.value })}><option value="">{t.alles}</option>{ZAAKSTANDEN.map((s) => <option key={s} value={s}>{t.stand[s]}</option>)}</select></label>
      </div>
      <Leeslijst titel={t.zaken} leeg={t.leeg} kolommen={KOLOMMEN(huis)} lijst={lijst} />
    </>
  );
}

/** What the intake proposed and nobody took up yet. A proposal is no boete: somebody has to make a zaak of it. */
function Voorstellen({ huis }: { huis: string }) {
  const mag = heeftRol(useMij(), 'casusregisseur', 'teamleider');
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'handhaving', 'voorstellen'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/boetevoorstellen', { params: { query: { cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  const kolommen: Kolom<Voorstel>[] = [
    { code: 'naam', kop: t.wie, rijkop: true, cel: (v) => <Link to="/$huis/dossiers/$id/afspraken" params={{ huis, id: v.dossierId }}><bdi>{v.naam ?? t.zonderNaam}</bdi></Link> },
    { code: 'wat', kop: t.wat, cel: (v) => t.voorstelWat(v.overtreding) }, { code: 'op', kop: t.geconstateerd, cel: (v) => <Dag op={v.geconstateerdOp} /> }, { code: 'gewaarschuwd', kop: t.gewaarschuwd, cel: (v) => <Dag op={v.waarschuwingOp} /> },
    { code: 'bedrag', kop: t.bedrag, getal: true, cel: (v) => euro(v.bedrag) },
    ...(mag ? [{ code: 'doe', kop: t.doen, cel: (v: Voorstel) => (
      <KnopDaad knop={t.neemOp} voor={v.naam ?? t.zonderNaam} gelukt={t.opgenomen} ververs={verversZaak(huis, v.dossierId)}
        doe={(s) => haal(casusregie.POST('/v1/boetevoorstellen/{id}/zaak', { params: { path: { id: v.id }, header: kop(undefined, s) } }))} />
    ) }] : []),
  ];
  return <>{!mag && <p className="wi-klein wi-zacht">{t.alleenRegie}</p>}<Leeslijst titel={t.voorstellen} leeg={t.leegVoorstellen} kolommen={kolommen} lijst={lijst} /></>;
}

/** The boetes of the gemeente, and what the intake proposed. */
export default function Handhaving() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const voorstellen = zoek['lijst'] === 'voorstellen';
  return (
    <MetBerichten kop={<Paginakop titel={t.titel} onder={t.onder} />}>
      <div className="wi-tellers" role="group" aria-label={t.keuze}>
        <button type="button" className="wi-teller" aria-pressed={!voorstellen} onClick={() => zet({ lijst: undefined })}>{t.zaken}</button>
        <button type="button" className="wi-teller" aria-pressed={voorstellen} onClick={() => zet({ lijst: 'voorstellen', stand: undefined })}>{t.voorstellen}</button>
      </div>
      <Suspense fallback={<Laden />}>{voorstellen ? <Voorstellen huis={huis} /> : <Zaken huis={huis} />}</Suspense>
    </MetBerichten>
  );
}
