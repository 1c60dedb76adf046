import { MAP_PRAKTIJKSOORTEN, PARTICIPATIESOORTEN, PlaatsingInvoer, UrenInvoer } from '@wegwijs/casusregie';
import type { QueryKey } from '@tanstack/react-query';
import { casusregie, haal, kop } from '../../api/client.ts';
import { Datumveld, Getalveld, JaNeeveld, Keuzeveld, Tekstveld, keuzes } from '../../formulier/index.ts';
import { modules as t } from '../../tekst/modules.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Daad } from '../dossier/Daad.tsx';
import type { PlaatsingUit } from '../pvt/query.ts';
import { Urenveld } from '../pvt/Urenveld.tsx';

const PRAKTIJK = MAP_PRAKTIJKSOORTEN.at(-1)!.waarde;
export interface Project {
  id: string;
  gemeentecode: string;
  naam: string;
  actief: boolean;
}

interface Plek {
  naam: string;
  knop: string;
  gelukt: string;
  /** Whose projects can be chosen. */
  gemeentecode: string;
  projecten: readonly Project[];
  /** True: only practice of the MAP, as its executor may record. */
  alleenMap?: boolean;
  standaard?: Partial<PlaatsingInvoer>;
  ververs: readonly QueryKey[];
  doe: (invoer: PlaatsingInvoer, sleutel: string) => Promise<unknown>;
}

/** Where somebody works, volunteers, is an intern or takes part. A project is asked for only when the place is one. */
export function Plaatsingsformulier({ naam, knop, gelukt, gemeentecode, projecten, alleenMap, standaard, ververs, doe }: Plek) {
  const open = projecten.filter((p) => p.gemeentecode === gemeentecode && (p.actief || p.id === standaard?.projectId));
  const soorten = keuzes(alleenMap ? PRAKTIJK : PARTICIPATIESOORTEN, t.soort).filter((s) => s.waarde !== 'project' || open.length > 0);
  return (
    <Daad<PlaatsingInvoer> labels={t.labels} klas={PlaatsingInvoer} naam={naam} knop={knop} gelukt={gelukt} ververs={ververs} standaard={{ ...standaard, ...(alleenMap && { mapPraktijk: true }) }}
      doe={({ projectId, ...i }, s) => doe({ ...i, ...(i.soort === 'project' && projectId && { projectId }) }, s)}>
      {(formulier) => (
        <>
          <Keuzeveld naam="soort" opties={soorten} />
          {formulier.watch('soort') === 'project' && <Keuzeveld naam="projectId" opties={open.map((p) => ({ waarde: p.id, tekst: p.naam }))} />}
          <Tekstveld naam="organisatie" /><Tekstveld naam="werkzaamheden" optioneel /><Datumveld naam="begintOp" /><Datumveld naam="eindigtOp" optioneel /><Getalveld naam="urenPerWeek" /><JaNeeveld naam="nederlandstalig" /><JaNeeveld naam="metAnderen" />{!alleenMap && <JaNeeveld naam="mapPraktijk" />}
        </>
      )}
    </Daad>
  );
}

interface Plaats {
  plaatsing: PlaatsingUit;
  projecten: readonly Project[];
  ververs: readonly QueryKey[];
  mag: boolean;
  alleenMap?: boolean;
  /** Where its hours count, when that is for the reader to know. */
  telt?: string;
}

/** One place with its hours, and what can be done with it. */
export function Plaatsing({ plaatsing: p, projecten, ververs, mag, alleenMap, telt }: Plaats) {
  const project = projecten.find((x) => x.id === p.projectId);
  const uren = [...p.uren].sort((a, b) => b.van.localeCompare(a.van));
  const { soort, organisatie, begintOp, urenPerWeek, nederlandstalig, metAnderen, mapPraktijk } = p;
  const pad = (s: string) => ({ path: { id: p.id }, header: kop(p.versie, s) });
  return (
    <Kaart niveau={3} titel={`${t.soort[p.soort] ?? p.soort}: ${project?.naam ?? p.organisatie}`}>
      <div className="wi-stapel">
        <Feiten feiten={[
          [t.organisatie, p.organisatie], [t.wat, p.werkzaamheden], [t.periode, <><Dag op={p.begintOp} /> – {p.eindigtOp ? <Dag op={p.eindigtOp} /> : t.totNu}</>], [t.uren, <>{t.uur(p.minuten)} <span className="wi-zacht">({t.perWeek(p.urenPerWeek)})</span></>],
          ...(telt === undefined ? [] : [[t.teltVoor, telt] as const]),
        ]} />
        {uren.length === 0 ? <p className="wi-zacht">{t.geenUren}</p> : <ul className="wi-punten">{uren.map((u) => <li key={u.van}><Dag op={u.van} /> – <Dag op={u.totEnMet} />: {t.uur(u.minuten)}</li>)}</ul>}
        {mag && (
          <details className="wi-berekening">
            <summary>{t.legUren}</summary>
            <p className="wi-zacht">{t.urenUitleg}</p>
            <Daad labels={t.labels} klas={UrenInvoer} naam={`uren/${p.id}`} knop={t.legUren} gelukt={t.urenVast} ververs={ververs} doe={(body, s) => haal(casusregie.PUT('/v1/plaatsingen/{id}/uren', { params: pad(s), body }))}>
              <Datumveld naam="van" /><Datumveld naam="totEnMet" /><Urenveld naam="minuten" />
            </Daad>
          </details>
        )}
        {mag && (
          <details className="wi-berekening">
            <summary>{t.wijzigPlek}</summary>
            <Plaatsingsformulier key={p.versie} naam={`plek/${p.id}`} knop={t.wijzigPlek} gelukt={t.plekVast} gemeentecode={p.gemeentecode} projecten={projecten} alleenMap={alleenMap} ververs={ververs}
              standaard={{ soort, organisatie, begintOp, urenPerWeek, nederlandstalig, metAnderen, mapPraktijk, ...(p.projectId && { projectId: p.projectId }), ...(p.werkzaamheden && { werkzaamheden: p.werkzaamheden }), ...(p.eindigtOp && { eindigtOp: p.eindigtOp }) }}
              doe={(body, s) => haal(casusregie.PUT('/v1/plaatsingen/{id}', { params: pad(s), body }))} />
          </details>
        )}
      </div>
    </Kaart>
  );
}
