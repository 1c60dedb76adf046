import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { GEMEENTECODES } from '@wegwijs/kernel';
import { PVT_GROEPSGROOTTE, PVT_STANDEN, PvtGroepInvoer } from '@wegwijs/casusregie';
import { Suspense, useState } from 'react';
import { casusregie, haal } from '../../api/client.ts';
import { useMij } from '../../api/sessie.ts';
import { Keuzeveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { modules as t } from '../../tekst/modules.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Laden } from '../../ui/Laden.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad, MetBerichten } from '../dossier/Daad.tsx';
import { Groepvelden } from './Groep.tsx';
import { Kiezen } from './Kiezen.tsx';
import { NieuweOpdrachten, Teruggeven } from './Opdrachten.tsx';
import { useOpenGroepen, useWachtenden, vanWerk, type GroepRegel, type PvtRegel } from './query.ts';

const CODES = Object.values(GEMEENTECODES);

/** Who was accepted and has no group yet: several at once into one. */
function Wachtenden({ huis }: { huis: string }) {
  const wachtenden = useWachtenden(huis);
  const groepen = useOpenGroepen(huis);
  const [groep, setGroep] = useState('');
  if (wachtenden.length === 0) return null;
  return (
    <Kaart titel={t.wachten(wachtenden.length)}>
      <p className="wi-zacht">{t.wachtenUitleg}</p>
      <Kiezen titel={t.naam} knop={t.plaatsen} ververs={vanWerk(huis)} mist={groepen.length === 0 ? t.geenOpenGroep : groep ? undefined : t.kiesGroep}
        mensen={wachtenden.map((p) => ({ id: p.id, naam: p.naam ?? t.zonderNaam, extra: <span className="wi-rij"><span className="wi-zacht">{[gemeenteNaam(p.gemeentecode), p.taal, t.taak[p.taak]].filter(Boolean).join(', ')}</span></span> }))}
        doe={(deelnemers, s) => haal(casusregie.POST('/v1/pvt-groepen/{id}/deelnemers', { params: { path: { id: groep }, header: { 'Idempotency-Key': s } }, body: { deelnemers } }))}>
        {groepen.length === 0 ? <p>{t.geenOpenGroep}</p> : (
          <div className="utrecht-form-field"><label className="utrecht-form-label" htmlFor="welke-groep">{t.welkeGroep}</label><select id="welke-groep" className="utrecht-select utrecht-select--html-select" value={groep} onChange={(e) => setGroep(e.target.value)}><option value="">{algemeen.kies}</option>{groepen.map((g) => <option key={g.id} value={g.id}>{t.vrij(g.naam, Math.max(0, g.capaciteit - g.deelnemers))}</option>)}</select></div>
        )}
      </Kiezen>
    </Kaart>
  );
}

function Nieuw({ huis }: { huis: string }) {
  const { organisatie } = useMij();
  const eigen = CODES.filter((c) => organisatie.code === `gemeente-${c}`);
  const gemeenten = (eigen.length > 0 ? eigen : CODES).map((waarde) => ({ waarde, tekst: gemeenteNaam(waarde) }));
  return (
    <Vouw titel={t.nieuweGroep} nu={false}>
      <Daad labels={t.labels} klas={PvtGroepInvoer} naam="pvt-groep" knop={t.nieuweGroep} gelukt={t.groepGemaakt} ververs={vanWerk(huis)} standaard={{ capaciteit: PVT_GROEPSGROOTTE.at(-1)!.waarde, ...(eigen[0] && { gemeentecode: eigen[0] }) }} doe={(body, s) => haal(casusregie.POST('/v1/pvt-groepen', { params: { header: { 'Idempotency-Key': s } }, body }))}>
        <Keuzeveld naam="gemeentecode" opties={gemeenten} /><Groepvelden />
      </Daad>
    </Vouw>
  );
}

const groepkolommen = (huis: string): Kolom<GroepRegel>[] => [
  { code: 'naam', kop: t.groep, rijkop: true, cel: (g) => <Link to="/$huis/pvt/$id" params={{ huis, id: g.id }}><bdi>{g.naam}</bdi></Link> }, { code: 'volgende', kop: t.volgende, cel: (g) => (g.volgendeSessieOp ? <Dag op={g.volgendeSessieOp} /> : <Geen />) },
  { code: 'deelnemers', kop: t.deelnemers, getal: true, cel: (g) => t.van(g.deelnemers, g.capaciteit) }, { code: 'gemeente', kop: t.gemeente, cel: (g) => gemeenteNaam(g.gemeentecode) }, { code: 'plaats', kop: t.plaats, cel: (g) => g.plaats }, { code: 'taal', kop: t.taal, cel: (g) => g.taal },
  { code: 'begint', kop: t.begint, breed: true, cel: (g) => <Dag op={g.begintOp} /> }, { code: 'stand', kop: t.stand, cel: (g) => t.groepstand[g.stand] },
];

