import { Link } from '@tanstack/react-router';
import { BijstandsrechtInvoer, DerdeInformatieInvoer, DerdeInformatieOntvangstInvoer, DossierInschrijvingInvoer, DossierKennisgevingInvoer, EINDE_DOOR_DUO, WACHTGRONDEN, WORDT_BEHANDELD_ALS } from '@wegwijs/intake';
import { haal, intake, kop } from '../../api/client.ts';
import { Datumveld, JaNeeveld, Keuzeveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { dossier as dt } from '../../tekst/dossier.ts';
import { gegevens as t } from '../../tekst/gegevens.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumLang } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { Handeling } from './Handeling.tsx';
import { useDossier, type DossierUit } from './query.ts';

const vast = { labels: t.labels, knop: t.leg, gelukt: t.gelukt };
const pad = (id: string, versie: number, sleutel: string) => ({ path: { id }, header: kop(versie, sleutel) });
const GRONDEN = WACHTGRONDEN.filter((g) => g.toegestaan).map((g) => ({ waarde: g.code, tekst: g.omschrijving }));

function Gezin({ huis, d }: { huis: string; d: DossierUit }) {
  return (
    <Kaart titel={t.personen} vol>
      <Tabel titel={t.personen} rijen={d.gezin} sleutel={(g) => g.persoonId} kolommen={[
        { code: 'naam', kop: t.naam, rijkop: true, cel: (g) => (g.dossier ? <Link to="/$huis/dossiers/$id" params={{ huis, id: g.dossier.id }}><bdi>{g.naam}</bdi></Link> : <bdi>{g.naam}</bdi>) },
        { code: 'geboren', kop: t.geboren, cel: (g) => <Dag op={g.geboortedatum} lang /> }, { code: 'rol', kop: t.rol, cel: (g) => dt.gezinsrollen[g.gezinsrol] ?? g.gezinsrol },
        { code: 'plicht', kop: t.plicht, cel: (g) => dt.plichten[g.plicht] ?? g.plicht }, { code: 'bron', kop: t.grond, breed: true, cel: (g) => g.bron },
      ]} />
    </Kaart>
  );
}

function Kennisgeving({ d }: { d: DossierUit }) {
  return (
    <Kaart titel={t.kennisgevingTitel}>
      <p className="wi-zacht">{t.kennisgevingUitleg}</p>
      {d.feiten.kennisgevingOp && <p>{t.kennisgevingNieuw}</p>}
      <Handeling {...vast} klas={DossierKennisgevingInvoer} naam="kennisgeving" doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/kennisgeving', { params: pad(d.id, v, s), body }))}>
        <Datumveld naam="kennisgevingOp" /><JaNeeveld naam="inburgeringsplichtig" />
        <Keuzeveld naam="wordtBehandeldAls" opties={WORDT_BEHANDELD_ALS.map((w) => ({ waarde: w, tekst: t.behandeldAls[w] ?? w }))} />
        {!d.feiten.brpOp && <JaNeeveld naam="ingeschrevenOpDieDag" optioneel />}
        <Tekstveld naam="kenmerk" optioneel />
        <Keuzeveld naam="eindeGrond" optioneel opties={EINDE_DOOR_DUO.map((w) => ({ waarde: w, tekst: t.eindeGrond[w] ?? w }))} /><Tekstveld naam="redenGeenPlicht" optioneel />
        {d.feiten.kennisgevingOp && <Tekstvlak naam="reden" regels={2} />}
      </Handeling>
    </Kaart>
  );
}

function Derden({ d }: { d: DossierUit }) {
  return (
    <Kaart titel={t.derdeTitel}>
      <p className="wi-zacht">{t.derdeUitleg}</p>
      <ul className="wi-stapel">
        {d.derdeInformatie.map((v) => (
          <li key={v.id} className="wi-stapel">
            <p><strong>{GRONDEN.find((g) => g.waarde === v.grond)?.tekst ?? v.grond}</strong>, {v.derde}, {t.gevraagd(datumLang(v.gevraagdOp))}, {v.ontvangenOp ? t.ontvangen(datumLang(v.ontvangenOp)) : t.wacht}</p>
            {!v.ontvangenOp && (
              <Handeling {...vast} klas={DerdeInformatieOntvangstInvoer} naam={`antwoord-${v.id}`} knop={t.antwoord}
                doe={(body, versie, s) => haal(intake.POST('/v1/dossiers/{id}/derde-informatie/{vraagId}/ontvangst', { params: { path: { id: d.id, vraagId: v.id }, header: kop(versie, s) }, body }))}><Datumveld naam="ontvangenOp" /></Handeling>
            )}
          </li>
        ))}
      </ul>
      <Handeling {...vast} klas={DerdeInformatieInvoer} naam="derde" knop={t.vraag} doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/derde-informatie', { params: pad(d.id, v, s), body }))}>
        <Keuzeveld naam="grond" opties={GRONDEN} /><Tekstveld naam="derde" /><Datumveld naam="gevraagdOp" /><Tekstvlak naam="motivering" regels={3} />
      </Handeling>
    </Kaart>
  );
}

export default function Gegevens() {
  const { huis, dossier: d } = useDossier();
  const f = d.feiten;
  const dag = (op?: string | null) => op && <Dag op={op} lang />;
  return (
    <div className="wi-stapel">
      <Gezin huis={huis} d={d} />
      <div className="wi-kolommen">
        <div className="wi-stapel">
          <Kennisgeving d={d} />
          <Derden d={d} />
        </div>
        <div className="wi-stapel">
          <Kaart titel={t.feiten}>
            <Feiten breed feiten={[[t.gekoppeld, dag(f.gekoppeldOp)], [t.gehuisvest, dag(f.gehuisvestOp)], [t.brp, dag(f.brpOp)], [t.kennisgeving, dag(f.kennisgevingOp)], [t.verhuisd, dag(f.verhuisdOp)], [t.intake, dag(f.intakeAfgerondOp)], [t.pip, dag(f.pipVastgesteldOp)]]} />
          </Kaart>
          {!d.huisvesting && (
            <Kaart titel={t.inschrijvingTitel}>
              <p className="wi-zacht">{t.inschrijvingUitleg}</p>
              <Handeling {...vast} klas={DossierInschrijvingInvoer} naam="inschrijving" doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/inschrijving', { params: pad(d.id, v, s), body }))}>
                <Datumveld naam="ingeschrevenOp" />{f.brpOp && <Tekstvlak naam="reden" regels={2} />}
              </Handeling>
            </Kaart>
          )}
          <Kaart titel={t.bijstandTitel}>
            <p className="wi-zacht">{t.bijstandUitleg}</p>
            <Handeling {...vast} klas={BijstandsrechtInvoer} labels={{ ...t.labels, kenmerk: t.besluit }} naam="bijstand" doe={(body, _v, s) => haal(intake.POST('/v1/dossiers/{id}/bijstandsrecht', { params: { path: { id: d.id }, header: { 'Idempotency-Key': s } }, body }))}>
              <Datumveld naam="rechtVanaf" optioneel /><Tekstveld naam="kenmerk" />
            </Handeling>
          </Kaart>
        </div>
      </div>
    </div>
  );
}
