import type { components } from '../../api/casusregie.gen.d.ts';
import { ROLNAMEN } from '../../tekst/rollen.ts';
import { schaalniveau as t, SIGNAAL } from '../../tekst/schaalniveau.ts';
import { CONTEXT_WOORD, handelingWoord, NIVEAU_WOORD, taakWoord } from '../../tekst/taken.ts';
import { algemeen } from '../../tekst/algemeen.ts';
import { datumLang } from '../../ui/datum.ts';
import { Fout } from '../../ui/Fout.tsx';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';

type Vooraf = components['schemas']['SchaalniveauVoorbeeld'];
type Verschil = components['schemas']['SchaalniveauVerschil'];

const contextWoord = (context: string) => CONTEXT_WOORD[context as keyof typeof CONTEXT_WOORD] ?? context;

function Verschillen({ titel, leeg, verschillen }: { titel: string; leeg: string; verschillen: readonly Verschil[] }) {
  return (
    <section className="wi-stapel wi-stapel--klein">
      <h3>{titel}</h3>
      {verschillen.length === 0 && <p>{leeg}</p>}
      {verschillen.map((v) => (
        <div key={v.organisatie}>
          <p><strong>{v.naam}</strong></p>
          {v.rollen.map((r) => (
            <details key={r.rol} className="wi-handelingen">
              <summary>{t.rol(ROLNAMEN[r.rol] ?? r.rol, r.handelingen.length)}</summary>
              {!r.gebruikelijk && <p className="wi-klein wi-zacht">{t.nietGebruikelijk}</p>}
              <ul className="wi-punten">{r.handelingen.map((h) => <li key={`${h.context} ${h.operationId}`}>{handelingWoord(h.operationId)} <span className="wi-zacht">({contextWoord(h.context)})</span></li>)}</ul>
            </details>
          ))}
        </div>
      ))}
    </section>
  );
}

/** What the change will do and to whom, before anybody decides: who can do more, who can do less, and what to think of. */
export function Voorbeeld({ vooraf: v, bezig, fout, legVast, aanpassen }: { vooraf: Vooraf; bezig: boolean; fout: Error | null; legVast: () => void; aanpassen: () => void }) {
  return (
    <div className="wi-stapel">
      <div>
        <p><strong>{t.wordt(taakWoord(v.taak), datumLang(v.vanaf), v.naar.uitvoerderNaam, NIVEAU_WOORD[v.naar.niveau])}</strong></p>
        <p>{v.van ? t.was(v.van.uitvoerderNaam, NIVEAU_WOORD[v.van.niveau]) : t.wasNiemand} {t.nietsGewijzigd}</p>
      </div>
      {v.signalen.length > 0 && (
        <Melding soort="let-op">
          <h3 className="wi-meldingkop">{t.signalen}</h3>
          <ul className="wi-punten">{v.signalen.map((s) => <li key={s.code}>{SIGNAAL[s.code](s.aantal ?? undefined)} <span className="wi-zacht wi-klein">{algemeen.regelgrond(s.bron)}</span></li>)}</ul>
        </Melding>
      )}
      <div className="wi-tweeluik">
        <Verschillen titel={t.krijgt} leeg={t.krijgtNiemand} verschillen={v.krijgt} />
        <Verschillen titel={t.verliest} leeg={t.verliestNiemand} verschillen={v.verliest} />
      </div>
      {fout && <Fout fout={fout} />}
      <div className="wi-knoppen">
        <Knop soort="hoofd" bezig={bezig} onClick={legVast}>{t.legVast}</Knop>
        <Knop onClick={aanpassen}>{t.aanpassen}</Knop>
      </div>
    </div>
  );
}
