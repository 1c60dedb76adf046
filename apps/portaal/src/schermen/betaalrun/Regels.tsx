import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { REGELSTANDEN, type Regelstand } from '@wegwijs/ontzorgen';
import { useState } from 'react';
import { haal, ontzorgen } from '../../api/client.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { toonBedrag } from '../../ui/geld.ts';
import { Icoon, type IcoonNaam } from '../../ui/Icoon.tsx';
import { Geen } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Leeslijst } from '../../ui/Leeslijst.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import type { Regel, Run } from './query.ts';
import { Regeluitleg } from './Regeluitleg.tsx';
import { metTeken, perKolom, POSTKOLOMMEN, redenenIn, verschillen } from './run.ts';

const VORM: Record<Regelstand, [klas: string, icoon: IcoonNaam]> = { geblokkeerd: ['te-laat', 'driehoek'], controleren: ['maand', 'ruit'], akkoord: ['schema', 'gelukt'], uitgesloten: ['stil', 'wacht'] };

/** A shape and a word say where a row stands; the colour makes it stronger. */
export function Regelbadge({ stand }: { stand: string }) {
  const [klas, icoon] = VORM[stand as Regelstand] ?? VORM.controleren;
  return <span className={`wi-termijn wi-termijn--${klas}`}><Icoon naam={icoon} maat={16} />{t.regelstand[stand] ?? stand}</span>;
}

/** What changed since last month; used for a row of a run and of a batch. */
export function Verschil({ regel }: { regel: Parameters<typeof verschillen>[0] }) {
  const v = verschillen(regel);
  if (!v) return <span className="wi-zacht wi-klein">{t.eersteMaand}</span>;
  if (v.length === 0) return <span className="wi-zacht wi-klein">{t.gelijk}</span>;
  return <>{v.map((d) => <span key={d.wat} className="wi-run__delta">{metTeken(d.bedrag)} <span className="wi-klein wi-zacht">{t.verschilWat[d.wat]}</span></span>)}</>;
}

function waarom(r: Regel): string {
  if (r.uitsluitreden) return r.uitsluitreden;
  const redenen = redenenIn(r.redenen).map((zin) => zin.replace(/\.$/, '')).join('. ');
  return r.stand !== 'akkoord' ? redenen : r.gezien && redenen ? t.gezienWas(redenen) : '';
}

const kolommen = (huis: string, open: (r: Regel) => void): Kolom<Regel>[] => [
  { code: 'controle', kop: t.controle, cel: (r) => <Regelbadge stand={r.stand} /> },
  { code: 'huishouden', kop: t.huishouden, rijkop: true, cel: (r) => <><Link to="/$huis/huishoudens/$id" params={{ huis, id: r.huishoudenId }}><bdi>{r.naam}</bdi></Link><span className="wi-run__reden wi-klein wi-zacht">{waarom(r)}</span></> },
  { code: 'uitkering', kop: t.uitkering, getal: true, cel: (r) => toonBedrag(r.uitkering) },
  ...POSTKOLOMMEN.map((k): Kolom<Regel> => ({ code: k, kop: t.kolom[k]!, getal: true, cel: (r) => { const b = perKolom(r)[k]; return b === undefined ? <Geen /> : toonBedrag(b); } })),
  { code: 'klant', kop: t.naarKlant, getal: true, cel: (r) => toonBedrag(r.naarKlant) },
  { code: 'verschil', kop: t.verschil, getal: true, cel: (r) => <Verschil regel={r} /> },
  { code: 'uitleg', kop: t.uitlegKop, cel: (r) => <Knop onClick={() => open(r)}>{t.bekijk}<span className="wi-alleen-voorlezen">: {r.naam}</span></Knop> },
];

/** The rows of one run: what must be solved first, then what differs from last month, then the rest. */
export function Regels({ huis, run }: { huis: string; run: Run }) {
  const [zoek, zet] = useZoek();
  const [open, setOpen] = useState<Regel>();
  const stand = REGELSTANDEN.find((s) => s === zoek['stand']);
  const lijst = useSuspenseInfiniteQuery({
    queryKey: [huis, 'betaalrun', 'regels', run.id, stand ?? ''], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => haal(ontzorgen.GET('/v1/maandruns/{id}/regels', { params: { path: { id: run.id }, query: { ...(stand && { stand }), cursor: pageParam, limiet: 50 } }, signal })),
    getNextPageParam: (p) => p.volgende ?? undefined,
  });
  return (
    <>
      <div className="wi-tellers" role="group" aria-label={t.controle}>
        <button type="button" className="wi-teller" aria-pressed={!stand} onClick={() => zet({ stand: undefined })}>{t.alle} <strong>{run.huishoudens}</strong></button>
        {(['geblokkeerd', 'controleren', 'akkoord', 'uitgesloten'] as const).map((s) => <button key={s} type="button" className="wi-teller" aria-pressed={stand === s} onClick={() => zet({ stand: s })}>{t.regelstand[s]} <strong>{run[s]}</strong></button>)}
      </div>
      <Leeslijst titel={t.regels} leeg={t.leegRegels} kolommen={kolommen(huis, setOpen)} lijst={lijst} />
      {open && <Regeluitleg key={open.id} huis={huis} run={run} regel={open} sluit={() => setOpen(undefined)} />}
    </>
  );
}
