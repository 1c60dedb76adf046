import { useQueryClient } from '@tanstack/react-query';
import { OverdrachtAanvaardingInvoer, OverdrachtWeigeringInvoer } from '@wegwijs/intake';
import { useState } from 'react';
import { haal, intake, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Datumveld, Formulier, Keuzeveld, Tekstvlak, Vinkjesveld, type Optie } from '../../formulier/index.ts';
import { verhuizingen as t } from '../../tekst/verhuizingen.ts';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Fout } from '../../ui/Fout.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import type { Overdracht } from './query.ts';

const opties = (woorden: Readonly<Record<string, string>>): Optie[] => Object.entries(woorden).map(([waarde, tekst]) => ({ waarde, tekst }));
export const OP_VERZOEK = opties(t.opVerzoek);

interface Eigenschappen {
  huis: string;
  overdracht: Overdracht;
  gezegd: (zin: string) => void;
}
/** What holds something else after an answer. */
const ververs = (huis: string) => [[huis, 'overdracht'], [huis, 'overdrachten'], [huis, 'werkvoorraad'], [huis, 'dossier']];
const adres = (o: Overdracht, sleutel: string) => ({ path: { id: o.id }, header: kop(o.versie, sleutel) });

function Weigeren({ huis, overdracht: o, gezegd, sluit }: Eigenschappen & { sluit: () => void }) {
  const weiger = useHandeling({
    doe: (body: OverdrachtWeigeringInvoer, sleutel) => haal(intake.POST('/v1/overdrachten/{id}/weigering', { params: adres(o, sleutel), body })),
    ververs: ververs(huis),
    gelukt: () => {
      sluit();
      gezegd(t.geweigerdGelukt);
    },
  });
  return (
    <Dialoog titel={t.weigerTitel} sluit={sluit} knoppen={<></>}>
      <p>{t.weigerUitleg}</p>
      <Formulier<OverdrachtWeigeringInvoer> klas={OverdrachtWeigeringInvoer} labels={t.labels} knop={t.weigerKnop} verzend={(i) => weiger.mutateAsync(i)}>
        <Keuzeveld naam="reden" opties={opties(t.weigerredenen)} />
        <Tekstvlak naam="toelichting" regels={3} optioneel />
      </Formulier>
    </Dialoog>
  );
}

/** The receiving college answers: it takes the dossier over, or refuses it on a fact. */
export function Antwoord({ huis, overdracht: o, gezegd }: Eigenschappen) {
  const client = useQueryClient();
  const [weigert, setWeigert] = useState(false);
  const aanvaard = useHandeling({
    doe: (body: OverdrachtAanvaardingInvoer, sleutel) => haal(intake.POST('/v1/overdrachten/{id}/aanvaarding', { params: adres(o, sleutel), body: body as never })),
    ververs: ververs(huis), gelukt: () => gezegd(t.aanvaardGelukt),
  });
  return (
    <Kaart titel={t.aanvaardTitel}>
      <p>{t.aanvaardUitleg}</p>
      <Formulier<OverdrachtAanvaardingInvoer> klas={OverdrachtAanvaardingInvoer} labels={t.labels} concept={`overdracht/${o.id}`} standaard={{ ...(o.ingeschrevenOp && { ingeschrevenOp: o.ingeschrevenOp }), gevraagd: o.gevraagd }} knop={t.aanvaard} verzend={(i) => aanvaard.mutateAsync(i)}
        vernieuw={() => client.invalidateQueries({ queryKey: [huis, 'overdracht', o.id] })} meerKnoppen={<Knop onClick={() => setWeigert(true)}>{t.weiger}</Knop>}>
        <Datumveld naam="ingeschrevenOp" />
        <Vinkjesveld naam="gevraagd" opties={o.pipBestaat ? OP_VERZOEK : OP_VERZOEK.filter((v) => v.waarde === 'boetes')} optioneel />
      </Formulier>
      {weigert && <Weigeren {...{ huis, gezegd }} overdracht={o} sluit={() => setWeigert(false)} />}
    </Kaart>
  );
}

/** The giving college takes its offer back. Who was first is decided at the other side. */
export function Intrekken({ huis, overdracht: o, gezegd }: Eigenschappen) {
  const [open, setOpen] = useState(false);
  const trekIn = useHandeling({
    doe: (_: void, sleutel) => haal(intake.POST('/v1/overdrachten/{id}/intrekking', { params: adres(o, sleutel) })),
    ververs: ververs(huis),
    gelukt: () => {
      setOpen(false);
      gezegd(t.intrekkingGelukt);
    },
  });
  return (
    <>
      <Knop onClick={() => setOpen(true)}>{t.trekIn}</Knop>
      {open && (
        <Dialoog titel={t.trekIn} sluit={() => setOpen(false)} knoppen={<Knop soort="hoofd" bezig={trekIn.isPending} onClick={() => trekIn.mutate()}>{t.trekInKnop}</Knop>}>
          <p>{t.trekInUitleg}</p>
          {trekIn.error && <Fout fout={trekIn.error} />}
        </Dialoog>
      )}
    </>
  );
}
