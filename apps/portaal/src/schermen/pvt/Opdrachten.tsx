import { useQuery } from '@tanstack/react-query';
import { OpdrachtReden } from '@wegwijs/casusregie';
import { useState } from 'react';
import { casusregie, haal, kop } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Tekstvlak } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { modules as t } from '../../tekst/modules.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Daad, KnopDaad } from '../dossier/Daad.tsx';
import { useAangeboden, vanWerk, type OpdrachtUit, type Taak } from './query.ts';

interface Terug {
  huis: string;
  opdracht: OpdrachtUit;
  sluit: () => void;
}
function TerugDialoog({ huis, opdracht: o, sluit }: Terug) {
  return (
    <Dialoog titel={t.geefTerugTitel(o.naam ?? t.zonderNaam)} sluit={sluit}>
      <p>{t.geefTerugUitleg}</p>
      <Daad labels={t.labels} klas={OpdrachtReden} naam={`terug/${o.id}`} knop={t.geefTerug} gelukt={t.geefTerugGelukt} ververs={vanWerk(huis)} klaar={sluit} doe={(body, s) => haal(casusregie.POST('/v1/opdrachten/{id}/teruggeven', { params: { path: { id: o.id }, header: kop(o.versie, s) }, body }))}>
        <Tekstvlak naam="reden" regels={3} />
      </Daad>
      <div className="wi-knoppen"><Knop onClick={sluit}>{algemeen.annuleren}</Knop></div>
    </Dialoog>
  );
}

/** Work that was accepted can still go back: the gemeente stays responsible and has to know. */
export function Teruggeven({ huis, dossierId, taak, naam }: { huis: string; dossierId: string; taak: Taak; naam: string }) {
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ queryKey: [huis, 'opdrachten', 'van', dossierId, taak], enabled: open, queryFn: () => haal(casusregie.GET('/v1/opdrachten', { params: { query: { dossierId, taak } } })) });
  const opdracht = data?.rijen.find((o) => o.stand === 'aangeboden' || o.stand === 'aanvaard');
  return (
    <>
      <Knop onClick={() => setOpen(true)}>{t.geefTerug}<span className="wi-alleen-voorlezen">: {naam}</span></Knop>
      {open && error && <Fout fout={error} />}
      {open && data && !opdracht && <p role="status">{t.geenOpdracht}</p>}
      {open && opdracht && <TerugDialoog huis={huis} opdracht={opdracht} sluit={() => setOpen(false)} />}
    </>
  );
}

/** What the gemeenten ask and nobody answered yet. Nothing to show when there is nothing to answer. */
export function NieuweOpdrachten({ huis, taken }: { huis: string; taken: readonly Taak[] }) {
  const opdrachten = useAangeboden(huis, taken);
  const mag = heeftRol(useMij(), 'vwon-medewerker', 'rsd-medewerker', 'klantmanager', 'casusregisseur');
  if (opdrachten.length === 0) return null;
  return (
    <Kaart titel={`${t.nieuweOpdrachten} (${opdrachten.length})`} vol>
      <p className="wi-kaart__inhoud wi-zacht">{t.opdrachtenUitleg}</p>
      <Rijen titel={t.nieuweOpdrachten} leeg="" rijen={opdrachten} sleutel={(o) => o.id} kolommen={[
        { code: 'uiterlijk', kop: t.antwoordVoor, cel: (o) => <Dag op={o.antwoordUiterlijk} /> },
        { code: 'naam', kop: t.naam, rijkop: true, cel: (o) => <><bdi>{o.naam ?? t.zonderNaam}</bdi>{o.vraag && <span className="wi-klein"><br />{o.vraag}</span>}</> },
        { code: 'gemeente', kop: t.gemeente, cel: (o) => gemeenteNaam(o.gemeentecode) }, { code: 'wat', kop: t.wat, cel: (o) => t.taak[o.taak] ?? o.taak }, { code: 'taal', kop: t.taal, cel: (o) => o.taal },
        ...(mag ? [{ code: 'doe', kop: t.acties, cel: (o: OpdrachtUit) => (
          <div className="wi-rij">
            <KnopDaad knop={t.aanvaard} voor={o.naam ?? t.zonderNaam} gelukt={t.aanvaardGelukt} ververs={vanWerk(huis)} doe={(s) => haal(casusregie.POST('/v1/opdrachten/{id}/aanvaarden', { params: { path: { id: o.id }, header: kop(o.versie, s) } }))} />
            <Teruggeven huis={huis} dossierId={o.dossierId} taak={o.taak} naam={o.naam ?? t.zonderNaam} />
          </div>
        ) }] : []),
      ]} />
    </Kaart>
  );
}
