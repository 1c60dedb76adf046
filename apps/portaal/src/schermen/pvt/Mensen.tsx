import { PVT_EINDREDENEN, PvtNietVoltooidInvoer } from '@wegwijs/casusregie';
import { useState } from 'react';
import { casusregie, haal, kop } from '../../api/client.ts';
import { ApiFout } from '../../api/fout.ts';
import { Radioveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { modules as t } from '../../tekst/modules.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Dialoog } from '../../ui/Dialoog.tsx';
import { Icoon } from '../../ui/Icoon.tsx';
import { Kaart } from '../../ui/Kaart.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Daad, KnopDaad } from '../dossier/Daad.tsx';
import { vanWerk, type GroepUit, type PvtUit } from './query.ts';

const REDENEN = PVT_EINDREDENEN.map((waarde) => ({ waarde, tekst: t.eindreden[waarde] ?? waarde }));
const naamVan = (p: PvtUit) => p.naam ?? t.zonderNaam;

/** One part of the PVT: a shape and words, not colour alone. */
export function Deelstand({ onderdelen, code }: { onderdelen: readonly { code: string; gehaald: number; nodig: number; voldaan: boolean }[]; code: string }) {
  const o = onderdelen.find((x) => x.code === code);
  if (!o) return null;
  const tekst = code === 'uren' || code === 'praktijk' ? t.vanUur(o.gehaald, o.nodig) : code === 'themas' ? t.van(o.gehaald, o.nodig) : o.voldaan ? t.ja : t.nogNiet;
  return <span className={`wi-termijn wi-termijn--${o.voldaan ? 'schema' : 'stil'}`}><Icoon naam={o.voldaan ? 'gelukt' : 'wacht'} maat={16} />{tekst}</span>;
}

/** What is seldom done for one person: stopping, leaving the group, taking a signature back. */
function Anders({ huis, groep: g, persoon: p, sluit }: { huis: string; groep: GroepUit; persoon: PvtUit; sluit: () => void }) {
  const pad = (s: string) => ({ path: { id: p.id }, header: kop(p.versie, s) });
  const samen = { ververs: vanWerk(huis), klaar: sluit };
  const haalWeg = async (s: string) => {
    const { resultaten: [r] } = await haal(casusregie.POST('/v1/pvt-groepen/{id}/deelnemers/weg', { params: { path: { id: g.id }, header: { 'Idempotency-Key': s } }, body: { deelnemers: [{ trajectId: p.id }] } }));
    if (r && !r.gelukt) throw new ApiFout({ title: t.nietWeggehaald, status: 422, ...(r.reden && { reden: r.reden }), ...(r.bron && { bron: r.bron }) });
  };
  return (
    <Dialoog titel={t.meerTitel(naamVan(p))} sluit={sluit}>
      <div className="wi-knoppen">
        <KnopDaad knop={t.haalWeg} gelukt={t.weggehaald} doe={haalWeg} {...samen} />
        {p.stand === 'open' && p.getekendOp && <KnopDaad knop={t.herroep} gelukt={t.herroepen} doe={(s) => haal(casusregie.DELETE('/v1/pvt-trajecten/{id}/ondertekening', { params: pad(s) }))} {...samen} />}
      </div>
      {p.stand === 'open' && !p.compleet && (
        <>
          <h3>{t.beeindig}</h3>
          <Daad labels={t.labels} klas={PvtNietVoltooidInvoer} naam={`niet-voltooid/${p.id}`} knop={t.beeindig} gelukt={t.beeindigd} {...samen} doe={(body, s) => haal(casusregie.POST('/v1/pvt-trajecten/{id}/niet-voltooid', { params: pad(s), body }))}>
            <Radioveld naam="reden" opties={REDENEN} />
          </Daad>
        </>
      )}
      <div className="wi-knoppen"><Knop onClick={sluit}>{algemeen.sluiten}</Knop></div>
    </Dialoog>
  );
}

/** Who is in the group and how far each is; rounding off stands ready as soon as everything is there. */
export function Mensen({ huis, groep: g }: { huis: string; groep: GroepUit }) {
  const [open, setOpen] = useState<string>();
  const anders = g.mensen.find((p) => p.id === open);
  return (
    <Kaart titel={`${t.inGroep} (${t.van(g.mensen.length, g.capaciteit)})`} vol>
      <Rijen titel={t.inGroep} leeg={t.geenMensen} rijen={g.mensen} sleutel={(p) => p.id} kolommen={[
        { code: 'naam', kop: t.naam, rijkop: true, cel: (p) => <><bdi>{naamVan(p)}</bdi>{p.adres && <span className="wi-klein wi-zacht"><br />{p.adres}</span>}</> }, { code: 'gemeente', kop: t.gemeente, cel: (p) => gemeenteNaam(p.gemeentecode) }, { code: 'taal', kop: t.taal, breed: true, cel: (p) => p.taal },
        { code: 'uren', kop: t.uren, cel: (p) => <Deelstand onderdelen={p.onderdelen} code="uren" /> }, { code: 'activiteit', kop: t.activiteit, cel: (p) => <Deelstand onderdelen={p.onderdelen} code="activiteit" /> }, { code: 'getekend', kop: t.ondertekening, cel: (p) => <Deelstand onderdelen={p.onderdelen} code="ondertekening" /> },
        { code: 'stand', kop: t.stand, cel: (p) => <>{t.pvtStand[p.stand]}{p.afgerondOp && <span className="wi-klein wi-zacht"><br /><Dag op={p.afgerondOp} /></span>}</> },
        { code: 'doe', kop: t.acties, cel: (p) => (
          <div className="wi-rij">
            {p.stand === 'open' && p.compleet && <KnopDaad knop={t.rondAf} voor={naamVan(p)} gelukt={t.afgerond} ververs={vanWerk(huis)} doe={(s) => haal(casusregie.POST('/v1/pvt-trajecten/{id}/afronding', { params: { path: { id: p.id }, header: kop(p.versie, s) } }))} />}
            {p.stand === 'open' && <Knop soort="stil" onClick={() => setOpen(p.id)}>{t.meer}<span className="wi-alleen-voorlezen">: {naamVan(p)}</span></Knop>}
          </div>
        ) },
      ]} />
      {anders && <Anders huis={huis} groep={g} persoon={anders} sluit={() => setOpen(undefined)} />}
    </Kaart>
  );
}
