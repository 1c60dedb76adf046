import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ConstateringInvoer, GEDRAGINGEN_23, HandhavingsstapInvoer, HandhavingsstapUitkomst, STAPSOORTEN, STAPUITKOMSTEN } from '@wegwijs/casusregie';
import { euro } from '@wegwijs/kernel';
import { casusregie, haal, kop } from '../../api/client.ts';
import { heeftRol, useMij } from '../../api/sessie.ts';
import { Datumveld, Keuzeveld, Radioveld, Tekstvlak, keuzes } from '../../formulier/index.ts';
import { handhaving as t } from '../../tekst/handhaving.ts';
import { Dag } from '../../ui/Datum.tsx';
import { vandaag } from '../../ui/datum.ts';
import { Geen, Kaart } from '../../ui/Kaart.tsx';
import { Rijen } from '../../ui/Rijen.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { useDossier } from '../dossier/query.ts';
import { Vouw } from '../toets/Vouw.tsx';
import { DuoBoetes } from './DuoBoetes.tsx';
import { periode, vanDossierQuery, type HandhavingUit } from './query.ts';

type Stap = HandhavingUit['stappen'][number];
const GEDRAGINGEN = keuzes(GEDRAGINGEN_23, t.gedragingKort);
const SOORTEN = keuzes(STAPSOORTEN, t.stapsoort);
const UITKOMSTEN = keuzes(STAPUITKOMSTEN, t.stapuitkomst);
const wat = (s: Stap) => `${t.stapsoort[s.soort]}, ${t.gedragingKort[s.gedraging]}`;

