import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LEERROUTE_WOORD } from '@wegwijs/intake';
import { pip as t } from '../../tekst/pip.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { KnopLink } from '../../ui/Knop.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { useDossier } from '../dossier/query.ts';
import { pipsQuery } from './query.ts';

/** All versions of the plan, newest first. Each is a besluit of its own. */
export default function Pips() {
  const { huis, dossier: { id } } = useDossier();
  const pips = [...useSuspenseQuery(pipsQuery(huis, id)).data].sort((a, b) => b.pipVersie - a.pipVersie);
  const nieuw = !pips.some((p) => p.status !== 'vervallen');
  return (
    <Kaart titel={t.titel} acties={nieuw && <KnopLink soort="hoofd" to="/$huis/dossiers/$id/pips/nieuw" params={{ huis, id }}>{t.nieuw}</KnopLink>}>
      {pips.length === 0 ? <p>{t.leeg}</p> : (
        <Tabel titel={t.versies} rijen={pips} sleutel={(p) => p.id} kolommen={[
          { code: 'versie', kop: t.versie, rijkop: true, cel: (p) => <Link to="/$huis/dossiers/$id/pips/$pipId" params={{ huis, id, pipId: p.id }}>{t.bekijk(p.pipVersie)}</Link> },
          { code: 'status', kop: t.status, cel: (p) => t.statussen[p.status] }, { code: 'soort', kop: t.soort, cel: (p) => t.soorten[p.soort] }, { code: 'route', kop: t.leerroute, cel: (p) => LEERROUTE_WOORD[p.leerroute] },
          { code: 'dagtekening', kop: t.dagtekening, cel: (p) => p.dagtekening && <Dag op={p.dagtekening} /> }, { code: 'bekend', kop: t.bekend, cel: (p) => p.bekendgemaaktOp && <Dag op={p.bekendgemaaktOp} /> },
          { code: 'kenmerk', kop: t.kenmerk, breed: true, cel: (p) => p.kenmerk },
        ]} />
      )}
    </Kaart>
  );
}