function Groepenlijst({ huis }: { huis: string }) {
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'pvt', 'groepen'], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/pvt-groepen', { params: { query: { cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return <Leeslijst titel={t.groepen} leeg={t.geenGroepen} kolommen={groepkolommen(huis)} lijst={lijst} />;
}

const mensenkolommen = (huis: string): Kolom<PvtRegel>[] => [
  { code: 'naam', kop: t.naam, rijkop: true, cel: (p) => (p.groepId ? <Link to="/$huis/pvt/$id" params={{ huis, id: p.groepId }}><bdi>{p.naam ?? t.zonderNaam}</bdi></Link> : <bdi>{p.naam ?? t.zonderNaam}</bdi>) }, { code: 'gemeente', kop: t.gemeente, cel: (p) => gemeenteNaam(p.gemeentecode) },
  { code: 'stand', kop: t.stand, cel: (p) => (p.stand === 'open' && p.opdrachtStand && p.opdrachtStand !== 'aanvaard' ? t.opdrachtStand[p.opdrachtStand] : t.pvtStand[p.stand]) }, { code: 'uren', kop: t.uren, getal: true, cel: (p) => t.uur(p.minuten) },
  { code: 'getekend', kop: t.getekend, cel: (p) => (p.getekendOp ? <Dag op={p.getekendOp} /> : <Geen />) }, { code: 'begonnen', kop: t.begonnen, breed: true, cel: (p) => <Dag op={p.begonnenOp} /> }, { code: 'taal', kop: t.taal, breed: true, cel: (p) => p.taal },
  { code: 'doe', kop: t.acties, cel: (p) => (p.stand === 'open' && p.opdrachtStand === 'aanvaard' ? <Teruggeven huis={huis} dossierId={p.dossierId} taak={p.taak} naam={p.naam ?? t.zonderNaam} /> : <Geen />) },
];

function Iedereen({ huis }: { huis: string }) {
  const [zoek, zet] = useZoek();
  const stand = PVT_STANDEN.find((s) => s === zoek['stand']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'pvt', 'trajecten', stand ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(casusregie.GET('/v1/pvt-trajecten', { params: { query: { ...(stand && { stand }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <div className="wi-gereedschap"><label>{t.filterStand}<select value={stand ?? ''} onChange={(e) => zet({ stand: e.target.value })}><option value="">{t.alleStanden}</option>{PVT_STANDEN.map((s) => <option key={s} value={s}>{t.pvtStand[s]}</option>)}</select></label></div>
      <Leeslijst titel={t.iedereen} leeg={t.leegIedereen} kolommen={mensenkolommen(huis)} lijst={lijst} />
    </>
  );
}

/** The workplace of who executes the PVT: what is asked, who waits for a group, the groups; and everybody. */
export default function Groepen() {
  const { huis = '' } = useParams({ strict: false });
  const [zoek, zet] = useZoek();
  const iedereen = zoek['lijst'] === 'iedereen';
  const kies = (lijst?: string) => zet({ lijst, stand: undefined });
  return (
    <MetBerichten kop={<Paginakop titel={t.groepen} onder={t.groepenOnder} />}>
      <div className="wi-stapel">
        <div className="wi-tellers" role="group" aria-label={t.welkeLijst}>
          <button type="button" className="wi-teller" aria-pressed={!iedereen} onClick={() => kies()}>{t.groepenLijst}</button>
          <button type="button" className="wi-teller" aria-pressed={iedereen} onClick={() => kies('iedereen')}>{t.iedereen}</button>
        </div>
        <Suspense fallback={<Laden />}>
          {iedereen ? <Iedereen huis={huis} /> : <div className="wi-stapel"><NieuweOpdrachten huis={huis} taken={['pvt-asiel', 'pvt-gezin']} /><Wachtenden huis={huis} /><Groepenlijst huis={huis} /><Nieuw huis={huis} /></div>}
        </Suspense>
      </div>
    </MetBerichten>
  );
}
