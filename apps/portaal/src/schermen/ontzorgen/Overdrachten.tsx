import { euro } from '@wegwijs/kernel';
import { PostOverdrachtBewijsInvoer, PostOverdrachtInvoer } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, JaNeeveld, Tekstvlak } from '../../formulier/index.ts';
import { afbouw as t } from '../../tekst/afbouw.ts';
import { budget } from '../../tekst/budget.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumKort, vandaag } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Rijdaad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import type { HuishoudenUit } from './query.ts';
import { lijnen, type Lijn } from './stand.ts';

type Overdracht = HuishoudenUit['afbouw']['overdrachten'][number];
interface Rij {
  lijn: Lijn;
  overdracht?: Overdracht;
}

/** Planned first, then settled with what was seen; after a failure it can be planned again. */
function Doen({ rij: { lijn, overdracht: o } }: { rij: Rij }) {
  const { nu, straks } = lijn;
  const laatste = straks.at(-1) ?? nu;
  const over = `${budget.soorten[nu.soort]}, ${nu.begunstigde}`;
  if (o?.stand === 'overgedragen') return <Geen />;
  if (o?.stand === 'gepland') {
    return (
      <Rijdaad<PostOverdrachtBewijsInvoer> klas={PostOverdrachtBewijsInvoer} labels={t.labels} naam={`afronding-${o.id}`} tekst={t.rondAf} titel={t.rondAfTitel} over={over} uitleg={t.rondAfUitleg} knop={t.rondAfKnop} gelukt={t.afgerond} standaard={{ bewijsOp: vandaag() }} doe={(body, s) => haal(ontzorgen.POST('/v1/overdrachten/{id}/afronding', { params: { path: { id: o.id }, header: kop(o.versie, s) }, body }))}>
        <JaNeeveld naam="gelukt" /><Tekstvlak naam="bewijs" regels={2} hint={t.bewijsHint} /><Datumveld naam="bewijsOp" hint={t.bewijsOpHint} optioneel />
      </Rijdaad>
    );
  }
  return (
    <Rijdaad klas={PostOverdrachtInvoer} labels={t.labels} naam={`overdracht-${laatste.id}`} tekst={t.draagOver} titel={t.draagOverTitel} over={over} uitleg={t.draagOverUitleg} knop={t.draagOverTitel} gelukt={t.gepland} doe={(body, s) => haal(ontzorgen.POST('/v1/posten/{id}/overdracht', { params: { path: { id: laatste.id }, header: kop(laatste.versie, s) }, body }))}>
      <Datumveld naam="vanaf" hint={t.vanafHint} />
    </Rijdaad>
  );
}

const kolommen = (open: boolean): Kolom<Rij>[] => [
  { code: 'post', kop: t.post, rijkop: true, cel: ({ lijn: { nu } }) => <><strong>{budget.soorten[nu.soort]}</strong><span className="wi-regel wi-klein wi-zacht"><bdi>{nu.begunstigde}</bdi>, {euro(nu.bedrag)}</span></> },
  { code: 'stand', kop: t.hoever, cel: ({ overdracht: o }) => <>{t.overdrachtstand[o?.stand ?? 'rsd']}{o && <span className="wi-regel wi-klein wi-zacht">{t.vanaf(datumKort(o.vanaf))}</span>}</> },
  { code: 'bewijs', kop: t.bewijs, cel: ({ overdracht: o }) => (o?.bewijs ? <>{o.bewijs}{o.bewijsOp && <span className="wi-regel wi-klein wi-zacht"><Dag op={o.bewijsOp} /></span>}</> : <Geen />) },
  ...(open ? [{ code: 'doe', kop: t.doen, cel: (rij: Rij) => <Doen rij={rij} /> }] : []),
];

/** Every post that RSD pays or paid, and how far its hand-over is. A post that simply stopped needs none. */
export function Overdrachten({ huishouden: h, open }: Bladeigenschappen) {
  const rijen = lijnen(h.posten, vandaag()).map((lijn): Rij => ({ lijn, overdracht: h.afbouw.overdrachten.findLast((o) => o.lijn === lijn.lijn) })).filter((r) => !r.lijn.gestopt || r.overdracht);
  return (
    <Kaart titel={t.overdrachten} vol>
      {rijen.length > 0 && <p className="wi-kaart__inhoud"><strong>{t.nog(h.afbouw.nogOverTeDragen.length)}</strong></p>}
      <Rijen titel={t.overdrachten} leeg={t.overdrachtenLeeg} rijen={rijen} sleutel={(r) => r.lijn.lijn} kolommen={kolommen(open)} />
    </Kaart>
  );
}
