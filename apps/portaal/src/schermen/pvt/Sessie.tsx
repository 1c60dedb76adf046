import { KERNWAARDEN, PVT_AANWEZIGHEID, PVT_SESSIESOORTEN, PvtAanwezigheidInvoer, PvtSessieInvoer } from '@wegwijs/casusregie';
import { useState } from 'react';
import { casusregie, haal, kop } from '../../api/client.ts';
import { useHandeling } from '../../api/handeling.ts';
import { Datumveld, Formulier, Keuzeveld, Radioveld, Tekstveld, Vinkjesveld, keuzes } from '../../formulier/index.ts';
import { modules as t } from '../../tekst/modules.ts';
import { Dag } from '../../ui/Datum.tsx';
import { datumKort, vandaag } from '../../ui/datum.ts';
import { Feiten } from '../../ui/Kaart.tsx';
import { Daad, KnopDaad, useVernieuw } from '../dossier/Daad.tsx';
import { Kiezen, Regelantwoord, Telling } from './Kiezen.tsx';
import { vanWerk, type GroepUit, type PvtUit, type Resultaat, type SessieUit } from './query.ts';
import { Urenveld } from './Urenveld.tsx';

const SOORTEN = keuzes(PVT_SESSIESOORTEN, t.sessie);
const WAARDEN = keuzes(KERNWAARDEN, t.kernwaarde);
const AANWEZIG = keuzes(PVT_AANWEZIGHEID, t.aanwezig);
const naamVan = (p: PvtUit) => p.naam ?? t.zonderNaam;

/** When, where, how long and about what. */
export const Sessievelden = () => <><Radioveld naam="soort" opties={SOORTEN} /><Datumveld naam="op" /><Tekstveld naam="begintOm" breedte={6} hint={t.tijdHint} /><Urenveld naam="minuten" /><Tekstveld naam="plaats" /><Vinkjesveld naam="kernwaarden" opties={WAARDEN} optioneel /><Tekstveld naam="omschrijving" optioneel /></>;

interface Eigenschappen {
  huis: string;
  groep: GroepUit;
  sessie: SessieUit;
}

/** Attendance of a whole session in one form: everybody is there unless said otherwise, and each row gets its own answer. */
function Aanwezigheid({ huis, groep: g, sessie: s }: Eigenschappen) {
  const mensen = g.mensen.filter((p) => p.stand === 'open');
  const [resultaten, setResultaten] = useState<readonly Resultaat[]>();
  const ververs = vanWerk(huis);
  const vernieuw = useVernieuw(ververs);
  const act = useHandeling({
    doe: (body: PvtAanwezigheidInvoer, sleutel) => haal(casusregie.PUT('/v1/pvt-groepen/{id}/sessies/{sessieId}/aanwezigheid', { params: { path: { id: g.id, sessieId: s.id }, header: { 'Idempotency-Key': sleutel } }, body })),
    ververs, gelukt: (uit) => setResultaten(uit.resultaten),
  });
  const regels = mensen.map((p) => {
    const eerder = p.aanwezigheid.find((a) => a.sessieId === s.id);
    return { trajectId: p.id, aanwezigheid: eerder?.aanwezigheid ?? ('aanwezig' as const), ...(eerder?.aanwezigheid === 'aanwezig' && eerder.minuten !== s.minuten && { minuten: eerder.minuten }) };
  });
  if (mensen.length === 0) return <p className="wi-zacht">{t.niemandOpen}</p>;
  // Another set of people is another form: what was typed for the old set has other rows.
  const wie = mensen.map((p) => p.id.slice(0, 8)).join('');
  return (
    <>
      <h3>{t.aanwezigheid}</h3>
      <p className="wi-zacht">{t.aanwezigheidUitleg}</p>
      <Formulier<PvtAanwezigheidInvoer> key={wie} klas={PvtAanwezigheidInvoer} labels={t.labels} standaard={{ regels }} concept={`aanwezigheid/${s.id}/${wie}`} knop={t.bewaarAanwezigheid} vernieuw={vernieuw} verzend={(i) => act.mutateAsync(i)}>
        {mensen.map((p, i) => (
          <div key={p.id} className="wi-rij">
            <Keuzeveld naam={`regels.${i}.aanwezigheid`} label={naamVan(p)} opties={AANWEZIG} />
            <Urenveld naam={`regels.${i}.minuten`} label={t.urenVan(naamVan(p))} optioneel kort />
            <Regelantwoord resultaat={resultaten?.find((r) => r.trajectId === p.id)} />
          </div>
        ))}
      </Formulier>
      <Telling resultaten={resultaten} />
    </>
  );
}

