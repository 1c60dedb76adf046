import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { BatchaanbodInvoer, PAIN_FORMATEN } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Keuzeveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { betaalrun as t } from '../../tekst/betaalrun.ts';
import { datumLang, maandJaar } from '../../ui/datum.ts';
import { KnopLink } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Daad, KnopDaad } from '../dossier/Daad.tsx';
import { GEMEENTEN, runsQuery, ververs, type Run } from './query.ts';
import { Regels } from './Regels.tsx';
import { gekozenRun, maandErbij, runsVan, totaal, type Totaal } from './run.ts';

/** The figures of a month. What is neither paid for the household nor to it has to be nothing; when it is not, that stands out. */
function Cijfers({ cijfers: c }: { cijfers: Totaal }) {
  return (
    <dl className="wi-run__cijfers">
      <div><dt>{t.huishoudens}</dt><dd>{t.akkoordVan(c.akkoord, c.huishoudens - c.uitgesloten)}</dd></div>
      <div><dt>{t.uitkering}</dt><dd>{euro(c.uitkering)}</dd></div>
      <div><dt>{t.lasten}</dt><dd>{euro(c.posten)}</dd></div>
      <div><dt>{t.klanten}</dt><dd>{euro(c.naarKlant)}</dd></div>
      <div className={c.verschil === 0 ? undefined : 'wi-run__mis'}><dt>{t.verschilRegel}</dt><dd>{euro(c.verschil)}</dd></div>
    </dl>
  );
}

interface Gekozen { huis: string; maand: string; runs: readonly Run[]; gekozen: Run | undefined }

const naarRun = (gemeente: string, run?: number) => ((nu: object) => ({ ...nu, gemeente, run, stand: undefined })) as never;

/** One gemeente: its runs of this month together, and the way to make one when none is open. */
function Gemeente({ huis, maand, runs, gekozen, code }: Gekozen & { code: string }) {
  const naam = gemeenteNaam(code);
  const eigen = runsVan(runs, code);
  const [laatste] = eigen;
  const aan = gekozen?.gemeentecode === code;
  const maak = (s: string) => haal(ontzorgen.POST('/v1/maandruns', { params: { header: kop(undefined, s) }, body: { gemeentecode: code, maand } }));
  return (
    <li className="wi-kaart wi-run" data-gekozen={aan ? 'ja' : undefined}>
      <div className="wi-run__kop">
        {laatste ? <Link to="." search={naarRun(code)} resetScroll={false} aria-current={aan ? 'true' : undefined}>{naam}</Link> : <span>{naam}</span>}
        <span className="wi-klein wi-zacht">{laatste ? t.runstand[laatste.stand] : t.geenRun}</span>
      </div>
      {laatste && <Cijfers cijfers={totaal(eigen)} />}
      {eigen.length > 1 && <ul className="wi-run__runs" aria-label={t.runs}>{eigen.map((r) => <li key={r.id}><Link to="." search={naarRun(code, r.nummer)} resetScroll={false} aria-current={r.id === gekozen?.id ? 'true' : undefined}>{t.run(r.nummer)}</Link> <span className="wi-zacht">{t.runstand[r.stand]}</span></li>)}</ul>}
      {eigen.every((r) => r.stand === 'vrijgegeven') && <div className="wi-run__nieuw"><KnopDaad knop={laatste ? t.aanvullen : t.maak} voor={t.maakVoor(naam, maandJaar(maand))} gelukt={laatste ? t.aangevuld : t.gemaakt} ververs={ververs(huis)} doe={maak} /></div>}
    </li>
  );
}

/** The gemeenten side by side, and together. */
const Gemeenten = (deel: Gekozen) => (
  <ul className="wi-runs" aria-label={t.gemeenten}>
    {GEMEENTEN.map((code) => <Gemeente key={code} {...deel} code={code} />)}
    <li className="wi-kaart wi-run"><div className="wi-run__kop"><strong>{t.samen}</strong></div><Cijfers cijfers={totaal(deel.runs)} /></li>
  </ul>
);

/** What stands in the way of offering this run, before somebody tries. */
function Stand({ run: r }: { run: Run }) {
  if (r.stand !== 'concept') return null;
  if (r.geblokkeerd > 0) return <Melding soort="fout"><p><strong>{t.geblokkeerdMelding(r.geblokkeerd)}</strong> {t.geblokkeerdUitleg}{r.controleren > 0 && <> {t.controlerenMelding(r.controleren)}</>}</p></Melding>;
  if (r.controleren > 0) return <Melding soort="let-op"><p><strong>{t.controlerenMelding(r.controleren)}</strong> {t.controlerenUitleg}</p></Melding>;
  return <Melding soort="info"><p>{t.klaarMelding}</p></Melding>;
}

