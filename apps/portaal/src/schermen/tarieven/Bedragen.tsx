import { useSuspenseQuery } from '@tanstack/react-query';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { gemeenteNaam } from '../../huis.ts';
import { tarieven as t } from '../../tekst/tarieven.ts';
import '../../thema/bank.css';
import { Dag } from '../../ui/Datum.tsx';
import { datumKort, datumLang } from '../../ui/datum.ts';
import { toonBedrag } from '../../ui/geld.ts';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { useZoek } from '../../ui/zoek.ts';
import { Gemeentefilter, leesGemeente } from '../betaalrun/Filters.tsx';
import { KnopDaad } from '../dossier/Daad.tsx';
import { tarievenQuery, verversTarieven, type Tarief } from './query.ts';

const woord = (code: string): string => t.woord[code] ?? code;

/** Four eyes: who may confirm does, and who may not reads why. */
function Bevestig({ huis, tarief: x, mag }: { huis: string; tarief: Tarief; mag: boolean }) {
  if (x.bevestigdOp) return <>{t.bevestigd(datumKort(x.bevestigdOp))}</>;
  return (
    <>
      <span className="wi-bank__zin wi-klein">{t.wacht(datumKort(x.ingevoerdOp))}. {x.zelfIngevoerd ? t.zelf : !mag && t.alleenTeamleider}</span>
      {mag && !x.zelfIngevoerd && <KnopDaad knop={t.bevestig} voor={t.voor(gemeenteNaam(x.gemeentecode), woord(x.code), datumLang(x.vanaf))} gelukt={t.bevestigdNu} ververs={verversTarieven(huis)} doe={(s) => haal(ontzorgen.POST('/v1/tarieven/{id}/bevestiging', { params: { path: { id: x.id }, header: kop(x.versie, s) } }))} />}
    </>
  );
}

/** Every amount with its first day and its source; what waits for a second person is on top. */
export function Bedragen({ huis }: { huis: string }) {
  const [zoek, zet] = useZoek();
  const mag = heeftRol(useMij(), 'rsd-teamleider');
  const gemeente = leesGemeente(zoek['gemeente']);
  const alleenOpen = zoek['stand'] === 'open';
  const alle = useSuspenseQuery(tarievenQuery(huis)).data.filter((x) => gemeente === undefined || x.gemeentecode === gemeente);
  const rang = (x: Tarief): string => `${x.bevestigdOp ? 1 : 0}/${woord(x.code)}/${x.gemeentecode}`;
  const rijen = alle.filter((x) => !alleenOpen || !x.bevestigdOp).sort((a, b) => rang(a).localeCompare(rang(b)) || b.vanaf.localeCompare(a.vanaf));
  const open = alle.filter((x) => !x.bevestigdOp).length;
  const kolommen: Kolom<Tarief>[] = [
    { code: 'wat', kop: t.wat, rijkop: true, cel: (x) => woord(x.code) }, { code: 'gemeente', kop: t.gemeente, cel: (x) => gemeenteNaam(x.gemeentecode) }, { code: 'vanaf', kop: t.vanaf, cel: (x) => <Dag op={x.vanaf} /> }, { code: 'bedrag', kop: t.bedrag, getal: true, cel: (x) => toonBedrag(x.bedrag) },
    { code: 'bron', kop: t.bron, cel: (x) => <bdi className="wi-bank__zin">{x.bron}</bdi> }, { code: 'stand', kop: t.stand, cel: (x) => <Bevestig huis={huis} tarief={x} mag={mag} /> },
  ];
  return (
    <>
      {open > 0 && <p><strong>{t.teDoen(open)}</strong></p>}
      <div>
        <div className="wi-gereedschap">
          <label>{t.filterSoort}<select value={alleenOpen ? 'open' : ''} onChange={(e) => zet({ stand: e.target.value })}><option value="">{t.alle}</option><option value="open">{t.open}</option></select></label>
          <Gemeentefilter />
        </div>
        <section className="wi-kaart" aria-label={t.lijst}><Rijen titel={t.lijst} leeg={t.leeg} rijen={rijen} sleutel={(x) => x.id} kolommen={kolommen} /></section>
      </div>
    </>
  );
}