/** Who signs, at the session that is for it: whoever is recorded as present and did not sign before. */
function Ondertekening({ huis, groep: g, sessie: s }: Eigenschappen) {
  const kunnen = g.mensen.filter((p) => p.stand === 'open' && !p.getekendOp && p.aanwezigheid.some((a) => a.sessieId === s.id && a.aanwezigheid === 'aanwezig'));
  return (
    <>
      <h3>{t.ondertekening}</h3>
      {kunnen.length === 0 ? <p className="wi-zacht">{g.mensen.some((p) => p.getekendOp === s.op) ? t.allenGetekend : t.niemandTekent}</p> : (
        <>
          <p className="wi-zacht">{t.tekenUitleg}</p>
          <Kiezen titel={t.tekenen} mensen={kunnen.map((p) => ({ id: p.id, naam: naamVan(p) }))} knop={t.teken} allen ververs={vanWerk(huis)}
            doe={(deelnemers, sleutel) => haal(casusregie.POST('/v1/pvt-groepen/{id}/sessies/{sessieId}/ondertekening', { params: { path: { id: g.id, sessieId: s.id }, header: { 'Idempotency-Key': sleutel } }, body: { deelnemers } }))} />
        </>
      )}
    </>
  );
}

/** A session that nobody was recorded for yet may still move or go. */
function Wijzigen({ huis, groep: g, sessie: s }: Eigenschappen) {
  const pad = (sleutel: string) => ({ path: { id: g.id, sessieId: s.id }, header: kop(s.versie, sleutel) });
  const { soort, op, begintOm, minuten, plaats, kernwaarden, omschrijving } = s;
  return (
    <details className="wi-berekening">
      <summary>{t.wijzigSessie}</summary>
      <Daad key={s.versie} labels={t.labels} klas={PvtSessieInvoer} standaard={{ soort, op, begintOm, minuten, plaats, kernwaarden, ...(omschrijving && { omschrijving }) }} naam={`sessie/${s.id}`} knop={t.wijzigSessie} gelukt={t.sessieGewijzigd} ververs={vanWerk(huis)}
        doe={(i, sleutel) => haal(casusregie.PUT('/v1/pvt-groepen/{id}/sessies/{sessieId}', { params: pad(sleutel), body: i }))}><Sessievelden /></Daad>
      <div className="wi-knoppen"><KnopDaad knop={t.vervalSessie} gelukt={t.sessieVervallen} ververs={vanWerk(huis)} doe={(sleutel) => haal(casusregie.DELETE('/v1/pvt-groepen/{id}/sessies/{sessieId}', { params: pad(sleutel) }))} /></div>
    </details>
  );
}

/** One session of the programme. The one that waits for its attendance is open when the page opens; after that the reader decides. */
export function Sessie({ huis, groep: g, sessie: s, aanDeBeurt }: Eigenschappen & { aanDeBeurt: boolean }) {
  const [open] = useState(aanDeBeurt);
  const geweest = s.op <= vandaag();
  const dag = datumKort(s.op);
  const soort = (t.sessie[s.soort] ?? s.soort).toLowerCase();
  return (
    <details className="wi-kaart wi-vouw" open={open}>
      <summary>{geweest ? t.sessieTitel(dag, soort, s.geregistreerd, g.mensen.length) : t.sessieKomt(dag, soort)}</summary>
      <div className="wi-kaart__inhoud wi-stapel">
        <Feiten feiten={[[t.wanneer, <><Dag op={s.op} lang /> {t.om(s.begintOm)}</>], [t.duur, t.uur(s.minuten)], [t.waar, s.plaats], [t.kernwaarden, s.kernwaarden.length > 0 ? s.kernwaarden.map((k) => t.kernwaarde[k]).join(', ') : null], ...(s.omschrijving ? [[t.omschrijving, s.omschrijving] as const] : [])]} />
        {geweest ? <Aanwezigheid {...{ huis, sessie: s }} groep={g} /> : <p className="wi-zacht">{t.daarna}</p>}
        {geweest && s.soort === 'ondertekening' && <Ondertekening {...{ huis, sessie: s }} groep={g} />}
        {s.geregistreerd === 0 && g.stand === 'open' && <Wijzigen {...{ huis, sessie: s }} groep={g} />}
      </div>
    </details>
  );
}
