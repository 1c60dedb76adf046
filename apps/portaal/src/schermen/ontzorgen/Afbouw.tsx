import { AFBOUWSTAPPEN, AfbouwgesprekInvoer } from '@wegwijs/ontzorgen';
import { haal, ontzorgen } from '../../api/client.ts';
import { Datumveld, JaNeeveld, Radioveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { afbouw as t } from '../../tekst/afbouw.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumKort, vandaag } from '../../ui/datum.ts';
import { Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import type { Kolom } from '../../ui/Tabel.tsx';
import { Vouw } from '../toets/Vouw.tsx';
import { Daad } from './Daad.tsx';
import type { Bladeigenschappen } from './Huishouden.tsx';
import { Incidenten } from './Incidenten.tsx';
import { Overdrachten } from './Overdrachten.tsx';
import { eenmalig, type HuishoudenUit } from './query.ts';
import { Vaardigheden } from './Vaardigheden.tsx';

type Regel = HuishoudenUit['afbouw']['plan'][number];
const VORM: Record<string, string> = { later: 'stil', nu: 'week', 'te-laat': 'te-laat', gedaan: 'schema' };
const STAPPEN: Kolom<Regel>[] = [
  { code: 'stap', kop: t.stap, rijkop: true, cel: (r) => t.regels[r.regel] }, { code: 'wanneer', kop: t.wanneer, cel: (r) => t.van(datumKort(r.vanaf), datumKort(r.totEnMet)) },
  { code: 'stand', kop: t.stand, cel: (r) => <span className={`wi-termijn wi-termijn--${VORM[r.stand] ?? 'stil'}`}>{t.regelstand[r.stand]}</span> }, { code: 'grond', kop: t.grond, breed: true, cel: (r) => <span className="wi-klein wi-zacht">{r.bron}</span> },
];

/** Who trains is the matrix's to say; "nader te bepalen" is an answer too, and it is shown as one. */
function Training({ huishouden: { afbouw: { training } } }: Bladeigenschappen) {
  return (
    <Kaart titel={t.training}>
      {training.naderTeBepalen ? <Melding soort="let-op"><p>{t.naderTeBepalen}</p></Melding> : <p>{t.trainer(training.uitvoerder)}</p>}
      <p className="wi-klein wi-zacht">{t.niveau}: {t.niveaus[training.niveau] ?? training.niveau}</p>
    </Kaart>
  );
}

function Gesprekken({ huishouden: h, open }: Bladeigenschappen) {
  const { gesprekken, plan } = h.afbouw;
  const nog = AFBOUWSTAPPEN.filter((s) => !gesprekken.some((g) => g.stap === s));
  return (
    <>
      <Kaart titel={t.gesprekken}>
        {gesprekken.length === 0 ? <p className="wi-zacht">{t.gesprekkenLeeg}</p> : (
          <ul className="wi-stapel">{gesprekken.map((g) => <li key={g.id}><strong>{t.stappen[g.stap]}</strong>, <Dag op={g.gehoudenOp} lang />. {g.zelfstandig ? t.zelfstandig : t.nietZelfstandig}.<span className="wi-regel">{g.verslag}</span></li>)}</ul>
        )}
      </Kaart>
      {open && nog.length > 0 && (
        <Vouw titel={t.gesprek} nu={plan.some((r) => r.stand === 'nu' && nog.some((s) => s === r.regel))}>
          <Daad<AfbouwgesprekInvoer> key={gesprekken.length} klas={AfbouwgesprekInvoer} labels={t.labels} naam="gesprek" knop={t.gesprek} gelukt={t.gesprekVast} standaard={{ gehoudenOp: vandaag(), stap: nog[0] }} doe={(body, s) => haal(ontzorgen.POST('/v1/huishoudens/{id}/afbouwgesprekken', { params: { path: { id: h.id }, header: eenmalig(s) }, body }))}>
            <Radioveld naam="stap" opties={keuzes(nog, t.stappen)} /><Datumveld naam="gehoudenOp" /><Tekstvlak naam="verslag" regels={4} /><JaNeeveld naam="zelfstandig" />
          </Daad>
        </Vouw>
      )}
    </>
  );
}

/** The way out: the plan, each post handed over with evidence, what the client can do himself, and what creditors say. */
export default function Afbouw(p: Bladeigenschappen) {
  return (
    <div className="wi-stapel">
      <Kaart titel={t.plan} vol><p className="wi-kaart__inhoud wi-zacht">{t.planUitleg}</p><Rijen titel={t.plan} leeg={t.planLeeg} rijen={p.huishouden.afbouw.plan} sleutel={(r) => r.regel} kolommen={STAPPEN} /></Kaart>
      <Overdrachten {...p} />
      <Incidenten {...p} />
      <div className="wi-kolommen">
        <div className="wi-stapel"><Vaardigheden {...p} /></div>
        <div className="wi-stapel"><Training {...p} /><Gesprekken {...p} /></div>
      </div>
    </div>
  );
}
