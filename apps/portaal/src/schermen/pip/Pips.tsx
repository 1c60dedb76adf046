import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LEERROUTE_WOORD } from '@wegwijs/intake';
import { pip as t } from '../../tekst/pip.ts';
import '../../thema/pip.css';
import { useSmal } from '../../ui/breedte.ts';
import { dagVan, datumLang } from '../../ui/datum.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { KnopLink } from '../../ui/Knop.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { useDossier } from '../dossier/query.ts';
import { pipsQuery, type PipRegel } from './query.ts';

/** Who made it and when, and who decided and when. */
const wieWanneer = (naam: string, dag: string) => <>{naam}, <Dag op={dag} /></>;
const opgesteld = (p: PipRegel) => wieWanneer(p.opgesteldDoor, dagVan(p.opgesteldOp));
const vastgesteld = (p: PipRegel) => (p.vastgesteldDoor && p.vastgesteldOp ? wieWanneer(p.vastgesteldDoor, p.vastgesteldOp) : <Geen />);

/** All versions of the plan, newest first. Each is a besluit of its own. */
export default function Pips() {
  const { huis, dossier: { id, feiten } } = useDossier();
  const pips = [...useSuspenseQuery(pipsQuery(huis, id)).data].sort((a, b) => b.pipVersie - a.pipVersie || b.opgesteldOp.localeCompare(a.opgesteldOp));
  const nieuw = !feiten.geslotenOp && !pips.some((p) => p.status !== 'vervallen');
  const smal = useSmal();
  const naar = (p: PipRegel) => <Link to="/$huis/dossiers/$id/pips/$pipId" params={{ huis, id, pipId: p.id }}>{t.bekijk(p.pipVersie)}</Link>;
  const verschil = (p: PipRegel) => p.vervangtPipId && <Link to="/$huis/dossiers/$id/pips/$pipId/verschil" params={{ huis, id, pipId: p.id }} search={{ tegen: p.vervangtPipId } as never}>{t.verschilVan(p.pipVersie)}</Link>;
  const opstellen = nieuw && <KnopLink soort="hoofd" to="/$huis/dossiers/$id/pips/nieuw" params={{ huis, id }}>{t.nieuw}</KnopLink>;
  if (pips.length === 0) return <Kaart titel={t.titel}><p>{t.leeg}</p><p>{nieuw ? t.leegUitleg : t.dossierDicht}</p><div className="wi-knoppen">{opstellen}</div></Kaart>;
  return (
    <Kaart titel={t.titel} acties={opstellen} vol>
      {smal ? (
        <ul className="wi-kaartjes">
          {pips.map((p) => (
            <li key={p.id}>
              <div className="wi-rij"><strong>{naar(p)}</strong><span>{t.statussen[p.status]}</span></div>
              <p>{LEERROUTE_WOORD[p.leerroute]}, {(t.soorten[p.soort] ?? p.soort).toLowerCase()}</p>
              <p className="wi-klein">{t.wieOpgesteld} {opgesteld(p)}</p>
              {p.vastgesteldDoor && <p className="wi-klein">{t.wieVastgesteld} {vastgesteld(p)}</p>}
              {p.bekendgemaaktOp && <p className="wi-klein">{t.bekend} {datumLang(p.bekendgemaaktOp)}</p>}
              {verschil(p)}
            </li>
          ))}
        </ul>
      ) : (
        <Tabel titel={t.versies} rijen={pips} sleutel={(p) => p.id} kolommen={[
          { code: 'versie', kop: t.versie, rijkop: true, cel: naar },
          { code: 'status', kop: t.status, cel: (p) => t.statussen[p.status] }, { code: 'soort', kop: t.soort, cel: (p) => t.soorten[p.soort] }, { code: 'route', kop: t.leerroute, cel: (p) => LEERROUTE_WOORD[p.leerroute] },
          { code: 'opgesteld', kop: t.wieOpgesteld, cel: opgesteld }, { code: 'vastgesteld', kop: t.wieVastgesteld, cel: vastgesteld },
          { code: 'bekend', kop: t.bekend, cel: (p) => (p.bekendgemaaktOp ? <Dag op={p.bekendgemaaktOp} /> : <Geen />) },
          { code: 'verschil', kop: t.veranderd, cel: (p) => verschil(p) ?? <Geen /> },
        ]} />
      )}
    </Kaart>
  );
}