/** What was sent for each gedraging, and what came of it: without a warning that was missed there is no boete of art. 23. */
function Ladder({ stappen }: { stappen: readonly Stap[] }) {
  return (
    <Kaart titel={t.ladder}>
      <p className="wi-zacht">{t.ladderUitleg}</p>
      {stappen.length === 0 && <p>{t.geenStappen}</p>}
      {GEDRAGINGEN_23.filter((g) => stappen.some((s) => s.gedraging === g)).map((g) => (
        <section key={g}>
          <h3>{t.gedragingKort[g]}</h3>
          <ol className="wi-punten">
            {stappen.filter((s) => s.gedraging === g).map((s) => (
              <li key={s.id}>
                <strong>{t.stapsoort[s.soort]}</strong>: {t.verzonden.toLowerCase()} <Dag op={s.verzondenOp} lang />, {t.doenTot} <Dag op={s.termijnTot} lang />.
                <span className="wi-klein"><br />{s.uitkomst ? t.stapuitkomst[s.uitkomst] : t.open}{s.uitkomstOp && <> (<Dag op={s.uitkomstOp} />)</>}{s.toelichting && `. ${s.toelichting}`}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Kaart>
  );
}

/** The acts of the ladder and the constatering that may follow it. */
function Doen({ id, stappen, zaken }: { id: string; stappen: readonly Stap[]; zaken: number }) {
  const open = stappen.filter((s) => !s.uitkomst);
  const eenmalig = (s: string) => ({ path: { id }, header: { 'Idempotency-Key': s } });
  return (
    <>
      {open.map((stap) => (
        <Vouw key={stap.id} titel={t.stapUitkomst(wat(stap))} nu={stap === open[0] && stap.termijnTot < vandaag()}>
          <Handeling klas={HandhavingsstapUitkomst} labels={t.labels} naam={`stapuitkomst-${stap.id}`} knop={t.legUitkomst} gelukt={t.uitkomstVast} standaard={{ uitkomstOp: vandaag() }}
            doe={(body, _v, s) => haal(casusregie.POST('/v1/handhavingsstappen/{id}/uitkomst', { params: { path: { id: stap.id }, header: kop(stap.versie, s) }, body }))}>
            <Radioveld naam="uitkomst" opties={UITKOMSTEN} /><Datumveld naam="uitkomstOp" /><Tekstvlak naam="toelichting" regels={2} optioneel />
          </Handeling>
        </Vouw>
      ))}
      <Vouw titel={t.zetStap} nu={false}>
        <Handeling key={stappen.length} klas={HandhavingsstapInvoer} labels={t.labels} naam="handhavingsstap" knop={t.zetStap} gelukt={t.stapVast} standaard={{ verzondenOp: vandaag() }} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/handhaving/stappen', { params: eenmalig(s), body }))}>
          <Keuzeveld naam="gedraging" opties={GEDRAGINGEN} /><Radioveld naam="soort" opties={SOORTEN} /><Datumveld naam="verzondenOp" /><Datumveld naam="termijnTot" />
        </Handeling>
      </Vouw>
      <Vouw titel={t.constateer} nu={false} uitleg={t.constateerUitleg}>
        <Handeling key={zaken} klas={ConstateringInvoer} labels={t.labels} naam="constatering" knop={t.constateer} gelukt={t.geconstateerdVast} standaard={{ geconstateerdOp: vandaag() }} doe={(body, _v, s) => haal(casusregie.POST('/v1/dossiers/{id}/handhaving', { params: eenmalig(s), body }))}>
          <Keuzeveld naam="gedraging" opties={GEDRAGINGEN} /><Datumveld naam="van" /><Datumveld naam="tot" /><Datumveld naam="geconstateerdOp" /><Tekstvlak naam="feiten" regels={6} />
        </Handeling>
      </Vouw>
    </>
  );
}

const Plafond = ({ plafond: p }: { plafond: HandhavingUit['plafond'] }) => (
  <Kaart titel={t.plafond}>
    <p>{t.plafondStand(euro(p.opgelegd), euro(p.maximum))} {p.ruimte > 0 ? t.plafondRuimte(euro(p.ruimte)) : <strong>{t.plafondVol}</strong>}</p>
    <p className="wi-klein wi-zacht">{p.bron}</p>
  </Kaart>
);

/** Handhaving of one person: the steps before a boete, the zaken, what the cap still leaves, and what DUO imposed. */
export default function VanDossier() {
  const { huis, dossier: d } = useDossier();
  const mij = useMij();
  const h = useSuspenseQuery(vanDossierQuery(huis, d.id)).data;
  const mag = heeftRol(mij, 'klantmanager', 'casusregisseur', 'teamleider') && !d.feiten.geslotenOp;
  return (
    <div className="wi-stapel">
      <div className="wi-kolommen">
        <div className="wi-stapel"><Ladder stappen={h.stappen} />{mag && <Doen id={d.id} stappen={h.stappen} zaken={h.zaken.length} />}</div>
        <div className="wi-stapel"><Plafond plafond={h.plafond} /><DuoBoetes id={d.id} boetes={h.duoBoetes} mag={mag && heeftRol(mij, 'casusregisseur', 'teamleider')} /></div>
      </div>
      <Kaart titel={t.zaken} vol>
        <Rijen titel={t.zaken} leeg={t.geenZaken} rijen={h.zaken} sleutel={(z) => z.id} kolommen={[
          { code: 'wat', kop: t.wat, rijkop: true, cel: (z) => <Link to="/$huis/handhaving/$id" params={{ huis, id: z.id }}>{t.gedraging[z.gedraging]}, {periode(z.van, z.tot)}</Link> },
          { code: 'stand', kop: t.standKop, cel: (z) => t.stand[z.stand] }, { code: 'rsd', kop: t.rsd, cel: (z) => t.sanctie[z.sanctie] }, { code: 'op', kop: t.geconstateerd, cel: (z) => <Dag op={z.geconstateerdOp} /> },
          { code: 'bedrag', kop: t.bedrag, getal: true, cel: (z) => (typeof z.bedrag === 'number' ? euro(z.bedrag) : <Geen />) },
        ]} />
      </Kaart>
    </div>
  );
}
