import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { plusMaanden } from '@wegwijs/kernel';
import { haalBestand } from '../../api/client.ts';
import { gemeenteNaam } from '../../huis.ts';
import { grootboek as t } from '../../tekst/grootboek.ts';
import { bewaarBestand } from '../../ui/bestand.ts';
import { maandJaar, vandaag } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { toonBedrag } from '../../ui/geld.ts';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente } from '../betaalrun/Filters.tsx';
import { staatQuery } from './query.ts';
import { Rekeningtabel } from './Rekeningtabel.tsx';
import { leesMaand } from './som.ts';

const FORMATEN = ['xlsx', 'csv'] as const;

/** The month as a file, of one gemeente or of all. */
function Export({ maand, gemeente }: { maand: string; gemeente: string | undefined }) {
  const haalOp = useMutation({ networkMode: 'always', mutationFn: (formaat: string) => haalBestand(`ontzorgen/v1/grootboek/gemeente/export?${new URLSearchParams({ maand, formaat, ...(gemeente && { gemeente }) })}`), onSuccess: bewaarBestand });
  return (
    <>
      <div className="wi-knoppen">
        {FORMATEN.map((f) => <Knop key={f} icoon={<Icoon naam="download" />} bezig={haalOp.isPending && haalOp.variables === f} onClick={() => haalOp.mutate(f)}>{t.exporteer(f)}<span className="wi-alleen-voorlezen"> {t.exportVan(gemeente ? gemeenteNaam(gemeente) : t.alleGemeenten)}</span></Knop>)}
      </div>
      <p role="status" className="wi-klein">{haalOp.data && t.gedownload(haalOp.data.naam)}</p>
      {haalOp.error && <Fout fout={haalOp.error} />}
    </>
  );
}

/** What went in and out of each account of a gemeente in one month. */
export function Gemeentestaat({ huis }: { huis: string }) {
  const [zoek] = useZoek();
  const maand = leesMaand(zoek['maand'], vandaag());
  const gemeente = leesGemeente(zoek['gemeente']);
  const staten = useSuspenseQuery(staatQuery(huis, maand)).data.filter((s) => gemeente === undefined || s.gemeentecode === gemeente);
  const naar = (stap: number) => ((nu: object) => ({ ...nu, maand: plusMaanden(maand, stap).slice(0, 7) })) as never;
  return (
    <>
      <div className="wi-gereedschap wi-kaart">
        <nav className="wi-rij" aria-label={t.navigatie}>
          <Link to="." search={naar(-1)} resetScroll={false}>{t.vorige}<span className="wi-alleen-voorlezen"> ({maandJaar(plusMaanden(maand, -1))})</span></Link><strong aria-current="date">{maandJaar(maand)}</strong><Link to="." search={naar(1)} resetScroll={false}>{t.volgende}<span className="wi-alleen-voorlezen"> ({maandJaar(plusMaanden(maand, 1))})</span></Link>
        </nav>
        <Gemeentefilter />
      </div>
      <Export maand={maand} gemeente={gemeente} />
      {staten.map((s) => {
        const titel = t.staat(gemeenteNaam(s.gemeentecode), maandJaar(s.maand));
        return (
          <Kaart key={s.gemeentecode} titel={titel} vol>
            <Rekeningtabel titel={titel} leeg={t.leegStaat} rijen={s.regels} voor={[{ code: 'begin', kop: t.begin, getal: true, cel: (r) => toonBedrag(r.begin) }]} na={{ code: 'eind', kop: t.eind, getal: true, cel: (r) => toonBedrag(r.eind) }} />
          </Kaart>
        );
      })}
    </>
  );
}
