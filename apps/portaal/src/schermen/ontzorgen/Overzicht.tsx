import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HuishoudenSluitingInvoer } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Tekstvlak } from '../../formulier/index.ts';
import { huishouden as t } from '../../tekst/huishouden.ts';
import { vandaag } from '../../ui/datum.ts';
import { Melding } from '../../ui/Melding.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { Leden, Partner } from './Leden.tsx';
import { Ontzorgdossierkaart } from './Ontzorgdossier.tsx';
import { prognoseQuery } from './query.ts';
import { aandacht, tekorten } from './stand.ts';

/** What blocks payment, or waits for somebody, with the way to where it is solved. */
function Aandacht({ huis, huishouden: h }: Bladeigenschappen) {
  const prognose = useQuery(prognoseQuery(huis, h.id));
  const regels = [...aandacht(h, vandaag()), ...tekorten(prognose.data?.maanden ?? [])];
  if (regels.length === 0) return prognose.data && <Melding soort="gelukt"><p>{t.nuNiets}</p></Melding>;
  return (
    <Melding soort="let-op">
      <h2 className="wi-meldingkop">{t.nuTitel}</h2>
      <ul className="wi-punten">
        {regels.map((r) => <li key={r.tekst}>{r.tekst}{r.blad !== 'overzicht' && <> <Link to="/$huis/huishoudens/$id" params={{ huis, id: h.id }} search={{ blad: r.blad } as never}>{t.naarBlad(t.blad[r.blad])}</Link></>}</li>)}
      </ul>
    </Melding>
  );
}

function Sluiten({ huishouden: h }: Bladeigenschappen) {
  return (
    <Vouw titel={t.sluit} nu={false} uitleg={t.sluitUitleg}>
      <Daad klas={HuishoudenSluitingInvoer} naam="sluiting" knop={t.sluit} gelukt={t.gesloten} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/sluiting', { params: { path: { id: h.id }, header: kop(h.versie, s) }, body }))}>
        <Tekstvlak naam="reden" regels={2} />
      </Daad>
    </Vouw>
  );
}

/** Who lives there, for whom RSD pays and how long, and what keeps it from paying. */
export default function Overzicht(p: Bladeigenschappen) {
  const { huishouden: h, open } = p;
  // The period that runs comes first; what is over is read below it.
  const dossiers = [...h.ontzorgdossiers].sort((a, b) => Number(a.stand !== 'loopt') - Number(b.stand !== 'loopt') || (a.vanaf < b.vanaf ? -1 : 1));
  return (
    <div className="wi-stapel">
      {open && <Aandacht {...p} />}
      <div className="wi-kolommen">
        <div className="wi-stapel">{dossiers.map((d) => <Ontzorgdossierkaart key={d.id} dossier={d} naam={h.leden.find((l) => l.dossierId === d.dossierId)?.naam ?? t.zonderNaam(d.dossierId)} open={open} />)}</div>
        <div className="wi-stapel"><Leden {...p} /><Partner {...p} />{open && <Sluiten {...p} />}</div>
      </div>
    </div>
  );
}
