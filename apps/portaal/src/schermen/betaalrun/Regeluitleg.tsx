import { Link } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { UitsluitingInvoer } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Tekstvlak } from '../../formulier/index.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { maandJaar } from '../../ui/datum.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { toonBedrag } from '../../ui/geld.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Daad, KnopDaad } from '../dossier/Daad.tsx';
import { ververs, type Regel, type Run } from './query.ts';
import { redenenIn, somEnRest, uitlegTekst } from './run.ts';

type Uitleg = Regel['uitleg'][number];

function Wat({ uitleg: u }: { uitleg: Uitleg }) {
  const erbij = u.dagen && u.vanDagen && u.dagen < u.vanDagen ? t.dagen(u.dagen, u.vanDagen) : u.code === 'correctie' || u.code === 'vordering-voorstel' ? u.van && t.overMaand(maandJaar(u.van)) : undefined;
  return <>{uitlegTekst(u)}{erbij && <span className="wi-zacht"> ({erbij})</span>}</>;
}

/** The sum in words: each line with where its amount comes from. */
function Som({ regel: r }: { regel: Regel }) {
  const { som, rest } = somEnRest(r.uitleg);
  const verschil = r.uitkering - r.posten - r.naarKlant;
  return (
    <>
      <table className="wi-tabel wi-run__som">
        <thead><tr><th scope="col">{t.wat}</th><th scope="col" className="wi-getal">{t.bedrag}</th></tr></thead>
        <tbody>{som.map((u, i) => <tr key={`${u.code}/${i}`} data-totaal={u.totaal ? 'ja' : undefined}><th scope="row"><Wat uitleg={u} /><span className="wi-klein wi-zacht wi-run__bron">{u.bron}</span></th><td className="wi-getal">{toonBedrag(u.bedrag)}</td></tr>)}</tbody>
      </table>
      <p className="wi-klein">{verschil === 0 ? t.sluitKlopt : t.sluitNiet(euro(Math.abs(verschil)))}</p>
      {rest.length > 0 && <details className="wi-berekening"><summary>{t.ookGoed}</summary><ul className="wi-punten">{rest.map((u, i) => <li key={`${u.code}/${i}`}><Wat uitleg={u} />: {euro(u.bedrag)} <span className="wi-klein wi-zacht">({u.bron})</span></li>)}</ul></details>}
    </>
  );
}

/** What a person may decide about this row; a run that was offered is frozen. */
function Daden({ huis, run, regel: r, sluit }: { huis: string; run: Run; regel: Regel; sluit: () => void }) {
  const pad = (s: string) => ({ path: { id: run.id, regelId: r.id }, header: kop(r.versie, s) });
  const deel = { ververs: ververs(huis), klaar: sluit };
  if (run.stand !== 'concept') return <p className="wi-zacht">{t.vast}</p>;
  return (
    <>
      {r.stand === 'controleren' && <div className="wi-knoppen"><KnopDaad {...deel} soort="hoofd" knop={t.keurGoed} voor={r.naam} gelukt={t.goedgekeurd} doe={(s) => haal(ontzorgen.POST('/v1/maandruns/{id}/regels/{regelId}/gezien', { params: pad(s) }))} /></div>}
      {r.stand === 'uitgesloten' ? <div className="wi-knoppen"><KnopDaad {...deel} knop={t.neemOp} voor={r.naam} gelukt={t.opgenomen} doe={(s) => haal(ontzorgen.POST('/v1/maandruns/{id}/regels/{regelId}/opnemen', { params: pad(s) }))} /></div> : (
        <details className="wi-berekening">
          <summary>{t.uitTitel}</summary>
          <p className="wi-zacht">{t.uitUitleg}</p>
          <Daad {...deel} klas={UitsluitingInvoer} labels={t.labels} naam={`uitsluiten/${r.id}`} knop={t.sluitUit} gelukt={t.uitgesloten} doe={(body, s) => haal(ontzorgen.POST('/v1/maandruns/{id}/regels/{regelId}/uitsluiten', { params: pad(s), body }))}>
            <Tekstvlak naam="reden" regels={2} />
          </Daad>
        </details>
      )}
    </>
  );
}

/** How the month of one household came about, why somebody has to look at it, and what he can decide. */
export function Regeluitleg({ huis, run, regel: r, sluit }: { huis: string; run: Run; regel: Regel; sluit: () => void }) {
  return (
    <Dialoog titel={t.uitlegTitel(r.naam)} sluit={sluit}>
      <p className="wi-rij"><Link to="/$huis/huishoudens/$id" params={{ huis, id: r.huishoudenId }}>{t.naarHuishouden}</Link>{r.redenen.includes('Tekort') && <Link to="/$huis/tekorten" params={{ huis }}>{t.naarTekort}</Link>}</p>
      {r.redenen.length > 0 && r.stand !== 'uitgesloten' && <Melding soort={r.stand === 'geblokkeerd' ? 'fout' : 'let-op'}><p><strong>{t.regelstand[r.stand]}</strong>{r.gezien && ` (${t.gezien})`}</p><ul className="wi-punten">{redenenIn(r.redenen).map((zin) => <li key={zin}>{zin}</li>)}</ul></Melding>}
      {r.uitsluitreden && <Melding soort="let-op"><p>{t.uitgeslotenOmdat(r.uitsluitreden)}</p></Melding>}
      <Som regel={r} />
      <Daden huis={huis} run={run} regel={r} sluit={sluit} />
      <div className="wi-knoppen"><Knop onClick={sluit}>{t.sluit}</Knop></div>
    </Dialoog>
  );
}
