import { AANBOD_VERVALLEN_REDENEN, AanbodInvoer, AanbodVervallenInvoer, BetrokkenInvoer, CORRIGEERBARE_STAPPEN, HuisvestingCorrectieInvoer, HUISVESTINGSSTAPPEN, HuurInvoer, InschrijvingInvoer } from '@wegwijs/intake';
import { useSuspenseQuery } from '@tanstack/react-query';
import { haal, intake, kop } from '../../api/client.ts';
import type { components } from '../../api/intake.gen.d.ts';
import { Datumveld, Getalveld, Keuzeveld, Tekstveld, Tekstvlak } from '../../formulier/index.ts';
import { dossier as dt } from '../../tekst/dossier.ts';
import { huisvesting as t, redenWoorden } from '../../tekst/huisvesting.ts';
import { useSmal } from '../../ui/breedte.ts';
import { Dag } from '../../ui/Datum.tsx';
import { dagVan, datumKort, tijd } from '../../ui/datum.ts';
import { Feiten, Kaart } from '../../ui/Kaart.tsx';
import { Tabel } from '../../ui/Tabel.tsx';
import { Handeling } from '../dossier/Handeling.tsx';
import { KlokRegel } from '../dossier/Klokken.tsx';
import { useDossier } from '../dossier/query.ts';
import { Vouw } from '../dossier/Vouw.tsx';

type Stand = components['schemas']['HuisvestingUit'];
const GROEP = 'huisvesting';
const pad = (id: string, versie: number, sleutel: string) => ({ path: { id }, header: kop(versie, sleutel) });

/** The form of the step that comes next, and no other: a step is taken in order. */
function Volgende({ id, stap }: { id: string; stap: Stand['stap'] }) {
  const vast = { labels: t.labels, knop: t.leg, gelukt: t.gelukt };
  switch (stap) {
    case 'gekoppeld': return (
      <Handeling {...vast} klas={AanbodInvoer} naam="aanbod" doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/huisvesting/aanbod', { params: pad(id, v, s), body }))}>
        <Datumveld naam="aangebodenOp" /><Tekstveld naam="straat" /><div className="wi-rij"><Getalveld naam="huisnummer" /><Tekstveld naam="toevoeging" breedte={8} optioneel /></div>
        <Tekstveld naam="postcode" breedte={8} hint="6901 AB" /><Tekstveld naam="woonplaats" /><Tekstveld naam="verhuurder" optioneel />
      </Handeling>
    );
    case 'aangeboden': return (
      <Handeling {...vast} klas={HuurInvoer} naam="huur" doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/huisvesting/huur', { params: pad(id, v, s), body }))}><Datumveld naam="huurVanaf" /></Handeling>
    );
    case 'huur': return (
      <Handeling {...vast} klas={BetrokkenInvoer} naam="betrokken" doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/huisvesting/betrokken', { params: pad(id, v, s), body }))}><Datumveld naam="betrokkenOp" /></Handeling>
    );
    case 'betrokken': return (
      <Handeling {...vast} klas={InschrijvingInvoer} naam="ingeschreven" doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/huisvesting/inschrijving', { params: pad(id, v, s), body }))}><Datumveld naam="ingeschrevenOp" /></Handeling>
    );
    case 'ingeschreven': return <p>{t.klaar}</p>;
  }
}

function Correctie({ id, h }: { id: string; h: Stand }) {
  const dagen: Record<(typeof CORRIGEERBARE_STAPPEN)[number], string | null | undefined> = { aangeboden: h.aangebodenOp, huur: h.huurVanaf, betrokken: h.betrokkenOp, ingeschreven: h.ingeschrevenOp };
  const opties = CORRIGEERBARE_STAPPEN.filter((s) => dagen[s]).map((s) => ({ waarde: s, tekst: t.stap[s] }));
  if (opties.length === 0) return null;
  return (
    <Vouw titel={t.correctie} groep={GROEP}>
      <p className="wi-zacht">{t.correctieUitleg}</p>
      <Handeling klas={HuisvestingCorrectieInvoer} labels={{ ...t.labels, reden: t.correctieReden }} naam="correctie" knop={t.verbeter} gelukt={t.gelukt}
        doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/huisvesting/correctie', { params: pad(id, v, s), body }))}>
        <Keuzeveld naam="stap" opties={opties} /><Datumveld naam="op" /><Tekstvlak naam="reden" regels={2} />
      </Handeling>
    </Vouw>
  );
}

type Logregel = components['schemas']['HuisvestingLogregelUit'];
const wat = (r: Logregel) => (r.stap === 'vervallen' ? t.aanbodVerviel : r.correctie ? t.verbeterd(t.stap[r.stap]) : t.stap[r.stap]);
const Dagen = ({ r }: { r: Logregel }) => <><Dag op={r.dag} />{r.vorige && <span className="wi-klein wi-zacht wi-regel">{t.was(datumKort(r.vorige))}</span>}</>;
const Wanneer = ({ r }: { r: Logregel }) => <><Dag op={dagVan(r.op)} /> <span className="wi-zacht">{tijd(r.op)}</span></>;

