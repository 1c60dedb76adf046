import { Link } from '@tanstack/react-router';
import { euro } from '@wegwijs/kernel';
import { VakantietoeslagInvoer } from '@wegwijs/ontzorgen';
import { useState } from 'react';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Getalveld, Keuzeveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { grootboek as t } from '../../tekst/grootboek.ts';
import { vandaag } from '../../ui/datum.ts';
import { toonBedrag } from '../../ui/geld.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { GEMEENTEN } from '../betaalrun/query.ts';
import { Daad } from '../dossier/Daad.tsx';
import { verversGrootboek, type Vakantietoeslag } from './query.ts';

/** What was made ready, and whom it was not and why. */
function Uitkomst({ huis, uit: u }: { huis: string; uit: Vakantietoeslag }) {
  return (
    <Kaart titel={gemeenteNaam(u.gemeentecode)}>
      <Melding soort={u.overgeslagen.length > 0 || u.meer ? 'let-op' : 'gelukt'}>
        <p><strong>{t.vt.uitkomst(u.opdrachtIds.length, euro(u.bedrag))}</strong></p>
        {u.teLaat > 0 && <p>{t.vt.teLaat(u.teLaat)}</p>}
        {u.meer && <p>{t.vt.meer}</p>}
        {u.opdrachtIds.length > 0 && <p><Link to="/$huis/betaalruns" params={{ huis }} search={{ blad: 'los' } as never}>{t.vt.naarLos}</Link></p>}
      </Melding>
      {u.overgeslagen.length > 0 && (
        <>
          <h3>{t.vt.overgeslagen(u.overgeslagen.length)}</h3>
          <Rijen titel={t.vt.overgeslagen(u.overgeslagen.length)} leeg="" rijen={u.overgeslagen} sleutel={(r) => r.huishoudenId} kolommen={[
            { code: 'h', kop: t.vt.huishouden, rijkop: true, cel: (r) => <Link to="/$huis/huishoudens/$id" params={{ huis, id: r.huishoudenId }}>{t.vt.huishouden}</Link> }, { code: 'b', kop: t.vt.bedrag, getal: true, cel: (r) => toonBedrag(r.bedrag) }, { code: 'w', kop: t.vt.waarom, cel: (r) => t.vt.reden[r.reden] ?? r.reden },
          ]} />
        </>
      )}
    </Kaart>
  );
}

/** Pays out what was reserved for the holidays and is due now. */
export function Vakantiegeld({ huis }: { huis: string }) {
  const [uit, setUit] = useState<Vakantietoeslag>();
  return (
    <>
      <Kaart titel={t.vt.titel}>
        <p className="wi-zacht">{t.vt.uitleg}</p>
        <Daad klas={VakantietoeslagInvoer} labels={t.labels} naam="vakantietoeslag" knop={t.vt.knop} gelukt={t.vt.klaar} ververs={verversGrootboek(huis)} standaard={{ jaar: Number(vandaag().slice(0, 4)) }}
          doe={async (body, s) => setUit(await haal(ontzorgen.POST('/v1/vakantietoeslag', { params: { header: kop(undefined, s) }, body })))}>
          <Keuzeveld naam="gemeentecode" opties={GEMEENTEN.map((g) => ({ waarde: g, tekst: gemeenteNaam(g) }))} /><Getalveld naam="jaar" />
        </Daad>
      </Kaart>
      {uit && <Uitkomst huis={huis} uit={uit} />}
    </>
  );
}
