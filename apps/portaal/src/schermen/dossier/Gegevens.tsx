import { BijstandsrechtInvoer, DossierInschrijvingInvoer, GEBEURTENISSEN } from '@wegwijs/intake';
import { haal, intake, kop } from '../../api/client.ts';
import { Datumveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { gegevens as t } from '../../tekst/gegevens.ts';
import { Dag } from '../../ui/Datum.tsx';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Antwoorden, Vragen } from './Derden.tsx';
import { Handeling } from './Handeling.tsx';
import { Kennisgeving } from './Kennisgeving.tsx';
import { Personen } from './Personen.tsx';
import { useDossier, type DossierUit } from './query.ts';
import { Vouw } from './Vouw.tsx';

const GROEP = 'gegevens';
const vast = { labels: t.labels, knop: t.leg, gelukt: t.gelukt };

function Inschrijving({ d }: { d: DossierUit }) {
  return (
    <>
      <p className="wi-zacht">{t.inschrijvingUitleg}</p>
      <Handeling {...vast} klas={DossierInschrijvingInvoer} naam="inschrijving" doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/inschrijving', { params: { path: { id: d.id }, header: kop(v, s) }, body }))}>
        <Datumveld naam="ingeschrevenOp" />{d.feiten.brpOp && <Tekstvlak naam="reden" regels={2} />}
      </Handeling>
    </>
  );
}

/** The only act here without a version: it adds a line to the history of the right to bijstand, and changes no dossier. */
function Bijstand({ d }: { d: DossierUit }) {
  return (
    <>
      <p className="wi-zacht">{t.bijstandUitleg}</p>
      <Handeling {...vast} klas={BijstandsrechtInvoer} labels={{ ...t.labels, kenmerk: t.besluit }} naam="bijstand" doe={(body, _v, s) => haal(intake.POST('/v1/dossiers/{id}/bijstandsrecht', { params: { path: { id: d.id }, header: { 'Idempotency-Key': s } }, body }))}>
        <Datumveld naam="rechtVanaf" optioneel /><Tekstveld naam="kenmerk" />
      </Handeling>
    </>
  );
}

/** The facts and where they come from; under them what can be recorded, folded, with the next step open. */
export default function Gegevens() {
  const { huis, dossier: d } = useDossier();
  const f = d.feiten;
  const adres = d.huisvesting?.adres;
  const { code } = d.volgendeStap;
  const dag = (op?: string | null) => op && <Dag op={op} lang />;
  return (
    <div className="wi-kolommen">
      <div className="wi-stapel">
        <Personen huis={huis} d={d} />
        {f.geslotenOp ? <Melding soort="info"><p>{t.dicht}</p></Melding> : (
          <>
            <Antwoorden d={d} groep={GROEP} open={code === 'informatie-afwachten'} />
            <Vouw titel={t.kennisgevingTitel} groep={GROEP} open={code === 'kennisgeving-vastleggen'}><Kennisgeving huis={huis} d={d} /></Vouw>
            {!d.huisvesting && <Vouw titel={t.inschrijvingTitel} groep={GROEP} open={code === 'inschrijving-vastleggen'}><Inschrijving d={d} /></Vouw>}
            <Vouw titel={t.derdeTitel} groep={GROEP}><Vragen d={d} /></Vouw>
            <Vouw titel={t.bijstandTitel} groep={GROEP}><Bijstand d={d} /></Vouw>
          </>
        )}
      </div>
      <div className="wi-stapel">
        <Kaart titel={t.feiten}>
          <Feiten breed feiten={[
            [t.gekoppeld, dag(f.gekoppeldOp)], [t.gehuisvest, dag(f.gehuisvestOp)], [t.brp, dag(f.brpOp)], [t.kennisgeving, dag(f.kennisgevingOp)], [t.verhuisd, dag(f.verhuisdOp)], [t.intake, dag(f.intakeAfgerondOp)],
            [t.pip, dag(f.pipVastgesteldOp)], [t.bekend, dag(f.pipBekendgemaaktOp)], ...(f.geslotenOp ? [[t.gesloten, dag(f.geslotenOp)], [t.sluitreden, f.sluitreden && (GEBEURTENISSEN['dossier-gesloten'].tekst({ reden: f.sluitreden }) ?? f.sluitreden)]] as const : []),
          ]} />
        </Kaart>
        <Kaart titel={t.adres}>
          {adres ? <Feiten breed feiten={[[t.adres, <bdi key="a" dir="ltr">{adres.straat} {adres.huisnummer}{adres.toevoeging}, {adres.postcode} {adres.woonplaats}</bdi>], [t.verhuurder, adres.verhuurder], [t.vanaf, dag(d.huisvesting?.huurVanaf)]]} /> : <p>{t.geenAdres}</p>}
        </Kaart>
      </div>
    </div>
  );
}