function Logboek({ huis, id }: { huis: string; id: string }) {
  const regels = useSuspenseQuery({ queryKey: [huis, 'dossier', id, 'logboek'], queryFn: () => haal(intake.GET('/v1/dossiers/{id}/huisvesting/logboek', { params: { path: { id } } })) }).data;
  const smal = useSmal();
  return (
    <Kaart titel={t.logboek} vol>
      {regels.length === 0 && <p className="wi-leeg">{t.logLeeg}</p>}
      {regels.length > 0 && (smal ? (
        <ul className="wi-kaartjes">
          {regels.map((r) => <li key={r.id}><div className="wi-rij"><strong>{wat(r)}</strong><span><Dagen r={r} /></span></div>{r.reden && <p>{redenWoorden(r.reden)}</p>}<p className="wi-klein wi-zacht"><bdi>{r.door}</bdi>, <Wanneer r={r} /></p></li>)}
        </ul>
      ) : (
        <Tabel titel={t.logboek} rijen={regels} sleutel={(r) => r.id} kolommen={[
          { code: 'wat', kop: t.wat, rijkop: true, cel: (r) => <>{wat(r)}{r.reden && <span className="wi-klein wi-zacht wi-regel">{redenWoorden(r.reden)}</span>}</> },
          { code: 'dag', kop: t.dag, cel: (r) => <Dagen r={r} /> }, { code: 'door', kop: t.door, cel: (r) => <bdi>{r.door}</bdi> }, { code: 'op', kop: t.wanneer, cel: (r) => <Wanneer r={r} /> },
        ]} />
      ))}
    </Kaart>
  );
}

export default function Huisvesting() {
  const { huis, dossier: d } = useDossier();
  const h = d.huisvesting;
  if (!h) return <Kaart><p>{t.geen}</p></Kaart>;
  const dicht = d.feiten.geslotenOp;
  const nu = HUISVESTINGSSTAPPEN.indexOf(h.stap);
  const dagen = [h.gekoppeldOp, h.aangebodenOp, h.huurVanaf, h.betrokkenOp, h.ingeschrevenOp];
  return (
    <div className="wi-kolommen">
      <div className="wi-stapel">
        <Kaart titel={dicht || h.stap === 'ingeschreven' ? t.stand : t.volgende[h.stap]}>
          <ol className="wi-stappen" aria-label={t.stand}>
            {HUISVESTINGSSTAPPEN.map((s, i) => (
              <li key={s} className={`wi-stap--${i <= nu ? 'gedaan' : i === nu + 1 && !dicht ? 'nu' : 'komt'}`} aria-current={i === nu + 1 && !dicht ? 'step' : undefined}>
                <span className="wi-stap__merk" aria-hidden="true">{i <= nu ? '✓' : i + 1}</span><span className="wi-stap__naam">{t.stap[s]}</span>
                <span className="wi-klein">{dagen[i] ? <Dag op={dagen[i]} /> : i === nu + 1 && !dicht ? dt.nu : dt.komt}</span>
              </li>
            ))}
          </ol>
          {!dicht && h.stap !== 'ingeschreven' && d.gezin.length > 1 && <p className="wi-zacht">{t.heleGezin(d.gezin.length)}</p>}
          {dicht ? <p>{t.dicht}</p> : <Volgende key={h.stap} id={d.id} stap={h.stap} />}
        </Kaart>
        {!dicht && h.stap === 'aangeboden' && (
          <Vouw titel={t.vervallen} groep={GROEP}>
            <p className="wi-zacht">{t.vervallenUitleg}</p>
            <Handeling klas={AanbodVervallenInvoer} labels={t.labels} naam="vervallen" knop={t.leg} gelukt={t.gelukt}
              doe={(body, v, s) => haal(intake.POST('/v1/dossiers/{id}/huisvesting/aanbod-vervallen', { params: pad(d.id, v, s), body }))}>
              <Datumveld naam="vervallenOp" /><Keuzeveld naam="reden" opties={AANBOD_VERVALLEN_REDENEN.map((w) => ({ waarde: w, tekst: t.redenen[w] ?? w }))} /><Tekstvlak naam="toelichting" regels={2} optioneel />
            </Handeling>
          </Vouw>
        )}
        {!dicht && <Correctie id={d.id} h={h} />}
        <Logboek huis={huis} id={d.id} />
      </div>
      <div className="wi-stapel">
        {h.adres && <Kaart titel={t.adres}><Feiten breed feiten={[[t.adres, `${h.adres.straat} ${h.adres.huisnummer}${h.adres.toevoeging ?? ''}, ${h.adres.postcode} ${h.adres.woonplaats}`], [t.verhuurder, h.adres.verhuurder]]} /></Kaart>}
        <Kaart titel={t.termijnen} vol><ul className="wi-klokken"><KlokRegel naam={dt.klok.woning} klok={h.klokken.woning} /><KlokRegel naam={dt.klok.verhuizing} klok={h.klokken.verhuizing} /></ul></Kaart>
      </div>
    </div>
  );
}
