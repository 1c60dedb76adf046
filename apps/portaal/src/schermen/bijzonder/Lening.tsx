import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { euro, plusMaanden } from '@wegwijs/kernel';
import { LeningAflossingInvoer, LeningInhoudingInvoer } from '@wegwijs/ontzorgen';
import { haal, kop, ontzorgen } from '../../api/client.ts';
import { Datumveld, Getalveld, Keuzeveld } from '../../formulier/index.ts';
import { gemeenteNaam } from '../../huis.ts';
import { bijzonder as t } from '../../tekst/bijzonder.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang, maandJaar, vandaag } from '../../ui/datum.ts';
import { toonBedrag } from '../../ui/geld.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Paginakop } from '../../ui/Titel.tsx';
import { Daad, KnopDaad, MetBerichten } from '../dossier/Daad.tsx';
import { Bedragveld } from '../handhaving/Bedragveld.tsx';
import { huishoudenQuery, useSchuldeisers } from '../ontzorgen/query.ts';
import { Vouw } from '../toets/Vouw.tsx';
import { leningQuery, verversBijzonder, type Leningdetail } from './query.ts';

interface Over { huis: string; lening: Leningdetail }

/** Withheld each month, with consent; the post pays the gemeente. */
function Inhouding({ huis, lening: l }: Over) {
  const schuldeisers = useSchuldeisers(huis, l.gemeentecode);
  return (
    <Vouw titel={t.houdIn} nu={false} uitleg={t.houdInUitleg}>
      {schuldeisers.length === 0 && <p>{t.geenSchuldeiser}</p>}
      <Daad klas={LeningInhoudingInvoer} labels={t.houdLabels} naam={`lening/${l.id}/inhouding`} knop={t.houdInNu} gelukt={t.ingehouden} ververs={verversBijzonder(huis)} standaard={{ eersteMaand: plusMaanden(`${vandaag().slice(0, 7)}-01`, 1), toestemmingOp: vandaag() }}
        doe={(body, s) => haal(ontzorgen.POST('/v1/leningen/{id}/inhouding', { params: { path: { id: l.id }, header: kop(l.versie, s) }, body }))}>
        <Keuzeveld naam="begunstigdeId" opties={schuldeisers.map((b) => ({ waarde: b.id, tekst: b.naam }))} /><Datumveld naam="eersteMaand" /><Getalveld naam="vervaldag" breedte={3} /><Datumveld naam="toestemmingOp" />
      </Daad>
    </Vouw>
  );
}

function Aflossing({ huis, lening: l }: Over) {
  return (
    <Vouw titel={t.losAf} nu={false} uitleg={t.losAfUitleg}>
      <Daad klas={LeningAflossingInvoer} labels={t.losLabels} naam={`lening/${l.id}/aflossing`} knop={t.losAfNu} gelukt={t.afgelostNu} ververs={verversBijzonder(huis)} standaard={{ datum: vandaag() }}
        doe={(body, s) => haal(ontzorgen.POST('/v1/leningen/{id}/aflossingen', { params: { path: { id: l.id }, header: kop(l.versie, s) }, body }))}>
        <Bedragveld naam="bedrag" hint={t.bedragHint} /><Datumveld naam="datum" />
      </Daad>
    </Vouw>
  );
}

/** What a running loan can have done to it. */
function Daden({ huis, lening: l }: Over) {
  if (l.stand !== 'loopt') return null;
  return (
    <>
      {l.postLijn && (
        <Kaart titel={t.verwerk}>
          <p className="wi-zacht">{t.verwerkUitleg}</p>
          <div className="wi-knoppen"><KnopDaad soort="hoofd" knop={t.verwerk} gelukt={t.verwerkt} ververs={verversBijzonder(huis)} doe={(s) => haal(ontzorgen.POST('/v1/leningen/{id}/verwerking', { params: { path: { id: l.id }, header: kop(l.versie, s) } }))} /></div>
        </Kaart>
      )}
      {!l.postLijn && l.open === l.bedrag && <Inhouding key={`inhouding/${l.versie}`} huis={huis} lening={l} />}
      <Aflossing key={`aflossing/${l.versie}`} huis={huis} lening={l} />
    </>
  );
}

const Stand = ({ lening: l }: { lening: Leningdetail }) => (
  <Kaart titel={t.stand2}>
    <Feiten breed feiten={[
      [t.bedrag, euro(l.bedrag)], [t.afgelost, euro(l.bedrag - l.open)], [t.open, <strong key="open">{euro(l.open)}</strong>], [t.termijnen, t.plan(l.termijnen, euro(l.termijnbedrag), euro(l.laatsteTermijn))], [t.hoe, l.postLijn ? t.inhouding : t.klant], [t.eersteMaand, l.eersteMaand ? maandJaar(l.eersteMaand) : undefined],
    ]} />
  </Kaart>
);

/** One loan: its terms, what came back of it, and what can be done now. */
export default function Lening() {
  const { huis = '', id = '' } = useParams({ strict: false });
  const l = useSuspenseQuery(leningQuery(huis, id)).data;
  const { naam } = useSuspenseQuery(huishoudenQuery(huis, l.huishoudenId)).data;
  const som = l.plan.reduce((s, p) => s + p.bedrag, 0);
  return (
    <MetBerichten kop={
      <>
        <nav className="wi-kruimels" aria-label={t.kruimelpad}><ol><li><Link to="/$huis/bijzonder" params={{ huis }} search={{ blad: 'leningen' } as never}>{t.leningen}</Link></li><li aria-current="page"><bdi>{naam}</bdi></li></ol></nav>
        <Paginakop titel={<bdi>{t.leningTitel(naam)}</bdi>} tab={t.leningTitel(naam)} onder={<>{gemeenteNaam(l.gemeentecode)}. {t.leningOnder(datumLang(l.verstrektOp), t.leningstand[l.stand]!)} <Link to="/$huis/huishoudens/$id" params={{ huis, id: l.huishoudenId }}>{t.huishouden}</Link></>} />
      </>
    }>
      <div className="wi-kolommen">
        <div className="wi-stapel">
          <Kaart titel={l.plan.length > 0 ? t.planSom(l.plan.length, euro(som)) : t.planTitel} vol><Rijen titel={t.planTitel} leeg={t.planLeeg} rijen={l.plan} sleutel={(p) => p.maand} kolommen={[{ code: 'm', kop: t.maand, rijkop: true, cel: (p) => maandJaar(p.maand) }, { code: 'b', kop: t.bedrag, getal: true, cel: (p) => toonBedrag(p.bedrag) }]} /></Kaart>
          <Kaart titel={t.aflossingen} vol><Rijen titel={t.aflossingen} leeg={t.aflossingenLeeg} rijen={l.aflossingen} sleutel={(a) => a.id} kolommen={[{ code: 'd', kop: t.dag, rijkop: true, cel: (a) => <Dag op={a.datum} /> }, { code: 'w', kop: t.wijzeKop, cel: (a) => t.wijze[a.wijze] }, { code: 'b', kop: t.bedrag, getal: true, cel: (a) => toonBedrag(a.bedrag) }]} /></Kaart>
        </div>
        <div className="wi-stapel"><Stand lening={l} /><Daden huis={huis} lening={l} /></div>
      </div>
    </MetBerichten>
  );
}