function Runkop({ huis, run: r }: { huis: string; run: Run }) {
  const pad = (s: string) => ({ path: { id: r.id }, header: kop(r.versie, s) });
  const bied = (body: BatchaanbodInvoer, s: string) => haal(ontzorgen.POST('/v1/maandruns/{id}/aanbod', { params: pad(s), body }));
  return (
    <>
      <div className="wi-paginakop wi-run__titel">
        <div>
          <h2>{t.maakVoor(gemeenteNaam(r.gemeentecode), maandJaar(r.maand))}{r.nummer > 1 && ` (${t.run(r.nummer).toLowerCase()})`}</h2>
          <p className="wi-zacht wi-klein">{t.eronder(t.runstand[r.stand] ?? r.stand, datumLang(r.berekendOp))}</p>
        </div>
        <div className="wi-knoppen">
          {r.batchId && r.stand !== 'concept' && <KnopLink to="/$huis/betaalbatches/$id" params={{ huis, id: r.batchId }}>{t.naarBatch}</KnopLink>}
          {r.stand === 'concept' && <KnopDaad knop={t.herbereken} gelukt={t.herberekend} ververs={ververs(huis)} doe={(s) => haal(ontzorgen.POST('/v1/maandruns/{id}/herberekening', { params: pad(s) }))} />}
          {r.stand === 'concept' && <KnopDaad soort="hoofd" knop={t.biedAan} gelukt={t.aangeboden} ververs={ververs(huis)} doe={(s) => bied({}, s)} />}
        </div>
      </div>
      <Stand run={r} />
    </>
  );
}

/** For the bank that asks for it: the same offer, as an older file. */
function OuderFormaat({ huis, run: r }: { huis: string; run: Run }) {
  return (
    <details className="wi-berekening">
      <summary>{t.ouder}</summary>
      <p className="wi-zacht">{t.ouderUitleg}</p>
      <Daad klas={BatchaanbodInvoer} labels={t.labels} naam={`aanbod/${r.id}`} knop={t.biedAan} gelukt={t.aangeboden} ververs={ververs(huis)} standaard={{ formaat: PAIN_FORMATEN[1] }}
        doe={(body, s) => haal(ontzorgen.POST('/v1/maandruns/{id}/aanbod', { params: { path: { id: r.id }, header: kop(r.versie, s) }, body }))}>
        <Keuzeveld naam="formaat" opties={PAIN_FORMATEN.map((f) => ({ waarde: f, tekst: f }))} />
      </Daad>
    </details>
  );
}

/** The month before and after this one. */
export function Maandkeuze({ maand }: { maand: string }) {
  const naar = (stap: number) => ((nu: object) => ({ ...nu, maand: maandErbij(maand, stap).slice(0, 7), run: undefined })) as never;
  const woord = (tekst: string, stap: number) => <>{tekst} <span className="wi-alleen-voorlezen">({maandJaar(maandErbij(maand, stap))})</span></>;
  return <nav className="wi-knoppen" aria-label={t.navigatie}><KnopLink to="." search={naar(-1)} resetScroll={false}>{woord(t.vorige, -1)}</KnopLink><KnopLink to="." search={naar(1)} resetScroll={false}>{woord(t.volgende, 1)}</KnopLink></nav>;
}

/** One month: the gemeenten side by side, and the rows of the one that is chosen. */
export function Maand({ huis, maand }: { huis: string; maand: string }) {
  const [zoek] = useZoek();
  const { runs } = useSuspenseQuery(runsQuery(huis, maand)).data;
  const gekozen = gekozenRun(runs, zoek['gemeente'], zoek['run']);
  return (
    <>
      <Gemeenten huis={huis} maand={maand} runs={runs} gekozen={gekozen} />
      {!gekozen ? <p className="wi-leeg">{t.geenRunUitleg}</p> : (
        <>
          <Runkop key={gekozen.id} huis={huis} run={gekozen} />
          <Regels key={`regels/${gekozen.id}`} huis={huis} run={gekozen} />
          {gekozen.stand === 'concept' && <OuderFormaat key={`formaat/${gekozen.versie}`} huis={huis} run={gekozen} />}
        </>
      )}
    </>
  );
}
